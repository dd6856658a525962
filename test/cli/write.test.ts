import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { writeWhole } from '../../src/cli/write.ts';

let directory: string;
const at = (name: string) => path.join(directory, name);
beforeEach(() => {
  directory = mkdtempSync(path.join(tmpdir(), 'dmslint-write-'));
});
afterEach(() => rmSync(directory, { recursive: true }));

test('directories are made, and nothing is left beside the file', () => {
  writeWhole(at('a/b/report.sarif'), 'new', []);
  expect(readFileSync(at('a/b/report.sarif'), 'utf8')).toBe('new');
  expect(readdirSync(at('a/b'))).toEqual(['report.sarif']);
});

test('where no directory can be made, it ends with an error', () => {
  writeFileSync(at('file'), '');
  symlinkSync('nowhere', at('dangling'));
  expect(() => writeWhole(at('file/a/x'), 'new', [])).toThrow(expect.objectContaining({ code: 'ENOTDIR' }));
  expect(() => writeWhole(at('dangling/a/x'), 'new', [])).toThrow(expect.objectContaining({ code: 'ENOENT' }));
});

// Node's recursive mkdir never ends there.
test.skipIf(!existsSync('/proc/self'))('below /proc, it ends with an error', () => {
  expect(() => writeWhole('/proc/x/y/report.sarif', 'new', [])).toThrow(expect.objectContaining({ code: 'ENOENT' }));
});

test('permissions stay, whatever the umask', () => {
  writeFileSync(at('shared'), 'old');
  chmodSync(at('shared'), 0o666);
  writeWhole(at('shared'), 'new', []);
  expect(statSync(at('shared')).mode & 0o777).toBe(0o666);
});

test('a link outside of the tree stays a link, and what it leads to is written', () => {
  writeFileSync(at('target'), 'old');
  symlinkSync('target', at('link'));
  writeWhole(at('link'), 'new', []);
  expect(lstatSync(at('link')).isSymbolicLink()).toBe(true);
  expect(readFileSync(at('target'), 'utf8')).toBe('new');
});

test('a link outside of the tree to nothing makes what it names', () => {
  symlinkSync('later', at('link'));
  writeWhole(at('link'), 'new', []);
  expect(lstatSync(at('link')).isSymbolicLink()).toBe(true);
  expect(readFileSync(at('later'), 'utf8')).toBe('new');
});

test.each([
  ['target', 'link', 'link'],
  ['later', 'link', 'link'],
  ['elsewhere', 'link/a/x', 'link'],
])('in the tree, a link to %s is not written through by %s', (target, file, link) => {
  const root = realpathSync(directory);
  writeFileSync(at('target'), 'old');
  mkdirSync(at('elsewhere'));
  symlinkSync(target, at('link'));
  expect(() => writeWhole(path.join(root, file), 'new', [{ root, git: true }])).toThrow(
    expect.objectContaining({ code: 'ELOOP', link: path.join(root, link) }),
  );
  expect(readFileSync(at('target'), 'utf8')).toBe('old');
  expect(readdirSync(directory).sort()).toEqual(['elsewhere', 'link', 'target']);
  expect(readdirSync(at('elsewhere'))).toEqual([]);
});

test('a directory is not written over', () => {
  expect(() => writeWhole(directory, 'new', [])).toThrow('it is a directory');
});

test.skipIf(process.platform !== 'linux')('a directory that cannot be made, below /proc, ends with an error', () => {
  expect(() => writeWhole('/proc/dmslint/a/report.json', 'new', [])).toThrow(
    expect.objectContaining({ code: 'ENOENT' }),
  );
});
