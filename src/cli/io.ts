import { closeSync, constants, fstatSync, openSync, readSync, writeSync } from 'node:fs';
import { MOST_PLAN_BYTES, TOO_LONG } from '../files/read.ts';
import { withoutCommands } from '../text/escape.ts';

/** One of the two streams that a command writes to. */
export interface Sink {
  readonly isTTY: boolean;
  /** Its width, when it is a terminal; 0 if that has none. */
  readonly columns: number | undefined;
  /** Writes all of the text before it returns; a reader that has gone away is no error. */
  write(text: string): void;
  /** Whether the reader has gone away. */
  isGone?(): boolean;
}

/** All that a command touches of its process, so that tests can give their own. */
export interface Io {
  readonly stdout: Sink;
  readonly stderr: Sink;
  /** All of standard input. Throws if it cannot be read, or not within so many milliseconds. */
  readonly stdin: (milliseconds: number) => Uint8Array;
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** The streams of a command. No text from input is a workflow command on them. */
export interface HarmlessIo extends Io {
  /** Standard output, for dmslint's own workflow commands. */
  readonly commands: Sink;
}

export function harmless(io: Io): HarmlessIo {
  const guarded = (sink: Sink): Sink => ({ ...sink, write: (text) => sink.write(withoutCommands(text)) });
  return { ...io, stdout: guarded(io.stdout), stderr: guarded(io.stderr), commands: io.stdout };
}

/** The real process. Does not use `process.stdout`, which loses buffered text when the process ends early. */
export function processIo(): Io {
  return { stdout: sink(1), stderr: sink(2), stdin: readStandardInput, cwd: process.cwd(), env: process.env };
}

/** node:tty takes milliseconds to load, so only character devices are asked. */
function isTerminal(descriptor: number): boolean {
  try {
    return fstatSync(descriptor).isCharacterDevice() && process.getBuiltinModule('node:tty').isatty(descriptor);
  } catch {
    // It is closed.
    return false;
  }
}

function sink(descriptor: number): Sink {
  let gone = false;
  const isTTY = isTerminal(descriptor);
  return {
    isTTY,
    isGone: () => gone,
    columns: isTTY ? (descriptor === 1 ? process.stdout : process.stderr).columns : undefined,
    write(text) {
      if (gone) return;
      const bytes = Buffer.from(text);
      for (let written = 0; written < bytes.length; ) {
        try {
          written += writeSync(descriptor, bytes, written);
        } catch (error) {
          const { code } = error as NodeJS.ErrnoException;
          if (code === 'EAGAIN') wait();
          else if (code === 'EPIPE' || code === 'EOF' || code === 'EBADF' || descriptor === 2) {
            // A failure of standard error cannot be reported anywhere.
            gone = true;
            return;
          } else throw error;
        }
      }
    },
  };
}

/** A pipe is opened anew, so that who writes to it can be waited for no longer than there is time; where that is not possible, it is read as it is. */
function readStandardInput(milliseconds: number): Uint8Array {
  if (!fstatSync(0).isFIFO()) return readAll(0, milliseconds);
  let own: number | undefined;
  try {
    own = openSync('/dev/stdin', constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  } catch {
    return readAll(0, milliseconds);
  }
  try {
    return readAll(own, milliseconds);
  } finally {
    closeSync(own);
  }
}

/** The code of an error that the time was up. */
export const TOO_LATE = 'ETIMEDOUT';

function readAll(descriptor: number, milliseconds: number): Uint8Array {
  const end = performance.now() + milliseconds;
  const parts: Buffer[] = [];
  let length = 0;
  // A file tells its size; a pipe grows.
  const size = fstatSync(descriptor).size;
  for (
    let chunk = Buffer.allocUnsafe(Math.max(65536, size + 1));
    ;
    chunk = Buffer.allocUnsafe(Math.min(chunk.length * 2, 1 << 24))
  ) {
    let filled = 0;
    while (filled < chunk.length) {
      const count = readSome(descriptor, chunk, filled, end);
      if (count === 0) {
        parts.push(chunk.subarray(0, filled));
        return parts.length === 1 ? parts[0]! : Buffer.concat(parts);
      }
      filled += count;
    }
    parts.push(chunk);
    length += chunk.length;
    if (length > MOST_PLAN_BYTES) throw Object.assign(new Error(TOO_LONG), { code: TOO_LONG });
  }
}

function readSome(descriptor: number, chunk: Buffer, from: number, end: number): number {
  for (;;) {
    if (performance.now() > end) throw Object.assign(new Error(TOO_LATE), { code: TOO_LATE });
    try {
      return readSync(descriptor, chunk, from, chunk.length - from, null);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'EAGAIN') wait();
      else if (code === 'EOF') return 0;
      else throw error;
    }
  }
}

/** Waits for a pipe that the other end has set to non-blocking. */
function wait(): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
}
