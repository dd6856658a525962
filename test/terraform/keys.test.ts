import { expect, test } from 'vitest';
import { found } from '../rules/support/run.ts';

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

// Worlds come from comparisons: a look-up by a key that is not known says nothing of which entry it is.
test.each(['local.modes[var.env].mode', 'lookup({ prod = "verify-ca" }, var.env, "none")', 'local.many[var.env].mode'])(
  'a key that is not known leaves the mode open: %s',
  (mode) => {
    expect(lines(endpoint(mode))).toEqual(['endpoint-undetermined@16 aws_dms_endpoint.e']);
  },
);

test('a comparison elsewhere tells the key in its world', () => {
  const mode = 'var.env == "dev" || var.env == "test" ? local.modes[var.env].mode : "verify-ca"';
  expect(lines(endpoint(mode)).sort()).toEqual([
    'endpoint-plaintext@8 aws_dms_endpoint.e when var.env is "dev"',
    'endpoint-server-unverified@8 aws_dms_endpoint.e when var.env is "test"',
  ]);
});

test('worlds of the host name alone do not make the mode open', () => {
  const mode =
    'var.env == "prod" ? "verify-ca" : var.env == "test" ? "require" : terraform.workspace == "a" ? "require" : "none"';
  expect(
    lines(
      endpoint(
        mode,
        'server_name = var.other == "a" ? "a.example.com" : var.other == "b" ? "b.example.com" : "c.example.com"',
      ),
    ).map((line) => line.split('@')[0]),
  ).not.toContain('endpoint-undetermined');
});
