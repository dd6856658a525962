import type { Resource, Root } from '../../graph/graph.ts';
import type { Endpoint } from '../endpoint.ts';
import type { Field } from '../field.ts';
import { attributeOf } from '../database/database.ts';

const known = new WeakMap<Root, ReadonlyMap<string, readonly Resource[]>>();

/** The replication instances (through tasks) and serverless replications that connect to an endpoint. */
export function runnersOf({ resource, root }: Endpoint): readonly Resource[] {
  const runners = known.get(root) ?? findRunners(root);
  known.set(root, runners);
  const arn = resource.values.get('endpoint_arn');
  const found = [runners.get(resource.address), arn?.kind === 'string' ? runners.get(arn.value) : undefined];
  return [...new Set(found.flatMap((some) => some ?? []))];
}

/** By the addresses or ARNs of endpoints. */
function findRunners(root: Root): Map<string, Resource[]> {
  const found = new Map<string, Resource[]>();
  const instances = new Map<string, Resource>();
  for (const runner of root.resources.values()) {
    if (runner.type !== 'aws_dms_replication_instance' || runner.mode !== 'managed') continue;
    for (const key of [runner.address, keyOf(attributeOf(runner, 'replication_instance_arn'))])
      if (key !== undefined) instances.set(key, runner);
  }
  for (const resource of root.resources.values()) {
    const runner = runnerOf(resource, instances);
    if (runner === undefined) continue;
    for (const side of ['source_endpoint_arn', 'target_endpoint_arn']) {
      const key = keyOf(attributeOf(resource, side));
      const some = (key !== undefined && found.get(key)) || [];
      if (key !== undefined && !some.includes(runner)) found.set(key, [...some, runner]);
    }
  }
  return found;
}

function runnerOf(resource: Resource, instances: ReadonlyMap<string, Resource>): Resource | undefined {
  if (resource.type === 'aws_dms_replication_config') return resource;
  if (resource.type !== 'aws_dms_replication_task') return undefined;
  const key = keyOf(attributeOf(resource, 'replication_instance_arn'));
  return key === undefined ? undefined : instances.get(key);
}

function keyOf(field: Field): string | undefined {
  return field.state === 'set' ? field.value : field.state === 'undetermined' ? field.reference?.address : undefined;
}
