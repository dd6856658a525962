import { expect } from 'vitest';
import { type Files, lines, run } from './run.ts';

/** What one rule says of a source endpoint, for tables. */

/** An endpoint `aws_dms_endpoint.a` whose further arguments stand from line 4 on, and a variable without a value. */
export function source(engine: string, ...written: string[]): string {
  return [
    'resource "aws_dms_endpoint" "a" {',
    '  endpoint_type = "source"',
    `  engine_name = "${engine}"`,
    ...written.map((line) => `  ${line}`),
    '}',
    'variable "unknown" {}',
    '',
  ].join('\n');
}

/** Where a rule finds something, `4 aws_dms_endpoint.a`; there are no diagnostics. */
export function places(rule: string, files: Files, more?: Parameters<typeof run>[1]): string[] {
  const { findings, diagnostics } = run(files, more);
  expect(diagnostics).toEqual([]);
  return lines(findings.filter(({ rule: { id } }) => id === rule)).map((line) => line.replace(/^[a-z-]+@/, ''));
}

/** The first of the further arguments. */
export const HERE = ['4 aws_dms_endpoint.a'];
