import { describe, expect, test } from 'vitest';
import { adviceOn, describeReason } from '../../src/graph/reason.ts';
import { found } from '../rules/support/run.ts';
import { modeOf, rootOf } from './configurations.ts';

const token = 'variable "token" {\n  ephemeral = true\n  default = "t"\n}\n';
const many = 'variable "many" {\n  ephemeral = true\n  default = { a = "t" }\n}\n';
const password = 'ephemeral "random_password" "db" {\n  length = 12\n}\n';
const each = 'ephemeral "random_password" "each" {\n  for_each = { a = 1 }\n}\n';
const outputs = `module "m" {
  source = "./m"
}
`;
const inside = `output "plain" {
  value = "require"
}
output "token" {
  value     = "t"
  ephemeral = true
}
output "password" {
  value     = ephemeral.random_password.db.result
  ephemeral = true
}
${password}`;

// ephemeralasnull: https://developer.hashicorp.com/terraform/language/functions/ephemeralasnull; the first ones are those of a plan of Terraform 1.11.
describe('ephemeralasnull', () => {
  test.each<[string, string, string?]>([
    ['ephemeralasnull(var.token)', 'null'],
    ['coalesce(ephemeralasnull(var.token), "require")', '"require"'],
    ['coalesce(ephemeralasnull("a${var.token}"), "require")', '"require"'],
    ['coalesce(ephemeralasnull(upper(var.token)), "require")', '"require"'],
    ['ephemeralasnull(var.token == "t") == null ? "none" : "require"', '"none"'],
    ['ephemeralasnull(var.token == "t" && true) == null ? "none" : "require"', '"none"'],
    ['ephemeralasnull(!(var.token == "t")) == null ? "none" : "require"', '"none"'],
    ['ephemeralasnull(var.token == "t" ? 1 : 2) == null ? "none" : "require"', '"none"'],
    ['ephemeralasnull({ a = var.token, b = "require" }).b', '"require"'],
    ['ephemeralasnull({ a = var.token, b = "require" }).a', 'null'],
    ['ephemeralasnull([var.token, "require"])[0]', 'null'],
    ['coalesce(ephemeralasnull(var.many["a"]), "require")', '"require"'],
    ['coalesce(ephemeralasnull([for k, v in var.many : v]), ["require"])[0]', '"require"'],
    ['ephemeralasnull(toset([var.token])) == null ? "none" : "require"', '"none"'],
    ['ephemeralasnull("require")', '"require"'],
    ['ephemeralasnull(nonsensitive(sensitive("require")))', '"require"'],
    ['ephemeralasnull(nonsensitive(var.token))', 'null'],
    ['ephemeralasnull(ephemeral.random_password.db.result) == null ? "none" : "require"', '"none"'],
    ['ephemeralasnull(ephemeral.random_password.each["a"].result) == null ? "none" : "require"', '"none"'],
    ['ephemeralasnull(terraform.applying) == null ? "none" : "require"', '"none"'],
    ['ephemeralasnull(tofu.applying) == null ? "none" : "require"', '"none"'],
    ['coalesce(ephemeralasnull(module.m.token), "require")', '"require"'],
    ['coalesce(ephemeralasnull(module.m.password), "require")', '"require"'],
    ['ephemeralasnull(module.m.plain)', '"require"'],
  ])('%s', (mode, expected) => {
    const files = { 'main.tf': token + many + password + each + outputs, 'm/main.tf': inside };
    expect(modeOf(mode, files)).toBe(expected);
  });
});

const reasonFor = (mode: string, files: Record<string, string> = {}) => {
  const text = `resource "aws_dms_endpoint" "e" {\n  ssl_mode = ${mode}\n}\n`;
  const value = rootOf({ 'e.tf': text, 'main.tf': token + many + password, ...files })
    .resources.get('aws_dms_endpoint.e')!
    .values.get('ssl_mode');
  return value?.kind === 'unknown' ? describeReason(value.reason) : value;
};

