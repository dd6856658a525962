import { describe, expect, test } from 'vitest';
import { declared, endpoint, unknown } from './support/configuration.ts';
import { bare, fixes } from './support/fixes.ts';
import { testInModule, testOutcomes } from './support/outcomes.ts';
import { type Case, found } from './support/run.ts';

testOutcomes('endpoint-engine-unknown', {
  fail: endpoint('postgresql'),
  pass: endpoint('postgres'),
  undetermined: endpoint('mysql').replace('"mysql"', unknown) + declared,
  notApplicable: { never: 'every endpoint has an engine' },
});

testInModule('endpoint-engine-unknown', {
  fixture: 'module-faults',
  file: 'main.tf',
  address: 'module.dms.aws_dms_endpoint.this["postgresql"]',
});

const named = (engine: string, ...more: string[]) =>
  [
    'resource "aws_dms_endpoint" "a" {',
    '  endpoint_id   = "a"',
    '  endpoint_type = "source"',
    `  engine_name   = ${engine}`,
    ...more,
    '}',
    '',
  ].join('\n');
const engineUnknown = 'endpoint-engine-unknown@4 aws_dms_endpoint.a';
const undetermined = 'endpoint-undetermined@4 aws_dms_endpoint.a';
const aws = (version: string) =>
  `terraform {\n  required_providers {\n    aws = {\n      source  = "hashicorp/aws"\n      version = "${version}"\n    }\n  }\n}\n`;
test.each<Case>([
  ['postgresql', named('"postgresql"'), [engineUnknown]],
  ['aurora-mysql', named('"aurora-mysql"'), [engineUnknown]],
  ['sqlserver-ex', named('"sqlserver-ex"'), [engineUnknown]],
  ['capitals', named('"MySQL"'), [engineUnknown]],
  ['a slip', named('"mariadbb"'), [engineUnknown]],
  ['underscores', named('"aurora_postgresql"'), [engineUnknown]],
  ['far from every name', named('"cockroach"'), [undetermined]],
  ['empty', named('""'), [undetermined]],
  [
    'the mode is judged where it is none at all',
    named('"cockroach"', '  ssl_mode = "on"'),
    [undetermined, 'endpoint-mode-unsupported@5 aws_dms_endpoint.a'],
  ],
  ['the mode is not judged otherwise', named('"postgresql"', '  ssl_mode = "none"'), [engineUnknown]],
  ['s3 without a version', named('"s3"'), []],
  ['s3 with ~> 5.0', named('"s3"') + aws('~> 5.0'), []],
  ['s3 with >= 5.0', named('"s3"') + aws('>= 5.0'), []],
  ['s3 with >= 4.0, < 7.0', named('"s3"') + aws('>= 4.0, < 7.0'), []],
  ['s3 with < 6.0', named('"s3"') + aws('< 6.0'), []],
  ['s3 with >= 6.0', named('"s3"') + aws('>= 6.0'), [engineUnknown]],
  ['s3 with ~> 6.1', named('"s3"') + aws('~> 6.1'), [engineUnknown]],
  ['s3 with 6.2.0', named('"s3"') + aws('6.2.0'), [engineUnknown]],
  ['s3 with < 7.0, >= 6.0', named('"s3"') + aws('< 7.0, >= 6.0'), [engineUnknown]],
  [
    's3 in a module with >= 6.0',
    { 'main.tf': 'module "dms" {\n  source = "./dms"\n}\n', 'dms/main.tf': named('"s3"') + aws('>= 6.0') },
    ['endpoint-engine-unknown@dms/main.tf:4 module.dms.aws_dms_endpoint.a'],
  ],
  ['s3 with != 6.0', named('"s3"') + aws('!= 6.0'), []],
  ['s3 with > 5.0', named('"s3"') + aws('> 5.0'), []],
])('%s', (_, files, expected) => {
  expect(found(files)).toEqual(expected);
});

describe('what is to be set', () => {
  test.each([
    ['postgresql', 'safe "postgres"'],
    ['aurora-mysql', 'safe "aurora"'],
    ['MySQL', 'safe "mysql"'],
    ['Aurora_PostgreSQL', 'safe "aurora-postgresql"'],
    ['mssql', 'safe "sqlserver"'],
    ['msk', 'safe "kafka"'],
    ['mysq', 'unsafe "mysql"'],
    ['redshfit', 'unsafe "redshift"'],
  ])('%s', (engine, expected) => {
    expect(fixes('endpoint-engine-unknown', bare(engine, 'ssl_mode = "require"'))).toEqual([
      expected.replace(' ', ' engine_name = '),
    ]);
  });

  test('what encrypts with that engine, too', () => {
    expect(fixes('endpoint-engine-unknown', bare('postgresql'))).toEqual([
      'unsafe ssl_mode = "require", engine_name = "postgres"',
    ]);
  });
});
