import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { endpoint, tree } from '../check.ts';
import { dmslint } from './real.ts';

const FILES = {
  'a/main.tf': endpoint('a'),
  'b/main.tf': 'module "m" {\n  source = "../m"\n}\n',
  'm/main.tf': endpoint('m'),
  'README.md': '',
};

const found = (stdout: string) => [...stdout.matchAll(/^([\w/]+\.tf):\d/gm)].map(([, file]) => file);

test.each([
  { gone: ['a/gone.tf'], expected: ['a/main.tf'] },
  { gone: ['m/gone.tf'], expected: ['m/main.tf'] },
  { gone: ['a/certs/gone.pem'], expected: ['a/main.tf'] },
  { gone: ['a/terraform.tfvars', 'm/deep/er/gone.tf'], expected: ['a/main.tf', 'm/main.tf'] },
  { gone: ['gone/main.tf'], expected: [] },
  { gone: ['.dmslint.hcl'], expected: ['a/main.tf', 'm/main.tf'] },
])('--affected with files that were deleted: $gone', async ({ gone, expected }) => {
  const root = tree(FILES);
  mkdirSync(path.join(root, '.git'));
  const { stdout, stderr, code } = await dmslint(root, ['--affected', '--format', 'compact', ...gone]);
  expect(stderr).toBe('');
  expect(found(stdout)).toEqual(expected);
  expect(code).toBe(expected.length > 0 ? 1 : 0);
});

test('a file that does not exist is an error without --affected, and what else is named is checked', async () => {
  const root = tree(FILES);
  const { stdout, stderr, code } = await dmslint(root, ['--format', 'compact', 'a', 'b/gone.tf']);
  expect(stderr).toBe(
    'dmslint: error: b/gone.tf does not exist. Pass a directory with Terraform files, a Terraform file, or a plan made with terraform show -json. For a file that was deleted, --affected checks the root modules that used it. [path-missing]\n',
  );
  expect(found(stdout)).toEqual(['a/main.tf']);
  expect(code).toBe(2);
});
