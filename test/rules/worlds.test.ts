import { describe, expect, test } from 'vitest';
import { emptyCa, endpoint, linked } from './support/configuration.ts';
import { type Case, found } from './support/run.ts';

/** What is undecided: each case with its condition. Locations are those of the literal, or of what lacks it. */

describe('worlds', () => {
  test.each<Case>([
    [
      'a condition on a variable without value',
      `${endpoint('postgres', 'ssl_mode = var.env == "prod" ? "verify-full" : "none"', linked)}${emptyCa}variable "env" {}\n`,
      [
        'endpoint-plaintext@5 aws_dms_endpoint.a when var.env is not "prod"',
        'endpoint-certificate-unused@6 aws_dms_endpoint.a when var.env is not "prod"',
      ],
    ],
    [
      'the condition is decided by --var',
      `${endpoint('postgres', 'ssl_mode = var.env == "prod" ? "verify-full" : "none"', linked)}${emptyCa}variable "env" {}\n`,
      [],
      ['env=prod'],
    ],
    [
      'mode and certificate chosen by one variable stay together',
      `${endpoint('postgres', 'ssl_mode = var.tls ? "verify-full" : "none"', 'certificate_arn = var.tls ? aws_dms_certificate.ca.certificate_arn : null')}${emptyCa}variable "tls" {\n  type = bool\n}\n`,
      ['endpoint-plaintext@5 aws_dms_endpoint.a when var.tls is false'],
    ],
    [
      'mode and certificate chosen by opposite conditions contradict each other',
      `${endpoint('postgres', 'ssl_mode = var.tls ? "verify-full" : "none"', 'certificate_arn = var.tls ? null : aws_dms_certificate.ca.certificate_arn')}${emptyCa}variable "tls" {\n  type = bool\n}\n`,
      [
        'endpoint-plaintext@5 aws_dms_endpoint.a when var.tls is false',
        'endpoint-certificate-unused@6 aws_dms_endpoint.a when var.tls is false',
        'endpoint-certificate-missing@6 aws_dms_endpoint.a when var.tls is true',
      ],
    ],
    [
      'an equality fixes the value',
      `${endpoint('postgres', 'ssl_mode = var.mode == "none" ? var.mode : "verify-full"', linked)}${emptyCa}variable "mode" {}\n`,
      [
        'endpoint-certificate-unused@6 aws_dms_endpoint.a when var.mode is "none"',
        'endpoint-plaintext@11 aws_dms_endpoint.a when var.mode is "none"',
      ],
    ],
    [
      'each literal has its condition',
      `${endpoint('mysql', 'ssl_mode = var.env == "prod" ? "require" : "require"')}variable "env" {}\n`,
      [
        'endpoint-mode-unsupported@5 aws_dms_endpoint.a when var.env is "prod"',
        'endpoint-mode-unsupported@5 aws_dms_endpoint.a when var.env is not "prod"',
      ],
    ],
    [
      'what holds in every world has no condition',
      `${endpoint('mysql', 'ssl_mode = "require"', 'server_name = var.env == "prod" ? "a.example.com" : "b.example.com"')}variable "env" {}\n`,
      ['endpoint-mode-unsupported@5 aws_dms_endpoint.a'],
    ],
    [
      'the engine is chosen',
      `resource "aws_dms_endpoint" "a" {\n  endpoint_id = "a"\n  endpoint_type = "source"\n  engine_name = var.pg ? "postgres" : "mysql"\n  ssl_mode = "require"\n}\nvariable "pg" {\n  type = bool\n}\n`,
      [
        'endpoint-mode-unsupported@5 aws_dms_endpoint.a when var.pg is false',
        'endpoint-server-unverified@5 aws_dms_endpoint.a when var.pg is true',
      ],
    ],
    [
      'a count by condition has the address [0]',
      `resource "aws_dms_endpoint" "a" {\n  count = var.on ? 1 : 0\n  endpoint_id = "a"\n  endpoint_type = "source"\n  engine_name = "mysql"\n}\nvariable "on" {\n  type = bool\n}\n`,
      ['endpoint-plaintext@1 aws_dms_endpoint.a[0]'],
    ],
    [
      'terraform.workspace is not given',
      endpoint('postgres', 'ssl_mode = terraform.workspace == "prod" ? "require" : "none"'),
      [
        'endpoint-server-unverified@5 aws_dms_endpoint.a when terraform.workspace is "prod"',
        'endpoint-plaintext@5 aws_dms_endpoint.a when terraform.workspace is not "prod"',
      ],
    ],
  ])('%s', (_, files, expected, variables) => {
    expect(found(files, { variables })).toEqual(expected);
  });
});

