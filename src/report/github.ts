import type { Level } from '../lint/finding.ts';
import type { Diagnostic } from '../text/diagnostic.ts';
import { plain, workflowData, workflowProperty } from '../text/escape.ts';
import type { Range } from '../text/source.ts';
import type { Reporter } from './report.ts';
import { messageOf, spanOf, summaryOf, worstFirst } from './text.ts';

/**
 * Workflow commands, which GitHub Actions turns into annotations, for findings and diagnostics; then a line of summary in the log.
 * The worst come first, since GitHub shows ten errors, ten warnings and ten notices of a step: what could not be read, then findings by their level.
 */
export const github: Reporter = (report) => {
  const { endpoints, findings, broken } = summaryOf(report);
  const diagnostic = ({ severity, at, code, message }: Diagnostic) => command(severity, at, code, plain(message));
  return [
    ...report.diagnostics.filter(({ severity }) => severity === 'error').map(diagnostic),
    ...worstFirst(report.findings).map((finding) => {
      const { oneLine, lines } = messageOf(finding);
      return command(finding.level, finding.at, finding.rule.id, [oneLine, ...lines].join('\n'));
    }),
    ...report.diagnostics.filter(({ severity }) => severity !== 'error').map(diagnostic),
    [endpoints, findings, broken].filter(Boolean).join(' '),
    '',
  ].join('\n');
};

const commands: Readonly<Record<Level, string>> = { error: 'error', warning: 'warning', note: 'notice' };

function command(level: Level, at: Range | undefined, title: string, message: string): string {
  const properties = at === undefined ? [] : locationProperties(at);
  properties.push(`title=${workflowProperty(`dmslint ${title}`)}`);
  return `::${commands[level]} ${properties.join(',')}::${workflowData(message)}`;
}

/** GitHub accepts columns only within one line. Standard input has no location in a repository. */
function locationProperties(at: Range): string[] {
  if (at.source.path === '<stdin>') return [];
  const { start, end } = spanOf(at);
  const properties = [`file=${workflowProperty(at.source.path)}`, `line=${start.line}`, `endLine=${end.line}`];
  return start.line === end.line
    ? [...properties, `col=${start.column}`, `endColumn=${Math.max(end.column, start.column)}`]
    : properties;
}
