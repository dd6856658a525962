import { describe, expect, test } from 'vitest';
import { outcome, tree } from '../check.ts';
import { declared, endpoint, unknown } from './support/configuration.ts';
import { testInModule, testOutcomes } from './support/outcomes.ts';
import { run, words } from './support/run.ts';
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
  ['security_db_encryption', 'oracle_settings { security_db_encryption = "canary" }', HERE],
  ['sasl_password by a variable', 'kafka_settings { sasl_password = var.unknown }', []],
])('%s', (_, written, expected) => {
  const [, more = ''] = DECLARED.find(([name]) => written.includes(name)) ?? [];
  expect(places('endpoint-password-literal', source('postgres', written) + more)).toEqual(expected);
});

const extra = (text: string) => `extra_connection_attributes = ${text}`;

describe('extra connection attributes', () => {
  test.each<[string, string, string[]]>([
    ['saslPassword', extra('"saslUsername=u;saslPassword=canary"'), HERE],
    ['names are case-insensitive', extra('"SASLPASSWORD=canary;a=b"'), HERE],
    ['sslClientKeyPassword', extra('"sslClientKeyPassword=canary"'), HERE],
    ['authPassword', extra('"authType=auth-token;authPassword=canary"'), HERE],
    ['asmPassword', extra('"asmPassword=canary;"'), HERE],
    ['asm_password', extra('"asm_password=canary"'), HERE],
    ['securityDbEncryption', extra('"securityDbEncryption=canary"'), HERE],
    ['the name of the key', extra('"securityDbEncryptionName=SYSTEM.KEY"'), []],
    ['password', extra('"password=canary"'), HERE],
    ['with spaces', extra('"saslPassword = canary ; a = b"'), HERE],
    ['with spaces, beside a variable', extra('"saslPassword = canary ;saslUsername=${var.unknown}"'), HERE],
    ['a letter that is none', extra('"saslPassword=\\U0010ffffcanary;saslUsername=${var.unknown}"'), HERE],
    ['two of them', extra('"saslPassword=canary;sslClientKeyPassword=canary"'), [...HERE, ...HERE]],
    ['nothing of that', extra('"saslUsername=u;passwordPolicy=x;nosaslPassword=x"'), []],
    ['empty', extra('"saslPassword="'), []],
    ['a variable in a template', extra('"saslPassword=${var.unknown}"'), []],
    ['a variable in a part', extra('"saslPassword=x${var.unknown}"'), []],
    ['a default in a template', extra('"saslPassword=${var.default}"'), []],
    ['beside a variable', extra('"saslUsername=${var.unknown};saslPassword=canary"'), HERE],
    ['before a variable', extra('"saslPassword=canary;saslUsername=${var.unknown}"'), HERE],
    ['beside a default', extra('"saslUsername=${var.default};saslPassword=canary"'), HERE],
    ['a heredoc', extra('<<-EOT\n  saslUsername=${var.unknown};saslPassword=canary\n  EOT\n'), HERE],
    ['joined', extra('join(";", ["saslUsername=u", "saslPassword=canary"])'), HERE],
    ['a format', extra('format("saslPassword=%s", var.unknown)'), []],
    ['a format that is known', extra('format("saslPassword=%s", var.default)'), []],
    [
      'in one branch',
      extra('var.unknown == "x" ? "saslPassword=canary" : "a=b"'),
      ['4 aws_dms_endpoint.a when var.unknown is "x"'],
    ],
    ['a local', extra('local.extra'), ['8 aws_dms_endpoint.a']],
    ['a default', extra('var.extra'), ['8 aws_dms_endpoint.a']],
    [
      'a placeholder',
      `${extra('"saslPassword=canary"')}\n  lifecycle { ignore_changes = [extra_connection_attributes] }`,
      [],
    ],
  ])('%s', (_, written, expected) => {
    const more = written.includes('local.extra')
      ? 'locals {\n  extra = "saslPassword=canary"\n}\n'
      : written.includes('var.extra')
        ? 'variable "extra" {\n  default = "saslPassword=canary"\n}\n'
        : written.includes('var.default')
          ? 'variable "default" {\n  default = "canary"\n}\n'
          : '';
    expect(places('endpoint-password-literal', source('kafka', written) + more)).toEqual(expected);
  });

  test('the argument that is for it, and no secret', () => {
    const { findings } = run(source('kafka', extra('"saslPassword=canary"')));
    const found = findings.filter(({ rule }) => rule.id === 'endpoint-password-literal').map(words);
    expect(found).toEqual([
      {
        fact: 'aws_dms_endpoint.a (Kafka source) has its saslPassword in the configuration, in extra_connection_attributes, where anyone who can read the code can read it.',
        remedy:
          'Remove it from there, read kafka_settings.sasl_password from a sensitive variable without a default, and change it. The lines are only an example, because it is not known where the new password is kept.',
        lines: ['sasl_password = var.PASSWORD'],
      },
    ]);
  });
});

