import type { Finding, Level } from '../lint/finding.ts';
import { markdownBlock, markdownCode, markdownText } from './escape.ts';
import type { Report, Reporter } from './report.ts';
import { answered, distinctResources, messageOf, nameOf, placeText, rootsOf, summaryOf } from './text.ts';

const icons: Readonly<Record<Level, string>> = { error: '🔴 error', warning: '🟡 warning', note: '🔵 note' };

/** For job summaries and comments on pull requests: a table of the findings, then each with the way of its value and what to write. */
export const markdown: Reporter = (report, output) => {
  const { endpoints, findings, gaps } = summaryOf(report);
  const lines = ['### dmslint', '', markdownText(`${endpoints} ${findings}`), ''];
  if (gaps.length > 0) lines.push(...gaps.map((gap) => `- ${markdownText(gap)}`), '');
  if (report.findings.length > 0) {
    lines.push('| level | rule | resource | place |', '| --- | --- | --- | --- |', ...report.findings.map(rowOf), '');
    lines.push(...report.findings.flatMap((finding) => sectionOf(finding, report)));
  }
  if (output.suppressed === 'shown') lines.push(...answeredTable(report));
  return `${lines.join('\n').trimEnd()}\n`;
};

function answeredTable(report: Report): string[] {
  const rows = answered(report).map(({ finding, by, reason }) => {
    const names = distinctResources(finding.subjects).map((one) => markdownCode(nameOf(one, undefined)));
    const text = reason === '' ? by : `${by}: ${reason}`;
    return `| ${icons[finding.level]} | ${ruleLink(finding.rule.id)} | ${names.join(', ')} | ${markdownText(text)} |`;
  });
  return rows.length === 0
    ? []
    : [
        '#### Suppressed, and in the baseline',
        '',
        '| level | rule | resource | why |',
        '| --- | --- | --- | --- |',
        ...rows,
        '',
      ];
}

function rowOf(finding: Finding): string {
  const [first, ...others] = distinctResources(finding.subjects);
  const resource = first === undefined ? '' : markdownCode(nameOf(first, undefined));
  const more = others.length === 0 ? '' : ` and ${others.length} more`;
  return `| ${icons[finding.level]} | ${ruleLink(finding.rule.id)} | ${resource}${more} | ${markdownCode(placeText(finding.at))} |`;
}

function sectionOf(finding: Finding, report: Report): string[] {
  const { fact, when, remedy, lines } = messageOf(finding);
  const others = distinctResources(finding.subjects).slice(1);
  const roots = rootsOf(finding, report);
  return [
    '<details>',
    `<summary>${icons[finding.level]}: ${markdownCode(finding.rule.id).replace(/^`(.*)`$/, '<code>$1</code>')}</summary>`,
    '',
    markdownText(when === undefined ? fact : `When ${when}: ${fact}`),
    '',
    `- at ${markdownCode(placeText(finding.at))}`,
    ...others.map((subject) => `- also ${markdownCode(nameOf(subject, finding.subjects[0]))}`),
    ...(roots.length === 0 ? [] : [`- in ${roots.map(markdownCode).join(', ')}`]),
    ...finding.related.map(({ range, label }) => `- from ${markdownText(label)}: ${markdownCode(placeText(range))}`),
    '',
    ...(remedy === '' ? [] : [markdownText(remedy), '']),
    ...(lines.length === 0 ? [] : [...markdownBlock(lines, 'hcl'), '']),
    '</details>',
    '',
  ];
}

function ruleLink(id: string): string {
  return `[${id}](https://github.com/dmslint/dmslint/blob/main/rules/${id}.md)`;
}
