import { block } from './configuration.ts';
import { type Files, run } from './run.ts';

/** What rules say that is to be set, as `attribute = value` lines; `safe` or `unsafe` before them. */

/** A certificate of that name with the lines given. */
export const named = (name: string, ...lines: string[]) =>
  block('aws_dms_certificate', name, ['certificate_id = "x"', ...lines]);
export const PEM = 'certificate_pem = var.pem';
export const CA = named('ca', PEM);
export const VARIABLES = 'variable "pem" {}\nvariable "arn" {}\n';
export const MODE = 'ssl_mode = "verify-full"';
export const LINK = 'certificate_arn = aws_dms_certificate.ca.certificate_arn';

/** An endpoint `aws_dms_endpoint.a` with nothing but its engine and the lines given. */
export function bare(engine: string, ...body: string[]): string {
  return block('aws_dms_endpoint', 'a', [`engine_name = "${engine}"`, ...body]);
}

/** The intents of one rule about `aws_dms_endpoint.a`, or about all. */
export function fixes(rule: string, files: Files): string[] {
  return run(files)
    .findings.filter((finding) => finding.rule.id === rule)
    .flatMap(({ fix }) =>
      fix === undefined
        ? ['none']
        : [
            [
              fix.safe ? 'safe' : 'unsafe',
              ...(fix.address ? [fix.address] : []),
              fix.changes.map(({ attribute, value }) => `${attribute} = ${value}`).join(', '),
            ].join(' '),
          ],
    );
}
