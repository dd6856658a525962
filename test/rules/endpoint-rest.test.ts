import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type Files, lines, run } from './support/run.ts';

/** What else an endpoint says: host name, secrets, passwords, ports, connection attributes. */

/** Findings of one rule about `aws_dms_endpoint.a`, by their lines. */
function of(rule: string, files: Files, more?: Parameters<typeof run>[1]): string[] {
  const { findings, diagnostics } = run(files, more);
  expect(diagnostics).toEqual([]);
  return lines(findings.filter(({ rule: { id } }) => id === rule)).map((line) => line.replace(/^[a-z-]+@/, ''));
}

/** An endpoint whose own arguments stand from line 4 on. */
function endpoint(engine: string, ...written: string[]): string {
  return [
    'resource "aws_dms_endpoint" "a" {',
    '  endpoint_type = "source"',
    `  engine_name = "${engine}"`,
    ...written.map((line) => `  ${line}`),
    '}',
    'variable "unknown" {}',
    '',
  ].join('\n');
}

const HERE = ['4 aws_dms_endpoint.a'];

describe('endpoint-hostname-is-address', () => {
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
  ])('%s with %s to %s', (engine, mode, server, expected) => {
    const text = endpoint(engine, `server_name = ${server}`, `ssl_mode = ${mode}`);
    expect(of('endpoint-hostname-is-address', `${text}resource "aws_instance" "db" {}\n`)).toEqual(expected);
  });

  test('in some worlds', () => {
    const text = endpoint(
      'postgres',
      'server_name = var.unknown == "x" ? "10.0.0.1" : "db.example.com"',
      'ssl_mode = "verify-full"',
    );
    expect(of('endpoint-hostname-is-address', text)).toEqual(['4 aws_dms_endpoint.a when var.unknown is "x"']);
  });
});

test('a certificate that Terraform does not change later is open; one that is missing still fails', () => {
  const text = (arn: string) =>
    `${endpoint('postgres', `certificate_arn = ${arn}`, 'ssl_mode = "verify-full"', 'lifecycle { ignore_changes = [certificate_arn] }')}resource "aws_dms_certificate" "ca" {}\n`;
  expect(of('endpoint-undetermined', text('aws_dms_certificate.ca.certificate_arn'))).toEqual(HERE);
  expect(of('endpoint-undetermined', text('null'))).toEqual([]);
  expect(of('endpoint-certificate-missing', text('null'))).toEqual(HERE);
});

describe('endpoint-secrets-ignored', () => {
  const ARN = '"arn:aws:secretsmanager:eu-west-1:123456789012:secret:x"';
  test.each<[string, string, string[]]>([
    ['docdb', ARN, HERE],
    ['neptune', ARN, HERE],
    ['aurora-serverless', 'aws_secretsmanager_secret.x.arn', HERE],
    ['postgres', ARN, []],
    ['docdb', 'null', []],
    ['docdb', '""', []],
  ])('%s with %s', (engine, secret, expected) => {
    const text = `${endpoint(engine, `secrets_manager_arn = ${secret}`)}resource "aws_secretsmanager_secret" "x" {}\n`;
    expect(of('endpoint-secrets-ignored', text)).toEqual(expected);
  });

  test('a secret that may be null is open', () => {
    const text = endpoint('docdb', 'secrets_manager_arn = var.unknown', 'ssl_mode = "none"');
    expect(of('endpoint-undetermined', text)).toEqual(['7 aws_dms_endpoint.a']);
  });
});

describe('endpoint-password-literal', () => {
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
    expect(of('endpoint-password-literal', endpoint('postgres', written) + more)).toEqual(expected);
  });

  test.each([
    ['--var', {}, { variables: ['unknown=canary'] }],
    ['terraform.tfvars', { 'terraform.tfvars': 'unknown = "canary"\n' }, {}],
    ['terraform.tfvars.json', { 'terraform.tfvars.json': '{"unknown": "canary"}\n' }, {}],
  ])('given by %s', (_, files, more) => {
    const text = endpoint('postgres', 'password = var.unknown');
    expect(of('endpoint-password-literal', { 'main.tf': text, ...files }, more)).toEqual([]);
  });
});

