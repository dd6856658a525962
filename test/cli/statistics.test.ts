import { expect, test } from 'vitest';
import { endpoint, tree } from '../check.ts';
import { dmslint } from './real.ts';

const FILES = {
  'main.tf': `${endpoint('a')}${endpoint('b')}${endpoint('c', 'ssl_mode = "verify_full"')}
${endpoint('d', 'ssl_mode = "require"').replace('mysql', 'postgres')}`,
};

test('numbers instead of findings, the gravest first', async () => {
  const { stdout, code } = await dmslint(tree(FILES), ['--statistics']);
  const [first, second, third, empty, ...summary] = stdout.split('\n');
  expect(first).toMatch(/^2 {2}error {4}endpoint-plaintext {8,10}\S/);
  expect(second).toMatch(/^1 {2}error {4}endpoint-mode-unsupported {1,3}\S/);
  expect(third).toMatch(/^1 {2}warning {2}endpoint-server-unverified {1,3}\S/);
  expect(empty).toBe('');
  expect(summary[0]).toMatch(/^4 endpoints checked/);
  expect(code).toBe(1);
});

test('--quiet leaves the numbers alone', async () => {
  const { stdout, code } = await dmslint(tree(FILES), ['--statistics', '-q']);
  expect(
    stdout
      .trimEnd()
      .split('\n')
      .map((line) => line.slice(0, 8)),
  ).toEqual(['2  error', '1  error', '1  warni']);
  expect(code).toBe(1);
});

test('nothing found', async () => {
  const { stdout } = await dmslint(tree({ 'main.tf': '' }), ['--statistics']);
  expect(stdout).toBe('0 endpoints in 1 root.\nNo findings.\n');
});

test('another format is refused', async () => {
  const { stderr, code } = await dmslint(tree(FILES), ['--statistics', '--format', 'json']);
  expect(stderr).toContain('--statistics is for the format pretty. Add --format pretty.');
  expect(code).toBe(2);
});
