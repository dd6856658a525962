import { readFileSync } from 'node:fs';
import type { CheckResult, Subject } from '../../../src/lint/finding.ts';
import { fixtures } from '../../fixtures/cases.ts';
import { CERTIFICATE_FILES } from './certificate-files.ts';
import { block } from './databases.ts';
import { type Run, run } from './run.ts';

/** A configuration in which a rule is asked about the one resource whose name is `a`; or an address in a real plan of a fixture. */
export type Example = string | { readonly fixture: string; readonly address: string };

/** An outcome that a rule does not have, and why. */
export interface Never {
  readonly never: string;
}

/** A small example of each outcome. `unknown`: what the rule asks about can't be known. */
export interface Row {
  readonly fails: Example;
  readonly passes: Example | Never;
  readonly without: Example | Never;
  readonly unknown: Example | Never;
}

export type Outcome = CheckResult['outcome'];

/** Which outcome each example of a row has. */
export const OUTCOMES: Readonly<Record<keyof Row, Outcome>> = {
  fails: 'fail',
  passes: 'pass',
  without: 'not-applicable',
  unknown: 'undetermined',
};

/** An endpoint `a`. */
export const endpoint = (engine: string, ...body: string[]) =>
  block('aws_dms_endpoint', 'a', [
    'endpoint_id = "a"',
    'endpoint_type = "source"',
    `engine_name = "${engine}"`,
    ...body,
  ]);

export const mode = (value: string) => `ssl_mode = "${value}"`;
export const verified = mode('verify-full');
export const host = 'server_name = "db.example.com"';
/** A variable without a value, and its declaration. */
export const unknown = 'var.unknown';
export const declared = 'variable "unknown" {}\n';

export const linked = 'certificate_arn = aws_dms_certificate.ca.certificate_arn';
export const pem = (name: string) => `certificate_pem = file("${name}.pem")`;
export const ca = (content: string) => block('aws_dms_certificate', 'ca', ['certificate_id = "ca"', content]);

/** Checks an example. */
export function checked(example: Example): Run {
  const { findings, diagnostics, ...more } =
    typeof example === 'string'
      ? run({ ...CERTIFICATE_FILES, 'main.tf': example }, { evidence: true })
      : run({ 'plan.json': planOf(example.fixture) }, { paths: ['plan.json'], evidence: true });
  if (diagnostics.length > 0) throw new Error(diagnostics.join('\n'));
  return { findings, diagnostics, ...more };
}

function planOf(fixture: string): string {
  return readFileSync(`${fixtures}/${fixture}/plan.json`, 'utf8');
}

/** How a rule ended on the resource that an example is about, and how often it was said. */
export function outcomesOf(rule: string, example: Example): { outcomes: Outcome[]; reported: number } {
  const { report, findings } = checked(example);
  const isAbout = ({ address }: Subject) =>
    typeof example === 'string' ? address.endsWith('.a') : address === example.address;
  return {
    outcomes: report.evidence!.flatMap((it) => (it.rule.id === rule && isAbout(it.subject) ? [it.outcome] : [])),
    reported: findings.filter((it) => it.rule.id === rule && it.subjects.some(isAbout)).length,
  };
}
