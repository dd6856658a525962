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
    expect(fact(plan)).toBe(
      'The CDC position is lost: aws_dms_endpoint.rekeyed (PostgreSQL target) is replaced by this plan because kms_key_arn changes, while aws_dms_replication_task.rekeyed uses it; this also replaces its tasks, which start without the position of the old ones.',
    );
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

  test('several attributes that force it', () => {
    const changed = JSON.parse(plan);
    const one = changed.resource_changes.find(
      ({ address }: { address: string }) => address === 'aws_dms_endpoint.rekeyed',
    );
    one.change.replace_paths = [['endpoint_id'], ['kms_key_arn']];
    expect(fact(JSON.stringify(changed))).toContain('because endpoint_id and kms_key_arn change, while');
  });

  test('an argument of its settings', () => {
    const changed = JSON.parse(plan);
    const one = changed.resource_changes.find(
      ({ address }: { address: string }) => address === 'aws_dms_endpoint.rekeyed',
    );
    one.change.replace_paths = [['elasticsearch_settings', 0, 'endpoint_uri']];
    expect(fact(JSON.stringify(changed))).toContain('because elasticsearch_settings[0].endpoint_uri changes, while');
  });

  test('a task of which it is not known whether it replicates changes may have a position', () => {
    const changed = JSON.parse(plan);
    const { change } = changed.resource_changes.find(
      ({ address }: { address: string }) => address === 'aws_dms_replication_task.search',
    );
    delete change.after.migration_type;
    change.after_unknown = { ...change.after_unknown, migration_type: true };
    const { findings } = run({ 'plan.json': JSON.stringify(changed) }, { paths: ['plan.json'] });
    const search = findings.find(({ subjects }) => subjects[0]?.address === 'aws_dms_endpoint.search')!;
    expect(words(search).fact).toMatch(/^The CDC position is lost: aws_dms_endpoint\.search /);
  });

  test('tasks that replicate no changes have no position', () => {
    const { findings } = run({ 'plan.json': plan }, { paths: ['plan.json'] });
    const search = findings.find(({ subjects }) => subjects[0]?.address === 'aws_dms_endpoint.search')!;
    expect(words(search).fact).toMatch(/^aws_dms_endpoint\.search .* is replaced by this plan/);
  });
});

describe('serverless replications', () => {
  const plan = JSON.parse(readFileSync('fixtures/renewed-certificate/plan.json', 'utf8'));
  const told = (text: string) =>
    run({ 'plan.json': text }, { paths: ['plan.json'] })
      .findings.filter(
        ({ rule, subjects }) =>
          rule.id.startsWith('plan-task') && subjects[0]?.address === 'aws_dms_endpoint.serverless',
      )
      .map((finding) => [finding.rule.id, words(finding)]);

  test('pause_replication_tasks does not stop them', () => {
    expect(told(JSON.stringify(plan))).toEqual([
      [
        'plan-task-interrupted',
        {
          fact: 'aws_dms_endpoint.serverless (PostgreSQL source) gets a new certificate in this plan, because aws_dms_certificate.rds is replaced, while aws_dms_replication_config.serverless uses it; an endpoint cannot be modified while its replications are running.',
          remedy:
            'Stop the serverless replication before the apply, and resume it afterwards. No lines are given, because when the tasks stop is a choice.',
          lines: [],
        },
      ],
    ]);
  });

  test('of an endpoint that is replaced', () => {
    const changed = structuredClone(plan);
    const one = changed.resource_changes.find(
      ({ address }: { address: string }) => address === 'aws_dms_endpoint.serverless',
    );
    one.change.actions = ['delete', 'create'];
    one.change.replace_paths = [['endpoint_id']];
    const [[rule, { fact }]] = told(JSON.stringify(changed)) as [[string, { fact: string }]];
    expect([rule, fact]).toEqual([
      'plan-task-interrupted',
      'aws_dms_endpoint.serverless (PostgreSQL source) is replaced by this plan because endpoint_id changes, while aws_dms_replication_config.serverless uses it; the serverless replication gets another endpoint, and nothing documents that it keeps its position.',
    ]);
  });
});

describe('an endpoint that stays', () => {
  type Change = { actions: string[]; before: object; after: Record<string, unknown>; after_unknown: object };
  /** The outcomes of both rules for the endpoint, with another change in the plan of the fixture. */
  const outcomesOf = (address: string, edit: (change: Change) => void) => {
    const plan = JSON.parse(readFileSync('fixtures/renewed-certificate/plan.json', 'utf8'));
    edit(plan.resource_changes.find((one: { address: string }) => one.address === address).change);
    const { report } = run({ 'plan.json': JSON.stringify(plan) }, { paths: ['plan.json'], evidence: true });
    return Object.fromEntries(
      report
        .evidence!.filter(({ rule, subject }) => rule.id.startsWith('plan-task') && subject?.address === address)
        .map(({ rule, outcome }) => [rule.id.replace('plan-task-', ''), outcome]),
    );
  };
  test.each<[name: string, address: string, edit: (change: Change) => void, expected: object]>([
    ['as it is', 'quiet', () => {}, { interrupted: 'pass', paused: 'pass' }],
    [
      'of which no TLS setting changes',
      'quiet',
      (change) => {
        change.actions = ['update'];
        change.after.username = 'other';
      },
      { interrupted: 'pass', paused: 'pass' },
    ],
    [
      'that says it does not pause',
      'paused',
      (change) => {
        change.after.pause_replication_tasks = false;
      },
      { interrupted: 'fail', paused: 'not-applicable' },
    ],
    [
      'of which it is not known whether it pauses',
      'paused',
      (change) => {
        delete change.after.pause_replication_tasks;
        change.after_unknown = { ...change.after_unknown, pause_replication_tasks: true };
      },
      { interrupted: 'fail', paused: 'not-applicable' },
    ],
  ])('%s', (_, name, edit, expected) => {
    expect(outcomesOf(`aws_dms_endpoint.${name}`, edit)).toEqual(expected);
  });
});
