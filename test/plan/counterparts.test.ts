import { describe, expect, test } from 'vitest';
import { list, number, object, string, unknown } from '../../src/graph/make.ts';
import type { Value } from '../../src/graph/value.ts';
import { counterparts } from '../../src/plan/counterparts.ts';

/** Blocks of rules: a port, and who may connect; `?` is not known. */
const rule = (port: number, ...who: string[]): Value =>
  object([
    ['port', number(port)],
    [
      'who',
      list(
        who.map((one) => (one === '?' ? unknown({ kind: 'plan', what: 'it' }) : string(one))),
        'set',
      ),
    ],
  ]);

describe('the written block of each planned one', () => {
  test.each<[name: string, plan: Value[], source: Value[], expected: (number | undefined)[]]>([
    ['in another order', [rule(2), rule(1)], [rule(1), rule(2)], [1, 0]],
    ['one alone, by its place', [rule(1)], [rule(2)], [0]],
    ['scalars, by their places', [string('a'), string('b')], [string('b'), string('a')], [0, 1]],
    ['by how many there are in it', [rule(1, '?', '?'), rule(1, '?')], [rule(1, 'a'), rule(1, 'a', 'b')], [1, 0]],
    [
      'none, where two say the same',
      [rule(1, '?'), rule(1, '?')],
      [rule(1, 'a'), rule(1, 'b')],
      [undefined, undefined],
    ],
    ['none, where none says the same', [rule(1), rule(3)], [rule(1), rule(2)], [0, undefined]],
  ])('%s', (_, plan, source, expected) => {
    expect(counterparts(plan, source).map((one) => (one === undefined ? undefined : source.indexOf(one)))).toEqual(
      expected,
    );
  });

  test('of very many, none', () => {
    const many = Array.from({ length: 501 }, (_, port) => rule(port));
    expect(counterparts(many, many)).toEqual([]);
  });
});
