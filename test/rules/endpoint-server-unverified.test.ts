import { describe, expect, test } from 'vitest';
import { declared, endpoint, mode, unknown } from './support/configuration.ts';
import { bare, CA, fixes, LINK, MODE, VARIABLES } from './support/fixes.ts';
import { testInModule, testOutcomes } from './support/outcomes.ts';

testOutcomes('endpoint-server-unverified', {
  fail: endpoint('postgres', mode('require')),
  pass: endpoint('postgres', mode('verify-ca')),
  undetermined: endpoint('postgres', `ssl_mode = ${unknown}`) + declared,
  notApplicable: endpoint('kinesis'),
});

testInModule('endpoint-server-unverified', {
  fixture: 'module-faults',
  file: 'main.tf',
  address: 'module.dms.aws_dms_endpoint.this["unverified"]',
});

describe('what is to be set', () => {
  test.each<[name: string, hcl: string, expected: string]>([
    ['require', CA + bare('postgres', 'ssl_mode = "require"'), `unsafe ${MODE}, ${LINK}`],
  ])('%s', (_, hcl, expected) => {
    expect(fixes('endpoint-server-unverified', VARIABLES + hcl)).toEqual([expected]);
  });
});
