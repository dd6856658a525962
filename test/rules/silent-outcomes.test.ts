import { expect, test } from 'vitest';
import type { CheckResult } from '../../src/lint/finding.ts';
import { block, ca, endpoint, linked, mode, rootCa, verified, wallet } from './support/configuration.ts';
import { instance } from './support/databases.ts';
import { each } from './support/links.ts';
import { outcomesOf } from './support/outcomes.ts';
import { kafka, redis, target } from './support/settings.ts';

/** How rules end where nothing is reported, as evidence tells it: what passed, what does not apply, and what stays open for another rule to say. */

type Row = [rule: string, what: string, hcl: string, outcome: CheckResult['outcome']];

const UNKNOWN = 'variable "u" {}\n';
const DEFAULT = 'variable "u" {\n  default = ""\n}\n';
const link = (arn: string) => endpoint('postgres', verified, `certificate_arn = ${arn}`);
const client = (value: string) =>
  kafka(
    'security_protocol = "ssl-authentication"',
    `ssl_client_certificate_arn = ${value}`,
    `ssl_client_key_arn = ${value}`,
  );
const inRedis = redis(
  'ssl_security_protocol = "ssl-encryption"',
  'ssl_ca_certificate_arn = aws_dms_certificate.ca.certificate_arn',
);

const MSK = 'broker = "b-1.x.abc.c2.kafka.eu-west-1.amazonaws.com:9092"';

