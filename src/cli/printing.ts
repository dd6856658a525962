// The commands that print what they read, and report nothing.
import type { Tree } from '../files/tree.ts';
import type { Output, Report } from '../report/report.ts';
import { diagramsText } from '../report/summary.ts';
import { diagnosticLine } from '../report/text.ts';
import { plain } from '../text/escape.ts';
import { Work } from '../work.ts';
import type { DiagnoseRequest, PrintingRequest, Request } from './arguments/request.ts';
import { checked, diagramsOf, optionsOf, readStdin, requireDirectory } from './checking.ts';
import type { Parts } from './entry/parts.ts';
import { inTime } from './in-time.ts';
import type { HarmlessIo } from './io.ts';
import { outputOf } from './output.ts';
import { writeText, writtenTrees } from './reports.ts';
import type { Color } from './values.ts';
import { whereIn } from './where.ts';

type Asked<Kind extends Request['kind']> = Request & { readonly kind: Kind };

export async function settingsPrinted(request: Asked<'config'>, io: HarmlessIo, parts: Parts): Promise<number> {
  const { settingsText, rules } = await parts.engine();
  requireDirectory(request.root, io);
  const { text, diagnostics } = settingsText({ ...request, cwd: io.cwd }, rules);
  io.stderr.write(diagnostics.map((one) => `${diagnosticLine(one)}\n`).join(''));
  io.stdout.write(text.split('\n').map(plain).join('\n'));
  return codeOf({ diagnostics });
}

/** Where a document is written. */
interface Target {
  /** Undefined: to standard output. */
  readonly file: string | undefined;
  readonly color?: Color | undefined;
}

/** How a document looks there: its paths are those of the working directory, as in a redirection. */
function looksOf({ file, color }: Target, tree: Tree, io: HarmlessIo): Pick<Output, 'color' | 'width' | 'from'> {
  const from = whereIn(tree, io);
  return file === undefined ? { ...outputOf(io, color), from } : { color: color === 'always', width: undefined, from };
}

/** Writes a document; the exit code is 2 where that cannot be done. `text`: undefined if there was no time to make it, which was told. */
function written(text: string | undefined, { file }: Target, tree: Tree, io: HarmlessIo): number {
  if (text === undefined) return 2;
  if (file !== undefined) return writeText(file, text, writtenTrees(tree, io), io);
  io.stdout.write(text);
  return 0;
}

export async function graphPrinted({ input, as, file }: Asked<'graph'>, io: HarmlessIo, parts: Parts): Promise<number> {
  const { graphJson } = await parts.engine();
  const options = { ...optionsOf(input, io), evidence: false };
  const outcome = await checked(options, io, parts);
  const diagrams = as === 'json' ? undefined : await diagramsOf(outcome, options, io);
  const text =
    as === 'json'
      ? inTime(options.work, io, 'the graph was not written', () => graphJson(outcome.graph))
      : diagrams && diagramsText(diagrams);
  return Math.max(written(text, { file }, outcome.tree, io), codeOf(outcome.report));
}

export async function connectionsPrinted(
  { input, as, ...target }: Asked<'connect'>,
  io: HarmlessIo,
  parts: Parts,
): Promise<number> {
  const { connectionsText } = await parts.engine();
  const options = { ...optionsOf(input, io), evidence: false };
  const { graph, report, tree } = await checked(options, io, parts);
  const text = inTime(options.work, io, 'the connections were not written', () =>
    connectionsText(graph, options.now, as, looksOf(target, tree, io)),
  );
  return Math.max(written(text, target, tree, io), codeOf(report));
}

/** Commands that have their own program. */
export async function printed(request: PrintingRequest, io: HarmlessIo, parts: Parts): Promise<number> {
  const options = { ...optionsOf(request.input, io), evidence: false };
  const outcome = await checked(options, io, parts);
  const { graph, report, tree } = outcome;
  const looks = looksOf(request, tree, io);
  let text: string | undefined;
  if (request.kind === 'certificates') {
    const { certificatesText } = await import('./certificates.ts');
    text = inTime(options.work, io, 'the certificates were not listed', () =>
      certificatesText(graph, options.now, request.as, looks),
    );
  } else {
    const { runbookText } = await import('./runbook.ts');
    text = inTime(options.work, io, 'the runbook was not written', () =>
      runbookText(outcome, options.now, request.as, looks.from),
    );
  }
  return Math.max(written(text, request, tree, io), codeOf(report));
}

export async function diagnosed(
  { message, input, as, ...target }: DiagnoseRequest,
  io: HarmlessIo,
  parts: Parts,
): Promise<number> {
  const text = message === '-' ? Buffer.from(readStdin(io, new Work(input.timeout))).toString('utf8') : message;
  const { diagnosisText } = await parts.engine();
  const options = { ...optionsOf(input, io), evidence: false };
  const { graph, report, tree } = await checked(options, io, parts);
  const diagnosis = inTime(options.work, io, 'the diagnosis was not written', () =>
    diagnosisText(text, graph, options.now, as, looksOf(target, tree, io)),
  );
  return Math.max(written(diagnosis?.text, target, tree, io), codeOf(report)) || (diagnosis?.understood ? 0 : 1);
}

/** What could not be read is the only failure. */
function codeOf({ diagnostics }: Pick<Report, 'diagnostics'>): number {
  return diagnostics.some(({ severity }) => severity === 'error') ? 2 : 0;
}
