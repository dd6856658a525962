import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { CheckOptions, CheckOutcome } from '../check.ts';
import type { RuleMeta } from '../lint/finding.ts';
import { controlsTable } from '../report/controls/table.ts';
import { plain } from '../report/escape.ts';
import type { Output, Report, Reporter } from '../report/report.ts';
import { diagnosticLine } from '../report/text.ts';
import { type Input, parseArguments, type Target, UsageError } from './arguments.ts';
import { graphJson } from './graph-json.ts';
import type { Io } from './io.ts';
import { pageText } from './page.ts';
import { progressLine } from './progress.ts';
import { nearest } from './suggest.ts';

/** What the command is made of; tests put their own in. */
export interface Parts {
  readonly check: (options: CheckOptions) => CheckOutcome;
  readonly formats: Readonly<Record<string, Reporter>>;
  readonly rules: readonly RuleMeta[];
  /** The page (Markdown) of a rule that exists. */
  readonly page: (ruleId: string) => string;
  readonly version: string;
}

/** One run of the command (`argv` without node and script): writes what is to be written and returns the exit code. Never throws. */
export function main(argv: readonly string[], io: Io, parts: Parts): number {
  try {
    return run(argv, io, parts);
  } catch (error) {
    if (error instanceof UsageError) return complain(io, `${plain(error.message)} ${plain(error.hint)}`);
    return bug(io, error);
  }
}

function run(argv: readonly string[], io: Io, parts: Parts): number {
  const request = parseArguments(argv, parts.version, Object.keys(parts.formats));
  switch (request.kind) {
    case 'print':
      io.stdout.write(request.text);
      return 0;
    case 'rules':
      io.stdout.write(request.controls ? controlsTable() : rulesTable(parts.rules));
      return 0;
    case 'explain':
      io.stdout.write(pageText(pageOf(request.rule, parts), outputOf(io)));
      return 0;
    case 'graph': {
      const { graph, report } = checked(request.input, false, io, parts);
      io.stdout.write(graphJson(graph));
      return report.diagnostics.some(({ severity }) => severity === 'error') ? 2 : 0;
    }
    case 'check': {
      const { report } = checked(request.input, request.evidence, io, parts);
      return Math.max(report.exitCode, ...request.formats.map((target) => write(report, target, io, parts)));
    }
  }
}

/** Runs the check; its diagnostics are on standard error when it returns. */
function checked(input: Input, evidence: boolean, io: Io, parts: Parts): CheckOutcome {
  const { now, workspace, ...rest } = input;
  const progress = progressLine(io.stderr);
  const outcome = parts.check({
    ...rest,
    evidence,
    workspace: workspace ?? (io.env.TF_WORKSPACE || undefined),
    now: now === undefined ? new Date() : new Date(`${now}T00:00:00Z`),
    cwd: io.cwd,
    env: io.env,
    stdin: input.paths.includes('-') ? readStdin(io) : undefined,
    progress: progress.tell,
  });
  progress.clear();
  io.stderr.write(outcome.report.diagnostics.map((diagnostic) => `${diagnosticLine(diagnostic)}\n`).join(''));
  return outcome;
}

function readStdin(io: Io): Uint8Array {
  try {
    return io.stdin();
  } catch (error) {
    throw new UsageError(`Standard input can't be read (${codeOf(error)}).`, 'Pipe a file into dmslint -.');
  }
}

/** Writes one report; returns 2 when it could not be written. */
function write(report: Report, { format, file }: Target, io: Io, parts: Parts): number {
  const reporter = parts.formats[format];
  if (reporter === undefined) throw new UsageError(`There is no format "${format}".`);
  try {
    if (file === undefined) {
      io.stdout.write(reporter(report, outputOf(io)));
      return 0;
    }
    const text = reporter(report, { color: false, width: undefined });
    const target = path.resolve(io.cwd, file);
    try {
      mkdirSync(path.dirname(target), { recursive: true });
      writeFileSync(target, text);
      return 0;
    } catch (error) {
      return complain(io, `${plain(file)} can't be written: ${reasonOf(error)}.`);
    }
  } catch (error) {
    // The other reports are still written.
    return bug(io, error);
  }
}

/** Colours on a terminal; FORCE_COLOR and then NO_COLOR decide otherwise. */
function outputOf({ stdout, env }: Io): Output {
  const forced =
    env.FORCE_COLOR === undefined || env.FORCE_COLOR === ''
      ? undefined
      : env.FORCE_COLOR !== '0' && env.FORCE_COLOR !== 'false';
  const color = forced ?? (!env.NO_COLOR && stdout.isTTY && env.TERM !== 'dumb');
  return { color, width: stdout.columns };
}

function rulesTable(rules: readonly RuleMeta[]): string {
  const width = Math.max(...rules.map(({ id }) => id.length));
  return rules.map(({ id, level, title }) => `${id.padEnd(width)}  ${level.padEnd(7)}  ${title}\n`).join('');
}

function pageOf(id: string, { rules, page }: Parts): string {
  const ids = rules.map((rule) => rule.id);
  if (ids.includes(id)) return page(id);
  const meant = nearest(id, ids);
  throw new UsageError(
    `There is no rule "${id}".`,
    meant === undefined ? 'dmslint rules lists them.' : `Did you mean ${meant}?`,
  );
}

function complain(io: Io, sentence: string): number {
  io.stderr.write(`dmslint: ${sentence}\n`);
  return 2;
}

/** The error's own words may quote the input: only its name is told. */
function bug(io: Io, error: unknown): number {
  const name = error instanceof Error ? error.name : typeof error;
  complain(
    io,
    `this is a bug in dmslint (${plain(name)}), not in what it read. DMSLINT_DEBUG=1 shows where; please report it: https://github.com/dmslint/dmslint/issues`,
  );
  if (io.env.DMSLINT_DEBUG === '1') io.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  return 2;
}

function codeOf(error: unknown): string {
  return (error as NodeJS.ErrnoException).code ?? 'unknown error';
}

function reasonOf(error: unknown): string {
  const code = codeOf(error);
  return reasons[code] === undefined ? code : `${reasons[code]} (${code})`;
}

const reasons: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EISDIR: 'it is a directory',
  ENOTDIR: 'a part of its path is a file',
  EEXIST: 'a part of its path is a file',
  ENOSPC: 'the disk is full',
  EROFS: 'the file system is read-only',
};
