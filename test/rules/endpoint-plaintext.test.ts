import { describe, expect, test } from 'vitest';
import { messageOf } from '../../src/report/text.ts';
import { block, declared, emptyCa, endpoint, lifecycle, linked, unknown, verified } from './support/configuration.ts';
import { bare, CA, fixes, LINK, MODE, named, VARIABLES } from './support/fixes.ts';
import { testInModule, testOutcomes } from './support/outcomes.ts';
import { type Case, found, run } from './support/run.ts';

testOutcomes('endpoint-plaintext', {
  fail: endpoint('mysql'),
  pass: endpoint('mysql', verified),
  undetermined: endpoint('mysql', `ssl_mode = ${unknown}`) + declared,
  notApplicable: endpoint('kinesis'),
});

testOutcomes(
  'endpoint-plaintext',
  {
    fail: provider(),
    pass: provider(verified),
    undetermined: provider(`ssl_mode = ${unknown}`) + declared,
    notApplicable: provider().replace('mysql_settings', 'redshift_settings').replace('"mysql"', '"redshift"'),
  },
  'aws_dms_data_provider',
);

testInModule('endpoint-plaintext', {
  fixture: 'module-faults',
  file: 'main.tf',
  address: 'module.dms.aws_dms_endpoint.this["plain"]',
});

const byVariable = endpoint('postgres', 'ssl_mode = var.mode');

describe('how the mode is given', () => {
  test.each<Case>([
    [
      'a default is where the value comes from',
      `${byVariable}variable "mode" {\n  default = "none"\n}\n`,
      ['endpoint-plaintext@8 aws_dms_endpoint.a'],
    ],
    [
      'a default of null is a mode that is not set',
      `${byVariable}variable "mode" {\n  default = null\n}\n`,
      ['endpoint-plaintext@8 aws_dms_endpoint.a'],
    ],
    ['--var gives it', `${byVariable}variable "mode" {}\n`, ['endpoint-plaintext@7 aws_dms_endpoint.a'], ['mode=none']],
    [
      '--var goes before the default',
      `${byVariable}variable "mode" {\n  default = "none"\n}\n`,
      ['endpoint-server-unverified@7 aws_dms_endpoint.a'],
      ['mode=require'],
    ],
    [
      'terraform.tfvars is where the value comes from',
      { 'main.tf': `${byVariable}variable "mode" {}\n`, 'terraform.tfvars': '# eu\nmode = "none"\n' },
      ['endpoint-plaintext@terraform.tfvars:2 aws_dms_endpoint.a'],
    ],
    [
      'a local',
      `${endpoint('postgres', 'ssl_mode = local.mode')}locals {\n  mode = "none"\n}\n`,
      ['endpoint-plaintext@8 aws_dms_endpoint.a'],
    ],
    [
      'coalesce takes the first that is set',
      `${endpoint('postgres', 'ssl_mode = coalesce(var.mode, "none")')}variable "mode" {\n  default = null\n}\n`,
      ['endpoint-plaintext@5 aws_dms_endpoint.a'],
    ],
    [
      'lookup with a default',
      `${endpoint('postgres', 'ssl_mode = lookup({}, "mode", "none")')}`,
      ['endpoint-plaintext@5 aws_dms_endpoint.a'],
    ],
    [
      'an unset optional attribute',
      `${endpoint('postgres', 'ssl_mode = var.db.mode')}variable "db" {\n  type = object({ mode = optional(string) })\n  default = {}\n}\n`,
      ['endpoint-plaintext@9 aws_dms_endpoint.a'],
    ],
    [
      'the default of an optional attribute',
      `${endpoint('postgres', 'ssl_mode = var.db.mode')}variable "db" {\n  type = object({ mode = optional(string, "none") })\n  default = {}\n}\n`,
      ['endpoint-plaintext@8 aws_dms_endpoint.a'],
    ],
    [
      'a known engine and an unknown one of a relational database',
      `resource "aws_dms_endpoint" "a" {\n  engine_name = aws_db_instance.db.engine\n  endpoint_type = "source"\n  endpoint_id = "a"\n}\nresource "aws_db_instance" "db" {\n  engine = var.engine\n}\nvariable "engine" {}\n`,
      ['endpoint-plaintext@1 aws_dms_endpoint.a'],
    ],
  ])('%s', (_, files, expected, variables) => {
    expect(found(files, { variables })).toEqual(expected);
  });
});

