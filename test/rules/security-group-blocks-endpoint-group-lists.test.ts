import { describe, expect, test } from 'vitest';
import { block } from './support/configuration.ts';
import { blocked, endpoint, found, peers, rule, task } from './support/networks.ts';
import { run, words } from './support/run.ts';
import { all, fromOut, group, grouped, whole } from './support/security-groups.ts';

/** security-group-blocks-endpoint: where groups are listed, and what it says where they can name each other. */

describe('where groups are listed', () => {
  const from = (engine: string, ...more: string[]) =>
    block('aws_dms_endpoint', 'a', [
      'endpoint_id = "a"',
      'endpoint_type = "target"',
      `engine_name = "${engine}"`,
      ...more,
    ]);
  const replicationHost = block('aws_dms_replication_instance', 'i', [
    'replication_instance_id = "i"',
    'vpc_security_group_ids = [aws_security_group.out.id]',
  ]);
  const ids = '[aws_security_group.in.id]';
  test.each<[type: string, port: number, files: string, line: number]>([
    [
      'aws_rds_cluster_instance',
      5432,
      from(
        'aurora-postgresql',
        'server_name = aws_rds_cluster_instance.one.endpoint',
        'port = aws_rds_cluster.db.port',
      ) +
        block('aws_rds_cluster_instance', 'one', [
          'cluster_identifier = aws_rds_cluster.db.id',
          'engine = "aurora-postgresql"',
        ]) +
        block('aws_rds_cluster', 'db', ['engine = "aurora-postgresql"', `vpc_security_group_ids = ${ids}`]),
      6,
    ],
    [
      'aws_docdb_cluster_instance',
      27017,
      from('docdb', 'server_name = aws_docdb_cluster_instance.one.endpoint', 'port = 27017') +
        block('aws_docdb_cluster_instance', 'one', ['cluster_identifier = aws_docdb_cluster.db.id']) +
        block('aws_docdb_cluster', 'db', [`vpc_security_group_ids = ${ids}`]),
      6,
    ],
    [
      'aws_elasticache_replication_group',
      6379,
      from(
        'redis',
        'redis_settings {',
        '  server_name = aws_elasticache_replication_group.db.primary_endpoint_address',
        '  port = 6379',
        '  auth_type = "none"',
        '}',
      ) + block('aws_elasticache_replication_group', 'db', [`security_group_ids = ${ids}`]),
      7,
    ],
    [
      'aws_msk_cluster',
      9094,
      from('kafka', 'kafka_settings {', '  broker = aws_msk_cluster.db.bootstrap_brokers_tls', '}') +
        block('aws_msk_cluster', 'db', [
          'broker_node_group_info {',
          '  client_subnets = ["subnet-1"]',
          `  security_groups = ${ids}`,
          '}',
        ]),
      6,
    ],
    [
      'aws_msk_cluster, by IAM',
      9098,
      from(
        'kafka',
        'kafka_settings {',
        '  broker = split(",", aws_msk_cluster.db.bootstrap_brokers_sasl_iam)[0]',
        '}',
      ) +
        block('aws_msk_cluster', 'db', [
          'broker_node_group_info {',
          '  client_subnets = ["subnet-1"]',
          `  security_groups = ${ids}`,
          '}',
        ]),
      6,
    ],
    [
      'aws_db_proxy',
      3306,
      from('mysql', 'server_name = aws_db_proxy.db.endpoint', 'port = 3306') +
        block('aws_db_proxy', 'db', ['engine_family = "MYSQL"', `vpc_security_group_ids = ${ids}`]),
      6,
    ],
    [
      'aws_redshift_cluster',
      5439,
      from('redshift', 'server_name = aws_redshift_cluster.db.dns_name', 'port = 5439') +
        block('aws_redshift_cluster', 'db', [`vpc_security_group_ids = ${ids}`]),
      6,
    ],
  ])('%s', (_, port, files, line) => {
    const groups = (number: number) =>
      `${group('out', all.replaceAll('5432', String(port)))}${group('in', fromOut.replaceAll('5432', String(number)))}`;
    expect(found(files + task + replicationHost + groups(port))).toEqual([]);
    expect(found(files + task + replicationHost + groups(22))).toEqual([`${rule}@${line} aws_dms_endpoint.a`]);
  });

  test.each<[name: string, option: string, more: string, expected: string[]]>([
    ['no options', '', '', [blocked]],
    ['options without groups', 'aws_db_option_group.tls.name', '', [blocked]],
    ['options with groups', 'aws_db_option_group.tls.name', 'vpc_security_group_memberships = ["sg-1"]', []],
    ['options of elsewhere', '"tls"', '', []],
    ['options of every instance', '"default:oracle-se2-19"', '', [blocked]],
  ])("Oracle's TLS has a port of its own: %s", (_, option, more, expected) => {
    const options = block('aws_db_option_group', 'tls', [
      'engine_name = "oracle-se2"',
      'option {',
      '  option_name = "SSL"',
      '  port = 2484',
      `  ${more}`,
      '}',
    ]);
    const oracle = whole
      .replace('engine_name = "postgres"', 'engine_name = "oracle"')
      .replace('engine = "postgres"', `engine = "oracle-se2"\n${option && `  option_group_name = ${option}\n`}`)
      .replace('port = 5432', 'port = 2484');
    expect(found(oracle + group('out', all.replaceAll('5432', '2484')) + group('in', fromOut) + options)).toEqual(
      expected,
    );
  });

  test('public brokers are reached from outside', () => {
    const cluster = block('aws_msk_cluster', 'db', [
      'broker_node_group_info {',
      '  client_subnets = ["subnet-1"]',
      `  security_groups = ${ids}`,
      '}',
    ]);
    const kafka = from('kafka', 'kafka_settings {', '  broker = aws_msk_cluster.db.bootstrap_brokers_public_tls', '}');
    expect(found(kafka + cluster + task + replicationHost + group('out', all) + group('in', fromOut))).toEqual([]);
  });

  test('a sensitive port is not shown', () => {
    const secret = 'variable "port" {\n  sensitive = true\n  default = 5431\n}\n';
    expect(
      found(whole.replace('port = 5432', 'port = var.port') + group('out', all) + group('in', fromOut) + secret),
    ).toEqual([]);
  });

  test('through locals and outputs of modules', () => {
    const files = (port: string) => ({
      'main.tf': `module "groups" {\n  source = "./groups"\n}\nlocals {\n  out = [module.groups.ids["out"]]\n}\n${endpoint}${task}${grouped(peers, 'local.out', '[module.groups.ids.in]').replaceAll(/aws_subnet\.(\w+)\.id/g, '"subnet-$1"')}`,
      'groups/main.tf':
        `${group('out', all)}${group('in', fromOut.replaceAll('5432', port))}output "ids" {\n  value = { out = aws_security_group.out.id, in = aws_security_group.in.id }\n}\n`.replaceAll(
          'aws_vpc.main.id',
          '"vpc-1"',
        ),
    });
    expect(found(files('5432'))).toEqual([]);
    expect(found(files('3306'))).toEqual([`${rule}@13 aws_dms_endpoint.a`]);
  });
});

test('what it says where groups can name each other', () => {
  const reported = (groups: string) =>
    run(whole + groups)
      .findings.filter((one) => one.rule.id === rule)
      .map((one) => words(one).lines);
  expect(reported(group('out', all) + group('in', fromOut.replaceAll('5432', '3306')))).toEqual([
    [
      'from_port       = 5432',
      'to_port         = 5432',
      'protocol        = "tcp"',
      'security_groups = [aws_security_group.out.id]',
    ],
  ]);
  expect(reported(group('out') + group('in', fromOut))).toEqual([
    [
      'from_port                    = 5432',
      'to_port                      = 5432',
      'ip_protocol                  = "tcp"',
      'referenced_security_group_id = aws_security_group.in.id',
    ],
  ]);
});
