import { expect, test } from 'vitest';
import { outcome, tree } from '../check.ts';
import { touchedBy } from './touched.ts';

const FILES = {
  'main.tf': `variable "mode" {
  default = "none"
}
provider "null" {}
locals {
  tags = { a = "1" }
  name = "\${var.mode}-x"
  other = 1
}
resource "aws_dms_endpoint" "a" {
  endpoint_id = local.name
  tags        = local.tags
}
resource "aws_dms_endpoint" "b" {
  endpoint_id = "b"
}
resource "aws_db_instance" "after_b" {
  identifier = aws_dms_endpoint.b["endpoint_id"]
}
data "aws_vpc" "v" {
  id = local.other
}
resource "aws_security_group" "g" {
  vpc_id = data.aws_vpc.v.id
}
module "m" {
  source = "./m"
  count  = local.other
  size   = local.name
  mode   = "x"
}
resource "aws_db_instance" "after_m" {
  identifier = module.m[0].out
}
`,
  'm/main.tf': `variable "size" {}
variable "mode" {}
resource "aws_dms_endpoint" "size" {
  endpoint_id = var.size
}
resource "aws_dms_endpoint" "mode" {
  endpoint_id = var.mode
}
output "out" {
  value = aws_dms_endpoint.mode.endpoint_id
}
`,
};

const M = ['module.m[0].aws_dms_endpoint.mode', 'module.m[0].aws_dms_endpoint.size'];
const ALL = [
  'aws_db_instance.after_b',
  'aws_db_instance.after_m',
  'aws_dms_endpoint.a',
  'aws_dms_endpoint.b',
  'aws_security_group.g',
  ...M,
];

test.each<[edit: string, file: keyof typeof FILES, from: string, to: string, touched: readonly string[]]>([
  ['nothing', 'main.tf', 'aws_vpc', 'aws_vpc', []],
  ['an empty line', 'main.tf', 'variable "mode" {\n', 'variable "mode" {\n\n', []],
  ['a default', 'main.tf', '"none"', '"require"', ['aws_dms_endpoint.a', M[1]!]],
  ['a local', 'main.tf', 'a = "1"', 'a = "2"', ['aws_dms_endpoint.a']],
  [
    'a block that another uses',
    'main.tf',
    'endpoint_id = "b"',
    'endpoint_id = "c"',
    ['aws_db_instance.after_b', 'aws_dms_endpoint.b'],
  ],
  ['an argument', 'main.tf', '"x"\n}', '"y"\n}', ['aws_db_instance.after_m', M[0]!]],
  [
    'what a count uses',
    'main.tf',
    'other = 1',
    'other = 2',
    ['aws_db_instance.after_m', 'aws_security_group.g', ...M, ...M.map((one) => one.replace('[0]', '[1]'))],
  ],
  ['what a count uses, which stays the same', 'main.tf', 'other = 1', 'other = 1 + 0', []],
  ['a block in the module', 'm/main.tf', '= var.mode', '= "z"', ['aws_db_instance.after_m', M[0]!]],
  ['a provider', 'main.tf', 'variable "mode"', 'provider "aws" {}\nvariable "mode"', ALL],
  ['the name of a provider', 'main.tf', 'provider "null"', 'provider "aws"', ALL],
  ['another module', 'main.tf', 'variable "mode"', 'module "again" {\n  source = "./m"\n}\nvariable "mode"', ALL],
])('%s: what it may have changed', (_, file, from, to, touched) => {
  expect(touchedBy(FILES, file, from, to)).toEqual([...touched].sort());
});

test('edits of other files may have changed everything', () => {
  const root = tree({ ...FILES, 'terraform.tfvars': 'mode = "a"\n' });
  const before = outcome(root);
  const after = before.again!(new Map([['terraform.tfvars', 'mode = "b"\n']]), new Set(['.']));
  const [was, is] = [before.graph.roots[0]!, after.graph.roots[0]!];
  expect([...is.resources.values()].every(is.evaluated!.mayDifferFrom(was.evaluated!))).toBe(true);
});
