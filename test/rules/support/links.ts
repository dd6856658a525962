/** Where the certificate_arn of an endpoint leads, for tables. */

/** A PostgreSQL source with verify-full, `aws_dms_endpoint.a`, whose certificate_arn stands in line 6; more blocks follow from line 8. */
export function linking(certificateArn: string, ...blocks: string[]): string {
  return [
    'resource "aws_dms_endpoint" "a" {',
    '  endpoint_id   = "a"',
    '  endpoint_type = "source"',
    '  engine_name   = "postgres"',
    '  ssl_mode      = "verify-full"',
    `  certificate_arn = ${certificateArn}`,
    '}',
    ...blocks,
    '',
  ].join('\n');
}

/** A certificate, one for each of two keys, none by its count, and two by their count. */
export const ca = 'resource "aws_dms_certificate" "ca" {\n  certificate_id = "ca"\n}';
export const each =
  'resource "aws_dms_certificate" "ca" {\n  for_each = toset(["eu", "us"])\n  certificate_id = each.key\n}';
export const none = 'resource "aws_dms_certificate" "ca" {\n  count = 0\n  certificate_id = "ca"\n}';
export const two = 'resource "aws_dms_certificate" "ca" {\n  count = 2\n  certificate_id = "ca"\n}';

export const dangling = 'endpoint-certificate-dangling@6 aws_dms_endpoint.a';
export const missing = 'endpoint-certificate-missing@6 aws_dms_endpoint.a';
export const foreign = 'endpoint-certificate-foreign@6 aws_dms_endpoint.a';
export const undetermined = 'endpoint-undetermined@6 aws_dms_endpoint.a';
