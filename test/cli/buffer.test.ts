import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { JsonReport } from '../../src/report/json.ts';
import { endpoint, tree } from '../check.ts';
import { dmslint } from './real.ts';

const FILES = {
  'prod/main.tf': 'module "m" {\n  source = "../m"\n  mode   = "none"\n}\n',
  'prod/more.tf': endpoint('more'),
  'm/main.tf': `variable "mode" {}\n${endpoint('m', 'ssl_mode = var.mode')}`,
  'other/main.tf': endpoint('other'),
};

async function checked(argv: readonly string[], stdin: string, cwd = '.') {
  const root = tree(FILES);
  mkdirSync(path.join(root, '.git'));
  const { stdout, stderr, code } = await dmslint(path.join(root, cwd), ['-f', 'json', ...argv], { stdin });
  expect(stderr).toBe('');
  const { findings, counts } = JSON.parse(stdout) as JsonReport;
  return { code, hidden: counts.hidden, found: findings.map(({ rule, at }) => `${rule} ${at.path}:${at.start.line}`) };
}

test.each([
  {
    what: 'the text of the editor, not that on disk',
    argv: ['--stdin-filename', 'prod/more.tf'],
    stdin: `\n\n${endpoint('new')}`,
    found: ['endpoint-plaintext prod/more.tf:3'],
    hidden: 1,
  },
  {
    what: 'what is right now, though it is wrong on disk',
    argv: ['-', '--stdin-filename', 'prod/more.tf'],
    stdin: '',
    found: [],
    hidden: 1,
  },
  {
    what: 'a value in the caller of a module',
    argv: ['--stdin-filename', 'prod/main.tf'],
    stdin: `\n${FILES['prod/main.tf']}`,
    found: ['endpoint-plaintext prod/main.tf:4'],
    hidden: 1,
  },
  {
    what: 'a module, by the root modules that call it',
    argv: ['--stdin-filename', 'm/main.tf'],
    stdin: endpoint('m', 'ssl_mode = "none"'),
    found: ['endpoint-plaintext m/main.tf:5'],
    hidden: 1,
  },
  {
    what: 'a path from a directory below',
    argv: ['--stdin-filename', 'more.tf'],
    stdin: endpoint('x'),
    cwd: 'prod',
    found: ['endpoint-plaintext prod/more.tf:1'],
    hidden: 1,
  },
])('$what', async ({ argv, stdin, cwd, found, hidden }) => {
  const got = await checked(argv, stdin, cwd);
  expect(got.found).toEqual(found);
  expect(got.code).toBe(found.length > 0 ? 1 : 0);
  expect(got.hidden).toBe(hidden);
});

test.each([
  [['prod', '--stdin-filename', 'x.tf'], '--stdin-filename takes no paths.'],
  [['--stdin-filename', 'x.tf', '--fix'], '--stdin-filename and --fix cannot be combined.'],
  [['--stdin-filename', 'x.tf', '--watch'], '--stdin-filename and --watch cannot be combined.'],
  [['--stdin-filename', '../../x.tf'], '--stdin-filename ../../x.tf is outside the checked tree. Widen the tree'],
])('%j is refused', async (argv, says) => {
  const { stderr, code } = await dmslint(tree(FILES), argv);
  expect(stderr).toContain(says);
  expect(code).toBe(2);
});