const ROWS: Row[] = [
  [
    'endpoint-certificate-kind',
    'a certificate by its ARN',
    link('"arn:aws:dms:eu-west-1:123456789012:cert:ABC"'),
    'undetermined',
  ],
  ['endpoint-certificate-kind', 'an ARN that is not known', link('var.u') + UNKNOWN, 'undetermined'],
  [
    'endpoint-certificate-kind',
    'an instance that is not known',
    `${link('aws_dms_certificate.ca[var.u].certificate_arn')}${each}\n${UNKNOWN}`,
    'undetermined',
  ],
  [
    'endpoint-certificate-kind',
    'a link that leads nowhere',
    link('aws_dms_certificate.cc.certificate_arn') + rootCa,
    'not-applicable',
  ],
  ['endpoint-certificate-kind', 'no mode', endpoint('postgres', linked) + rootCa, 'not-applicable'],
  ['endpoint-certificate-kind', 'the mode none', endpoint('postgres', mode('none'), linked) + rootCa, 'not-applicable'],
  [
    'endpoint-certificate-kind',
    'an engine without',
    endpoint('kinesis', mode('none'), linked) + rootCa,
    'not-applicable',
  ],
  ['endpoint-certificate-kind', 'a PEM in settings', inRedis + rootCa, 'pass'],
  ['endpoint-certificate-kind', 'a wallet in settings', inRedis + ca(wallet), 'fail'],
  ['endpoint-certificate-missing', 'one of another kind', link('"rds-ca"'), 'pass'],
  [
    'endpoint-certificate-missing',
    'a link that leads nowhere',
    link('aws_dms_certificate.cc.certificate_arn') + rootCa,
    'not-applicable',
  ],
  [
    'endpoint-certificate-missing',
    'Kafka, with settings that may not be there',
    `${target('kafka', 'dynamic "kafka_settings" {', '  for_each = var.u', '  content {', '    security_protocol = kafka_settings.value', '  }', '}')}${UNKNOWN}`,
    'undetermined',
  ],
  [
    'endpoint-certificate-missing',
    'Kafka, a protocol that is not known',
    kafka('security_protocol = var.u') + UNKNOWN,
    'undetermined',
  ],
  [
    'endpoint-certificate-missing',
    'Kafka, links that lead nowhere',
    client('aws_dms_certificate.cc.certificate_arn') + rootCa,
    'pass',
  ],
  [
    'endpoint-certificate-missing',
    'Kafka, links that fall back to null',
    client('try(aws_dms_certificate.cc.certificate_arn, null)') + rootCa,
    'fail',
  ],
  [
    'endpoint-certificate-missing',
    'Terraform changes neither the certificate nor the mode',
    endpoint('postgres', verified, linked, 'lifecycle {', '  ignore_changes = [certificate_arn, ssl_mode]', '}') +
      rootCa,
    'pass',
  ],
  [
    'endpoint-settings-plaintext',
    'an engine that is not known, with a block',
    endpoint('x', 'redis_settings {', '}').replace('"x"', 'var.u') + UNKNOWN,
    'undetermined',
  ],
  [
    'endpoint-settings-plaintext',
    'an engine that is not known, without one',
    endpoint('x', 'port = 1').replace('"x"', 'var.u') + UNKNOWN,
    'not-applicable',
  ],
  [
    'endpoint-settings-plaintext',
    'the engine of a database, with a block',
    `${endpoint('x', 'redis_settings {', '}').replace('"x"', 'aws_db_instance.db.engine')}${instance('engine = var.u')}${UNKNOWN}`,
    'not-applicable',
  ],
  [
    'endpoint-settings-plaintext',
    'an engine outside the table, with a block',
    endpoint('cockroach', 'redis_settings {', '}'),
    'undetermined',
  ],
  ['endpoint-settings-plaintext', 'a protocol that is none', kafka('security_protocol = "foo"'), 'undetermined'],
  ['endpoint-settings-plaintext', 'no protocol', kafka(), 'pass'],
  [
    'endpoint-settings-plaintext',
    'no address',
    target('opensearch', 'elasticsearch_settings {', '}'),
    'not-applicable',
  ],
  [
    'endpoint-settings-invalid',
    'a protocol beside attributes that are not known',
    target(
      'kafka',
      'extra_connection_attributes = var.u',
      'kafka_settings {',
      '  security_protocol = "sasl-ssl"',
      '}',
    ) + UNKNOWN,
    'undetermined',
  ],
  ['endpoint-settings-invalid', 'an empty protocol', kafka('security_protocol = ""'), 'fail'],
  ['endpoint-settings-invalid', 'clear text', kafka('security_protocol = "plaintext"'), 'pass'],
  ['endpoint-settings-invalid', 'a protocol', kafka('security_protocol = "sasl-ssl"'), 'pass'],
  [
    'endpoint-tls-attribute-ineffective',
    'attributes that are not known',
    endpoint('postgres', 'extra_connection_attributes = var.u') + UNKNOWN,
    'undetermined',
  ],
  [
    'endpoint-tls-attribute-ineffective',
    'attributes, the first of which is known',
    endpoint('postgres', 'extra_connection_attributes = "sslmode=require;x=${var.u}"') + UNKNOWN,
    'fail',
  ],
  [
    'endpoint-tls-attribute-ineffective',
    'attributes, of which one begins like it',
    endpoint('postgres', 'extra_connection_attributes = "x=1;sslmode=${var.u}"') + UNKNOWN,
    'undetermined',
  ],
  ['endpoint-tls-attribute-ineffective', 'no attributes', endpoint('postgres'), 'not-applicable'],
  [
    'kafka-protocol-unset',
    'a protocol that is not known',
    kafka('security_protocol = var.u') + UNKNOWN,
    'undetermined',
  ],
  [
    'kafka-protocol-unset',
    'another that is none',
    target('kafka', 'extra_connection_attributes = "securityProtocol=foo"', 'kafka_settings {', '}'),
    'pass',
  ],
  [
    'endpoint-server-name-invalid',
    'a variable without a value',
    endpoint('postgres', 'server_name = var.u') + UNKNOWN,
    'undetermined',
  ],
  [
    'endpoint-server-name-invalid',
    'an empty default',
    endpoint('postgres', 'server_name = var.u') + DEFAULT,
    'undetermined',
  ],
  [
    'endpoint-server-name-invalid',
    'an empty default in a template',
    endpoint('postgres', 'server_name = "${var.u}"') + DEFAULT,
    'undetermined',
  ],
  ['endpoint-server-name-invalid', 'an empty heredoc', endpoint('postgres', 'server_name = <<EOT', 'EOT'), 'fail'],
  [
    'endpoint-server-name-invalid',
    'an empty text that is computed',
    endpoint('postgres', 'server_name = join("", [])'),
    'undetermined',
  ],
  [
    'endpoint-server-name-invalid',
    'an empty local',
    `${endpoint('postgres', 'server_name = local.x')}locals {\n  x = ""\n}\n`,
    'fail',
  ],
  [
    'endpoint-server-name-invalid',
    'an empty text beside a secret',
    endpoint('postgres', 'server_name = ""', 'secrets_manager_arn = var.u') + UNKNOWN,
    'undetermined',
  ],
  [
    'endpoint-server-name-invalid',
    'an empty text, and an engine that is not known',
    endpoint('x', 'server_name = ""').replace('"x"', 'var.u') + UNKNOWN,
    'undetermined',
  ],
  ['endpoint-server-name-invalid', 'a port, for kafka', endpoint('kafka', 'server_name = "x:1"'), 'not-applicable'],
  ['endpoint-server-name-invalid', 'a port, for redis', endpoint('redis', 'server_name = "x:1"'), 'not-applicable'],
  ['endpoint-server-name-invalid', 'a port, for redshift', endpoint('redshift', 'server_name = "x:1"'), 'fail'],
  [
    'endpoint-server-name-invalid',
    'a port, for redshift-serverless',
    endpoint('redshift-serverless', 'server_name = "x:1"'),
    'fail',
  ],
  ['endpoint-server-name-invalid', 'a port, for neptune', endpoint('neptune', 'server_name = "x:1"'), 'fail'],
  [
    'endpoint-server-name-invalid',
    'a port, for dms-transfer',
    endpoint('dms-transfer', 'server_name = "x:1"'),
    'not-applicable',
  ],
  ['endpoint-server-name-invalid', 'a port, for s3', endpoint('s3', 'server_name = "x:1"'), 'not-applicable'],
  ['endpoint-server-name-invalid', 'a port, for kinesis', endpoint('kinesis', 'server_name = "x:1"'), 'not-applicable'],
  ['endpoint-server-name-invalid', 'a port, for azuredb', endpoint('azuredb', 'server_name = "x:1"'), 'fail'],
  [
    'endpoint-server-name-invalid',
    'a port, for opensearch',
    endpoint('opensearch', 'server_name = "x:1"'),
    'not-applicable',
  ],
  [
    'endpoint-secrets-ignored',
    'a value that is not known',
    endpoint('docdb', 'secrets_manager_arn = var.u') + UNKNOWN,
    'undetermined',
  ],
  ['endpoint-secrets-ignored', 'a text', endpoint('docdb', 'secrets_manager_arn = "x"'), 'fail'],
  ['endpoint-secrets-ignored', 'an empty text', endpoint('docdb', 'secrets_manager_arn = ""'), 'not-applicable'],
  [
    'endpoint-secrets-ignored',
    'a secret in the configuration',
    endpoint('docdb', 'secrets_manager_arn = aws_secretsmanager_secret.s.arn') +
      block('aws_secretsmanager_secret', 's', ['name = "s"']),
    'fail',
  ],
  ['endpoint-secrets-ignored', 'an engine that has it', endpoint('postgres', 'secrets_manager_arn = "x"'), 'pass'],
  ['endpoint-port-mismatch', 'no port', endpoint('oracle', mode('verify-ca')), 'not-applicable'],
  ['endpoint-port-mismatch', 'another mode', endpoint('oracle', 'port = 1521'), 'not-applicable'],
  [
    'endpoint-port-mismatch',
    'a server without TLS',
    endpoint('oracle', mode('verify-ca'), 'port = 2484', 'server_name = aws_db_instance.db.address') +
      instance('engine = "oracle-ee"', 'option_group_name = aws_db_option_group.o.name') +
      block('aws_db_option_group', 'o', ['name = "o"', 'engine_name = "oracle-ee"']),
    'not-applicable',
  ],
  ['endpoint-port-mismatch', 'no broker', kafka('security_protocol = "ssl-encryption"'), 'not-applicable'],
  [
    'endpoint-port-mismatch',
    'a broker of others',
    kafka('security_protocol = "ssl-encryption"', 'broker = "kafka.example.com:9092"'),
    'not-applicable',
  ],
  [
    'endpoint-port-mismatch',
    'a broker that is not known',
    kafka('security_protocol = "ssl-encryption"', 'broker = var.u') + UNKNOWN,
    'undetermined',
  ],
  [
    'endpoint-port-mismatch',
    'a protocol that is not known',
    kafka('security_protocol = var.u', MSK) + UNKNOWN,
    'undetermined',
  ],
  ['endpoint-port-mismatch', 'no protocol', kafka(MSK), 'not-applicable'],
  [
    'endpoint-port-mismatch',
    'a protocol among the attributes, and no broker',
    target('kafka', 'extra_connection_attributes = "securityProtocol=ssl-encryption"'),
    'not-applicable',
  ],
  [
    'endpoint-port-mismatch',
    'settings that may not be there',
    `${target('kafka', 'extra_connection_attributes = "securityProtocol=ssl-encryption"', 'dynamic "kafka_settings" {', '  for_each = var.u', '  content {', `    ${MSK}`, '  }', '}')}${UNKNOWN}`,
    'undetermined',
  ],
  [
    'endpoint-port-mismatch',
    'two protocols',
    target(
      'kafka',
      'extra_connection_attributes = "securityProtocol=plaintext"',
      'kafka_settings {',
      'security_protocol = "ssl-encryption"',
      'broker = "b-1.x.abc.c2.kafka.eu-west-1.amazonaws.com:9092"',
      '}',
    ),
    'undetermined',
  ],
  [
    'endpoint-port-mismatch',
    'one protocol twice',
    target(
      'kafka',
      'extra_connection_attributes = "securityProtocol=ssl-encryption"',
      'kafka_settings {',
      'security_protocol = "ssl-encryption"',
      'broker = "b-1.x.abc.c2.kafka.eu-west-1.amazonaws.com:9092"',
      '}',
    ),
    'fail',
  ],
  [
    'endpoint-port-mismatch',
    'settings that Terraform does not change',
    endpoint(
      'kafka',
      'kafka_settings {',
      'security_protocol = "ssl-encryption"',
      'broker = "b-1.x.abc.c2.kafka.eu-west-1.amazonaws.com:9092"',
      '}',
      'lifecycle {',
      'ignore_changes = [kafka_settings]',
      '}',
    ),
    'undetermined',
  ],
  ['endpoint-mode-inherited', 'a configuration', endpoint('postgres'), 'not-applicable'],
  [
    'endpoint-certificate-dangling',
    'a certificate that only some have, with a mode that is not known',
    endpoint('postgres', 'ssl_mode = var.u', 'certificate_arn = try(aws_dms_certificate.ca[0].certificate_arn, null)') +
      ca('count = 0') +
      UNKNOWN,
    'undetermined',
  ],
  [
    'endpoint-certificate-dangling',
    'a certificate that only some have, with a mode that needs none',
    endpoint('postgres', mode('require'), 'certificate_arn = try(aws_dms_certificate.ca[0].certificate_arn, null)') +
      ca('count = 0'),
    'not-applicable',
  ],
  [
    'endpoint-settings-plaintext',
    'no protocol, and settings that Terraform does not change',
    endpoint('kafka', 'kafka_settings {', '}', 'lifecycle {', '  ignore_changes = [kafka_settings]', '}'),
    'undetermined',
  ],
  [
    'kafka-protocol-unset',
    'no protocol, and settings that Terraform does not change',
    endpoint('kafka', 'kafka_settings {', '}', 'lifecycle {', '  ignore_changes = [kafka_settings]', '}'),
    'fail',
  ],
  [
    'replication-config-tls-unsupported',
    'Db2 for z/OS',
    block('aws_dms_replication_config', 'a', ['source_endpoint_arn = aws_dms_endpoint.b.endpoint_arn']) +
      endpoint('db2-zos', mode('verify-ca')).replace('"a" {', '"b" {'),
    'fail',
  ],
  [
    'replication-config-tls-unsupported',
    'Db2 without TLS',
    block('aws_dms_replication_config', 'a', ['source_endpoint_arn = aws_dms_endpoint.b.endpoint_arn']) +
      endpoint('db2', mode('none')).replace('"a" {', '"b" {'),
    'pass',
  ],
  [
    'replication-config-tls-unsupported',
    'another engine',
    block('aws_dms_replication_config', 'a', ['source_endpoint_arn = aws_dms_endpoint.b.endpoint_arn']) +
      endpoint('postgres', mode('verify-ca')).replace('"a" {', '"b" {'),
    'not-applicable',
  ],
  ['endpoint-server-unverified', 'a mode that is none', endpoint('postgres', mode('on')), 'not-applicable'],
  ['endpoint-server-unverified', 'clear text', endpoint('postgres', mode('none')), 'not-applicable'],
  ['endpoint-password-literal', 'no password', endpoint('postgres'), 'not-applicable'],
  [
    'endpoint-password-literal',
    'a password that Terraform does not change',
    endpoint('postgres', 'password = "x"', 'lifecycle {', '  ignore_changes = all', '}'),
    'not-applicable',
  ],
  [
    'endpoint-password-literal',
    'beside others that Terraform does not change',
    endpoint('postgres', 'password = "x"', 'lifecycle {', '  ignore_changes = [username]', '}'),
    'fail',
  ],
  [
    'endpoint-password-literal',
    'a password among the extra attributes, beside IAM',
    endpoint(
      'mysql',
      'extra_connection_attributes = "password=x"',
      'mysql_settings {',
      '  authentication_method = "iam"',
      '}',
    ),
    'fail',
  ],
  [
    'endpoint-password-literal',
    'a password among the extra attributes',
    endpoint('kafka', 'extra_connection_attributes = "saslPassword=x"', 'kafka_settings {', '}'),
    'fail',
  ],
  [
    'endpoint-hostname-mismatch',
    'an engine that is not known',
    endpoint('x', mode('verify-full'), 'server_name = "db.example.com"').replace('"x"', 'var.u') + UNKNOWN,
    'undetermined',
  ],
  [
    'endpoint-hostname-mismatch',
    'an engine whose mode is no switch',
    endpoint('kinesis', mode('none')),
    'not-applicable',
  ],
];

test.each(ROWS)('%s: %s', (rule, _, hcl, expected) => {
  expect(outcomesOf(rule, hcl).outcomes).toEqual([expected]);
});
