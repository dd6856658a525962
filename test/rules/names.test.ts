import { describe, expect, test } from 'vitest';
import { type Files, found } from './support/run.ts';

/** Engine names and host names. */

type Case = [name: string, files: Files, expected: string[]];

describe('endpoint-engine-unknown', () => {
  const named = (engine: string, ...more: string[]) =>
    [
      'resource "aws_dms_endpoint" "a" {',
      '  endpoint_id   = "a"',
      '  endpoint_type = "source"',
      `  engine_name   = ${engine}`,
      ...more,
      '}',
      '',
    ].join('\n');
  const unknown = 'endpoint-engine-unknown@4 aws_dms_endpoint.a';
  const undetermined = 'endpoint-undetermined@4 aws_dms_endpoint.a';
  const aws = (version: string) =>
    `terraform {\n  required_providers {\n    aws = {\n      source  = "hashicorp/aws"\n      version = "${version}"\n    }\n  }\n}\n`;
  test.each<Case>([
    ['postgresql', named('"postgresql"'), [unknown]],
    ['aurora-mysql', named('"aurora-mysql"'), [unknown]],
    ['sqlserver-ex', named('"sqlserver-ex"'), [unknown]],
    ['capitals', named('"MySQL"'), [unknown]],
    ['a slip', named('"mariadbb"'), [unknown]],
    ['underscores', named('"aurora_postgresql"'), [unknown]],
    ['far from every name', named('"cockroach"'), [undetermined]],
    ['empty', named('""'), [undetermined]],
    [
      'the mode is judged where it is none at all',
      named('"cockroach"', '  ssl_mode = "on"'),
      [undetermined, 'endpoint-mode-unsupported@5 aws_dms_endpoint.a'],
    ],
    ['the mode is not judged otherwise', named('"postgresql"', '  ssl_mode = "none"'), [unknown]],
    ['s3 without a version', named('"s3"'), []],
    ['s3 with ~> 5.0', named('"s3"') + aws('~> 5.0'), []],
    ['s3 with >= 5.0', named('"s3"') + aws('>= 5.0'), []],
    ['s3 with >= 4.0, < 7.0', named('"s3"') + aws('>= 4.0, < 7.0'), []],
    ['s3 with < 6.0', named('"s3"') + aws('< 6.0'), []],
    ['s3 with >= 6.0', named('"s3"') + aws('>= 6.0'), [unknown]],
    ['s3 with ~> 6.1', named('"s3"') + aws('~> 6.1'), [unknown]],
    ['s3 with 6.2.0', named('"s3"') + aws('6.2.0'), [unknown]],
    ['s3 with < 7.0, >= 6.0', named('"s3"') + aws('< 7.0, >= 6.0'), [unknown]],
    ['s3 with != 6.0', named('"s3"') + aws('!= 6.0'), []],
    ['s3 with > 5.0', named('"s3"') + aws('> 5.0'), []],
  ])('%s', (_, files, expected) => {
    expect(found(files)).toEqual(expected);
  });
});

describe('endpoint-hostname-unverified', () => {
  const host = (server: string, engine = 'postgres', mode = 'verify-ca') =>
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
    ['a host name', host('"db.example.com"'), [unverified]],
    ['a host name without dots', host('"db"'), [unverified]],
    ['verify-full', host('"db.example.com"', 'postgres', 'verify-full'), []],
    ['an IPv4 address', host('"10.0.0.1"'), []],
    ['an IPv6 address', host('"fd00::1"'), []],
    ['null', host('null'), []],
    ['not known', `${host('var.host')}variable "host" {}\n`, []],
    [
      'a database of the configuration',
      `${host('aws_db_instance.db.address')}resource "aws_db_instance" "db" {\n  engine = "postgres"\n}\n`,
      [unverified],
    ],
    [
      'an EC2 instance has an address',
      `${host('aws_instance.db.private_ip')}resource "aws_instance" "db" {\n  ami = "a"\n}\n`,
      [],
    ],
    [
      'an EC2 instance has a name as well',
      `${host('aws_instance.db.private_dns')}resource "aws_instance" "db" {\n  ami = "a"\n}\n`,
      [unverified],
    ],
    ['a host name made of parts', `${host('"db.${var.zone}"')}variable "zone" {}\n`, [unverified]],
    ['MySQL has verify-full', host('"db.example.com"', 'mysql'), [unverified]],
    ['DocumentDB has verify-full', host('"db.example.com"', 'docdb'), [unverified]],
    ['Oracle has none', host('"db.example.com"', 'oracle'), []],
    ['Db2 has none', host('"db.example.com"', 'db2'), []],
    [
      'SQL Server has no verify-ca',
      host('"db.example.com"', 'sqlserver'),
      ['endpoint-mode-unsupported@5 aws_dms_endpoint.a'],
    ],
  ])('%s', (_, files, expected) => {
    expect(found(files)).toEqual(expected);
  });
});
