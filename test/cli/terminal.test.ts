import { expect, test } from 'vitest';
import { endpoint, tree } from '../check.ts';
import { dmslint } from './real.ts';

// pre-commit opens pseudo-terminals of this size.
test.each([[['.']], [['connect']], [['explain', 'endpoint-plaintext']]])('%j: 0 columns are no width', async (argv) => {
  const root = tree({ 'main.tf': endpoint('a') });
  const printed = async (columns: number) => (await dmslint(root, argv, { terminal: { isTTY: true, columns } })).stdout;
  expect(await printed(0)).toBe(await printed(80));
  expect(await printed(0)).not.toBe(await printed(60));
});

test('no page has one word a line', async () => {
  const { stdout } = await dmslint(tree({}), ['explain', 'endpoint-plaintext'], {
    terminal: { isTTY: true, columns: 1 },
  });
  expect(stdout).toContain('connects to its\n');
});
