import { describe, expect, test } from 'vitest';
import { nameOf } from '../../src/dms/connection/name.ts';
import { block, declared, endpoint } from '../rules/support/configuration.ts';
import { endpointIn, serverText } from './server-text.ts';

/** What an endpoint connects to by what is written as its server, `kind resource`, and what the text is. */
function server(written: string, ...rest: string[]): string {
  const found = endpointIn([endpoint('mongodb', `server_name = ${written}`), declared, ...rest].join(''));
  return `${serverText(found)}, ${nameOf(found).state}`;
}

const of = (type: string) => block(type, 'x', ['tags = {}']);
const data = (type: string) => `data "${type}" "x" {\n}\n`;

test.each<[written: string, rest: string, expected: string]>([
  [
    'aws_db_instance.x.address',
    block('aws_db_instance', 'x', ['engine = "mysql"']),
    'rds-instance aws_db_instance.x, name',
  ],
  ['aws_rds_cluster.x.reader_endpoint', of('aws_rds_cluster'), 'rds-cluster aws_rds_cluster.x, name'],
  [
    'aws_rds_cluster_endpoint.x.endpoint',
    of('aws_rds_cluster_endpoint'),
    'rds-cluster aws_rds_cluster_endpoint.x, name',
  ],
  ['aws_db_proxy_endpoint.x.endpoint', of('aws_db_proxy_endpoint'), 'rds-proxy aws_db_proxy_endpoint.x, name'],
  [
    'aws_docdbelastic_cluster.x.endpoint',
    of('aws_docdbelastic_cluster'),
    'documentdb-elastic aws_docdbelastic_cluster.x, name',
  ],
  [
    'aws_elasticache_cluster.x.cache_nodes[0].address',
    of('aws_elasticache_cluster'),
    'elasticache aws_elasticache_cluster.x, name',
  ],
  [
    'aws_elasticache_cluster.x.configuration_endpoint',
    of('aws_elasticache_cluster'),
    'elasticache aws_elasticache_cluster.x, invalid',
  ],
  [
    'aws_elasticache_serverless_cache.x.endpoint[0].address',
    of('aws_elasticache_serverless_cache'),
    'elasticache-serverless aws_elasticache_serverless_cache.x, name',
  ],
  [
    'one(aws_elasticache_serverless_cache.x.endpoint[*].address)',
    of('aws_elasticache_serverless_cache'),
    'elasticache-serverless aws_elasticache_serverless_cache.x, name',
  ],
  [
    'aws_memorydb_cluster.x.cluster_endpoint[0].address',
    of('aws_memorydb_cluster'),
    'memorydb aws_memorydb_cluster.x, name',
  ],
  [
    'aws_memorydb_cluster.x.cluster_endpoint[0].port',
    of('aws_memorydb_cluster'),
    'memorydb aws_memorydb_cluster.x, unknown',
  ],
  ['aws_redshift_cluster.x.dns_name', of('aws_redshift_cluster'), 'redshift aws_redshift_cluster.x, name'],
  ['aws_redshift_cluster.x.endpoint', of('aws_redshift_cluster'), 'redshift aws_redshift_cluster.x, invalid'],
  [
    'aws_redshiftserverless_workgroup.x.endpoint[0].address',
    of('aws_redshiftserverless_workgroup'),
    'redshift-serverless aws_redshiftserverless_workgroup.x, name',
  ],
  ['data.aws_db_instance.x.address', data('aws_db_instance'), 'rds-instance -, name'],
  ['data.aws_db_instance.x.endpoint', data('aws_db_instance'), 'rds-instance -, invalid'],
  ['data.aws_rds_cluster.x.reader_endpoint', data('aws_rds_cluster'), 'rds-cluster -, name'],
  ['data.aws_db_proxy.x.endpoint', data('aws_db_proxy'), 'rds-proxy -, name'],
  ['data.aws_msk_bootstrap_brokers.x.bootstrap_brokers_tls', data('aws_msk_bootstrap_brokers'), 'msk -, unknown'],
  // RDS Custom has what its owner installs.
  ['aws_db_instance.x.address', block('aws_db_instance', 'x', ['engine = var.unknown']), '? aws_db_instance.x, name'],
  [
    'aws_db_instance.x.address',
    block('aws_db_instance', 'x', ['engine = "custom-sqlserver-ee"']),
    '? aws_db_instance.x, name',
  ],
  ['aws_instance.x.private_ip', of('aws_instance'), 'other, address'],
  ['aws_eip.x.private_ip', of('aws_eip'), 'undetermined, address'],
  [
    '"https://${aws_opensearch_domain.x.endpoint}"',
    of('aws_opensearch_domain'),
    'opensearch aws_opensearch_domain.x, invalid',
  ],
  ['"https://${aws_opensearch_domain.x.endpoint}/x"', of('aws_opensearch_domain'), 'undetermined, invalid'],
  ['"x.abc123.eu-west-1.rds.amazonaws.com"', '', 'rds-instance -, name'],
  ['"${var.unknown}.abc123.eu-west-1.rds.amazonaws.com"', '', 'rds-instance -, name'],
  ['"x.docdb.example.com"', '', 'other, name'],
  // What else is in it may make it another server.
  ['"${aws_db_instance.x.address}.example.com"', of('aws_db_instance'), 'undetermined, name'],
  ['"${var.unknown}.${aws_db_instance.x.address}"', of('aws_db_instance'), 'undetermined, unknown'],
  ['coalesce(var.unknown, aws_rds_cluster.x.endpoint)', of('aws_rds_cluster'), 'undetermined, unknown'],
  ['aws_rds_cluster.x.cluster_identifier', of('aws_rds_cluster'), 'undetermined, unknown'],
])('%s', (written, rest, expected) => {
  expect(server(written, rest)).toBe(expected);
});

