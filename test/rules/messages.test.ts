import { expect, test } from 'vitest';
import { type Files, run, words } from './run.ts';

/**
 * What each rule says, word by word, so that no message changes by accident: the fact, the remedy, and the lines to write below it.
 * A message names the endpoint with its engine and role, as far as they are known.
 */

/** An endpoint `aws_dms_endpoint.a` with the lines given. */
function a(...lines: string[]): string {
  return [
    'resource "aws_dms_endpoint" "a" {',
    '  endpoint_id = "a"',
    ...lines.map((line) => `  ${line}`),
    '}',
    '',
  ].join('\n');
}
const source = (engine: string, ...lines: string[]) =>
  a('endpoint_type = "source"', `engine_name = "${engine}"`, ...lines);
const target = (engine: string, ...lines: string[]) =>
  a('endpoint_type = "target"', `engine_name = "${engine}"`, ...lines);
const ca = 'resource "aws_dms_certificate" "ca" {\n  certificate_id = "ca"\n}\n';
const keyed =
  'resource "aws_dms_certificate" "ca" {\n  for_each = toset(["eu", "us"])\n  certificate_id = each.key\n}\n';
const linked = 'certificate_arn = aws_dms_certificate.ca.certificate_arn';

type Case = [rule: string, hcl: Files, ...expected: string[]];

