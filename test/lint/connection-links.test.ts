import { describe, expect, test } from 'vitest';
import { rules } from '../../rules/index.ts';
import { LINKS, type LinkName } from '../../src/dms/connection/links.ts';
import { connectionsOf } from '../../src/lint/connections.ts';
import { outcome, tree } from '../check.ts';
import { across, CASES, type Case, inOne, PASSWORD } from './support/link-cases.ts';

/** Each link of a connection: in one module, and with the endpoint in a module of its own. */

const NOW = new Date('2026-01-01T00:00:00Z');

function answerOf({ link }: Case, files: Record<string, string>): string {
  const [found] = connectionsOf(outcome(tree(files)).graph, rules, NOW);
  const own = found!.links.find((one) => one.link === link);
  return own === undefined ? 'left out' : [own.answer, ...(own.rule ? [own.rule.id] : [])].join(' ');
}

/** What it connects to is known or not, and other configurations may open what is blocked. */
const NEVER_NO: readonly LinkName[] = ['server', 'network'];

describe.each(LINKS)('%s', (link) => {
  const cases = CASES.filter((one) => one.link === link);

  test.each(cases)('$name: $answer', (one) => {
    expect(answerOf(one, inOne(one))).toBe(one.answer);
    expect(answerOf(one, across(one))).toBe(one.answer);
  });

  test('there is a case of each answer', () => {
    const answers = new Set(cases.map(({ answer }) => answer.split(' ')[0]));
    expect([...answers].sort()).toEqual(NEVER_NO.includes(link) ? ['unknown', 'yes'] : ['no', 'unknown', 'yes']);
  });
});

test('a password without a value is not asked for, as elsewhere', () => {
  expect([answerOf(PASSWORD, inOne(PASSWORD)), answerOf(PASSWORD, across(PASSWORD))]).toEqual(['left out', 'left out']);
});
