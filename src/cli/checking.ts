import path from 'node:path';
import type { CheckOptions, CheckOutcome, WhatWasRead } from '../check.ts';
import { isNothing } from '../discover/inputs.ts';
import { kindOf } from '../files/tree.ts';
import { codeOf } from '../files/write.ts';
import { nothingFound, type Output } from '../report/report.ts';
import { diagnosticLine } from '../report/text.ts';
import { Work } from '../work.ts';
import type { Input } from './arguments/request.ts';
import type { Parts } from './entry/parts.ts';
import { inTime } from './in-time.ts';
import { type Io, TOO_LATE } from './io.ts';
import { progressLine } from './progress.ts';
import { UsageError } from './usage.ts';
import { whereIn } from './where.ts';

export function optionsOf(
  { now, timeout, excluded, ...input }: Input,
  io: Io,
): Omit<CheckOptions, 'evidence'> & { readonly work: Work } {
  requireDirectory(input.root, io);
  const work = new Work(timeout);
  return {
    ...input,
    work,
    exclude: excluded.map((pattern) => ({ pattern, from: io.cwd, by: 'option' })),
    now: now === undefined ? new Date() : new Date(`${now}T00:00:00Z`),
    cwd: io.cwd,
    env: io.env,
    stdin: input.paths.includes('-') ? readStdin(io, work) : undefined,
  };
}

export function requireDirectory(root: string | undefined, { cwd }: Io): void {
  if (root !== undefined && kindOf(path.resolve(cwd, root)) !== 'directory')
    throw new UsageError(`--root ${root} is not a directory.`, 'Name the directory that contains all files to read.');
}

/** Runs the check and writes its diagnostics to standard error. If there is nothing to read, most of the program is not loaded. */
export async function checked(
  options: CheckOptions,
  io: Io,
  parts: Parts,
  amount: Output['amount'] = 'all',
): Promise<CheckOutcome> {
  const progress = progressLine(io.stderr);
  const watched = { ...options, progress: progress.tell };
  const found = parts.discover(watched);
  const outcome =
    found !== undefined && isNothing(found)
      ? {
          report: nothingFound(found, parts.version),
          graph: { roots: [], outlines: [] },
          verdicts: () => [],
          isFailing: () => false,
          tree: found.tree,
          read: NOTHING_READ,
        }
      : (await parts.engine()).check(watched, found);
  progress.clear();
  io.stderr.write(
    outcome.report.diagnostics
      .filter(({ severity }) => (amount !== 'findings' && amount !== 'numbers') || severity === 'error')
      .map((diagnostic) => `${diagnosticLine(diagnostic, whereIn(outcome.tree, io))}\n`)
      .join(''),
  );
  return outcome;
}

export function readStdin(io: Io, work: Work): Uint8Array {
  try {
    return io.stdin(work.remaining);
  } catch (error) {
    if (codeOf(error) === TOO_LATE)
      throw new UsageError(
        `The time for this run (${work.seconds} s) was up before standard input ended.`,
        'Write it faster, or allow more time with --timeout SECONDS.',
      );
    throw new UsageError(`Cannot read standard input (${codeOf(error)}).`, 'Pipe a file into dmslint -.');
  }
}

export const NOTHING_READ: WhatWasRead = { directories: [], files: new Set(), listed: [] };

/** The diagrams of a run; undefined, and told, if its time was up before. */
export async function diagramsOf(
  { graph, verdicts }: CheckOutcome,
  { now, work }: { readonly now: Date; readonly work: Work },
  io: Io,
) {
  const { diagramsOf: draw } = await import('./diagrams.ts');
  return inTime(work, io, 'the diagrams were not drawn', () => draw(graph, now, verdicts));
}
