import { describe, expect, test } from 'vitest';
import { diagnosticLines, found, run, tree } from '../check.ts';
import { modeOf, rootOf } from './configurations.ts';
import { show } from './functions/values.ts';

/** The attributes of the endpoint `e`, in short. */
function attributesOf(files: Parameters<typeof rootOf>[0]): Record<string, string> {
  const { values } = rootOf(files).resources.get('aws_dms_endpoint.e')!;
  return Object.fromEntries([...values].map(([name, value]) => [name, show(value)]));
}

// https://developer.hashicorp.com/terraform/language/block/resource: Terraform 1.11 plans these values.
describe('the block "_"', () => {
  test('holds arguments and blocks of the resource', () => {
    const text = `resource "aws_dms_endpoint" "e" {
  engine_name = "kafka"
  _ {
    ssl_mode = "none"
    count    = 0
    kafka_settings {
      broker = "b:1"
    }
  }
}
`;
    expect(attributesOf(text)).toMatchObject({
      engine_name: '"kafka"',
      ssl_mode: '"none"',
      kafka_settings: expect.stringContaining('broker: "b:1"'),
    });
    expect(attributesOf(text)).not.toHaveProperty('_');
  });

  test('in the JSON syntax', () => {
    const json = { resource: { aws_dms_endpoint: { e: { engine_name: 'mysql', _: { ssl_mode: 'none' } } } } };
    expect(attributesOf({ 'main.tf.json': JSON.stringify(json) })).toMatchObject({ ssl_mode: '"none"' });
  });

  test('holds arguments of a module call', () => {
    const files = {
      'main.tf': 'module "m" {\n  source = "./m"\n  _ {\n    mode = "require"\n  }\n}\n',
      'm/main.tf': 'variable "mode" {}\noutput "mode" {\n  value = var.mode\n}\n',
    };
    expect(modeOf('module.m.mode', files)).toBe('"require"');
  });

  test('is a block of another block', () => {
    const text = `resource "aws_dms_endpoint" "e" {
  kafka_settings {
    _ {
      broker = "b:1"
    }
  }
}
`;
    expect(attributesOf(text).kafka_settings).toContain('{_: list[');
  });
});

const plaintext = `
  endpoint_id   = "e"
  endpoint_type = "source"
  engine_name   = "mysql"
  ssl_mode      = "none"
`;

