import { describe, expect, test } from 'vitest';
import { block, declared, unknown } from './support/configuration.ts';
import { fixes, VARIABLES } from './support/fixes.ts';
import { testInModule, testOutcomes } from './support/outcomes.ts';

const instance = (...body: string[]) =>
  block('aws_dms_replication_instance', 'a', ['replication_instance_id = "a"', ...body]);

testOutcomes('replication-instance-public', {
  fail: instance('publicly_accessible = true'),
  pass: instance(),
  undetermined: instance(`publicly_accessible = ${unknown}`) + declared,
  notApplicable: { never: 'every instance is public or not' },
});

testInModule('replication-instance-public', {
  fixture: 'module-faults',
  file: 'main.tf',
  address: 'module.dms.aws_dms_replication_instance.this["public"]',
});

describe('what is to be set', () => {
  test.each<[name: string, hcl: string, expected: string]>([
    [
      'a public instance',
      block('aws_dms_replication_instance', 'r', ['publicly_accessible = true']),
      'unsafe publicly_accessible = false',
    ],
  ])('%s', (_, hcl, expected) => {
    expect(fixes('replication-instance-public', VARIABLES + hcl)).toContain(expected);
  });
});
