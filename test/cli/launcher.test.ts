import { readFileSync } from 'node:fs';
import path from 'node:path';
import { transformSync } from 'esbuild';
import { expect, test } from 'vitest';

const launcher = readFileSync(path.resolve(import.meta.dirname, '../../src/cli/entry/launcher.cjs'), 'utf8');

/** What the launcher does under a Node of this version: what it prints, its exit code, and what it loads. */
function start(version: string, getBuiltinModule: (() => void) | undefined) {
  const did = { printed: '', loaded: [] as string[], code: 0 as number | undefined };
  const fake = {
    versions: { node: version },
    getBuiltinModule,
    stderr: { write: (text: string) => (did.printed += text) },
    exitCode: 0,
  };
  const run = new Function('process', 'require', launcher.replace(/^#!.*/, ''));
  run(fake, (name: string) => did.loaded.push(name));
  return { ...did, code: fake.exitCode };
}

const tooOld = (needed: string, version: string) => ({
  printed: `dmslint: Node.js ${needed} or later is needed, and this is ${version}.\n`,
  loaded: [],
  code: 2,
});

test.each([
  ['8.0.0', '20.19'],
  ['12.22.12', '20.19'],
  ['18.20.8', '20.19'],
  ['20.9.0', '20.19'],
  ['20.18.3', '20.19'],
  ['21.7.3', '22.3'],
  ['22.1.0', '22.3'],
])('Node %s is too old, and nothing is loaded', (version, needed) => {
  // It came with 20.16 and with 22.3.
  const builtin = version === '20.18.3' ? () => {} : undefined;
  expect(start(version, builtin)).toEqual(tooOld(needed, version));
});

test.each(['20.19.0', '22.3.0', '24.0.0', '100.0.0'])('Node %s runs the command', (version) => {
  expect(start(version, () => {})).toEqual({ printed: '', loaded: ['./command.js'], code: 0 });
});

test('the launcher has nothing that Node 12 cannot read', () => {
  const inSyntaxOf = (target: string) => transformSync(launcher, { target }).code;
  expect(inSyntaxOf('node12')).toBe(inSyntaxOf('esnext'));
  // Were there anything, it would be seen.
  expect(transformSync('a ?? b', { target: 'node12' }).code).not.toContain('??');
});
