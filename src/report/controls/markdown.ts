import { frameworkName } from '../../dms/controls/frameworks.ts';
import type { Audit } from '../../lint/audit.ts';
import type { CheckResult, ControlResult } from '../../lint/finding.ts';
import { compareText } from '../../text/compare.ts';
import { markdownCode, markdownText } from '../../text/escape.ts';
import type { Report } from '../report.ts';
import { count, distinctResources, locationText, nameOf, ruleLink, summaryOf } from '../text.ts';
import { type ControlSummary, controlSummaries, countOutcomes, ORDER, requirementSummaries } from './summary.ts';

/** The part of a Markdown report that an auditor files: what was checked, a summary, then each control with its resources. */
export function evidenceMarkdown(report: Report, audit: Audit): string[] {
  const summaries = controlSummaries(audit);
  return [
    '# Evidence: TLS in AWS DMS',
    '',
    ...headOf(report, audit),
    '## Summary',
    '',
    ...summaryTable(summaries),
    ...requirementTable(audit),
    ...summaries.flatMap((summary) => sectionOf(summary, audit)),
    ...rulesTable(report),
    ...suppressedTable(report),
  ];
}

function headOf(report: Report, { day, roots }: Audit): string[] {
  const { endpoints, findings, gaps, broken } = summaryOf(report);
  return [
    `- Date: ${markdownText(day)}`,
    `- Tool: ${markdownText(`dmslint ${report.version}`)}`,
    `- Checked: ${markdownText(endpoints)}`,
    `- Findings: ${markdownText(findings)}`,
    ...(broken === undefined ? [] : [`- **${markdownText(broken)}** See the diagnostics.`]),
    ...gaps.map((gap) => `- There may be more endpoints: ${markdownText(gap)}`),
    '',
    'Results describe the configuration or plan on that date, not what runs in AWS. *pass* and *fail*: the control is met, or is not; a suppressed finding is still a fail. *undetermined*: the input does not contain enough information. *not applicable*: the control does not cover the resource.',
    '',
    ...table(
      ['root', 'environment', 'read from', 'endpoints', 'replication instances'],
      roots.map(({ path, environment, from, endpoints: found, instances }) => [
        markdownCode(path),
        optional(environment),
        from,
        String(found),
        String(instances),
      ]),
    ),
  ];
}

function summaryTable(summaries: readonly ControlSummary[]): string[] {
  return table(
    ['control', 'severity', 'title', 'pass', 'fail', 'fail, suppressed', 'undetermined', 'not applicable'],
    summaries.map(({ control, counts, suppressed }) => [
      `[${control.id}](${control.url})`,
      control.severity ?? '',
      markdownText(control.title),
      String(counts.pass),
      String(counts.fail),
      String(suppressed),
      String(counts.undetermined),
      String(counts.notApplicable),
    ]),
  );
}

function requirementTable(audit: Audit): string[] {
  const concerned = requirementSummaries(audit).filter(
    ({ counts: { pass, fail, undetermined } }) => pass + fail + undetermined > 0,
  );
  if (concerned.length === 0) return [];
  return [
    'AWS maps these controls to the following requirements. The results cover only a part of what each requirement asks for:',
    '',
    ...table(
      ['requirement', 'title', 'controls', 'pass', 'fail', 'undetermined'],
      concerned.map(({ requirement: { framework, id, title }, controls, counts }) => [
        markdownText(`${frameworkName(framework)} ${id}`),
        markdownText(title),
        controls.map((control) => control.id).join(', '),
        String(counts.pass),
        String(counts.fail),
        String(counts.undetermined),
      ]),
    ),
  ];
}

interface Column {
  readonly head: string;
  readonly cell: (result: ControlResult) => string;
}

/** The columns for a resource: its root and environment only if there are several. */
function columnsOf({ roots }: Audit): Column[] {
  const root: Column = { head: 'root', cell: ({ subject }) => markdownCode(subject.root) };
  const environment: Column = { head: 'environment', cell: ({ subject }) => optional(subject.environment) };
  return [
    { head: 'result', cell: ({ outcome }) => (outcome === 'fail' ? '**fail**' : outcome) },
    {
      head: 'resource',
      cell: ({ subject, named }) => `${markdownCode(subject.address)}${named === '' ? '' : ` ${markdownText(named)}`}`,
    },
    ...(new Set(roots.map(({ path }) => path)).size > 1 ? [root] : []),
    ...(roots.some((one) => one.environment !== undefined) ? [environment] : []),
    {
      head: 'found',
      cell: ({ found, why = '', when }) =>
        markdownText(when === undefined ? (found ?? why) : `When ${when}: ${found ?? why}`),
    },
    { head: 'location', cell: ({ at }) => markdownCode(locationText(at)) },
    { head: 'suppressed', cell: suppressionOf },
  ];
}

