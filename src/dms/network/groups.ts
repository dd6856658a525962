import type { Resource, Root } from '../../graph/graph.ts';
import type { Value } from '../../graph/value.ts';
import { memo } from '../../memo.ts';
import { isSure, namedBy } from './references.ts';
import { vpcOf } from './subnets.ts';

const GROUPS = ['aws_security_group', 'aws_default_security_group'];

/** The groups that an attribute lists, when each is of the configuration. */
export function groupsIn(value: Value | undefined, root: Root): readonly Resource[] | undefined {
  if (value?.kind !== 'list' || value.items.length === 0) return undefined;
  const groups = value.items.map((item) => groupIn(item, root));
  return groups.every((group) => group !== undefined) ? groups : undefined;
}

/** The security group that a value is the id of. */
export function groupIn(value: Value, root: Root): Resource | undefined {
  const group = namedBy(value, GROUPS, root);
  if (group !== undefined) return group;
  const ofVpc = value.kind === 'unknown' && value.reference?.attribute === 'default_security_group_id';
  return ofVpc ? defaultGroups(root).get(value.reference.address) : undefined;
}

/** Databases that get the default group of their VPC where none is written. Amazon RDS API reference, VpcSecurityGroupIds of CreateDBInstance and CreateDBCluster. */
const WITH_DEFAULT: readonly string[] = ['aws_db_instance', 'aws_rds_cluster'];

/** The groups of a resource that lists none. */
export function ownGroups({ type }: Resource, vpc: string | undefined, root: Root): readonly Resource[] | undefined {
  const group = vpc !== undefined && WITH_DEFAULT.includes(type) ? defaultGroups(root).get(vpc) : undefined;
  return group && [group];
}

/** The default groups that the configuration has taken over, by their VPCs. */
const defaultGroups = memo((root: Root): ReadonlyMap<string, Resource> => {
  const made = new Map<string, Resource>();
  for (const resource of root.resources.values()) {
    if (resource.type !== 'aws_default_security_group' || !isSure(resource)) continue;
    const vpc = vpcOf(resource.values.get('vpc_id'), root);
    if (vpc !== undefined) made.set(vpc, resource);
  }
  return made;
});
