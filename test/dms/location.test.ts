import { describe, expect, test } from 'vitest';
import { type Location, withRelated } from '../../src/dms/location.ts';
import { positionAt } from '../../src/text/source.ts';
import { type Files, run } from '../rules/support/run.ts';

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

/** The place of a finding and those beside it, with their labels; `secret` before them where its text is not to be shown. */
function placesOf(rule: string, files: Files, variables: readonly string[] = []): string[] {
  const lineOf = ({ source, start }: Location['at']) => `${source.path}:${positionAt(source, start).line}`;
  return run(files, { variables })
    .findings.filter((one) => one.rule.id === rule)
    .flatMap(({ at, related, secret }) => [
      `${secret ? 'secret ' : ''}${lineOf(at)}`,
      ...related.map(({ range, label }) => `${lineOf(range)} ${label}`),
    ]);
}

const endpoint = (...lines: string[]) =>
  `resource "aws_dms_endpoint" "a" {\n  endpoint_type = "source"\n  engine_name = "mysql"\n${lines.map((line) => `  ${line}\n`).join('')}}\n`;
const call = (...lines: string[]) =>
  `module "m" {\n  source = "./m"\n${lines.map((line) => `  ${line}\n`).join('')}}\n`;
const MODE = endpoint('ssl_mode = var.mode');
const variable = (...lines: string[]) => `variable "mode" {\n${lines.map((line) => `  ${line}\n`).join('')}}\n`;

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
  ])('%s', (_, files, expected, variables) => {
    expect(placesOf('endpoint-plaintext', files, variables)).toEqual(expected);
  });
});
