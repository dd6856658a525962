import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fixtures } from '../../fixtures/cases.ts';

const pem = (name: string) => readFileSync(path.join(fixtures, 'certificates', `${name}.pem`), 'utf8');

const endpoint = (name: string, ...body: string[]) =>
  `resource "aws_dms_endpoint" "${name}" {
  endpoint_id   = "${name}"
  endpoint_type = "source"
  engine_name   = "postgres"
  ssl_mode      = "verify-full"
${body.map((line) => `  ${line}\n`).join('')}}
`;
const HOST = 'server_name   = "orders.cabcdefghijk.eu-west-1.rds.amazonaws.com"';

/** A root module with one certificate of each kind. */
export const ESTATE: Readonly<Record<string, string>> = {
  'two-regions.pem': `${pem('rds-eu-west-1')}${pem('rds-us-east-1')}`,
  'chain.pem': pem('chain'),
  'expiring.pem': pem('expiring'),
  'expired.pem': pem('expired'),
  'key.pem': '-----BEGIN PRIVATE KEY-----\nhunter2hunter2\n-----END PRIVATE KEY-----\n',
  'main.tf': `
data "http" "rds" {
  url = "https://truststore.pki.rds.amazonaws.com/eu-west-1/eu-west-1-bundle.pem"
}
data "http" "global" {
  url = "https://truststore.pki.rds.amazonaws.com/global/global-bundle.pem"
}
data "http" "amazon" {
  url = "https://www.amazontrust.com/repository/AmazonRootCA1.pem"
}
data "http" "own" {
  url = "https://pki.example.com/ca.pem?X-Amz-Signature=hunter2"
}
data "http" "legacy" {
  url = "https://s3.amazonaws.com/rds-downloads/rds-combined-ca-bundle.pem"
}
data "http" "china" {
  url = "https://rds-truststore.s3.cn-north-1.amazonaws.com.cn/cn-north-1/cn-north-1-bundle.pem"
}
variable "which" {}
${['rds', 'global', 'amazon', 'own', 'legacy', 'china']
  .map(
    (name) =>
      `resource "aws_dms_certificate" "${name}" {\n  certificate_id  = "${name}"\n  certificate_pem = data.http.${name}.response_body\n}\n`,
  )
  .join('')}${['two-regions', 'chain', 'expiring', 'expired', 'key', 'missing']
  .map(
    (name) =>
      `resource "aws_dms_certificate" "${name}" {\n  certificate_id  = "${name}"\n  certificate_pem = file("\${path.module}/${name}.pem")\n}\n`,
  )
  .join('')}resource "aws_dms_certificate" "cases" {
  certificate_id  = "cases"
  certificate_pem = var.which == "old" ? file("\${path.module}/expired.pem") : file("\${path.module}/chain.pem")
}
resource "aws_dms_certificate" "wallet" {
  certificate_id     = "wallet"
  certificate_wallet = "aHVudGVyMg=="
}
data "aws_dms_certificate" "there" {
  certificate_id = "there"
}
${endpoint('orders', HOST, 'certificate_arn = aws_dms_certificate.rds.certificate_arn')}${endpoint(
  'stock',
  HOST,
  'certificate_arn = aws_dms_certificate.global.certificate_arn',
)}${endpoint('both', HOST, 'certificate_arn = aws_dms_certificate.two-regions.certificate_arn')}${endpoint(
  'wrong',
  HOST,
  'certificate_arn = aws_dms_certificate.expiring.certificate_arn',
)}${endpoint('literal', 'certificate_arn = "arn:aws:dms:eu-west-1:123456789012:cert:ABCDEF"')}${endpoint(
  'read',
  'certificate_arn = data.aws_dms_certificate.there.certificate_arn',
)}${endpoint('unknown', 'certificate_arn = var.which')}${endpoint(
  'slip',
  'certificate_arn = aws_dms_certificate.gone.certificate_arn',
)}
`,
};
