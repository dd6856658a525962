import { expect, test } from 'vitest';
import { DATA, MANAGED } from '../../src/aws/additions.ts';
import { schemaOf } from '../../src/aws/index.ts';
import type { Additions } from '../../src/aws/table.ts';
import type { Listed } from '../../src/generated/provider-schema.ts';
import { data, managed } from '../../src/generated/provider-schema.ts';

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
  ['managed', 'aws_dms_data_provider', 'id', undefined],
  ['managed', 'aws_dms_replication_task', 'resource_identifier', 'optional-computed'],
  // What an omitted one is, is known: null, or the default.
  ['managed', 'aws_dms_endpoint', 'server_name', 'optional'],
  ['managed', 'aws_db_instance', 'password', 'optional'],
  ['managed', 'aws_redshift_cluster', 'port', 'optional'],
  // It has a default that is not listed: not null when it is omitted.
  ['managed', 'aws_docdb_cluster', 'port', 'optional-computed'],
  // Only providers that have regions, and types that have tags.
  ['managed', 'random_password', 'region', undefined],
  ['data', 'aws_dms_certificate', 'tags_all', undefined],
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

test('what is omitted of a block: nothing, or what the provider fills in', () => {
  expect(schemaOf('managed', 'aws_security_group')?.blocks.ingress?.computed).toBe(true);
  expect(schemaOf('managed', 'aws_default_network_acl')?.blocks.ingress?.computed).toBeUndefined();
  expect(schemaOf('managed', 'aws_dms_endpoint')?.blocks.kafka_settings?.computed).toBeUndefined();
  expect(schemaOf('managed', 'aws_dms_endpoint')?.blocks.redshift_settings?.computed).toBe(true);
});

test('what may stand there once', () => {
  expect(schemaOf('managed', 'aws_dms_endpoint')?.blocks.kafka_settings?.single).toBe(true);
  expect(schemaOf('managed', 'aws_dms_data_provider')?.blocks.settings?.blocks?.mysql_settings?.single).toBe(true);
  expect(schemaOf('managed', 'aws_security_group')?.blocks.ingress?.single).toBeUndefined();
});

test('other versions of the provider', () => {
  const { blocks } = schemaOf('managed', 'aws_dms_endpoint')!;
  expect(blocks.s3_settings?.attributes.bucket_name?.type).toBe('string');
  expect(blocks.kafka_settings?.attributes.ssl_endpoint_identification_algorithm?.use).toBe('optional');
});

test('what is added by hand is about something that the provider has', () => {
  const strangers = [
    ...Object.entries(MANAGED).flatMap(([type, added]) => strangersIn(type, managed[type]?.(), added())),
    ...Object.entries(DATA).flatMap(([type, added]) => strangersIn(`data.${type}`, data[type]?.(), added())),
  ];
  expect(strangers).toEqual([]);
});

/** Names in the additions that no table lists, or that need no addition since a newer version lists them. */
function strangersIn(where: string, listed: Listed | undefined, added: Additions): string[] {
  if (listed === undefined) return [where];
  const [own, others] = [namesIn(listed), namesIn(added.others)];
  const unset = added.unset === 'all' ? '' : added.unset;
  const named = [unset, added.sensitive, added.filled].flatMap((names) => names?.split(' ').filter(Boolean) ?? []);
  const unknown = [...named, ...Object.keys(added.defaults ?? {})].filter(
    (name) => !own.includes(name) && !others.includes(name),
  );
  const blocks = Object.entries(added.blocks ?? {}).flatMap(([name, block]) =>
    strangersIn(`${where}.${name}`, listed.blocks?.[name], block),
  );
  return [...[...unknown, ...others.filter((name) => own.includes(name))].map((name) => `${where}.${name}`), ...blocks];
}

function namesIn(listed: Listed | undefined): string[] {
  const uses = [listed?.required, listed?.optional, listed?.filled, listed?.computed];
  return uses.flatMap((names) => Object.values(names ?? {}).flatMap((list) => list.split(' ')));
}
