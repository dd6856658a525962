import { expect, test } from 'vitest';
import { gapsIn, run, tree } from '../check.ts';

const gapsOf = (files: Record<string, string>) => gapsIn(run(tree(files)));
const endpoint = (name: string, ...body: string[]) =>
  `resource "aws_dms_endpoint" "${name}" {\n${body.map((line) => `  ${line}\n`).join('')}}\n`;

/** A variable with a default and, unless it is left out, a type. */
const variable = (name: string, fallback: string, type?: string) =>
  `variable "${name}" {\n${type === undefined ? '' : `  type = ${type}\n`}  default = ${fallback}\n}\n`;
const a = (...body: string[]) => endpoint('a', ...body);
const there = endpoint('there', 'engine_name = "s3"');

test.each<[name: string, hcl: string, why: string]>([
  ['an empty map', variable('all', '{}') + a('for_each = var.all'), 'var.all is empty by default (--var all=…)'],
  [
    'a set',
    variable('all', '[]', 'list(string)') + a('for_each = toset(var.all)'),
    'var.all is empty by default (--var all=…)',
  ],
  [
    'a for-expression',
    variable('all', '{}') + a('for_each = { for k, v in var.all : k => v if v.on }'),
    'var.all is empty by default (--var all=…)',
  ],
  ['a bool', variable('on', 'false') + a('count = var.on ? 1 : 0'), 'var.on is false by default (--var on=true)'],
  [
    'a bool with a type',
    variable('on', 'false', 'bool') + a('count = var.on ? 1 : 0'),
    'var.on is false by default (--var on=true)',
  ],
  [
    'a negation',
    variable('off', 'true') + a('count = !var.off ? 1 : 0'),
    'var.off is true by default (--var off=false)',
  ],
  [
    'a map that a bool chooses',
    variable('on', 'false') + a('for_each = var.on ? { x = 1 } : {}'),
    'var.on is false by default (--var on=true)',
  ],
  [
    'an equality',
    variable('env', '"dev"') + a('count = var.env == "prod" ? 1 : 0'),
    'var.env is "dev" by default (--var env=prod)',
  ],
  [
    'a value for which a shell needs quotes',
    variable('env', '"dev"') + a('count = var.env == "p $x" ? 1 : 0'),
    'var.env is "dev" by default (--var env=…)',
  ],
  [
    'one of several',
    variable('env', '"dev"') + a('count = contains(["stage", "prod"], var.env) ? 1 : 0'),
    'var.env is "dev" by default (--var env=stage)',
  ],
  [
    'an inequality',
    variable('env', '"dev"') + a('count = var.env != "dev" ? 1 : 0'),
    'var.env is "dev" by default (--var env=…)',
  ],
  ['null', variable('id', 'null') + a('count = var.id != null ? 1 : 0'), 'var.id is null by default (--var id=…)'],
  ['a length', variable('all', '[]') + a('count = length(var.all)'), 'var.all is empty by default (--var all=…)'],
  [
    'a comparison',
    variable('all', '[]') + a('count = length(var.all) > 0 ? 1 : 0'),
    'var.all is empty by default (--var all=…)',
  ],
  ['a number', variable('n', '0') + a('count = var.n'), 'var.n is 0 by default (--var n=…)'],
  [
    'a list without something',
    variable('envs', '["dev"]') + a('count = contains(var.envs, "prod") ? 1 : 0'),
    'var.envs has only its default (--var envs=…)',
  ],
  [
    'a key',
    variable('all', '{}') + a('count = lookup(var.all, "dms", false) ? 1 : 0'),
    'var.all is empty by default (--var all=…)',
  ],
  [
    'locals',
    `${variable('on', 'false')}locals {\n  on = var.on\n  all = local.on ? ["x"] : []\n}\n${a('for_each = toset(local.all)')}`,
    'var.on is false by default (--var on=true)',
  ],
  [
    'what is on already',
    variable('on', 'false') + variable('too', 'true') + a('count = var.on && var.too ? 1 : 0'),
    'var.on is false by default (--var on=true)',
  ],
  [
    'two that are needed',
    variable('on', 'false') + variable('too', 'false') + a('count = var.on && var.too ? 1 : 0'),
    'var.on is false by default, and var.too is false by default (--var on=true, --var too=true)',
  ],
  [
    'either of two',
    variable('on', 'false') + variable('too', 'false') + a('count = var.on || var.too ? 1 : 0'),
    'var.on is false by default (--var on=true), or var.too is false by default (--var too=true)',
  ],
  [
    'a default that may not be shown',
    `variable "env" {\n  sensitive = true\n  default = "s3cret"\n}\n${a('count = var.env == "prod" ? 1 : 0')}`,
    'var.env has only its default (--var env=…)',
  ],
])('a default switches it off: %s', (_, hcl, why) => {
  expect(gapsOf({ 'main.tf': hcl + there })).toEqual([`aws_dms_endpoint.a has no instances: ${why}`]);
});

const inner = variable('create', 'false') + endpoint('i', 'count = var.create ? 1 : 0');

