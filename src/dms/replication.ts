import type { Resource, Root } from '../graph/graph.ts';
import { inWorld, type World, worldsOf } from '../graph/possible-worlds.ts';
import type { Value } from '../graph/value.ts';
import { memo } from '../memo.ts';
import { table } from '../table.ts';
import type { Endpoint, EndpointWorld } from './endpoint.ts';
import { type Field, fieldOf } from './field.ts';

/** An `aws_dms_replication_instance` in one world. */
export interface ReplicationInstance {
  readonly resource: Resource;
  readonly address: string;
  readonly publiclyAccessible: Field;
}

/** An `aws_dms_instance_profile` in one world: where schema conversion and homogeneous migrations run. */
export interface InstanceProfile {
  readonly resource: Resource;
  readonly address: string;
  readonly publiclyAccessible: Field;
}

/** An `aws_dms_replication_config` (serverless replication) in one world, with its endpoints as far as they are of the same root; `untold`: the arguments of which that can't be known. */
export interface ReplicationConfig {
  readonly resource: Resource;
  readonly address: string;
  readonly endpoints: readonly { readonly argument: string; readonly endpoint: Endpoint; readonly field: Field }[];
  readonly undetermined: readonly string[];
}

/** A replication task, or a serverless config, in one world: its endpoints, and the instance that a task runs on, as far as they are of the same root. */
export interface Replication {
  readonly resource: Resource;
  readonly source: Resource | undefined;
  readonly target: Resource | undefined;
  readonly instance: Resource | undefined;
}

export const REPLICATION_TYPES: readonly string[] = ['aws_dms_replication_task', 'aws_dms_replication_config'];

function viewsOf<View>(
  resource: Resource,
  attributes: readonly string[],
  make: (field: (attribute: string) => Field) => View,
): { view: View; world: World }[] {
  const values = attributes.flatMap((attribute) => resource.values.get(attribute) ?? []);
  return (worldsOf([resource.exists, ...values]) ?? [[]]).flatMap((world) => {
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

/** The worlds of an instance profile. */
export function instanceProfiles(resource: Resource): { view: InstanceProfile; world: World }[] {
  return replicationInstances(resource);
}

const SIDES = ['source_endpoint_arn', 'target_endpoint_arn'] as const;

/** The worlds of a serverless replication; `worldsOf` gives an endpoint of its root in all of its worlds. */
export function replicationConfigs(
  resource: Resource,
  root: Root,
  worldsOf: (endpoint: Resource) => readonly EndpointWorld[],
): { view: ReplicationConfig; world: World }[] {
  return viewsOf(resource, SIDES, (field) => ({
    resource,
    address: resource.address,
    undetermined: SIDES.filter(
      (argument) => field(argument).state === 'undetermined' && byArn(field(argument), root) === undefined,
    ),
    endpoints: SIDES.flatMap((argument) => {
      const side = field(argument);
      const endpoint = byArn(side, root);
      return endpoint === undefined || !isEndpoint(endpoint)
        ? []
        : worldsOf(endpoint).map((one) => ({ argument, endpoint: one.endpoint, field: side }));
    }),
  }));
}

function isEndpoint({ type }: Resource): boolean {
  return ARNS[type] === 'endpoint_arn';
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
const ARNS = table<string>({
  aws_dms_endpoint: 'endpoint_arn',
  aws_dms_s3_endpoint: 'endpoint_arn',
  aws_dms_replication_instance: 'replication_instance_arn',
});

/** The endpoint or instance that an ARN argument leads to: by reference, or in a plan by the ARN that it has already. */
function byArn(field: Field, root: Root): Resource | undefined {
  if (field.state === 'undetermined') {
    const found = field.reference && root.resources.get(field.reference.address);
    return found !== undefined && found.mode === 'managed' && found.type in ARNS ? found : undefined;
  }
  return field.state === 'set' ? arnsOf(root).get(field.value) : undefined;
}

const arnsOf = memo((root: Root): ReadonlyMap<string, Resource> => {
  const found = new Map<string, Resource>();
  for (const resource of root.resources.values()) {
    const attribute = resource.mode === 'managed' ? ARNS[resource.type] : undefined;
    if (attribute === undefined) continue;
    for (const arn of [resource.change?.before?.get(attribute), resource.values.get(attribute)])
      if (arn?.kind === 'string') found.set(arn.value, resource);
  }
  return found;
});

/** A replication task or serverless replication that has an endpoint on one of its sides, at least in some world. */
export interface EndpointUse {
  readonly user: Resource;
  readonly argument: (typeof SIDES)[number];
}

/** What uses an endpoint, in a plan before or after it. */
export function usesOf({ resource, root }: Endpoint): readonly EndpointUse[] {
  return usesByEndpoint(root).get(resource.address) ?? [];
}

/** By the addresses of endpoints. */
const usesByEndpoint = memo((root: Root): ReadonlyMap<string, readonly EndpointUse[]> => {
  const found = new Map<string, EndpointUse[]>();
  for (const user of root.resources.values()) {
    if (user.mode !== 'managed' || !/^aws_dms_replication_(task|config)$/.test(user.type)) continue;
    for (const argument of SIDES) {
      const held = [user.values.get(argument), user.change?.before?.get(argument)].flatMap(leavesOf);
      const endpoints = held.flatMap((value) => byArn(fieldOf(value, argument, user), root) ?? []);
      for (const { address } of new Set(endpoints))
        found.set(address, [...(found.get(address) ?? []), { user, argument }]);
    }
  }
  return found;
});

function leavesOf(value: Value | undefined): Value[] {
  if (value === undefined) return [];
  return value.kind === 'choice' ? [...leavesOf(value.then), ...leavesOf(value.else)] : [value];
}

/** The tasks and serverless replications that exist already and use the endpoint. */
export function existingUsers(endpoint: Endpoint): Resource[] {
  return [...new Set(usesOf(endpoint).flatMap(({ user }) => (user.change?.before === undefined ? [] : [user])))];
}

/** Whether hashicorp/aws stops the tasks of an endpoint while it changes it. */
export function pausesTasks({ values }: Resource): boolean {
  const pause = values.get('pause_replication_tasks');
  return pause?.kind === 'bool' && pause.value;
}
