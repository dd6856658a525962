import { describe, expect, test } from 'vitest';
import {
  at,
  atCluster,
  block,
  type Case,
  cluster,
  endpoint,
  found,
  group,
  grouped,
  groupedCluster,
  instance,
} from './databases.ts';
import { run, words } from './run.ts';

describe('database-allows-plaintext', () => {
  const verified = ['ssl_mode = "verify-full"', 'certificate_arn = aws_dms_certificate.ca.certificate_arn'];
  const ca = block('aws_dms_certificate', 'ca', ['certificate_id = "ca"']);
  test.each<Case>([
    [
      'rds.force_ssl = 0',
      endpoint('postgres', at, ...verified) +
        instance('engine = "postgres"', grouped) +
        group('aws_db_parameter_group', 'rds.force_ssl', '0') +
        ca,
      ['database-allows-plaintext@19 aws_dms_endpoint.a'],
    ],
    [
      'of a default nobody is told',
      endpoint('postgres', at, ...verified) + instance('engine = "postgres"', 'engine_version = "13.4"') + ca,
      [],
    ],
    [
      'of SQL Server',
      endpoint('sqlserver', at, ...verified) +
        instance('engine = "sqlserver-ee"', grouped) +
        group('aws_db_parameter_group', 'rds.force_ssl', '0') +
        ca,
      ['database-allows-plaintext@19 aws_dms_endpoint.a'],
    ],
    [
      'require_secure_transport = OFF',
      endpoint('aurora', atCluster, ...verified) +
        cluster('engine = "aurora-mysql"', groupedCluster) +
        group('aws_rds_cluster_parameter_group', 'require_secure_transport', 'OFF') +
        ca,
      ['database-allows-plaintext@19 aws_dms_endpoint.a'],
    ],
    [
      'tls = disabled',
      endpoint('docdb', 'server_name = aws_docdb_cluster.d.endpoint', ...verified) +
        block('aws_docdb_cluster', 'd', [
          'db_cluster_parameter_group_name = aws_docdb_cluster_parameter_group.g.name',
        ]) +
        group('aws_docdb_cluster_parameter_group', 'tls', 'disabled') +
        ca,
      ['database-allows-plaintext@17 aws_dms_endpoint.a'],
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
      `${endpoint('postgres', at, ...verified)}${instance('engine = "postgres"', grouped)}${group('aws_db_parameter_group', 'rds.force_ssl', '${var.env == "prod" ? 1 : 0}')}${ca}variable "env" {}\n`,
      [],
    ],
  ])('%s', (_, files, expected) => {
    expect(found(files)).toEqual(expected);
  });
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
  const { findings } = run(endpoint(engine, server) + database + group(type, parameter, '0'));
  const [diagnosticLines] = findings.filter(({ rule }) => rule.id === 'database-allows-plaintext');
  expect(words(diagnosticLines!).lines).toContain(`  value = "${value}"`);
});

