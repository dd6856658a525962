import type { AuditedRoot } from '../lint/audit.ts';
import type { CheckResult, Finding, Subject, SuppressedFinding } from '../lint/finding.ts';
import { plain, toJson } from '../text/escape.ts';
import { type JsonControl, jsonControls } from './controls/json.ts';
import type { Reporter } from './report.ts';
import { distinct, gapText, type Located, locatedAt, messageOf } from './text.ts';

/**
 * dmslint's own format for programs, described by `json.schema.json`. `format` is increased when something is removed or changes its meaning; new
 * properties may be added at any time. Lines and columns count from 1, columns in UTF-16 code units, ends are exclusive. A finding in a plan
 * or state file, which has no lines to show, is at 1:1. Addresses and paths are exact; unsafe characters in messages are escaped.
 */
export interface JsonReport {
  readonly format: 2;
  readonly tool: { readonly name: 'dmslint'; readonly version: string };
  readonly exitCode: number;
  readonly counts: {
    readonly roots: number;
    readonly endpoints: number;
    readonly passed: number;
    readonly undetermined: number;
    readonly unchanged: number;
    readonly errors: number;
    readonly warnings: number;
    readonly notes: number;
    /** Suppressed and baselined findings, which are not among the findings. */
    readonly suppressed: number;
    readonly baselined: number;
    /** Findings that `--only`, `--skip` and the like leave out. */
    readonly hidden: number;
    /** Root modules, plans and states that `--exclude` and the settings leave out, and that are not among the roots. */
    readonly excluded: number;
  };
  /** Rules that are switched off, at least for one root. */
  readonly off: readonly string[];
  readonly gaps: readonly string[];
  readonly findings: readonly JsonFinding[];
  readonly diagnostics: readonly {
    readonly severity: 'error' | 'note';
    readonly code: string;
    readonly message: string;
    readonly at?: JsonLocation;
  }[];
  /** The checked files that affect the result beside the rules: changing one of them can change what is reported. */
  readonly judgedBy?: {
    /** The root of the checked tree, relative to the working directory. */
    readonly root: string;
    /** The settings files that apply to a checked root, and whether they were found (`nearest`) or given (`--config`, `--no-config`). Files outside the tree are not listed. */
    readonly settings: readonly string[];
    readonly settingsFrom: 'nearest' | 'option';
    /** Undefined if there is none, or if it is outside the tree. */
    readonly baseline?: string;
    /** The suppressions that matched a finding. */
    readonly suppressions: readonly { readonly how: SuppressedFinding['how']; readonly at: JsonLocation }[];
  };
  /** Only with `--suppressed`. */
  readonly suppressed?: readonly (JsonFinding & {
    readonly how: 'comment' | 'checkov' | 'ignore';
    readonly reason: string;
    readonly by: JsonLocation;
  })[];
  /** Only with `--suppressed`. */
  readonly baselined?: readonly JsonFinding[];
  /** Only with `--evidence`. */
  readonly evidence?: readonly JsonCheck[];
  /** Only with `--evidence`: the date of the run, and the checked roots. */
  readonly audit?: {
    readonly day: string;
    readonly roots: readonly AuditedRoot[];
  };
  /** Only with `--evidence`. */
  readonly controls?: readonly JsonControl[];
}

export type JsonLocation = Located;

export interface JsonFinding {
  readonly rule: string;
  readonly level: 'error' | 'warning' | 'note';
  /** The whole message as running text. */
  readonly message: string;
  readonly fact: string;
  readonly when?: string;
  readonly remedy: string;
  /** What to write instead. */
  readonly lines: readonly string[];
  readonly subjects: readonly Subject[];
  readonly args: Finding['args'];
  readonly at: JsonLocation;
  readonly related: readonly { readonly label: string; readonly at: JsonLocation }[];
  /** Other locations of interest: the certificate that the endpoint links, the replications that use it. */
  readonly context?: JsonFinding['related'];
  readonly fix?: {
    readonly address: string;
    readonly changes: readonly { readonly attribute: string; readonly value: string }[];
    readonly safe: boolean;
  };
}

export interface JsonCheck {
  readonly rule: string;
  readonly subject: Subject;
  readonly outcome: CheckResult['outcome'];
  readonly why?: string;
  readonly at: JsonLocation;
}

export const json: Reporter = (report, output) => {
  const { roots, endpoints, passed, undetermined, unchanged, errors, warnings, notes, suppressed, baselined } =
    report.counts;
  const shown = output.suppressed === 'shown';
  const written: JsonReport = {
    format: 2,
    tool: { name: 'dmslint', version: report.version },
    exitCode: report.exitCode,
    counts: {
      roots,
      endpoints,
      passed,
      undetermined,
      unchanged,
      errors,
      warnings,
      notes,
      suppressed,
      baselined,
      hidden: report.hidden?.findings ?? 0,
      excluded: report.excluded ?? 0,
    },
    off: report.off.map(({ id }) => id),
    gaps: report.gaps.map((gap) => gapText(gap)),
    findings: report.findings.map(findingOf),
    judgedBy: report.judgedBy && {
      ...report.judgedBy,
      suppressions: report.suppressed.map(({ how, by }) => ({ how, at: locatedAt(by) })),
    },
    suppressed: shown
      ? report.suppressed.map((one) => ({
          ...findingOf(one),
          how: one.how,
          reason: plain(one.reason),
          by: locatedAt(one.by),
        }))
      : undefined,
    baselined: shown ? report.baselined.map(findingOf) : undefined,
    diagnostics: report.diagnostics.map(({ severity, code, message, at }) => ({
      severity,
      code,
      message,
      at: at && locatedAt(at),
    })),
    evidence: report.evidence?.map(({ rule, subject, outcome, why, at }) => ({
      rule: rule.id,
      subject: subjectOf(subject),
      outcome,
      why,
      at: locatedAt(at),
    })),
    audit: report.audit && { day: report.audit.day, roots: report.audit.roots },
    controls: report.audit && jsonControls(report.audit),
  };
  return `${toJson(written)}\n`;
};

function findingOf(finding: Finding): JsonFinding {
  const { fact, when, remedy, lines, oneLine } = messageOf(finding);
  const { fix } = finding;
  return {
    rule: finding.rule.id,
    level: finding.level,
    message: oneLine,
    fact,
    when,
    remedy,
    lines,
    subjects: distinct(finding.subjects).map(subjectOf),
    args: finding.args,
    at: locatedAt(finding.at),
    related: relatedOf(finding.related),
    context: finding.contextLocations?.length ? relatedOf(finding.contextLocations) : undefined,
    fix: fix && {
      address: fix.address ?? finding.subjects[0]?.address ?? '',
      changes: fix.changes.map(({ attribute, value }) => ({ attribute, value })),
      safe: finding.remedy?.kind === 'edits' ? finding.remedy.safe : fix.safe,
    },
  };
}

function relatedOf(locations: Finding['related']): JsonFinding['related'] {
  return locations.map(({ label, range }) => ({ label, at: locatedAt(range) }));
}

function subjectOf({ root, address, environment }: Subject): Subject {
  return { root, address, environment };
}
