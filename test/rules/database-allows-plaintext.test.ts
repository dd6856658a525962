import { describe, expect, test } from 'vitest';
import { block, declared, emptyCa, endpoint, linked, mode, unknown, verified } from './support/configuration.ts';
import { at, atCluster, cluster, found, group, grouped, groupedCluster, instance } from './support/databases.ts';
import { bare, fixes, VARIABLES } from './support/fixes.ts';
import { testInModule, testOutcomes } from './support/outcomes.ts';
import { type Case, runProven, words } from './support/run.ts';

const encrypted = endpoint('postgres', at, mode('require'));
const withGroup = (value: string) =>
  encrypted + instance('engine = "postgres"', grouped) + group('aws_db_parameter_group', 'rds.force_ssl', value);

testOutcomes('database-allows-plaintext', {
  fail: withGroup('0'),
  pass: withGroup('1'),
  undetermined: withGroup(`\${${unknown}}`) + declared,
  notApplicable: encrypted + instance('engine = "postgres"', 'engine_version = "14.9"'),
});

testInModule('database-allows-plaintext', {
  fixture: 'module-databases',
  file: 'main.tf',
  address: 'module.pair["lax"].aws_dms_endpoint.this',
});

test.each<Case>([
  [
    'rds.force_ssl = 0',
    endpoint('postgres', at, verified, linked) +
      instance('engine = "postgres"', grouped) +
      group('aws_db_parameter_group', 'rds.force_ssl', '0') +
      emptyCa,
    ['database-allows-plaintext@19 aws_dms_endpoint.a'],
  ],
  [
    'of a default nobody is told',
    endpoint('postgres', at, verified, linked) + instance('engine = "postgres"', 'engine_version = "13.4"') + emptyCa,
    [],
  ],
  [
    'of SQL Server',
    endpoint('sqlserver', at, verified, linked) +
      instance('engine = "sqlserver-ee"', grouped) +
      group('aws_db_parameter_group', 'rds.force_ssl', '0') +
      emptyCa,
    ['database-allows-plaintext@19 aws_dms_endpoint.a'],
  ],
  [
    'require_secure_transport = OFF',
    endpoint('aurora', atCluster, verified, linked) +
      cluster('engine = "aurora-mysql"', groupedCluster) +
      group('aws_rds_cluster_parameter_group', 'require_secure_transport', 'OFF') +
      emptyCa,
    ['database-allows-plaintext@19 aws_dms_endpoint.a'],
  ],
  [
    'tls = disabled, with which there is no TLS at all',
    endpoint('docdb', 'server_name = aws_docdb_cluster.d.endpoint', verified, linked) +
      block('aws_docdb_cluster', 'd', ['db_cluster_parameter_group_name = aws_docdb_cluster_parameter_group.g.name']) +
      group('aws_docdb_cluster_parameter_group', 'tls', 'disabled') +
      emptyCa,
    ['database-offers-no-tls@6 aws_dms_endpoint.a'],
  ],
  [
    'require_ssl = false',
    endpoint('redshift', 'server_name = aws_redshift_cluster.r.dns_name') +
      block('aws_redshift_cluster', 'r', [
        'cluster_identifier = "r"',
        'cluster_parameter_group_name = aws_redshift_parameter_group.g.name',
      ]) +
      group('aws_redshift_parameter_group', 'require_ssl', 'false'),
    ['database-allows-plaintext@16 aws_dms_endpoint.a'],
  ],
  [
    'require_ssl = true',
    endpoint('redshift', 'server_name = aws_redshift_cluster.r.dns_name') +
      block('aws_redshift_cluster', 'r', [
        'cluster_identifier = "r"',
        'cluster_parameter_group_name = aws_redshift_parameter_group.g.name',
      ]) +
      group('aws_redshift_parameter_group', 'require_ssl', 'true'),
    [],
  ],
  [
    'in a case that is not decided',
    `${endpoint('postgres', at, verified, linked)}${instance('engine = "postgres"', grouped)}${group('aws_db_parameter_group', 'rds.force_ssl', '${var.env == "prod" ? 1 : 0}')}${emptyCa}variable "env" {}\n`,
    [],
  ],
])('%s', (_, files, expected) => {
  expect(found(files)).toEqual(expected);
});

test.each([
  ['postgres', at, instance('engine = "postgres"', grouped), 'aws_db_parameter_group', 'rds.force_ssl', '1'],
  ['mysql', at, instance('engine = "mysql"', grouped), 'aws_db_parameter_group', 'require_secure_transport', '1'],
  [
    'aurora',
    atCluster,
    cluster('engine = "aurora-mysql"', groupedCluster),
    'aws_rds_cluster_parameter_group',
    'require_secure_transport',
    'ON',
  ],
  [
    'redshift',
    'server_name = aws_redshift_cluster.r.dns_name',
    block('aws_redshift_cluster', 'r', ['cluster_parameter_group_name = aws_redshift_parameter_group.g.name']),
    'aws_redshift_parameter_group',
    'require_ssl',
    'true',
  ],
])('%s: the value that AWS takes', (engine, server, database, type, parameter, value) => {
  const encrypting = engine === 'redshift' ? [] : [verified, linked];
  const { findings } = runProven(
    emptyCa + endpoint(engine, server, ...encrypting) + database + group(type, parameter, '0'),
  );
  const [finding] = findings.filter(({ rule }) => rule.id === 'database-allows-plaintext');
  expect(words(finding!).lines).toEqual([`value = "${value}"`]);
});

describe('what is to be set', () => {
  test.each<[name: string, hcl: string, expected: string]>([
    [
      'a parameter of the database',
      `${block('aws_db_parameter_group', 'g', ['family = "mysql8.0"', 'parameter {', '  name  = "x"', '  value = "0"', '}', 'parameter {', '  name  = "require_secure_transport"', '  value = "OFF"', '}'])}${block('aws_db_instance', 'db', ['engine = "mysql"', 'parameter_group_name = aws_db_parameter_group.g.name'])}${bare('mysql', 'server_name = aws_db_instance.db.address')}`,
      'unsafe aws_db_parameter_group.g parameter[1].value = "1"',
    ],
  ])('%s', (_, hcl, expected) => {
    expect(fixes('database-allows-plaintext', VARIABLES + hcl)).toContain(expected);
  });
});
