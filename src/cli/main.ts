import { existsSync } from 'node:fs';
import path from 'node:path';
import type { CheckOptions, CheckOutcome, WhatWasRead } from '../check.ts';
import { isAnythingNamed, isNothing } from '../discover/inputs.ts';
import { findTree, kindOf, type Tree } from '../files/tree.ts';
import { codeOf } from '../files/write.ts';
import type { Finding } from '../lint/finding.ts';
import { nothingFound, type Output, type Report } from '../report/report.ts';
import { diagramsText } from '../report/summary.ts';
import { count, diagnosticLine } from '../report/text.ts';
import { plain } from '../text/escape.ts';
import { nearest } from '../text/suggest.ts';
import { Work } from '../work.ts';
import type { CheckRequest, DiagnoseRequest, Input, PrintingRequest, Target } from './arguments/request.ts';
import { parseArguments } from './arguments.ts';
import { bufferOf } from './buffer.ts';
import type { Parts } from './entry/parts.ts';
import { pageOn } from './explain.ts';
import type { Fixed } from './fixing.ts';
import { type HarmlessIo, harmless, type Io } from './io.ts';
import { isReported, type Narrowing, narrowed, requireRules } from './narrow.ts';
import { commandNames } from './options.ts';
import { outputOf } from './output.ts';
import { pageText } from './page.ts';
import { fileLostToNextRun } from './partial-runs.ts';
import { progressLine } from './progress.ts';
import { rulesJson, rulesTable } from './rules-list.ts';
import { UsageError } from './usage.ts';
import type { Color } from './values.ts';
import { whereIn } from './where.ts';
import { reasonOf, writeWhole } from './write.ts';

/** Runs the command (`argv` without node and script), writes its output and returns the exit code. Never throws. */
export async function main(argv: readonly string[], given: Io, parts: Parts): Promise<number> {
  const io = harmless(given);
  try {
    return await run(argv, io, parts);
  } catch (error) {
    if (error instanceof UsageError) return complain(io, `${plain(error.message)} ${plain(error.hint)}`);
    return lost(io, error) ?? bug(io, error);
  }
}

async function run(argv: readonly string[], io: HarmlessIo, parts: Parts): Promise<number> {
  const request = parseArguments(argv, parts.version, Object.keys(parts.formats));
  switch (request.kind) {
    case 'print':
      io.stdout.write(request.text);
      return 0;
    case 'rules': {
      const { rules, controlsTable } = await parts.engine();
      const text = request.as === 'json' ? rulesJson : request.show === 'controls' ? controlsTable : rulesTable;
      io.stdout.write(text(rules));
      return 0;
    }
    case 'explain': {
      io.stdout.write(pageText(await pageOn(request.topic, parts), outputOf(io, request.color)));
      return 0;
    }
    case 'config': {
      const { settingsText, rules } = await parts.engine();
      requireDirectory(request.root, io);
      const { text, diagnostics } = settingsText({ ...request, cwd: io.cwd }, rules);
      io.stderr.write(diagnostics.map((one) => `${diagnosticLine(one)}\n`).join(''));
      io.stdout.write(text.split('\n').map(plain).join('\n'));
      return diagnostics.some(({ severity }) => severity === 'error') ? 2 : 0;
    }
    case 'graph': {
      const { graphJson } = await parts.engine();
      const options = { ...optionsOf(request.input, io), evidence: false };
      const outcome = await checked(options, io, parts);
      const { graph, report } = outcome;
      io.stdout.write(request.as === 'json' ? graphJson(graph) : diagramsText(await diagramsOf(outcome, options.now)));
      return report.diagnostics.some(({ severity }) => severity === 'error') ? 2 : 0;
    }
    case 'connect': {
      const { connectionsText } = await parts.engine();
      const options = { ...optionsOf(request.input, io), evidence: false };
      const { graph, report, tree } = await checked(options, io, parts);
      const output = { ...outputOf(io, request.color), from: whereIn(tree, io) };
      io.stdout.write(connectionsText(graph, options.now, request.as, output));
      return report.diagnostics.some(({ severity }) => severity === 'error') ? 2 : 0;
    }
    case 'certificates':
    case 'runbook':
      return printed(request, io, parts);
    case 'diagnose':
      return diagnosed(request, io, parts);
    case 'completion': {
      const { completionScript } = await import('./completion.ts');
      const { ruleIds } = await parts.topics();
      io.stdout.write(completionScript(request.shell, ruleIds));
      return 0;
    }
    case 'init': {
      const { init } = await import('./init.ts');
      const { text, exitCode } = init(io.cwd, parts.version);
      io.stdout.write(text);
      return exitCode;
    }
    case 'lsp': {
      const { lsp } = await import('./lsp.ts');
      return lsp(io);
    }
    case 'check':
      refuseCommand(request.input.paths, io);
      return request.run === 'once' ? checkAsHook(argv, request, io, parts) : watching(request, io, parts);
  }
}

