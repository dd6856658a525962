import { closeSync, lstatSync, mkdirSync, openSync, realpathSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { isOpened, LinkInTree, linkInside } from '../files/output-path.ts';
import type { Tree } from '../files/tree.ts';
import { codeOf, replaceFile } from '../files/write.ts';
import { table } from '../table.ts';
import { plain } from '../text/escape.ts';

/**
 * Writes a file, and the directories that it lies in. A file is replaced in one step; a pipe, a terminal or another device is written to. A link in one of
 * the trees is not followed (`LinkInTree`); one that lies elsewhere stays, and what it leads to is written. Throws what the file system says.
 */
export function writeWhole(file: string, text: string, trees: readonly Tree[]): void {
  const link = linkInside(trees, file);
  if (link !== undefined) throw new LinkInTree(link);
  makeDirectory(path.dirname(file));
  const old = statSync(file, { throwIfNoEntry: false });
  if (old?.isDirectory()) throw Object.assign(new Error('it is a directory'), { code: 'EISDIR' });
  const isLinkToNothing = old === undefined && lstatSync(file, { throwIfNoEntry: false }) !== undefined;
  // A file that the shell has opened as our output must not be replaced.
  if (isLinkToNothing) writeThrough(file, text);
  else if (isOpened(file) || (old !== undefined && !old.isFile())) writeFileSync(file, text);
  else replaceFile(old === undefined ? file : realpathSync(file), text, old?.mode);
}

/** Writes what a link leads to, where there is nothing yet. */
function writeThrough(link: string, text: string): void {
  closeSync(openSync(link, 'a'));
  const made = realpathSync(link);
  try {
    replaceFile(made, text);
  } catch (error) {
    rmSync(made, { force: true });
    throw error;
  }
}

/** Makes a directory and those that it lies in. Node's own way never ends below /proc, where a directory can be neither found nor made. */
function makeDirectory(directory: string): void {
  const missing: string[] = [];
  let at = directory;
  let found = statSync(at, { throwIfNoEntry: false });
  while (found === undefined && path.dirname(at) !== at) {
    missing.push(at);
    at = path.dirname(at);
    found = statSync(at, { throwIfNoEntry: false });
  }
  if (found?.isDirectory() === false) throw Object.assign(new Error('part of it is a file'), { code: 'ENOTDIR' });
  for (const one of missing.reverse()) mkdirUnlessThere(one);
}

/** Another run can have made it meanwhile. */
function mkdirUnlessThere(directory: string): void {
  try {
    mkdirSync(directory);
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
  }
}

/**
 * Why a file could not be written, as the rest of a sentence, and what to do about it, where there is something.
 * @param from the directory that paths are relative to
 */
export function reasonOf(error: unknown, from: string, advice = 'Remove it, or name another path.'): string {
  if (error instanceof LinkInTree)
    return `${plain(path.relative(from, error.link))} is a symbolic link in the checked tree, and dmslint does not write through such links. ${advice}`;
  const code = codeOf(error);
  return REASONS[code] === undefined ? `${code}.` : `${REASONS[code]} (${code}).`;
}

const REASONS = table<string>({
  ENOENT: 'there is no such directory, and none can be made there',
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EISDIR: 'it is a directory',
  ENOTDIR: 'part of the path is a file',
  EEXIST: 'part of the path is a file',
  ENOSPC: 'the disk is full',
  EROFS: 'the file system is read-only',
});
