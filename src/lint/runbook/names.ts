import type { Field } from '../../dms/field.ts';
import { fieldOf } from '../../dms/field.ts';
import { usesOf } from '../../dms/replication.ts';
import type { Resource, Root } from '../../graph/graph.ts';
import { compareText } from '../../text/compare.ts';
import { blank, shellWord } from '../../text/shell.ts';
import { aws, filter } from './commands.ts';
import type { PlannedEndpoint } from './model.ts';

/** A variable of the shell with an ARN: commands have `"$NAME"` in its place. */
export interface Named {
  readonly resource: Resource;
  readonly variable: string;
  /** The lines that set it. */
  readonly lookup: string;
}

export interface Names {
  readonly endpoints: readonly Named[];
  readonly tasks: readonly Named[];
  readonly serverless: readonly Named[];
  /** Undefined where it is not known on which instance the tasks run. */
  readonly instance: Named | undefined;
}

/** How a resource of each kind is looked up by the identifier that it has in AWS. */
const KINDS = {
  endpoint: {
    id: 'endpoint_id',
    arn: 'endpoint_arn',
    command: 'dms describe-endpoints',
    by: 'endpoint-id',
    query: 'Endpoints[0].EndpointArn',
  },
  task: {
    id: 'replication_task_id',
    arn: 'replication_task_arn',
    command: 'dms describe-replication-tasks',
    by: 'replication-task-id',
    query: 'ReplicationTasks[0].ReplicationTaskArn',
  },
  instance: {
    id: 'replication_instance_id',
    arn: 'replication_instance_arn',
    command: 'dms describe-replication-instances',
    by: 'replication-instance-id',
    query: 'ReplicationInstances[0].ReplicationInstanceArn',
  },
  certificate: {
    id: 'certificate_id',
    arn: 'certificate_arn',
    command: 'dms describe-certificates',
    by: 'certificate-id',
    query: 'Certificates[0].CertificateArn',
  },
  serverless: {
    id: 'replication_config_identifier',
    arn: 'arn',
    command: 'dms describe-replication-configs',
    by: undefined,
    query: 'ReplicationConfigs[].ReplicationConfigArn',
  },
} as const;

export type Kind = keyof typeof KINDS;

/** What a resource is called in AWS, where it is known and has the form that DMS keeps: nothing else gets into a command. */
function identifierOf(resource: Resource, kind: Kind): string | undefined {
  const field = fieldIn(resource, KINDS[kind].id);
  return field.state === 'set' && !field.hidden && /^[a-z][a-z0-9-]{0,254}$/.test(field.value)
    ? field.value
    : undefined;
}

const ARN = /^arn:aws[a-z-]*:dms:[a-z0-9-]+:\d{12}:[a-z-]+:[A-Za-z0-9-]+$/;

/** The variable of a resource: by its ARN (plans, states), by its identifier, else a blank with what tells the ARN. */
export function named(resource: Resource, kind: Kind, variable: string): Named {
  const { arn, command, by, query } = KINDS[kind];
  const known = fieldIn(resource, arn);
  if (known.state === 'set' && !known.hidden && ARN.test(known.value))
    return { resource, variable, lookup: `${variable}=${known.value}` };
  const id = identifierOf(resource, kind);
  if (id !== undefined) {
    // No filter is documented for configurations of serverless replications.
    const line =
      by === undefined
        ? aws(command, { query: `"${query.replace('[]', `[?ReplicationConfigIdentifier=='${id}']`)}"`, output: 'text' })
        : aws(command, { filters: filter(by, id), query: `'${query}'`, output: 'text' });
    return { resource, variable, lookup: `${variable}=$(${line})` };
  }
  // An instance whose key is not known has no address.
  const address = resource.address.includes('[?]') ? undefined : shellWord(resource.address);
  const state = address === undefined ? '' : `# ${arn} in: terraform state show ${address}\n`;
  return { resource, variable, lookup: `${state}${variable}=${blank(BLANKS[kind])}` };
}

/** The variable of a certificate that a step before has added. */
export function certificateLookup(id: string): string {
  const { command, by, query } = KINDS.certificate;
  return `CERTIFICATE=$(${aws(command, { filters: filter(by, id), query: `'${query}'`, output: 'text' })})`;
}

export const BLANKS: Readonly<Record<Kind, string>> = {
  endpoint: 'ENDPOINT_ARN',
  task: 'REPLICATION_TASK_ARN',
  instance: 'REPLICATION_INSTANCE_ARN',
  certificate: 'CERTIFICATE_ARN',
  serverless: 'REPLICATION_CONFIG_ARN',
};

function fieldIn(resource: Resource, attribute: string): Field {
  return fieldOf(resource.values.get(attribute), attribute, resource);
}

/** The names of a section: its endpoints and what replicates with them. */
export function namesOf(group: readonly PlannedEndpoint[], root: Root): Names {
  const users = [...new Set(group.flatMap(({ all }) => all.flatMap((one) => usesOf(one).map(({ user }) => user))))];
  const sorted = users.sort((a, b) => compareText(a.address, b.address));
  const tasks = sorted.filter(({ type }) => type === 'aws_dms_replication_task');
  const serverless = sorted.filter(({ type }) => type === 'aws_dms_replication_config');
  const instance = instanceOf(tasks, root);
  const endpoints = group.flatMap(({ endpoint }) => (endpoint.kind === 'endpoint' ? [endpoint.resource] : []));
  return {
    endpoints: numbered(endpoints, 'endpoint', 'ENDPOINT'),
    tasks: numbered(tasks, 'task', 'TASK'),
    serverless: numbered(serverless, 'serverless', 'REPLICATION'),
    instance: instance && named(instance, 'instance', 'INSTANCE'),
  };
}

function numbered(resources: readonly Resource[], kind: Kind, name: string): Named[] {
  return resources.map((resource, i) => named(resource, kind, resources.length === 1 ? name : `${name}_${i + 1}`));
}

/** The instance that all tasks run on; without tasks, the only one of the root. */
function instanceOf(tasks: readonly Resource[], root: Root): Resource | undefined {
  const all = [...root.resources.values()].filter(
    ({ mode, type }) => mode === 'managed' && type === 'aws_dms_replication_instance',
  );
  const used = tasks.map(({ values }) => {
    const value = values.get('replication_instance_arn');
    return value?.kind === 'unknown' ? value.reference?.address : value?.kind === 'string' ? value.value : undefined;
  });
  const those =
    tasks.length === 0 ? all : all.filter((one) => used.every((by) => by === one.address || by === arnOf(one)));
  return those.length === 1 ? those[0] : undefined;
}

function arnOf({ values }: Resource): string | undefined {
  const value = values.get('replication_instance_arn');
  return value?.kind === 'string' ? value.value : undefined;
}