describe('an ephemeral value is refused by what Terraform stores', () => {
  test.each([
    ['var.token'],
    ['var.token == "t" ? "require" : "none"'],
    ['"${var.token}x"'],
    ['try(var.token, "require")'],
    ['jsondecode(ephemeral.random_password.db.result)["sslmode"]'],
    ['terraform.applying ? "require" : "none"'],
  ])('%s', (mode) => {
    expect(reasonFor(mode)).toBe('an ephemeral value cannot be given to ssl_mode');
  });

  test('a variable and an output that are not ephemeral', () => {
    const call = 'module "m" {\n  source = "./m"\n  mode = var.token\n}\n';
    const child = 'variable "mode" {}\noutput "mode" {\n  value = var.mode\n}\n';
    expect(reasonFor('module.m.mode', { 'call.tf': call, 'm/main.tf': child })).toBe(
      'the variable mode does not take ephemeral values',
    );
    const ephemeralOnes = child.replace('"mode" {}', '"mode" {\n  ephemeral = true\n}');
    expect(reasonFor('module.m.mode', { 'call.tf': call, 'm/main.tf': ephemeralOnes })).toBe(
      'the output mode does not take ephemeral values',
    );
  });

  // As terraform plan 1.11 does: "Invalid count argument", "Invalid for_each argument".
  test.each([
    ['count = var.n', '[?]'],
    ['count = var.n == 1 ? 1 : 0', '[?]'],
    ['for_each = var.many', '[?]'],
    ['for_each = toset(keys(var.many))', '[?]'],
    ['for_each = { for k, v in var.many : k => 1 }', '[?]'],
    ['count = ephemeralasnull(var.n) == null ? 1 : 0', '[0]'],
    ['for_each = toset(["a"])', '["a"]'],
  ])('%s, of a resource and a module call', (meta, key) => {
    const text = `variable "n" {\n  ephemeral = true\n  default = 1\n}\n${many}`;
    const resource = 'resource "aws_dms_endpoint" "e" {\n  META\n}\n';
    const call = 'module "m" {\n  source = "./m"\n  META\n}\n';
    const root = rootOf({
      'main.tf': text + (resource + call).replaceAll('META', meta),
      'm/main.tf': resource.replace('META', ''),
    });
    expect([...root.resources.keys()].sort()).toEqual([
      `aws_dms_endpoint.e${key}`,
      `module.m${key}.aws_dms_endpoint.e`,
    ]);
  });

  test('but not by what is write-only', () => {
    const text = 'resource "aws_dms_endpoint" "e" {\n  password_wo = var.token\n}\n';
    const values = rootOf({ 'main.tf': token + text }).resources.get('aws_dms_endpoint.e')!.values;
    expect(values.get('password_wo')).toMatchObject({ kind: 'string', sensitive: true, ephemeral: true });
  });

  test('the finding says so, and quotes nothing', () => {
    const text = `${token}resource "aws_dms_endpoint" "e" {
  endpoint_id   = "e"
  endpoint_type = "source"
  engine_name   = "postgres"
  ssl_mode      = var.token
}
`;
    expect(found(text)).toEqual(['endpoint-undetermined@9 aws_dms_endpoint.e']);
    const problem = { code: 'invalid', message: 'x' } as const;
    expect(adviceOn({ kind: 'error', problem }, 'sources')).toBe('Terraform rejects this; correct the expression.');
  });
});

test('an ephemeral resource that is not declared', () => {
  const value = rootOf({ 'main.tf': 'resource "aws_dms_endpoint" "e" {\n  ssl_mode = ephemeral.a_b.c.d\n}\n' })
    .resources.get('aws_dms_endpoint.e')!
    .values.get('ssl_mode');
  expect(value).toMatchObject({ kind: 'error', problem: { message: 'ephemeral.a_b.c is not declared.' } });
});
