import { plain } from '../text/escape.ts';
import type { Io } from './io.ts';
import { reasonOf } from './write.ts';

/** Says what went wrong on standard error, and returns the exit code. */
export function complain(io: Io, sentence: string): number {
  io.stderr.write(`dmslint: ${sentence}\n`);
  return 2;
}

/** Reports that standard output cannot be written, for example because the disk is full. */
export function lost(io: Io, error: unknown): number | undefined {
  return (error as NodeJS.ErrnoException | undefined)?.syscall === 'write'
    ? complain(io, `cannot write to standard output: ${reasonOf(error, io.cwd)}`)
    : undefined;
}

/** The message of an error may quote the input: only its name is printed, and where it was thrown. */
export function bug(io: Io, error: unknown): number {
  const name = error instanceof Error ? error.name : typeof error;
  complain(
    io,
    `this is a bug in dmslint (${plain(name)}), not in your files. Please report it with the output of DMSLINT_DEBUG=1: https://github.com/dmslint/dmslint/issues`,
  );
  const frames = (error instanceof Error ? (error.stack ?? '') : '')
    .split('\n')
    .filter((line) => /^ {4}at /.test(line));
  if (io.env.DMSLINT_DEBUG === '1') io.stderr.write(frames.map((line) => `${plain(line)}\n`).join(''));
  return 2;
}
