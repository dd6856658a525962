import { withoutKeys } from '../../graph/address.ts';
import type { Resource, Root } from '../../graph/graph.ts';
import type { Value } from '../../graph/value.ts';
import { memo } from '../../memo.ts';
import { table } from '../../table.ts';

/** What other resources name those of a network by. */
const NAMES = table<readonly string[]>({
  aws_db_option_group: ['name', 'id'],
  aws_db_subnet_group: ['name', 'id'],
  aws_default_network_acl: ['id', 'default_network_acl_id'],
  aws_default_security_group: ['id'],
  aws_dms_replication_subnet_group: ['replication_subnet_group_id', 'id'],
  aws_docdb_subnet_group: ['name', 'id'],
  aws_elasticache_subnet_group: ['name', 'id'],
  aws_network_acl: ['id'],
  aws_redshift_subnet_group: ['name', 'id'],
  aws_security_group: ['id'],
  aws_subnet: ['id'],
  aws_vpc: ['id'],
});

/** The types that lead from a replication instance or a database to what lets its connections through. */
export const NETWORK_TYPES: readonly string[] = [
  ...Object.keys(NAMES),
  'aws_network_acl_association',
  'aws_network_acl_rule',
  'aws_security_group_rule',
  'aws_vpc_security_group_egress_rule',
  'aws_vpc_security_group_ingress_rule',
];

/** The resource of one of the types that a value names: by reference, or by the name or id that it is known to have; undefined where it can't be told, or is not of this configuration. */
export function namedBy(value: Value | undefined, types: readonly string[], root: Root): Resource | undefined {
  if (value?.kind === 'string') return only(types.flatMap((type) => byName(root).get(`${type} ${value.value}`) ?? []));
  if (value?.kind !== 'unknown' || value.reference === undefined) return undefined;
  const { address, attribute, mode, type } = value.reference;
  return mode === 'managed' && types.includes(type) && NAMES[type]?.includes(attribute)
    ? root.resources.get(address)
    : undefined;
}

/** Whether a resource is surely there, and one: not in some worlds only, and none of several whose keys are not known. */
export function isSure({ address, exists }: Resource): boolean {
  return exists.kind === 'bool' && exists.value && !address.includes('[?]');
}

/**
 * Whether rules of a group or ACL that has none in this configuration may come from another: a part of it is not there, an output passes the resource on,
 * or it is imported (or that can't be seen).
 */
export function mayBeRuledElsewhere({ address }: Resource, root: Root): boolean {
  const known = root.gaps.length > 0 ? undefined : root.exposedResources?.();
  return known === undefined || known.has(withoutKeys(address));
}

/** Nothing is written there: an argument that is left out, null, or what providers make of it in plans. */
export function isEmpty(value: Value | undefined): boolean {
  switch (value?.kind) {
    case undefined:
    case 'null':
      return true;
    case 'list':
      return value.items.length === 0;
    case 'string':
      return value.value === '';
    default:
      return false;
  }
}

function only<T>(found: readonly T[]): T | undefined {
  return found.length === 1 ? found[0] : undefined;
}

const byName = memo((root: Root): ReadonlyMap<string, readonly Resource[]> => {
  const made = new Map<string, Resource[]>();
  for (const resource of root.resources.values()) {
    if (resource.mode !== 'managed') continue;
    const names = (NAMES[resource.type] ?? []).map((attribute) => resource.values.get(attribute));
    for (const name of new Set(names.flatMap((one) => (one?.kind === 'string' ? [one.value] : [])))) {
      const key = `${resource.type} ${name}`;
      const all = made.get(key) ?? [];
      all.push(resource);
      made.set(key, all);
    }
  }
  return made;
});