describe('what is written around an address', () => {
  const db = block('aws_db_instance', 'x', ['engine = "postgres"']);
  const cache = block('aws_memorydb_cluster', 'x', ['tags = {}']);
  const [name, endpointOf] = ['aws_db_instance.x.address', 'aws_db_instance.x.endpoint'];
  test.each([
    // The same name.
    [`lower(${name})`, 'name'],
    [`trimspace(${name})`, 'name'],
    [`lower(trimspace(${name}))`, 'name'],
    [`trimsuffix(${name}, ".")`, 'name'],
    [`format("%s", ${name})`, 'name'],
    [`join("", [${name}])`, 'name'],
    [`join("", aws_db_instance.x[*].address)`, 'name'],
    [`one([lower(${name})])`, 'name'],
    [`element([lower(${name})], 0)`, 'name'],
    [`try(lower(${name}), "")`, 'name'],
    [`coalesce(${name}, "")`, 'name'],
    [`coalesce(null, ${name}, null)`, 'name'],
    [`coalesce("", ${name})`, 'name'],
    [`coalesce(null, ${name})`, 'name'],
    // A host and a port, whole.
    [`lower(${endpointOf})`, 'invalid'],
    [`coalesce(${endpointOf}, "")`, 'invalid'],
    // Its host.
    [`split(":", ${endpointOf})[0]`, 'name'],
    [`split(":", lower(${endpointOf}))[0]`, 'name'],
    [`lower(split(":", ${endpointOf})[0])`, 'name'],
    [`split(":", ${name})[0]`, 'name'],
    [`element(split(":", ${endpointOf}), 0)`, 'name'],
    [`element(split(":", trimspace(${endpointOf})), 0)`, 'name'],
    [`replace(${endpointOf}, ":5432", "")`, 'name'],
    [`replace(${name}, ":5432", "")`, 'name'],
    [`replace(${endpointOf}, "/:.*/", "")`, 'name'],
    [`trimsuffix(${endpointOf}, ":5432")`, 'name'],
    [`trimsuffix(${endpointOf}, format(":%d", aws_db_instance.x.port))`, 'name'],
    [`regex("^[^:]+", ${endpointOf})`, 'name'],
    [`regex("^([^:]+)", ${endpointOf})[0]`, 'name'],
    [`regex("^([^:]+):", ${endpointOf})[0]`, 'name'],
    [`regex("(.*):", ${endpointOf})[0]`, 'name'],
    [`regexall("^[^:]+", ${endpointOf})[0]`, 'name'],
    // What becomes of it is not known.
    [`element(split(":", ${endpointOf}), 1)`, 'unknown'],
    [`regex("[0-9]+$", ${endpointOf})`, 'unknown'],
    [`regex("(.*)", ${endpointOf})[0]`, 'unknown'],
    [`replace(${name}, "a", "b")`, 'unknown'],
    [`replace(${endpointOf}, ":5432", ":5433")`, 'unknown'],
    [`trimprefix(${name}, "a")`, 'unknown'],
    [`coalesce(${name}, "10.0.0.1")`, 'unknown'],
    [`coalesce(${name}, ${endpointOf})`, 'unknown'],
    [`substr(${endpointOf}, 0, 40)`, 'unknown'],
    [`split(".", ${name})[0]`, 'unknown'],
  ])('%s', (written, expected) => {
    expect(server(written, db)).toBe(`rds-instance aws_db_instance.x, ${expected}`);
  });

  test.each([
    ['lower(aws_memorydb_cluster.x.cluster_endpoint[0].address)', 'name'],
    ['coalesce(aws_memorydb_cluster.x.cluster_endpoint[0].address, "")', 'name'],
    ['tostring(aws_memorydb_cluster.x.cluster_endpoint[0].port)', 'unknown'],
  ])('a member: %s', (written, expected) => {
    expect(server(written, cache)).toBe(`memorydb aws_memorydb_cluster.x, ${expected}`);
  });

  test('one of several names of a server', () => {
    const [first, second] = ['configuration_endpoint_address', 'primary_endpoint_address'].map(
      (one) => `aws_elasticache_replication_group.x.${one}`,
    );
    expect(server(`coalesce(${first}, ${second})`, of('aws_elasticache_replication_group'))).toBe(
      'elasticache aws_elasticache_replication_group.x, name',
    );
  });

  test.each([
    [`coalesce(var.unknown, ${name})`, 'undetermined, unknown'],
    [`coalesce(${name}, var.unknown)`, 'undetermined, unknown'],
    [`format("%s.%s", ${name}, var.unknown)`, 'undetermined, unknown'],
    [`replace(${name}, var.unknown, "")`, 'undetermined, unknown'],
  ])('something that is not known: %s', (written, expected) => {
    expect(server(written, db)).toBe(expected);
  });
});
