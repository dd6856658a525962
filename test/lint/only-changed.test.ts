import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { found, run, tree } from '../check.ts';

const plan = readFileSync('test/rules/support/plans/drifted/plan.json', 'utf8');

test('--only-changed leaves out what a plan does not change, and says how many endpoints', () => {
  const root = tree({ 'plan.json': plan });
  const all = run(root, { paths: ['plan.json'], source: false });
  expect(all.counts).toMatchObject({ endpoints: 3, unchanged: 0 });
  const changed = run(root, { paths: ['plan.json'], source: false, which: 'changed' });
  expect(changed.counts).toMatchObject({ endpoints: 1, unchanged: 2 });
  expect(found(all.findings).join()).toContain('aws_dms_endpoint.drifted');
  expect(found(changed.findings)).toEqual([]);
});

test('a configuration has no changes: all of it is checked', () => {
  const root = tree({ 'main.tf': readFileSync('test/rules/support/plans/drifted/main.tf', 'utf8') });
  expect(run(root, { which: 'changed' }).counts).toMatchObject({ endpoints: 3, unchanged: 0 });
});
