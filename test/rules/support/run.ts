import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type CheckOutcome, check } from '../../../src/check.ts';
import { proven } from '../../../src/cli/remedies.ts';
import type { Finding } from '../../../src/lint/finding.ts';
import type { Report } from '../../../src/report/report.ts';
import { gapText, messageOf } from '../../../src/report/text.ts';
import { positionAt } from '../../../src/text/source.ts';

/** The files of one configuration by their paths; a text alone is `main.tf`. */
export type Files = string | Readonly<Record<string, string>>;

export interface Run {
  readonly findings: readonly Finding[];
  /** `severity code message`. */
  readonly diagnostics: readonly string[];
  readonly gaps: readonly string[];
  readonly report: Report;
}

/** A configuration, the findings in it, and the variables that are given with `--var`. */
export type Case = [name: string, files: Files, expected: string[], variables?: string[]];

interface More {
  readonly variables?: readonly string[];
  readonly paths?: readonly string[];
  readonly source?: string;
  readonly environments?: readonly { name: string; file: string }[];
  readonly evidence?: boolean;
}

/** Writes the files into a folder of their own and checks it: `paths` in it, `.` unless told. */
export function run(files: Files, more: More = {}): Run {
  return runOf(runWhole(files, more));
}

function runOf({ report }: CheckOutcome): Run {
  return {
    findings: report.findings,
    diagnostics: report.diagnostics.map(({ severity, code, message }) => `${severity} ${code} ${message}`),
    gaps: report.gaps.map((gap) => gapText(gap)),
    report,
  };
}

/** The same with what is to be written for the findings. */
export function runProven(files: Files, more: More = {}): Run {
  return inFolder(files, (cwd) => runOf(proven(checkIn(cwd, more))));
}

/** The same, with all that came of it. */
export function runWhole(files: Files, more: More = {}): CheckOutcome {
  return inFolder(files, (cwd) => checkIn(cwd, more));
}

function inFolder<T>(files: Files, act: (cwd: string) => T): T {
  const cwd = realpathSync(mkdtempSync(path.join(tmpdir(), 'dmslint-rules-')));
  try {
    for (const [name, text] of Object.entries(typeof files === 'string' ? { 'main.tf': files } : files)) {
      mkdirSync(path.dirname(path.join(cwd, name)), { recursive: true });
      writeFileSync(path.join(cwd, name), text);
    }
    return act(cwd);
  } finally {
    rmSync(cwd, { recursive: true });
  }
}

function checkIn(cwd: string, more: More): CheckOutcome {
  return check({
    paths: more.paths ?? ['.'],
    cwd,
    root: cwd,
    variables: more.variables ?? [],
    varFiles: [],
    source: more.source ?? false,
    environments: more.environments ?? [],
    evidence: more.evidence ?? false,
    now: new Date('2026-01-01T00:00:00Z'),
    failOn: 'error',
    env: {},
  });
}

/**
 * Findings as lines: `rule@12 aws_dms_endpoint.a when var.env is "prod"`. Files other than main.tf are named: `rule@modules/dms/main.tf:12`;
 * several subjects stand side by side, separated by commas.
 */
export function lines(findings: readonly Finding[]): string[] {
  return findings.map(({ rule, at, subjects, when }) => {
    const file = at.source.path === 'main.tf' ? '' : `${at.source.path}:`;
    const line = positionAt(at.source, at.start).line;
    const who = subjects.map(({ address }) => address).join(', ');
    return `${rule.id}@${file}${line} ${who}${when === undefined ? '' : ` when ${when}`}`;
  });
}

/**
 * The lines of what is said of endpoints; a diagnostic is a line too, so that a table never hides one.
 * Rules about other things (certificates, plans, suppressions) have tables of their own.
 */
export function found(files: Files, more?: More): string[] {
  const { findings, diagnostics } = run(files, more);
  return [...lines(findings.filter(({ rule }) => /^(endpoint|kafka)-/.test(rule.id))), ...diagnostics];
}

/** What is said of a finding, as people read it. */
export function words(finding: Finding): { fact: string; remedy: string; lines: readonly string[] } {
  const { fact, remedy, lines } = messageOf(finding);
  return { fact, remedy, lines };
}
