import type { Endpoint } from '../src/dms/endpoint.ts';
import { interruptionOf } from '../src/dms/interruption.ts';
import { endpointRule, fail, notApplicable, type Outcome, pass, unreported } from '../src/lint/rule.ts';

interface Args {
  readonly how: 'replace' | 'update';
  readonly tasks: readonly string[];
  /** Serverless replications. */
  readonly serverless: readonly string[];
  readonly because?: string;
  /** A task or replication that replicates changes is among them. */
  readonly cdc?: true;
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

/** What is lost is said first. */
function replaced({ tasks, serverless, because, cdc }: Args, address: string) {
  const lost = cdc ? 'The CDC position is lost: ' : '';
  const follows = [
    ...(tasks.length > 0 ? ['this also replaces its tasks, which start without the position of the old ones'] : []),
    ...(serverless.length > 0
      ? ['the serverless replication gets another endpoint, and nothing documents that it keeps its position']
      : []),
  ].join('; ');
  return {
    fact: `${lost}${address} is replaced by this plan${because ? ` because ${because},` : ''} while ${users(tasks, serverless)} it; ${follows}.`,
    remedy: because
      ? 'Undo that change, or plan for a new full load.'
      : 'Do not change endpoint_id or kms_key_arn, or plan for a new full load.',
    lines: [],
  };
}

function updated({ tasks, serverless, argument, renewed, pauses }: Args, address: string) {
  const what = renewed
    ? `a new certificate in this plan, because ${renewed} is replaced,`
    : `a different ${argument} in this plan`;
  const isPausable = pauses && tasks.length > 0;
  return {
    fact: `${address} gets ${what} while ${users(tasks, serverless)} it; an endpoint cannot be modified while its ${tasks.length > 0 ? 'tasks are' : 'replications are'} running.`,
    remedy: [
      ...(isPausable
        ? [
            'Set pause_replication_tasks = true and check after the apply that the tasks run again, or stop them before it.',
          ]
        : tasks.length > 0
          ? ['Stop the tasks before the apply.']
          : []),
      ...(serverless.length > 0 ? ['Stop the serverless replication before the apply, and resume it afterwards.'] : []),
    ].join(' '),
    lines: isPausable ? ['pause_replication_tasks = true'] : [],
  };
}

function users(tasks: readonly string[], serverless: readonly string[]): string {
  const all = [...tasks, ...serverless];
  return `${all.join(', ')} ${all.length === 1 ? 'uses' : 'use'}`;
}

const PLAN = { why: 'when the tasks stop is a choice' };

function check(endpoint: Endpoint): Outcome<Args> {
  const found = interruptionOf(endpoint);
  switch (found.state) {
    case 'not-applicable':
      return notApplicable(found.why);
    case 'undetermined':
      return unreported(found.why);
    case 'none':
      return pass(found.location);
    case 'replaced':
      return fail(
        found.location,
        {
          how: 'replace',
          tasks: found.tasks,
          serverless: found.serverless,
          because: found.because,
          ...(found.cdc ? { cdc: true } : {}),
        },
        PLAN,
      );
    case 'updated': {
      // The argument is about tasks: a serverless replication is not paused by it.
      const tasks = found.pauses ? [] : found.tasks;
      if (tasks.length + found.serverless.length === 0) return pass(found.location);
      return fail(
        found.location,
        {
          how: 'update',
          tasks,
          serverless: found.serverless,
          argument: found.argument,
          renewed: found.renewed,
          ...(found.pauses === false ? { pauses: true } : {}),
        },
        PLAN,
      );
    }
  }
}
