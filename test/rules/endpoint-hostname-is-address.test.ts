import { describe, expect, test } from 'vitest';
import { declared, endpoint, host, mode, unknown, verified } from './support/configuration.ts';
import { testInModule, testOutcomes } from './support/outcomes.ts';
import { run, words } from './support/run.ts';
import { HERE, places, source } from './support/source-endpoint.ts';

testOutcomes('endpoint-hostname-is-address', {
  fail: endpoint('mysql', verified, 'server_name = "10.0.0.7"'),
  pass: endpoint('mysql', verified, host),
  undetermined: endpoint('mysql', verified, `server_name = ${unknown}`) + declared,
  notApplicable: endpoint('mysql', mode('verify-ca'), host),
});

testInModule('endpoint-hostname-is-address', {
  fixture: 'module-faults',
  file: 'main.tf',
  address: 'module.dms.aws_dms_endpoint.this["by_address"]',
});

test.each<[string, string, string, string[]]>([
  ['postgres', '"verify-full"', '"10.0.0.1"', HERE],
  ['docdb', '"verify-full"', '"fd00::1"', HERE],
  ['postgres', '"verify-full"', '"db.example.com"', []],
  ['postgres', '"verify-full"', 'var.unknown', []],
  ['postgres', '"verify-full"', 'aws_instance.db.private_ip', HERE],
  ['postgres', '"verify-full"', 'aws_instance.db.private_dns', []],
  ['postgres', '"verify-ca"', '"10.0.0.1"', []],
  ['oracle', '"verify-full"', '"10.0.0.1"', []],
  ['s3', '"verify-full"', '"10.0.0.1"', []],
])('%s with %s to %s', (engine, value, server, expected) => {
  const text = source(engine, `server_name = ${server}`, `ssl_mode = ${value}`);
  expect(places('endpoint-hostname-is-address', `${text}resource "aws_instance" "db" {}\n`)).toEqual(expected);
});

describe('servers of other clouds', () => {
  const cloudSql = 'resource "google_sql_database_instance" "db" {\n  database_version = "MYSQL_8_0"\n}\n';
  test.each<[string, string, string, string[]]>([
    ['public', 'google_sql_database_instance.db.public_ip_address', cloudSql, HERE],
    ['private', 'google_sql_database_instance.db.private_ip_address', cloudSql, HERE],
    ['the first', 'google_sql_database_instance.db.first_ip_address', cloudSql, HERE],
    ['of the list', 'google_sql_database_instance.db.ip_address[0].ip_address', cloudSql, HERE],
    ['a name', 'google_sql_database_instance.db.dns_name', cloudSql, []],
    ['Azure', 'azurerm_mysql_flexible_server.db.fqdn', 'resource "azurerm_mysql_flexible_server" "db" {}\n', []],
  ])('%s', (_, server, database, expected) => {
    const text = source('mysql', `server_name = ${server}`, 'ssl_mode = "verify-full"');
    expect(places('endpoint-hostname-is-address', text + database)).toEqual(expected);
  });

  test('verify-ca for Cloud SQL', () => {
    const text = source(
      'mysql',
      'server_name = google_sql_database_instance.db.public_ip_address',
      'ssl_mode = "verify-full"',
    );
    const found = run(text + cloudSql).findings.filter(({ rule }) => rule.id === 'endpoint-hostname-is-address');
    expect(found.map(words)).toEqual([
      {
        fact: 'aws_dms_endpoint.a (MySQL source) verifies the host name with ssl_mode = "verify-full", but server_name is the IP address of a Cloud SQL instance, for which the DMS guide does not support verify-full.',
        remedy: 'Set ssl_mode = "verify-ca".',
        lines: [],
      },
    ]);
  });

  test('Cloud SQL with an engine without verify-ca', () => {
    const text = source(
      'sqlserver',
      'server_name = google_sql_database_instance.db.public_ip_address',
      'ssl_mode = "verify-full"',
    );
    const [found] = run(text + cloudSql).findings.filter(({ rule }) => rule.id === 'endpoint-hostname-is-address');
    expect(words(found!).lines).toEqual([]);
  });
});

test('in some worlds', () => {
  const text = source(
    'postgres',
    'server_name = var.unknown == "x" ? "10.0.0.1" : "db.example.com"',
    'ssl_mode = "verify-full"',
  );
  expect(places('endpoint-hostname-is-address', text)).toEqual(['4 aws_dms_endpoint.a when var.unknown is "x"']);
});
