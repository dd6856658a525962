import { mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { writeWhole } from '../../src/cli/write.ts';

/** A full disk leaves a part of what is written. */
vi.mock('node:fs', async (original) => {
  const real = await original<typeof import('node:fs')>();
  return {
    ...real,
    writeFileSync: (file: string, text: string) => {
      real.writeFileSync(file, text.slice(0, text.length / 2));
      if (text !== 'old') throw Object.assign(new Error('no space'), { code: 'ENOSPC', syscall: 'write' });
    },
  };
});

let directory: string;
const at = (name: string) => path.join(directory, name);
beforeEach(() => {
  directory = realpathSync(mkdtempSync(path.join(tmpdir(), 'dmslint-full-')));
  mkdirSync(at('others'));
});
afterEach(() => rmSync(directory, { recursive: true }));

const FULL = expect.objectContaining({ code: 'ENOSPC' });
const left = () => readdirSync(directory, { recursive: true }).sort();

test('nothing is left of a new file', () => {
  expect(() => writeWhole(at('report.sarif'), 'new text', [])).toThrow(FULL);
  expect(left()).toEqual(['others']);
});

test('the file that was there stays', () => {
  mkdirSync(at('d'));
  symlinkSync('../d/b', at('others/a'));
  writeWhole(at('d/b'), 'old', []);
  expect(() => writeWhole(at('d/b'), 'new text', [])).toThrow(FULL);
  expect(() => writeWhole(at('others/a'), 'new text', [])).toThrow(FULL);
  expect(left()).toEqual(['d', 'd/b', 'others', 'others/a']);
  expect(readFileSync(at('d/b'), 'utf8')).toBe('o');
});

test('nothing is left where a link leads to nothing', () => {
  symlinkSync('others/b', at('a'));
  expect(() => writeWhole(at('a'), 'new text', [])).toThrow(FULL);
  expect(left()).toEqual(['a', 'others']);
});
