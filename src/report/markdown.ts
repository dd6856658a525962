import type { Finding, Level } from '../lint/finding.ts';
import type { Diagnostic } from '../text/diagnostic.ts';
import { htmlCode, markdownBlock, markdownCode, markdownText } from '../text/escape.ts';
import { evidenceMarkdown } from './controls/markdown.ts';
import type { Report, Reporter } from './report.ts';
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
    report.audit === undefined ? headOf(report) : [...evidenceMarkdown(report, report.audit), '## Findings', ''];
  const found =
    report.findings.length === 0
      ? []
      : [
          ...TABLE_HEAD,
          ...report.findings.map(rowOf),
          '',
          ...report.findings.flatMap((finding) => sectionOf(finding, report)),
        ];
  const none = report.audit !== undefined && found.length === 0 ? ['None.'] : [];
  const known = output.suppressed === 'shown' && report.audit === undefined ? exemptionsTable(report) : [];
  return `${[...head, ...found, ...none, ...known].join('\n').trimEnd()}\n`;
};

/** The head of the table of findings. */
export const TABLE_HEAD: readonly string[] = ['| level | rule | resource | location |', '| --- | --- | --- | --- |'];

export function headOf(report: Report): string[] {
  const { endpoints, findings, gaps, broken } = summaryOf(report);
  const errors = report.diagnostics.filter(({ severity }) => severity === 'error');
  const more = errors.length - MOST_ERRORS;
  return [
    '### dmslint',
    '',
    markdownText(`${endpoints} ${findings}`),
    '',
    ...(broken === undefined ? [] : [`**${markdownText(broken)}**`, '']),
    ...errors.slice(0, MOST_ERRORS).map(errorLine),
    ...(more > 0 ? [`- ${count(more, 'more problem')}`] : []),
    ...(errors.length > 0 ? [''] : []),
    ...(gaps.length === 0 ? [] : [...gaps.map((gap) => `- ${markdownText(gap)}`), '']),
  ];
}

/** Errors listed before "and n more". */
const MOST_ERRORS = 20;

function errorLine({ at, message }: Diagnostic): string {
  return `- ${at === undefined ? '' : `${markdownCode(locationText(at))}: `}${markdownText(message)}`;
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

export function rowOf(finding: Finding): string {
  const [first, ...others] = distinctResources(finding.subjects);
  const resource = first === undefined ? '' : markdownCode(nameOf(first, undefined));
  const more = others.length === 0 ? '' : ` and ${others.length} more`;
  return `| ${icons[finding.level]} | ${ruleLink(finding.rule.id)} | ${resource}${more} | ${markdownCode(locationText(finding.at))} |`;
}

export function sectionOf(finding: Finding, report: Report): string[] {
  const { fact, when, remedy, lines } = messageOf(finding);
  const [first, ...others] = distinctResources(finding.subjects);
  const roots = rootsOf(finding, report);
  return [
    '<details>',
    `<summary>${[`${icons[finding.level]}:`, htmlCode(finding.rule.id), ...(first === undefined ? [] : [htmlCode(nameOf(first, undefined))])].join(' ')}</summary>`,
    '',
    markdownText(when === undefined ? fact : `When ${when}: ${fact}`),
    '',
    `- at ${markdownCode(locationText(finding.at))}`,
    ...others.map((subject) => `- also ${markdownCode(nameOf(subject, finding.subjects[0]))}`),
    ...(roots.length === 0 ? [] : [`- in ${roots.map(markdownCode).join(', ')}`]),
    ...finding.related.map(
      ({ range, label, beside }) =>
        `- ${beside ? 'see also' : 'from'} ${markdownText(label)}: ${markdownCode(locationText(range))}`,
    ),
    ...(finding.contextLocations ?? []).map(
      ({ range, label }) => `- see also ${markdownText(label)}: ${markdownCode(locationText(range))}`,
    ),
    '',
    ...(remedy === '' ? [] : [markdownText(remedy), '']),
    ...(lines.length === 0 ? [] : [...markdownBlock(lines, 'hcl'), '']),
    '</details>',
    '',
  ];
}
