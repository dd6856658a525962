import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { endpoint, tree } from '../check.ts';
import { dmslint } from './real.ts';

const SOURCE = 'module "m" {\n  source = "../b"\n  mode   = "none"\n}\n';
const MODULE = `variable "mode" {}\n${endpoint('b', 'ssl_mode = var.mode')}`;

test.each([
  { cwd: 'repo', paths: ['a'], shown: 'a/main.tf' },
  { cwd: 'repo/a', paths: [], shown: 'main.tf' },
  { cwd: 'repo/a/deep', paths: ['..'], shown: '../main.tf' },
  { cwd: 'repo/c', paths: ['../a'], shown: '../a/main.tf' },
  { cwd: 'elsewhere', paths: ['../repo/a'], shown: '../repo/a/main.tf' },
  { cwd: 'elsewhere', paths: ['BASE/repo/a'], shown: '../repo/a/main.tf' },
  { cwd: '.', paths: ['repo/a'], shown: 'repo/a/main.tf' },
  { cwd: '/', paths: ['BASE/repo/a'], shown: 'BASE/repo/a/main.tf' },
])('in $cwd, what is found in $paths is shown so that it can be opened from there', async ({ cwd, paths, shown }) => {
  const base = tree({ 'repo/a/main.tf': SOURCE, 'repo/b/main.tf': MODULE, 'repo/c/x': '', 'elsewhere/x': '' });
  for (const one of ['repo/.git', 'repo/a/deep']) mkdirSync(path.join(base, one));
  const here = path.resolve(base, cwd);
  const given = paths.map((one) => one.replace('BASE', base));
  const expected = shown.replace('BASE', here === '/' ? base.slice(1) : base);
  for (const format of ['compact', 'pretty']) {
    const { stdout } = await dmslint(here, [...given, '--format', format]);
    expect(stdout).toContain(expected);
    const locations = [...stdout.matchAll(/([\w./-]+\.tf):\d+:\d+/g)].map(([, file]) => file!);
    expect(locations.filter((file) => !existsSync(path.resolve(here, file)))).toEqual([]);
    expect(locations).toContain(expected);
  }
});

test.each([
  { cwd: 'repo/a', given: '../../plan.json', uri: '../plan.json' },
  { cwd: 'repo', given: '../plan.json', uri: '../plan.json' },
  { cwd: 'repo/a', given: 'BASE/plan.json', uri: 'file://BASE/plan.json' },
])('a plan outside the tree, $given in $cwd', async ({ cwd, given, uri }) => {
  const plan = readFileSync(path.resolve(import.meta.dirname, '../../fixtures/branch-types/plan.json'), 'utf8');
  const base = tree({ 'repo/a/x': '', 'plan.json': plan });
  mkdirSync(path.join(base, 'repo/.git'));
  writeFileSync(path.join(base, 'repo/.git/HEAD'), '');
  const here = path.join(base, cwd);
  const named = given.replace('BASE', base);
  expect((await dmslint(here, [named, '--format', 'compact'])).stdout).toMatch(
    new RegExp(`^${named.replaceAll('.', '\\.')}:1:1: `),
  );
  expect((await dmslint(here, [named, '--format', 'sarif'])).stdout).toContain(`"${uri.replace('BASE', base)}"`);
});

test.each<{ env: Record<string, string>; last: string }>([
  { env: {}, last: 'Run `dmslint explain <rule>` for details.' },
  { env: { PRE_COMMIT: '1' }, last: 'Each rule has a page in https://github.com/dmslint/dmslint/tree/main/rules.' },
  { env: { DMSLINT_ACTION: '1' }, last: 'Each rule has a page in https://github.com/dmslint/dmslint/tree/main/rules.' },
])('what leads to the pages of rules, with $env', async ({ env, last }) => {
  const { stdout } = await dmslint(tree({ 'main.tf': endpoint('a') }), ['--color', 'never'], { env });
  expect(stdout.trimEnd().split('\n').at(-1)).toBe(last);
});

test.each([
  { cwd: 'repo', shown: 'a/b: module.m' },
  { cwd: 'repo/a', shown: 'b: module.m' },
  { cwd: 'elsewhere', shown: '../repo/a/b: module.m' },
])('root modules with more in them, in $cwd', async ({ cwd, shown }) => {
  const call = 'module "m" {\n  source = "example/dms/aws"\n}\n';
  const base = tree({ 'repo/a/b/main.tf': call + endpoint('a'), 'elsewhere/x': '' });
  mkdirSync(path.join(base, 'repo/.git'));
  const { stdout } = await dmslint(path.join(base, cwd), [path.join(base, 'repo/a')]);
  expect(stdout).toContain(`There may be more endpoints:\n  - ${shown}`);
});
