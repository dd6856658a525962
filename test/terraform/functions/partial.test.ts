import { describe, expect, test } from 'vitest';
import { absent, list, passed, string, unknown } from '../../../src/graph/make.ts';
import type { Trace, Value } from '../../../src/graph/value.ts';
import { assume } from '../../../src/graph/worlds.ts';
import {
  anything,
  arn,
  b,
  call,
  env,
  flag,
  inProd,
  isProd,
  listOf,
  map,
  n,
  nil,
  obj,
  s,
  show,
  tuple,
} from './values.ts';

const entry = (value: Value, key: string): Value =>
  (value.kind === 'object' ? value.entries.get(key) : undefined) ?? absent;
const inProdOnly = (value: Value) => inProd(value, absent);

/** What functions know of arguments that are known in part. */
const TABLE: readonly (readonly [string, Value, string])[] = [
  ['length of a list of unknowns', call('length', tuple(env, arn)), '2'],
  [
    'length of an unknown list',
    call('length', unknown({ kind: 'workspace' }, { subject: 'var.list', type: 'list' })),
    '?length(var.list)',
  ],
  [
    'length where an item is there in some worlds',
    call('length', tuple(s('a'), inProdOnly(s('b')))),
    '(var.env=prod ? 2 : 1)',
  ],
  ['length of a choice', call('length', inProd(tuple(), tuple(s('a')))), '(var.env=prod ? 0 : 1)'],
  ['keys', call('keys', obj({ b: env, a: arn })), '["a", "b"]'],
  [
    'keys of a map with a doubtful entry',
    call('keys', map({ a: n(1), b: inProdOnly(n(2)) })),
    '(var.env=prod ? list["a", "b"] : list["a"])',
  ],
  ['values', call('values', obj({ b: env, a: arn })), '[?aws_dms_certificate.ca.certificate_arn, ?var.env]'],
  [
    'lookup of what is there',
    call('lookup', obj({ a: arn }), s('a'), s('x')),
    '?aws_dms_certificate.ca.certificate_arn',
  ],
  ['lookup that falls back', call('lookup', obj({ a: env }), s('b'), s('x')), '"x"'],
  ['lookup that falls back to null', call('lookup', obj({ a: env }), s('b'), nil), 'null(the map.b)'],
  ['lookup without a default', call('lookup', obj({ a: env }), s('b')), '!no-such-key'],
  ['lookup of a doubtful entry', call('lookup', obj({ a: inProdOnly(n(1)) }), s('a'), n(0)), '(var.env=prod ? 1 : 0)'],
  ['lookup by an unknown key', call('lookup', obj({ a: n(1) }), env, n(0)), '(var.env=a ? 1 : 0)'],
  ['lookup with an unknown default', call('lookup', obj({ a: n(1) }), s('a'), env), '1'],
  [
    'merge',
    call('merge', obj({ a: env, b: n(1) }), obj({ b: arn })),
    '{a: ?var.env, b: ?aws_dms_certificate.ca.certificate_arn}',
  ],
  [
    'merge of a doubtful entry',
    call('merge', obj({ a: n(1) }), obj({ a: inProdOnly(n(2)), b: inProdOnly(n(3)) })),
    '{a: (var.env=prod ? 2 : 1), b: (var.env=prod ? 3 : absent)}',
  ],
  [
    'merge of a choice',
    call('merge', obj({ a: n(1) }), inProd(obj({ b: n(2) }), obj({}))),
    '(var.env=prod ? {a: 1, b: 2} : {a: 1})',
  ],
  ['merge of an unknown', call('merge', obj({ a: n(1) }), anything), '?'],
  [
    'concat',
    call('concat', tuple(env), tuple(inProdOnly(s('a')), arn)),
    '[?var.env, (var.env=prod ? "a" : absent), ?aws_dms_certificate.ca.certificate_arn]',
  ],
  ['element', call('element', tuple(s('a'), env), n(1)), '?var.env'],
  [
    'element by an unknown index',
    call('element', tuple(s('a')), unknown({ kind: 'workspace' }, { type: 'number' })),
    '"a"',
  ],
  ['slice', call('slice', tuple(s('a'), env, arn), n(1), n(2)), '[?var.env]'],
  ['reverse', call('reverse', tuple(s('a'), env)), '[?var.env, "a"]'],
  ['contains a known', call('contains', tuple(anything, s('a')), s('a')), 'true'],
  [
    'contains an unknown with a subject',
    call('contains', tuple(s('prod'), s('stage')), env),
    '(var.env=prod ? true : (var.env=stage ? true : false))',
  ],
  ['contains in doubt', call('contains', tuple(anything), s('a')), '?'],
  ['contains of another type', call('contains', tuple(env), n(1)), 'false'],
  ['coalesce before the unknown', call('coalesce', nil, s('a'), env), '"a"'],
  ['coalesce of an unknown', call('coalesce', env, s('a')), '?coalesce(var.env, "a")'],
  ['coalesce of a reference', call('coalesce', arn, s('a')), '?aws_dms_certificate.ca.certificate_arn'],
  ['coalesce of a choice', call('coalesce', inProd(nil, s('x')), s('a')), '(var.env=prod ? "a" : "x")'],
  ['coalescelist', call('coalescelist', tuple(), tuple(env)), '[?var.env]'],
  ['coalescelist of an unknown', call('coalescelist', anything, tuple(env)), '?'],
  [
    'compact keeps references',
    call('compact', tuple(s(''), arn, nil)),
    'list[?aws_dms_certificate.ca.certificate_arn]',
  ],
  ['compact of an unknown', call('compact', tuple(env)), '?'],
  ['compact of a choice', call('compact', tuple(inProd(s('a'), s('')))), 'list[(var.env=prod ? "a" : absent)]'],
  ['one', call('one', tuple(arn)), '?aws_dms_certificate.ca.certificate_arn'],
  ['one of none', call('one', tuple()), 'null(the list.0)'],
  [
    'one in some worlds',
    call('one', tuple(inProdOnly(arn))),
    '(var.env=prod ? ?aws_dms_certificate.ca.certificate_arn : null(the list.0))',
  ],
  [
    'zipmap',
    call('zipmap', tuple(s('a'), s('b')), tuple(env, arn)),
    '{a: ?var.env, b: ?aws_dms_certificate.ca.certificate_arn}',
  ],
  ['zipmap by an unknown key', call('zipmap', tuple(env), tuple(n(1))), '?'],
  [
    'zipmap by a choice',
    call('zipmap', tuple(inProd(s('a'), s('b'))), tuple(n(1))),
    '(var.env=prod ? {a: 1} : {b: 1})',
  ],
  [
    'flatten',
    call('flatten', tuple(tuple(env), tuple(tuple(arn)), n(1))),
    '[?var.env, ?aws_dms_certificate.ca.certificate_arn, 1]',
  ],
  ['flatten of an unknown', call('flatten', tuple(anything, tuple(n(1)))), '?'],
  ['flatten of a choice', call('flatten', tuple(inProd(tuple(n(1)), tuple()), n(2))), '(var.env=prod ? [1, 2] : [2])'],
  ['toset of one unknown', call('toset', tuple(env)), 'set[?var.env]'],
  [
    'toset of a choice',
    call('toset', tuple(inProd(s('a'), s('b')), s('b'))),
    '(var.env=prod ? set["a", "b"] : set["b"])',
  ],
  ['tomap', call('tomap', obj({ a: env, b: n(1) })), 'map{a: ?var.env, b: "1"}'],
  ['tolist of an unknown', call('tolist', anything), '?'],
  ['tostring of a reference', call('tostring', arn), '?aws_dms_certificate.ca.certificate_arn'],
  ['tonumber of an unknown string', call('tonumber', env), '?tonumber(var.env)'],
  ['distinct in doubt', call('distinct', tuple(env, s('a'))), '?'],
  ['distinct of one', call('distinct', tuple(env)), 'list[?var.env]'],
  ['setunion', call('setunion', tuple(s('b')), tuple(env)), 'set["b", ?var.env]'],
  ['setintersection in doubt', call('setintersection', tuple(s('b')), tuple(env)), '?'],
  ['setproduct', call('setproduct', tuple(s('b')), tuple(env)), 'list[["b", ?var.env]]'],
  ['alltrue', call('alltrue', tuple(b(true), flag)), '(var.flag=true ? true : false)'],
  ['anytrue', call('anytrue', tuple(b(true), flag)), 'true'],
  ['index before an unknown', call('index', tuple(s('a'), env), s('a')), '0'],
  ['index after an unknown', call('index', tuple(env, s('a')), s('a')), '(var.env=a ? 0 : 1)'],
  ['upper', call('upper', env), '?upper(var.env)'],
  ['upper of a choice', call('upper', inProd(s('a'), s('b'))), '(var.env=prod ? "A" : "B")'],
  ['format', call('format', s('dms-%s-x'), env), '?dms-…-x'],
  ['format of two', call('format', s('%s-%s-%d'), s('a'), env, n(3)), '?a-…-3'],
  ['format of a lone unknown', call('format', s('%s'), arn), '?aws_dms_certificate.ca.certificate_arn'],
  ['format of a choice', call('format', s('%s-%s'), inProd(s('p'), s('q')), env), '(var.env=prod ? "p-prod" : ?q-…)'],
  [
    'format that one world refuses',
    call('format', s('%d'), inProd(n(1), s('x'))),
    '(var.env=prod ? "1" : !wrong-type)',
  ],
  ['formatlist', call('formatlist', s('%s-x'), tuple(s('a'), env)), 'list["a-x", ?…-x]'],
  ['formatlist of an unknown', call('formatlist', s('%s-x'), anything), '?'],
  ['join', call('join', s(','), tuple(s('a'), env, s('b'))), '?a,…,b'],
  ['join of a lone reference', call('join', s(''), tuple(arn)), '?aws_dms_certificate.ca.certificate_arn'],
  [
    'join where an item is there in some worlds',
    call('join', s(''), tuple(inProdOnly(arn))),
    '(var.env=prod ? ?aws_dms_certificate.ca.certificate_arn : "")',
  ],
  ['join of an unknown list', call('join', s(','), anything), '?'],
  ['startswith by a known beginning', call('startswith', call('format', s('arn:%s'), env), s('arn')), 'true'],
  ['startswith against a known beginning', call('startswith', call('format', s('arn:%s'), env), s('x')), 'false'],
  ['jsonencode', call('jsonencode', obj({ a: inProd(n(1), n(2)) })), '(var.env=prod ? "{\\"a\\":1}" : "{\\"a\\":2}")'],
  ['jsonencode of an unknown part', call('jsonencode', obj({ a: env })), '?'],
  [
    'a function of the wrong type of unknown',
    call('upper', unknown({ kind: 'workspace' }, { type: 'list' })),
    '!wrong-type',
  ],
  ['timestamp', call('timestamp'), '?'],
  ['a provider function', call('provider::aws::arn_parse', s('x')), '?'],
  ['a missing file', call('file', s('ca.pem')), '?file("ca.pem")'],
  ['a home path', call('pathexpand', s('~/x')), '?'],
  ['cidrhost', call('cidrhost', env, n(1)), '?cidrhost(var.env, 1)'],
];

