import { closeSync, constants, fstatSync, openSync, readSync, type Stats, statSync } from 'node:fs';
import type { Diagnostic } from '../text/diagnostic.ts';
import type { Pieces } from '../text/pieces.ts';

/** Files of configuration and of settings are never longer, in bytes: HCL is read up to 8 Mi characters. */
export const MOST_BYTES = 32 * 1024 * 1024;
/** Plans and states: longer ones don't fit into one text. */
export const MOST_PLAN_BYTES = 500_000_000;

/** The code of an error that a file is longer than it may be; a file that is none has `ENOTFILE`. */
export const TOO_LONG = 'EFBIG';

/** What is at an absolute path; undefined if nothing is there or can be (a name that is too long, a cycle of links). */
export function statOf(file: string, ask: typeof statSync = statSync): Stats | undefined {
  try {
    return ask(file, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}

/** The bytes of a regular file. Never waits for a pipe or device; throws an error with a code, `EFBIG` where the file is too long. */
export function readRegular(file: string, most = MOST_BYTES): Buffer {
  // Otherwise opening a pipe waits for its other end.
  const descriptor = openSync(file, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    const found = fstatSync(descriptor);
    if (!found.isFile()) throw coded(found.isDirectory() ? 'EISDIR' : 'ENOTFILE');
    return readAll(descriptor, found.size, most);
  } finally {
    closeSync(descriptor);
  }
}

/** The bytes of a file from the command line, which may also be a pipe (`<(terraform show -json)`) or /dev/null. Throws as `readRegular` does. */
export function readNamed(file: string, most = MOST_BYTES, milliseconds = PATIENCE): Buffer {
  // Opening a named pipe would wait for its other end.
  const isPipe = statOf(file)?.isFIFO() === true;
  const descriptor = openSync(file, constants.O_RDONLY | (isPipe ? (constants.O_NONBLOCK ?? 0) : 0));
  try {
    const found = fstatSync(descriptor);
    if (found.isDirectory()) throw coded('EISDIR');
    if (found.isFIFO()) return readPipe(descriptor, most, milliseconds);
    return readAll(descriptor, found.size, most);
  } finally {
    closeSync(descriptor);
  }
}

/** How long the writer of a pipe may take to come, and to write. In milliseconds. */
const COMES = 5_000;
const PATIENCE = 300_000;
const PAUSE = 5;

/** The code of an error that nobody wrote to a pipe. */
export const NO_WRITER = 'ENOWRITER';

/** Reads a pipe to its end, but never waits forever: neither for someone who opens its other end nor for what they write. */
function readPipe(descriptor: number, most: number, milliseconds: number): Buffer {
  const start = performance.now();
  const parts: Buffer[] = [];
  let length = 0;
  let hasWriter = false;
  for (;;) {
    const chunk = Buffer.allocUnsafe(1 << 16);
    const count = readSome(descriptor, chunk);
    hasWriter ||= count !== 0;
    if (count !== undefined && count > 0) {
      length += count;
      if (length > most) throw coded(TOO_LONG);
      parts.push(chunk.subarray(0, count));
      continue;
    }
    if (count === 0 && hasWriter) return Buffer.concat(parts);
    const waited = performance.now() - start;
    if (!hasWriter && waited > Math.min(COMES, milliseconds)) throw coded(NO_WRITER);
    if (waited > milliseconds) throw coded('ETIMEDOUT');
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE);
  }
}

/** How much was read: 0 where nobody writes (any more), undefined where nothing has been written yet. */
function readSome(descriptor: number, chunk: Buffer): number | undefined {
  try {
    return readSync(descriptor, chunk, 0, chunk.length, null);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EAGAIN') return undefined;
    throw error;
  }
}

/** From this length on, in bytes, a plan is read piece by piece, if it is in a file. */
const IN_PIECES = 24_000_000;
/** Also so read, none is longer. */
export const MOST_IN_PIECES = 8_000_000_000;

/** What is made of a long regular file from the command line; undefined for all others. Throws as `readRegular` does. */
export function readInPieces<Result>(
  file: string,
  use: (pieces: Pieces) => Result,
): { readonly result: Result } | undefined {
  const about = statOf(file);
  if (about === undefined || !about.isFile() || about.size < IN_PIECES) return undefined;
  const descriptor = openSync(file, 'r');
  try {
    const { size } = fstatSync(descriptor);
    if (size > MOST_IN_PIECES) throw coded(TOO_LONG);
    let at = 0;
    const next = (into: Buffer, from: number) => {
      const count = readSync(descriptor, into, from, into.length - from, at);
      at += count;
      return count;
    };
    const rewind = () => {
      at = 0;
    };
    const whole = () => readAll(descriptor, size, MOST_PLAN_BYTES);
    return { result: use({ next, rewind, whole }) };
  } finally {
    closeSync(descriptor);
  }
}

/** Reads to the end. A file has a size (except in /proc), a pipe does not. */
function readAll(descriptor: number, size: number, most: number): Buffer {
  if (size > most) throw coded(TOO_LONG);
  const parts: Buffer[] = [];
  let length = 0;
  for (;;) {
    const chunk = Buffer.allocUnsafe(parts.length === 0 && size > 0 ? size + 1 : 1 << 16);
    const count = readSync(descriptor, chunk, 0, chunk.length, null);
    length += count;
    if (length > most) throw coded(TOO_LONG);
    parts.push(chunk.subarray(0, count));
    if (count === 0 || (parts.length === 1 && count === size)) break;
  }
  return parts.length === 1 ? parts[0]! : Buffer.concat(parts);
}

function coded(code: string): NodeJS.ErrnoException {
  return Object.assign(new Error(code), { code });
}

/** The diagnostic for a file of the tree that `readInside` could not read. */
export function unreadable(file: string): Diagnostic {
  return {
    severity: 'error',
    code: 'unreadable-file',
    message: `Cannot read ${file}: it is not a file inside the checked tree, is longer than 32 MiB, links to a file of another kind, or cannot be opened. Check its permissions and the target of its link.`,
  };
}
