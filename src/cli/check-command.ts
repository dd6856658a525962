import path from 'node:path';
import type { CheckOptions, CheckOutcome, WhatWasRead } from '../check.ts';
import { isAnythingNamed } from '../discover/inputs.ts';
import { findTree, type Tree } from '../files/tree.ts';
import type { Finding } from '../lint/finding.ts';
import { plain } from '../text/escape.ts';
import type { Work } from '../work.ts';
import type { CheckRequest } from './arguments/request.ts';
import { bufferOf } from './buffer.ts';
import { checked, diagramsOf, NOTHING_READ, optionsOf, readStdin } from './checking.ts';
import { bug, complain } from './complaints.ts';
import type { Parts } from './entry/parts.ts';
import type { Fixed } from './fixing.ts';
import type { HarmlessIo, Io } from './io.ts';
import { isReported, type Narrowing, narrowed, requireRules } from './narrow.ts';
import { fileLostToNextRun } from './partial-runs.ts';
import { write, writeBaseline, writtenTrees } from './reports.ts';
import { UsageError } from './usage.ts';
import { whereIn } from './where.ts';

/** A check of one run, as hooks start it. */
export async function checkAsHook(
  argv: readonly string[],
  request: CheckRequest,
  io: HarmlessIo,
  parts: Parts,
): Promise<number> {
  const { code } = await checkOnce(request, io, parts);
  const lost = fileLostToNextRun(argv, request, io);
  if (lost === undefined) return code;
  return complain(
    io,
    `pre-commit has more files than one command line holds and runs this hook several times, so ${plain(lost)} will have only what the last run finds. Write it with the hook dmslint-all, which takes no files.`,
  );
}

/** Checks after every change, between two lines that tell a problem matcher where each check begins and ends. */
export async function watching(request: CheckRequest, io: HarmlessIo, parts: Parts): Promise<number> {
  const { watch } = await import('./watch.ts');
  const { paths, planDirectories, plansWithSources } = request.input;
  const absolute = (one: string) => path.resolve(io.cwd, one);
  const named = isAnythingNamed(request.input) ? [...paths, ...plansWithSources.map(({ plan }) => plan)] : ['.'];
  const end = await watch({
    named: named.map(absolute),
    plans: planDirectories.map(absolute),
    isOver: () => io.stdout.isGone?.() === true,
    async run() {
      const start = performance.now();
      io.stdout.write('dmslint: checking\n');
      const { read } = await checkOnce(request, io, parts).catch((error: unknown) => {
        if (error instanceof UsageError) throw error;
        bug(io, error);
        return { read: NOTHING_READ };
      });
      io.stdout.write(`dmslint: checked in ${Math.round(performance.now() - start)} ms, waiting for changes\n`);
      return read;
    },
  });
  if (end.kind === 'gone')
    throw new UsageError(`${end.name} no longer exists.`, 'Start dmslint again when it is back.');
  return 0;
}

async function checkOnce(
  request: CheckRequest,
  io: HarmlessIo,
  parts: Parts,
): Promise<{ code: number; read: WhatWasRead }> {
  const { evidence, failOn, preset, baseline, formats, suppressed, which, amount, fixing, suppressing } = request;
  const options = { ...optionsOf(request.input, io), evidence, failOn, preset, baseline, which };
  const buffer =
    request.stdinFile === undefined
      ? undefined
      : bufferOf(request.stdinFile, request.input.root, () => readStdin(io, options.work), io);
  const narrowing: Narrowing = { ...request.narrowing, file: buffer?.file };
  if (narrowing.only.length + narrowing.skip.length > 0) requireRules(narrowing, (await parts.engine()).rules);
  const fixed = fixing || suppressing ? await changeFirst(options, request, io, parts) : undefined;
  const outcome = await withRemedies(
    await checked(
      { ...options, edited: buffer ? new Map([[buffer.file, buffer.text]]) : fixed?.edited },
      io,
      parts,
      amount,
    ),
    narrowing,
    options.work,
    parts,
  );
  const shown = {
    suppressed: suppressed ? 'shown' : 'counted',
    amount,
    color: request.color,
    from: whereIn(outcome.tree, io),
    pages: pagesOf(io),
    filesUrl: filesUrlOf(outcome.tree, io),
  } as const;
  const isDrawn = formats.some(({ format }) => format === 'summary');
  const diagrams = isDrawn ? await diagramsOf(outcome, options, io) : undefined;
  const report = { ...narrowed(outcome.report, narrowing, outcome.isFailing), diagrams };
  const trees = writtenTrees(outcome.tree, io);
  const codes = formats.map((target) => write(report, target, shown, trees, io, parts, options.work));
  return {
    code: Math.max(
      fixed?.code ?? 0,
      report.exitCode,
      writeBaseline(outcome, trees, io),
      isDrawn && diagrams === undefined ? 2 : 0,
      ...codes,
    ),
    read: outcome.read,
  };
}

/** Tries what could be written for the findings. Nothing is loaded for that where nothing is found. */
async function withRemedies(
  outcome: CheckOutcome,
  narrowing: Narrowing,
  work: Work,
  parts: Parts,
): Promise<CheckOutcome> {
  const isWanted = (finding: Finding) => finding.fix !== undefined && isReported(narrowing, finding);
  if (!outcome.report.findings.some(isWanted)) return outcome;
  return (await parts.engine()).proven(outcome, isWanted, { work });
}

/** Applies fixes or writes suppressions before the check, which then reports what remains. If standard output is for a program, the diff goes to standard error. */
async function changeFirst(
  options: CheckOptions & { readonly work: Work },
  { formats, narrowing, fixing, suppressing }: CheckRequest,
  io: Io,
  parts: Parts,
): Promise<Fixed | undefined> {
  const { fix, suppress } = await import('./fixing.ts');
  const { check } = await parts.engine();
  const isForProgram = formats.some(({ file, format }) => file === undefined && format !== 'pretty');
  const diff = isForProgram ? 'stderr' : 'stdout';
  const isWanted = (finding: Finding) => isReported(narrowing, finding);
  if (suppressing !== undefined) return suppress(options, check, { ...suppressing, isWanted }, io, diff);
  return fixing && fix(options, check, { ...fixing, isWanted }, io, diff);
}

/** pre-commit and the Action run dmslint without putting it on the path. */
function pagesOf({ env }: Io): string | undefined {
  return env.PRE_COMMIT || env.DMSLINT_ACTION ? 'https://github.com/dmslint/dmslint/tree/main/rules' : undefined;
}

/** Where GitHub shows the checked commit, as the Action says, if the checked tree is the checkout around the working directory. */
function filesUrlOf(tree: Tree, { cwd, env }: Io): string | undefined {
  const url = env.DMSLINT_COMMIT_URL ?? '';
  return /^https?:\/\/[\w./:-]+\/$/.test(url) && tree.git && findTree(cwd, [], undefined).root === tree.root
    ? url
    : undefined;
}
