import type { Finding, Level } from '../lint/finding.ts';
import type { Diagnostic } from '../text/diagnostic.ts';
import { htmlCode, markdownBlock, markdownCode, markdownText, uriOf } from '../text/escape.ts';
import { positionAt, type Range } from '../text/source.ts';
import { evidenceMarkdown } from './controls/markdown.ts';
import type { Output, Report, Reporter } from './report.ts';
import {
  count,
  distinctResources,
  exempted,
  locationText,
  messageOf,
  nameOf,
  rootsOf,
  ruleLink,
  summaryOf,
} from './text.ts';

const icons: Readonly<Record<Level, string>> = { error: '🔴 error', warning: '🟡 warning', note: '🔵 note' };

/** For job summaries and comments on pull requests: a table of the findings, then each with the trace of its value and what to write. With evidence it is a document for auditors that ends with the findings. */
export const markdown: Reporter = (report, output) => {
  const head =
    report.audit === undefined
      ? headOf(report, output)
      : [...evidenceMarkdown(report, report.audit), '## Findings', ''];
  const found =
    report.findings.length === 0
      ? []
      : [
          ...TABLE_HEAD,
          ...report.findings.map((finding) => rowOf(finding, output)),
          '',
          ...report.findings.flatMap((finding) => sectionOf(finding, report, output)),
        ];
  const none = report.audit !== undefined && found.length === 0 ? ['None.'] : [];
  const known = output.suppressed === 'shown' && report.audit === undefined ? exemptionsTable(report) : [];
  return `${[...head, ...found, ...none, ...known].join('\n').trimEnd()}\n`;
};

/** The head of the table of findings. */
export const TABLE_HEAD: readonly string[] = ['| level | rule | resource | location |', '| --- | --- | --- | --- |'];

export function headOf(report: Report, output: Output): string[] {
  const { endpoints, findings, gaps, broken } = summaryOf(report);
  const errors = report.diagnostics.filter(({ severity }) => severity === 'error');
  const more = errors.length - MOST_ERRORS;
  return [
    '### dmslint',
    '',
    markdownText(`${endpoints} ${findings}`),
    '',
    ...(broken === undefined ? [] : [`**${markdownText(broken)}**`, '']),
    ...errors.slice(0, MOST_ERRORS).map((error) => errorLine(error, output)),
    ...(more > 0 ? [`- ${count(more, 'more problem')}`] : []),
    ...(errors.length > 0 ? [''] : []),
    ...(gaps.length === 0 ? [] : [...gaps.map((gap) => `- ${markdownText(gap)}`), '']),
  ];
}

/** Errors listed before "and n more". */
const MOST_ERRORS = 20;

function errorLine({ at, message }: Diagnostic, output: Output): string {
  return `- ${at === undefined ? '' : `${locationLink(at, output)}: `}${markdownText(message)}`;
}

/** A location, as a link to its line where the checked commit can be seen; plans and installed modules are no part of it. */
function locationLink(range: Range, { filesUrl }: Output): string {
  const { path, text, installed } = range.source;
  const shown = markdownCode(locationText(range));
  if (filesUrl === undefined || text === '' || installed || /^[/<]|(?:^|\/)\.\.\//.test(path)) return shown;
  return `[${shown}](${filesUrl}${uriOf(path)}#L${positionAt(range.source, range.start).line})`;
}

function exemptionsTable(report: Report): string[] {
  const rows = exempted(report).map(({ finding, by, reason }) => {
    const names = distinctResources(finding.subjects).map((one) => markdownCode(nameOf(one, undefined)));
    const text = reason === '' ? by : `${by}: ${reason}`;
    return `| ${icons[finding.level]} | ${ruleLink(finding.rule.id)} | ${names.join(', ')} | ${markdownText(text)} |`;
  });
  return rows.length === 0
    ? []
    : [
        '#### Suppressed or in the baseline',
        '',
        '| level | rule | resource | reason |',
        '| --- | --- | --- | --- |',
        ...rows,
        '',
      ];
}

export function rowOf(finding: Finding, output: Output): string {
  const [first, ...others] = distinctResources(finding.subjects);
  const resource = first === undefined ? '' : markdownCode(nameOf(first, undefined));
  const more = others.length === 0 ? '' : ` and ${others.length} more`;
  return `| ${icons[finding.level]} | ${ruleLink(finding.rule.id)} | ${resource}${more} | ${locationLink(finding.at, output)} |`;
}

export function sectionOf(finding: Finding, report: Report, output: Output): string[] {
  const { fact, when, remedy, lines } = messageOf(finding);
  const [first, ...others] = distinctResources(finding.subjects);
  const roots = rootsOf(finding, report);
  return [
    '<details>',
    `<summary>${[`${icons[finding.level]}:`, htmlCode(finding.rule.id), ...(first === undefined ? [] : [htmlCode(nameOf(first, undefined))])].join(' ')}</summary>`,
    '',
    markdownText(when === undefined ? fact : `When ${when}: ${fact}`),
    '',
    `- at ${locationLink(finding.at, output)}`,
    ...others.map((subject) => `- also ${markdownCode(nameOf(subject, finding.subjects[0]))}`),
    ...(roots.length === 0 ? [] : [`- in ${roots.map(markdownCode).join(', ')}`]),
    ...finding.related.map(
      ({ range, label, beside }) =>
        `- ${beside ? 'see also' : 'from'} ${markdownText(label)}: ${locationLink(range, output)}`,
    ),
    ...(finding.contextLocations ?? []).map(
      ({ range, label }) => `- see also ${markdownText(label)}: ${locationLink(range, output)}`,
    ),
    '',
    ...(remedy === '' ? [] : [markdownText(remedy), '']),
    ...(lines.length === 0 ? [] : [...markdownBlock(lines, 'hcl'), '']),
    '</details>',
    '',
  ];
}
