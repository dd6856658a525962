import { describe, expect, test } from 'vitest';
import { block } from './support/configuration.ts';
import {
  acl,
  allIn,
  allOut,
  allow,
  atDb,
  atDms,
  blocked,
  endpoint,
  everything,
  found,
  peers,
  rule,
  subnets,
  task,
  whole,
} from './support/networks.ts';

/** security-group-blocks-endpoint: the ACLs of the subnets of each kind of database. */

describe('the subnets of each kind of database', () => {
  const from = (engine: string, ...more: string[]) =>
    block('aws_dms_endpoint', 'a', [
      'endpoint_id = "a"',
      'endpoint_type = "target"',
      `engine_name = "${engine}"`,
      ...more,
    ]);
  const replicationHost = task + subnets + peers.replace(/resource "aws_db_(subnet_group|instance)"[\s\S]*?\n}\n/g, '');
  const ids = 'subnet_ids = [aws_subnet.db_a.id, aws_subnet.db_b.id]';
  test.each<[type: string, files: string, line: number]>([
    [
      'aws_rds_cluster',
      from('aurora-postgresql', 'server_name = aws_rds_cluster.db.endpoint', 'port = aws_rds_cluster.db.port') +
        block('aws_rds_cluster', 'db', [
          'engine = "aurora-postgresql"',
          'db_subnet_group_name = aws_db_subnet_group.db.id',
        ]) +
        block('aws_db_subnet_group', 'db', [ids]),
      6,
    ],
    [
      'an instance of a cluster',
      from('aurora-postgresql', 'server_name = aws_rds_cluster_instance.one.endpoint', 'port = 5432') +
        block('aws_rds_cluster_instance', 'one', [
          'cluster_identifier = aws_rds_cluster.db.id',
          'engine = "aurora-postgresql"',
        ]) +
        block('aws_rds_cluster', 'db', [
          'engine = "aurora-postgresql"',
          'db_subnet_group_name = aws_db_subnet_group.db.id',
        ]) +
        block('aws_db_subnet_group', 'db', [ids]),
      6,
    ],
    [
      'aws_docdb_cluster',
      from('docdb', 'server_name = aws_docdb_cluster.db.endpoint', 'port = 27017') +
        block('aws_docdb_cluster', 'db', ['db_subnet_group_name = aws_docdb_subnet_group.db.name']) +
        block('aws_docdb_subnet_group', 'db', ['name = "db"', ids]),
      6,
    ],
    [
      'aws_elasticache_replication_group',
      from(
        'redis',
        'redis_settings {',
        '  server_name = aws_elasticache_replication_group.db.primary_endpoint_address',
        '  port = 6379',
        '  auth_type = "none"',
        '}',
      ) +
        block('aws_elasticache_replication_group', 'db', ['subnet_group_name = aws_elasticache_subnet_group.db.name']) +
        block('aws_elasticache_subnet_group', 'db', ['name = "db"', ids]),
      7,
    ],
    [
      'aws_redshift_cluster',
      from('redshift', 'server_name = aws_redshift_cluster.db.dns_name', 'port = 5439') +
        block('aws_redshift_cluster', 'db', [
          'publicly_accessible = false',
          'cluster_subnet_group_name = aws_redshift_subnet_group.db.name',
        ]) +
        block('aws_redshift_subnet_group', 'db', ['name = "db"', ids]),
      6,
    ],
    [
      'aws_msk_cluster',
      from(
        'kafka',
        'kafka_settings {',
        '  broker = aws_msk_cluster.db.bootstrap_brokers_tls',
        '  security_protocol = "ssl-encryption"',
        '}',
      ) +
        block('aws_msk_cluster', 'db', [
          'broker_node_group_info {',
          `  client_${ids}`.replace('subnet_ids', 'subnets'),
          '  security_groups = ["sg-1"]',
          '}',
        ]),
      6,
    ],
    [
      'aws_db_proxy',
      from('postgres', 'server_name = aws_db_proxy.db.endpoint', 'port = 5432') +
        block('aws_db_proxy', 'db', [`vpc_${ids}`, 'engine_family = "POSTGRESQL"']),
      6,
    ],
  ])('%s', (_, files, line) => {
    const expected = `${rule}@${line} aws_dms_endpoint.a`;
    expect(found(files + replicationHost + acl('db', atDb, allOut))).toEqual([expected]);
    expect(found(files + replicationHost + acl('db', atDb, ...everything))).toEqual([]);
  });

  test('of a cluster with a public instance, and of a Redshift cluster that may be public', () => {
    const cluster = (isPublic: boolean) =>
      from('aurora-postgresql', 'server_name = aws_rds_cluster.db.endpoint', 'port = 5432') +
      block('aws_rds_cluster', 'db', [
        'cluster_identifier = "db"',
        'engine = "aurora-postgresql"',
        'db_subnet_group_name = aws_db_subnet_group.db.id',
      ]) +
      block('aws_rds_cluster_instance', 'one', [
        'cluster_identifier = aws_rds_cluster.db.id',
        `publicly_accessible = ${isPublic}`,
      ]) +
      block('aws_db_subnet_group', 'db', [ids]);
    expect(found(cluster(false) + replicationHost + acl('db', atDb, allOut))).toHaveLength(1);
    expect(found(cluster(true) + replicationHost + acl('db', atDb, allOut))).toEqual([]);
    const redshift =
      from('redshift', 'server_name = aws_redshift_cluster.db.dns_name', 'port = 5439') +
      block('aws_redshift_cluster', 'db', ['cluster_subnet_group_name = aws_redshift_subnet_group.db.name']) +
      block('aws_redshift_subnet_group', 'db', ['name = "db"', ids]);
    expect(found(redshift + replicationHost + acl('db', atDb, allOut))).toEqual([]);
  });

  test('serverless', () => {
    const config = block('aws_dms_replication_config', 'c', [
      'source_endpoint_arn = aws_dms_endpoint.a.endpoint_arn',
      'compute_config {',
      '  replication_subnet_group_id = aws_dms_replication_subnet_group.dms.replication_subnet_group_id',
      '}',
    ]);
    const serverless = endpoint + subnets + peers + config;
    expect(found(serverless + acl('dms', atDms, allIn))).toEqual([blocked]);
    expect(found(serverless + acl('dms', atDms, ...everything))).toEqual([]);
  });
});

