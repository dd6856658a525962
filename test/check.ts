import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import { type CheckOptions, check } from '../src/check.ts';
import type { Finding } from '../src/lint/finding.ts';
import type { Report } from '../src/report/report.ts';
import { gapText } from '../src/report/text.ts';
import { locationOf } from '../src/text/source.ts';

/** A directory of its own with these files; gone after the test. */
export function tree(files: Readonly<Record<string, string>>): string {
  const made = realpathSync(mkdtempSync(path.join(tmpdir(), 'dmslint-check-')));
  onTestFinished(() => rmSync(made, { recursive: true, force: true }));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(made, name)), { recursive: true });
    writeFileSync(path.join(made, name), text);
  }
  return made;
}

/** One run in a directory whose root is that of the tree. */
export function run(root: string, options: Partial<CheckOptions> = {}): Report {
  return outcome(root, options).report;
}

export function outcome(root: string, options: Partial<CheckOptions> = {}): ReturnType<typeof check> {
  return check({
    paths: [],
    cwd: root,
    root,
    variables: [],
    varFiles: [],
    evidence: false,
    now: new Date('2026-11-23T00:00:00Z'),
    env: {},
    ...options,
  });
}

/** `level rule address address`. */
export function found(findings: readonly Finding[]): string[] {
  return findings.map(({ level, rule, subjects }) =>
    [level, rule.id, ...subjects.map(({ address }) => address)].join(' '),
  );
}

/** `severity code file:line:column message`. */
/** What else there may be, as it is printed at the root of the tree. */
export function gapsIn({ gaps }: Report): string[] {
  return gaps.map((gap) => gapText(gap));
}

export function diagnosticLines({ diagnostics }: Report): string[] {
  return diagnostics.map(({ severity, code, at, message }) =>
    [severity, code, ...(at === undefined ? [] : [locationOf(at)]), message].join(' '),
  );
}

/** An endpoint in clear text, as a block. */
export function endpoint(name: string, ...body: string[]): string {
  const lines = [`endpoint_id = "${name}"`, 'endpoint_type = "source"', 'engine_name = "mysql"', ...body];
  return `resource "aws_dms_endpoint" "${name}" {\n${lines.map((line) => `  ${line}\n`).join('')}}\n`;
}
