import { describe, expect, test } from 'vitest';
import { absent, nothing, passed, string, unknown } from '../../src/graph/make.ts';
import { type Type, typeText } from '../../src/graph/type.ts';
import type { Trace, Value } from '../../src/graph/value.ts';
import { readExpression } from '../../src/hcl/read.ts';
import { convert, unify } from '../../src/terraform/values/convert.ts';
import { parseType } from '../../src/terraform/values/types.ts';
import { evaluateText } from './evaluate-text.ts';
import { arn, env, inProd, listOf, map, n, nil, obj, s, show, tuple } from './functions/values.ts';

function parsed(text: string) {
  const { expression } = readExpression({ path: 'type.tf', text, installed: false });
  return parseType(expression!, (constant) => evaluateText(text.slice(constant.start, constant.end)));
}

function type(text: string): Type {
  const result = parsed(text);
  if ('problem' in result) throw new Error(result.problem.message);
  return result.type;
}

const to = (text: string, value: Value): string => show(convert(value, type(text)));

describe('types', () => {
  test.each([
    ['string', 'string'],
    ['"string"', 'string'],
    ['list', 'list(any)'],
    ['"map"', 'map(any)'],
    ['list(map(set(number)))', 'list(map(set(number)))'],
    ['object({ a = string, b = optional(number, 5) })', 'object'],
    ['tuple([string, any])', 'tuple'],
    ['(bool)', 'bool'],
  ])('%s', (text, expected) => {
    expect(typeText(type(text))).toBe(expected);
  });

  test.each([
    ['strng', 'There is no type "strng".'],
    ['set', 'The type set requires an element type, such as set(string).'],
    ['optional(string)', 'optional() is only allowed for attributes of an object type.'],
    ['list(string, string)', 'The type list() takes exactly one argument.'],
    ['object(string)', 'object() takes attributes, such as object({ name = string }).'],
    ['1', 'This is not a type. Write a type keyword such as string, or a constructor such as list(string).'],
    ['object({ a = optional() })', 'optional() of the attribute "a" takes a type and an optional default.'],
  ])('%s is none', (text, message) => {
    expect(parsed(text)).toEqual({ problem: { code: 'invalid', message } });
  });
});