test.each(TABLE)('%s', (_, value, expected) => {
  expect(show(value)).toBe(expected);
});

describe('what a world decides is made anew', () => {
  test.each([
    ['upper', call('upper', env), '"PROD"'],
    ['format', call('format', s('x-%s'), env), '"x-prod"'],
    ['coalesce', call('coalesce', env, s('a')), '"prod"'],
    ['merge by zipmap', call('merge', call('zipmap', tuple(env), tuple(n(1))), obj({ a: n(2) })), '{prod: 1, a: 2}'],
    ['distinct', call('distinct', tuple(env, s('prod'))), 'list["prod"]'],
    ['contains', call('contains', tuple(env), s('prod')), 'true'],
    ['tonumber, which refuses it', call('tonumber', env), '!wrong-type'],
    ['join', call('join', s('-'), tuple(s('a'), env)), '"a-prod"'],
  ])('%s', (_, value, expected) => {
    expect(show(assume(value, isProd, true))).toBe(expected);
  });
});

describe('provenance', () => {
  const source = { path: 'a.tf', text: 'mode = "none"', installed: false };
  const step: Trace = { role: 'entry', name: 'mode', range: { source, start: 7, end: 13 } };
  const literal = passed(string('none'), step);

  test.each([
    ['lookup', call('lookup', obj({ mode: literal }), s('mode'), nil)],
    ['merge', entry(call('merge', obj({}), obj({ mode: literal })), 'mode')],
    ['tomap', entry(call('tomap', obj({ mode: literal })), 'mode')],
    ['coalesce', call('coalesce', nil, literal)],
    ['element', call('element', tuple(literal), n(0))],
    ['one', call('one', tuple(literal))],
    ['join', call('join', s(''), tuple(literal))],
    ['tostring', call('tostring', literal)],
  ])('%s passes the value on with its way', (_, value) => {
    expect(value.trace).toBe(step);
  });

  test('a lookup that fails says what there is, and where', () => {
    const entry = { ...obj({ a: n(1), b: n(2) }), trace: { ...step, name: 'each.value' } };
    expect(call('lookup', entry, s('c'), nil)).toMatchObject({
      kind: 'null',
      missed: { kind: 'key', in: 'each.value', wanted: 'c', exists: ['a', 'b'], of: { name: 'each.value' } },
    });
  });
});

