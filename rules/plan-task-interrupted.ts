import { tlsChanges } from '../src/dms/change.ts';
import type { Endpoint } from '../src/dms/endpoint.ts';
import { fieldOf } from '../src/dms/field.ts';
import { existingTasks } from '../src/dms/replication.ts';
import { endpointRule, fail, notApplicable, type Outcome, pass } from '../src/lint/rule.ts';

export const planTaskInterrupted = endpointRule({
  id: 'plan-task-interrupted',
  level: 'warning',
  securitySeverity: '3.0',
  precision: 'high',
  topics: ['availability'],
  title: 'The plan interrupts replication tasks',
  check,
  message: ({ how, tasks }, address) => ({
    fact:
      how === 'replace'
        ? `${address} is replaced by this plan while it is used by ${list(tasks)}; a replaced endpoint replaces its tasks, and they lose their position in the changes of the source.`
        : `${address} gets other TLS settings by this plan while it is used by ${list(tasks)}; an endpoint can't be modified while its tasks run.`,
    remedy:
      how === 'replace'
        ? 'Keep endpoint_id and kms_key_arn as they are, or plan for a new full load.'
        : 'Set pause_replication_tasks = true, or stop the tasks before the apply.',
    lines: how === 'replace' ? [] : ['pause_replication_tasks = true'],
  }),
});

function list(tasks: unknown): string {
  return (tasks as readonly string[]).join(', ');
}

function check(endpoint: Endpoint): Outcome {
  const { change, values } = endpoint.resource;
  if (change?.before === undefined) return notApplicable('the endpoint does not exist yet, or this is no plan');
  const tasks = existingTasks(endpoint)
    .map(({ address }) => address)
    .sort();
  if (tasks.length === 0) return notApplicable('no existing task of this plan uses it');
  const { place } = endpoint.modeField;
  if (change.actions.includes('delete') && change.actions.includes('create'))
    return fail(place, { how: 'replace', tasks });
  if (!change.actions.includes('update')) return pass(place);
  const [first] = tlsChanges(endpoint);
  const pause = fieldOf(values.get('pause_replication_tasks'), 'pause_replication_tasks', endpoint.resource);
  if (first === undefined || (pause.state === 'set' && pause.value === 'true')) return pass(place);
  return fail(first.field.place, { how: 'update', tasks });
}
