import { describe, expect, test } from 'vitest';
import { block, declared, emptyCa, endpoint, lifecycle, linked, mode, unknown } from './support/configuration.ts';
import {
  at,
  atCluster,
  cluster,
  found as databases,
  group,
  grouped,
  groupedCluster,
  instance,
} from './support/databases.ts';
import { bare, fixes, VARIABLES } from './support/fixes.ts';
import { testInModule, testOutcomes } from './support/outcomes.ts';
import type { Case, Files } from './support/run.ts';

const mysql = (value: string, engine = 'mysql') =>
  endpoint(engine, at, mode('verify-ca'), linked) +
  emptyCa +
  instance(`engine = "${engine}"`, grouped) +
  group('aws_db_parameter_group', 'tls_version', value);

testOutcomes('database-tls-version-unsupported', {
  fail: mysql('TLSv1.3'),
  pass: mysql('TLSv1.2,TLSv1.3'),
  undetermined: mysql(`\${${unknown}}`) + declared,
  notApplicable: mysql('TLSv1.3').replace('"verify-ca"', '"none"'),
});

testInModule('database-tls-version-unsupported', {
  fixture: 'module-databases-tls',
  file: 'main.tf',
  address: 'module.store["modern"].aws_dms_endpoint.sql',
});

function found(files: Files): string[] {
  return databases(files).filter((line) => !/^database-(requires-tls|allows-plaintext|ca-retired)@/.test(line));
}

const at22 = ['database-tls-version-unsupported@22 aws_dms_endpoint.a'];

describe('MySQL and MariaDB', () => {
  test.each<Case>([
    ['TLSv1.3', mysql('TLSv1.3'), at22],
    ['of MariaDB', mysql('TLSv1.3', 'mariadb'), at22],
    ['in another spelling', mysql(' tlsv1.3 '), at22],
    ['TLSv1.2', mysql('TLSv1.2'), []],
    ['TLSv1.2,TLSv1.3', mysql('TLSv1.2,TLSv1.3'), []],
    ['older ones, of which nothing is documented', mysql('TLSv1.1'), []],
    ['older ones beside 1.3', mysql('TLSv1.1,TLSv1.3'), []],
    ['no version at all', mysql('latest'), []],
    ['empty', mysql(''), []],
    ['not known', `${mysql(`\${${unknown}}`)}${declared}`, []],
    ['without a mode', mysql('TLSv1.3').replace('"verify-ca"', '"none"'), []],
    [
      'in a group that Terraform leaves alone',
      mysql('TLSv1.3').replace(/\n}\n$/, `\n  ${lifecycle('ignore_changes = [parameter]')}\n}\n`),
      [],
    ],
    ['in a group of elsewhere', mysql('TLSv1.3').replace('aws_db_parameter_group.g.name', '"ours"'), []],
    [
      'of Aurora, in the group of the cluster',
      endpoint('aurora', atCluster, mode('verify-ca'), linked) +
        emptyCa +
        cluster('engine = "aurora-mysql"', groupedCluster) +
        group('aws_rds_cluster_parameter_group', 'tls_version', 'TLSv1.3'),
      at22,
    ],
    [
      'of Aurora, behind an instance',
      endpoint('aurora', 'server_name = aws_rds_cluster_instance.i.endpoint', mode('verify-ca'), linked) +
        emptyCa +
        cluster('engine = "aurora-mysql"', groupedCluster) +
        group('aws_rds_cluster_parameter_group', 'tls_version', 'TLSv1.3') +
        block('aws_rds_cluster_instance', 'i', ['cluster_identifier = aws_rds_cluster.db.id']),
      at22,
    ],
    [
      'of PostgreSQL, of which nothing is documented',
      endpoint('postgres', at, mode('require')) +
        instance('engine = "postgres"', grouped) +
        group('aws_db_parameter_group', 'ssl_min_protocol_version', 'TLSv1.3'),
      [],
    ],
  ])('%s', (_, files, expected) => {
    expect(found(files)).toEqual(expected);
  });
});

describe('Oracle', () => {
  const oracle = (...settings: string[]) =>
    endpoint('oracle', at, mode('verify-ca'), linked) +
    emptyCa +
    instance('engine = "oracle-ee"', 'option_group_name = aws_db_option_group.o.name') +
    block('aws_db_option_group', 'o', [
      'name = "o"',
      'option {',
      '  option_name = "SSL"',
      '  option_settings {',
      ...settings,
      '  }',
      '}',
    ]);
  const version = (value: string) => oracle('name = "SQLNET.SSL_VERSION"', `value = ${value}`);
  test.each<Case>([
    ['1.0', version('"1.0"'), ['database-tls-version-unsupported@23 aws_dms_endpoint.a']],
    ['1.2', version('"1.2"'), []],
    ['1.2 or 1.0', version('"1.2 or 1.0"'), []],
    ['not set, which AWS fills in', oracle('name = "SQLNET.CIPHER_SUITE"', 'value = "x"'), []],
    ['not known', version(unknown) + declared, []],
    ['a setting that is not known', `${oracle(`name = ${unknown}`, 'value = "1.0"')}${declared}`, []],
  ])('%s', (_, files, expected) => {
    expect(found(files)).toEqual(expected);
  });
});

test.each<Case>([
  ['tls1.3+', `tls1.3+`, []],
  ['tls1.2+', `tls1.2+`, []],
])('DocumentDB with %s: not documented', (_, value, expected) => {
  const files =
    endpoint('docdb', 'server_name = aws_docdb_cluster.d.endpoint', mode('require')) +
    block('aws_docdb_cluster', 'd', ['db_cluster_parameter_group_name = aws_docdb_cluster_parameter_group.g.name']) +
    group('aws_docdb_cluster_parameter_group', 'tls', String(value));
  expect(found(files)).toEqual(expected);
});

test('what is to be set', () => {
  const hcl = `${VARIABLES}${bare('mysql', at, mode('verify-ca'))}${instance('engine = "mysql"', grouped)}${group('aws_db_parameter_group', 'tls_version', 'TLSv1.3')}`;
  expect(fixes('database-tls-version-unsupported', hcl)).toEqual([
    'unsafe aws_db_parameter_group.g parameter[0].value = "TLSv1.2,TLSv1.3"',
  ]);
});