function sectionOf({ control, results }: ControlSummary, audit: Audit): string[] {
  const columns = columnsOf(audit);
  const severity = control.severity === undefined ? '' : `, severity ${control.severity}`;
  const scope = control.scope === undefined ? '' : ` ${markdownText(control.scope)}`;
  const listed = ORDER.filter((outcome) => outcome !== 'not-applicable').flatMap((wanted) =>
    results.filter(({ outcome }) => outcome === wanted),
  );
  return [
    `## ${control.id}: ${markdownText(control.title)}`,
    '',
    `${frameworkName(control.framework)}${severity}; decided by ${audit.deciding[control.id].map(ruleLink).join(', ')}.${scope}`,
    '',
    ...(listed.length === 0
      ? ['No resources in scope.', '']
      : table(
          columns.map(({ head }) => head),
          listed.map((result) => columns.map(({ cell }) => cell(result))),
        )),
    ...othersOf(results),
  ];
}

function suppressionOf({ outcome, exemptions, reported }: ControlResult): string {
  if (outcome !== 'fail') return '';
  const texts = exemptions.map(
    ({ reason, by }) => markdownText(reason) + (by ? ` (${markdownCode(locationText(by))})` : ''),
  );
  if (texts.length === 0) return '';
  return `${reported ? 'partly: ' : ''}${texts.join('; ')}`;
}

/** Counts the resources that a control does not cover, by reason. */
function othersOf(results: readonly ControlResult[]): string[] {
  const reasons = new Map<string, number>();
  for (const { outcome, why = '' } of results)
    if (outcome === 'not-applicable') reasons.set(why, (reasons.get(why) ?? 0) + 1);
  if (reasons.size === 0) return [];
  const rows = [...reasons].sort(([a, many], [b, few]) => few - many || compareText(a, b));
  return ['Not applicable:', '', ...rows.map(([why, number]) => `- ${number}: ${markdownText(why)}`), ''];
}

/** The checks of all rules, including those without a control. */
function rulesTable({ evidence: checks = [], rules }: Report): string[] {
  const byRule = new Map<string, CheckResult[]>();
  for (const check of checks) {
    const known = byRule.get(check.rule.id);
    if (known === undefined) byRule.set(check.rule.id, [check]);
    else known.push(check);
  }
  const rows = [...byRule].map(([id, results]) => ({ id, counts: countOutcomes(results) }));
  const concerned = rows.filter(({ counts }) => counts.pass + counts.fail + counts.undetermined > 0);
  const rest = rules.length - concerned.length;
  return [
    '## All checks',
    '',
    ...table(
      ['rule', 'pass', 'fail', 'undetermined', 'not applicable'],
      concerned.map(({ id, counts }) => [
        ruleLink(id),
        String(counts.pass),
        String(counts.fail),
        String(counts.undetermined),
        String(counts.notApplicable),
      ]),
    ),
    ...(rest <= 0 ? [] : [`${count(rest, 'more rule')} did not apply to any resource.`, '']),
  ];
}

function suppressedTable({ suppressed }: Report): string[] {
  if (suppressed.length === 0) return [];
  return [
    '## Suppressed findings',
    '',
    ...table(
      ['rule', 'resource', 'reason', 'location'],
      suppressed.map(({ rule, subjects, reason, by }) => {
        const [first, ...more] = distinctResources(subjects);
        const resource = first === undefined ? '' : markdownCode(nameOf(first, undefined));
        return [
          ruleLink(rule.id),
          more.length === 0 ? resource : `${resource} and ${more.length} more`,
          markdownText(reason),
          markdownCode(locationText(by)),
        ];
      }),
    ),
  ];
}

function optional(text: string | undefined): string {
  return text === undefined ? '' : markdownCode(text);
}

/** A table, and an empty line. Cells are escaped already. */
function table(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line), ''];
}