const CASES: Case[] = [
  [
    'endpoint-plaintext',
    source('mysql'),
    'aws_dms_endpoint.a (MySQL source) sends its traffic in clear text: ssl_mode is not set, and DMS then uses "none".',
    'Set ssl_mode = "verify-full" and link the certificate of the authority.',
    'ssl_mode        = "verify-full"',
    'certificate_arn = aws_dms_certificate.NAME.certificate_arn',
  ],
  [
    'endpoint-plaintext',
    `${source('mysql')}${ca.replace('id', 'pem = file("ca.pem")\n  certificate_id')}`,
    'aws_dms_endpoint.a (MySQL source) sends its traffic in clear text: ssl_mode is not set, and DMS then uses "none".',
    'Set ssl_mode = "verify-full" and link the certificate of the authority.',
    'ssl_mode        = "verify-full"',
    'certificate_arn = aws_dms_certificate.ca.certificate_arn',
  ],
  [
    'endpoint-plaintext',
    `${source('mysql', linked)}${ca}`,
    'aws_dms_endpoint.a (MySQL source) sends its traffic in clear text: ssl_mode is not set, and DMS then uses "none".',
    'Set ssl_mode = "verify-full".',
    'ssl_mode = "verify-full"',
  ],
  [
    'endpoint-plaintext',
    target('oracle', 'ssl_mode = "none"'),
    'aws_dms_endpoint.a (Oracle target) sends its traffic in clear text: ssl_mode is "none".',
    'Set ssl_mode = "verify-ca" and link the certificate of the authority.',
    'ssl_mode        = "verify-ca"',
    'certificate_arn = aws_dms_certificate.NAME.certificate_arn',
  ],
  [
    'endpoint-plaintext',
    `${a('endpoint_type = "source"', 'engine_name = aws_db_instance.db.engine')}resource "aws_db_instance" "db" {\n  engine = var.engine\n}\nvariable "engine" {}\n`,
    'aws_dms_endpoint.a (source) sends its traffic in clear text: ssl_mode is not set, and DMS then uses "none".',
    'Set ssl_mode = "verify-full" and link the certificate of the authority.',
    'ssl_mode        = "verify-full"',
    'certificate_arn = aws_dms_certificate.NAME.certificate_arn',
  ],
  [
    'endpoint-settings-plaintext',
    target('redis', 'redis_settings {', '  ssl_security_protocol = "plaintext"', '}'),
    'aws_dms_endpoint.a (Redis target) sends its traffic in clear text: redis_settings.ssl_security_protocol is "plaintext".',
    'Ask for encryption there.',
    'redis_settings {',
    '  ssl_security_protocol = "ssl-encryption"',
    '}',
  ],
  [
    'endpoint-settings-plaintext',
    target('kafka', 'extra_connection_attributes = "securityProtocol=plaintext"', 'kafka_settings {', '}'),
    'aws_dms_endpoint.a (Kafka target) sends its traffic in clear text: securityProtocol in extra_connection_attributes is "plaintext".',
    'Take it out there, and ask for encryption in the settings block.',
    'kafka_settings {',
    '  security_protocol = "ssl-encryption"',
    '}',
  ],
  [
    'endpoint-settings-plaintext',
    target('opensearch', 'elasticsearch_settings {', '  endpoint_uri = "http://user:secret@search.example.com"', '}'),
    'aws_dms_endpoint.a (OpenSearch target) sends its traffic in clear text: elasticsearch_settings.endpoint_uri is an http:// address.',
    'Ask for encryption there.',
    'elasticsearch_settings {',
    '  endpoint_uri = "https://…"',
    '}',
  ],
  [
    'kafka-protocol-unset',
    target('kafka', 'kafka_settings {', '}'),
    'aws_dms_endpoint.a (Kafka target) names no security_protocol; the API documents only secure protocols as something to set, so what is left is clear text.',
    'Set security_protocol in kafka_settings.',
    'kafka_settings {',
    '  security_protocol = "ssl-encryption"',
    '}',
  ],
  [
    'endpoint-mode-unsupported',
    source('mysql', 'ssl_mode = "require"'),
    'aws_dms_endpoint.a (MySQL source) has ssl_mode = "require", and AWS documents no such mode for MySQL: only none, verify-ca, verify-full.',
    'Write ssl_mode = "verify-full".',
    'ssl_mode        = "verify-full"',
    'certificate_arn = aws_dms_certificate.NAME.certificate_arn',
  ],
  [
    'endpoint-mode-unsupported',
    target('kinesis', 'ssl_mode = "require"'),
    'aws_dms_endpoint.a (Amazon Kinesis target) has ssl_mode = "require", and AWS documents no such mode for Amazon Kinesis: only none.',
    'Leave ssl_mode out: it is not what switches TLS on for this engine.',
    'ssl_mode = "none"',
  ],
  [
    'endpoint-mode-unsupported',
    source('postgres', 'ssl_mode = "verify_full"'),
    'aws_dms_endpoint.a (PostgreSQL source) has ssl_mode = "verify_full", which is no mode; DMS has "none", "require", "verify-ca" and "verify-full".',
    'Write ssl_mode = "verify-full".',
    'ssl_mode        = "verify-full"',
    'certificate_arn = aws_dms_certificate.NAME.certificate_arn',
  ],
  [
    'endpoint-mode-unsupported',
    source('oracle', 'ssl_mode = "on"'),
    'aws_dms_endpoint.a (Oracle source) has ssl_mode = "on", which is no mode; DMS has "none", "require", "verify-ca" and "verify-full".',
    'Write ssl_mode = "verify-ca".',
    'ssl_mode        = "verify-ca"',
    'certificate_arn = aws_dms_certificate.NAME.certificate_arn',
  ],
  [
    'endpoint-mode-unsupported',
    target('kinesis', 'ssl_mode = "on"'),
    'aws_dms_endpoint.a (Amazon Kinesis target) has ssl_mode = "on", which is no mode; DMS has "none", "require", "verify-ca" and "verify-full".',
    'Leave ssl_mode out: it is not what switches TLS on for this engine.',
    'ssl_mode = "none"',
  ],
  [
    'endpoint-mode-unsupported',
    source('mysql', 'ssl_mode = "requir"'),
    'aws_dms_endpoint.a (MySQL source) has ssl_mode = "requir", which is no mode; DMS has "none", "require", "verify-ca" and "verify-full".',
    'Write ssl_mode = "verify-full".',
    'ssl_mode        = "verify-full"',
    'certificate_arn = aws_dms_certificate.NAME.certificate_arn',
  ],
  [
    'endpoint-mode-unsupported',
    `${source('mysql', 'ssl_mode = var.mode')}variable "mode" {\n  default = "hunter2"\n  sensitive = true\n}\n`,
    'aws_dms_endpoint.a (MySQL source) has ssl_mode = "(sensitive)", which is no mode; DMS has "none", "require", "verify-ca" and "verify-full".',
    'Write ssl_mode = "verify-full".',
    'ssl_mode        = "verify-full"',
    'certificate_arn = aws_dms_certificate.NAME.certificate_arn',
  ],
  [
    'endpoint-mode-unsupported',
    source('mysql', 'ssl_mode = "NONE"'),
    'aws_dms_endpoint.a (MySQL source) has ssl_mode = "NONE", which is no mode; DMS has "none", "require", "verify-ca" and "verify-full".',
    'Write ssl_mode = "verify-full".',
    'ssl_mode        = "verify-full"',
    'certificate_arn = aws_dms_certificate.NAME.certificate_arn',
  ],
  [
    'endpoint-mode-unsupported',
    source('oracle', 'ssl_mode = "verify_full"'),
    'aws_dms_endpoint.a (Oracle source) has ssl_mode = "verify_full", which is no mode; DMS has "none", "require", "verify-ca" and "verify-full".',
    'Write ssl_mode = "verify-ca".',
    'ssl_mode        = "verify-ca"',
    'certificate_arn = aws_dms_certificate.NAME.certificate_arn',
  ],
  [
    'endpoint-mode-unsupported',
    target('kafka', 'ssl_mode = "verify_full"'),
    'aws_dms_endpoint.a (Kafka target) has ssl_mode = "verify_full", which is no mode; DMS has "none", "require", "verify-ca" and "verify-full".',
    'Leave ssl_mode out: it is not what switches TLS on for this engine.',
    'ssl_mode = "none"',
  ],
  [
    'endpoint-engine-unknown',
    a('endpoint_type = "source"', 'engine_name = "postgresql"'),
    'aws_dms_endpoint.a (source) has engine_name = "postgresql", which is no engine of DMS.',
    'Write "postgres".',
    'engine_name = "postgres"',
  ],
  [
    'endpoint-engine-unknown',
    `${target('s3')}terraform {\n  required_providers {\n    aws = {\n      source = "hashicorp/aws"\n      version = ">= 6"\n    }\n  }\n}\n`,
    'aws_dms_endpoint.a (target) has engine_name = "s3", which version 6 of the AWS provider no longer has.',
    'Use the resource aws_dms_s3_endpoint.',
  ],
  [
    'endpoint-undetermined',
    `${source('mysql', 'ssl_mode = var.mode')}variable "mode" {}\n`,
    "aws_dms_endpoint.a (MySQL source) is undetermined: whether the connection is encrypted can't be known from ssl_mode, because var.mode has no default and no value.",
    'Give it a value: --var mode=… or --var-file FILE.',
  ],
  [
    'endpoint-undetermined',
    target('babelfish'),
    "aws_dms_endpoint.a (Babelfish target) is undetermined: whether the connection is encrypted can't be known, because AWS does not say whether ssl_mode is the TLS switch of Babelfish.",
    'Set the strongest mode that DMS takes here, and let the server refuse connections without TLS.',
  ],
  [
    'endpoint-undetermined',
    source('mysql', 'ssl_mode = "verify-full"', linked, 'lifecycle {', '  ignore_changes = all', '}') + ca,
    "aws_dms_endpoint.a (MySQL source) is undetermined: whether the endpoint really uses this mode can't be known, because lifecycle.ignore_changes covers ssl_mode.",
    'Take it out of ignore_changes, or look at the endpoint itself.',
  ],
  [
    'endpoint-undetermined',
    `${a('engine_name = var.engine')}variable "engine" {}\n`,
    'aws_dms_endpoint.a is undetermined: the connection is in clear text unless the engine is one of babelfish, azuredb, azure-sql-managed-instance, redshift, redshift-serverless, neptune, s3, dynamodb, kinesis, elasticsearch, opensearch, kafka, redis, dms-transfer, because var.engine has no default and no value.',
    'Give it a value: --var engine=… or --var-file FILE.',
  ],
  [
    'endpoint-undetermined',
    a('endpoint_type = "source"'),
    'aws_dms_endpoint.a (source) is undetermined: the connection is in clear text unless the engine is one of babelfish, azuredb, azure-sql-managed-instance, redshift, redshift-serverless, neptune, s3, dynamodb, kinesis, elasticsearch, opensearch, kafka, redis, dms-transfer, because engine_name is not set.',
    'Set engine_name.',
  ],
  [
    'endpoint-undetermined',
    source('cockroach'),
    `aws_dms_endpoint.a (source) is undetermined: where its TLS switch is can't be known, because dmslint does not know the engine "cockroach".`,
    'Write the name of a DMS engine; a new one needs a newer dmslint.',
  ],
  [
    'endpoint-undetermined',
    source('mysql', 'ssl_mode = terraform.workspace'),
    "aws_dms_endpoint.a (MySQL source) is undetermined: whether the connection is encrypted can't be known from ssl_mode, because terraform.workspace is not given.",
    'Name the workspace: --workspace NAME.',
  ],
  [
    'endpoint-undetermined',
    source('mysql', 'ssl_mode = local.modes'),
    "aws_dms_endpoint.a (MySQL source) is undetermined: whether the connection is encrypted can't be known from ssl_mode, because local.modes is not declared.",
    'Terraform refuses this; correct the expression.',
  ],
  [
    'endpoint-server-unverified',
    source('postgres', 'ssl_mode = "require"'),
    'aws_dms_endpoint.a (PostgreSQL source) encrypts its connection, but verifies no certificate: ssl_mode is "require", so anyone in between can pose as the server.',
    'Set ssl_mode = "verify-full", the strongest mode that this engine has, and link the certificate of the authority.',
    'ssl_mode        = "verify-full"',
    'certificate_arn = aws_dms_certificate.NAME.certificate_arn',
  ],
  [
    'endpoint-hostname-unverified',
    source('postgres', 'ssl_mode = "verify-ca"', linked, 'server_name = "db.example.com"') + ca,
    `aws_dms_endpoint.a (PostgreSQL source) verifies the authority of the server's certificate, but not the host name: ssl_mode is "verify-ca", and server_name is a host name.`,
    'Set ssl_mode = "verify-full".',
    'ssl_mode = "verify-full"',
  ],
  [
    'endpoint-certificate-missing',
    source('mysql', 'ssl_mode = "verify-full"'),
    'aws_dms_endpoint.a (MySQL source) has ssl_mode = "verify-full", which AWS documents as needing a certificate, but certificate_arn is not set.',
    'Import the certificate of the authority and link it.',
    'certificate_arn = aws_dms_certificate.NAME.certificate_arn',
  ],
  [
    'endpoint-certificate-missing',
    source(
      'mysql',
      'ssl_mode = "verify-full"',
      'certificate_arn = try(aws_dms_certificate.ca["ap"].certificate_arn, null)',
    ) + keyed,
    'aws_dms_endpoint.a (MySQL source) has ssl_mode = "verify-full", which AWS documents as needing a certificate, but certificate_arn is not set (aws_dms_certificate.ca has no instance "ap").',
    'Import the certificate of the authority and link it.',
    'certificate_arn = aws_dms_certificate.NAME.certificate_arn',
  ],
  [
    'endpoint-certificate-missing',
    target(
      'kafka',
      'kafka_settings {',
      '  security_protocol = "ssl-authentication"',
      `  ssl_client_certificate_arn = aws_dms_certificate.ca.certificate_arn`,
      '}',
    ) + ca,
    'aws_dms_endpoint.a (Kafka target) has security_protocol = "ssl-authentication", which AWS documents as needing a certificate, but kafka_settings.ssl_client_key_arn is not set.',
    'Import the client certificate and its key, and link both.',
    'ssl_client_key_arn = aws_dms_certificate.NAME.certificate_arn',
  ],
  [
    'endpoint-certificate-dangling',
    {
      'main.tf': 'module "d" {\n  source = "./d"\n}\n',
      'd/main.tf': source('mysql', 'certificate_arn = aws_dms_certificate.ca.arn') + ca,
    },
    'module.d.aws_dms_endpoint.a (MySQL source) links certificate_arn to nothing: module.d.aws_dms_certificate.ca has no attribute arn.',
    'Write certificate_arn.',
    'certificate_arn = aws_dms_certificate.ca.certificate_arn',
  ],
  [
    'endpoint-certificate-dangling',
    source('mysql', 'ssl_mode = "verify-full"', 'certificate_arn = aws_dms_certificate.ca.arn') + ca,
    'aws_dms_endpoint.a (MySQL source) links certificate_arn to nothing: aws_dms_certificate.ca has no attribute arn.',
    'Write certificate_arn.',
    'certificate_arn = aws_dms_certificate.ca.certificate_arn',
  ],
  [
    'endpoint-certificate-dangling',
    source('mysql', 'ssl_mode = "verify-full"', 'certificate_arn = aws_dms_certificate.cb.certificate_arn') + ca,
    'aws_dms_endpoint.a (MySQL source) links certificate_arn to nothing: aws_dms_certificate.cb is not declared. There is: aws_dms_certificate.ca.',
    'Write aws_dms_certificate.ca.',
  ],
  [
    'endpoint-certificate-dangling',
    source('mysql', 'ssl_mode = "verify-full"', 'certificate_arn = aws_dms_certificate.ca["ap"].certificate_arn') +
      keyed,
    'aws_dms_endpoint.a (MySQL source) links certificate_arn to nothing: aws_dms_certificate.ca has no instance "ap". There are: eu, us.',
    'Link a certificate that is declared.',
  ],
  [
    'endpoint-certificate-dangling',
    source(
      'mysql',
      'ssl_mode = "verify-full"',
      'certificate_arn = try(aws_dms_certificate.ca["euu"].certificate_arn, null)',
    ) + keyed,
    'aws_dms_endpoint.a (MySQL source) links certificate_arn to nothing: aws_dms_certificate.ca has no instance "euu", so the look-up falls back and the endpoint has no certificate. There are: eu, us.',
    'Write "eu".',
  ],
  [
    'endpoint-certificate-dangling',
    source('mysql', 'ssl_mode = "verify-full"', 'certificate_arn = aws_dms_certificate.ca.certificate_arn') + keyed,
    'aws_dms_endpoint.a (MySQL source) links certificate_arn to nothing: aws_dms_certificate.ca has several instances, and none is named. There are: eu, us.',
    'Link a certificate that is declared.',
  ],
  [
    'endpoint-certificate-dangling',
    target('redis', 'redis_settings {', '  ssl_ca_certificate_arn = aws_dms_certificate.ca.arn', '}') + ca,
    'aws_dms_endpoint.a (Redis target) links redis_settings.ssl_ca_certificate_arn to nothing: aws_dms_certificate.ca has no attribute arn.',
    'Write certificate_arn.',
    'ssl_ca_certificate_arn = aws_dms_certificate.ca.certificate_arn',
  ],
  [
    'endpoint-certificate-dangling',
    `${source('mysql', 'ssl_mode = "verify-full"', 'certificate_arn = aws_dms_certificate.ca[2].certificate_arn')}${ca.replace('{\n', '{\n  count = 2\n')}`,
    'aws_dms_endpoint.a (MySQL source) links certificate_arn to nothing: aws_dms_certificate.ca has no instance 2. There are: 0, 1.',
    'Link a certificate that is declared.',
  ],
  [
    'endpoint-certificate-dangling',
    `${source('mysql', 'ssl_mode = "verify-full"', 'certificate_arn = aws_dms_certificate.ca[0].certificate_arn')}${ca.replace('{\n', '{\n  count = var.on ? 1 : 0\n')}variable "on" {\n  type = bool\n}\n`,
    'aws_dms_endpoint.a (MySQL source) links certificate_arn to nothing: aws_dms_certificate.ca has no instance 0.',
    'Link a certificate that is declared.',
  ],
  [
    'endpoint-certificate-foreign',
    source('mysql', 'ssl_mode = "verify-full"', 'certificate_arn = "arn:aws:acm:eu-west-1:123456789012:certificate/1"'),
    'aws_dms_endpoint.a (MySQL source) has as its certificate_arn the ARN of an ACM certificate; DMS takes only certificates that were imported into it, of the same region.',
    'Import the certificate of the authority with aws_dms_certificate and link that.',
    'certificate_arn = aws_dms_certificate.NAME.certificate_arn',
  ],
  [
    'endpoint-certificate-foreign',
    source('mysql', 'ssl_mode = "verify-full"', 'certificate_arn = "arn:aws:dms:us-east-1:123456789012:cert:CA"') +
      'provider "aws" {\n  region = "eu-west-1"\n}\n',
    'aws_dms_endpoint.a (MySQL source) has as its certificate_arn a certificate of the region us-east-1 (the endpoint is in eu-west-1); DMS takes only certificates that were imported into it, of the same region.',
    'Import the certificate of the authority with aws_dms_certificate and link that.',
    'certificate_arn = aws_dms_certificate.NAME.certificate_arn',
  ],
  [
    'endpoint-certificate-foreign',
    source('mysql', 'ssl_mode = "verify-full"', 'certificate_arn = aws_acm_certificate.a.arn') +
      'resource "aws_acm_certificate" "a" {\n}\n',
    'aws_dms_endpoint.a (MySQL source) has as its certificate_arn the arn of an ACM certificate; DMS takes only certificates that were imported into it, of the same region.',
    'Import the certificate of the authority with aws_dms_certificate and link that.',
    'certificate_arn = aws_dms_certificate.NAME.certificate_arn',
  ],
  [
    'endpoint-certificate-foreign',
    source('mysql', 'ssl_mode = "verify-full"', 'certificate_arn = aws_dms_certificate.ca.id') + ca,
    "aws_dms_endpoint.a (MySQL source) has as its certificate_arn the certificate's id, not its ARN; DMS takes only certificates that were imported into it, of the same region.",
    'Import the certificate of the authority with aws_dms_certificate and link that.',
    'certificate_arn = aws_dms_certificate.NAME.certificate_arn',
  ],
  [
    'endpoint-certificate-foreign',
    source('mysql', 'ssl_mode = "verify-full"', 'certificate_arn = "rds-ca"'),
    'aws_dms_endpoint.a (MySQL source) has as its certificate_arn no ARN; DMS takes only certificates that were imported into it, of the same region.',
    'Import the certificate of the authority with aws_dms_certificate and link that.',
    'certificate_arn = aws_dms_certificate.NAME.certificate_arn',
  ],
  [
    'endpoint-certificate-unused',
    source('postgres', 'ssl_mode = "require"', linked) + ca,
    'aws_dms_endpoint.a (PostgreSQL source) links a certificate that has no effect: ssl_mode = "require" verifies no certificate.',
    'Set ssl_mode = "verify-full", so that the server is verified with it.',
    'ssl_mode = "verify-full"',
  ],
  [
    'endpoint-certificate-unused',
    source('postgres', linked) + ca,
    'aws_dms_endpoint.a (PostgreSQL source) links a certificate that has no effect: ssl_mode is not set.',
    'Set ssl_mode = "verify-full", so that the server is verified with it.',
    'ssl_mode = "verify-full"',
  ],
  [
    'endpoint-certificate-unused',
    target('kinesis', linked) + ca,
    'aws_dms_endpoint.a (Amazon Kinesis target) links a certificate that has no effect: Amazon Kinesis endpoints take no certificate_arn.',
    'Leave certificate_arn out.',
  ],
];

