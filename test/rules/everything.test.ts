import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { rules } from '../../rules/index.ts';
import { LISTED_TYPES } from '../../src/aws/index.ts';
import { type CaseInput, diagnosticsOf, fileOf, readCases, run } from '../fixtures/cases.ts';

/** fixtures/everything-passed: every type of resource that is read, without a fault. */

const one = readCases().find(({ name }) => name === 'everything-clean')!;
const folder = fileOf(one, 'config');
const text = readdirSync(folder)
  .filter((name) => name.endsWith('.tf'))
  .map((name) => readFileSync(`${folder}/${name}`, 'utf8'))
  .join('');

test('has every type', () => {
  const typesOf = (kind: string) =>
    new Set([...text.matchAll(RegExp(`^${kind} "([a-z0-9_]+)"`, 'gm'))].map((it) => it[1]));
  const missing = (listed: readonly string[], there: ReadonlySet<string | undefined>) =>
    listed.filter((it) => !there.has(it));
  expect(missing(LISTED_TYPES.managed, typesOf('resource'))).toEqual([]);
  expect(missing(LISTED_TYPES.data, typesOf('data'))).toEqual([]);
});

/** Of a Db2 endpoint without TLS only, of certificates that are due, and of plans of what exists already. */
const NOTHING_TO_PASS = [
  'certificate-rotation-blocked',
  'endpoint-mode-inherited',
  'plan-task-interrupted',
  'plan-task-paused',
  'plan-tls-downgrade',
  'replication-config-tls-unsupported',
];
/** What a plan does not tell: whether a secret is given from elsewhere. */
const NOT_IN_PLANS = ['endpoint-secret-incomplete'];

describe.each<[CaseInput, string[]]>([
  ['config', NOTHING_TO_PASS],
  ['plan', [...NOTHING_TO_PASS, ...NOT_IN_PLANS]],
  ['plan with sources', NOTHING_TO_PASS],
])('%s', (input, without) => {
  const outcome = run(one, input);

  test('gives no finding at any level, and nothing is undetermined', () => {
    expect(outcome.report.findings.map(({ rule, subjects }) => [rule.id, subjects[0]?.address])).toEqual([]);
    expect(diagnosticsOf(outcome)).toEqual([]);
    expect(outcome.report.counts).toMatchObject({ endpoints: 15, passed: 15, undetermined: 0 });
  });

  test('has something that each rule passes', () => {
    const passed = new Set(outcome.report.evidence!.filter((it) => it.outcome === 'pass').map(({ rule }) => rule.id));
    const missing = rules.filter(({ id, about }) => about !== 'run' && !passed.has(id)).map(({ id }) => id);
    expect(missing.sort()).toEqual([...without].sort());
  });
});