describe('endpoint-port-mismatch', () => {
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
    const text = endpoint(
      'kafka',
      `kafka_settings {\n    broker = ${broker}\n    security_protocol = "${protocol}"\n  }`,
    );
    const found = of('endpoint-port-mismatch', `${text}resource "aws_msk_cluster" "x" {}\n`);
    expect(found).toEqual(expected.map(() => '5 aws_dms_endpoint.a'));
  });

  test.each<[string, string, string, string[]]>([
    ['oracle', '1521', 'verify-ca', HERE],
    ['oracle', '"1521"', 'verify-ca', HERE],
    ['oracle', '2484', 'verify-ca', []],
    ['oracle', '1521', 'none', []],
    ['postgres', '1521', 'verify-ca', []],
  ])('%s on %s with %s', (engine, port, mode, expected) => {
    expect(of('endpoint-port-mismatch', endpoint(engine, `port = ${port}`, `ssl_mode = "${mode}"`))).toEqual(expected);
  });
});

describe('endpoint-tls-attribute-ineffective', () => {
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
    const text = endpoint(engine, `extra_connection_attributes = ${attributes}`);
    expect(of('endpoint-tls-attribute-ineffective', text)).toEqual(expected);
  });
});

describe('a module with for_each, and its plan', () => {
  const folder = new URL('support/plans/certificate-module/', import.meta.url);
  const files = Object.fromEntries(
    ['main.tf', 'dms/main.tf', 'root.pem', 'expired.pem', 'leaf.pem', 'plan.json'].map((name) => [
      name,
      readFileSync(new URL(name, folder), 'utf8'),
    ]),
  );
  const expected = [
    'certificate-expired module.dms.aws_dms_certificate.this["old"]',
    'certificate-invalid module.dms.aws_dms_certificate.this["nothing"]',
    'certificate-not-ca module.dms.aws_dms_certificate.this["server"]',
    'endpoint-certificate-kind module.dms.aws_dms_endpoint.this["oracle"]',
    ...['fine', 'nothing', 'old', 'server'].map(
      (key) => `endpoint-hostname-is-address module.dms.aws_dms_endpoint.this["${key}"]`,
    ),
    ...['fine', 'nothing', 'old', 'oracle', 'server'].map(
      (key) => `endpoint-password-literal module.dms.aws_dms_endpoint.this["${key}"]`,
    ),
    'endpoint-port-mismatch module.dms.aws_dms_endpoint.this["oracle"]',
  ];
  test.each([
    ['the configuration', { paths: ['.'] }],
    ['the plan with its sources', { paths: ['plan.json'], source: '.' }],
  ])('%s', (_, more) => {
    const { findings, diagnostics } = run(files, more);
    const plain = findings.flatMap(({ rule, subjects }) => subjects.map(({ address }) => `${rule.id} ${address}`));
    expect(diagnostics).toEqual([]);
    expect(plain.filter((line) => !line.startsWith('certificate-rotation-blocked')).sort()).toEqual(expected);
  });

  test('the plan alone does not tell which certificate is linked', () => {
    const { findings } = run(files, { paths: ['plan.json'] });
    const plain = findings.flatMap(({ rule, subjects }) => subjects.map(({ address }) => `${rule.id} ${address}`));
    const linkless = expected.filter((line) => !/certificate-(not-ca|kind)/.test(line));
    expect(plain.filter((line) => !line.startsWith('endpoint-undetermined')).sort()).toEqual(linkless);
    expect(plain.filter((line) => line.startsWith('endpoint-undetermined'))).toHaveLength(5);
  });
});
