import { describe, expect, test } from 'vitest';
import { declared, endpoint, host, mode, unknown, verified } from './support/configuration.ts';
import { bare, CA, fixes, LINK, MODE, VARIABLES } from './support/fixes.ts';
import { testInModule, testOutcomes } from './support/outcomes.ts';
import { type Case, found } from './support/run.ts';

testOutcomes('endpoint-hostname-unverified', {
  fail: endpoint('mysql', mode('verify-ca'), host),
  pass: endpoint('mysql', verified, host),
  undetermined: endpoint('mysql', mode('verify-ca'), `server_name = ${unknown}`) + declared,
  notApplicable: endpoint('oracle', mode('verify-ca'), host),
});

testInModule('endpoint-hostname-unverified', {
  fixture: 'module-faults',
  file: 'main.tf',
  address: 'module.dms.aws_dms_endpoint.this["by_authority"]',
});

const withHost = (server: string, engine = 'postgres', mode = 'verify-ca') =>
  [
    'resource "aws_dms_endpoint" "a" {',
    '  endpoint_id   = "a"',
    '  endpoint_type = "source"',
    `  engine_name   = "${engine}"`,
    `  ssl_mode      = "${mode}"`,
    `  server_name   = ${server}`,
    '  certificate_arn = "arn:aws:dms:eu-west-1:123456789012:cert:CA"',
    '}',
    '',
  ].join('\n');
const unverified = 'endpoint-hostname-unverified@5 aws_dms_endpoint.a';
test.each<Case>([
  ['a host name', withHost('"db.example.com"'), [unverified]],
  ['a host name without dots', withHost('"db"'), [unverified]],
  ['verify-full', withHost('"db.example.com"', 'postgres', 'verify-full'), []],
  ['an IPv4 address', withHost('"10.0.0.1"'), []],
  ['an IPv6 address', withHost('"fd00::1"'), []],
  ['null', withHost('null'), []],
  ['not known', `${withHost('var.host')}variable "host" {}\n`, []],
  [
    'a database of the configuration',
    `${withHost('aws_db_instance.db.address')}resource "aws_db_instance" "db" {\n  engine = "postgres"\n}\n`,
    [unverified],
  ],
  [
    'an EC2 instance has an address',
    `${withHost('aws_instance.db.private_ip')}resource "aws_instance" "db" {\n  ami = "a"\n}\n`,
    [],
  ],
  [
    'an EC2 instance has a name as well',
    `${withHost('aws_instance.db.private_dns')}resource "aws_instance" "db" {\n  ami = "a"\n}\n`,
    [unverified],
  ],
  ['a host name made of parts', `${withHost('"db.${var.zone}"')}variable "zone" {}\n`, [unverified]],
  ['MySQL has verify-full', withHost('"db.example.com"', 'mysql'), [unverified]],
  ['DocumentDB has verify-full', withHost('"db.example.com"', 'docdb'), [unverified]],
  ['Oracle has none', withHost('"db.example.com"', 'oracle'), []],
  ['Db2 has none', withHost('"db.example.com"', 'db2'), []],
  [
    'SQL Server has no verify-ca',
    withHost('"db.example.com"', 'sqlserver'),
    ['endpoint-mode-unsupported@5 aws_dms_endpoint.a'],
  ],
])('%s', (_, files, expected) => {
  expect(found(files)).toEqual(expected);
});

describe('what is to be set', () => {
  test.each<[name: string, hcl: string, expected: string]>([
    [
      'verify-ca',
      CA + bare('postgres', 'ssl_mode = "verify-ca"', 'server_name = "db.internal"', LINK),
      `unsafe ${MODE}`,
    ],
  ])('%s', (_, hcl, expected) => {
    expect(fixes('endpoint-hostname-unverified', VARIABLES + hcl)).toEqual([expected]);
  });
});
