import { describe, expect, test } from 'vitest';
import { nothing, string, unknown } from '../../src/graph/make.ts';
import type { Value } from '../../src/graph/value.ts';
import { assume } from '../../src/graph/worlds.ts';
import { binary, isTrue, unary } from '../../src/terraform/values/operators.ts';
import { anything, arn, b, env, flag, inProd, isProd, n, obj, s, show, tuple } from './functions/values.ts';

const nil = nothing();
const count = unknown({ kind: 'no-value', variable: 'count' }, { subject: 'var.count', type: 'number' });

/** What the console can't be asked: operators on what is known in part. On known operands see console.test.ts. */
const TABLE: readonly (readonly [string, Value, string])[] = [
  ['var.env == "prod"', binary('==', env, s('prod')), '(var.env=prod ? true : false)'],
  ['"prod" == var.env', binary('==', s('prod'), env), '(var.env=prod ? true : false)'],
  ['var.env != "prod"', binary('!=', env, s('prod')), '(var.env=prod ? false : true)'],
  ['var.env == null', binary('==', env, nil), '(var.env=null ? true : false)'],
  ['var.env == 1', binary('==', env, n(1)), 'false'],
  ['var.env == var.env', binary('==', env, env), 'true'],
  ['var.count == 1', binary('==', count, n(1)), '(var.count=1 ? true : false)'],
  ['var.flag == true', binary('==', flag, b(true)), '(var.flag=true ? true : false)'],
  ['var.flag == false', binary('==', flag, b(false)), '(var.flag=true ? false : true)'],
  ['an unknown without a subject', binary('==', anything, s('a')), '?'],
  ['an attribute after apply == null', binary('==', arn, nil), 'false'],
  ['an attribute after apply != null', binary('!=', arn, nil), 'true'],
  [
    'a known beginning',
    binary('==', unknown({ kind: 'workspace' }, { type: 'string', prefix: 'arn:' }), s('x')),
    'false',
  ],
  ['[var.env] == ["prod"]', binary('==', tuple(env), tuple(s('prod'))), '(var.env=prod ? true : false)'],
  ['[var.env, 1] == ["prod", 2]', binary('==', tuple(env, n(1)), tuple(s('prod'), n(2))), 'false'],
  ['{a = unknown} == {b = 1}', binary('==', obj({ a: anything }), obj({ b: n(1) })), 'false'],
  ['{a = unknown} == {a = 1}', binary('==', obj({ a: anything }), obj({ a: n(1) })), '?'],
  ['a choice == a literal', binary('==', inProd(s('x'), s('y')), s('x')), '(var.env=prod ? true : false)'],
  ['two choices of one condition', binary('==', inProd(n(1), n(2)), inProd(n(1), n(2))), 'true'],
  ['!var.flag', unary('!', flag), '(var.flag=true ? false : true)'],
  ['!unknown', unary('!', unknown({ kind: 'workspace' }, { type: 'bool' })), '?'],
  ['-var.count', unary('-', count), '?-var.count'],
  ['var.count + 1', binary('+', count, n(1)), '?var.count + 1'],
  ['var.count > 1', binary('>', count, n(1)), '?var.count > 1'],
  ['is var.count > 1', isTrue(binary('>', count, n(1))), '(var.count > 1=true ? true : false)'],
  ['a choice + 1', binary('+', inProd(n(1), n(2)), n(1)), '(var.env=prod ? 2 : 3)'],
  ['is var.flag', isTrue(flag), '(var.flag=true ? true : false)'],
  ['is a string variable', isTrue(env), '(tobool(var.env)=true ? true : false)'],
  ['is unknown', isTrue(anything), '?'],
  ['is "true"', isTrue(s('true')), 'true'],
  ['is null', isTrue(nil), '!wrong-type'],
  ['is a list', isTrue(tuple()), '!wrong-type'],
  ['false && unknown', binary('&&', b(false), anything), 'false'],
  ['unknown && false', binary('&&', anything, b(false)), 'false'],
  ['true && unknown', binary('&&', b(true), anything), '?'],
  ['true || unknown', binary('||', b(true), anything), 'true'],
  ['unknown || unknown', binary('||', anything, anything), '?'],
  ['false && an error', binary('&&', b(false), binary('+', s('x'), n(1))), 'false'],
  ['true && an error', binary('&&', b(true), binary('+', s('x'), n(1))), '!wrong-type'],
  ['an error || true', binary('||', binary('>', s('x'), n(1)), b(true)), 'true'],
  ['an error || false', binary('||', binary('>', s('x'), n(1)), b(false)), '!wrong-type'],
  ['no bool || true', binary('||', s('x'), b(true)), '!wrong-type'],
  ['null && true', binary('&&', { kind: 'null' }, b(true)), 'false'],
  ['null || false', binary('||', { kind: 'null' }, b(false)), '!wrong-type'],
  [
    'var.env == "prod" && var.flag',
    binary('&&', binary('==', env, s('prod')), flag),
    '(var.env=prod ? (var.flag=true ? true : false) : false)',
  ],
  ['a or not a', binary('||', binary('==', env, s('prod')), binary('!=', env, s('prod'))), 'true'],
  ['two literals of one subject', binary('&&', binary('==', env, s('prod')), binary('==', env, s('dev'))), 'false'],
];

test.each(TABLE)('%s', (_, value, expected) => {
  expect(show(value)).toBe(expected);
});

describe('conditions', () => {
  test('a sensitive literal is marked in the condition and in the result', () => {
    const compared = binary('==', env, string('s3cr3t', { sensitive: true }));
    expect(compared).toMatchObject({ kind: 'choice', sensitive: true, condition: { marks: { sensitive: true } } });
  });

  test('what a world decides is computed anew', () => {
    const sum = binary('==', binary('+', count, n(1)), n(3));
    const two = { subject: 'var.count', type: 'number', equals: '2', reason: { kind: 'workspace' } } as const;
    expect(show(assume(binary('+', count, n(1)), two, true))).toBe('3');
    expect(show(sum)).toBe('(var.count + 1=3 ? true : false)');
    expect(show(assume(binary('==', tuple(env), tuple(s('prod'))), isProd, true))).toBe('true');
  });

  test('many independent conditions end in an unknown, soon', () => {
    const flags = Array.from({ length: 40 }, (_, index) =>
      unknown({ kind: 'no-value', variable: `v${index}` }, { subject: `var.v${index}`, type: 'number' }),
    );
    const start = performance.now();
    const parity = flags.map((one) => binary('==', one, n(0))).reduce((all, one) => binary('!=', all, one));
    expect(performance.now() - start).toBeLessThan(2000);
    expect(JSON.stringify(show(parity)).length).toBeLessThan(1 << 20);
  });
});
