import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buildSync } from 'esbuild';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { cacheFolder, loaderWith, type Surroundings } from '../../src/cli/entry/code-cache.ts';

let base: string;
beforeEach(() => {
  base = mkdtempSync(path.join(tmpdir(), 'dmslint-code-'));
  for (const name of ['home/.cache', 'tree/envs/prod']) mkdirSync(path.join(base, name), { recursive: true });
});
afterEach(() => rmSync(base, { recursive: true, force: true }));

const at = (...names: string[]) => path.join(base, ...names);

function around(more: Partial<Surroundings> = {}): Surroundings {
  const { env, ...others } = more;
  return {
    env: { HOME: at('home'), ...env },
    platform: 'linux',
    cwd: at('tree'),
    words: [],
    uid: process.getuid?.(),
    ...others,
  };
}

describe('the folder', () => {
  test.each<{ what: string; more: () => Partial<Surroundings>; folder: string }>([
    { what: 'in the home', more: () => ({}), folder: 'home/.cache/dmslint' },
    { what: 'XDG_CACHE_HOME', more: () => ({ env: { XDG_CACHE_HOME: at('home') } }), folder: 'home/dmslint' },
    {
      what: 'XDG_CACHE_HOME that is relative counts for nothing',
      more: () => ({ env: { XDG_CACHE_HOME: 'tree' } }),
      folder: 'home/.cache/dmslint',
    },
    {
      what: 'made with its parent',
      more: () => ({ env: { XDG_CACHE_HOME: at('home/new') } }),
      folder: 'home/new/dmslint',
    },
    {
      what: 'LOCALAPPDATA',
      more: () => ({ platform: 'win32', env: { LOCALAPPDATA: at('home') } }),
      folder: 'home/dmslint',
    },
    {
      what: 'beside the tree',
      more: () => ({ words: [at('tree'), '--root=..', 'envs', 'no', '-'].filter((one) => !one.includes('..')) }),
      folder: 'home/.cache/dmslint',
    },
  ])('$what', ({ more, folder }) => {
    expect(cacheFolder(around(more()))).toBe(at(folder));
    expect(statSync(at(folder)).mode & 0o777).toBe(0o700);
    // And the second time it is there.
    expect(cacheFolder(around(more()))).toBe(at(folder));
  });

  test.each<{ what: string; set?: () => void; more: () => Partial<Surroundings> }>([
    { what: 'switched off', more: () => ({ env: { DMSLINT_NO_COMPILE_CACHE: '1' } }) },
    { what: 'switched off for Node', more: () => ({ env: { NODE_DISABLE_COMPILE_CACHE: '1' } }) },
    { what: 'in CI', more: () => ({ env: { CI: 'true' } }) },
    { what: 'no home', more: () => ({ env: { HOME: undefined } }) },
    { what: 'a home that does not exist', more: () => ({ env: { HOME: '/nonexistent' } }) },
    {
      what: 'a home that is a file',
      set: () => writeFileSync(at('file'), ''),
      more: () => ({ env: { HOME: at('file') } }),
    },
    { what: 'a file in its place', set: () => writeFileSync(at('home/.cache/dmslint'), ''), more: () => ({}) },
    { what: 'below the working directory', more: () => ({ cwd: base }) },
    { what: 'below a path', more: () => ({ words: ['envs', '../home'] }) },
    { what: 'below the value of an option', more: () => ({ words: ['--root=..'] }) },
    { what: 'below the source of a plan', more: () => ({ words: ['--plans=plan.json=..'] }) },
    {
      what: 'below a path through a symbolic link',
      set: () => symlinkSync(at('home'), at('tree/link')),
      more: () => ({ words: ['link'] }),
    },
    { what: 'in a repository', set: () => mkdirSync(at('home/.git')), more: () => ({}) },
    { what: 'in a work tree, where .git is a file', set: () => writeFileSync(at('home/.git'), ''), more: () => ({}) },
    {
      what: 'XDG_CACHE_HOME in a repository above the working directory',
      set: () => mkdirSync(at('tree/.git')),
      more: () => ({ cwd: at('tree/envs/prod'), env: { XDG_CACHE_HOME: at('tree') } }),
    },
    {
      what: 'a link into a repository',
      set: () => {
        mkdirSync(at('tree/.git'));
        symlinkSync(at('tree'), at('cache'));
      },
      more: () => ({ cwd: at('home'), env: { XDG_CACHE_HOME: at('cache') } }),
    },
    {
      what: 'itself a link',
      set: () => {
        mkdirSync(at('other'), { mode: 0o700 });
        symlinkSync(at('other'), at('home/.cache/dmslint'));
      },
      more: () => ({}),
    },
    {
      what: 'readable by others, as git writes it',
      set: () => mkdirSync(at('home/.cache/dmslint'), { mode: 0o755 }),
      more: () => ({}),
    },
    {
      what: 'of another user',
      set: () => mkdirSync(at('home/.cache/dmslint'), { mode: 0o700 }),
      more: () => ({ uid: (process.getuid?.() ?? 0) + 1 }),
    },
    { what: 'a word that is no path', more: () => ({ words: ['a\0b'] }) },
  ])('none: $what', ({ set, more }) => {
    set?.();
    expect(cacheFolder(around(more()))).toBeUndefined();
  });
});

