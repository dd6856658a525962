import type { Finding } from '../../../src/lint/finding.ts';
import { CERTIFICATE_FILES } from './certificate-files.ts';
import { block, endpoint, host, verified } from './configuration.ts';
import { lines, run } from './run.ts';

/** Certificates and the endpoints that verify with them, at the first of January 2026, for tables. */

/** A certificate `a`, and an endpoint `b` that verifies with it. */
export const certificate = (...body: string[]) => block('aws_dms_certificate', 'a', ['certificate_id = "a"', ...body]);
export const user = (...body: string[]) =>
  endpoint('postgres', verified, 'certificate_arn = aws_dms_certificate.a.certificate_arn', ...body).replace(
    '"a" {',
    '"b" {',
  );
export const used = (...body: string[]) => certificate(...body) + user(host);

/** A certificate, `aws_dms_certificate.ca`, whose content stands in line 3, and the endpoint that verifies with it. */
export function verifying(content: string, server = 'db.example.com', engine = 'postgres', mode = 'verify-full') {
  return `resource "aws_dms_certificate" "ca" {
  certificate_id = "ca"
  ${content}
}
resource "aws_dms_endpoint" "a" {
  endpoint_id = "a"
  endpoint_type = "source"
  engine_name = "${engine}"
  server_name = "${server}"
  ssl_mode = "${mode}"
  certificate_arn = aws_dms_certificate.ca.certificate_arn
}
variable "unknown" {}
`;
}

/** The same for Oracle, which takes wallets. */
export const verifyingOracle = (content: string) => verifying(content, 'db.example.com', 'oracle', 'verify-ca');

/** A Kafka target whose `argument` links the certificate of a file. */
export const kafkaClient = (argument: string, file: string) => `resource "aws_dms_certificate" "ca" {
  certificate_id = "ca"
  certificate_pem = file("${file}")
}
resource "aws_dms_endpoint" "a" {
  endpoint_id = "a"
  endpoint_type = "target"
  engine_name = "kafka"
  kafka_settings {
    broker = "kafka.example.com:9094"
    security_protocol = "ssl-encryption"
    ${argument} = aws_dms_certificate.ca.certificate_arn
  }
}
`;

/** Rotation is about lifecycle blocks, which only its own table has. */
export function isAboutContent({ rule }: Finding): boolean {
  return rule.id !== 'certificate-rotation-blocked';
}

/** What is said, `rule@3` of the certificate itself, and the diagnostics. */
export function said(text: string): string[] {
  const { findings, diagnostics } = run({ ...CERTIFICATE_FILES, 'main.tf': text });
  return [...lines(findings.filter(isAboutContent)), ...diagnostics].map((line) =>
    line.replace(' aws_dms_certificate.ca', ''),
  );
}
