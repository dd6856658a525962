import type { Control } from '../dms/controls/controls.ts';
import {
  type CheckResult,
  checkKey,
  type Finding,
  type RuleMeta,
  type Subject,
  type SuppressedFinding,
} from '../lint/finding.ts';
import type { Diagnostic } from '../text/diagnostic.ts';
import { markdownBlock, markdownText, plain, sarifMessage, toJson, uriOf } from '../text/escape.ts';
import type { Range } from '../text/source.ts';
import { controlSummaries } from './controls/summary.ts';
import { Taxonomies } from './controls/taxonomies.ts';
import { firstParagraph } from './page.ts';
import type { Report, Reporter } from './report.ts';
import { distinct, messageOf, rootsOf, spanOf } from './text.ts';

const home = 'https://github.com/dmslint/dmslint';

/** SARIF 2.1.0, for code scanning and the IDE. Without excerpts, since lines may hold secrets; the same bytes for the same report. */
export const sarif: Reporter = (report, output) => {
  const shown = output.suppressed === 'shown' || report.audit !== undefined;
  const rules = rulesOf(report);
  const indexes = new Map(rules.map(({ id }, i) => [id, i]));
  const taxonomies = new Taxonomies(rules);
  const taxaOf = taxaByCheck(report, taxonomies);
  const log = {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'dmslint',
            version: report.version,
            semanticVersion: report.version,
            informationUri: home,
            rules: rules.map((rule) => ({
              ...descriptorOf(rule, report.page(rule.id)),
              relationships: taxonomies.relationships(rule),
            })),
            supportedTaxonomies: taxonomies.supported(),
          },
        },
        invocations: [
          {
            executionSuccessful: report.exitCode !== 2,
            exitCode: report.exitCode,
            toolExecutionNotifications: report.diagnostics.map(notificationOf),
          },
        ],
        taxonomies: taxonomies.components(),
        columnKind: 'utf16CodeUnits',
        results: [
          ...report.findings.map((finding) => ({
            ...resultOf(finding, indexes.get(finding.rule.id)!, report),
            taxa: taxaOf(finding.rule.id, finding.subjects),
            baselineState: shown && report.baselined.length > 0 ? 'new' : undefined,
          })),
          ...(shown ? exemptionsText(report) : []).map(({ finding, ...standing }) => ({
            ...resultOf(finding, indexes.get(finding.rule.id)!, report),
            taxa: taxaOf(finding.rule.id, finding.subjects),
            ...standing,
          })),
          ...mergedEvidence(report.evidence ?? []).map((check) => ({
            ...evidenceOf(check, indexes.get(check.rule.id)!),
            taxa: taxaOf(check.rule.id, check.subjects),
          })),
        ],
        properties: { counts: report.counts, gaps: report.gaps, ...auditOf(report) },
      },
    ],
  };
  return `${toJson(log)}\n`;
};

/** The report's rules, then those that only its findings know; each id once, since a configuration may have made copies. */
function rulesOf(report: Report): RuleMeta[] {
  const rules = new Map<string, RuleMeta>();
  for (const rule of [
    ...report.rules,
    ...[...report.findings, ...report.suppressed, ...report.baselined].map((finding) => finding.rule),
    ...(report.evidence ?? []).map((check) => check.rule),
  ]) {
    if (!rules.has(rule.id)) rules.set(rule.id, rule);
  }
  return [...rules.values()];
}

function descriptorOf(rule: RuleMeta, page: string) {
  const helpUri = `${home}/blob/main/rules/${rule.id}.md`;
  const about = firstParagraph(page) ?? `${rule.title}.`;
  return {
    id: rule.id,
    name: rule.id.replace(/(^|-)([a-z])/g, (_, __, letter: string) => letter.toUpperCase()),
    shortDescription: { text: sarifMessage(`${rule.title}.`) },
    fullDescription: { text: sarifMessage(about) },
    helpUri,
    help: {
      text: sarifMessage(`${about} See ${helpUri}`),
      markdown: page === '' ? undefined : withWholeLinks(page, helpUri),
    },
    defaultConfiguration: { level: rule.level },
    properties: {
      'security-severity': rule.securitySeverity,
      precision: rule.precision,
      'problem.severity': rule.level === 'note' ? 'recommendation' : rule.level,
      tags: rule.tags,
    },
  };
}

