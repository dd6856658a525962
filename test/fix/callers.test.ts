import { describe, expect, test } from 'vitest';
import { fixed, formattedByTerraform } from './run.ts';

/** The mode and the certificate of an endpoint in a module are given by who calls it, with a certificate of its own. */

type Texts = Readonly<Record<string, string>>;

const variable = (name: string, fallback?: string) =>
  `variable "${name}" {\n${fallback === undefined ? '  type = string' : `  type    = string\n  default = ${fallback}`}\n}\n\n`;
const RDS = (name: string) => `${name}.cabcdefghijk.eu-west-1.rds.amazonaws.com`;
const VARIABLES = ['ssl_mode', 'certificate_arn'] as const;
const endpoint = (...more: string[]) =>
  [
    'resource "aws_dms_endpoint" "this" {',
    ...['endpoint_id     = var.id', 'endpoint_type   = "source"', 'engine_name     = "mysql"'],
    ...[`server_name     = "\${var.id}${RDS('')}"`, 'port            = 3306', 'ssl_mode        = var.ssl_mode'],
    ...['certificate_arn = var.certificate_arn', ...more, '}', ''],
  ]
    .map((line, index, all) => (index === 0 || index >= all.length - 2 ? line : `  ${line}`))
    .join('\n');
const MODULE = `${variable('id')}${variable('ssl_mode', '"none"')}${variable('certificate_arn', 'null')}${endpoint()}`;
const call = (name: string, ...lines: string[]) =>
  `module "${name}" {\n${lines.map((one) => `  ${one}\n`).join('')}}\n`;
const added = (...more: string[]) =>
  `\nresource "aws_dms_certificate" "rds_eu_west_1" {\n${[
    ...more,
    'certificate_id  = "rds-eu-west-1"',
    `certificate_pem = file("\${path.module}/eu-west-1-bundle.pem")`,
  ]
    .map((line) => `  ${line}\n`)
    .join('')}}\n`;
const LINK = 'certificate_arn = aws_dms_certificate.rds_eu_west_1.certificate_arn';
const FULL = 'ssl_mode        = "verify-full"';
const CA = `resource "aws_dms_certificate" "ca" {\n  certificate_id  = "ca"\n  certificate_pem = file("\${path.module}/ca.pem")\n}\n`;
const PASSING = `${variable('id')}${variable('ssl_mode', '"none"')}${variable('certificate_arn', 'null')}`;

type Row = readonly [name: string, files: Texts, changed: Texts];

const MAP = (mode: string, link: string, type = 'map(any)') =>
  `variable "endpoints" {\n  type = ${type}\n}\n\nresource "aws_dms_endpoint" "this" {\n  for_each        = var.endpoints\n  endpoint_id     = each.key\n  endpoint_type   = "source"\n  engine_name     = "mysql"\n  server_name     = each.value.server_name\n  port            = 3306\n  ssl_mode        = ${mode}\n  certificate_arn = ${link}\n}\n`;
const entries = (...lines: string[]) =>
  `module "m" {\n  source = "./m"\n\n  endpoints = {\n    a = {\n${lines.map((one) => `      ${one}\n`).join('')}    }\n  }\n}\n`;
const NAME = `server_name = "${RDS('a')}"`;
const WIDE = `server_name     = "${RDS('a')}"`;

/** A call whose for_each has some entries. */
const each = (...lines: string[]) =>
  `locals {\n  all = {\n${lines.map((one) => `    ${one}\n`).join('')}  }\n}\n\n${call('m', 'source          = "./m"', 'for_each        = local.all', 'id              = each.value.id', 'ssl_mode        = lookup(each.value, "ssl_mode", "none")', 'certificate_arn = try(each.value.certificate_arn, null)')}`;

