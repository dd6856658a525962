import { describe, expect, test } from 'vitest';
import { fieldOf } from '../../src/dms/field.ts';
import { type Location, withRelated } from '../../src/dms/location.ts';
import { positionAt } from '../../src/text/source.ts';
import { type Files, run, runWhole } from '../rules/support/run.ts';

/** Further places beside a location change nothing else of it. */

const source = { path: 'main.tf', text: 'a = 1\nb = 2\n' } as Location['at']['source'];
const at = (start: number, end: number) => ({ range: { source, start, end }, label: `${start}` });
const first = at(0, 5);
const more = at(6, 11);
const written = { attribute: 'ssl_mode', name: 'mode', missing: false };

test.each<[name: string, location: Location, expected: object]>([
  ['nothing else', { at: first.range, related: [] }, {}],
  ['missing', { at: first.range, related: [], missing: true }, { missing: true }],
  ['secret', { at: first.range, related: [], secret: true }, { secret: true }],
  ['no secret', { at: first.range, related: [], secret: false }, { secret: false }],
  ['written elsewhere', { at: first.range, related: [], written }, { written }],
])('%s', (_, location, expected) => {
  expect(withRelated(location, more)).toStrictEqual({ at: first.range, related: [more], ...expected });
});

test('they stand behind those that are there', () => {
  expect(withRelated({ at: first.range, related: [first] }, more).related).toEqual([first, more]);
});

const lineOf = ({ source, start }: Location['at']) => `${source.path}:${positionAt(source, start).line}`;

/** The place of a finding and those beside it, with their labels; `secret` before them where its text is not to be shown. */
function placesOf(rule: string, files: Files, variables: readonly string[] = []): string[] {
  return run(files, { variables })
    .findings.filter((one) => one.rule.id === rule)
    .flatMap(({ at, related, secret }) => [
      `${secret ? 'secret ' : ''}${lineOf(at)}`,
      ...related.map(
        ({ range, label, beside, alike }) => `${lineOf(range)} ${label}${beside && alike ? ', beside it' : ''}`,
      ),
    ]);
}

const endpoint = (...lines: string[]) =>
  `resource "aws_dms_endpoint" "a" {\n  endpoint_type = "source"\n  engine_name = "mysql"\n${lines.map((line) => `  ${line}\n`).join('')}}\n`;
const call = (...lines: string[]) =>
  `module "m" {\n  source = "./m"\n${lines.map((line) => `  ${line}\n`).join('')}}\n`;
const MODE = endpoint('ssl_mode = var.mode');
const variable = (...lines: string[]) => `variable "mode" {\n${lines.map((line) => `  ${line}\n`).join('')}}\n`;

const ALL = `locals {\n  all = {\n${Array.from({ length: 18 }, (_, i) => `    k${10 + i} = "none"\n`).join('')}  }\n}\n`;

