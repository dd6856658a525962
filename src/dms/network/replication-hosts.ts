import type { Resource, Root } from '../../graph/graph.ts';
import { memo } from '../../memo.ts';
import { attributeOf } from '../database/database.ts';
import type { Endpoint } from '../endpoint.ts';
import type { Field } from '../field.ts';

/** The replication instances (through tasks) and serverless replications that connect to an endpoint. */
export function replicationHostsOf({ resource, root }: Endpoint): readonly Resource[] {
  const replicationHosts = replicationHostsByEndpoint(root);
  const arn = resource.values.get('endpoint_arn');
  const found = [
    replicationHosts.get(resource.address),
    arn?.kind === 'string' ? replicationHosts.get(arn.value) : undefined,
  ];
  return [...new Set(found.flatMap((some) => some ?? []))];
}

/** By the addresses or ARNs of endpoints. */
const replicationHostsByEndpoint = memo((root: Root): ReadonlyMap<string, readonly Resource[]> => {
  const found = new Map<string, Resource[]>();
  const instances = new Map<string, Resource>();
  for (const replicationHost of root.resources.values()) {
    if (replicationHost.type !== 'aws_dms_replication_instance' || replicationHost.mode !== 'managed') continue;
    for (const key of [replicationHost.address, keyOf(attributeOf(replicationHost, 'replication_instance_arn'))])
      if (key !== undefined) instances.set(key, replicationHost);
  }
  for (const resource of root.resources.values()) {
    const replicationHost = replicationHostOf(resource, instances);
    if (replicationHost === undefined) continue;
    for (const peer of ['source_endpoint_arn', 'target_endpoint_arn']) {
      const key = keyOf(attributeOf(resource, peer));
      const some = (key !== undefined && found.get(key)) || [];
      if (key !== undefined && !some.includes(replicationHost)) found.set(key, [...some, replicationHost]);
    }
  }
  return found;
});

function replicationHostOf(resource: Resource, instances: ReadonlyMap<string, Resource>): Resource | undefined {
  if (resource.type === 'aws_dms_replication_config') return resource;
  if (resource.type !== 'aws_dms_replication_task') return undefined;
  const key = keyOf(attributeOf(resource, 'replication_instance_arn'));
  return key === undefined ? undefined : instances.get(key);
}

function keyOf(field: Field): string | undefined {
  return field.state === 'set' ? field.value : field.state === 'undetermined' ? field.reference?.address : undefined;
}
