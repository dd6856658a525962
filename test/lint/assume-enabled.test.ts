import { expect, test } from 'vitest';
import { found, gapsIn, run, tree } from '../check.ts';

const variable = (name: string, fallback: string) => `variable "${name}" {\n  default = ${fallback}\n}\n`;
const endpoint = (name: string, ...body: string[]) =>
  `resource "aws_dms_endpoint" "${name}" {\n${['engine_name = "mysql"', ...body].map((line) => `  ${line}\n`).join('')}}\n`;

const assumed = (files: Record<string, string>, options: Parameters<typeof run>[1] = { defaults: 'changed' }) => {
  const report = run(tree(files), options);
  return { findings: report.findings.map((one) => `${found([one]).join()} when ${one.when}`), gaps: gapsIn(report) };
};
const clear = (address: string, when: string) => `error endpoint-plaintext ${address} when ${when}`;

test.each<[name: string, hcl: string, findings: string[], gaps: string[]]>([
  [
    'a bool',
    variable('on', 'false') + endpoint('a', 'count = var.on ? 1 : 0'),
    [clear('aws_dms_endpoint.a[0]', 'var.on is true')],
    [],
  ],
  [
    'a negation',
    variable('off', 'true') + endpoint('a', 'count = !var.off ? 1 : 0'),
    [clear('aws_dms_endpoint.a[0]', 'var.off is false')],
    [],
  ],
  [
    'an equality',
    variable('env', '"dev"') + endpoint('a', 'count = var.env == "prod" ? 1 : 0'),
    [clear('aws_dms_endpoint.a[0]', 'var.env is "prod"')],
    [],
  ],
  [
    'two that are needed',
    variable('on', 'false') + variable('too', 'false') + endpoint('a', 'count = var.on && var.too ? 1 : 0'),
    [clear('aws_dms_endpoint.a[0]', 'var.on is true and var.too is true')],
    [],
  ],
  [
    'a map whose entries are not needed',
    variable('all', '{}') + endpoint('a', 'for_each = var.all'),
    [clear('aws_dms_endpoint.a[?]', 'var.all is not empty')],
    [],
  ],
  [
    'a map whose entries are needed',
    variable('all', '{}') + endpoint('a', 'for_each = var.all', 'ssl_mode = each.value.mode'),
    [],
    ['aws_dms_endpoint.a has no instances: var.all is empty by default (--var all=…)'],
  ],
  [
    'a list that is counted',
    variable('all', '[]') + endpoint('a', 'count = length(var.all)', 'ssl_mode = var.all[count.index]'),
    [],
    ['aws_dms_endpoint.a has no instances: var.all is empty by default (--var all=…)'],
  ],
  [
    'what is written',
    endpoint('a', 'count = 0') +
      endpoint('b', 'ssl_mode = "verify-ca"', 'certificate_arn = "arn:aws:dms:eu-west-1:123456789012:cert:X"'),
    [],
    [],
  ],
])('%s', (_, hcl, findings, gaps) => {
  expect(assumed({ 'main.tf': hcl })).toEqual({ findings, gaps });
});

test('each block is checked with the defaults of all other variables', () => {
  const hcl = [
    variable('on', 'false'),
    variable('env', '"dev"'),
    endpoint('a', 'count = var.on ? 1 : 0', 'ssl_mode = var.env == "dev" ? "none" : "verify-ca"'),
    endpoint('b', 'count = var.env == "prod" ? 1 : 0', 'ssl_mode = var.on ? "verify-ca" : "none"'),
  ].join('');
  expect(assumed({ 'main.tf': hcl }).findings).toEqual([
    clear('aws_dms_endpoint.a[0]', 'var.on is true'),
    clear('aws_dms_endpoint.b[0]', 'var.env is "prod"'),
  ]);
});

test('a certificate that is switched on with its endpoint is linked', () => {
  const hcl = [
    variable('on', 'false'),
    'variable "pem" {}\n',
    'resource "aws_dms_certificate" "ca" {\n  count = var.on ? 1 : 0\n  certificate_id = "ca"\n  certificate_pem = var.pem\n}\n',
    endpoint(
      'a',
      'count = var.on ? 1 : 0',
      'ssl_mode = "verify-full"',
      'certificate_arn = aws_dms_certificate.ca[0].certificate_arn',
    ),
  ].join('');
  const { counts, findings } = run(tree({ 'main.tf': hcl }), { defaults: 'changed' });
  expect([counts.endpoints, counts.passed]).toEqual([1, 1]);
  expect(found(findings).filter((one) => one.includes('endpoint'))).toEqual([]);
});

test('a module is switched on with what is in it', () => {
  const files = {
    'main.tf': `${variable('on', 'false')}module "m" {\n  count = var.on ? 1 : 0\n  source = "./m"\n}\n`,
    'm/main.tf': endpoint('i') + variable('more', 'false') + endpoint('j', 'count = var.more ? 1 : 0'),
  };
  expect(assumed(files)).toEqual({
    findings: [clear('module.m[0].aws_dms_endpoint.i', 'var.on is true')],
    gaps: [
      'module.m[0].aws_dms_endpoint.j has no instances: module.m[0].var.more is false by default (more = true in module.m[0])',
    ],
  });
});

test('what the world itself leaves undetermined is said besides', () => {
  const hcl = `${variable('on', 'false')}variable "env" {}\n${endpoint('a', 'count = var.on ? 1 : 0', 'ssl_mode = var.env == "dev" ? "none" : "verify-ca"', 'certificate_arn = "arn:aws:dms:eu-west-1:123456789012:cert:X"')}`;
  expect(assumed({ 'main.tf': hcl }).findings).toContain(
    clear('aws_dms_endpoint.a[0]', 'var.on is true and var.env is "dev"'),
  );
});

const files = { 'main.tf': variable('on', 'false') + endpoint('a', 'count = var.on ? 1 : 0') };

test('a value that is given decides', () => {
  expect(assumed(files, { defaults: 'changed', variables: ['on=false'] }).findings).toEqual([]);
});

test('it is a setting, which is off by default', () => {
  expect(assumed(files, {}).findings).toEqual([]);
  expect(assumed({ ...files, '.dmslint.hcl': 'assume_enabled = true\n' }, {}).findings).toHaveLength(1);
  expect(assumed({ ...files, '.dmslint.hcl': 'assume_enabled = false\n' }, {}).findings).toEqual([]);
});
