import { expect, test } from 'vitest';
import { found } from '../rules/support/run.ts';

const called = `variable "given" {
  type = object({ engine = string, key = string, port = optional(number) })
}
resource "aws_dms_endpoint" "e" {
  endpoint_id   = "e"
  endpoint_type = "source"
  engine_name   = var.given.engine
  ssl_mode      = "none"
}
`;

test.each([
  ['an undeclared module', 'module.nowhere.arn'],
  ['an undeclared variable', 'var.nowhere'],
  ['an undeclared local', 'local.nowhere'],
  ['an undeclared resource', 'aws_kms_key.nowhere.arn'],
  ['an unknown function', 'lenght("x")'],
])('%s beside it does not hide what else an object says', (_, wrong) => {
  const main = `module "m" {\n  source = "./m"\n  given  = { engine = "mysql", key = ${wrong} }\n}\n`;
  expect(found({ 'main.tf': main, 'm/main.tf': called })).toEqual([
    'endpoint-plaintext@m/main.tf:8 module.m.aws_dms_endpoint.e',
  ]);
});

const endpoints = (entries: string) => `resource "aws_dms_certificate" "ca" {
  certificate_id  = "ca"
  certificate_pem = var.pem
}
variable "pem" {
  type = string
}
locals {
  all = {
    ${entries}
  }
}
resource "aws_dms_endpoint" "e" {
  for_each        = local.all
  endpoint_id     = each.key
  endpoint_type   = "source"
  engine_name     = "postgres"
  ssl_mode        = each.value.mode
  certificate_arn = each.value.ca
}
`;

test('a slip in one entry is told there, and the other entries are judged', () => {
  const entries = 'a = { mode = "verify-full", ca = aws_dms_certificate.ca.arn }\n    b = { mode = "none", ca = null }';
  expect(found(endpoints(entries))).toEqual([
    'endpoint-certificate-dangling@10 aws_dms_endpoint.e["a"]',
    'endpoint-plaintext@11 aws_dms_endpoint.e["b"]',
  ]);
});

test('so it is in a list', () => {
  const text = endpoints(
    'x = [{ mode = "verify-full", ca = aws_dms_certificate.nowhere.certificate_arn }, { mode = "none", ca = null }]',
  );
  expect(found(text.replace('= local.all', '= { for index, one in local.all.x : index => one }'))).toEqual([
    'endpoint-certificate-dangling@10 aws_dms_endpoint.e["0"]',
    'endpoint-plaintext@10 aws_dms_endpoint.e["1"]',
  ]);
});

test('what try would catch still spoils the whole object', () => {
  const text = endpoints('a = try({ mode = "none", ca = tostring([]) }, { mode = "require", ca = null })');
  expect(found(text)).toEqual(['endpoint-server-unverified@10 aws_dms_endpoint.e["a"]']);
});
