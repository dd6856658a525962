import { expect, test } from 'vitest';
import { declared, endpoint, host, mode, unknown, verified } from './support/configuration.ts';
import { testInModule, testOutcomes } from './support/outcomes.ts';
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

test('in some worlds', () => {
  const text = source(
    'postgres',
    'server_name = var.unknown == "x" ? "10.0.0.1" : "db.example.com"',
    'ssl_mode = "verify-full"',
  );
  expect(places('endpoint-hostname-is-address', text)).toEqual(['4 aws_dms_endpoint.a when var.unknown is "x"']);
});
