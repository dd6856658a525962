import { expect, test } from 'vitest';
import { endpointPlan, type User } from './support/endpoint-plan.ts';
import { run, words } from './support/run.ts';

/** What plan-task-interrupted and plan-task-paused say of an endpoint whose mode changes, by who uses it and whether the provider pauses its tasks. */

const task = (name: string): User => ({
  address: `aws_dms_replication_task.${name}`,
  argument: 'source_endpoint_arn',
  values: { migration_type: 'cdc' },
});
const serverless = (name: string): User => ({
  address: `aws_dms_replication_config.${name}`,
  argument: 'source_endpoint_arn',
});
const one = [task('t')];
const NAMED = { endpoint_id: 'a', endpoint_type: 'source', engine_name: 'postgres', server_name: 'db.example.com' };

/** `pauses`: what pause_replication_tasks is. */
const told = (pauses: boolean | null, users: readonly User[], actions = ['update'], type?: string) => {
  const change = { before: { ssl_mode: 'require' }, after: { ssl_mode: 'verify-ca' }, actions };
  const plan = endpointPlan({ ...NAMED, ...(pauses === null ? {} : { pause_replication_tasks: pauses }) }, change, {
    users,
    ...(type === undefined ? {} : { type }),
  });
  return run({ 'plan.json': plan }, { paths: ['plan.json'] })
    .findings.filter(({ rule }) => rule.id.startsWith('plan-task-'))
    .map((finding) => {
      const { fact, remedy, lines } = words(finding);
      return [
        finding.rule.id.replace('plan-task-', ''),
        fact.replace(/^aws\w*\.a \(PostgreSQL source\) /, ''),
        remedy.replace(/ (?:No|The) lines .*/, ''),
        ...lines,
      ];
    });
};

const CHANGED = 'gets a different ssl_mode in this plan';
const STOP = 'Stop the tasks before the apply.';
const PAUSE =
  'Set pause_replication_tasks = true and check after the apply that the tasks run again, or stop them before it.';
const RESUME = 'Stop the serverless replication before the apply, and resume it afterwards.';
const LINE = 'pause_replication_tasks = true';
const T = 'aws_dms_replication_task.t';
const S = 'aws_dms_replication_config.s';
const RUNNING = 'an endpoint cannot be modified while its tasks are running.';

test('a task', () => {
  expect(told(null, one)).toEqual([['interrupted', `${CHANGED} while ${T} uses it; ${RUNNING}`, PAUSE, LINE]]);
  expect(told(false, one)).toEqual([['interrupted', `${CHANGED} while ${T} uses it; ${RUNNING}`, PAUSE, LINE]]);
});

test('several tasks', () => {
  expect(told(null, [task('u'), task('t')])).toEqual([
    ['interrupted', `${CHANGED} while ${T}, aws_dms_replication_task.u use it; ${RUNNING}`, PAUSE, LINE],
  ]);
});

test('a serverless replication is not paused', () => {
  const fact = `${CHANGED} while ${S} uses it; an endpoint cannot be modified while its replications are running.`;
  expect(told(false, [serverless('s')])).toEqual([['interrupted', fact, RESUME]]);
  expect(told(true, [serverless('s')])).toEqual([['interrupted', fact, RESUME]]);
});

test('both', () => {
  const users = [task('t'), serverless('s')];
  expect(told(false, users)).toEqual([
    ['interrupted', `${CHANGED} while ${T}, ${S} use it; ${RUNNING}`, `${PAUSE} ${RESUME}`, LINE],
  ]);
  expect(told(true, users)).toEqual([
    [
      'interrupted',
      `${CHANGED} while ${S} uses it; an endpoint cannot be modified while its replications are running.`,
      RESUME,
    ],
    [
      'paused',
      `${CHANGED}: pause_replication_tasks stops ${T} for that, and a known bug of the provider may leave it stopped.`,
      'After the apply, check that the task runs again, and resume it if not.',
    ],
  ]);
});

test('tasks that the provider pauses', () => {
  expect(told(true, [task('t'), task('u')])).toEqual([
    [
      'paused',
      `${CHANGED}: pause_replication_tasks stops ${T}, aws_dms_replication_task.u for that, and a known bug of the provider may leave them stopped.`,
      'After the apply, check that the tasks run again, and resume them if not.',
    ],
  ]);
});

test('a provider without pause_replication_tasks', () => {
  expect(told(null, one, ['update'], 'awscc_dms_endpoint')).toEqual([
    ['interrupted', `${CHANGED} while ${T} uses it; ${RUNNING}`, STOP],
  ]);
});

test.each([
  [
    'a task',
    one,
    'this also replaces its tasks, which start without the position of the old ones.',
    'The CDC position is lost: ',
  ],
  [
    'a serverless replication',
    [serverless('s')],
    'the serverless replication gets another endpoint, and nothing documents that it keeps its position.',
    '',
  ],
  [
    'both',
    [task('t'), serverless('s')],
    'this also replaces its tasks, which start without the position of the old ones; the serverless replication gets another endpoint, and nothing documents that it keeps its position.',
    'The CDC position is lost: ',
  ],
] as const)('an endpoint that is replaced, with %s', (_, users, follows, lost) => {
  const [[rule, fact, remedy, ...lines] = [], ...others] = told(true, users, ['delete', 'create']);
  expect([rule, remedy, lines, others]).toEqual([
    'interrupted',
    'Do not change endpoint_id or kms_key_arn, or plan for a new full load.',
    [],
    [],
  ]);
  expect(fact?.startsWith(lost)).toBe(true);
  expect(fact?.endsWith(`it; ${follows}`)).toBe(true);
});

test('tasks that are replaced with the endpoint are not paused', () => {
  const change = { before: {}, after: {}, actions: ['delete', 'create'] };
  const plan = endpointPlan({ ...NAMED, pause_replication_tasks: true }, change, { users: one });
  const { evidence = [] } = run({ 'plan.json': plan }, { paths: ['plan.json'], evidence: true }).report;
  expect(evidence.filter(({ rule }) => rule.id === 'plan-task-paused').map(({ why }) => why)).toEqual([
    'the endpoint is replaced, and its tasks with it',
  ]);
});
