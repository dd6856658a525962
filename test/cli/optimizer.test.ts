import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { LATER, optimizeLater } from '../../src/cli/entry/optimizer.ts';

test('what is set is eight times what V8 has of itself', () => {
  const listed = execFileSync(process.execPath, ['--v8-options'], { encoding: 'utf8' });
  const flags = LATER[process.versions.node.split('.')[0]!];
  for (const [name, value] of Object.entries(flags ?? {})) expect(listed).toContain(`default: --${name}=${value / 8}\n`);
});

test('a Node whose V8 is not known is left as it is', () => {
  expect(() => optimizeLater('99.1.0')).not.toThrow();
});
