import type { CheckResult, Finding, Subject } from '../lint/finding.ts';
import type { Range } from '../text/source.ts';
import { toJson } from './escape.ts';
import type { Reporter } from './report.ts';
import { distinct, messageOf, type Span, spanOf } from './text.ts';

/**
 * dmslint's own format for programs, described by `json.schema.json`. `format` grows when something is taken away or changes its meaning; new
 * properties may come at any time. Lines and columns count from 1, columns in UTF-16 code units, ends are exclusive. A finding in a plan
 * or state file, which has no lines to show, stands at 1:1. Addresses and paths are exact; messages have unsafe characters written out.
 */
export interface JsonReport {
  readonly format: 1;
  readonly tool: { readonly name: 'dmslint'; readonly version: string };
  readonly exitCode: number;
  readonly counts: {
    readonly roots: number;
    readonly endpoints: number;
    readonly clean: number;
    readonly open: number;
    readonly errors: number;
    readonly warnings: number;
    readonly notes: number;
  };
  readonly gaps: readonly string[];
  readonly findings: readonly JsonFinding[];
  readonly diagnostics: readonly {
    readonly severity: 'error' | 'note';
    readonly code: string;
    readonly message: string;
    readonly at?: JsonPlace;
  }[];
  /** Only with `--evidence`. */
  readonly evidence?: readonly JsonCheck[];
}

export interface JsonPlace extends Span {
  readonly path: string;
}

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
  readonly at: JsonPlace;
  readonly related: readonly { readonly label: string; readonly at: JsonPlace }[];
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
  readonly at: JsonPlace;
}

export const json: Reporter = (report) => {
  const { roots, endpoints, clean, open, errors, warnings, notes } = report.counts;
  const written: JsonReport = {
    format: 1,
    tool: { name: 'dmslint', version: report.version },
    exitCode: report.exitCode,
    counts: { roots, endpoints, clean, open, errors, warnings, notes },
    gaps: report.gaps,
    findings: report.findings.map(findingOf),
    diagnostics: report.diagnostics.map(({ severity, code, message, at }) => ({
      severity,
      code,
      message,
      at: at && placeOf(at),
    })),
    evidence: report.evidence?.map(({ rule, subject, outcome, why, at }) => ({
      rule: rule.id,
      subject: subjectOf(subject),
      outcome,
      why,
      at: placeOf(at),
    })),
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
    at: placeOf(finding.at),
    related: finding.related.map(({ label, range }) => ({ label, at: placeOf(range) })),
    fix: fix && {
      address: fix.address ?? finding.subjects[0]?.address ?? '',
      changes: fix.changes.map(({ attribute, value }) => ({ attribute, value })),
      safe: fix.safe,
    },
  };
}

function subjectOf({ root, address, environment }: Subject): Subject {
  return { root, address, environment };
}

function placeOf(range: Range): JsonPlace {
  return { path: range.source.path, ...spanOf(range) };
}
