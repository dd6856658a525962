import { expect, test } from 'vitest';
import { run, tree } from '../check.ts';

const gapsOf = (files: Record<string, string>) => run(tree(files)).gaps;
const endpoint = (name: string, ...body: string[]) =>
  `resource "aws_dms_endpoint" "${name}" {\n${body.map((line) => `  ${line}\n`).join('')}}\n`;

test.each<[name: string, hcl: string, gaps: string[]]>([
  [
    'an empty default',
    `variable "all" {\n  default = {}\n}\n${endpoint('a', 'for_each = var.all')}`,
    ['aws_dms_endpoint.a has no instances: var.all is empty by default'],
  ],
  [
    'a count of 0',
    `variable "on" {\n  default = false\n}\n${endpoint('a', 'count = var.on ? 1 : 0')}`,
    ['aws_dms_endpoint.a has no instances: its count is 0'],
  ],
  [
    'several with one reason',
    ['a', 'b'].map((name) => endpoint(name, 'for_each = {}')).join(''),
    ['aws_dms_endpoint.a and aws_dms_endpoint.b have no instances: their for_each is empty'],
  ],
  [
    'many with one reason',
    ['a', 'b', 'c', 'd', 'e', 'f'].map((name) => endpoint(name, 'count = 0')).join(''),
    ['aws_dms_endpoint.a, aws_dms_endpoint.b, aws_dms_endpoint.c and 3 more have no instances: their count is 0'],
  ],
  ['what connects nothing', 'resource "aws_dms_replication_task" "t" {\n  count = 0\n}\n', []],
  [
    'a module that is not called',
    'module "m" {\n  source = "./m"\n  count = 0\n}\n',
    ['module.m has no instances: its count is 0'],
  ],
])('%s', (_, hcl, gaps) => {
  expect(gapsOf({ 'main.tf': hcl + endpoint('there', 'engine_name = "s3"'), 'm/main.tf': '' })).toEqual(gaps);
});