describe('the files', () => {
  const bundle = () => ({ directory: at('tree'), id: 'one', require: (name: string) => `real ${name}` });
  const write = (value: string) => {
    writeFileSync(
      at('tree/main.js'),
      `const o = require("./other.js");exports.value = o.value + ${value};exports.fs = require("node:fs");`,
    );
    writeFileSync(at('tree/other.js'), 'exports.value = "other ";');
  };
  const run = (id = 'one') => {
    const { load, keep } = loaderWith(at('home'), { ...bundle(), id });
    const loaded = load('./main.js');
    keep();
    return loaded;
  };
  const kept = (name: string) => at('home', readdirSync(at('home')).find((one) => one.startsWith(name))!);

  beforeEach(() => write('1'));

  test('are loaded with and without what is kept', () => {
    expect(run()).toEqual({ value: 'other 1', fs: 'real node:fs' });
    expect(readdirSync(at('home')).sort()).toEqual([
      '.cache',
      expect.stringMatching(/^main-one-/),
      expect.stringMatching(/^other-one-/),
    ]);
    expect(statSync(kept('main')).mode & 0o777).toBe(0o600);
    expect(run()).toEqual({ value: 'other 1', fs: 'real node:fs' });
  });

  test('another text, another bundle: nothing old is used', () => {
    run();
    write('2');
    utimesSync(at('tree/main.js'), 1, 1);
    expect(run()).toMatchObject({ value: 'other 2' });
    expect(run('two')).toMatchObject({ value: 'other 2' });
    expect(readdirSync(at('home')).filter((name) => name.startsWith('main'))).toHaveLength(3);
  });

  test.each<{ what: string; spoil: (file: string) => void }>([
    { what: 'cut', spoil: (file) => writeFileSync(file, readFileSync(file).subarray(0, 300)) },
    { what: 'empty', spoil: (file) => writeFileSync(file, '') },
    { what: 'overwritten by zeros', spoil: (file) => writeFileSync(file, readFileSync(file).fill(0, 256)) },
    {
      what: 'without one bit in its middle',
      spoil: (file) => {
        const bytes = readFileSync(file);
        bytes[bytes.length >> 1]! ^= 1;
        writeFileSync(file, bytes);
      },
    },
    { what: 'something else', spoil: (file) => writeFileSync(file, 'x'.repeat(5000)) },
    { what: 'writable by others', spoil: (file) => chmodSync(file, 0o666) },
    {
      what: 'a link',
      spoil: (file) => {
        writeFileSync(at('elsewhere'), readFileSync(file), { mode: 0o600 });
        rmSync(file);
        symlinkSync(at('elsewhere'), file);
      },
    },
    {
      what: 'a directory',
      spoil: (file) => {
        rmSync(file);
        mkdirSync(file);
      },
    },
  ])('what is kept is $what: compiled anew', ({ spoil }) => {
    run();
    spoil(kept('main'));
    // In a process of its own, which would die if V8 were given torn data.
    const script = `import { loaderWith } from ${JSON.stringify(at('built.mjs'))};
const { load, keep } = loaderWith(${JSON.stringify(at('home'))}, { ...${JSON.stringify(bundle())}, require: (name) => 'real ' + name });
console.log(load('./main.js').value); keep();`;
    const entryPoints = [path.resolve('src/cli/entry/code-cache.ts')];
    buildSync({ entryPoints, platform: 'node', format: 'esm', outfile: at('built.mjs') });
    expect(execFileSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' })).toBe(
      'other 1\n',
    );
  });

  test('whatever bit is flipped, it is noticed', () => {
    run();
    const whole = readFileSync(kept('main'));
    for (let at = 0; at < whole.length; at += 37) {
      const bytes = Buffer.from(whole);
      bytes[at]! ^= 1 << (at % 8);
      writeFileSync(kept('main'), bytes);
      run();
      // It was written anew, or only looked at again.
      expect(readFileSync(kept('main')).subarray(16).equals(bytes.subarray(16)) && at >= 16).toBe(false);
    }
  });

  test('functions that a later run compiles are added, and then it waits', () => {
    const size = () => statSync(kept('main')).size;
    writeFileSync(
      at('tree/main.js'),
      `exports.late = () => { ${'let a = 1; a += a;'.repeat(500).replaceAll('a', '({}).x')}; };`.replaceAll(
        'let ({}).x',
        'var y',
      ),
    );
    run();
    const first = size();
    const { load, keep } = loaderWith(at('home'), bundle());
    (load('./main.js') as { late: () => void }).late();
    keep();
    expect(size()).toBeGreaterThan(first * 1.01);
    const grown = readFileSync(kept('main'));
    run();
    expect(readFileSync(kept('main'))).not.toEqual(grown);
    const settled = statSync(kept('main')).mtimeMs;
    run();
    expect(statSync(kept('main')).mtimeMs).toBe(settled);
  });

  test('what was kept a month ago is removed', () => {
    writeFileSync(at('home/main-old.bin'), '');
    utimesSync(at('home/main-old.bin'), 1, 1);
    run();
    expect(existsSync(at('home/main-old.bin'))).toBe(false);
  });

  test('a folder that has gone away is no failure', () => {
    const { load, keep } = loaderWith(at('gone'), bundle());
    expect(load('./main.js')).toMatchObject({ value: 'other 1' });
    keep();
    expect(existsSync(at('gone'))).toBe(false);
  });
});
