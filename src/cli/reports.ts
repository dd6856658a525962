import path from 'node:path';
import type { CheckOutcome } from '../check.ts';
import { findTree, type Tree } from '../files/tree.ts';
import type { Output, Report } from '../report/report.ts';
import { count } from '../report/text.ts';
import { plain } from '../text/escape.ts';
import type { Work } from '../work.ts';
import type { Target } from './arguments/request.ts';
import { bug, complain, lost } from './complaints.ts';
import type { Parts } from './entry/parts.ts';
import { inTime } from './in-time.ts';
import type { HarmlessIo, Io } from './io.ts';
import { outputOf } from './output.ts';
import { UsageError } from './usage.ts';
import type { Color } from './values.ts';
import { reasonOf, writeWhole } from './write.ts';

/** The trees whose links may be hostile: the checked one, and the checkout around the working directory, to which output paths are relative. */
export function writtenTrees(checkedTree: Tree, io: Io): Tree[] {
  const own = findTree(io.cwd, [], undefined);
  return own.git ? [checkedTree, own] : [checkedTree];
}

/** Writes one report; returns 2 when it could not be written. */
export function write(
  report: Report,
  { format, file, standard }: Target,
  {
    color,
    ...shown
  }: Pick<Output, 'suppressed' | 'amount' | 'from' | 'filesUrl' | 'pages'> & { readonly color: Color | undefined },
  trees: readonly Tree[],
  io: HarmlessIo,
  parts: Parts,
  work: Work,
): number {
  const reporter = parts.formats[format];
  if (reporter === undefined) throw new UsageError(`Unknown format "${format}".`);
  const output =
    file === undefined
      ? { ...outputOf(io, color), ...shown }
      : { ...shown, color: color === 'always', width: undefined, from: undefined };
  try {
    const text = inTime(work, io, `the report (${format}) was not written`, () => reporter(report, output));
    if (text === undefined) return 2;
    if (file === undefined) {
      (format === 'github' ? io.commands : io.stdout).write(text);
      return 0;
    }
    if (!standard) return writeText(file, text, trees, io);
    // The user did not name this file, so it must not leave the working directory.
    const advice = `Remove it, or name a file with --format ${format}=FILE.`;
    return writeText(file, text, [...trees, findTree(io.cwd, [], '.')], io, advice);
  } catch (error) {
    // The other reports are still written.
    return lost(io, error) ?? bug(io, error);
  }
}

export function writeBaseline({ baseline, report }: CheckOutcome, trees: readonly Tree[], io: Io): number {
  if (baseline === undefined) return 0;
  const shown = path.relative(io.cwd, baseline.file) || baseline.file;
  const code = writeText(shown, baseline.text, trees, io);
  if (code === 0) io.stderr.write(`dmslint: wrote ${count(report.baselined.length, 'finding')} to ${plain(shown)}.\n`);
  return code;
}

export function writeText(file: string, text: string, trees: readonly Tree[], io: Io, advice?: string): number {
  try {
    writeWhole(path.resolve(io.cwd, file), text, trees);
    return 0;
  } catch (error) {
    return complain(io, `cannot write ${plain(file)}: ${reasonOf(error, io.cwd, advice)}`);
  }
}
