import { expect, test } from 'vitest';
import { endpoint, run, told, tree } from '../check.ts';

/** Options that do nothing are told. */

const hcl = `variable "mode" {}\n${endpoint('a', 'ssl_mode = var.mode')}`;

test('a --var that no root declares', () => {
  const root = tree({ 'a/main.tf': hcl, 'b/main.tf': endpoint('b') });
  expect(told(run(root, { variables: ['mode=none'] }))).toEqual([]);
  expect(told(run(root, { variables: ['mod=SECRET'] }))).toEqual([
    'note variable-undeclared --var mod: no root module that was checked declares this variable. Did you mean mode?',
  ]);
});

test('what is only for plans', () => {
  const root = tree({ 'main.tf': endpoint('a') });
  expect(told(run(root, { source: '.', which: 'changed' }))).toEqual([
    expect.stringMatching(/^note option-unused --source names /),
    expect.stringMatching(/^note option-unused --only-changed leaves out /),
  ]);
});

test('a tree of Terragrunt alone is not told to be clean without more', () => {
  const { gaps, diagnostics } = run(tree({ 'live/terragrunt.hcl': '' }));
  expect(gaps).toEqual(['1 directory has a terragrunt.hcl, which is not evaluated']);
  expect(diagnostics.map(({ code }) => code)).toEqual(['terragrunt']);
});
