import { expect, test } from 'vitest';
import { declared, endpoint, unknown } from './support/configuration.ts';
import { testInModule, testOutcomes } from './support/outcomes.ts';
import { HERE, places, source } from './support/source-endpoint.ts';

testOutcomes('endpoint-password-literal', {
  fail: endpoint('mysql', 'password = "hunter2"'),
  pass: endpoint('mysql', `password = ${unknown}`) + declared,
  undetermined: { fixture: 'written-passwords', address: 'aws_dms_endpoint.local' },
  notApplicable: endpoint('mysql'),
});

testInModule('endpoint-password-literal', {
  fixture: 'module-faults',
  file: 'main.tf',
  address: 'module.dms.aws_dms_endpoint.this["literal"]',
});

/** What follows the endpoint, from line 7 on. */
const DECLARED: [string, string][] = [
  ['var.default', 'variable "default" {\n  default = "canary"\n  sensitive = true\n}\n'],
  ['local.password', 'locals {\n  password = "canary"\n}\n'],
];
test.each<[string, string, string[]]>([
  ['a literal', 'password = "canary"', HERE],
  ['a heredoc', 'password = <<EOT\ncanary\nEOT', HERE],
  ['a number', 'password = 123456', HERE],
  ['in one branch', 'password = var.unknown == "x" ? "canary" : var.unknown', HERE],
  ['a default, sensitive', 'password = var.default', ['8 aws_dms_endpoint.a']],
  ['a local', 'password = local.password', ['8 aws_dms_endpoint.a']],
  ['a variable without value', 'password = var.unknown', []],
  ['random', 'password = random_password.x.result', []],
  ['a secret', 'password = jsondecode(data.aws_secretsmanager_secret_version.x.secret_string)["password"]', []],
  ['empty', 'password = ""', []],
  ['null', 'password = null', []],
  ['a template', 'password = "a${var.unknown}"', []],
  ['a placeholder', 'password = "canary"\n  lifecycle { ignore_changes = [password] }', []],
  ['sasl_password', 'kafka_settings { sasl_password = "canary" }', HERE],
  ['ssl_client_key_password', 'kafka_settings { ssl_client_key_password = "canary" }', HERE],
  ['auth_password', 'redis_settings { auth_password = "canary" }', HERE],
  ['asm_password', 'oracle_settings { asm_password = "canary" }', HERE],
  ['sasl_password by a variable', 'kafka_settings { sasl_password = var.unknown }', []],
])('%s', (_, written, expected) => {
  const [, more = ''] = DECLARED.find(([name]) => written.includes(name)) ?? [];
  expect(places('endpoint-password-literal', source('postgres', written) + more)).toEqual(expected);
});

test.each([
  ['--var', {}, { variables: ['unknown=canary'] }],
  ['terraform.tfvars', { 'terraform.tfvars': 'unknown = "canary"\n' }, {}],
  ['terraform.tfvars.json', { 'terraform.tfvars.json': '{"unknown": "canary"}\n' }, {}],
])('given by %s', (_, files, more) => {
  const text = source('postgres', 'password = var.unknown');
  expect(places('endpoint-password-literal', { 'main.tf': text, ...files }, more)).toEqual([]);
});
