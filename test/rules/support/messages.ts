import { type Files, runProven, words } from './run.ts';

/** What rules say of an endpoint `a`, for tables. */

/** An endpoint `aws_dms_endpoint.a` with the lines given. */
export function a(...lines: string[]): string {
  return [
    'resource "aws_dms_endpoint" "a" {',
    '  endpoint_id = "a"',
    ...lines.map((line) => `  ${line}`),
    '}',
    '',
  ].join('\n');
}
export const source = (engine: string, ...lines: string[]) =>
  a('endpoint_type = "source"', `engine_name = "${engine}"`, ...lines);
export const target = (engine: string, ...lines: string[]) =>
  a('endpoint_type = "target"', `engine_name = "${engine}"`, ...lines);
export const ca = 'resource "aws_dms_certificate" "ca" {\n  certificate_id = "ca"\n}\n';
export const keyed =
  'resource "aws_dms_certificate" "ca" {\n  for_each = toset(["eu", "us"])\n  certificate_id = each.key\n}\n';
export const linked = 'certificate_arn = aws_dms_certificate.ca.certificate_arn';

export type Case = [rule: string, hcl: Files, ...expected: string[]];

/** What a rule says of a configuration: the fact, the remedy, and the lines to write below it. */
export function reported(rule: string, hcl: Files): string[][] {
  return runProven(hcl)
    .findings.filter((one) => one.rule.id === rule)
    .map((finding) => {
      const { fact, remedy, lines } = words(finding);
      return [fact, remedy, ...lines];
    });
}