describe('database-ca-retired', () => {
  const mode = ['ssl_mode = "require"'];
  const member = (name: string, ca: string) =>
    block('aws_rds_cluster_instance', name, [
      'cluster_identifier = aws_rds_cluster.db.id',
      `ca_cert_identifier = "${ca}"`,
    ]);
  test.each<Case>([
    [
      'rds-ca-2019',
      endpoint('postgres', at, ...mode) + instance('ca_cert_identifier = "rds-ca-2019"'),
      ['database-ca-retired@10 aws_dms_endpoint.a'],
    ],
    [
      'rds-ca-2015 from a variable',
      `${endpoint('postgres', at, ...mode)}${instance('ca_cert_identifier = var.ca')}variable "ca" {\n  default = "rds-ca-2015"\n}\n`,
      ['database-ca-retired@13 aws_dms_endpoint.a'],
    ],
    ['a present one', endpoint('postgres', at, ...mode) + instance('ca_cert_identifier = "rds-ca-ecc384-g1"'), []],
    ['none is named', endpoint('postgres', at, ...mode) + instance(), []],
    [
      'not known',
      `${endpoint('postgres', at, ...mode)}${instance('ca_cert_identifier = var.ca')}variable "ca" {}\n`,
      [],
    ],
    [
      'no endpoint connects to it',
      endpoint('postgres', ...mode, 'server_name = "db.example.com"') + instance('ca_cert_identifier = "rds-ca-2019"'),
      [],
    ],
    [
      'one instance of a cluster',
      endpoint('aurora', atCluster) +
        cluster('engine = "aurora-mysql"') +
        member('new', 'rds-ca-rsa2048-g1') +
        member('old', 'rds-ca-2019'),
      ['database-ca-retired@17 aws_dms_endpoint.a'],
    ],
    [
      'the other instance of the cluster',
      endpoint('aurora', 'server_name = aws_rds_cluster_instance.new.endpoint') +
        cluster('engine = "aurora-mysql"') +
        member('new', 'rds-ca-rsa2048-g1') +
        member('old', 'rds-ca-2019'),
      [],
    ],
    [
      'a Multi-AZ DB cluster',
      endpoint('postgres', atCluster) + cluster('ca_certificate_identifier = "rds-ca-2019"'),
      ['database-ca-retired@9 aws_dms_endpoint.a'],
    ],
    [
      'behind a proxy',
      endpoint('postgres', 'server_name = aws_db_proxy.p.endpoint') +
        block('aws_db_proxy', 'p', ['name = "p"']) +
        instance('ca_cert_identifier = "rds-ca-2019"'),
      [],
    ],
    [
      'two endpoints',
      endpoint('postgres', at, ...mode) +
        endpoint('postgres', at, ...mode).replace('"a" {', '"b" {') +
        instance('ca_cert_identifier = "rds-ca-2019"'),
      ['database-ca-retired@17 aws_dms_endpoint.a, aws_dms_endpoint.b'],
    ],
  ])('%s', (_, files, expected) => {
    expect(found(files)).toEqual(expected);
  });
});

test('what they say', () => {
  const hcl =
    endpoint('postgres', at) +
    instance('engine = "postgres"', grouped, 'ca_cert_identifier = "rds-ca-2019"') +
    group('aws_db_parameter_group', 'rds.force_ssl', '1');
  const reported = (files: string) =>
    run(files)
      .findings.filter(({ rule }) => rule.id.startsWith('database-'))
      .map(words);
  expect([...reported(hcl), ...reported(hcl.replace('value = "1"', 'value = "0"'))]).toEqual([
    {
      fact: 'aws_dms_endpoint.a (PostgreSQL source) connects without TLS (ssl_mode is not set, and DMS then uses "none") to aws_db_instance.db, which refuses such connections: rds.force_ssl is "1" in aws_db_parameter_group.g.',
      remedy: 'Set the strongest mode of the engine, and link the CA certificate.',
      lines: ['ssl_mode        = "verify-full"', 'certificate_arn = aws_dms_certificate.NAME.certificate_arn'],
    },
    {
      fact: 'aws_dms_endpoint.a (PostgreSQL source) connects to aws_db_instance.db, whose certificate is issued by the CA "rds-ca-2019", which expired in 2024.',
      remedy: 'Set a current CA, and link a bundle that contains it to the endpoint.',
      lines: ['ca_cert_identifier = "rds-ca-rsa2048-g1"'],
    },
    {
      fact: 'aws_dms_endpoint.a (PostgreSQL source) connects to aws_db_instance.db, whose certificate is issued by the CA "rds-ca-2019", which expired in 2024.',
      remedy: 'Set a current CA, and link a bundle that contains it to the endpoint.',
      lines: ['ca_cert_identifier = "rds-ca-rsa2048-g1"'],
    },
    {
      fact: 'aws_dms_endpoint.a (PostgreSQL source) connects to aws_db_instance.db, whose aws_db_parameter_group.g allows connections without TLS: rds.force_ssl is "0".',
      remedy: 'Set rds.force_ssl = "1" once every client uses TLS.',
      lines: ['parameter {', '  name  = "rds.force_ssl"', '  value = "1"', '}'],
    },
  ]);
});

test('databases and groups without instances are no gaps', () => {
  const none =
    instance('count = 0') + group('aws_db_parameter_group', 'rds.force_ssl', '1').replace('name = "g"', 'count = 0');
  expect(run(endpoint('postgres', 'ssl_mode = "require"') + none).gaps).toEqual([]);
});
