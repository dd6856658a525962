import { symlinkSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { Inputs } from '../../../src/cli/action/inputs.ts';
import { lasting } from './lasting.ts';

const inputs = (given: Record<string, string>, workspace?: string) =>
  new Inputs({
    GITHUB_WORKSPACE: workspace,
    ...Object.fromEntries(Object.entries(given).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value])),
  });

describe('several values on one line', () => {
  const cwd = lasting({ 'infra/main.tf': '', 'prod/main.tf': '', 'two words/main.tf': '', 'a.json': '', 'b.json': '' });
  test.each([
    ['paths', 'infra prod', 'infra prod'],
    ['paths', 'infra\nprod, infra', 'prod, infra'],
    ['paths', 'infra,prod', 'infra,prod'],
    ['plan', 'a.json b.json', 'a.json b.json'],
    ['var-file', 'a.tfvars b.tfvars', 'a.tfvars b.tfvars'],
    ['plans', 'a.json=infra b.json=prod', 'a.json=infra b.json=prod'],
    ['only', 'endpoint-plaintext certificate-weak', 'endpoint-plaintext certificate-weak'],
    ['args', '--evidence --suppressed', '--evidence --suppressed'],
    ['args', '--evidence\n--fail-on warning', '--fail-on warning'],
  ])('%s: %j', (name, value, joined) =>
    expect(inputs({ [name]: value }).wrong(cwd)).toBe(
      `Input ${name}: "${joined}" looks like several values. Write one on a line.`,
    ),
  );
  test.each([
    ['paths', 'infra\n  prod\n'],
    ['paths', 'two words'],
    ['paths', 'missing'],
    ['plans', 'a.json=two words'],
    ['plans', 'plans, of all'],
    ['only', 'endpoint-plaintext, certificate-weak'],
    ['args', '--var=name=two words'],
    ['args', '--evidence'],
  ])('not in %s: %j', (name, value) => expect(inputs({ [name]: value }).wrong(cwd)).toBeUndefined());
});

test('options come from inputs, one for each line', () => {
  const given = {
    'fail-on': 'warning',
    source: 'infra',
    'min-level': 'warning',
    only: 'a\nb,c',
    plans: 'a.json=x\nb.json=y',
    'var-file': '',
    args: '--evidence',
  };
  expect(inputs(given).options()).toEqual([
    '--fail-on=warning',
    '--min-level=warning',
    '--source=infra',
    '--plans=a.json=x',
    '--plans=b.json=y',
    '--only=a',
    '--only=b,c',
    '--evidence',
  ]);
});

test.each([
  ['--evidence', true],
  ['--suppressed=true', true],
  ['--var=x=1\n--suppressed', true],
  ['--evidence=false', false],
  ['--no-evidence', false],
  ['--var=x=--evidence', false],
  ['', false],
])('args %j ask for more than findings: %s', (args, more) => expect(inputs({ args }).asksForMore()).toBe(more));

describe('the working directory', () => {
  const root = lasting({ 'work/infra/main.tf': '', 'work/file': '', 'outside/main.tf': '' });
  const work = path.join(root, 'work');
  symlinkSync('../outside', path.join(work, 'out'));
  symlinkSync('infra', path.join(work, 'in'));
  test.each([
    ['', work],
    ['infra', path.join(work, 'infra')],
    ['./infra/', path.join(work, 'infra')],
    ['in', path.join(work, 'in')],
  ])('%j is %s', (given, cwd) => expect(inputs({ 'working-directory': given }, work).directory()).toEqual({ cwd }));
  test.each([
    ['missing', 'is not a directory'],
    ['file', 'is not a directory'],
    ['../outside', 'leads out of the workspace'],
    ['out', 'leads out of the workspace'],
    ['/', 'leads out of the workspace'],
  ])('%j %s', (given, says) =>
    expect(inputs({ 'working-directory': given }, work).directory()).toEqual({
      wrong: expect.stringContaining(`Input working-directory: "${given}" ${says}`),
    }),
  );
});