const M = { 'm/main.tf': inner };
const MODULES = {
  m: M,
  v: { 'v/main.tf': '' },
  o: { ...M, 'o/main.tf': 'module "m" {\n  source = "../m"\n}\n' },
};

test.each<[name: string, hcl: string, gaps: string[]]>([
  [
    'the argument comes from a variable of the root',
    `${variable('on', 'false')}module "m" {\n  source = "./m"\n  create = var.on\n}\n`,
    ['module.m.aws_dms_endpoint.i has no instances: var.on is false by default (--var on=true)'],
  ],
  [
    'nobody gives the argument',
    'module "m" {\n  source = "./m"\n}\n',
    [
      'module.m.aws_dms_endpoint.i has no instances: module.m.var.create is false by default (create = true in module.m)',
    ],
  ],
  ['the argument is given', 'module "m" {\n  source = "./m"\n  create = false\n}\n', []],
  [
    'the call has no instances',
    `${variable('on', 'false')}module "m" {\n  source = "./m"\n  count = var.on ? 1 : 0\n}\n`,
    ['module.m has no instances: var.on is false by default (--var on=true)'],
  ],
  [
    'in a module with for_each',
    `${variable('on', 'false')}module "m" {\n  for_each = toset(["x"])\n  source = "./m"\n  create = var.on\n}\n`,
    ['module.m["x"].aws_dms_endpoint.i has no instances: var.on is false by default (--var on=true)'],
  ],
  [
    'a module without DMS',
    `${variable('on', 'false')}module "v" {\n  source = "./v"\n  count = var.on ? 1 : 0\n}\n`,
    [],
  ],
  [
    'a module that calls one with DMS',
    `${variable('on', 'false')}module "o" {\n  source = "./o"\n  count = var.on ? 1 : 0\n}\n`,
    ['module.o has no instances: var.on is false by default (--var on=true)'],
  ],
  [
    'a module from elsewhere',
    `${variable('on', 'false')}module "v" {\n  source = "example/vpc/aws"\n  count = var.on ? 1 : 0\n}\n`,
    [],
  ],
  [
    'a module for DMS from elsewhere',
    `${variable('on', 'false')}module "d" {\n  source = "example/dms/aws"\n  count = var.on ? 1 : 0\n}\n`,
    ['module.d has no instances: var.on is false by default (--var on=true)'],
  ],
  [
    'several with one reason',
    variable('all', '{}') + ['a', 'b'].map((name) => endpoint(name, 'for_each = var.all')).join(''),
    ['aws_dms_endpoint.a and aws_dms_endpoint.b have no instances: var.all is empty by default (--var all=…)'],
  ],
  [
    'many with one reason',
    variable('n', '0') + ['a', 'b', 'c', 'd', 'e', 'f'].map((name) => endpoint(name, 'count = var.n')).join(''),
    [
      'aws_dms_endpoint.a, aws_dms_endpoint.b, aws_dms_endpoint.c and 3 more have no instances: var.n is 0 by default (--var n=…)',
    ],
  ],
  ['what connects nothing', `${variable('n', '0')}resource "aws_dms_replication_task" "t" {\n  count = var.n\n}\n`, []],
  ['what is written', endpoint('a', 'count = 0') + endpoint('b', 'for_each = {}'), []],
])('%s', (_, hcl, gaps) => {
  const called = Object.entries(MODULES).filter(([name]) => hcl.includes(`"./${name}"`));
  const modules = new Map(called.flatMap(([, files]) => Object.entries(files)));
  const files = Object.fromEntries(modules);
  expect(gapsOf({ 'main.tf': hcl + there, ...files })).toEqual(gaps);
});

test('a given value decides', () => {
  const root = tree({ 'main.tf': variable('on', 'false') + a('count = var.on ? 1 : 0') + there });
  expect(run(root, { variables: ['on=false'] }).gaps).toEqual([]);
  expect(run(root).gaps).toHaveLength(1);
});

test('without any endpoint it is said what is left out', () => {
  expect(gapsOf({ 'main.tf': endpoint('a', 'count = 0') + endpoint('b', 'for_each = {}') })).toEqual([
    'aws_dms_endpoint.a has no instances: its count is 0',
    'aws_dms_endpoint.b has no instances: its for_each is empty',
  ]);
});

test('of many modules that are not installed, those that may hold endpoints are named first', () => {
  const call = (name: string, source: string) => `module "${name}" {\n  source = "${source}"\n}\n`;
  const others = ['a', 'b', 'c', 'd', 'e', 'f'].map((name) => call(name, 'example/other/aws'));
  const main = [...others, call('x', 'example/dms-things/aws'), call('w', 'git::https://example.com/DMS.git')].join('');
  const report = run(tree({ 'main.tf': main }));
  const named = 'module.w, module.x, module.a, module.b, module.c and 3 more are not installed';
  expect(gapsIn(report)).toEqual([`${named}: run terraform init, then run dmslint again`]);
  expect(report.diagnostics.map(({ message }) => message.slice(0, named.length))).toEqual([named]);
});
