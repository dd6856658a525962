import { expect, test } from 'vitest';
import {
  connectionAttribute,
  connectionAttributes,
  connectionAttributeValues,
} from '../../src/dms/connection-attributes.ts';
import type { Field } from '../../src/dms/field.ts';

/** Attributes in a text, and in what is known of one. */

const location = { at: { source: { path: 'main.tf', text: '', installed: false }, start: 0, end: 0 }, related: [] };
const set = (value: string): Field => ({ state: 'set', value, shown: '', hidden: true, location });
const partly = (prefix: string, suffix: string): Field => ({
  state: 'undetermined',
  reason: { kind: 'invalid', what: '' },
  location,
  madeFrom: [],
  prefix,
  suffix,
  hidden: false,
});

test.each<[name: string, field: Field, values: string[]]>([
  ['nothing', set(''), []],
  ['one', set('a=b'), ['b']],
  ['in any letters, with spaces', set(' A = b '), ['b']],
  ['several', set('a=b;c=d;a=e;'), ['b', 'e']],
  ['empty', set('a='), ['']],
  ['with another sign', set('a=b=c'), ['b=c']],
  ['without a value', set('a;b'), []],
  ['without a name', set('=a'), []],
  ['of a longer name', set('ab=c;ba=d'), []],
  ['not set', { state: 'absent', written: false, location }, []],
  ['the begin', partly('a=b;c=', ''), ['b']],
  ['a begin that goes on', partly('a=b', ''), []],
  ['the end', partly('', 'x;a=b'), ['b']],
  ['an end that begins with it', partly('', 'a=b'), []],
  ['an end that begins before it', partly('', 'a=b;c=d'), []],
  ['an end after a separator', partly('', ';a=b'), ['b']],
  ['both', partly('a=b;a=', 'c;a=d'), ['b', 'd']],
  ['what lies between is not known', partly('a=', '=b'), []],
])('%s', (_, field, values) => {
  expect(connectionAttributeValues(field, 'A')).toEqual(values);
  expect(connectionAttribute(field, 'a')).toBe(values.at(-1));
});

test('all of a text', () => {
  expect([...connectionAttributes('a=b; C =d;a=e;f')]).toEqual([
    ['a', 'e'],
    ['c', 'd'],
  ]);
});