// Terraform 1.7 to 1.15, OpenTofu 1.8 to 1.12.
describe('what newer versions brought is read without a complaint', () => {
  test.each<[string, string]>([
    ['ephemeral resources', 'ephemeral "a_b" "c" {\n  length = 1\n}'],
    ['actions', 'action "aws_lambda_invoke" "x" {\n  config {\n    function_name = "f"\n  }\n}'],
    ['lists', 'list "aws_dms_endpoint" "x" {\n  provider = aws\n}'],
    [
      'import with for_each and identity',
      'import {\n  for_each = { a = "x" }\n  to       = aws_dms_endpoint.x[each.key]\n  identity = { endpoint_id = each.value }\n}',
    ],
    ['removed', 'removed {\n  from = aws_dms_endpoint.x\n  lifecycle {\n    destroy = false\n  }\n}'],
    [
      'check',
      'check "x" {\n  data "a_b" "c" {}\n  assert {\n    condition     = true\n    error_message = "no"\n  }\n}',
    ],
    [
      'deprecated and constant variables',
      'variable "x" {\n  const      = true\n  deprecated = "use y"\n  default    = 1\n}',
    ],
    [
      'typed and deprecated outputs',
      'output "x" {\n  type       = string\n  deprecated = "use y"\n  value      = "x"\n}',
    ],
    [
      'providers with for_each',
      'provider "aws" {\n  alias    = "by_region"\n  for_each = toset(["eu-west-1"])\n  region   = each.value\n}',
    ],
  ])('%s', (_, text) => {
    const report = run(tree({ 'main.tf': `${text}\nresource "aws_dms_endpoint" "e" {${plaintext}}\n` }));
    expect(diagnosticLines(report)).toEqual([]);
    expect(found(report.findings)).toEqual(['error endpoint-plaintext aws_dms_endpoint.e']);
  });

  test.each([
    ['a lifecycle that keeps it', 'lifecycle {\n    destroy         = false\n    prevent_destroy = var.keep\n  }'],
    [
      'a trigger of actions',
      'lifecycle {\n    action_trigger {\n      events  = [after_create]\n      actions = [action.aws_lambda_invoke.x]\n    }\n  }',
    ],
    ['a provider by its key', 'provider = aws.by_region["eu-west-1"]'],
    ['a write-only argument', 'password_wo = ephemeral.a_b.c.d'],
  ])('a resource with %s', (_, line) => {
    const others = 'variable "keep" {}\nephemeral "a_b" "c" {}\n';
    const report = run(tree({ 'main.tf': `${others}resource "aws_dms_endpoint" "e" {${plaintext}  ${line}\n}\n` }));
    expect(diagnosticLines(report)).toEqual([]);
    expect(found(report.findings)).toEqual(['error endpoint-plaintext aws_dms_endpoint.e']);
  });

  test('files of queries and tests are not the configuration', () => {
    const files = {
      'main.tf': `resource "aws_dms_endpoint" "e" {${plaintext}}\n`,
      'x.tfquery.hcl': 'list "aws_dms_endpoint" "x" {\n  provider = aws\n',
      'x.tftest.hcl': 'run "x" {\n',
    };
    expect(diagnosticLines(run(tree(files)))).toEqual([]);
  });
});

// Terraform 1.11 refuses each of these: "All resource blocks must have 2 labels (type, name)."
describe('a block without its labels, or with too many, is an error', () => {
  const endpoint = (header: string) => `${header} {
  endpoint_id   = "a"
  endpoint_type = "source"
  engine_name   = "mysql"
  ssl_mode      = "none"
}
`;
  test.each([
    ['resource', 'two labels, and has none. Write resource "TYPE" "NAME".'],
    ['resource "aws_dms_endpoint"', 'two labels, and has 1. Write resource "TYPE" "NAME".'],
    ['resource "aws_dms_endpoint" "b" "c"', 'two labels, and has 3. Write resource "TYPE" "NAME".'],
    ['data "aws_dms_certificate"', 'two labels, and has 1. Write data "TYPE" "NAME".'],
    ['module', 'one label, and has none. Write module "NAME".'],
    ['variable "a" "b"', 'one label, and has 2. Write variable "NAME".'],
    ['output', 'one label, and has none. Write output "NAME".'],
    ['provider', 'one label, and has none. Write provider "NAME".'],
    ['ephemeral "a"', 'two labels, and has 1. Write ephemeral "TYPE" "NAME".'],
  ])('%s', (header, message) => {
    const report = run(tree({ 'main.tf': `${endpoint('resource "aws_dms_endpoint" "a"')}${header} {\n}\n` }));
    expect(report.exitCode).toBe(2);
    expect(diagnosticLines(report)[0]).toBe(`error syntax-error main.tf:7:1 This block needs ${message}`);
    expect(found(report.findings)).toContain('error endpoint-plaintext aws_dms_endpoint.a');
  });

  test('what such an endpoint says of itself is reported all the same', () => {
    const report = run(tree({ 'main.tf': endpoint('resource "aws_dms_endpoint"') }));
    expect(found(report.findings)).toContain('error endpoint-plaintext aws_dms_endpoint.');
  });

  test.each(['constructor', '__proto__', 'toString', 'locals', 'check "x"', 'moved'])(
    '%s is none of these',
    (header) => {
      const report = run(tree({ 'main.tf': `${endpoint('resource "aws_dms_endpoint" "a"')}${header} {\n}\n` }));
      expect(diagnosticLines(report)).toEqual([]);
    },
  );
});