const ROWS: readonly Row[] = [
  [
    'defaults of both',
    { 'main.tf': call('a', 'source = "./m"', 'id     = "a"'), 'm/main.tf': MODULE },
    {
      'main.tf': call('a', 'source          = "./m"', 'id              = "a"', FULL, LINK) + added(),
    },
  ],
  [
    'an argument and a default',
    { 'main.tf': call('a', 'source   = "./m"', 'id       = "a"', 'ssl_mode = "require"'), 'm/main.tf': MODULE },
    { 'main.tf': call('a', 'source          = "./m"', 'id              = "a"', FULL, LINK) + added() },
  ],
  [
    'a null of the caller',
    {
      'main.tf': call('a', 'source          = "./m"', 'id              = "a"', 'certificate_arn = null'),
      'm/main.tf': MODULE,
    },
    { 'main.tf': call('a', 'source          = "./m"', 'id              = "a"', LINK, FULL) + added() },
  ],
  [
    'a certificate of the caller',
    { 'main.tf': `${CA}\n${call('a', 'source = "./m"', 'id     = "a"')}`, 'm/main.tf': MODULE },
    {
      'main.tf': `${CA}\n${call('a', 'source          = "./m"', 'id              = "a"', FULL, 'certificate_arn = aws_dms_certificate.ca.certificate_arn')}`,
    },
  ],
  [
    'two calls, one of which has what is right',
    {
      'main.tf': `${CA}\n${call('a', 'source          = "./m"', 'id              = "a"', FULL, 'certificate_arn = aws_dms_certificate.ca.certificate_arn')}\n${call('b', 'source = "./m"', 'id     = "b"')}`,
      'm/main.tf': MODULE,
    },
    {
      'main.tf': `${CA}\n${['a', 'b'].map((name) => call(name, 'source          = "./m"', `id              = "${name}"`, FULL, 'certificate_arn = aws_dms_certificate.ca.certificate_arn')).join('\n')}`,
    },
  ],
  [
    'two calls of two modules: one certificate',
    {
      'main.tf': `${call('a', 'source = "./m"', 'id     = "a"')}\n${call('b', 'source = "./n"', 'id     = "b"')}`,
      'm/main.tf': MODULE,
      'n/main.tf': MODULE,
    },
    {
      'main.tf': `${call('a', 'source          = "./m"', 'id              = "a"', FULL, LINK)}${added()}\n${call('b', 'source          = "./n"', 'id              = "b"', FULL, LINK)}`,
    },
  ],
  [
    'a call with for_each',
    {
      'main.tf': call('a', 'source   = "./m"', 'for_each = toset(["a", "b"])', 'id       = each.key'),
      'm/main.tf': MODULE,
    },
    {
      'main.tf':
        call(
          'a',
          'source          = "./m"',
          'for_each        = toset(["a", "b"])',
          'id              = each.key',
          FULL,
          LINK,
        ) + added(),
    },
  ],
  [
    'a call with for_each over entries that say none',
    {
      'main.tf': `module "a" {\n  source = "./m"\n  for_each = {\n    a = "none"\n    b = "none"\n  }\n  id       = each.key\n  ssl_mode = each.value\n}\n`,
      'm/main.tf': MODULE,
    },
    {
      'main.tf': `module "a" {\n  source = "./m"\n  for_each = {\n    a = "verify-full"\n    b = "verify-full"\n  }\n  id              = each.key\n  ssl_mode        = each.value\n  ${LINK}\n}\n${added()}`,
    },
  ],
  [
    'a call with count',
    { 'main.tf': call('a', 'source = "./m"', 'count  = 2', 'id     = "a${count.index}"'), 'm/main.tf': MODULE },
    {
      'main.tf':
        call('a', 'source          = "./m"', 'count           = 2', 'id              = "a${count.index}"', FULL, LINK) +
        added(),
    },
  ],
  [
    'a module between, which passes both on',
    {
      'main.tf': call('a', 'source = "./w"', 'id     = "a"'),
      'w/main.tf': `${PASSING}${call('b', 'source          = "../m"', 'id              = var.id', ...VARIABLES.map((name) => `${name.padEnd(15)} = var.${name}`))}`,
      'm/main.tf': MODULE,
    },
    { 'main.tf': call('a', 'source          = "./w"', 'id              = "a"', FULL, LINK) + added() },
  ],
  [
    'a module between, which passes the mode on',
    {
      'main.tf': call('a', 'source   = "./w"', 'id       = "a"', 'ssl_mode = "none"'),
      'w/main.tf': `${variable('id')}${variable('ssl_mode')}${call('b', 'source   = "../m"', 'id       = var.id', 'ssl_mode = var.ssl_mode')}`,
      'm/main.tf': MODULE,
    },
    {
      'main.tf': call('a', 'source   = "./w"', 'id       = "a"', 'ssl_mode = "verify-full"'),
      'w/main.tf': `${variable('id')}${variable('ssl_mode')}${call('b', 'source          = "../m"', 'id              = var.id', 'ssl_mode        = var.ssl_mode', LINK)}${added().replace('"rds-eu-west-1"', '"rds-eu-west-1-w"')}`,
    },
  ],
  [
    'a provider of the caller',
    {
      'main.tf': `provider "aws" {\n  alias  = "eu"\n  region = "eu-west-1"\n}\n\nmodule "a" {\n  source = "./m"\n  id     = "a"\n  providers = {\n    aws = aws.eu\n  }\n}\n`,
      'm/main.tf': MODULE,
    },
    {
      'main.tf': `provider "aws" {\n  alias  = "eu"\n  region = "eu-west-1"\n}\n\nmodule "a" {\n  source = "./m"\n  id     = "a"\n  providers = {\n    aws = aws.eu\n  }\n  ${FULL}\n  ${LINK.replace('eu_west_1', 'eu_west_1_eu')}\n}\n${added('provider        = aws.eu').replace('rds_eu_west_1', 'rds_eu_west_1_eu').replace('rds-eu-west-1', 'rds-eu-west-1-eu')}`,
    },
  ],
  [
    'an installed module',
    {
      'main.tf': call('a', 'source  = "x/y/z"', 'version = "1"', 'id      = "a"'),
      '.terraform/modules/modules.json': '{"Modules":[{"Key":"a","Source":"x/y/z","Dir":".terraform/modules/a"}]}',
      '.terraform/modules/a/main.tf': MODULE,
    },
    {
      'main.tf':
        call('a', 'source          = "x/y/z"', 'version         = "1"', 'id              = "a"', FULL, LINK) + added(),
    },
  ],
  [
    'an entry without both, which are optional',
    {
      'main.tf': entries(NAME),
      'm/main.tf': MAP(
        'each.value.ssl_mode',
        'each.value.certificate_arn',
        'map(object({\n    server_name     = string\n    ssl_mode        = optional(string, "none")\n    certificate_arn = optional(string)\n  }))',
      ),
    },
    { 'main.tf': entries(WIDE, FULL, LINK) + added() },
  ],
  [
    'an entry without both, which are looked up',
    {
      'main.tf': entries(NAME),
      'm/main.tf': MAP('lookup(each.value, "ssl_mode", "none")', 'lookup(each.value, "certificate_arn", null)'),
    },
    { 'main.tf': entries(WIDE, FULL, LINK) + added() },
  ],
  [
    'an entry without both, which are tried',
    {
      'main.tf': entries(NAME),
      'm/main.tf': MAP('try(each.value.ssl_mode, "none")', 'try(each.value.certificate_arn, null)'),
    },
    { 'main.tf': entries(WIDE, FULL, LINK) + added() },
  ],
  [
    'an entry with both',
    {
      'main.tf': entries(WIDE, 'ssl_mode        = "none"', 'certificate_arn = null'),
      'm/main.tf': MAP('each.value.ssl_mode', 'each.value.certificate_arn'),
    },
    { 'main.tf': entries(WIDE, FULL, LINK) + added() },
  ],
  [
    'an entry of a call with for_each, beside one that has both',
    {
      'main.tf': `${CA}\n${each('a = {', '  id = "a"', '}', 'b = {', '  id              = "b"', `  ${FULL}`, '  certificate_arn = aws_dms_certificate.ca.certificate_arn', '}')}`,
      'm/main.tf': MODULE,
    },
    {
      'main.tf': `${CA}\n${each(
        ...['a', 'b'].flatMap((name) => [
          ...[`${name} = {`, `  id              = "${name}"`, `  ${FULL}`],
          ...['  certificate_arn = aws_dms_certificate.ca.certificate_arn', '}'],
        ]),
      )}`,
    },
  ],
  [
    'a local of the caller',
    {
      'main.tf': `locals {\n  mode = "none"\n}\n\n${call('a', 'source   = "./m"', 'id       = "a"', 'ssl_mode = local.mode')}`,
      'm/main.tf': MODULE,
    },
    {
      'main.tf': `locals {\n  mode = "verify-full"\n}\n\n${call('a', 'source          = "./m"', 'id              = "a"', 'ssl_mode        = local.mode', LINK)}${added()}`,
    },
  ],
  [
    'a certificate of the caller, whose name is that of one of the module',
    {
      'main.tf': `${CA}\nlocals {\n  arn = null\n}\n\n${call('a', 'source          = "./m"', 'id              = "a"', FULL, 'certificate_arn = local.arn')}`,
      'm/main.tf': `${MODULE}\n${CA.replace('"ca"\n', '"other"\n')}`,
    },
    {
      'main.tf': `${CA}\nlocals {\n  arn = aws_dms_certificate.ca.certificate_arn\n}\n\n${call('a', 'source          = "./m"', 'id              = "a"', FULL, 'certificate_arn = local.arn')}`,
    },
  ],
];

describe('what the caller gives', () => {
  test.each(ROWS)('%s', (_, files, changed) => {
    const result = fixed(files);
    expect(result.files).toEqual(changed);
    expect(result.left.filter((one) => /plaintext|certificate-missing|unsupported|unverified/.test(one))).toEqual([]);
  });

  test('the texts are as terraform fmt writes them', () => {
    const all = ROWS.map(([, files]) => fixed(files).files);
    expect(formattedByTerraform(all) ?? all).toEqual(all);
  });
});

describe('what the caller does not give', () => {
  test.each<readonly [name: string, files: Texts, why: string]>([
    [
      'a variable of the root module',
      {
        'main.tf': `${PASSING}${call('a', 'source          = "./m"', 'id              = var.id', ...VARIABLES.map((name) => `${name.padEnd(15)} = var.${name}`))}`,
        'm/main.tf': MODULE,
        'terraform.tfvars': 'id = "a"\n',
      },
      'that alone would cause the finding endpoint-certificate-missing for module.a.aws_dms_endpoint.this',
    ],
    [
      'a provider that is not known',
      {
        'main.tf': `provider "aws" {\n  for_each = toset(["eu-west-1"])\n  alias    = "by"\n  region   = each.key\n}\n\nmodule "a" {\n  source = "./m"\n  id     = "a"\n  providers = {\n    aws = aws.by["eu-west-1"]\n  }\n}\n`,
        'm/main.tf': MODULE,
      },
      '',
    ],
  ])('%s', (_, files, why) => {
    const result = fixed(files);
    expect(result.files).toEqual({});
    expect(result.refused.map((line) => line.replace(/^[^:]*: /, ''))).toEqual(why === '' ? [] : [why]);
  });

  test('a call keeps what another one has by default', () => {
    const files = {
      'main.tf': `${call('a', 'source = "./m"', 'id     = "a"')}\n${call('b', 'source = "./m"', 'id     = "b"', 'engine = "redshift"')}`,
      'm/main.tf': `${MODULE.replace('"mysql"', 'var.engine')}\n${variable('engine', '"mysql"').trimEnd()}\n`,
    };
    const after = fixed(files).files;
    expect(Object.keys(after)).toEqual(['main.tf']);
    expect(after['main.tf']).toContain(call('b', 'source = "./m"', 'id     = "b"', 'engine = "redshift"'));
  });
});

describe('in the JSON syntax', () => {
  const json = (of: object) => `${JSON.stringify(of, undefined, 2)}\n`;
  const given = (name: string) => ({
    ssl_mode: 'verify-full',
    certificate_arn: `\${aws_dms_certificate.${name}.certificate_arn}`,
  });
  const bundle = {
    rds_eu_west_1: {
      certificate_id: 'rds-eu-west-1',
      certificate_pem: '${file("${path.module}/eu-west-1-bundle.pem")}',
    },
  };
  const ca = { ca: { certificate_id: 'ca', certificate_pem: '${file("ca.pem")}' } };
  const calls = (...more: object[]) => ({
    a: { source: './m', id: 'a', ...more[0] },
    b: { source: './m', id: 'b', ...more[0] },
  });

  test.each<readonly [name: string, before: object, after: object]>([
    [
      'a certificate of the caller',
      { resource: { aws_dms_certificate: ca }, module: calls() },
      { resource: { aws_dms_certificate: ca }, module: calls(given('ca')) },
    ],
    [
      'a new certificate',
      { module: calls(), output: {} },
      { module: calls(given('rds_eu_west_1')), resource: { aws_dms_certificate: bundle }, output: {} },
    ],
    [
      'a new certificate beside other resources',
      { module: calls(), resource: { aws_eip: { a: {} } } },
      { module: calls(given('rds_eu_west_1')), resource: { aws_eip: { a: {} }, aws_dms_certificate: bundle } },
    ],
  ])('%s', (_, before, after) => {
    const result = fixed({ 'main.tf.json': json(before), 'm/main.tf': MODULE });
    expect(result.files).toEqual({ 'main.tf.json': json(after) });
    expect(result.left).toEqual([]);
  });

  test('in one line', () => {
    const [before, after] = [{ module: calls() }, { module: calls(given('rds_eu_west_1')) }];
    const { files } = fixed({ 'main.tf.json': JSON.stringify(before), 'm/main.tf': MODULE });
    expect(JSON.parse(files['main.tf.json']!)).toEqual({ ...after, resource: { aws_dms_certificate: bundle } });
  });
});
