import { blank } from '../../text/shell.ts';
import { aws, filter } from './commands.ts';
import { NO_STEP, type RunbookStep } from './model.ts';
import { BLANKS, type Named } from './names.ts';
import type { Section } from './section.ts';

const value = ({ variable }: Named) => `"$${variable}"`;

/** The first step: variables for all that later commands name, and what is there today. Undefined where nothing has an ARN. */
export function lookupStep({ names }: Section): RunbookStep | undefined {
  const { endpoints, tasks, serverless, instance } = names;
  if (endpoints.length === 0) return undefined;
  return {
    ...NO_STEP,
    kind: 'lookup',
    title: 'Look up the ARNs, and note what is there',
    says: [
      'The commands of all steps are for one shell, with the credentials and the region of these endpoints. Fill in each <BLANK>; a variable that is empty or None has not been found.',
      'Keep what the last commands print: it is what to go back to, and which tasks run.',
    ],
    commands: [
      ...endpoints.map(({ lookup }) => lookup),
      ...tasks.map(({ lookup }) => lookup),
      ...serverless.map(({ lookup }) => lookup),
      instance?.lookup ?? `INSTANCE=${blank(BLANKS.instance)}`,
      ...endpoints.flatMap((one) => [
        aws('dms describe-endpoints', {
          filters: filter('endpoint-arn', value(one)),
          query: "'Endpoints[].[EndpointIdentifier,SslMode,CertificateArn]'",
          output: 'table',
        }),
        tasksOf(one),
      ]),
    ],
  };
}

function tasksOf(endpoint: Named): string {
  return aws('dms describe-replication-tasks', {
    filters: filter('endpoint-arn', value(endpoint)),
    query: "'ReplicationTasks[].[ReplicationTaskIdentifier,ReplicationTaskArn,Status]'",
    output: 'table',
    'without-settings': '',
  });
}

export function stopStep(section: Section): RunbookStep | undefined {
  const { endpoints, tasks, serverless } = section.names;
  if (endpoints.length === 0) return undefined;
  const isKnown = tasks.length + serverless.length > 0;
  return {
    ...NO_STEP,
    kind: 'stop',
    title: 'Stop the tasks',
    says: [
      isKnown
        ? `These use the endpoints: ${[...tasks, ...serverless].map(({ resource }) => resource.address).join(', ')}. Others that step 1 has listed must be stopped as well.`
        : 'No task in this configuration uses the endpoints: stop those that step 1 has listed as running. Without any, go on.',
      'AWS refuses to change an endpoint while a task is running on it.',
      'Stop only what runs, and note what it is: nothing else is to be resumed.',
      ...(serverless.length > 0
        ? ['A serverless replication has no command that waits: go on when its status is stopped.']
        : []),
    ],
    commands: [
      ...(isKnown ? tasks.flatMap(stopped) : stopped()),
      ...serverless.flatMap((one) => [
        aws('dms stop-replication', { 'replication-config-arn': value(one) }),
        aws('dms describe-replications', {
          query: `"Replications[?ReplicationConfigArn=='$${one.variable}'].Status"`,
          output: 'text',
        }),
      ]),
    ],
    interrupts:
      'The replication, until it is resumed. A task that replicates changes goes on from where it stopped, if its source still has the logs of that time: keep the stop short, or let the source keep them for longer.',
    back: ['Resume the tasks, as below.'],
  };
}

function stopped(task?: Named): string[] {
  const arn = task === undefined ? blank(BLANKS.task) : value(task);
  return [
    aws('dms stop-replication-task', { 'replication-task-arn': arn }),
    aws('dms wait replication-task-stopped', { filters: filter('replication-task-arn', arn) }),
  ];
}

export function testStep({ names: { endpoints, serverless, tasks } }: Section): RunbookStep | undefined {
  if (endpoints.length === 0) return undefined;
  return {
    ...NO_STEP,
    kind: 'test',
    title: 'Test the connections',
    says: [
      'Resume nothing before each test is successful. If one fails, dmslint diagnose explains its LastFailureMessage by this configuration.',
      ...(serverless.length > 0 && tasks.length === 0
        ? [
            'A serverless replication has no instance: test from a replication instance in the same network, or look at its status after it was resumed.',
          ]
        : []),
    ],
    commands: endpoints.flatMap((one) => {
      const arguments_ = { 'replication-instance-arn': '"$INSTANCE"', 'endpoint-arn': value(one) };
      const filters = [filter('endpoint-arn', value(one)), filter('replication-instance-arn', '"$INSTANCE"')];
      return [
        aws('dms test-connection', arguments_),
        aws('dms wait test-connection-succeeds', { filters }),
        aws('dms describe-connections', {
          filters,
          query: "'Connections[].[Status,LastFailureMessage]'",
          output: 'text',
        }),
      ];
    }),
    back: ['A test changes nothing. If it fails and the cause is not clear, go back by the step before.'],
  };
}

/** `replaced`: the endpoint is a new one, and its tasks are too. */
export function resumeStep(
  { names: { endpoints, tasks, serverless } }: Section,
  isReplaced: 'kept' | 'replaced',
): RunbookStep | undefined {
  if (endpoints.length === 0) return undefined;
  const type = isReplaced === 'kept' ? 'resume-processing' : 'start-replication';
  const known = tasks.map(value);
  return {
    ...NO_STEP,
    kind: 'resume',
    title: isReplaced === 'kept' ? 'Resume the tasks' : 'Start the new tasks',
    says: [
      isReplaced === 'kept'
        ? 'Resume what ran before. Do this also where pause_replication_tasks = true: the provider should start the tasks again, and may leave them stopped (provider issue 46139).'
        : 'They begin anew: the full load runs again, and the old CDC position is lost.',
      'Then see that they run, and that the latency goes down.',
    ],
    commands: [
      ...(known.length + serverless.length > 0 ? known : [blank(BLANKS.task)]).map((arn) =>
        aws('dms start-replication-task', { 'replication-task-arn': arn, 'start-replication-task-type': type }),
      ),
      ...serverless.map((one) =>
        aws('dms start-replication', { 'replication-config-arn': value(one), 'start-replication-type': type }),
      ),
      ...endpoints.slice(0, 1).map(tasksOf),
    ],
    interrupts: 'Nothing more: the interruption ends here.',
    back: ['Stop the tasks again, and go back by the steps before.'],
  };
}
