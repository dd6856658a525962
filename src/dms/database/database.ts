import type { Resource, Root } from '../../graph/graph.ts';
import type { Reference } from '../../graph/value.ts';
import { memo } from '../../memo.ts';
import type { Endpoint } from '../endpoint.ts';
import { type Field, fieldOf } from '../field.ts';
import { settingOf } from '../settings.ts';
import { settingsEngine } from '../settings-engines.ts';

/** The database of an endpoint, where it stands in the same configuration and every link to it is known. */
export type DatabaseLink =
  | { readonly state: 'linked'; readonly database: Resource }
  | { readonly state: 'none'; readonly why: string }
  /** What it connects to can't be told. */
  | { readonly state: 'undetermined'; readonly why: string };

/** The attributes of databases that are their addresses: host names, with or without a port, and brokers. */
const ADDRESSES: Readonly<Record<string, readonly string[]>> = {
  aws_db_instance: ['address', 'endpoint'],
  aws_db_proxy: ['endpoint'],
  aws_docdb_cluster: ['endpoint', 'reader_endpoint'],
  aws_docdb_cluster_instance: ['endpoint'],
  aws_elasticache_replication_group: [
    'primary_endpoint_address',
    'reader_endpoint_address',
    'configuration_endpoint_address',
  ],
  aws_msk_cluster: [
    'bootstrap_brokers',
    'bootstrap_brokers_tls',
    'bootstrap_brokers_sasl_iam',
    'bootstrap_brokers_sasl_scram',
    'bootstrap_brokers_public_tls',
    'bootstrap_brokers_public_sasl_iam',
    'bootstrap_brokers_public_sasl_scram',
  ],
  aws_rds_cluster: ['endpoint', 'reader_endpoint'],
  aws_rds_cluster_endpoint: ['endpoint'],
  aws_rds_cluster_instance: ['endpoint'],
  aws_redshift_cluster: ['dns_name', 'endpoint'],
};

/** What other resources name them by. */
const NAMES: Readonly<Record<string, readonly string[]>> = {
  aws_db_parameter_group: ['name', 'id'],
  aws_docdb_cluster: ['cluster_identifier', 'id'],
  aws_docdb_cluster_parameter_group: ['name', 'id'],
  aws_rds_cluster: ['cluster_identifier', 'id'],
  aws_rds_cluster_parameter_group: ['name', 'id'],
  aws_redshift_parameter_group: ['name', 'id'],
};

/** The types that lead from an endpoint to its database, and from there to its TLS settings. */
export const DATABASE_TYPES: readonly string[] = [...new Set([...Object.keys(ADDRESSES), ...Object.keys(NAMES)])];

/** The database that an endpoint connects to. */
export function databaseOf(endpoint: Endpoint): DatabaseLink {
  const field = addressField(endpoint);
  if (field === undefined || field.state === 'absent') return { state: 'none', why: 'the endpoint sets no server' };
  const database = field.state === 'set' ? byAddress(field.value, endpoint.root) : byReference(field, endpoint.root);
  if (database !== undefined) return { state: 'linked', database };
  return field.state === 'set'
    ? { state: 'none', why: "the endpoint's database is not in this configuration" }
    : { state: 'undetermined', why: "the endpoint's database is undetermined" };
}

/** Where an endpoint says what it connects to; undefined where its settings do not. */
export function addressField({ engine, settings, serverName }: Endpoint): Field | undefined {
  const own = engine.state === 'known' ? settingsEngine(engine.engine.name) : undefined;
  return own?.tls.by === 'protocol' ? settingOf(settings, own, own.server) : serverName;
}

/** The address is that of one database, unchanged or cut out of it: `split(":", aws_db_instance.orders.endpoint)[0]`. */
function byReference(field: Field, root: Root): Resource | undefined {
  if (field.state !== 'undetermined' || field.prefix !== '' || field.suffix !== '') return undefined;
  const references = field.reference ? [field.reference] : field.madeFrom;
  const [first] = references;
  if (first === undefined || !references.every((one) => one.address === first.address && one.mode === 'managed'))
    return undefined;
  if (!references.some(isAddress)) return undefined;
  if (field.reference === undefined && !isOnlyOf(field.subject, references, root)) return undefined;
  return root.resources.get(first.address);
}

function isAddress({ type, attribute }: Reference): boolean {
  return ADDRESSES[type]?.includes(attribute) ?? false;
}

/** Nothing else that is unknown is in it. What a plan does not know can come only from what an apply makes known. */
function isOnlyOf(subject: string | undefined, references: readonly Reference[], root: Root): boolean {
  if (subject === undefined) return root.acceptedByTerraform;
  let rest = subject;
  for (const { address, attribute } of references) rest = rest.replaceAll(`${address}.${attribute}`, '');
  return !/\b(?:var|local|data|terraform|module|each|count)\.|\b[a-z0-9]+_[a-z0-9_]+\./.test(rest);
}

interface Index {
  readonly byAddress: ReadonlyMap<string, readonly Resource[]>;
  readonly byName: ReadonlyMap<string, readonly Resource[]>;
}

/** Made once a root: what databases and parameter groups are called, where that is known. */
const indexOf = memo((root: Root): Index => {
  const byAddress = new Map<string, Resource[]>();
  const byName = new Map<string, Resource[]>();
  const add = (into: Map<string, Resource[]>, key: string, resource: Resource) => {
    const all = into.get(key) ?? [];
    into.set(key, all);
    if (!all.includes(resource)) all.push(resource);
  };
  for (const resource of root.resources.values()) {
    if (resource.mode !== 'managed') continue;
    for (const [attribute, text] of textsOf(resource, ADDRESSES[resource.type]))
      add(byAddress, attribute === 'endpoint' ? text.replace(/:\d+$/, '') : text, resource);
    for (const [, text] of textsOf(resource, NAMES[resource.type])) add(byName, `${resource.type} ${text}`, resource);
  }
  return { byAddress, byName };
});

function textsOf({ values }: Resource, attributes: readonly string[] = []): (readonly [string, string])[] {
  return attributes.flatMap((attribute) => {
    const value = values.get(attribute);
    return value?.kind === 'string' && value.value !== '' ? [[attribute, value.value] as const] : [];
  });
}

/** Plans know the addresses of what exists already. */
function byAddress(address: string, root: Root): Resource | undefined {
  const known = indexOf(root).byAddress;
  return only(known.get(address) ?? known.get(address.replace(/:\d+$/, '')));
}

function only(resources: readonly Resource[] | undefined): Resource | undefined {
  return resources?.length === 1 ? resources[0] : undefined;
}

/** The resource of a type that an attribute names, by reference or by name; undefined where it can't be told, or is not of this configuration. */
export function named(field: Field, type: string, root: Root): Resource | undefined {
  if (field.state === 'set') return only(indexOf(root).byName.get(`${type} ${field.value}`));
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
