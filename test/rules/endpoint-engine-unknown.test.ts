import { describe, expect, test } from 'vitest';
import { CERTIFICATE_FILES } from './support/certificate-files.ts';
import { declared, endpoint, rootCa, unknown } from './support/configuration.ts';
import { endpointPlan } from './support/endpoint-plan.ts';
import { bare, CA, fixes, LINK, MODE, VARIABLES } from './support/fixes.ts';
import { testInModule, testOutcomes } from './support/outcomes.ts';
import { type Case, found, run, words } from './support/run.ts';

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

const MEANT: Readonly<Record<string, string>> = {
  postgresql: 'postgres',
  MySQL: 'mysql',
  mssql: 'sqlserver',
  msk: 'kafka',
};

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

  test.each([
    ['no mode and no certificate', 'postgresql', [], 'unsafe ssl_mode = "require"'],
    ['none, and no certificate', 'postgresql', ['ssl_mode = "none"'], 'unsafe ssl_mode = "require"'],
    ['no mode', 'postgresql', [CA], `unsafe ${MODE}, ${LINK}`],
    ['no mode, and the certificate linked', 'postgresql', [CA, LINK], `unsafe ${MODE}`],
    ['a mode that the engine lacks', 'MySQL', [CA, 'ssl_mode = "require"'], `unsafe ${MODE}, ${LINK}`],
    ['a mode that lacks its certificate', 'MySQL', [CA, MODE], `unsafe ${LINK}`],
    ['a mode with its certificate', 'MySQL', [CA, MODE, LINK], 'safe'],
    ['a mode that encrypts alone', 'mssql', [CA, 'ssl_mode = "require"'], 'safe'],
    ['no mode at all', 'MySQL', [CA, 'ssl_mode = "on"'], 'safe'],
    ['a mode that is not known', 'MySQL', [CA, 'ssl_mode = var.arn'], 'safe'],
    ['an engine whose mode means nothing', 'msk', [CA], 'safe'],
  ])('what encrypts with that engine, too: %s', (_, engine, given, expected) => {
    const body = given.filter((one) => one !== CA);
    const hcl = VARIABLES + bare(engine, ...body) + (given.includes(CA) ? CA : '');
    expect(fixes('endpoint-engine-unknown', hcl)).toEqual([
      `${expected}${expected.includes(' ') ? ',' : ''} engine_name = "${MEANT[engine]}"`,
    ]);
  });

  test.each([
    ['postgresql', [], 'endpoint-server-unverified'],
    ['postgresql', ['ssl_mode = "require"'], 'endpoint-server-unverified'],
    ['postgresql', [MODE, LINK], undefined],
    ['postgresql', ['ssl_mode = var.arn'], undefined],
    ['msk', ['ssl_mode = "require"'], undefined],
    ['dynamo', ['ssl_mode = "require"'], undefined],
  ])('what a fix of %s with %j leaves', (engine, body, expected) => {
    const { findings } = run(VARIABLES + bare(engine, ...body));
    const [fix] = findings.filter(({ rule }) => rule.id === 'endpoint-engine-unknown').map((finding) => finding.fix);
    expect(fix?.leaves).toEqual(expected);
  });
});

test('the mode that is set with the name is verified where that can be, and only "require" leaves the server unverified', () => {
  const text = endpoint('postgresql') + rootCa;
  const { findings } = run({ ...CERTIFICATE_FILES, 'main.tf': text });
  const { fix } = findings.find(({ rule }) => rule.id === 'endpoint-engine-unknown')!;
  const left = [fix!, ...(fix!.otherwise ?? [])].map(({ changes, leaves }) => [changes[0]!.value, leaves]);
  expect(left).toEqual([
    ['"verify-full"', undefined],
    ['"verify-ca"', undefined],
    ['"require"', 'endpoint-server-unverified'],
  ]);
});

test('an empty name in a plan is undetermined', () => {
  const named = { endpoint_id: 'a', endpoint_type: 'source', engine_name: '' };
  const plan = endpointPlan(named, { before: {}, after: {} });
  const { findings } = run({ 'plan.json': plan }, { paths: ['plan.json'] });
  expect(findings.map((finding) => [finding.rule.id, words(finding).remedy])).toEqual([
    ['endpoint-undetermined', 'Set engine_name to a DMS engine.'],
  ]);
});
