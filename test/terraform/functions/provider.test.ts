import { describe, expect, test } from 'vitest';
import { describeReason } from '../../../src/graph/reason.ts';
import { callFunction } from '../../../src/terraform/functions/index.ts';
import { modeOf, rootOf } from '../configurations.ts';
import { arn, call, nowhere, s, show } from './values.ts';

const aws = { ...nowhere, providerSource: () => 'hashicorp/aws' };
const role = 'arn:aws:iam::444455556666:role/with/path/example';

// The examples of https://registry.terraform.io/providers/hashicorp/aws/latest/docs/functions.
describe('the functions of hashicorp/aws', () => {
  test.each<[string, string[], string]>([
    ['arn_build', ['aws', 'iam', '', '444455556666', 'role/example'], '"arn:aws:iam::444455556666:role/example"'],
    [
      'arn_parse',
      ['arn:aws:dms:eu-west-1:444455556666:cert:ABC'],
      '{partition: "aws", service: "dms", region: "eu-west-1", account_id: "444455556666", resource: "cert:ABC"}',
    ],
    ['arn_parse', ['arn:aws:dms'], '!wrong-type'],
    ['arn_parse', ['urn:a:b:c:d:e'], '!wrong-type'],
    ['trim_iam_role_path', [role], '"arn:aws:iam::444455556666:role/example"'],
    ['trim_iam_role_path', ['arn:aws:iam::444455556666:role/example'], '"arn:aws:iam::444455556666:role/example"'],
    ['trim_iam_role_path', ['arn:aws:iam::444455556666:user/example'], '!wrong-type'],
    ['trim_iam_role_path', ['arn:aws:s3::444455556666:role/example'], '!wrong-type'],
  ])('%s(%j)', (name, args, expected) => {
    expect(show(callFunction(`provider::aws::${name}`, args.map(s), aws))).toBe(expected);
  });

  test('a provider with an alias, as in OpenTofu', () => {
    expect(show(callFunction('provider::aws::eu::trim_iam_role_path', [s(role)], aws))).toBe(
      '"arn:aws:iam::444455556666:role/example"',
    );
  });

  const parsed = (name: string) => `provider::${name}::arn_parse("arn:aws:x:require:1:y").region`;
  const required = (name: string, source: string) =>
    `terraform {\n  required_providers {\n    ${name} = {\n      source = ${source}\n    }\n  }\n}\n`;

  test.each<[string, string, string, string]>([
    ['without required_providers', 'aws', '', '"require"'],
    ['by its source', 'amazon', required('amazon', '"hashicorp/aws"'), '"require"'],
    ['with the host of the registry', 'aws', required('aws', '"registry.terraform.io/hashicorp/aws"'), '"require"'],
    ['with a version alone', 'aws', 'terraform {\n  required_providers {\n    aws = "~> 6.0"\n  }\n}\n', '"require"'],
    ['another provider of that name', 'aws', required('aws', '"example/aws"'), '?'],
    ['another provider', 'other', '', '?'],
  ])('%s', (_, name, files, expected) => {
    expect(modeOf(parsed(name), files)).toBe(expected);
  });

  test('in a module, whose required_providers count there', () => {
    const files = {
      'main.tf': `${required('aws', '"example/aws"')}module "m" {\n  source = "./m"\n}\n`,
      'm/main.tf': `output "o" {\n  value = ${parsed('aws')}\n}\n`,
    };
    expect(modeOf('module.m.o', files)).toBe('"require"');
  });
});

describe('functions that are not known', () => {
  const reasonOf = (mode: string) => {
    const value = rootOf(`resource "aws_dms_endpoint" "e" {\n  ssl_mode = ${mode}\n}\n`)
      .resources.get('aws_dms_endpoint.e')!
      .values.get('ssl_mode');
    return value?.kind === 'unknown' ? describeReason(value.reason) : value;
  };

  test('no try() takes its fallback for them, since a newer Terraform may know them', () => {
    expect(modeOf('try(newfunction("a"), "none")')).toBe('?');
    expect(modeOf('try(provider::x::f("a"), "none")')).toBe('?');
    expect(modeOf('can(newfunction("a")) ? "require" : "none"')).toBe('?');
  });

  test('they are told', () => {
    expect(reasonOf('lenght("a")')).toBe(
      'dmslint does not know the function lenght, and Terraform up to 1.15 has none of that name',
    );
    expect(reasonOf('provider::x::f("a")')).toBe(
      'provider::x::f is a function of a provider, which dmslint does not evaluate',
    );
  });

  test('their result has the marks and the references of the arguments', () => {
    expect(call('newfunction', { ...s('a'), sensitive: true })).toMatchObject({ kind: 'unknown', sensitive: true });
    expect(callFunction('provider::x::f', [arn], nowhere)).toMatchObject({
      madeFrom: [{ type: 'aws_dms_certificate' }],
    });
  });
});

// Terraform 1.15: https://developer.hashicorp.com/terraform/language/functions/convert.
describe('convert', () => {
  test.each([
    ['convert({ mode = "require" }, object({ mode = string })).mode', '"require"'],
    ['convert({}, object({ mode = optional(string, "require") })).mode', '"require"'],
    ['core::convert(1, string)', '"1"'],
    ['convert([1, "a"], list(string))[0]', '"1"'],
    ['try(convert("x", number), "none")', '"none"'],
    ['try(convert("x", nothing), "none")', '"none"'],
    ['try(convert("x"), "none")', '"none"'],
    ['convert(null, string)', 'null'],
  ])('%s', (mode, expected) => {
    expect(modeOf(mode)).toBe(expected);
  });
});

// Terraform 1.15, too.
describe('the type of an output', () => {
  test.each([
    ['type = object({ mode = optional(string, "require") })\n  value = {}', 'module.m.o.mode', '"require"'],
    ['type = string\n  value = 5', 'module.m.o', '"5"'],
    ['type = number\n  value = "5"', 'module.m.o == 5 ? "require" : "none"', '"require"'],
    ['type = set(string)\n  value = ["b", "a", "a"]', 'tolist(module.m.o)[1]', '"b"'],
    ['type = number\n  value = "x"', 'module.m.o', '!wrong-type'],
    ['type = string\n  value = "require"\n  deprecated = "use another"', 'module.m.o', '"require"'],
  ])('%s', (output, mode, expected) => {
    const files = { 'main.tf': 'module "m" {\n  source = "./m"\n}\n', 'm/main.tf': `output "o" {\n  ${output}\n}\n` };
    expect(modeOf(mode, files)).toBe(expected);
  });
});
