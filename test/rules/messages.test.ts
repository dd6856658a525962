import { expect, test } from 'vitest';
import { a, type Case, ca, linked, reported, source, target } from './support/messages.ts';
import { run, words } from './support/run.ts';

/**
 * What each rule says, word by word, so that no message changes by accident: the fact, the remedy, and the lines to write below it.
 * A message names the endpoint with its engine and role, as far as they are known.
 */

const CASES: Case[] = [
  [
    'endpoint-plaintext',
    source('mysql'),
    'aws_dms_endpoint.a (MySQL source) sends its traffic in clear text: ssl_mode is not set, and DMS then uses "none".',
    `Set ssl_mode = "verify-full" and link the CA certificate. Import the certificate of the CA that issued the server's certificate as an aws_dms_certificate. No lines are given, because the CA is not known.`,
  ],
  [
    'endpoint-plaintext',
    `${source('mysql')}${ca.replace('id', 'pem = file("ca.pem")\n  certificate_id')}`,
    'aws_dms_endpoint.a (MySQL source) sends its traffic in clear text: ssl_mode is not set, and DMS then uses "none".',
    'Set ssl_mode = "verify-full" and link the CA certificate. The endpoint is changed in place, which AWS refuses while a task is running on it.',
    '# after line 4:',
    'ssl_mode        = "verify-full"',
    'certificate_arn = aws_dms_certificate.ca.certificate_arn',
  ],
  [
    'endpoint-plaintext',
    `${source('mysql', linked)}${ca}`,
    'aws_dms_endpoint.a (MySQL source) sends its traffic in clear text: ssl_mode is not set, and DMS then uses "none".',
    'Set ssl_mode = "verify-full". The endpoint is changed in place, which AWS refuses while a task is running on it.',
    '# after line 4:',
    'ssl_mode    = "verify-full"',
  ],
  [
    'endpoint-plaintext',
    target('oracle', 'ssl_mode = "none"'),
    'aws_dms_endpoint.a (Oracle target) sends its traffic in clear text: ssl_mode is "none".',
    'Set ssl_mode = "verify-ca" and link an Oracle wallet. Put the CA certificate into a wallet with orapki, and import it as certificate_wallet of an aws_dms_certificate. No lines are given, because the CA is not known.',
  ],
  [
    'endpoint-plaintext',
    `${a('endpoint_type = "source"', 'engine_name = aws_db_instance.db.engine')}resource "aws_db_instance" "db" {\n  engine = var.engine\n}\nvariable "engine" {}\n`,
    'aws_dms_endpoint.a (source) sends its traffic in clear text: ssl_mode is not set, and DMS then uses "none".',
    `Set ssl_mode = "verify-full" and link the CA certificate. Import the certificate of the CA that issued the server's certificate as an aws_dms_certificate. No lines are given, because the CA is not known.`,
  ],
  [
    'endpoint-settings-plaintext',
    target('redis', 'redis_settings {', '  ssl_security_protocol = "plaintext"', '}'),
    'aws_dms_endpoint.a (Redis target) sends its traffic in clear text: redis_settings.ssl_security_protocol is "plaintext".',
    'Set ssl_security_protocol = "ssl-encryption" in redis_settings. The endpoint is changed in place, which AWS refuses while a task is running on it.',
    'ssl_security_protocol = "ssl-encryption"',
  ],
  [
    'endpoint-settings-plaintext',
    target('kafka', 'extra_connection_attributes = "securityProtocol=plaintext"', 'kafka_settings {', '}'),
    'aws_dms_endpoint.a (Kafka target) sends its traffic in clear text: securityProtocol in extra_connection_attributes is "plaintext".',
    'Remove it. Set security_protocol = "ssl-encryption" in kafka_settings. No lines are given, because dmslint does not edit extra_connection_attributes.',
  ],
  [
    'endpoint-settings-plaintext',
    target('opensearch', 'elasticsearch_settings {', '  endpoint_uri = "http://user:secret@search.example.com"', '}'),
    'aws_dms_endpoint.a (OpenSearch target) sends its traffic in clear text: elasticsearch_settings.endpoint_uri is an http:// address.',
    'Use an https:// address. No lines are given, because the address has parts that dmslint does not rewrite.',
  ],
  [
    'endpoint-settings-plaintext',
    target('opensearch', 'elasticsearch_settings {', '  endpoint_uri = "http://search.example.com:9200/"', '}'),
    'aws_dms_endpoint.a (OpenSearch target) sends its traffic in clear text: elasticsearch_settings.endpoint_uri is an http:// address.',
    'Use an https:// address. The endpoint is replaced, and so are its tasks: the CDC position is lost.',
    'endpoint_uri = "https://search.example.com:9200/"',
  ],
  [
    'endpoint-settings-plaintext',
    target('opensearch', 'elasticsearch_settings {', '  endpoint_uri = "http://search.example.com:80"', '}'),
    'aws_dms_endpoint.a (OpenSearch target) sends its traffic in clear text: elasticsearch_settings.endpoint_uri is an http:// address.',
    'Use an https:// address. No lines are given, because the port for HTTPS is not known.',
  ],
  [
    'kafka-protocol-unset',
    target('kafka', 'kafka_settings {', '}'),
    'aws_dms_endpoint.a (Kafka target) does not set security_protocol: AWS documents only secure protocols as values to set, so without one the connection is assumed to be in clear text.',
    'Set security_protocol = "ssl-encryption" in kafka_settings. The endpoint is changed in place, which AWS refuses while a task is running on it.',
    '# after line 5:',
    'security_protocol = "ssl-encryption"',
  ],
  [
    'endpoint-mode-unsupported',
    source('mysql', 'ssl_mode = "require"'),
    'aws_dms_endpoint.a (MySQL source) has ssl_mode = "require", which AWS does not document for MySQL; documented modes: none, verify-ca, verify-full.',
    `Set ssl_mode = "verify-full" and link the CA certificate. Import the certificate of the CA that issued the server's certificate as an aws_dms_certificate. No lines are given, because the CA is not known.`,
  ],
  [
    'endpoint-mode-unsupported',
    target('kinesis', 'ssl_mode = "require"'),
    'aws_dms_endpoint.a (Amazon Kinesis target) has ssl_mode = "require", which AWS does not document for Amazon Kinesis; documented modes: none.',
    'Set ssl_mode = "none": the mode does not control TLS for this engine.',
    'ssl_mode = "none"',
  ],
  [
    'endpoint-mode-unsupported',
    source('postgres', 'ssl_mode = "verify_full"'),
    'aws_dms_endpoint.a (PostgreSQL source) has ssl_mode = "verify_full", which is not a valid mode; the modes are "none", "require", "verify-ca" and "verify-full".',
    'Set ssl_mode = "require". It encrypts, but does not verify the server. "verify-full" needs the CA certificate. Import the certificate of the CA that issued the server\'s certificate as an aws_dms_certificate.',
    'ssl_mode = "require"',
  ],
  [
    'endpoint-mode-unsupported',
    source('oracle', 'ssl_mode = "on"'),
    'aws_dms_endpoint.a (Oracle source) has ssl_mode = "on", which is not a valid mode; the modes are "none", "require", "verify-ca" and "verify-full".',
    'Set ssl_mode = "verify-ca" and link an Oracle wallet. Put the CA certificate into a wallet with orapki, and import it as certificate_wallet of an aws_dms_certificate. No lines are given, because the CA is not known.',
  ],
  [
    'endpoint-mode-unsupported',
    target('kinesis', 'ssl_mode = "on"'),
    'aws_dms_endpoint.a (Amazon Kinesis target) has ssl_mode = "on", which is not a valid mode; the modes are "none", "require", "verify-ca" and "verify-full".',
    'Set ssl_mode = "none": the mode does not control TLS for this engine.',
    'ssl_mode = "none"',
  ],
  [
    'endpoint-mode-unsupported',
    source('mysql', 'ssl_mode = "requir"'),
    'aws_dms_endpoint.a (MySQL source) has ssl_mode = "requir", which is not a valid mode; the modes are "none", "require", "verify-ca" and "verify-full".',
    `Set ssl_mode = "verify-full" and link the CA certificate. Import the certificate of the CA that issued the server's certificate as an aws_dms_certificate. No lines are given, because the CA is not known.`,
  ],
  [
    'endpoint-mode-unsupported',
    `${source('mysql', 'ssl_mode = var.mode')}variable "mode" {\n  default = "hunter2"\n  sensitive = true\n}\n`,
    'aws_dms_endpoint.a (MySQL source) has ssl_mode = (sensitive), which is not a valid mode; the modes are "none", "require", "verify-ca" and "verify-full".',
    `Set ssl_mode = "verify-full" and link the CA certificate. Import the certificate of the CA that issued the server's certificate as an aws_dms_certificate. No lines are given, because the CA is not known.`,
  ],
  [
    'endpoint-plaintext',
    `locals {\n  all = {\n    orders = {}\n  }\n}\n${source('mysql', 'for_each = local.all', 'ssl_mode = try(each.value.mode, null)')}`,
    'aws_dms_endpoint.a["orders"] (MySQL source) sends its traffic in clear text: ssl_mode is not set, and DMS then uses "none".',
    `Set ssl_mode = "verify-full" and link the CA certificate. Import the certificate of the CA that issued the server's certificate as an aws_dms_certificate. No lines are given, because the CA is not known.`,
  ],
  [
    'endpoint-plaintext',
    `variable "tls" {\n  default = false\n}\n${source('mysql', 'ssl_mode = var.tls ? "verify-ca" : "none"')}`,
    'aws_dms_endpoint.a (MySQL source) sends its traffic in clear text: ssl_mode is "none".',
    `Set ssl_mode = "verify-full" and link the CA certificate. Import the certificate of the CA that issued the server's certificate as an aws_dms_certificate. No lines are given, because the CA is not known.`,
  ],
  [
    'endpoint-mode-unsupported',
    source('mysql', 'ssl_mode = "NONE"'),
    'aws_dms_endpoint.a (MySQL source) has ssl_mode = "NONE", which is not a valid mode; the modes are "none", "require", "verify-ca" and "verify-full".',
    `Set ssl_mode = "verify-full" and link the CA certificate. Import the certificate of the CA that issued the server's certificate as an aws_dms_certificate. No lines are given, because the CA is not known.`,
  ],
  [
    'endpoint-mode-unsupported',
    source('oracle', 'ssl_mode = "verify_full"'),
    'aws_dms_endpoint.a (Oracle source) has ssl_mode = "verify_full", which is not a valid mode; the modes are "none", "require", "verify-ca" and "verify-full".',
    'Set ssl_mode = "verify-ca" and link an Oracle wallet. Put the CA certificate into a wallet with orapki, and import it as certificate_wallet of an aws_dms_certificate. No lines are given, because the CA is not known.',
  ],
  [
    'endpoint-mode-unsupported',
    target('kafka', 'ssl_mode = "verify_full"'),
    'aws_dms_endpoint.a (Kafka target) has ssl_mode = "verify_full", which is not a valid mode; the modes are "none", "require", "verify-ca" and "verify-full".',
    'Set ssl_mode = "none": the mode does not control TLS for this engine.',
    'ssl_mode = "none"',
  ],
  [
    'endpoint-engine-unknown',
    a('endpoint_type = "source"', 'engine_name = "postgresql"'),
    'aws_dms_endpoint.a (source) has engine_name = "postgresql", which is not a DMS engine.',
    'Did you mean "postgres"? Set ssl_mode = "require". It encrypts, but does not verify the server. "verify-full" needs the CA certificate. Import the certificate of the CA that issued the server\'s certificate as an aws_dms_certificate.',
    'engine_name = "postgres"',
    'ssl_mode    = "require"',
  ],
  [
    'endpoint-engine-unknown',
    `${target('s3')}terraform {\n  required_providers {\n    aws = {\n      source = "hashicorp/aws"\n      version = ">= 6"\n    }\n  }\n}\n`,
    'aws_dms_endpoint.a (target) has engine_name = "s3", which the AWS provider no longer supports as of version 6.',
    'Use the resource aws_dms_s3_endpoint. No lines are given, because it becomes a resource of another type.',
  ],
  [
    'endpoint-undetermined',
    `${source('mysql', 'ssl_mode = var.mode')}variable "mode" {}\n`,
    'aws_dms_endpoint.a (MySQL source): cannot determine whether the connection is encrypted, because var.mode has no value and no default.',
    'Set it with --var mode=… or --var-file FILE.',
  ],
  [
    'endpoint-undetermined',
    target('babelfish'),
    'aws_dms_endpoint.a (Babelfish target): cannot determine whether the connection is encrypted, because AWS does not say whether ssl_mode controls TLS for Babelfish.',
    'Set the strongest mode that DMS accepts, and enforce TLS at the server.',
  ],
  [
    'endpoint-undetermined',
    source('mysql', 'ssl_mode = "verify-full"', linked, 'lifecycle {', '  ignore_changes = all', '}') + ca,
    'aws_dms_endpoint.a (MySQL source): cannot determine whether the endpoint actually uses this mode, because lifecycle.ignore_changes covers ssl_mode.',
    'Remove it from ignore_changes, or check the endpoint in AWS.',
  ],
  [
    'endpoint-undetermined',
    `${a('engine_name = var.engine')}variable "engine" {}\n`,
    'aws_dms_endpoint.a: cannot determine whether the connection is encrypted, because var.engine has no value and no default. It is not, unless the engine is babelfish, azuredb, azure-sql-managed-instance, redshift, redshift-serverless, neptune, s3, dynamodb, kinesis, elasticsearch, opensearch, kafka, redis or dms-transfer.',
    'Set it with --var engine=… or --var-file FILE.',
  ],
  [
    'endpoint-undetermined',
    a('endpoint_type = "source"'),
    'aws_dms_endpoint.a (source): cannot determine whether the connection is encrypted, because engine_name is not set. It is not, unless the engine is babelfish, azuredb, azure-sql-managed-instance, redshift, redshift-serverless, neptune, s3, dynamodb, kinesis, elasticsearch, opensearch, kafka, redis or dms-transfer.',
    'Set engine_name.',
  ],
  [
    'endpoint-undetermined',
    source('cockroach'),
    `aws_dms_endpoint.a (source): cannot determine which setting controls TLS, because "cockroach" is not a known DMS engine.`,
    'Set engine_name to a DMS engine; if the engine is new, update dmslint.',
  ],
  [
    'endpoint-undetermined',
    `${a('endpoint_type = "source"', 'engine_name = var.engine')}variable "engine" {\n  default = ""\n}\n`,
    'aws_dms_endpoint.a (source): cannot determine which setting controls TLS, because engine_name is empty by default.',
    'Pass --var engine=….',
  ],
  [
    'endpoint-undetermined',
    {
      'main.tf': 'variable "engine" {\n  default = ""\n}\nmodule "m" {\n  source = "./m"\n  name   = var.engine\n}\n',
      'm/main.tf': `${a('endpoint_type = "source"', 'engine_name = var.name')}variable "name" {}\n`,
    },
    'module.m.aws_dms_endpoint.a (source): cannot determine which setting controls TLS, because engine_name is empty by default.',
    'Pass --var engine=….',
  ],
  [
    'endpoint-undetermined',
    {
      'main.tf': 'module "m" {\n  source = "./m"\n}\n',
      'm/main.tf': `${a('endpoint_type = "source"', 'engine_name = var.name')}variable "name" {\n  default = ""\n}\n`,
    },
    'module.m.aws_dms_endpoint.a (source): cannot determine which setting controls TLS, because engine_name is empty.',
    'Set engine_name to a DMS engine.',
  ],
  [
    'endpoint-undetermined',
    a('endpoint_type = "source"', 'engine_name = ""'),
    'aws_dms_endpoint.a (source): cannot determine which setting controls TLS, because engine_name is empty.',
    'Set engine_name to a DMS engine.',
  ],
  [
    'endpoint-undetermined',
    source('mysql', 'ssl_mode = terraform.workspace'),
    'aws_dms_endpoint.a (MySQL source): cannot determine whether the connection is encrypted, because terraform.workspace is not set.',
    'Set it with --workspace NAME.',
  ],
  [
    'endpoint-undetermined',
    source('mysql', 'ssl_mode = local.modes'),
    'aws_dms_endpoint.a (MySQL source): cannot determine whether the connection is encrypted, because local.modes is not declared.',
    'Terraform rejects this; correct the expression.',
  ],
  [
    'endpoint-server-unverified',
    source('postgres', 'ssl_mode = "require"'),
    `aws_dms_endpoint.a (PostgreSQL source) encrypts its connection, but does not verify the server's certificate: ssl_mode is "require", so a man in the middle can impersonate the server.`,
    `Set ssl_mode = "verify-full", the strongest mode for this engine, and link the CA certificate. Import the certificate of the CA that issued the server's certificate as an aws_dms_certificate. No lines are given, because the CA is not known.`,
  ],
  [
    'endpoint-hostname-unverified',
    source('postgres', 'ssl_mode = "verify-ca"', linked, 'server_name = "db.example.com"') + ca,
    `aws_dms_endpoint.a (PostgreSQL source) verifies the server's certificate, but not its host name: ssl_mode is "verify-ca", although server_name is a host name.`,
    'Set ssl_mode = "verify-full". The endpoint is changed in place, which AWS refuses while a task is running on it.',
    'ssl_mode = "verify-full"',
  ],
];

test.each(CASES)('%s', (rule, hcl, ...expected) => expect(reported(rule, hcl)).toEqual([expected]));

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
