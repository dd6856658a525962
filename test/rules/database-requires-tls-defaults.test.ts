import { describe, expect, test } from 'vitest';
import { ENFORCEMENTS, forcedByDefault } from '../../src/dms/database/tls-defaults.ts';
import { block, endpoint } from './support/configuration.ts';
import {
  at,
  atCluster,
  cluster,
  found,
  group,
  grouped,
  groupedCluster,
  instance,
  requires,
} from './support/databases.ts';
import type { Case } from './support/run.ts';

/** Which databases require TLS: by their engine, version and parameters. */

describe('what forces TLS', () => {
  test.each<Case>([
    [
      'PostgreSQL from 15',
      endpoint('postgres', at) + instance('engine = "postgres"', 'engine_version = "16.3"'),
      [requires],
    ],
    ['PostgreSQL 14', endpoint('postgres', at) + instance('engine = "postgres"', 'engine_version = "14.9"'), []],
    ['a version that AWS chooses', endpoint('postgres', at) + instance('engine = "postgres"'), []],
    [
      'a parameter group',
      endpoint('postgres', at) +
        instance('engine = "postgres"', grouped) +
        group('aws_db_parameter_group', 'rds.force_ssl', '1'),
      [requires],
    ],
    [
      'a parameter group without the parameter',
      endpoint('postgres', at) +
        instance('engine = "postgres"', 'engine_version = "16"', grouped) +
        group('aws_db_parameter_group', 'log_statement', 'all'),
      [requires],
    ],
    [
      "AWS's own parameter group",
      endpoint('postgres', at) +
        instance('engine = "postgres"', 'engine_version = "16"', 'parameter_group_name = "default.postgres16"'),
      [requires],
    ],
    [
      'a parameter group of elsewhere',
      endpoint('postgres', at) +
        instance('engine = "postgres"', 'engine_version = "16"', 'parameter_group_name = "ours"'),
      [],
    ],
    [
      'a parameter that is not known',
      `${endpoint('postgres', at)}${instance('engine = "postgres"', 'engine_version = "16"', grouped)}${group('aws_db_parameter_group', 'rds.force_ssl', '${var.force}')}variable "force" {}\n`,
      [],
    ],
    [
      'parameters that are not known',
      `${endpoint('postgres', at)}${instance('engine = "postgres"', 'engine_version = "16"', grouped)}${block('aws_db_parameter_group', 'g', ['name = "g"', 'dynamic "parameter" {', '  for_each = var.all', '  content {', '    name = parameter.key', '    value = parameter.value', '  }', '}'])}variable "all" {}\n`,
      [],
    ],
    [
      'a parameter group that Terraform leaves alone',
      endpoint('postgres', at) +
        instance('engine = "postgres"', grouped) +
        group('aws_db_parameter_group', 'rds.force_ssl', '1').replace(
          '}\n}',
          '}\n  lifecycle {\n    ignore_changes = [parameter]\n  }\n}',
        ),
      [],
    ],
    [
      'a copy of another database',
      endpoint('postgres', at) +
        instance('engine = "postgres"', 'engine_version = "16"', 'snapshot_identifier = "before"'),
      [],
    ],
    ['MySQL 8.4', endpoint('mysql', at) + instance('engine = "mysql"', 'engine_version = "8.4.3"'), []],
    ['MySQL 9.7', endpoint('mysql', at) + instance('engine = "mysql"', 'engine_version = "9.7"'), [requires]],
    [
      'MySQL by its parameter',
      endpoint('mysql', at) +
        instance('engine = "mysql"', grouped) +
        group('aws_db_parameter_group', 'require_secure_transport', 'ON'),
      [requires],
    ],
    ['MariaDB 11.8', endpoint('mariadb', at) + instance('engine = "mariadb"', 'engine_version = "11.8.3"'), [requires]],
    ['MariaDB 11.4', endpoint('mariadb', at) + instance('engine = "mariadb"', 'engine_version = "11.4"'), []],
    [
      'Aurora PostgreSQL 17',
      endpoint('aurora-postgresql', atCluster) + cluster('engine = "aurora-postgresql"', 'engine_version = "17.4"'),
      [requires],
    ],
    [
      'Aurora PostgreSQL 16',
      endpoint('aurora-postgresql', atCluster) + cluster('engine = "aurora-postgresql"', 'engine_version = "16.4"'),
      [],
    ],
    [
      'Aurora MySQL 8.4',
      endpoint('aurora', atCluster) + cluster('engine = "aurora-mysql"', 'engine_version = "8.4.mysql_aurora.8.4.7"'),
      [requires],
    ],
    [
      'Aurora MySQL 3',
      endpoint('aurora', atCluster) + cluster('engine = "aurora-mysql"', 'engine_version = "8.0.mysql_aurora.3.08.0"'),
      [],
    ],
    [
      'an Aurora parameter group',
      endpoint('aurora', atCluster) +
        cluster('engine = "aurora-mysql"', groupedCluster) +
        group('aws_rds_cluster_parameter_group', 'require_secure_transport', '1'),
      [requires],
    ],
    [
      'a Multi-AZ DB cluster has no documented default',
      endpoint('postgres', atCluster) + cluster('engine = "postgres"', 'engine_version = "16.3"'),
      [],
    ],
    [
      'a Multi-AZ DB cluster by its parameter',
      endpoint('postgres', atCluster) +
        cluster('engine = "postgres"', groupedCluster) +
        group('aws_rds_cluster_parameter_group', 'rds.force_ssl', '1'),
      [requires],
    ],
    [
      'SQL Server, of which it is not confirmed',
      endpoint('sqlserver', at) +
        instance('engine = "sqlserver-se"', grouped) +
        group('aws_db_parameter_group', 'rds.force_ssl', '1'),
      [],
    ],
    [
      'DocumentDB by default',
      endpoint('docdb', 'server_name = aws_docdb_cluster.d.endpoint') +
        block('aws_docdb_cluster', 'd', ['cluster_identifier = "d"']),
      [requires],
    ],
    [
      'DocumentDB as MongoDB',
      endpoint('mongodb', 'server_name = aws_docdb_cluster.d.endpoint', 'ssl_mode = "none"') +
        block('aws_docdb_cluster', 'd', ['cluster_identifier = "d"']),
      ['database-requires-tls@6 aws_dms_endpoint.a'],
    ],
    [
      'a serverless cache, and Redis in clear text',
      endpoint(
        'redis',
        'redis_settings {',
        '  server_name = aws_elasticache_serverless_cache.s.endpoint[0].address',
        '  ssl_security_protocol = "plaintext"',
        '}',
      ) + block('aws_elasticache_serverless_cache', 's', ['name = "s"', 'engine = "valkey"']),
      ['database-requires-tls@7 aws_dms_endpoint.a'],
    ],
    [
      'MemoryDB by default, and Redis in clear text',
      endpoint(
        'redis',
        'redis_settings {',
        '  server_name = aws_memorydb_cluster.m.cluster_endpoint[0].address',
        '  ssl_security_protocol = "plaintext"',
        '}',
      ) + block('aws_memorydb_cluster', 'm', ['name = "m"']),
      ['database-requires-tls@7 aws_dms_endpoint.a'],
    ],
    [
      'MemoryDB without TLS, and Redis in clear text',
      endpoint(
        'redis',
        'redis_settings {',
        '  server_name = aws_memorydb_cluster.m.cluster_endpoint[0].address',
        '  ssl_security_protocol = "plaintext"',
        '}',
      ) + block('aws_memorydb_cluster', 'm', ['name = "m"', 'tls_enabled = false']),
      [],
    ],
    [
      'a proxy that requires it',
      endpoint('postgres', 'server_name = aws_db_proxy.p.endpoint') +
        block('aws_db_proxy', 'p', ['name = "p"', 'engine_family = "POSTGRESQL"', 'require_tls = true']),
      [requires],
    ],
    [
      'a proxy that does not',
      endpoint('postgres', 'server_name = aws_db_proxy.p.endpoint') +
        block('aws_db_proxy', 'p', ['name = "p"', 'engine_family = "POSTGRESQL"']),
      [],
    ],
    [
      'Redis',
      endpoint(
        'redis',
        'redis_settings {',
        '  server_name = aws_elasticache_replication_group.r.primary_endpoint_address',
        '  ssl_security_protocol = "plaintext"',
        '}',
      ) +
        block('aws_elasticache_replication_group', 'r', [
          'replication_group_id = "r"',
          'transit_encryption_enabled = true',
        ]),
      ['database-requires-tls@7 aws_dms_endpoint.a'],
    ],
    [
      'Redis whose further attributes are not known: the weaker counts',
      `${endpoint(
        'redis',
        'redis_settings {',
        '  server_name = aws_elasticache_replication_group.r.primary_endpoint_address',
        '  ssl_security_protocol = "plaintext"',
        '}',
        'extra_connection_attributes = var.more',
      )}${block('aws_elasticache_replication_group', 'r', [
        'replication_group_id = "r"',
        'transit_encryption_enabled = true',
      ])}variable "more" {}\n`,
      ['database-requires-tls@7 aws_dms_endpoint.a'],
    ],
    [
      'Redis that prefers it',
      endpoint(
        'redis',
        'redis_settings {',
        '  server_name = aws_elasticache_replication_group.r.primary_endpoint_address',
        '  ssl_security_protocol = "plaintext"',
        '}',
      ) +
        block('aws_elasticache_replication_group', 'r', [
          'replication_group_id = "r"',
          'transit_encryption_enabled = true',
          'transit_encryption_mode = "preferred"',
        ]),
      [],
    ],
    [
      'Redis without it',
      endpoint(
        'redis',
        'redis_settings {',
        '  server_name = aws_elasticache_replication_group.r.primary_endpoint_address',
        '  ssl_security_protocol = "plaintext"',
        '}',
      ) + block('aws_elasticache_replication_group', 'r', ['replication_group_id = "r"']),
      [],
    ],
    [
      'brokers by default',
      endpoint(
        'kafka',
        'kafka_settings {',
        '  broker = aws_msk_cluster.m.bootstrap_brokers',
        '  security_protocol = "plaintext"',
        '}',
      ) + block('aws_msk_cluster', 'm', ['cluster_name = "m"']),
      ['database-requires-tls@7 aws_dms_endpoint.a'],
    ],
    [
      'brokers, and no protocol',
      endpoint('kafka', 'kafka_settings {', '  broker = aws_msk_cluster.m.bootstrap_brokers_tls', '}') +
        block('aws_msk_cluster', 'm', [
          'cluster_name = "m"',
          'encryption_info {',
          '  encryption_in_transit {',
          '    client_broker = "TLS"',
          '  }',
          '}',
        ]),
      ['database-requires-tls@5 aws_dms_endpoint.a'],
    ],
    [
      'brokers that take both',
      endpoint(
        'kafka',
        'kafka_settings {',
        '  broker = aws_msk_cluster.m.bootstrap_brokers',
        '  security_protocol = "plaintext"',
        '}',
      ) +
        block('aws_msk_cluster', 'm', [
          'cluster_name = "m"',
          'encryption_info {',
          '  encryption_in_transit {',
          '    client_broker = "TLS_PLAINTEXT"',
          '  }',
          '}',
        ]),
      [],
    ],
  ])('%s', (_, files, expected) => {
    expect(found(files)).toEqual(expected);
  });
});

test.each([
  ['RDS for PostgreSQL', { '9.6.24': false, '14': false, '15': true, '17.2': true, x: undefined }],
  ['Aurora PostgreSQL', { '16.9': false, '17': true }],
  ['RDS for MySQL', { '5.7': false, '8.0.40': false, '8.4': false, '9.3': undefined, '9.7': true, '10.0': undefined }],
  ['RDS for MariaDB', { '10.11': false, '11.4.5': false, '11.7': undefined, '11.8': true }],
  [
    'Aurora MySQL',
    { '5.7.mysql_aurora.2.11.5': undefined, '8.0.mysql_aurora.3.10.0': false, '8.4.mysql_aurora.8.4.7': true },
  ],
  ['Amazon DocumentDB', { '5.0.0': true }],
  ['Amazon Redshift', { '1.0': undefined }],
] as [string, Record<string, boolean | undefined>][])('the defaults of %s', (title, versions) => {
  const row = ENFORCEMENTS.find((one) => one.title === title)!;
  for (const [version, forced] of Object.entries(versions))
    expect([version, forcedByDefault(row, version)]).toEqual([version, forced]);
});
