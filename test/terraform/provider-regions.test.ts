import { expect, test } from 'vitest';
import { rootOf } from './configurations.ts';

// Providers with for_each are OpenTofu's: https://opentofu.org/docs/language/providers/configuration/

/** The region of every instance of `aws_dms_endpoint.e`, by what is after its name. */
function regions(files: Readonly<Record<string, string>>): Record<string, string | undefined> {
  return Object.fromEntries(
    [...rootOf(files).resources.values()]
      .filter(({ type }) => type === 'aws_dms_endpoint')
      .map(({ address, region }) => [address.replace(/^(.*)aws_dms_endpoint\.e/, '$1'), region]),
  );
}

const provider = (forEach: string, region: string) =>
  `provider "aws" {\n  alias    = "by_region"\n  for_each = ${forEach}\n  region   = ${region}\n}\n`;
const set = provider('toset(["eu-west-1", "us-east-1"])', 'each.value');
const map = provider('{ eu = "eu-west-1", us = "us-east-1" }', 'each.value');
const endpoint = (...body: string[]) =>
  `resource "aws_dms_endpoint" "e" {\n${body.map((one) => `  ${one}\n`).join('')}}\n`;
const each = 'for_each = toset(["eu-west-1", "us-east-1"])';

test.each<[name: string, main: string, expected: Record<string, string | undefined>]>([
  ['a key', set + endpoint('provider = aws.by_region["eu-west-1"]'), { '': 'eu-west-1' }],
  ['a key of a map', map + endpoint('provider = aws.by_region["us"]'), { '': 'us-east-1' }],
  [
    'each.key of the provider',
    provider('toset(["eu-west-1"])', 'each.key') + endpoint('provider = aws.by_region["eu-west-1"]'),
    { '': 'eu-west-1' },
  ],
  [
    'a variable',
    `variable "r" {\n  default = "us"\n}\n${map}${endpoint('provider = aws.by_region[var.r]')}`,
    { '': 'us-east-1' },
  ],
  [
    'the key of each instance',
    set + endpoint(each, 'provider = aws.by_region[each.key]'),
    { '["eu-west-1"]': 'eu-west-1', '["us-east-1"]': 'us-east-1' },
  ],
  [
    'the region of each instance',
    endpoint(each, 'region = each.key'),
    { '["eu-west-1"]': 'eu-west-1', '["us-east-1"]': 'us-east-1' },
  ],
  [
    'its own region counts',
    set + endpoint('provider = aws.by_region["eu-west-1"]', 'region = "us-east-1"'),
    { '': 'us-east-1' },
  ],
  ['no such key', set + endpoint('provider = aws.by_region["eu-west-2"]'), { '': undefined }],
  ['an unknown key', `variable "r" {}\n${map}${endpoint('provider = aws.by_region[var.r]')}`, { '': undefined }],
  ['no key', set + endpoint('provider = aws.by_region'), { '': undefined }],
  [
    'an unknown region',
    `variable "r" {}\n${provider('toset(["a"])', 'var.r')}${endpoint('provider = aws.by_region["a"]')}`,
    { '': undefined },
  ],
  [
    'unknown keys',
    `variable "r" {\n  type = set(string)\n}\n${provider('var.r', 'each.key')}${endpoint('provider = aws.by_region["a"]')}`,
    { '': undefined },
  ],
])('%s', (_, main, expected) => {
  expect(regions({ 'main.tf': main })).toEqual(expected);
});

const call = (forEach: string, provider: string) =>
  `module "m" {\n  source = "./m"\n  ${forEach}\n  providers = {\n    aws = ${provider}\n  }\n}\n`;
test.each<[name: string, main: string, expected: Record<string, string | undefined>]>([
  [
    'each instance of a module',
    set + call(each, 'aws.by_region[each.key]'),
    { 'module.m["eu-west-1"].': 'eu-west-1', 'module.m["us-east-1"].': 'us-east-1' },
  ],
  ['one of them', map + call('', 'aws.by_region["us"]'), { 'module.m.': 'us-east-1' }],
  ['none of them', map + call('', 'aws.by_region["ap"]'), { 'module.m.': undefined }],
])('%s', (_, main, expected) => {
  expect(regions({ 'main.tf': main, 'm/main.tf': endpoint('engine_name = "mysql"') })).toEqual(expected);
});

test('a provider is another one by its key', () => {
  const root = rootOf({ 'main.tf': set + endpoint(each, 'provider = aws.by_region[each.key]') });
  expect([...root.resources.values()].map((one) => one.provider)).toEqual([
    'aws.by_region["eu-west-1"]',
    'aws.by_region["us-east-1"]',
  ]);
});