/** Suppressed findings, and those that the baseline has. Code scanning would show them as alerts like any other. */
function exemptionsText({ suppressed, baselined }: Report) {
  return [
    ...suppressed.map((finding) => ({ finding, suppressions: [suppressionOf(finding)] })),
    ...baselined.map((finding) => ({ finding, baselineState: 'unchanged' })),
  ];
}

/** Where the page is read there are no other pages beside it. */
function withWholeLinks(page: string, address: string): string {
  return page.replace(/\]\(([\w./-]+\.md)\)/g, (_, target: string) => `](${new URL(target, address)})`);
}

function resultOf(finding: Finding, ruleIndex: number, report: Report) {
  const roots = rootsOf(finding, report);
  return {
    ruleId: finding.rule.id,
    ruleIndex,
    level: finding.level,
    message: messageIn(finding),
    locations: [
      {
        physicalLocation: locationOf(finding.at),
        logicalLocations: logicalOf(finding.subjects, report.counts.roots > 1),
      },
    ],
    relatedLocations: relatedOf(finding),
    codeFlows: flowOf(finding),
    fixes: fixesOf(finding, report),
    properties: roots.length === 0 ? undefined : { roots },
  };
}

/** The sentences, and for who shows Markdown the lines to write as well. */
function messageIn(finding: Finding) {
  const { oneLine, lines } = messageOf(finding);
  const id = `(${finding.rule.id})`;
  const block = markdownBlock(lines, 'hcl').join('\n');
  return {
    text: `${sarifMessage(oneLine)} ${id}`,
    markdown: lines.length === 0 ? undefined : `${markdownText(oneLine)} ${id}\n\n${block}\n`,
  };
}

function relatedOf({ related, contextLocations = [] }: Finding) {
  const all = [...related, ...contextLocations];
  return all.length === 0
    ? undefined
    : all.map(({ range, label }, i) => ({
        id: i + 1,
        physicalLocation: locationOf(range),
        message: { text: sarifMessage(label) },
      }));
}

/** The way of the value as steps to walk through: from where it is written to the resource. */
function flowOf({ at, related, missing }: Finding) {
  const way = related.filter(({ beside }) => !beside);
  if (way.length === 0) return undefined;
  const steps = [{ range: at, label: missing ? 'the value is missing here' : 'the value is written here' }, ...way];
  const locations = steps.map(({ range, label }) => ({
    location: { physicalLocation: locationOf(range), message: { text: sarifMessage(label) } },
  }));
  return [{ threadFlows: [{ locations }] }];
}

/** A check that did not fail; what a rule is not about is one result that lists the resources, by its reason. */
interface MergedCheck extends Omit<CheckResult, 'subject'> {
  readonly subjects: Subject[];
}

function mergedEvidence(checks: readonly CheckResult[]): MergedCheck[] {
  const merged: MergedCheck[] = [];
  const notApplicable = new Map<string, MergedCheck>();
  for (const { subject, ...check } of checks) {
    if (check.outcome === 'fail') continue;
    const key = `${check.rule.id} ${check.why}`;
    const known = check.outcome === 'not-applicable' ? notApplicable.get(key) : undefined;
    if (known !== undefined) {
      known.subjects.push(subject);
      continue;
    }
    const one = { ...check, subjects: [subject] };
    merged.push(one);
    if (check.outcome === 'not-applicable') notApplicable.set(key, one);
  }
  return merged;
}

