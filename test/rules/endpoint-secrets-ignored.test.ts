import { expect, test } from 'vitest';
import { declared, endpoint, unknown } from './support/configuration.ts';
import { testInModule, testOutcomes } from './support/outcomes.ts';
import { HERE, places, source } from './support/source-endpoint.ts';

const secret = 'secrets_manager_arn = "arn:aws:secretsmanager:eu-west-1:123456789012:secret:x"';

testOutcomes('endpoint-secrets-ignored', {
  fail: endpoint('docdb', secret),
  pass: endpoint('mysql', secret),
  undetermined: endpoint('docdb', `secrets_manager_arn = ${unknown}`) + declared,
  notApplicable: endpoint('docdb'),
});

testInModule('endpoint-secrets-ignored', {
  fixture: 'module-faults',
  file: 'main.tf',
  address: 'module.dms.aws_dms_endpoint.this["documents"]',
});

const ARN = '"arn:aws:secretsmanager:eu-west-1:123456789012:secret:x"';
test.each<[string, string, string[]]>([
  ['docdb', ARN, HERE],
  ['neptune', ARN, HERE],
  ['aurora-serverless', 'aws_secretsmanager_secret.x.arn', HERE],
  ['postgres', ARN, []],
  ['docdb', 'null', []],
  ['docdb', '""', []],
])('%s with %s', (engine, value, expected) => {
  const text = `${source(engine, `secrets_manager_arn = ${value}`)}resource "aws_secretsmanager_secret" "x" {}\n`;
  expect(places('endpoint-secrets-ignored', text)).toEqual(expected);
});

test('a secret that may be null is undetermined', () => {
  const text = source('docdb', 'secrets_manager_arn = var.unknown', 'ssl_mode = "none"');
  expect(places('endpoint-undetermined', text)).toEqual(['7 aws_dms_endpoint.a']);
});
