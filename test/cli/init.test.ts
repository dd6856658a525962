import { mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { init } from '../../src/cli/init.ts';
import { tree } from '../check.ts';

test.each([
  ['out of the repository', '.github', '../outside', '.github/workflows/dmslint.yml'],
  ['to another of its directories', '.github', 'ci', '.github/workflows/dmslint.yml'],
  ['out of the repository, to nothing', '.dmslint.hcl', '../outside/none', '.dmslint.hcl'],
])('init writes nothing through a link that leads %s', (_, link, target, file) => {
  const root = tree({ 'tree/main.tf': '', 'tree/ci/x': '', 'outside/x': '' });
  mkdirSync(path.join(root, 'tree/.git'));
  symlinkSync(target, path.join(root, 'tree', link));
  const { text, exitCode } = init(path.join(root, 'tree'), '1.2.3');
  expect(text).toContain(
    `failed   ${file}: ${link} is a symbolic link in the checked tree, and dmslint does not write through such links. Remove it, and run dmslint init again.\n`,
  );
  expect(exitCode).toBe(2);
  expect([...readdirSync(path.join(root, 'outside')), ...readdirSync(path.join(root, 'tree/ci'))]).toEqual(['x', 'x']);
  // All else is written.
  expect(text.match(/^wrote /gm)).toHaveLength(2);
  expect(readFileSync(path.join(root, 'tree/.pre-commit-config.yaml'), 'utf8')).toContain('dmslint');
});
