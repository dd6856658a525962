import type { Resource, Root } from '../../graph/graph.ts';
import { memo } from '../../memo.ts';
import { table } from '../../table.ts';
import { type Field, fieldOf } from '../field.ts';

/** What other resources name them by. */
const NAMES = table<readonly string[]>({
  aws_db_option_group: ['name', 'id'],
  aws_db_parameter_group: ['name', 'id'],
  aws_docdb_cluster: ['cluster_identifier', 'id'],
  aws_docdb_cluster_parameter_group: ['name', 'id'],
  aws_elasticache_replication_group: ['replication_group_id', 'id'],
  aws_msk_cluster: ['arn', 'id'],
  aws_rds_cluster: ['cluster_identifier', 'id'],
  aws_rds_cluster_parameter_group: ['name', 'id'],
  aws_redshift_parameter_group: ['name', 'id'],
  aws_secretsmanager_secret: ['arn', 'id', 'name'],
});

/** The types that a database is set up by. */
export const DATABASE_TYPES: readonly string[] = Object.keys(NAMES);

/** By type and name, where that is known. */
const byName = memo((root: Root): ReadonlyMap<string, readonly Resource[]> => {
  const made = new Map<string, Resource[]>();
  for (const resource of root.resources.values()) {
    if (resource.mode !== 'managed') continue;
    for (const attribute of NAMES[resource.type] ?? []) {
      const value = resource.values.get(attribute);
      if (value?.kind !== 'string' || value.value === '') continue;
      const key = `${resource.type} ${value.value}`;
      const all = made.get(key) ?? [];
      made.set(key, all);
      if (!all.includes(resource)) all.push(resource);
    }
  }
  return made;
});

export function only(resources: readonly Resource[] | undefined): Resource | undefined {
  return resources?.length === 1 ? resources[0] : undefined;
}

/** The resource of a type that an attribute names, by reference or by name; undefined where it can't be told, or is not of this configuration. */
export function named(field: Field, type: string, root: Root): Resource | undefined {
  if (field.state === 'set') return only(byName(root).get(`${type} ${field.value}`));
  if (field.state !== 'undetermined' || field.reference?.type !== type || field.reference.mode !== 'managed')
    return undefined;
  return NAMES[type]?.includes(field.reference.attribute) ? root.resources.get(field.reference.address) : undefined;
}

/** An attribute of a database or group, outside of worlds: what depends on a condition is open. What ignore_changes covers is open, too. */
export function attributeOf(resource: Resource, attribute: string): Field {
  const field = fieldOf(resource.values.get(attribute), attribute, resource);
  if (!isIgnored(resource, attribute)) return field;
  return {
    state: 'undetermined',
    reason: { kind: 'ignored-changes', attribute },
    location: field.location,
    madeFrom: [],
    prefix: '',
    suffix: '',
    hidden: false,
  };
}

/** Whether an apply leaves the attribute as it is, so that what is written does not count. What a plan has counts in any case. */
export function isIgnored({ lifecycle: { ignoreChanges }, change }: Resource, attribute: string): boolean {
  return change === undefined && (ignoreChanges === 'all' || ignoreChanges.includes(attribute));
}

/** The cluster that an instance or custom endpoint belongs to; the database itself, when it is in no cluster. */
export function clusterOf(database: Resource, root: Root): Resource | undefined {
  switch (database.type) {
    case 'aws_rds_cluster_instance':
    case 'aws_rds_cluster_endpoint':
      return named(attributeOf(database, 'cluster_identifier'), 'aws_rds_cluster', root);
    case 'aws_docdb_cluster_instance':
      return named(attributeOf(database, 'cluster_identifier'), 'aws_docdb_cluster', root);
    default:
      return database;
  }
}

/** The instances of a cluster, as far as they are of the same configuration. */
export function membersOf(cluster: Resource, root: Root): readonly Resource[] {
  return membersByCluster(root).get(cluster) ?? [];
}

const membersByCluster = memo((root: Root): ReadonlyMap<Resource, readonly Resource[]> => {
  const found = new Map<Resource, Resource[]>();
  for (const resource of root.resources.values()) {
    if (resource.mode !== 'managed' || !resource.type.endsWith('_cluster_instance')) continue;
    const of = clusterOf(resource, root);
    if (of !== undefined) found.set(of, [...(found.get(of) ?? []), resource]);
  }
  return found;
});
