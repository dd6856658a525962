import path from 'node:path';
import { expect, test } from 'vitest';
import { LATER } from '../../src/cli/entry/optimizer.ts';
import { directory, dist, dmslint, endpoint, node, run } from './command.ts';

const major = run(node, ['-p', 'parseInt(process.versions.node)']).stdout.trim();
const flags = Object.entries(LATER[major] ?? {});

/** Tells which flags of V8 a program sets, and does not set them. */
const TELLING = `require('node:v8').setFlagsFromString = (flag) => process.stderr.write(flag + '\\n');`;

test.skipIf(flags.length === 0)('V8 of this Node optimizes eight times later than it does of itself', () => {
  const listed = run(node, ['--v8-options']).stdout;
  for (const [name, value] of flags) expect(listed).toContain(`default: --${name}=${value / 8}\n`);
  const cwd = directory({ 'main.tf': endpoint('a'), 'telling.cjs': TELLING });
  const { stdout, stderr } = run(node, ['-r', path.join(cwd, 'telling.cjs'), path.join(dist, 'cli.js')], { cwd });
  expect(stderr).toBe(flags.map(([name, value]) => `--${name}=${value}\n`).join(''));
  expect(dmslint([], { cwd }).stdout).toBe(stdout);
  const plan = run(node, ['-r', path.join(cwd, 'telling.cjs'), path.join(dist, 'cli.js'), 'none.json'], { cwd });
  expect(plan.stderr).not.toContain('--');
});