describe('sensitive values', () => {
  const secret = string('s3cr3t', { sensitive: true });

  test.each([
    ['upper', call('upper', secret)],
    ['format', call('format', s('%s'), secret)],
    ['join', call('join', s(','), listOf(secret, s('a')))],
    ['jsonencode', call('jsonencode', obj({ a: secret }))],
    ['lookup', call('lookup', obj({ a: secret }), s('a'), nil)],
    ['coalesce', call('coalesce', secret, s('a'))],
    ['toset', call('toset', tuple(secret))],
  ])('%s passes the mark on', (_, value) => {
    expect(value.sensitive).toBe(true);
  });

  test('merge marks the entry, not the map', () => {
    const merged = call('merge', obj({ a: secret }), obj({ b: n(1) }));
    expect(merged.sensitive).toBeUndefined();
    expect(merged.kind === 'object' && merged.entries.get('a')?.sensitive).toBe(true);
  });

  test.each([
    ['tonumber', [secret]],
    ['cidrhost', [secret, n(1)]],
    ['jsondecode', [secret]],
    ['base64decode', [secret]],
    ['regex', [secret, s('x')]],
    ['formatdate', [s('Y'), secret]],
    ['lookup', [{ ...obj({ a: n(1) }), sensitive: true } as Value, secret]],
  ])('%s refuses without quoting', (name, args) => {
    const refused = call(name, ...args);
    expect(refused.kind).toBe('error');
    expect(JSON.stringify(refused)).not.toContain('s3cr3t');
  });
});

