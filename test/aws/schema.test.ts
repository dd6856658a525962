import { expect, test } from 'vitest';
import { schemaOf } from '../../src/aws/index.ts';

test.each([
  ['managed', 'aws_dms_certificate', 'certificate_arn', 'computed'],
  ['managed', 'aws_dms_certificate', 'arn', undefined],
  ['managed', 'aws_dms_certificate', 'id', 'computed'],
  ['managed', 'aws_dms_certificate', 'region', 'optional-computed'],
  ['managed', 'aws_dms_endpoint', 'arn', undefined],
  ['managed', 'aws_dms_endpoint', 'endpoint_arn', 'computed'],
  ['managed', 'aws_dms_endpoint', 'ssl_mode', 'optional-computed'],
  ['managed', 'aws_dms_endpoint', 'certificate_arn', 'optional-computed'],
  ['managed', 'aws_dms_s3_endpoint', 'ssl_mode', 'optional-computed'],
  ['managed', 'aws_dms_replication_config', 'arn', 'computed'],
  ['data', 'aws_dms_certificate', 'certificate_arn', 'computed'],
  ['data', 'aws_dms_endpoint', 'ssl_mode', 'computed'],
  ['managed', 'aws_db_instance', 'address', 'computed'],
  ['managed', 'aws_network_acl', 'subnet_ids', 'optional-computed'],
  ['managed', 'aws_default_network_acl', 'subnet_ids', 'optional'],
  ['managed', 'aws_elasticache_subnet_group', 'name', 'required'],
  ['managed', 'aws_db_subnet_group', 'name', 'optional-computed'],
] as const)('%s %s.%s: %s', (mode, type, attribute, use) => {
  expect(schemaOf(mode, type)?.attributes[attribute]?.use).toBe(use);
});

test('DMS types are listed whole, others in part, the rest not', () => {
  expect(schemaOf('managed', 'aws_dms_endpoint')?.complete).toBe(true);
  expect(schemaOf('managed', 'aws_db_instance')?.complete).toBe(false);
  expect(schemaOf('managed', 'aws_sns_topic')).toBeUndefined();
  expect(schemaOf('data', 'toString')).toBeUndefined();
});

test('what must not be printed is marked', () => {
  const endpoint = schemaOf('managed', 'aws_dms_endpoint')!;
  expect(endpoint.attributes.password?.sensitive).toBe(true);
  expect(endpoint.blocks.kafka_settings?.attributes.sasl_password?.sensitive).toBe(true);
  expect(endpoint.blocks.redis_settings?.attributes.auth_password?.sensitive).toBe(true);
  expect(schemaOf('managed', 'aws_dms_certificate')?.attributes.certificate_pem?.sensitive).toBe(true);
});
