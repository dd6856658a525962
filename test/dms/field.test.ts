import { expect, test } from 'vitest';
import { type Field, fieldOf, quoted } from '../../src/dms/field.ts';
import { source } from '../rules/support/source-endpoint.ts';
import { resourcesIn } from './endpoints.ts';

/** An attribute as text, and what of it may be shown. */

function field(written: string, more = ''): Field {
  const [{ resource }] = resourcesIn({
    'main.tf': source('mysql', `username = ${written}`) + more,
    'name.txt': 'hunter2',
    'mode.txt': 'verify-full',
  }) as [ReturnType<typeof resourcesIn>[number]];
  return fieldOf(resource.values.get('username'), 'username', resource);
}

const sensitive = (value: string) => `variable "s" {\n  sensitive = true\n  default = "${value}"\n}\n`;

test.each<[name: string, found: Field, value: string, shown: string]>([
  ['a text', field('"dms"'), 'dms', '"dms"'],
  ['with a quotation mark', field('"a\\"b"'), 'a"b', '"a\\"b"'],
  ['a number', field('1.50'), '1.5', '"1.5"'],
  ['a bool', field('true'), 'true', '"true"'],
  ['an address with who may log in', field('"https://u:hunter2@x/"'), 'https://u:hunter2@x/', '"https://…@x/"'],
  ['what is sensitive', field('var.s', sensitive('hunter2')), 'hunter2', '(sensitive)'],
  ['a word of AWS that is sensitive', field('var.s', sensitive('verify-full')), 'verify-full', '(sensitive)'],
  ['what a file holds', field('file("name.txt")'), 'hunter2', '(from file("name.txt"))'],
  ['a word of AWS in a file', field('file("mode.txt")'), 'verify-full', '"verify-full"'],
])('%s', (_, found, value, shown) => {
  expect(found.state === 'set' && [found.value, quoted(found)]).toEqual([value, shown]);
});

test('where it comes from is told where the text is not', () => {
  const from = (one: Field) => (one.state === 'set' ? one.from : undefined);
  expect(from(field('file("name.txt")'))).toBe('file("name.txt")');
  expect(from(field('file("mode.txt")'))).toBeUndefined();
  expect(from(field('sensitive(file("name.txt"))'))).toBeUndefined();
  expect(from(field('"dms"'))).toBeUndefined();
});

const NOTHING = { madeFrom: [], prefix: '', suffix: '', hidden: false };

test.each<[name: string, found: Field, expected: object]>([
  ['null', field('null'), { state: 'absent', written: true }],
  [
    'a look-up that finds nothing',
    field('try(local.m.x, null)', 'locals {\n  m = {}\n}\n'),
    { state: 'absent', written: true, missed: { wanted: 'x' } },
  ],
  ['not known', field('var.unknown'), { ...NOTHING, state: 'undetermined', subject: 'var.unknown' }],
  [
    'known in part',
    field('"a-${var.unknown}-b"'),
    { state: 'undetermined', prefix: 'a-', suffix: '-b', hidden: false },
  ],
  [
    'a part that is sensitive',
    field('"${var.s}-${var.unknown}"', sensitive('a')),
    { state: 'undetermined', prefix: 'a-', hidden: true },
  ],
  ['an error', field('tonumber("x")'), { state: 'error', reason: { kind: 'error' } }],
  [
    'a list',
    field('["a"]'),
    { ...NOTHING, state: 'undetermined', reason: { kind: 'invalid', what: 'username is not a simple value' } },
  ],
  [
    'a map',
    field('{ a = "b" }'),
    { ...NOTHING, state: 'undetermined', reason: { kind: 'invalid', what: 'username is not a simple value' } },
  ],
  [
    'a choice',
    field('var.unknown ? "a" : "b"'),
    { ...NOTHING, state: 'undetermined', reason: { kind: 'limit', what: 'more than 16 possible cases' } },
  ],
])('%s is not set, or undetermined', (_, found, expected) => {
  expect(found).toMatchObject(expected);
});

test('what is not written is not set', () => {
  const [{ resource }] = resourcesIn(source('mysql')) as [ReturnType<typeof resourcesIn>[number]];
  expect(fieldOf(undefined, 'username', resource)).toMatchObject({ state: 'absent', written: false });
  expect(fieldOf(undefined, 'username', { ...resource, incomplete: 'a part is missing' })).toMatchObject({
    ...NOTHING,
    state: 'undetermined',
    reason: { kind: 'invalid', what: 'a part is missing' },
  });
});
