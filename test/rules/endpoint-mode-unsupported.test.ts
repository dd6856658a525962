import { describe, expect, test } from 'vitest';
import { block, declared, endpoint, mode, unknown } from './support/configuration.ts';
import { bare, CA, fixes, LINK, MODE, VARIABLES } from './support/fixes.ts';
import { testInModule, testOutcomes } from './support/outcomes.ts';
import { found, run } from './support/run.ts';

testOutcomes('endpoint-mode-unsupported', {
  fail: endpoint('mysql', mode('require')),
  pass: endpoint('mysql', mode('verify-ca')),
  undetermined: endpoint('kinesis', `ssl_mode = ${unknown}`) + declared,
  notApplicable: endpoint('mysql'),
});

const s3 = (...body: string[]) => block('aws_dms_s3_endpoint', 'a', ['endpoint_id = "a"', ...body]);

testOutcomes(
  'endpoint-mode-unsupported',
  {
    fail: s3(mode('require')),
    pass: s3(mode('none')),
    undetermined: s3(`ssl_mode = ${unknown}`) + declared,
    notApplicable: s3(),
  },
  'aws_dms_s3_endpoint',
);

testInModule('endpoint-mode-unsupported', {
  fixture: 'module-faults',
  file: 'main.tf',
  address: 'module.dms.aws_dms_endpoint.this["required"]',
});

/** What the evidence says of a mode, or an engine, that can't be known; findings are another rule's. */
test.each([
  ['mysql', 'var.m', 'undetermined'],
  ['redis', 'var.m', 'not-applicable'],
  ['s3', 'var.m', 'undetermined'],
  [undefined, '"none"', 'undetermined'],
  ['kinesis', 'var.m', 'undetermined'],
  ['cockroach', '"require"', 'not-applicable'],
  ['redis', '"none"', 'not-applicable'],
  [undefined, '"require"', 'undetermined'],
])('endpoint-mode-unsupported of %s with ssl_mode = %s is %s', (engine, value, expected) => {
  const hcl = `variable "m" {}\nresource "aws_dms_endpoint" "a" {\n  engine_name = ${engine ? `"${engine}"` : 'var.m'}\n  ssl_mode = ${value}\n}\n`;
  const { evidence = [] } = run(hcl, { evidence: true }).report;
  expect(evidence.filter(({ rule }) => rule.id === 'endpoint-mode-unsupported').map(({ outcome }) => outcome)).toEqual([
    expected,
  ]);
});

/** Where nothing else depends on the mode, it is this rule that says it is open; elsewhere another one does. */
test.each([
  ['kinesis', ['endpoint-undetermined@9 aws_dms_endpoint.a']],
  ['redis', []],
  ['cockroach', ['endpoint-undetermined@4 aws_dms_endpoint.a']],
])('a mode of %s that is not known', (engine, expected) => {
  expect(found(`${endpoint(engine, 'ssl_mode = var.m')}\n\nvariable "m" {}\n`)).toEqual(expected);
});

describe('what is to be set', () => {
  test.each<[name: string, hcl: string, expected: string]>([
    ['one that the engine lacks', CA + bare('mysql', 'ssl_mode = "require"'), `safe ${MODE}, ${LINK}`],
    ['one that the engine lacks, without a certificate', bare('mysql', 'ssl_mode = "require"'), 'none'],
    ['where ssl_mode is no switch', bare('kinesis', MODE), 'safe ssl_mode = "none"'],
    ['a slip', CA + bare('mysql', 'ssl_mode = "verify_ca"'), `safe ssl_mode = "verify-ca", ${LINK}`],
    [
      'a slip, with a link that is not known',
      bare('mysql', 'ssl_mode = "verify_full"', 'certificate_arn = var.arn'),
      `safe ${MODE}`,
    ],
    ['a slip for a mode without a certificate', bare('postgres', 'ssl_mode = "required"'), 'safe ssl_mode = "require"'],
    [
      'a slip that can mean two modes',
      CA + bare('mysql', 'ssl_mode = "verify"'),
      `unsafe ssl_mode = "verify-ca", ${LINK}`,
    ],
    ['a slip for none', CA + bare('mysql', 'ssl_mode = "disabled"'), `unsafe ${MODE}, ${LINK}`],
    ['a slip where ssl_mode is no switch', bare('kafka', 'ssl_mode = "verify_full"'), 'safe ssl_mode = "none"'],
  ])('%s', (_, hcl, expected) => {
    expect(fixes('endpoint-mode-unsupported', VARIABLES + hcl)).toEqual([expected]);
  });
});
