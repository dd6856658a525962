import { existsSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { init } from '../../src/cli/init.ts';
import { tree } from '../check.ts';

test('init writes nothing through a link that leads out of the repository', () => {
  const root = tree({ 'tree/main.tf': '', 'outside/x': '' });
  mkdirSync(path.join(root, 'tree/.git'));
  symlinkSync('../outside', path.join(root, 'tree/.github'));
  const { text, exitCode } = init(path.join(root, 'tree'), '1.2.3');
  expect(text).toContain('failed   .github/workflows/dmslint.yml: a link leads out of the repository.\n');
  expect(exitCode).toBe(2);
  expect(existsSync(path.join(root, 'outside/workflows'))).toBe(false);
  expect(readFileSync(path.join(root, 'tree/.dmslint.hcl'), 'utf8')).toContain('fail_on');
});
