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
  many  = { for n in range(40) : "e\${n}" => { mode = "none" } }
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

const PLAINTEXT = 'endpoint-plaintext@8 aws_dms_endpoint.e when var.env is "dev"';
const UNVERIFIED = 'endpoint-server-unverified@8 aws_dms_endpoint.e when var.env is "test"';

// A known map or list with an unknown key is a choice: one world for each key, the finding at its entry.
test.each<[string, string, string[]]>([
  ['index', 'local.modes[var.env].mode', [PLAINTEXT, UNVERIFIED]],
  ['template as key', 'local.modes["${var.env}"].mode', [PLAINTEXT, UNVERIFIED]],
  ['lookup with a fallback', 'lookup(local.modes, var.env, { mode = "verify-ca" }).mode', [PLAINTEXT, UNVERIFIED]],
  ['try with a fallback', 'try(local.modes[var.env].mode, "verify-ca")', [PLAINTEXT, UNVERIFIED]],
  ['merged', 'merge({ mode = "none" }, local.modes[var.env]).mode', [PLAINTEXT, UNVERIFIED]],
  [
    'part of a key',
    '{ dev-db = "none", dev-x = "require", prod-db = "verify-ca" }["${var.env}-db"]',
    ['endpoint-plaintext@16 aws_dms_endpoint.e when var.env is "dev"'],
  ],
  [
    'a key of another map',
    'local.modes[{ d = "dev", p = "prod" }[var.env]].mode',
    ['endpoint-plaintext@8 aws_dms_endpoint.e when var.env is "d"'],
  ],
  [
    'lookup that falls back to none',
    'lookup({ prod = "verify-ca" }, var.env, "none")',
    ['endpoint-plaintext@16 aws_dms_endpoint.e when var.env is not "prod"'],
  ],
  [
    'try that falls back to none',
    'try({ prod = "verify-ca" }[var.env], "none")',
    ['endpoint-plaintext@16 aws_dms_endpoint.e when var.env is not "prod"'],
  ],
  [
    'inside of a text',
    '"verify-${{ dev = "fool", prod = "ca" }[var.env]}"',
    ['endpoint-mode-unsupported@16 aws_dms_endpoint.e when var.env is "dev"'],
  ],
  [
    'equal entries, each with its own line to change',
    '{ dev = "none", prod = "none" }[var.env]',
    [
      'endpoint-plaintext@16 aws_dms_endpoint.e when var.env is "dev"',
      'endpoint-plaintext@16 aws_dms_endpoint.e when var.env is "prod"',
    ],
  ],
  [
    'the same entry by all keys',
    '{ for k in ["dev", "prod"] : k => "none" }[var.env]',
    ['endpoint-plaintext@16 aws_dms_endpoint.e'],
  ],
  ['many equal entries', 'local.many[var.env].mode', ['endpoint-plaintext@10 aws_dms_endpoint.e']],
  ['a condition on the same variable', 'var.env == "dev" ? "verify-ca" : local.modes[var.env].mode', [UNVERIFIED]],
  [
    'a condition on a function of the variable',
    'upper(var.env) == "DEV" ? "verify-ca" : local.modes[var.env].mode',
    [UNVERIFIED],
  ],
])('an unknown key: %s', (_, mode, expected) => {
  expect(lines(endpoint(mode))).toEqual(expected);
});

test.each<[string, string, string[]]>([
  [
    'element',
    'element(["none", "require", "verify-ca"], var.at)',
    [
      'endpoint-plaintext@16 aws_dms_endpoint.e when var.at % 3 is 0',
      'endpoint-server-unverified@16 aws_dms_endpoint.e when var.at % 3 is 1',
    ],
  ],
  ['index', '["none", "verify-ca"][var.at]', ['endpoint-plaintext@16 aws_dms_endpoint.e when var.at is 0']],
  [
    'splat and index',
    '([{ m = "verify-ca" }, { m = "none" }][*].m)[var.at]',
    ['endpoint-plaintext@16 aws_dms_endpoint.e when var.at is 1'],
  ],
])('an unknown position: %s', (_, mode, expected) => {
  expect(lines(`${endpoint(mode)}variable "at" {\n  type = number\n}\n`)).toEqual(expected);
});

// What Terraform would refuse is no world.
test.each<[string, string, string[]]>([
  ['contains', 'contains(["test", "prod"], var.env)', [UNVERIFIED]],
  ['or', 'var.env == "test" || "prod" == var.env', [UNVERIFIED]],
  ['not', 'var.env != "dev"', [UNVERIFIED]],
  ['and', 'length(var.env) > 3 && var.env != "test"', []],
  ['a pattern', 'can(regex("^(test|prod)$", var.env))', [UNVERIFIED]],
  ['a pattern of letters', 'can(regex("^[tp]", var.env))', [UNVERIFIED]],
  ['a single value', 'contains(["dev"], var.env)', ['endpoint-plaintext@8 aws_dms_endpoint.e']],
  ['another variable', 'var.other != "x"', [PLAINTEXT, UNVERIFIED]],
])('validation narrows a variable: %s', (_, condition, expected) => {
  const text = endpoint('local.modes[var.env].mode').replace(
    'type = string\n}',
    `type = string\n  validation {\n    condition     = ${condition}\n    error_message = "no"\n  }\n}`,
  );
  expect(lines(text).map((line) => line.replace(/@(\d+)/, (_, at) => `@${Number(at) - 4}`))).toEqual(expected);
});

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

test('many entries: those with equal values are one world, and a comment at one of them is not for all', () => {
  const modes = Array.from({ length: 30 }, (_, n) => `  w${n} = "${n < 28 ? 'none' : 'verify-ca'}"`);
  const text = (comment: string) => `locals {
  modes = {
${comment}
${modes.join('\n')}
  }
}
resource "aws_dms_endpoint" "e" {
  endpoint_id     = "e"
  endpoint_type   = "source"
  engine_name     = "postgres"
  ssl_mode        = local.modes[terraform.workspace]
  certificate_arn = "arn:aws:dms:eu-west-1:123456789012:cert:ABC"
}
`;
  const plaintext =
    'endpoint-plaintext@4 aws_dms_endpoint.e when terraform.workspace is "w0", "w1", "w10" or 25 others';
  expect(lines(text(''))).toEqual([plaintext]);
  expect(lines(text('  # dmslint:ignore endpoint-plaintext -- reviewed'))).toEqual([plaintext]);
});
