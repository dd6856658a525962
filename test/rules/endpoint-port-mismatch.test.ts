import { expect, test } from 'vitest';
import { declared, endpoint, mode, unknown } from './support/configuration.ts';
import { testInModule, testOutcomes } from './support/outcomes.ts';
import { HERE, places, source } from './support/source-endpoint.ts';

const kafka = (port: number) =>
  endpoint(
    'kafka',
    `kafka_settings {\n    broker = "b-1.x.abc.c2.kafka.eu-west-1.amazonaws.com:${port}"\n    security_protocol = "ssl-encryption"\n  }`,
  );

testOutcomes('endpoint-port-mismatch', {
  fail: kafka(9092),
  pass: kafka(9094),
  undetermined: endpoint('oracle', mode('verify-ca'), `port = ${unknown}`) + declared,
  notApplicable: endpoint('mysql', 'port = 3306'),
});

testInModule('endpoint-port-mismatch', {
  fixture: 'module-faults',
  file: 'main.tf',
  address: 'module.dms.aws_dms_endpoint.this["msk"]',
});

const msk = (port: number) =>
  `"b-1.x.kafka.eu-west-1.amazonaws.com:${port},b-2.x.kafka.eu-west-1.amazonaws.com:${port}"`;
test.each<[string, string, string[]]>([
  [msk(9092), 'ssl-encryption', HERE],
  [msk(9092), 'sasl-ssl', HERE],
  [msk(9092), 'plaintext', []],
  [msk(9094), 'plaintext', HERE],
  [msk(9094), 'ssl-encryption', []],
  [msk(9096), 'sasl-ssl', []],
  ['aws_msk_cluster.x.bootstrap_brokers', 'ssl-encryption', HERE],
  ['aws_msk_cluster.x.bootstrap_brokers_tls', 'ssl-encryption', []],
  ['aws_msk_cluster.x.bootstrap_brokers_tls', 'plaintext', HERE],
  ['aws_msk_cluster.x.bootstrap_brokers_public_sasl_scram', 'plaintext', HERE],
  ['"kafka.example.com:9092"', 'ssl-encryption', []],
  ['var.unknown', 'ssl-encryption', []],
])('%s with %s', (broker, protocol, expected) => {
  const text = source('kafka', `kafka_settings {\n    broker = ${broker}\n    security_protocol = "${protocol}"\n  }`);
  const found = places('endpoint-port-mismatch', `${text}resource "aws_msk_cluster" "x" {}\n`);
  expect(found).toEqual(expected.map(() => '5 aws_dms_endpoint.a'));
});

test.each<[string, string, string, string[]]>([
  ['oracle', '1521', 'verify-ca', HERE],
  ['oracle', '"1521"', 'verify-ca', HERE],
  ['oracle', '2484', 'verify-ca', []],
  ['oracle', '1521', 'none', []],
  ['postgres', '1521', 'verify-ca', []],
])('%s on %s with %s', (engine, port, value, expected) => {
  expect(places('endpoint-port-mismatch', source(engine, `port = ${port}`, `ssl_mode = "${value}"`))).toEqual(expected);
});
