import { lstatSync, mkdirSync, realpathSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { codeOf, replaceFile } from '../discover/write.ts';

/**
 * Writes a file, and the directories that it lies in. A file is replaced in one step; a link stays, and what it leads to is written; a pipe, a terminal or
 * another device is written to. Throws what the file system says.
 */
export function writeWhole(file: string, text: string): void {
  mkdirSync(path.dirname(file), { recursive: true });
  const old = statSync(file, { throwIfNoEntry: false });
  if (old?.isDirectory()) throw Object.assign(new Error('it is a directory'), { code: 'EISDIR' });
  const isLinkToNothing = old === undefined && lstatSync(file, { throwIfNoEntry: false }) !== undefined;
  // What the shell opened as our output must stay the same file, also where that is one on the disk.
  if (isLinkToNothing || /^\/(dev|proc)\//.test(file) || (old !== undefined && !old.isFile()))
    writeFileSync(file, text);
  else replaceFile(old === undefined ? file : realpathSync(file), text, old?.mode);
}

/** Why a file could not be written, as the rest of a sentence. */
export function reasonOf(error: unknown): string {
  const code = codeOf(error);
  return REASONS[code] === undefined ? code : `${REASONS[code]} (${code})`;
}

const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EISDIR: 'it is a directory',
  ENOTDIR: 'a part of its path is a file',
  EEXIST: 'a part of its path is a file',
  ENOSPC: 'the disk is full',
  EROFS: 'the file system is read-only',
};
