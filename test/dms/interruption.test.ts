import { describe, expect, test } from 'vitest';
import { type Interruption, interruptionOf } from '../../src/dms/interruption.ts';
import { type Changed, planOf } from '../rules/support/changed-endpoint.ts';
import { source } from '../rules/support/source-endpoint.ts';
import { endpointsIn } from './endpoints.ts';

/** What a plan does to what uses an endpoint already: docs/facts.md, section 5. */

const ARN = 'arn:aws:dms:eu-west-1:123456789012:endpoint:A';
const values = (more: object = {}) => ({ endpoint_id: 'a', engine_name: 'postgres', endpoint_arn: ARN, ...more });
const USER = { source_endpoint_arn: ARN };
const TASK = 'aws_dms_replication_task.t';
const SERVERLESS = 'aws_dms_replication_config.c';
const stays = (more: object = {}): Changed => ({
  before: { ...USER, ...more },
  after: { ...USER, ...more },
  actions: ['no-op'],
});

function told(found: Interruption): string {
  switch (found.state) {
    case 'updated':
      return `${found.argument} of ${[...found.tasks, ...found.serverless].join(', ')}, ${found.pauses ? 'paused' : 'running'}`;
    case 'replaced':
      return `${found.cdc ? 'cdc ' : ''}${[...found.tasks, ...found.serverless].join(', ')}: ${found.because}`;
    case 'none':
      return found.state;
    default:
      return `${found.state}: ${found.why}`;
  }
}

function interruptions(change: Changed, users: Readonly<Record<string, Changed>> = { [TASK]: stays() }): string[] {
  const plan = planOf({ 'aws_dms_endpoint.a': change, ...users });
  return endpointsIn({ 'plan.json': plan }, { paths: ['plan.json'] }).map((one) => told(interruptionOf(one)));
}

const weaker: Changed = { before: values({ ssl_mode: 'require' }), after: values({ ssl_mode: 'none' }) };
const UNUSED = 'not-applicable: no existing task or serverless replication in this plan uses it';

describe('an endpoint that is changed in place', () => {
  const pausing = (pause_replication_tasks: unknown): Changed => ({
    ...weaker,
    after: values({ ssl_mode: 'none', pause_replication_tasks }),
  });
  test.each<[name: string, change: Changed, expected: string, users?: Readonly<Record<string, Changed>>]>([
    ['nothing uses it', weaker, UNUSED, {}],
    ['what uses it is new', weaker, UNUSED, { [TASK]: { before: null, after: USER, actions: ['create'] } }],
    [
      'it is new',
      { before: null, after: values(), actions: ['create'] },
      'not-applicable: the endpoint does not exist yet, or the input is not a plan',
    ],
    ['a task', weaker, `ssl_mode of ${TASK}, running`],
    [
      'a task and a serverless replication',
      weaker,
      `ssl_mode of ${TASK}, ${SERVERLESS}, running`,
      { [SERVERLESS]: stays(), [TASK]: stays() },
    ],
    [
      'two tasks, in order',
      weaker,
      'ssl_mode of aws_dms_replication_task.s, aws_dms_replication_task.t, running',
      { [TASK]: stays(), 'aws_dms_replication_task.s': stays() },
    ],
    ['it pauses', pausing(true), `ssl_mode of ${TASK}, paused`],
    ['it does not', pausing(false), `ssl_mode of ${TASK}, running`],
    ['that is not known', { ...weaker, unknown: { pause_replication_tasks: true } }, `ssl_mode of ${TASK}, running`],
    ['no TLS setting', { before: values({ username: 'a' }), after: values({ username: 'b' }) }, 'none'],
    ['nothing', { before: values(), after: values(), actions: ['no-op'] }, 'none'],
    [
      'a mode that is not known yet',
      { before: values({ ssl_mode: 'none' }), after: values(), unknown: { ssl_mode: true } },
      'undetermined: whether the plan changes its TLS settings is undetermined',
    ],
    [
      'a link that is not known yet',
      { before: values(), after: values(), unknown: { certificate_arn: true } },
      'undetermined: whether the plan changes its TLS settings is undetermined',
    ],
  ])('%s', (_, change, expected, users) => expect(interruptions(change, users)).toEqual([expected]));
});

describe('an endpoint that is replaced', () => {
  const replaced = (more: Partial<Changed> = {}): Changed => ({
    before: values(),
    after: values(),
    actions: ['delete', 'create'],
    ...more,
  });
  test.each<[name: string, change: Changed, expected: string, users?: Readonly<Record<string, Changed>>]>([
    ['one attribute', replaced({ forcedBy: [['endpoint_id']] }), `cdc ${TASK}: endpoint_id changes`],
    [
      'two',
      replaced({ forcedBy: [['endpoint_id'], ['kms_key_arn']] }),
      `cdc ${TASK}: endpoint_id and kms_key_arn change`,
    ],
    [
      'an attribute before another reason',
      replaced({ forcedBy: [['endpoint_id']], reason: 'replace_because_tainted' }),
      `cdc ${TASK}: endpoint_id changes`,
    ],
    ['another reason', replaced({ reason: 'replace_because_tainted' }), `cdc ${TASK}: it is tainted`],
    ['no reason', replaced(), `cdc ${TASK}: undefined`],
    ['a full load', replaced(), `${TASK}: undefined`, { [TASK]: stays({ migration_type: 'full-load' }) }],
    ['changes too', replaced(), `cdc ${TASK}: undefined`, { [TASK]: stays({ migration_type: 'full-load-and-cdc' }) }],
    [
      'a serverless replication has no position of its own',
      replaced(),
      `${SERVERLESS}: undefined`,
      { [SERVERLESS]: stays() },
    ],
  ])('%s', (_, change, expected, users) => expect(interruptions(change, users)).toEqual([expected]));
});

test('in a configuration nothing is interrupted', () => {
  expect(endpointsIn(source('mysql')).map((one) => told(interruptionOf(one)))).toEqual([
    'not-applicable: the endpoint does not exist yet, or the input is not a plan',
  ]);
});
