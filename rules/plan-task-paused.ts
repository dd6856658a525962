import type { Endpoint } from '../src/dms/endpoint.ts';
import { interruptionOf } from '../src/dms/interruption.ts';
import { endpointRule, fail, notApplicable, type Outcome, pass, unreported } from '../src/lint/rule.ts';

interface Args {
  readonly tasks: readonly string[];
  readonly argument: string;
  readonly renewed?: string;
}

export const planTaskPaused = endpointRule<Args>({
  id: 'plan-task-paused',
  level: 'note',
  securitySeverity: '1.0',
  precision: 'high',
  topics: ['availability'],
  title: 'The plan stops replication tasks and may leave them stopped',
  tls: 'unrelated',
  check,
  message: ({ tasks, argument, renewed }, address) => ({
    fact: `${address} gets ${renewed ? `a new certificate in this plan, because ${renewed} is replaced` : `a different ${argument} in this plan`}: pause_replication_tasks stops ${tasks.join(', ')} for that, and a known bug of the provider may leave ${tasks.length === 1 ? 'it' : 'them'} stopped.`,
    remedy: `After the apply, check that ${tasks.length === 1 ? 'the task runs' : 'the tasks run'} again, and resume ${tasks.length === 1 ? 'it' : 'them'} if not.`,
    lines: [],
  }),
});

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
      return notApplicable('the endpoint is replaced, and its tasks with it');
    case 'updated':
      if (!found.pauses || found.tasks.length === 0) return notApplicable('nothing pauses its tasks for the change');
      return fail(found.location, { tasks: found.tasks, argument: found.argument, renewed: found.renewed });
  }
}
