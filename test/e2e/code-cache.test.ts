import { chmodSync, cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { directory, dist, dmslint, endpoint, repository } from './command.ts';

/** A home with a cache directory, and what lies in it. */
function home() {
  const made = directory();
  mkdirSync(path.join(made, '.cache'));
  return {
    HOME: made,
    kept: () => readdirSync(path.join(made, '.cache'), { recursive: true, encoding: 'utf8' }).sort(),
  };
}

test('compiled code is kept in the home, and changes nothing', () => {
  const cwd = directory({ 'main.tf': endpoint('a') });
  const { HOME, kept } = home();
  const plain = dmslint([], { cwd });
  for (let run = 0; run < 3; run++) expect(dmslint([], { cwd, env: { HOME } })).toEqual(plain);
  expect(kept()).toEqual(
    expect.arrayContaining(['dmslint', ...['engine', 'main'].map((one) => expect.stringContaining(`dmslint/${one}-`))]),
  );
  // The working directory has got nothing.
  expect(readdirSync(cwd)).toEqual(['main.tf']);
});

test.each<[string, Record<string, string>]>([
  ['switched off', { DMSLINT_NO_COMPILE_CACHE: '1' }],
  ['in CI', { CI: 'true' }],
])('%s, nothing is kept', (_, env) => {
  const { HOME, kept } = home();
  dmslint(['explain', 'databases'], { env: { HOME, ...env } });
  expect(kept()).toEqual([]);
});

test('compiled code that a pull request brings is not used', () => {
  const { HOME, kept } = home();
  const cwd = directory({ 'main.tf': endpoint('a') });
  dmslint([], { cwd, env: { HOME } });
  // With the right names; if the folder counted, they would be written anew.
  const cache = path.join(cwd, '.cache/dmslint');
  cpSync(path.join(HOME, '.cache/dmslint'), cache, { recursive: true });
  chmodSync(cache, 0o700);
  for (const name of kept().slice(1)) writeFileSync(path.join(cwd, '.cache', name), 'not compiled');
  expect(dmslint([], { cwd, env: { HOME: cwd } })).toEqual(dmslint([], { cwd }));
  expect(dmslint([], { cwd, env: { XDG_CACHE_HOME: path.join(cwd, '.cache') } })).toEqual(dmslint([], { cwd }));
  expect(dmslint([cwd], { cwd: repository, env: { HOME: cwd } })).toEqual(dmslint([cwd], { cwd: repository }));
  for (const name of readdirSync(cache)) expect(readFileSync(path.join(cache, name), 'utf8')).toBe('not compiled');
  expect(readdirSync(cache).length).toBeGreaterThan(1);
});

test('no home, or one that cannot be written, is no failure', () => {
  const cwd = directory({ 'main.tf': endpoint('a') });
  const plain = dmslint([], { cwd });
  for (const HOME of ['', '/nonexistent', '/dev/null', '/proc', 'relative'])
    expect(dmslint([], { cwd, env: { HOME } })).toEqual(plain);
  expect(dmslint(['--version'], { cwd, env: { HOME: '/nonexistent' } })).toMatchObject({ code: 0, stderr: '' });
  // A copy of the bundle elsewhere has its own.
  const copy = directory();
  cpSync(dist, copy, { recursive: true });
  expect(dmslint([], { cwd, env: { HOME: home().HOME }, dist: copy })).toEqual(plain);
});
