import type { Resource, Root } from '../graph/graph.ts';
import { conditionsOf, inWorld, type World, worldsOver } from '../graph/worlds.ts';
import type { Endpoint, EndpointWorld } from './endpoint.ts';
import { type Field, fieldOf } from './field.ts';

/** An `aws_dms_replication_instance` in one world. */
export interface ReplicationInstance {
  readonly resource: Resource;
  readonly address: string;
  readonly publiclyAccessible: Field;
}

/** An `aws_dms_replication_config` (serverless replication) in one world, with its endpoints as far as they are of the same root. */
export interface ReplicationConfig {
  readonly resource: Resource;
  readonly address: string;
  readonly endpoints: readonly { readonly argument: string; readonly endpoint: Endpoint; readonly field: Field }[];
}

/** A replication task, or a serverless config, in one world: its endpoints, and the instance that a task runs on, as far as they are of the same root. */
export interface Replication {
  readonly resource: Resource;
  readonly source: Resource | undefined;
  readonly target: Resource | undefined;
  readonly instance: Resource | undefined;
}

export const REPLICATION_TYPES: readonly string[] = ['aws_dms_replication_task', 'aws_dms_replication_config'];

const MOST_WORLDS = 16;

function viewsOf<View>(
  resource: Resource,
  attributes: readonly string[],
  make: (field: (attribute: string) => Field) => View,
): { view: View; world: World }[] {
  const values = attributes.flatMap((attribute) => resource.values.get(attribute) ?? []);
  const conditions = [resource.exists, ...values].flatMap(conditionsOf);
  return (worldsOver(conditions, MOST_WORLDS) ?? [[]]).flatMap((world) => {
    const exists = inWorld(resource.exists, world);
    if (exists.kind === 'bool' && !exists.value) return [];
    const field = (attribute: string): Field => {
      const value = resource.values.get(attribute);
      return fieldOf(value === undefined ? undefined : inWorld(value, world), attribute, resource);
    };
    return [{ world, view: make(field) }];
  });
}

/** The worlds of a replication instance. */
export function replicationInstances(resource: Resource): { view: ReplicationInstance; world: World }[] {
  return viewsOf(resource, ['publicly_accessible'], (field) => ({
    resource,
    address: resource.address,
    publiclyAccessible: field('publicly_accessible'),
  }));
}

/** The worlds of a serverless replication; `endpoints` gives the endpoints of its root in all of their worlds. */
export function replicationConfigs(
  resource: Resource,
  endpoints: () => readonly EndpointWorld[],
): { view: ReplicationConfig; world: World }[] {
  const SIDES = ['source_endpoint_arn', 'target_endpoint_arn'];
  return viewsOf(resource, SIDES, (field) => ({
    resource,
    address: resource.address,
    endpoints: SIDES.flatMap((argument) => {
      const side = field(argument);
      return endpoints()
        .filter(({ endpoint }) => isLinked(side, endpoint.resource))
        .map(({ endpoint }) => ({ argument, endpoint, field: side }));
    }),
  }));
}

/** The worlds of a replication task or a serverless config. */
export function replications(resource: Resource, root: Root): { view: Replication; world: World }[] {
  const [source, target, instance] = [
    'source_endpoint_arn',
    'target_endpoint_arn',
    'replication_instance_arn',
  ] as const;
  return viewsOf(resource, [source, target, instance], (field) => ({
    resource,
    source: byArn(field(source), root),
    target: byArn(field(target), root),
    instance: byArn(field(instance), root),
  }));
}

/** The attributes by which endpoints and instances are named elsewhere. */
const ARNS: Readonly<Record<string, string>> = {
  aws_dms_endpoint: 'endpoint_arn',
  aws_dms_s3_endpoint: 'endpoint_arn',
  aws_dms_replication_instance: 'replication_instance_arn',
};

const named = new WeakMap<Root, ReadonlyMap<string, Resource>>();

/** The endpoint or instance that an ARN argument leads to: by reference, or in a plan by the ARN that it has already. */
function byArn(field: Field, root: Root): Resource | undefined {
  if (field.state === 'open') {
    const found = field.reference && root.resources.get(field.reference.address);
    return found !== undefined && found.mode === 'managed' && found.type in ARNS ? found : undefined;
  }
  if (field.state !== 'set') return undefined;
  const known = named.get(root) ?? arnsOf(root);
  named.set(root, known);
  return known.get(field.value);
}

function arnsOf(root: Root): Map<string, Resource> {
  const found = new Map<string, Resource>();
  for (const resource of root.resources.values()) {
    const attribute = resource.mode === 'managed' ? ARNS[resource.type] : undefined;
    if (attribute === undefined) continue;
    for (const arn of [resource.change?.before?.get(attribute), resource.values.get(attribute)])
      if (arn?.kind === 'string') found.set(arn.value, resource);
  }
  return found;
}

/** Whether an ARN argument leads to this endpoint: by reference, or in a plan by the ARN that it has already. */
export function isLinked(field: Field, endpoint: Resource): boolean {
  if (field.state === 'open') return field.reference?.address === endpoint.address;
  if (field.state !== 'set') return false;
  const arns = [endpoint.values.get('endpoint_arn'), endpoint.change?.before?.get('endpoint_arn')];
  return arns.some((arn) => arn?.kind === 'string' && arn.value === field.value);
}

/** The tasks of the root that exist already and use the endpoint. */
export function existingTasks(endpoint: Endpoint): Resource[] {
  return [...endpoint.root.resources.values()].filter(
    (task) =>
      task.mode === 'managed' &&
      task.type === 'aws_dms_replication_task' &&
      task.change?.before !== undefined &&
      ['source_endpoint_arn', 'target_endpoint_arn'].some(
        (argument) =>
          isLinked(
            fieldOf(task.values.get(argument) ?? task.change?.before?.get(argument), argument, task),
            endpoint.resource,
          ) || isLinked(fieldOf(task.change?.before?.get(argument), argument, task), endpoint.resource),
      ),
  );
}
