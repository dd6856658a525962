import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { testInModule, testOutcomes } from './support/outcomes.ts';
import { run, words } from './support/run.ts';

testOutcomes('plan-task-interrupted', {
  fail: { fixture: 'renewed-certificate', address: 'aws_dms_endpoint.orders' },
  pass: { fixture: 'renewed-certificate', address: 'aws_dms_endpoint.paused' },
  undetermined: { fixture: 'mode-not-yet-known', address: 'aws_dms_endpoint.a' },
  notApplicable: { fixture: 'renewed-certificate', address: 'aws_dms_endpoint.idle' },
});

testInModule('plan-task-interrupted', {
  fixture: 'module-changes',
  input: 'plan with sources',
  file: 'main.tf',
  address: 'module.dms.aws_dms_endpoint.this["weaker"]',
});

describe('why an endpoint is replaced', () => {
  const plan = readFileSync('fixtures/renewed-certificate/plan.json', 'utf8');
  const fact = (text: string) =>
    run({ 'plan.json': text }, { paths: ['plan.json'] })
      .findings.filter(({ subjects }) => subjects[0]?.address === 'aws_dms_endpoint.rekeyed')
      .map((finding) => words(finding).fact)[0];
  test('an attribute that forces it', () => {
    expect(fact(plan)).toContain('is replaced by this plan because kms_key_arn changes, while');
  });
  test.each([
    ['replace_because_tainted', 'because it is tainted,'],
    ['replace_by_request', 'because -replace requests it,'],
    ['replace_by_triggers', 'because replace_triggered_by refers to something that changes,'],
    ['replace_because_of_the_moon', 'is replaced by this plan while'],
  ])('%s', (reason, says) => {
    const changed = JSON.parse(plan);
    const one = changed.resource_changes.find(
      ({ address }: { address: string }) => address === 'aws_dms_endpoint.rekeyed',
    );
    one.action_reason = reason;
    one.change.replace_paths = undefined;
    expect(fact(JSON.stringify(changed))).toContain(says);
  });
});
