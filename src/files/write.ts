import { chmodSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/**
 * Puts a file in the place of the one at `file`: who reads it meanwhile sees the old text or the new one, never a half. What is there under the passing
 * name, such as a link, is none of ours, and is not written through.
 * @param mode the permissions, all of them whatever the umask; those that new files get when left out
 * @throws what the file system says
 */
export function replaceFile(file: string, content: string | Uint8Array, mode?: number): void {
  const fresh = path.join(path.dirname(file), `.${path.basename(file)}.dmslint-${process.pid}`);
  let made = false;
  try {
    writeFileSync(fresh, content, { flag: 'wx' });
    made = true;
    if (mode !== undefined) chmodSync(fresh, mode & 0o7777);
    renameSync(fresh, file);
  } catch (error) {
    if (made) rmSync(fresh, { force: true });
    throw error;
  }
}

/** What the system calls the error: `ENOENT`. */
export function codeOf(error: unknown): string {
  return (error as NodeJS.ErrnoException).code ?? 'unknown error';
}