test.each(CASES)('%s', (rule, hcl, ...expected) => {
  const said = run(hcl)
    .findings.filter((one) => one.rule.id === rule)
    .map((finding) => {
      const { fact, remedy, lines } = words(finding);
      return [fact, remedy, ...lines];
    });
  expect(said).toEqual([expected]);
});

test.each([
  ['endpoint-plaintext', 'mysql', 'none'],
  ['endpoint-mode-unsupported', 'mysql', 'require'],
  ['endpoint-server-unverified', 'postgres', 'require'],
  ['endpoint-hostname-unverified', 'postgres', 'verify-ca'],
  ['endpoint-certificate-missing', 'postgres', 'verify-full'],
  ['endpoint-certificate-unused', 'postgres', 'require'],
])('%s does not tell a mode that is sensitive', (rule, engine, mode) => {
  const lines = rule === 'endpoint-certificate-missing' ? [] : [linked, 'server_name = "db.example.com"'];
  const hcl = `${source(engine, 'ssl_mode = var.mode', ...lines)}${ca}variable "mode" {\n  default = "${mode}"\n  sensitive = true\n}\n`;
  const finding = run(hcl).findings.find((one) => one.rule.id === rule)!;
  expect(words(finding).fact).toContain('(sensitive)');
  expect(words(finding).fact).not.toContain(`ssl_mode is "${mode}"`);
  expect(words(finding).fact).not.toContain(`ssl_mode = "${mode}"`);
});