test.each<Case>([
  [
    'a new endpoint is in clear text all the same',
    endpoint('postgres', 'ssl_mode = "none"', lifecycle('ignore_changes = [ssl_mode]')),
    ['endpoint-plaintext@5 aws_dms_endpoint.a'],
  ],
  [
    'a mode that Terraform does not set later is open',
    endpoint('postgres', verified, linked, lifecycle('ignore_changes = [ssl_mode]')) + emptyCa,
    ['endpoint-undetermined@5 aws_dms_endpoint.a'],
  ],
  [
    'also for an engine of which AWS does not say whether the mode controls TLS',
    endpoint('azuredb', verified, linked, lifecycle('ignore_changes = [ssl_mode]')) + emptyCa,
    ['endpoint-undetermined@5 aws_dms_endpoint.a'],
  ],
])('%s', (_, files, expected) => {
  expect(found(files)).toEqual(expected);
});

describe('what is to be set', () => {
  test.each<[name: string, hcl: string, expected: string]>([
    ['none', CA + bare('mysql'), `unsafe ${MODE}, ${LINK}`],
    ['none, linked', CA + bare('mysql', LINK), `unsafe ${MODE}`],
    [
      'none, with an ARN',
      bare('mysql', 'certificate_arn = "arn:aws:dms:eu-west-1:123456789012:cert:X"'),
      `unsafe ${MODE}`,
    ],
    ['none, with a link that is not known', CA + bare('mysql', 'certificate_arn = var.arn'), 'none'],
    [
      'none, with a link that slipped',
      CA + bare('mysql', 'certificate_arn = aws_dms_certificate.ca.arn'),
      `unsafe ${MODE}`,
    ],
    [
      'none, with a link that leads nowhere',
      CA + bare('mysql', 'certificate_arn = aws_dms_certificate.cb.certificate_arn'),
      'none',
    ],
    [
      'none, with a foreign one',
      CA + bare('mysql', 'certificate_arn = "arn:aws:acm:eu-west-1:123456789012:certificate/x"'),
      'none',
    ],
    ['none, and changes are ignored', CA + bare('mysql', 'lifecycle {', '  ignore_changes = [ssl_mode]', '}'), 'none'],
    [
      'none, and those of the link are ignored',
      CA + bare('mysql', 'lifecycle {', '  ignore_changes = [certificate_arn]', '}'),
      'none',
    ],
    ['Oracle', named('ca', 'certificate_wallet = var.pem') + bare('oracle'), `unsafe ssl_mode = "verify-ca", ${LINK}`],
  ])('%s', (_, hcl, expected) => {
    expect(fixes('endpoint-plaintext', VARIABLES + hcl)).toEqual([expected]);
  });

  test('what is not the same for all that a finding is about is not said', () => {
    const hcl = `locals {\n  mode = "none"\n}\n${CA}${VARIABLES}${bare('mysql', 'ssl_mode = local.mode')}`;
    const other = block('aws_dms_endpoint', 'b', ['engine_name = "mysql"', 'ssl_mode = local.mode', LINK]);
    expect(fixes('endpoint-plaintext', hcl)).toEqual([`unsafe ${MODE}, ${LINK}`]);
    expect(fixes('endpoint-plaintext', hcl + other)).toEqual(['none']);
    const finding = run(hcl + other).findings.find((one) => one.rule.id === 'endpoint-plaintext');
    expect(messageOf(finding!).lines).toEqual([]);
  });
});

/** A data provider, whose settings are in a block. */
function provider(...settings: string[]): string {
  const inner = ['server_name = "db.example.com"', ...settings].map((line) => `      ${line}`).join('\n');
  return block('aws_dms_data_provider', 'a', [
    'engine = "mysql"',
    `settings {\n    mysql_settings {\n${inner}\n    }\n  }`,
  ]);
}