describe('authentication by IAM needs no password', () => {
  const password = 'password = "unused"';
  const iam = 'authentication_method = "iam"';
  test.each<[string, string, string, 'fail' | 'not-applicable' | 'undetermined']>([
    ['MySQL', 'mysql', `mysql_settings { ${iam} }`, 'not-applicable'],
    ['Aurora MySQL', 'aurora', `mysql_settings { ${iam} }`, 'not-applicable'],
    ['PostgreSQL', 'postgres', `postgres_settings { ${iam} }`, 'not-applicable'],
    ['Aurora PostgreSQL', 'aurora-postgresql', `postgres_settings { ${iam} }`, 'not-applicable'],
    ['the settings of another engine', 'postgres', `mysql_settings { ${iam} }`, 'fail'],
    ['a password', 'mysql', 'mysql_settings { authentication_method = "password" }', 'fail'],
    ['no method', 'mysql', 'mysql_settings { execute_timeout = 60 }', 'fail'],
    [
      'in one case',
      'mysql',
      'mysql_settings { authentication_method = var.unknown == "x" ? "iam" : "password" }',
      'fail',
    ],
    ['not known', 'mysql', 'mysql_settings { authentication_method = var.unknown }', 'undetermined'],
    ['Kerberos', 'oracle', 'oracle_settings { authentication_method = "kerberos" }', 'fail'],
  ])('%s', (_, engine, settings, expected) => {
    const { report } = run(source(engine, password, settings), { evidence: true });
    const outcomes = report.evidence!.filter(({ rule }) => rule.id === 'endpoint-password-literal');
    expect(outcomes.map(({ outcome }) => outcome)).toEqual([expected]);
  });

  test('in hashicorp/awscc', () => {
    const hcl = `resource "awscc_dms_endpoint" "a" {\n  endpoint_type = "source"\n  engine_name = "mysql"\n  ${password}\n  my_sql_settings = { ${iam} }\n}\n`;
    expect(places('endpoint-password-literal', hcl)).toEqual([]);
  });

  test('another password is one all the same', () => {
    const hcl = source('mysql', extra('"saslPassword=canary"'), password, `mysql_settings { ${iam} }`);
    expect(places('endpoint-password-literal', hcl)).toEqual(HERE);
  });
});

test.each([
  ['--var', {}, { variables: ['unknown=canary'] }],
  ['terraform.tfvars', { 'terraform.tfvars': 'unknown = "canary"\n' }, {}],
  ['terraform.tfvars.json', { 'terraform.tfvars.json': '{"unknown": "canary"}\n' }, {}],
])('given by %s', (_, files, more) => {
  const text = source('postgres', 'password = var.unknown');
  expect(places('endpoint-password-literal', { 'main.tf': text, ...files }, more)).toEqual([]);
});

test.each([
  ['--var', {}, { variables: ['unknown=saslPassword=canary'] }],
  ['terraform.tfvars', { 'terraform.tfvars': 'unknown = "saslPassword=canary"\n' }, {}],
])('extra connection attributes given by %s', (_, files, more) => {
  const text = source('kafka', extra('var.unknown'));
  expect(places('endpoint-password-literal', { 'main.tf': text, ...files }, more)).toEqual([]);
});

test.each([
  ['a password by a variable', 'saslPassword=${var.unknown}', 'pass'],
  ['in other letters', 'SASLpassword=${var.unknown}', 'pass'],
  ['none of the names', 'saslUsername=${var.unknown}', 'not-applicable'],
  ['none at all', 'a=b', 'not-applicable'],
])('whether there is a password among the attributes: %s', (_, text, expected) => {
  const { report } = run(source('kafka', extra(`"${text}"`)), { evidence: true });
  const outcomes = report.evidence!.filter(({ rule }) => rule.id === 'endpoint-password-literal');
  expect(outcomes.map(({ outcome: told }) => told)).toEqual([expected]);
});

test('a password among extra connection attributes is found however its letters are written', () => {
  const told = (attributes: string) =>
    outcome(
      tree({
        'main.tf': `resource "aws_dms_endpoint" "a" {
  endpoint_id                 = "a"
  endpoint_type               = "target"
  engine_name                 = "kafka"
  extra_connection_attributes = "${attributes}"
  kafka_settings {
    broker            = "k:9094"
    security_protocol = "sasl-ssl"
  }
}
`,
      }),
    ).report.findings.map(({ rule }) => rule.id);
  expect(told('saslUsername=u;saslPassword=canary')).toContain('endpoint-password-literal');
  expect(told('saslUsername=u;sasl\\u0050assword=can\\U00000061ry')).toContain('endpoint-password-literal');
});
