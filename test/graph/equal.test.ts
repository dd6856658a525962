import { expect, test } from 'vitest';
import { isSurelyEqual } from '../../src/graph/equal.ts';
import type { Trace, Value } from '../../src/graph/value.ts';

const text = (value: string): Value => ({ kind: 'string', value });
const object = (entries: Record<string, Value>): Value => ({
  kind: 'object',
  type: 'object',
  entries: new Map(Object.entries(entries)),
});
const list = (...items: Value[]): Value => ({ kind: 'list', type: 'tuple', items });
const unset = (subject?: string): Value => ({
  kind: 'unknown',
  reason: { kind: 'no-value', variable: 'var.x' },
  ...(subject === undefined ? {} : { subject }),
});
const AT = { source: { path: 'main.tf', text: '', installed: false }, start: 0, end: 0 };
const TRACE: Trace = { role: 'local', name: 'local.x', range: AT };

test.each<[what: string, a: unknown, b: unknown, equal: boolean]>([
  ['the same text', text('a'), text('a'), true],
  ['another text', text('a'), text('b'), false],
  ['another kind', { kind: 'number', digits: '1' }, text('1'), false],
  ['another place', { ...text('a'), trace: TRACE }, text('a'), true],
  ['a mark', { ...text('a'), sensitive: true }, text('a'), false],
  ['a mark of the other', text('a'), { ...text('a'), sensitive: true }, false],
  ['a field without a value', { ...text('a'), untyped: undefined }, text('a'), true],
  ['the same items', list(text('a'), text('b')), list(text('a'), text('b')), true],
  ['another order', list(text('a'), text('b')), list(text('b'), text('a')), false],
  ['an item more', list(text('a')), list(text('a'), text('b')), false],
  ['an item less', list(text('a'), text('b')), list(text('a')), false],
  ['the same entries', object({ a: text('x') }), object({ a: text('x') }), true],
  ['entries in another order', object({ a: text('x'), b: text('y') }), object({ b: text('y'), a: text('x') }), true],
  ['another entry', object({ a: text('x') }), object({ a: text('y') }), false],
  ['another key', object({ a: text('x') }), object({ b: text('x') }), false],
  ['an entry more', object({ a: text('x') }), object({ a: text('x'), b: text('x') }), false],
  ['a list and an object', list(), object({}), false],
  ['the same unknown', unset('var.x'), unset('var.x'), true],
  ['another unknown', unset('var.x'), unset('var.y'), false],
  ['unknown, and nobody knows which', unset(), unset(), false],
  ['nothing', undefined, undefined, true],
  ['something and nothing', text('a'), undefined, false],
  ['null and something', null, text('a'), false],
  [
    'parts that are made on demand',
    { ...object({}), rest: () => text('a') },
    { ...object({}), rest: () => text('a') },
    false,
  ],
  ['entries that are made on demand', new (class Lazy {})(), new (class Lazy {})(), false],
])('%s', (_, a, b, equal) => {
  expect(isSurelyEqual(a, b)).toBe(equal);
});

test('what shares its parts ends', () => {
  const deep = (levels: number): Value => {
    let value = text('a');
    for (let level = 0; level < levels; level++) value = list(value, value);
    return value;
  };
  expect(isSurelyEqual(deep(8), deep(8))).toBe(true);
  expect(isSurelyEqual(deep(60), deep(60))).toBe(false);
});
