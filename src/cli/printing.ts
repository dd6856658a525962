// The commands that print what they read, and report nothing.
import type { Report } from '../report/report.ts';
import { diagramsText } from '../report/summary.ts';
import { diagnosticLine } from '../report/text.ts';
import { plain } from '../text/escape.ts';
import type { DiagnoseRequest, PrintingRequest, Request } from './arguments/request.ts';
import { checked, diagramsOf, optionsOf, readStdin, requireDirectory } from './checking.ts';
import type { Parts } from './entry/parts.ts';
import type { HarmlessIo } from './io.ts';
import { outputOf } from './output.ts';
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

export async function graphPrinted({ input, as }: Asked<'graph'>, io: HarmlessIo, parts: Parts): Promise<number> {
  const { graphJson } = await parts.engine();
  const options = { ...optionsOf(input, io), evidence: false };
  const outcome = await checked(options, io, parts);
  io.stdout.write(as === 'json' ? graphJson(outcome.graph) : diagramsText(await diagramsOf(outcome, options.now)));
  return codeOf(outcome.report);
}

export async function connectionsPrinted(
  { input, as, color }: Asked<'connect'>,
  io: HarmlessIo,
  parts: Parts,
): Promise<number> {
  const { connectionsText } = await parts.engine();
  const options = { ...optionsOf(input, io), evidence: false };
  const { graph, report, tree } = await checked(options, io, parts);
  const output = { ...outputOf(io, color), from: whereIn(tree, io) };
  io.stdout.write(connectionsText(graph, options.now, as, output));
  return codeOf(report);
}

/** Commands that have their own program. */
export async function printed(request: PrintingRequest, io: HarmlessIo, parts: Parts): Promise<number> {
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
  return codeOf(report);
}

export async function diagnosed(
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
  return codeOf(report) || (understood ? 0 : 1);
}

/** What could not be read is the only failure. */
function codeOf({ diagnostics }: Pick<Report, 'diagnostics'>): number {
  return diagnostics.some(({ severity }) => severity === 'error') ? 2 : 0;
}
