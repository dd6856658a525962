import { mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { endpoint, tree } from '../check.ts';
import { dmslint } from './real.ts';

const MANY = Array.from({ length: 2000 }, (_, i) => `gone/${'x'.repeat(58)}${i}.tf`);
const PRE_COMMIT = { PRE_COMMIT: '1' };

test.each([
  {
    what: 'a full command line and a report in a file',
    files: MANY,
    argv: ['--format', 'json=r.json'],
    env: PRE_COMMIT,
    lost: true,
  },
  { what: 'a full command line alone', files: MANY, argv: [], env: PRE_COMMIT, lost: false },
  { what: 'few files', files: [], argv: ['--format', 'json=r.json'], env: PRE_COMMIT, lost: false },
  { what: 'xargs of somebody else', files: MANY, argv: ['--format', 'json=r.json'], env: {}, lost: false },
])('under pre-commit: $what', async ({ files, argv, env, lost }) => {
  const root = tree({ 'a/main.tf': endpoint('a') });
  mkdirSync(path.join(root, '.git'));
  const { code, stderr } = await dmslint(root, ['--affected', ...argv, 'a/main.tf', ...files], {
    env: env as Record<string, string>,
  });
  expect(code).toBe(lost ? 2 : 1);
  expect(stderr).toBe(
    lost
      ? 'dmslint: pre-commit has more files than one command line holds and runs this hook several times, so r.json will have only what the last run finds. Write it with the hook dmslint-all, which takes no files.\n'
      : '',
  );
  if (argv.length > 0) expect(JSON.parse(readFileSync(path.join(root, 'r.json'), 'utf8')).findings).toHaveLength(1);
});