/** Commands that have their own program. */
async function printed(request: PrintingRequest, io: HarmlessIo, parts: Parts): Promise<number> {
  const options = { ...optionsOf(request.input, io), evidence: false };
  const outcome = await checked(options, io, parts);
  const { graph, report, tree } = outcome;
  const from = whereIn(tree, io);
  if (request.kind === 'certificates') {
    const { certificatesText } = await import('./certificates.ts');
    io.stdout.write(certificatesText(graph, options.now, request.as, { ...outputOf(io, request.color), from }));
  } else {
    const { runbookText } = await import('./runbook.ts');
    io.stdout.write(runbookText(outcome, options.now, request.as, from));
  }
  return report.diagnostics.some(({ severity }) => severity === 'error') ? 2 : 0;
}

async function diagnosed(
  { message, input, as, color }: DiagnoseRequest,
  io: HarmlessIo,
  parts: Parts,
): Promise<number> {
  const text = message === '-' ? Buffer.from(readStdin(io)).toString('utf8') : message;
  const { diagnosisText } = await parts.engine();
  const options = { ...optionsOf(input, io), evidence: false };
  const { graph, report, tree } = await checked(options, io, parts);
  const { text: shown, understood } = diagnosisText(text, graph, options.now, as, {
    ...outputOf(io, color),
    from: whereIn(tree, io),
  });
  io.stdout.write(shown);
  if (report.diagnostics.some(({ severity }) => severity === 'error')) return 2;
  return understood ? 0 : 1;
}