/** What can be written instead, for tools that offer it. */
function fixesOf(finding: Finding, { editsOf }: Report) {
  const edits = (finding.fix && editsOf?.(finding)) ?? [];
  if (edits.length === 0) return undefined;
  const changes = finding.fix!.changes.map(({ attribute, value }) => `${attribute} = ${value}`);
  const bySource = new Map(
    edits.map(({ source }) => [source.path, edits.filter((one) => one.source.path === source.path)]),
  );
  return [
    {
      description: { text: sarifMessage(`Set ${changes.join(' and ')}.`) },
      artifactChanges: [...bySource.values()].map((some) => ({
        artifactLocation: { uri: uriOf(some[0]!.source.path) },
        replacements: some.map((edit) => ({
          deletedRegion: locationOf(edit).region,
          insertedContent: edit.text === '' ? undefined : { text: edit.text },
        })),
      })),
    },
  ];
}

/** The words of SARIF. */
const KINDS = { pass: 'pass', fail: 'fail', undetermined: 'open', 'not-applicable': 'notApplicable' } as const;

function evidenceOf({ rule, subjects, outcome, why, at }: MergedCheck, ruleIndex: number) {
  const kind = KINDS[outcome];
  const reported = {
    pass: 'passes this check',
    undetermined: 'is undetermined',
    'not-applicable': 'is not concerned',
    fail: 'fails',
  }[outcome];
  const more = subjects.length > 1 ? `, nor ${subjects.length === 2 ? 'is' : 'are'} ${subjects.length - 1} more` : '';
  const text = `${subjects[0]?.address} ${reported}${more}${why === undefined ? '' : `: ${why}`}`;
  return {
    ruleId: rule.id,
    ruleIndex,
    kind,
    level: 'none',
    message: { text: `${sarifMessage(/[.!?]$/.test(text) ? text : `${text}.`)} (${rule.id})` },
    locations: [{ physicalLocation: locationOf(at), logicalLocations: logicalOf(subjects, true) }],
  };
}

/** The controls that a rule decided at some resources: the same for all of them, or none. Relationships say it of a whole rule; this is for one that decides a control for some engines. */
function taxaByCheck({ audit }: Report, taxonomies: Taxonomies) {
  const decided = new Map<string, Set<Control>>();
  for (const { control, subject, rule, outcome } of audit?.controls ?? []) {
    if (outcome === 'not-applicable') continue;
    const key = checkKey(rule, subject);
    const known = decided.get(key);
    if (known === undefined) decided.set(key, new Set([control]));
    else known.add(control);
  }
  return (rule: string, subjects: readonly Subject[]) => {
    const [first, ...others] = subjects.map((subject) => decided.get(checkKey(rule, subject)));
    return taxonomies.taxa([...(first ?? [])].filter((control) => others.every((other) => other?.has(control))));
  };
}

/** What the run came to by control; the results have its resources. */
function auditOf({ audit }: Report) {
  if (audit === undefined) return {};
  return {
    day: audit.day,
    roots: audit.roots,
    controls: controlSummaries(audit).map(({ control, counts, suppressed }) => ({
      id: control.id,
      ...counts,
      suppressed,
    })),
  };
}

function suppressionOf({ reason, by, how }: SuppressedFinding) {
  return {
    kind: how === 'ignore' ? 'external' : 'inSource',
    status: 'accepted',
    justification: plain(reason),
    location: { physicalLocation: locationOf(by) },
  };
}

function logicalOf(subjects: readonly Subject[], named: boolean) {
  const locations = distinct(subjects).map(({ root, address, environment }) => ({
    fullyQualifiedName: address,
    kind: 'resource',
    properties: named || environment !== undefined ? { root, environment } : undefined,
  }));
  return locations.length === 0 ? undefined : locations;
}

function notificationOf({ severity, code, message, at }: Diagnostic) {
  return {
    level: severity,
    message: { text: sarifMessage(message) },
    descriptor: { id: code },
    locations: at === undefined ? undefined : [{ physicalLocation: locationOf(at) }],
  };
}

/** Files without text (plans) have no columns. */
function locationOf(range: Range) {
  const { start, end } = spanOf(range);
  const region =
    range.source.text === ''
      ? { startLine: 1 }
      : { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column };
  return { artifactLocation: { uri: uriOf(range.source.path) }, region };
}
