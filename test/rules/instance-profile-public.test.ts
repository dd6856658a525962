import { describe, expect, test } from 'vitest';
import { block, declared, unknown } from './support/configuration.ts';
import { fixes } from './support/fixes.ts';
import { testInModule, testOutcomes } from './support/outcomes.ts';
import { lines, run, words } from './support/run.ts';

const profile = (...body: string[]) => block('aws_dms_instance_profile', 'a', ['name = "a"', ...body]);

testOutcomes('instance-profile-public', {
  fail: profile(),
  pass: profile('publicly_accessible = false'),
  undetermined: profile(`publicly_accessible = ${unknown}`) + declared,
  notApplicable: { never: 'every profile is public or not' },
});

testInModule('instance-profile-public', {
  fixture: 'module-faults',
  file: 'main.tf',
  address: 'module.dms.aws_dms_instance_profile.this["shown"]',
});

const HERE = 'aws_dms_instance_profile.a';
test.each<[name: string, hcl: string, expected: string[]]>([
  ['omitted', profile(), [`instance-profile-public@1 ${HERE}`]],
  ['null', profile('publicly_accessible = null'), [`instance-profile-public@3 ${HERE}`]],
  ['true', profile('publicly_accessible = true'), [`instance-profile-public@3 ${HERE}`]],
  ['"true"', profile('publicly_accessible = "true"'), [`instance-profile-public@3 ${HERE}`]],
  ['false', profile('publicly_accessible = false'), []],
  ['"false"', profile('publicly_accessible = "false"'), []],
  [
    'in one case',
    `${profile('publicly_accessible = var.x == "dev"')}variable "x" {}\n`,
    [`instance-profile-public@3 ${HERE} when var.x is "dev"`],
  ],
  ['not there', profile('count = 0'), []],
  [
    'hashicorp/awscc, omitted',
    block('awscc_dms_instance_profile', 'a', ['instance_profile_name = "a"']),
    ['instance-profile-public@1 awscc_dms_instance_profile.a'],
  ],
  ['hashicorp/awscc, false', block('awscc_dms_instance_profile', 'a', ['publicly_accessible = false']), []],
  ['a replication instance has another default', block('aws_dms_replication_instance', 'a', []), []],
])('%s', (_, hcl, expected) => {
  const { findings } = run(hcl);
  expect(lines(findings.filter(({ rule }) => rule.id.endsWith('-public')))).toEqual(expected);
});

describe('what is to be set', () => {
  test.each([
    ['omitted', profile()],
    ['true', profile('publicly_accessible = true')],
  ])('%s', (_, hcl) => {
    expect(fixes('instance-profile-public', hcl)).toEqual(['unsafe publicly_accessible = false']);
  });

  test('the message', () => {
    expect(run(profile()).findings.map(words)).toEqual([
      {
        fact: `${HERE} gives its instances a public IP address: publicly_accessible is not set, and AWS then uses true.`,
        remedy: 'Set publicly_accessible = false.',
        lines: [],
      },
    ]);
  });
});