describe('bounds', () => {
  const items = list(Array.from({ length: 400 }, (_, index) => string(String(index))));
  const bomb = Array.from(
    { length: 14 },
    (_, index) => `a${index + 1}: &a${index + 1} [*a${index}, *a${index}, *a${index}, *a${index}]`,
  );

  test.each([
    ['setproduct', () => call('setproduct', items, items, items)],
    ['format width', () => call('format', s('%1000000000d'), n(1))],
    ['format precision', () => call('format', s('%.1000000000f'), n(1))],
    ['yaml aliases', () => call('yamldecode', s(`a0: &a0 x\n${bomb.join('\n')}`))],
    ['json depth', () => call('jsondecode', s('['.repeat(100_000)))],
    ['yaml depth', () => call('yamldecode', s('['.repeat(10_000)))],
    ['indent', () => call('indent', n(1_000_000), s('\n'.repeat(1000)))],
    ['replace', () => call('replace', s('a'.repeat(10_000)), s('a'), s('b'.repeat(10_000)))],
    ['regular expression', () => call('regex', s('(a*)*b'), s('a'.repeat(5000)))],
    ['replace by regular expression', () => call('replace', s('a'.repeat(10_000)), s('/a/'), s('b'.repeat(10_000)))],
    ['tonumber', () => call('tonumber', s('1e1000000000'))],
    ['parseint', () => call('parseint', s('9'.repeat(100_000)), n(10))],
    ['range', () => call('range', n(1e9))],
    ['trimspace', () => call('trimspace', s(`${' '.repeat(50_000)}x${' '.repeat(50_000)}x`))],
    ['pow', () => call('pow', n(10), n(308))],
    ['gzip bomb', () => call('base64gunzip', s(GZIP_OF_ZEROS))],
  ])('%s ends soon', (_, run) => {
    const start = performance.now();
    const value = run();
    expect(performance.now() - start).toBeLessThan(1500);
    expect(JSON.stringify(value).length).toBeLessThan(1 << 21);
  });
});

const GZIP_OF_ZEROS = (() => {
  const { gzipSync } = require('node:zlib') as typeof import('node:zlib');
  return gzipSync(Buffer.alloc(1 << 25)).toString('base64');
})();
