import { expect, test } from 'vitest';
import { type Location, withRelated } from '../../src/dms/location.ts';

/** Further places beside a location change nothing else of it. */

const source = { path: 'main.tf', text: 'a = 1\nb = 2\n' } as Location['at']['source'];
const at = (start: number, end: number) => ({ range: { source, start, end }, label: `${start}` });
const first = at(0, 5);
const more = at(6, 11);
const written = { attribute: 'ssl_mode', name: 'mode', missing: false };

test.each<[name: string, location: Location, expected: object]>([
  ['nothing else', { at: first.range, related: [] }, {}],
  ['missing', { at: first.range, related: [], missing: true }, { missing: true }],
  ['secret', { at: first.range, related: [], secret: true }, { secret: true }],
  ['no secret', { at: first.range, related: [], secret: false }, { secret: false }],
  ['written elsewhere', { at: first.range, related: [], written }, { written }],
])('%s', (_, location, expected) => {
  expect(withRelated(location, more)).toStrictEqual({ at: first.range, related: [more], ...expected });
});

test('they stand behind those that are there', () => {
  expect(withRelated({ at: first.range, related: [first] }, more).related).toEqual([first, more]);
});