/** Against an ACL that lets in port 3306 alone. */
describe('the port of the endpoint', () => {
  const other = acl('db', atDb, allow('ingress', 100, '3306'), allOut);
  const inSecret = (content: string) =>
    whole
      .replace('  port = 5432\n', '')
      .replace('server_name = aws_db_instance.db.address', 'secrets_manager_arn = aws_secretsmanager_secret.s.arn') +
    block('aws_secretsmanager_secret', 's', ['name = "s"']) +
    block('aws_secretsmanager_secret_version', 's', [
      'secret_id = aws_secretsmanager_secret.s.id',
      `secret_string = jsonencode({ username = "u", password = "p", host = aws_db_instance.db.address${content} })`,
    ]);
  const ofDatabase = (...body: string[]) =>
    whole
      .replace('port = 5432', 'port = aws_db_instance.db.port')
      .replace('  engine = "postgres"\n', body.map((line) => `  ${line}\n`).join(''));
  test.each<[name: string, hcl: string, blocks: number]>([
    ['that of its database, by default', ofDatabase('engine = "postgres"'), 1],
    ['that of a database of MySQL, by default', ofDatabase('engine = "mysql"'), 0],
    ['that of a database of an engine that is not known', ofDatabase('engine = var.u'), 0],
    ['that of a database without an engine', ofDatabase(), 0],
    ['that of its database, which is not known', ofDatabase('engine = "postgres"', 'port = var.u'), 0],
    ['in its secret', inSecret(', port = 5432'), 1],
    ['another in its secret', inSecret(', port = 3306'), 0],
    ['none in its secret', inSecret(''), 0],
    ['0, which is none', whole.replace('port = 5432', 'port = 0'), 0],
    ['the last one', whole.replace('port = 5432', 'port = 65535'), 1],
    ['beyond the last one', whole.replace('port = 5432', 'port = 65536'), 0],
    ['not known', whole.replace('port = 5432', 'port = var.u'), 0],
  ])('%s', (_, hcl, blocks) => {
    expect(found(`${hcl}${other}variable "u" {}\n`)).toHaveLength(blocks);
  });
});
