import { expect, test } from 'vitest';
import { declared, endpoint, unknown } from './support/configuration.ts';
import { testInModule, testOutcomes } from './support/outcomes.ts';
import { HERE, places, source } from './support/source-endpoint.ts';

testOutcomes('endpoint-tls-attribute-ineffective', {
  fail: endpoint('postgres', 'extra_connection_attributes = "sslmode=require"'),
  pass: endpoint('postgres', 'extra_connection_attributes = "heartbeatEnable=true"'),
  undetermined: endpoint('postgres', `extra_connection_attributes = ${unknown}`) + declared,
  notApplicable: endpoint('postgres'),
});

testInModule('endpoint-tls-attribute-ineffective', {
  fixture: 'module-faults',
  file: 'main.tf',
  address: 'module.dms.aws_dms_endpoint.this["attribute"]',
});

test.each<[string, string, string[]]>([
  ['postgres', '"sslmode=require"', HERE],
  ['mysql', '"initstmt=SET x;useSSL=true"', HERE],
  ['postgres', '"sslMode=require;x=${var.unknown}"', HERE],
  ['postgres', '"captureDdls=Y"', []],
  ['postgres', 'var.unknown', []],
  ['kafka', '"ssl=true"', []],
  ['redis', '"sslSecurityProtocol=ssl-encryption"', []],
  ['oracle', '"securityDbEncryption=x"', []],
])('%s with %s', (engine, attributes, expected) => {
  const text = source(engine, `extra_connection_attributes = ${attributes}`);
  expect(places('endpoint-tls-attribute-ineffective', text)).toEqual(expected);
});
