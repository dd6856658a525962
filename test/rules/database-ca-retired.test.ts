import { expect, test } from 'vitest';
import { block, declared, endpoint, mode, unknown } from './support/configuration.ts';
import { at, atCluster, cluster, found, instance } from './support/databases.ts';
import { testInModule, testOutcomes } from './support/outcomes.ts';
import type { Case } from './support/run.ts';

const encrypted = endpoint('postgres', at, mode('require'));
const withCa = (name: string) => encrypted + instance('engine = "postgres"', `ca_cert_identifier = ${name}`);

testOutcomes('database-ca-retired', {
  fail: withCa('"rds-ca-2019"'),
  pass: withCa('"rds-ca-rsa2048-g1"'),
  undetermined: withCa(unknown) + declared,
  notApplicable: encrypted + instance('engine = "postgres"', 'engine_version = "16.3"'),
});

testInModule('database-ca-retired', {
  fixture: 'module-databases',
  file: 'main.tf',
  address: 'module.pair["old"].aws_dms_endpoint.this',
});

const member = (name: string, ca: string) =>
  block('aws_rds_cluster_instance', name, [
    'cluster_identifier = aws_rds_cluster.db.id',
    `ca_cert_identifier = "${ca}"`,
  ]);
test.each<Case>([
  [
    'rds-ca-2019',
    endpoint('postgres', at, mode('require')) + instance('ca_cert_identifier = "rds-ca-2019"'),
    ['database-ca-retired@10 aws_dms_endpoint.a'],
  ],
  [
    'rds-ca-2015 from a variable',
    `${endpoint('postgres', at, mode('require'))}${instance('ca_cert_identifier = var.ca')}variable "ca" {\n  default = "rds-ca-2015"\n}\n`,
    ['database-ca-retired@13 aws_dms_endpoint.a'],
  ],
  [
    'a present one',
    endpoint('postgres', at, mode('require')) + instance('ca_cert_identifier = "rds-ca-ecc384-g1"'),
    [],
  ],
  ['none is named', endpoint('postgres', at, mode('require')) + instance(), []],
  [
    'not known',
    `${endpoint('postgres', at, mode('require'))}${instance('ca_cert_identifier = var.ca')}variable "ca" {}\n`,
    [],
  ],
  [
    'no endpoint connects to it',
    endpoint('postgres', mode('require'), 'server_name = "db.example.com"') +
      instance('ca_cert_identifier = "rds-ca-2019"'),
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
    endpoint('postgres', at, mode('require')) +
      endpoint('postgres', at, mode('require')).replace('"a" {', '"b" {') +
      instance('ca_cert_identifier = "rds-ca-2019"'),
    ['database-ca-retired@17 aws_dms_endpoint.a, aws_dms_endpoint.b'],
  ],
])('%s', (_, files, expected) => {
  expect(found(files)).toEqual(expected);
});
