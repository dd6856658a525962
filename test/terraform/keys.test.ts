import { expect, test } from 'vitest';
import { found } from '../rules/run.ts';

const endpoint = (mode: string, more = '') => `variable "env" {
  type = string
}
variable "other" {
  type = string
}
locals {
  modes = { dev = { mode = "none" }, test = { mode = "require" }, prod = { mode = "verify-ca" } }
  hosts = { a = "a.example.com", b = "b.example.com", c = "c.example.com", d = "d.example.com" }
  many  = { for n in range(9) : "e\${n}" => { mode = "none" } }
}
resource "aws_dms_endpoint" "e" {
  endpoint_id     = "e"
  endpoint_type   = "source"
  engine_name     = "postgres"
  ssl_mode        = ${mode}
  certificate_arn = "arn:aws:dms:eu-west-1:123456789012:cert:ABC"
  ${more}
}
`;
const lines = (text: string) => found(text).filter((line) => !line.startsWith('endpoint-certificate-unused'));

test('a key that is not known gives a world for each entry of a small map', () => {
  expect(lines(endpoint('local.modes[var.env].mode'))).toEqual([
    'endpoint-plaintext@8 aws_dms_endpoint.e when var.env is "dev"',
    'endpoint-server-unverified@8 aws_dms_endpoint.e when var.env is "test"',
  ]);
});

test('so does lookup, and its default stands for all other keys', () => {
  expect(lines(endpoint('lookup({ prod = "verify-ca" }, var.env, "none")'))).toEqual([
    'endpoint-plaintext@16 aws_dms_endpoint.e when var.env is not "prod"',
  ]);
});

test('a large map stays open', () => {
  expect(lines(endpoint('local.many[var.env].mode'))).toEqual(['endpoint-undetermined@16 aws_dms_endpoint.e']);
});

test('worlds of the host name alone do not make the mode open', () => {
  const mode =
    'lookup({ prod = "verify-ca", test = "require" }, var.env, lookup({ a = "require" }, terraform.workspace, "none"))';
  expect(lines(endpoint(mode, 'server_name = local.hosts[var.other]')).map((line) => line.split('@')[0])).not.toContain(
    'endpoint-undetermined',
  );
});
