import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { testInModule, testOutcomes } from './support/outcomes.ts';
import { run, words } from './support/run.ts';

testOutcomes('plan-task-paused', {
  fail: { fixture: 'renewed-certificate', address: 'aws_dms_endpoint.paused' },
  pass: { fixture: 'renewed-certificate', address: 'aws_dms_endpoint.quiet' },
  undetermined: { fixture: 'mode-not-yet-known', address: 'aws_dms_endpoint.a' },
  notApplicable: { fixture: 'renewed-certificate', address: 'aws_dms_endpoint.orders' },
});

testInModule('plan-task-paused', {
  fixture: 'module-changes',
  input: 'plan with sources',
  file: 'main.tf',
  address: 'module.dms.aws_dms_endpoint.this["paused"]',
});

test('the tasks, and what to do after the apply', () => {
  const plan = readFileSync('fixtures/rotated-bundle/plan.json', 'utf8');
  const { findings } = run({ 'plan.json': plan }, { paths: ['plan.json'] });
  expect(findings.filter(({ rule }) => rule.id === 'plan-task-paused').map(words)).toEqual([
    {
      fact: 'aws_dms_endpoint.orders (PostgreSQL source) gets a new certificate in this plan, because aws_dms_certificate.rds is replaced: pause_replication_tasks stops aws_dms_replication_task.orders for that, and a known bug of the provider may leave it stopped.',
      remedy: 'After the apply, check that the task runs again, and resume it if not.',
      lines: [],
    },
  ]);
});

test.each(['aws_dms_endpoint.rekeyed', 'aws_dms_endpoint.serverless', 'aws_dms_endpoint.idle'])('not %s', (address) => {
  const plan = readFileSync('fixtures/renewed-certificate/plan.json', 'utf8');
  const { findings } = run({ 'plan.json': plan }, { paths: ['plan.json'] });
  const paused = findings.filter(({ rule }) => rule.id === 'plan-task-paused');
  expect(paused.flatMap(({ subjects }) => subjects.map((one) => one.address))).not.toContain(address);
});
