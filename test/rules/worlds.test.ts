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