describe('the places on the way of a value', () => {
  test.each<[name: string, files: Files, expected: string[], variables?: string[]]>([
    ['a literal', endpoint('ssl_mode = "none"'), ['main.tf:4']],
    [
      'a local',
      `${endpoint('ssl_mode = local.mode')}locals {\n  mode = "none"\n}\n`,
      ['main.tf:7', 'main.tf:4 the attribute ssl_mode'],
    ],
    [
      'a sensitive one',
      `${endpoint('ssl_mode = sensitive(local.mode)')}locals {\n  mode = "none"\n}\n`,
      ['secret main.tf:7', 'main.tf:4 the attribute ssl_mode'],
    ],
    ['a default', MODE + variable('default = "none"'), ['main.tf:7', 'main.tf:4 the attribute ssl_mode']],
    [
      'a sensitive variable',
      MODE + variable('default = "none"', 'sensitive = true'),
      ['secret main.tf:7', 'main.tf:4 the attribute ssl_mode'],
    ],
    [
      'the argument of a module',
      { 'main.tf': call('mode = "none"'), 'm/main.tf': MODE + variable() },
      ['main.tf:3', 'm/main.tf:4 the attribute ssl_mode', 'main.tf:1 called as module.m'],
    ],
    [
      'a module that lacks it',
      { 'main.tf': call(), 'm/main.tf': endpoint() },
      ['m/main.tf:1', 'main.tf:1 called as module.m'],
    ],
    [
      'an argument that is null by default',
      { 'main.tf': call(), 'm/main.tf': MODE + variable('default = null') },
      [
        'main.tf:1',
        'm/main.tf:7 the default of var.mode',
        'm/main.tf:4 the attribute ssl_mode',
        'm/main.tf:1 module.m.aws_dms_endpoint.a',
      ],
    ],
    [
      'an entry that lacks it',
      `${endpoint('for_each = local.all', 'ssl_mode = try(each.value.mode, null)')}locals {\n  all = {\n    x = {}\n  }\n}\n`,
      ['main.tf:9', 'main.tf:5 ssl_mode of aws_dms_endpoint.a["x"]', 'main.tf:1 aws_dms_endpoint.a["x"]'],
    ],
    ['set on the command line', MODE + variable(), ['main.tf:6', 'main.tf:4 the attribute ssl_mode'], ['mode=none']],
    [
      'a file of variables',
      { 'main.tf': MODE + variable(), 'terraform.tfvars': 'mode = "none"\n' },
      ['terraform.tfvars:1', 'main.tf:4 the attribute ssl_mode'],
    ],
    [
      'an output',
      {
        'main.tf': `${endpoint('ssl_mode = module.m.mode')}${call()}`,
        'm/main.tf': 'output "mode" {\n  value = "none"\n}\n',
      },
      ['m/main.tf:2', 'main.tf:4 the attribute ssl_mode'],
    ],
    [
      'what a file holds, at the place that names it',
      { 'main.tf': endpoint('ssl_mode = trimspace(file("mode.txt"))'), 'mode.txt': 'none\n' },
      ['main.tf:4'],
    ],
    [
      'under the name of a secret',
      `${endpoint('ssl_mode = local.api_token')}locals {\n  api_token = "none"\n}\n`,
      ['secret main.tf:7', 'main.tf:4 the attribute ssl_mode'],
    ],
    [
      'a key that the map lacks, which is sensitive',
      `${endpoint('ssl_mode = try(local.all[var.key], null)')}variable "key" {\n  sensitive = true\n  default   = "z"\n}\n${ALL}`,
      ['secret main.tf:11', 'main.tf:4 ssl_mode of aws_dms_endpoint.a', 'main.tf:1 aws_dms_endpoint.a'],
    ],
    [
      'a key that the map lacks',
      `${endpoint('ssl_mode = try(local.all["z"], null)')}${ALL}`,
      ['main.tf:7', 'main.tf:4 ssl_mode of aws_dms_endpoint.a', 'main.tf:1 aws_dms_endpoint.a'],
    ],
    [
      'more worlds than are looked at: the same value for the other keys',
      `${endpoint('ssl_mode = local.all[var.key]')}variable "key" {}\n${ALL}`,
      [
        'main.tf:9',
        'main.tf:4 ssl_mode of aws_dms_endpoint.a',
        ...Array.from({ length: 17 }, (_, i) => `main.tf:${i + 10} the same value, beside it`),
      ],
    ],
  ])('%s', (_, files, expected, variables) => {
    expect(placesOf('endpoint-plaintext', files, variables)).toEqual(expected);
  });
});

/** A module that is installed, so that nothing in it can be edited. */
const installed = (main: string, ...bodies: readonly string[]): Files => ({
  'main.tf': main,
  '.terraform/modules/modules.json': JSON.stringify({
    Modules: bodies.map((_, i) => ({ Key: ['m', 'm.n'][i], Source: 'x/y/z', Dir: `.terraform/modules/${i}` })),
  }),
  ...Object.fromEntries(bodies.map((body, i) => [`.terraform/modules/${i}/main.tf`, body])),
});
const callOf = (name: string, ...lines: string[]) =>
  `module "${name}" {\n  source = "x/y/z"\n${lines.map((line) => `  ${line}\n`).join('')}}\n`;

