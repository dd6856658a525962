import { mkdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Writes a file, and the directories that it lies in. Who reads it meanwhile sees the old text or the new one, never a half. Throws what the file system says. */
export function writeWhole(file: string, text: string): void {
  mkdirSync(path.dirname(file), { recursive: true });
  const old = statSync(file, { throwIfNoEntry: false });
  if (old?.isDirectory()) throw Object.assign(new Error('it is a directory'), { code: 'EISDIR' });
  if (old !== undefined && !old.isFile()) {
    // A pipe or a terminal can't be replaced.
    writeFileSync(file, text);
    return;
  }
  const fresh = path.join(path.dirname(file), `.${path.basename(file)}.${process.pid}.tmp`);
  try {
    // What is there under that name, such as a link, is none of ours, and is not written through.
    writeFileSync(fresh, text, { flag: 'wx', ...(old === undefined ? {} : { mode: old.mode }) });
    renameSync(fresh, file);
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') rmSync(fresh, { force: true });
    throw error;
  }
}

/** Why a file could not be written, as the rest of a sentence. */
export function reasonOf(error: unknown): string {
  const code = codeOf(error);
  return REASONS[code] === undefined ? code : `${REASONS[code]} (${code})`;
}

export function codeOf(error: unknown): string {
  return (error as NodeJS.ErrnoException).code ?? 'unknown error';
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
