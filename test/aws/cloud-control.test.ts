import { describe, expect, test } from 'vitest';
import { checkedName, checkedType, checkedValues, schemaLike, writtenName } from '../../src/aws/cloud-control.ts';
import { isDmsType, mentionsDms } from '../../src/aws/dms-types.ts';
import { schemaOf } from '../../src/aws/index.ts';
import { fromJson } from '../../src/graph/make.ts';
import { found, gapsIn, run, tree } from '../check.ts';
import { words } from '../rules/support/run.ts';

test.each([
  ['aws_dms_endpoint', true],
  ['awscc_dms_endpoint', true],
  ['awscc_rds_db_instance', false],
  ['google_dms_x', false],
])('%s is about DMS: %s', (type, is) => {
  expect(isDmsType(type)).toBe(is);
  expect(mentionsDms(`resource "${type}" "x" {}`)).toBe(is);
});

test.each([
  ['awscc_dms_endpoint', 'endpoint_identifier', 'endpoint_id'],
  ['awscc_dms_endpoint', 'ssl_mode', 'ssl_mode'],
  ['awscc_dms_endpoint', 'mongo_db_settings', 'mongodb_settings'],
  ['awscc_dms_certificate', 'certificate_identifier', 'certificate_id'],
  ['awscc_dms_replication_task', 'replication_task_identifier', 'replication_task_id'],
  ['awscc_dms_replication_subnet_group', 'replication_subnet_group_identifier', 'replication_subnet_group_id'],
  ['aws_dms_endpoint', 'endpoint_identifier', 'endpoint_identifier'],
])('%s.%s is read as %s', (type, written, name) => {
  expect(checkedName(type, written)).toBe(name);
  if (checkedType(type) !== type) expect(writtenName(type, name)).toBe(written);
});

test.each([
  'certificate',
  'data_provider',
  'endpoint',
  'replication_config',
  'replication_subnet_group',
  'replication_task',
])('every name that awscc_dms_%s is read under exists there', (kind) => {
  const { attributes, blocks } = schemaOf('managed', `aws_dms_${kind}`)!;
  const own = schemaOf('managed', `awscc_dms_${kind}`)!;
  const names = new Set([...Object.keys(attributes), ...Object.keys(blocks)]);
  expect(
    Object.keys(own.attributes)
      .map((name) => checkedName(`awscc_dms_${kind}`, name))
      .sort(),
  ).toEqual([...names].sort());
  expect([own.complete, Object.keys(own.blocks)]).toEqual([false, []]);
});

test('whatever is omitted is filled in, and what is sensitive stays so', () => {
  const { attributes } = schemaLike('awscc_dms_endpoint', schemaOf('managed', 'aws_dms_endpoint')!);
  expect(attributes.server_name).toEqual({ type: 'string', use: 'optional-computed' });
  expect(attributes.password).toEqual({ type: 'string', use: 'optional-computed', sensitive: true });
  expect(attributes.kafka_settings).toEqual({ type: 'any', use: 'optional-computed' });
});

test('the secret in the settings is that of the endpoint', () => {
  const read = (settings: string) =>
    checkedValues(
      'awscc_dms_endpoint',
      new Map([[settings, fromJson({ secrets_manager_secret_id: 's', secrets_manager_access_role_arn: 'r' })]]),
    );
  expect(read('postgre_sql_settings').get('secrets_manager_arn')).toEqual(fromJson('s'));
  expect(read('my_sql_settings').get('secrets_manager_access_role_arn')).toEqual(fromJson('r'));
  // hashicorp/aws has no secret for these engines.
  expect(read('doc_db_settings').has('secrets_manager_arn')).toBe(false);
});

const endpoint = (...lines: string[]) =>
  ['resource "awscc_dms_endpoint" "a" {', '  endpoint_type = "target"', ...lines, '}', ''].join('\n');

describe('findings on resources of hashicorp/awscc', () => {
  const linesOf = (hcl: string) =>
    run(tree({ 'main.tf': hcl })).findings.flatMap((finding) => [finding.rule.id, ...words(finding).lines]);

  test.each([
    [
      'an attribute, not a block',
      endpoint('engine_name = "kafka"', 'kafka_settings = { broker = "b:9092" }'),
      ['kafka-protocol-unset'],
    ],
    [
      'an address in clear text',
      endpoint('engine_name = "opensearch"', 'elasticsearch_settings = { endpoint_uri = "http://x" }'),
      ['endpoint-settings-plaintext'],
    ],
    [
      'no secret in the endpoint itself',
      endpoint('engine_name = "s3"', 'password = "hunter22"'),
      ['endpoint-password-literal', 'password = var.PASSWORD'],
    ],
    [
      'a certificate of the same provider',
      `${endpoint('engine_name = "postgres"', 'ssl_mode = "verify-ca"')}resource "awscc_dms_certificate" "ca" {\n  certificate_pem = var.pem\n}\nvariable "pem" {}\n`,
      [
        'endpoint-certificate-missing',
        'certificate-orphaned',
        'certificate_arn = awscc_dms_certificate.ca.certificate_arn',
      ],
    ],
    // The constraint is that of hashicorp/aws, which removed the engine.
    [
      'an engine that hashicorp/aws does not have',
      `terraform {\n  required_providers {\n    aws = { source = "hashicorp/aws", version = ">= 6" }\n  }\n}\n${endpoint('engine_name = "s3"')}`,
      [],
    ],
    [
      'a secret that hashicorp/aws would drop',
      `${endpoint(
        'engine_name = "aurora-serverless"',
        'ssl_mode = "verify-ca"',
        'certificate_arn = var.ca',
        'my_sql_settings = { secrets_manager_secret_id = "s" }',
      )}variable "ca" {}\n`,
      ['endpoint-undetermined'],
    ],
  ])('%s', (_, hcl, lines) => {
    expect(linesOf(hcl)).toEqual(lines);
  });

  test('a choice of settings is two worlds', () => {
    const { findings } = run(
      tree({
        'main.tf': `variable "env" {}\n${endpoint('engine_name = "kafka"', 'kafka_settings = var.env == "prod" ? { security_protocol = "ssl-encryption" } : { security_protocol = "plaintext" }')}`,
      }),
    );
    expect(found(findings)).toEqual(['error endpoint-settings-plaintext awscc_dms_endpoint.a']);
    expect(findings[0]?.when).toBe('var.env is not "prod"');
  });

  test('types that are not known are told', () => {
    const report = run(
      tree({
        'main.tf': ['novelty', 'event_subscription', 'data_migration']
          .map((type) => `resource "awscc_dms_${type}" "a" {}\n`)
          .join(''),
      }),
    );
    expect(gapsIn(report)).toEqual(['awscc_dms_novelty resources are not checked: dmslint does not know the type']);
  });
});
