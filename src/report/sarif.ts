import type { Control } from '../dms/controls/controls.ts';
import {
  type CheckResult,
  changeText,
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
import { checkIdentityOf, FINGERPRINT, Fingerprints, identityOf } from './fingerprints.ts';
import type { Report, Reporter } from './report.ts';
import { descriptorOf, home } from './sarif-rules.ts';
import { distinct, gapText, messageOf, rootsOf, spanOf } from './text.ts';

/** SARIF 2.1.0, for viewers, auditors and the IDE. Without excerpts, since lines may hold secrets; the same bytes for the same report. */
export const sarif: Reporter = (report, output) => {
  const shown = output.suppressed === 'shown' || report.audit !== undefined;
  const rules = rulesOf(report);
  const indexes = new Map(rules.map(({ id }, i) => [id, i]));
  const taxonomies = new Taxonomies(rules);
  const taxaOf = taxaByCheck(report, taxonomies);
  const fingerprints = new Fingerprints();
  const printOf = (parts: readonly unknown[]) => ({ [FINGERPRINT]: fingerprints.of(parts) });
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
            partialFingerprints: printOf(identityOf(finding)),
            taxa: taxaOf(finding.rule.id, finding.subjects),
            baselineState: shown && report.baselined.length > 0 ? 'new' : undefined,
          })),
          ...(shown ? exemptionsText(report) : []).map(({ finding, ...standing }) => ({
            ...resultOf(finding, indexes.get(finding.rule.id)!, report),
            partialFingerprints: printOf(identityOf(finding)),
            taxa: taxaOf(finding.rule.id, finding.subjects),
            ...standing,
          })),
          ...mergedEvidence(report.evidence ?? []).map((check) => ({
            ...evidenceOf(check, indexes.get(check.rule.id)!),
            partialFingerprints: printOf(checkIdentityOf(check.rule.id, check.outcome, check.subjects)),
            taxa: taxaOf(check.rule.id, check.subjects),
          })),
        ],
        properties: { counts: report.counts, gaps: report.gaps.map((gap) => gapText(gap)), ...auditOf(report) },
      },
    ],
  };
  return `${toJson(log)}\n`;
};

/** SARIF of what is to be done: GitHub's code scanning shows every result as an alert, also one that passed or is suppressed. */
export const codeScanning: Reporter = (report, output) =>
  sarif({ ...report, evidence: undefined, audit: undefined }, { ...output, suppressed: 'counted' });

/** The report's rules, then others that only findings refer to; each id once. */
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

/** Suppressed and baselined findings, only on request: code scanning shows them as ordinary alerts. */
function exemptionsText({ suppressed, baselined }: Report) {
  return [
    ...suppressed.map((finding) => ({ finding, suppressions: [suppressionOf(finding)] })),
    ...baselined.map((finding) => ({ finding, baselineState: 'unchanged' })),
  ];
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
    fixes: fixesOf(finding),
    properties: roots.length === 0 ? undefined : { roots },
  };
}

/** The message; its Markdown form also has the suggested lines. */
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

/** The trace of the value as the steps of a code flow: from where it is set to the resource. */
function flowOf({ at, related, missing }: Finding) {
  const trace = related.filter(({ beside }) => !beside);
  if (trace.length === 0) return undefined;
  const steps = [{ range: at, label: missing ? 'the value is missing here' : 'the value is set here' }, ...trace];
  const locations = steps.map(({ range, label }) => ({
    location: { physicalLocation: locationOf(range), message: { text: sarifMessage(label) } },
  }));
  return [{ threadFlows: [{ locations }] }];
}

/** A check that did not fail. Resources to which a rule does not apply for the same reason are one result. */
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

/** The fix, for tools that can apply it. */
function fixesOf({ remedy }: Finding) {
  if (remedy?.kind !== 'edits') return undefined;
  const { edits, made, safe } = remedy;
  const changes = made.map(changeText);
  const bySource = new Map(
    edits.map(({ source }) => [source.path, edits.filter((one) => one.source.path === source.path)]),
  );
  return [
    {
      description: { text: sarifMessage(`Set ${changes.join(' and ')}.`) },
      properties: { safe },
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

/** SARIF's names for the outcomes. */
const KINDS = { pass: 'pass', fail: 'fail', undetermined: 'open', 'not-applicable': 'notApplicable' } as const;

function evidenceOf({ rule, subjects, outcome, why, at }: MergedCheck, ruleIndex: number) {
  const kind = KINDS[outcome];
  const more = subjects.length > 1 ? ` and ${subjects.length - 1} more` : '';
  const name = `${subjects[0]?.address}${more}`;
  const result = {
    pass: `${name} passes this check`,
    undetermined: `The result for ${name} is undetermined`,
    'not-applicable': `This check does not apply to ${name}`,
    fail: `${name} fails this check`,
  }[outcome];
  const text = `${result}${why === undefined ? '' : `: ${why}`}`;
  return {
    ruleId: rule.id,
    ruleIndex,
    kind,
    level: 'none',
    message: { text: `${sarifMessage(/[.!?]$/.test(text) ? text : `${text}.`)} (${rule.id})` },
    locations: [{ physicalLocation: locationOf(at), logicalLocations: logicalOf(subjects, true) }],
  };
}

/** The controls that a rule decided for all of the given resources. A rule may decide a control only for some engines, which its relationships cannot express. */
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

/** The counts by control; the results list the resources. */
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
    name: withinModule(address),
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

/** The address without its modules: `aws_dms_endpoint.this["orders"]`. */
function withinModule(address: string): string {
  return address.replace(/^(?:module\.[^.[]+(?:\[(?:\d+|\?|"(?:[^"\\]|\\.)*")\])?\.)+(?=.)/, '');
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