describe('more conditions than are told apart', () => {
  const bools = [...'abcdefg', 'tls'].map((name) => `variable "${name}" {\n  type = bool\n}\n`).join('');
  const by = (name: string, yes: string, no: string) => `var.${name} ? "${yes}" : "${no}"`;
  const kafka = (...lines: string[]) =>
    endpoint('kafka', 'kafka_settings {', ...lines, '}').replace('"source"', by('d', 'source', 'target'));
  const cert = (name: string) => `var.${name} ? aws_dms_certificate.ca.certificate_arn : null`;
  const a = 'aws_dms_endpoint.a';

  test.each<Case>([
    [
      'the mode and the certificate are told apart, the rest is not',
      endpoint(
        'postgres',
        `ssl_mode = ${by('tls', 'verify-full', 'none')}`,
        linked,
        `server_name = ${by('a', 'x', 'y')}`,
        `extra_connection_attributes = ${by('b', 'x=1', 'y=1')}`,
        `s3_settings {\n  bucket_name = ${by('c', 'x', 'y')}\n  }`,
      ).replace('"source"', by('d', 'source', 'target')) + emptyCa,
      [`endpoint-plaintext@5 ${a} when var.tls is false`, `endpoint-certificate-unused@6 ${a} when var.tls is false`],
    ],
    [
      'of a settings block, the protocol is',
      kafka(
        `security_protocol = ${by('tls', 'ssl-encryption', 'plaintext')}`,
        `broker = ${by('a', 'x:1', 'y:1')}`,
        `topic = ${by('b', 'x', 'y')}`,
        `message_format = ${by('c', 'json', 'json-unformatted')}`,
      ),
      [`endpoint-settings-plaintext@6 ${a} when var.tls is false`],
    ],
    [
      'and so is one in a block that is there in some worlds',
      endpoint(
        'kafka',
        'dynamic "kafka_settings" {',
        '  for_each = var.e ? [1] : []',
        '  content {',
        `    security_protocol = ${by('tls', 'ssl-encryption', 'plaintext')}`,
        `    broker = ${by('a', 'x:1', 'y:1')}`,
        `    topic = ${by('b', 'x', 'y')}`,
        '  }',
        '}',
      ).replace('"source"', by('d', 'source', 'target')),
      [`endpoint-settings-plaintext@8 ${a} when var.e is true and var.tls is false`],
    ],
    [
      'links of a settings block are not, if there are too many',
      kafka(
        `security_protocol = ${by('tls', 'ssl-authentication', 'plaintext')}`,
        `ssl_client_certificate_arn = ${cert('a')}`,
        `ssl_client_key_arn = ${cert('b')}`,
        `ssl_ca_certificate_arn = ${cert('c')}`,
      ).replace('"kafka"', by('e', 'kafka', 'redis')) + emptyCa,
      [`endpoint-undetermined@6 ${a} when var.e is true`],
    ],
    [
      'nothing is, if the mode and the certificate alone have too many',
      endpoint(
        'postgres',
        'ssl_mode = var.a ? (var.b ? "none" : "require") : (var.c ? "verify-ca" : "verify-full")',
        `certificate_arn = var.d ? (${cert('e')}) : (${by('f', 'x', 'y')})`,
      ).replace('"postgres"', by('g', 'postgres', 'mysql')) + emptyCa,
      [`endpoint-undetermined@5 ${a}`],
    ],
    [
      'a chain of conditions is told in full: what holds in one case is not said of all',
      endpoint(
        'postgres',
        'ssl_mode = var.a ? "none" : var.b ? "require" : var.c ? "require" : var.d ? "require" : var.e ? "none" : "require"',
      ),
      [
        `endpoint-plaintext@5 ${a} when var.a is true`,
        `endpoint-server-unverified@5 ${a} when var.a is false and var.b is true`,
        `endpoint-server-unverified@5 ${a} when var.a is false and var.b is false and var.c is true`,
        `endpoint-server-unverified@5 ${a} when var.a is false and var.b is false and var.c is false and var.d is true`,
        `endpoint-plaintext@5 ${a} when var.a is false and var.b is false and var.c is false and var.d is false and var.e is true`,
        `endpoint-server-unverified@5 ${a} when var.a is false and var.b is false and var.c is false and var.d is false and var.e is false`,
      ],
    ],
  ])('%s', (_, hcl, expected) => {
    expect(found(hcl + bools)).toEqual(expected);
  });
});
