import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { diagnosticLines, endpoint, gapsIn, run, tree } from '../check.ts';

/** Options that do nothing are told. */

const PLAN = readFileSync('fixtures/cookbook-postgresql/plan.json', 'utf8');
const hcl = `variable "mode" {}\n${endpoint('a', 'ssl_mode = var.mode')}`;

test('a --var that no root declares', () => {
  const root = tree({ 'a/main.tf': hcl, 'b/main.tf': endpoint('b') });
  expect(diagnosticLines(run(root, { variables: ['mode=none'] }))).toEqual([]);
  expect(diagnosticLines(run(root, { variables: ['mod=SECRET'] }))).toEqual([
    'note variable-undeclared --var mod: none of the checked root modules declares this variable. Did you mean mode?',
  ]);
});

test('what is only for plans', () => {
  const root = tree({ 'main.tf': endpoint('a') });
  expect(diagnosticLines(run(root, { source: '.', which: 'changed' }))).toEqual([
    expect.stringMatching(/^note option-unused --source sets /),
    expect.stringMatching(/^note option-unused --only-changed skips /),
  ]);
});

test('a tree of Terragrunt alone is not told to be clean without more', () => {
  const report = run(tree({ 'live/terragrunt.hcl': '' }));
  expect(gapsIn(report)).toEqual(['1 directory has a terragrunt.hcl, which dmslint does not evaluate']);
  expect(report.diagnostics.map(({ code }) => code)).toEqual(['terragrunt']);
});

test('what is only for configurations', () => {
  const root = tree({ 'plan.json': PLAN, 'prod.tfvars': '' });
  const given = { paths: ['plan.json'], source: false, variables: ['a=b'], varFiles: ['prod.tfvars'] } as const;
  expect(diagnosticLines(run(root, given))).toEqual([
    'note option-unused --var-file has no effect on a plan, which already contains its values. Pass it to terraform plan.',
    'note option-unused --var has no effect on a plan, which already contains its values. Pass it to terraform plan.',
  ]);
});

test('a directory of plans that has none is an error, and what is none is not counted', () => {
  const root = tree({ 'none/a.json': '{"a": 1}', 'some/a.json': '{"a": 1}', 'some/b.json': PLAN });
  const none = run(root, { planDirectories: ['none', 'some'], source: false });
  expect(none.exitCode).toBe(2);
  expect(diagnosticLines(none)).toContain(
    'error no-plans --plans none contains JSON files, but no plan or state. Write each plan there with terraform show -json PLAN > NAME.json.',
  );
  expect(none.counts.roots).toBe(1);
  expect(run(root, { planDirectories: ['some'], source: false }).exitCode).toBe(0);
});
