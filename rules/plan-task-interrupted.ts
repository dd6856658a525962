import type { Endpoint } from '../src/dms/endpoint.ts';
import { fieldOf } from '../src/dms/field.ts';
import { existingTasks } from '../src/dms/replication.ts';
import { isReplaced, tlsChanges } from '../src/dms/tls-change.ts';
import { endpointRule, fail, notApplicable, type Outcome, pass, unreported } from '../src/lint/rule.ts';

interface Args {
  readonly how: 'replace' | 'update';
  readonly tasks: readonly string[];
  readonly because?: string;
  readonly argument?: string;
  readonly renewed?: string;
  /** hashicorp/aws can stop the tasks by itself. */
  readonly pauses?: true;
}

export const planTaskInterrupted = endpointRule<Args>({
  id: 'plan-task-interrupted',
  level: 'warning',
  securitySeverity: '3.0',
  precision: 'high',
  topics: ['availability'],
  title: 'The plan interrupts replication tasks',
  tls: 'unrelated',
  check,
  message: (args, address) => (args.how === 'replace' ? replaced(args, address) : updated(args, address)),
});

function replaced({ tasks, because }: Args, address: string) {
  return {
    fact: `${address} is replaced by this plan${because ? ` because ${because},` : ''} while ${list(tasks)} ${tasks.length === 1 ? 'uses' : 'use'} it; this also replaces its tasks, which lose their replication position.`,
    remedy: because
      ? 'Undo that change, or plan for a new full load.'
      : 'Do not change endpoint_id or kms_key_arn, or plan for a new full load.',
    lines: [],
  };
}

function updated({ tasks, argument, renewed, pauses }: Args, address: string) {
  const what = renewed
    ? `a new certificate in this plan, because ${renewed} is replaced,`
    : `a different ${argument} in this plan`;
  return {
    fact: `${address} gets ${what} while ${list(tasks)} ${tasks.length === 1 ? 'uses' : 'use'} it; an endpoint cannot be modified while its tasks are running.`,
    remedy: pauses
      ? 'Set pause_replication_tasks = true, or stop the tasks before the apply.'
      : 'Stop the tasks before the apply.',
    lines: pauses ? ['pause_replication_tasks = true'] : [],
  };
}

function list(tasks: readonly string[]): string {
  return tasks.join(', ');
}

function check(endpoint: Endpoint): Outcome<Args> {
  const { change, values } = endpoint.resource;
  if (change?.before === undefined) return notApplicable('the endpoint does not exist yet, or the input is not a plan');
  const existing = existingTasks(endpoint);
  const tasks = existing.map(({ address }) => address).sort();
  if (tasks.length === 0) return notApplicable('no existing task in this plan uses it');
  const { location } = endpoint.modeField;
  if (isReplaced(endpoint.resource)) return fail(location, { how: 'replace', tasks, because: reasonOf(endpoint) });
  if (!change.actions.includes('update')) return pass(location);
  const [first] = tlsChanges(endpoint);
  const pause = fieldOf(values.get('pause_replication_tasks'), 'pause_replication_tasks', endpoint.resource);
  if (pause.state === 'set' && pause.value === 'true') return pass(location);
  if (first === undefined)
    return [endpoint.modeField, endpoint.certificateField].some(({ state }) => state === 'undetermined')
      ? unreported('whether the plan changes its TLS settings is undetermined')
      : pass(location);
  return fail(first.field.location, {
    how: 'update',
    tasks,
    argument: first.argument,
    renewed: first.renewed?.address,
    ...(endpoint.resource.declaredType === undefined ? { pauses: true } : {}),
  });
}

/** Why an endpoint is replaced, as the rest of a sentence. */
function reasonOf({ resource: { change } }: Endpoint): string | undefined {
  const paths = change?.replacePaths ?? [];
  if (paths.length > 0) return `${paths.join(' and ')} ${paths.length === 1 ? 'changes' : 'change'}`;
  return change?.reason;
}
