import { expect, test } from 'vitest';
import { block, endpoint, mode } from './support/configuration.ts';
import { at, instance } from './support/databases.ts';
import { run, words } from './support/run.ts';

/** A word of AWS decides also where a variable marks it as sensitive, and is not quoted then. */

const given = (value: string) => `variable "given" {\n  default = "${value}"\n  sensitive = true\n}\n`;
const brokers = (port: string) => `broker = "b-1.x.abc.c2.kafka.eu-west-1.amazonaws.com:${port}"`;
const kafka = (port: string) =>
  endpoint('kafka', 'extra_connection_attributes = var.given', 'kafka_settings {', `  ${brokers(port)}`, '}');

test.each<[rule: string, hcl: string, fact: string]>([
  [
    'replication-config-tls-unsupported',
    endpoint('db2', 'ssl_mode = var.given') +
      block('aws_dms_replication_config', 'a', ['source_endpoint_arn = aws_dms_endpoint.a.endpoint_arn']) +
      given('verify-ca'),
    'aws_dms_replication_config.a has aws_dms_endpoint.a as its source_endpoint_arn, a Db2 endpoint with ssl_mode = "(sensitive)"; AWS DMS Serverless does not support SSL connections for Db2 endpoints.',
  ],
  [
    'database-ca-retired',
    endpoint('postgres', at, mode('require')) + instance('ca_cert_identifier = var.given') + given('rds-ca-2019'),
    'aws_dms_endpoint.a (PostgreSQL source) connects to aws_db_instance.db, whose certificate is issued by the CA "(sensitive)", which expired in 2024.',
  ],
  [
    'endpoint-port-mismatch',
    kafka('9094') + given('securityProtocol=sasl-ssl'),
    'aws_dms_endpoint.a (Kafka source) has securityProtocol in extra_connection_attributes, but connects to port 9094 of Amazon MSK, which is for TLS.',
  ],
  [
    'endpoint-mode-unsupported',
    endpoint('mysql', 'ssl_mode = var.given') + given('require'),
    'aws_dms_endpoint.a (MySQL source) has ssl_mode = (sensitive), which AWS does not document for MySQL; documented modes: none, verify-ca, verify-full.',
  ],
  // Clear text is an error that is told in any case.
  [
    'endpoint-port-mismatch',
    kafka('9094') + given('securityProtocol=plaintext'),
    'aws_dms_endpoint.a (Kafka source) has securityProtocol=plaintext in extra_connection_attributes, but connects to port 9094 of Amazon MSK, which is for TLS.',
  ],
])('%s: %#', (rule, hcl, fact) => {
  const told = run(hcl).findings.filter((one) => one.rule.id === rule);
  expect(told.map((finding) => words(finding).fact)).toEqual([fact]);
});
