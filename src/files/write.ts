import { chmodSync, closeSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/**
 * Replaces a file atomically: a reader sees the old text or the new one, never a part. An existing file or link with the temporary
 * name is not ours and is not written through.
 * @param mode the permissions, regardless of the umask; default: those of new files
 * @throws errors of the file system
 */
export function replaceFile(file: string, content: string | Uint8Array, mode?: number): void {
  const fresh = path.join(path.dirname(file), `.${path.basename(file)}.dmslint-${process.pid}`);
  let made = false;
  try {
    // The file is ours as soon as it is there: a full disk leaves a part of it.
    closeSync(openSync(fresh, 'wx'));
    made = true;
    writeFileSync(fresh, content);
    if (mode !== undefined) chmodSync(fresh, mode & 0o7777);
    renameSync(fresh, file);
  } catch (error) {
    if (made) rmSync(fresh, { force: true });
    throw error;
  }
}

/** The system's error code: `ENOENT`. */
export function codeOf(error: unknown): string {
  return (error as NodeJS.ErrnoException).code ?? 'unknown error';
}