describe('what an attribute is called where it is written, or would be', () => {
  const moded = (...lines: string[]) => variable(...lines) + MODE;
  test.each<[name: string, files: Files, expected: string[], variables?: string[]]>([
    ['in the block', endpoint('ssl_mode = "none"'), ['main.tf:4']],
    ['a local', `${endpoint('ssl_mode = local.m')}locals {\n  m = "none"\n}\n`, ['main.tf:7 m']],
    ['an entry', `${endpoint('ssl_mode = local.m.x')}locals {\n  m = {\n    x = "none"\n  }\n}\n`, ['main.tf:8 x']],
    ['a quoted one', `${endpoint('ssl_mode = local.m["x"]')}locals {\n  m = { "x" = "none" }\n}\n`, ['main.tf:7 x']],
    ['a null', `${endpoint('ssl_mode = local.m')}locals {\n  m = null\n}\n`, ['main.tf:7']],
    ['a list', `${endpoint('ssl_mode = local.m')}locals {\n  m = ["none"]\n}\n`, ['main.tf:7']],
    ['a part of a text', `${endpoint('ssl_mode = "${local.m}ne"')}locals {\n  m = "no"\n}\n`, ['main.tf:4']],
    ['an argument', { 'main.tf': call('mode = "none"'), 'm/main.tf': moded() }, ['main.tf:3 mode']],
    ['a default', moded('default = "none"'), ['main.tf:2 default']],
    [
      'an entry that lacks it',
      `${endpoint('for_each = local.all', 'ssl_mode = try(each.value.mode, null)')}locals {\n  all = {\n    x = {}\n  }\n}\n`,
      ['main.tf:9 mode, missing'],
    ],
    [
      'a default of an installed module',
      installed(callOf('m'), moded('default = "none"')),
      ['main.tf:1 mode, missing'],
    ],
    ['a null by default', installed(callOf('m'), moded('default = null')), ['main.tf:1 mode, missing']],
    [
      'of one in an installed module, passed on',
      installed(callOf('m'), variable('default = "none"') + callOf('n', 'mode = var.mode'), moded()),
      ['main.tf:1 mode, missing'],
    ],
    [
      'of one in an installed module, where the default is its own',
      installed(callOf('m'), callOf('n'), moded('default = "none"')),
      ['main.tf:1'],
    ],
    [
      'made of a default of an installed module',
      installed(callOf('m'), variable('default = "NONE"') + endpoint('ssl_mode = lower(var.mode)')),
      ['main.tf:1'],
    ],
    ['written in an installed module', installed(callOf('m'), endpoint('ssl_mode = "none"')), ['main.tf:1']],
    [
      'a default of an installed module that is called twice over, and whose argument is another',
      installed(
        callOf('m'),
        variable('default = "none"') + callOf('n', 'other = var.mode'),
        moded().replaceAll('mode"', 'other"').replace('var.mode', 'var.other'),
      ),
      ['main.tf:1 mode, missing'],
    ],
  ])('%s', (_, files, expected, variables) => {
    expect(namesOf('ssl_mode', files, variables)).toEqual(expected);
  });
});

/** `main.tf:4 mode`, the place of an attribute and what it is called there, where that is not in its block. */
function namesOf(attribute: string, files: Files, variables: readonly string[] = []): string[] {
  return runWhole(files, { variables }).graph.roots.flatMap((root) =>
    [...root.resources.values()].flatMap((resource) => {
      const { at, written: found } = fieldOf(resource.values.get(attribute), attribute, resource).location;
      const name = found && `${found.name}${found.missing ? ', missing' : ''}`;
      expect(found?.attribute ?? attribute).toBe(attribute);
      return [`${lineOf(at)}${name === undefined ? '' : ` ${name}`}`];
    }),
  );
}