/** A check of one run, as hooks start it. */
async function checkAsHook(
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

/** Refuses a word that is not a path, and probably a misspelled command. */
function refuseCommand([first, ...others]: readonly string[], io: Io): void {
  if (first === undefined || !/^[a-z]+$/.test(first) || existsSync(path.resolve(io.cwd, first))) return;
  if (first === 'help') throw new UsageError('No such path or command: help.', 'Run dmslint --help.');
  const meant = nearest(first, commandNames);
  if (meant === undefined || meant === first) return;
  throw new UsageError(`No such path or command: ${first}.`, `Did you mean dmslint ${[meant, ...others].join(' ')}?`);
}

/** Checks after every change, between two lines that tell a problem matcher where each check begins and ends. */
async function watching(request: CheckRequest, io: HarmlessIo, parts: Parts): Promise<number> {
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

const NOTHING_READ: WhatWasRead = { directories: [], files: new Set(), listed: [] };

async function checkOnce(
  request: CheckRequest,
  io: HarmlessIo,
  parts: Parts,
): Promise<{ code: number; read: WhatWasRead }> {
  const { evidence, failOn, preset, baseline, formats, suppressed, which, amount, fixing, suppressing } = request;
  const buffer =
    request.stdinFile === undefined
      ? undefined
      : bufferOf(request.stdinFile, request.input.root, () => readStdin(io), io);
  const narrowing: Narrowing = { ...request.narrowing, file: buffer?.file };
  if (narrowing.only.length + narrowing.skip.length > 0) requireRules(narrowing, (await parts.engine()).rules);
  const options = { ...optionsOf(request.input, io), evidence, failOn, preset, baseline, which };
  const fixed = fixing || suppressing ? await changeFirst(options, request, io, parts) : undefined;
  const outcome = await withRemedies(
    await checked(
      { ...options, edited: buffer ? new Map([[buffer.file, buffer.text]]) : fixed?.edited },
      io,
      parts,
      amount,
    ),
    narrowing,
    parts,
  );
  const shown = {
    suppressed: suppressed ? 'shown' : 'counted',
    amount,
    color: request.color,
    from: whereIn(outcome.tree, io),
    filesUrl: filesUrlOf(outcome.tree, io),
  } as const;
  const diagrams = formats.some(({ format }) => format === 'summary')
    ? await diagramsOf(outcome, options.now)
    : undefined;
  const report = { ...narrowed(outcome.report, narrowing, outcome.isFailing), diagrams };
  const trees = writtenTrees(outcome.tree, io);
  const codes = formats.map((target) => write(report, target, shown, trees, io, parts));
  return {
    code: Math.max(fixed?.code ?? 0, report.exitCode, writeBaseline(outcome, trees, io), ...codes),
    read: outcome.read,
  };
}

/** Tries what could be written for the findings. Nothing is loaded for that where nothing is found. */
async function withRemedies(outcome: CheckOutcome, narrowing: Narrowing, parts: Parts): Promise<CheckOutcome> {
  const isWanted = (finding: Finding) => finding.fix !== undefined && isReported(narrowing, finding);
  if (!outcome.report.findings.some(isWanted)) return outcome;
  return (await parts.engine()).proven(outcome, isWanted);
}

async function diagramsOf({ graph, verdicts }: CheckOutcome, now: Date) {
  const { diagramsOf: draw } = await import('./diagrams.ts');
  return draw(graph, now, verdicts);
}

/** Applies fixes or writes suppressions before the check, which then reports what remains. If standard output is for a program, the diff goes to standard error. */
async function changeFirst(
  options: CheckOptions,
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

function optionsOf({ now, timeout, excluded, ...input }: Input, io: Io): Omit<CheckOptions, 'evidence'> {
  requireDirectory(input.root, io);
  return {
    ...input,
    work: new Work(timeout),
    exclude: excluded.map((pattern) => ({ pattern, from: io.cwd, by: 'option' })),
    now: now === undefined ? new Date() : new Date(`${now}T00:00:00Z`),
    cwd: io.cwd,
    env: io.env,
    stdin: input.paths.includes('-') ? readStdin(io) : undefined,
  };
}

function requireDirectory(root: string | undefined, { cwd }: Io): void {
  if (root !== undefined && kindOf(path.resolve(cwd, root)) !== 'directory')
    throw new UsageError(`--root ${root} is not a directory.`, 'Name the directory that contains all files to read.');
}

/** Runs the check and writes its diagnostics to standard error. If there is nothing to read, most of the program is not loaded. */
async function checked(
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
      .filter(({ severity }) => amount !== 'findings' || severity === 'error')
      .map((diagnostic) => `${diagnosticLine(diagnostic, whereIn(outcome.tree, io))}\n`)
      .join(''),
  );
  return outcome;
}

function readStdin(io: Io): Uint8Array {
  try {
    return io.stdin();
  } catch (error) {
    throw new UsageError(`Cannot read standard input (${codeOf(error)}).`, 'Pipe a file into dmslint -.');
  }
}

/** The trees whose links may be hostile: the checked one, and the checkout around the working directory, to which output paths are relative. */
function writtenTrees(checkedTree: Tree, io: Io): Tree[] {
  const own = findTree(io.cwd, [], undefined);
  return own.git ? [checkedTree, own] : [checkedTree];
}

/** Writes one report; returns 2 when it could not be written. */
function write(
  report: Report,
  { format, file, standard }: Target,
  {
    color,
    ...shown
  }: Pick<Output, 'suppressed' | 'amount' | 'from' | 'filesUrl'> & { readonly color: Color | undefined },
  trees: readonly Tree[],
  io: HarmlessIo,
  parts: Parts,
): number {
  const reporter = parts.formats[format];
  if (reporter === undefined) throw new UsageError(`Unknown format "${format}".`);
  try {
    if (file === undefined) {
      (format === 'github' ? io.commands : io.stdout).write(reporter(report, { ...outputOf(io, color), ...shown }));
      return 0;
    }
    const text = reporter(report, { ...shown, color: color === 'always', width: undefined, from: undefined });
    if (!standard) return writeText(file, text, trees, io);
    // The user did not name this file, so it must not leave the working directory.
    const advice = `Remove it, or name a file with --format ${format}=FILE.`;
    return writeText(file, text, [...trees, findTree(io.cwd, [], '.')], io, advice);
  } catch (error) {
    // The other reports are still written.
    return lost(io, error) ?? bug(io, error);
  }
}

function writeBaseline({ baseline, report }: CheckOutcome, trees: readonly Tree[], io: Io): number {
  if (baseline === undefined) return 0;
  const shown = path.relative(io.cwd, baseline.file) || baseline.file;
  const code = writeText(shown, baseline.text, trees, io);
  if (code === 0) io.stderr.write(`dmslint: wrote ${count(report.baselined.length, 'finding')} to ${plain(shown)}.\n`);
  return code;
}

function writeText(file: string, text: string, trees: readonly Tree[], io: Io, advice?: string): number {
  try {
    writeWhole(path.resolve(io.cwd, file), text, trees);
    return 0;
  } catch (error) {
    return complain(io, `cannot write ${plain(file)}: ${reasonOf(error, io.cwd, advice)}`);
  }
}

/** Where GitHub shows the checked commit, as the Action says, if the checked tree is the checkout around the working directory. */
function filesUrlOf(tree: Tree, { cwd, env }: Io): string | undefined {
  const url = env.DMSLINT_COMMIT_URL ?? '';
  return /^https?:\/\/[\w./:-]+\/$/.test(url) && tree.git && findTree(cwd, [], undefined).root === tree.root
    ? url
    : undefined;
}

function complain(io: Io, sentence: string): number {
  io.stderr.write(`dmslint: ${sentence}\n`);
  return 2;
}

/** Reports that standard output cannot be written, for example because the disk is full. */
function lost(io: Io, error: unknown): number | undefined {
  return (error as NodeJS.ErrnoException | undefined)?.syscall === 'write'
    ? complain(io, `cannot write to standard output: ${reasonOf(error, io.cwd)}`)
    : undefined;
}

/** The message of an error may quote the input: only its name is printed, and where it was thrown. */
function bug(io: Io, error: unknown): number {
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
