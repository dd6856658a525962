import { expect, test } from 'vitest';
import { type Decision, describeWorlds } from '../../src/graph/possible-worlds.ts';
import type { Condition } from '../../src/graph/value.ts';

const is = (subject: string, equals: string): Condition => ({
  subject,
  type: 'string',
  equals,
  reason: { kind: 'no-value', variable: subject },
});
const decisionOn =
  (subject: string, ...texts: readonly string[]) =>
  (...held: readonly (string | undefined)[]): Decision => {
    const conditions = texts.map((text) => is(subject, text));
    const [holds, ...also] = held.map((one) => conditions.find(({ equals }) => equals === one));
    return { subject, conditions, holds, also };
  };
const env = decisionOn('var.env', 'dev', 'test');
const tier = decisionOn('var.tier', 'gold');

test.each([
  ['all', [0, 1, 2], undefined],
  ['one that stands for every tier', [0], 'var.env is "test"'],
  ['one of those that are told apart by the tier', [1], 'var.env is "dev" and var.tier is "gold"'],
  ['both of them', [1, 2], 'var.env is "dev"'],
])('a condition names what tells the worlds apart: %s', (_, holding, expected) => {
  const dev = env('dev');
  const worlds = [
    [env('test'), tier('gold', undefined)],
    [dev, tier('gold')],
    [dev, tier(undefined)],
  ];
  expect(
    describeWorlds(
      holding.map((index) => worlds[index]!),
      worlds,
    ),
  ).toBe(expected);
});