describe('conversion', () => {
  test.each<[string, Value, string]>([
    ['string', n(5), '"5"'],
    ['number', s('5.50'), '5.5'],
    ['bool', s('true'), 'true'],
    ['any', tuple(n(1), s('a')), '[1, "a"]'],
    ['string', nothing(), 'null'],
    ['string', env, '?var.env'],
    ['number', env, '?tonumber(var.env)'],
    ['string', tuple(), '!wrong-type'],
    ['list(string)', tuple(n(1), env), 'list["1", ?var.env]'],
    ['list(string)', env, '!wrong-type'],
    ['list(any)', tuple(n(1), s('a')), 'list["1", "a"]'],
    ['list(any)', tuple(obj({ a: n(1) }), obj({ b: s('x') })), 'list[map{a: "1"}, map{b: "x"}]'],
    ['list(any)', tuple(n(1), tuple()), '!wrong-type'],
    ['list(any)', tuple(arn, n(1)), 'list[?aws_dms_certificate.ca.certificate_arn, "1"]'],
    ['map(any)', obj({ a: n(1), b: s('x') }), 'map{a: "1", b: "x"}'],
    ['map(object({ m = string }))', obj({ a: obj({ m: n(1), x: n(2) }) }), 'map{a: {m: "1"}}'],
    ['set(string)', tuple(s('b'), s('a'), s('b')), 'set["a", "b"]'],
    ['set(string)', tuple(inProd(s('a'), s('b')), s('b')), '(var.env=prod ? set["a", "b"] : set["b"])'],
    ['tuple([string, number])', tuple(n(1), s('2')), '["1", 2]'],
    ['tuple([string])', tuple(n(1), s('2')), '!wrong-type'],
    ['object({ a = string })', obj({ a: n(1), b: n(2) }), '{a: "1"}'],
    ['object({ a = string })', obj({ b: n(2) }), '!wrong-type'],
    ['object({ a = string })', map({ a: n(1), b: n(2) }), '{a: "1"}'],
    ['object({ a = optional(string) })', obj({}), '{a: null(the object.a)}'],
    ['object({ a = optional(string, "x") })', obj({}), '{a: "x"}'],
    ['object({ a = optional(string, "x") })', obj({ a: nothing() }), '{a: "x"}'],
    ['object({ a = optional(string, "x") })', obj({ a: inProd(s('y'), nothing()) }), '{a: (var.env=prod ? "y" : "x")}'],
    ['object({ a = optional(string, "x") })', obj({ a: inProd(s('y'), absent) }), '{a: (var.env=prod ? "y" : "x")}'],
    ['object({ a = optional(string, "x") })', obj({ a: env }), '{a: ?var.env}'],
    ['object({ a = optional(object({ b = optional(number, 1) }), {}) })', obj({}), '{a: {b: 1}}'],
    [
      'object({ a = optional(list(object({ b = optional(string) }))) })',
      obj({ a: tuple(obj({})) }),
      '{a: list[{b: null(the object.b)}]}',
    ],
    ['map(string)', obj({ a: inProd(n(1), absent) }), 'map{a: (var.env=prod ? "1" : absent)}'],
    ['number', inProd(s('1'), s('x')), '(var.env=prod ? 1 : !wrong-type)'],
    // Terraform 1.11 gives variables of these types these values.
    ['list(object({ v = any }))', tuple(obj({ v: n(1) }), obj({ v: s('x') })), 'list[{v: "1"}, {v: "x"}]'],
    ['list(object({ v = any }))', tuple(obj({ v: n(1) }), obj({ v: nil })), 'list[{v: 1}, {v: null}]'],
    ['list(object({ v = any }))', tuple(obj({ v: n(1) }), obj({ v: tuple(n(1)) })), '!wrong-type'],
    ['list(object({ v = optional(any, 1) }))', tuple(obj({}), obj({ v: s('x') })), 'list[{v: "1"}, {v: "x"}]'],
    ['list(list(any))', tuple(tuple(n(1)), tuple(s('x'))), 'list[list["1"], list["x"]]'],
    ['list(tuple([any, string]))', tuple(tuple(n(1), n(2)), tuple(s('a'), s('b'))), 'list[["1", "2"], ["a", "b"]]'],
    [
      'map(object({ a = any }))',
      obj({ x: obj({ a: obj({ b: n(1) }) }), y: obj({ a: obj({ c: s('x') }) }) }),
      'map{x: {a: map{b: "1"}}, y: {a: map{c: "x"}}}',
    ],
    ['set(object({ v = any }))', tuple(obj({ v: n(1) }), obj({ v: s('1') })), '!wrong-type'],
    ['set(object({ v = any }))', tuple(obj({ v: n(1) }), obj({ v: n(2) })), 'set[{v: 1}, {v: 2}]'],
    ['set(any)', tuple(obj({ v: n(1) }), obj({ v: s('2') })), 'set[{v: "1"}, {v: "2"}]'],
    ['list(object({ v = any }))', tuple(obj({ v: env }), obj({ v: n(1) })), 'list[{v: ?var.env}, {v: "1"}]'],
  ])('to %s', (text, value, expected) => {
    expect(to(text, value)).toBe(expected);
  });

  test('errors name the place, and no value', () => {
    const refused = convert(obj({ a: tuple(n(1), s('s3cr3t')) }), type('object({ a = list(number) })'));
    expect(refused).toMatchObject({ problem: { message: 'Item 1 of attribute "a" must be a number.' } });
  });

  const source = { path: 'a.tf', text: 'orders = { mode = 1 }', installed: false };
  const at = (name: string, start: number, end: number): Trace => ({
    role: 'entry',
    name,
    range: { source, start, end },
  });

  test('origins, marks and references stay', () => {
    const mode = { ...passed(n(1), at('mode', 18, 19)), sensitive: true };
    const converted = convert(
      map({ orders: obj({ mode, arn }) }),
      type('map(object({ mode = string, arn = string }))'),
    );
    expect(converted).toMatchObject({ kind: 'object', type: 'map' });
    const orders = converted.kind === 'object' ? converted.entries.get('orders') : undefined;
    expect(orders?.kind === 'object' && orders.entries.get('mode')).toEqual(
      string('1', { sensitive: true, trace: mode.trace! }),
    );
    expect(orders?.kind === 'object' && orders.entries.get('arn')).toBe(arn);
  });

  test('a missing optional attribute tells where it is missing', () => {
    const orders = passed(obj({ engine: s('mysql') }), at('orders', 9, 21));
    const converted = convert(orders, type('object({ engine = string, mode = optional(string) })'));
    expect(converted.kind === 'object' && converted.entries.get('mode')).toMatchObject({
      kind: 'null',
      missed: { kind: 'attribute', in: 'orders', wanted: 'mode', exists: ['engine'], of: orders.trace },
    });
  });

  test('a default comes with its place', () => {
    const converted = convert(obj({}), type('object({ mode = optional(string, "none") })'));
    expect(converted.kind === 'object' && converted.entries.get('mode')?.trace).toMatchObject({
      role: 'default',
      name: 'mode',
      from: { role: 'literal' },
    });
  });

  test('what needs no change is the same value', () => {
    const list = listOf(s('a'), arn);
    expect(convert(list, type('list(string)'))).toBe(list);
    const choice = inProd(s('a'), s('b'));
    expect(convert(choice, type('string'))).toBe(choice);
  });

  test('an unknown that a world makes known is converted then', () => {
    const derived = unknown({ kind: 'workspace' }, { derived: { operands: [env], make: ([known]) => tuple(known!) } });
    const converted = convert(derived, type('set(string)'));
    expect(converted.kind === 'unknown' && show(converted.derived!.make([tuple(n(1))]))).toBe('set["1"]');
  });
});

test.each<[string, Value[], string]>([
  ['numbers and strings', [n(1), s('a')], '"1" | "a"'],
  ['a null and a number', [nothing(), n(1)], 'null | 1'],
  ['objects of different attributes', [obj({ a: n(1) }), obj({})], 'map{a: 1} | map{}'],
  ['tuples of different lengths', [tuple(n(1)), tuple()], 'list[1] | list[]'],
  ['a list and a tuple', [listOf(n(1)), tuple(s('a'))], 'list["1"] | list["a"]'],
  ['an unknown and a number', [arn, n(1)], '?aws_dms_certificate.ca.certificate_arn | "1"'],
  ['a number and a list', [n(1), tuple()], '!wrong-type | !wrong-type'],
])('unify %s', (_, values, expected) => {
  expect(unify(values).map(show).join(' | ')).toBe(expected);
});
