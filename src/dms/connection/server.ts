import { isRegionName } from '../../aws/regions.ts';
import type { Resource, Root } from '../../graph/graph.ts';
import { memo } from '../../memo.ts';
import { attributeOf, clusterOf, named, only } from '../database/database.ts';
import type { Endpoint } from '../endpoint.ts';
import type { Field } from '../field.ts';
import { settingOf } from '../settings.ts';
import { settingsEngine } from '../settings-engines.ts';
import { ADDRESSES } from './addresses.ts';
import { type Alias, aliasNamed, aliasOf } from './aliases.ts';
import { addressReference } from './reference.ts';
import { hostInSecret, secretOf } from './secret.ts';
import { type ManagedServer, managedHost } from './server-kind.ts';

/** What an endpoint connects to. */
export type ServerLink =
  | {
      readonly state: 'known';
      /** The resource of this configuration; undefined where only the kind of server is known. */
      readonly resource: Resource | undefined;
      /** It is one of this configuration, and which one can't be told. */
      readonly isUnresolved?: true;
      /** Undefined for a server that no service manages, and where the kind is not known. */
      readonly managed: ManagedServer | undefined;
      /** What of it may be told. */
      readonly shown: ManagedServer | undefined;
      /** The names that stand in front of it, the one that is dialled first. */
      readonly aliases: readonly Alias[];
    }
  /** A server that is known by its name alone, or behind such a name; `aliases` as above. */
  | { readonly state: 'other'; readonly why: string; readonly aliases: readonly Alias[] }
  | { readonly state: 'none'; readonly why: string }
  /** What it connects to can't be told. */
  | { readonly state: 'undetermined'; readonly why: string };

/** The database of an endpoint, where it stands in the same configuration and every link to it is known. */
export type DatabaseLink =
  | { readonly state: 'linked'; readonly database: Resource }
  | { readonly state: 'none' | 'undetermined'; readonly why: string };

const ELSEWHERE = "the endpoint's database is not in this configuration";
const UNDETERMINED = { state: 'undetermined', why: "the endpoint's database is undetermined" } as const;
const NO_SERVER = { state: 'none', why: 'the endpoint sets no server' } as const;

/** The database that an endpoint connects to. */
export function databaseOf(endpoint: Endpoint): DatabaseLink {
  const link = serverOf(endpoint);
  switch (link.state) {
    case 'known':
      if (link.isUnresolved) return UNDETERMINED;
      return link.resource === undefined
        ? { state: 'none', why: ELSEWHERE }
        : { state: 'linked', database: link.resource };
    case 'other':
      return { state: 'none', why: link.why };
    default:
      return link;
  }
}

/** Where an endpoint says what it connects to: in its settings, its own attribute, or the secret that it reads. */
export function addressField(endpoint: Endpoint): Field | undefined {
  const { engine, settings, serverName } = endpoint;
  const own = engine.state === 'known' ? settingsEngine(engine.engine.name) : undefined;
  if (own !== undefined) return settingOf(settings, own, own.server);
  return serverName.state === 'absent' ? (hostInSecret(endpoint) ?? serverName) : serverName;
}

/** What an endpoint connects to, through records and load balancers. */
export const serverOf = memo((endpoint: Endpoint): ServerLink => {
  const field = addressField(endpoint);
  if (field === undefined || field.state === 'absent') return databaseOfSecret(endpoint) ?? NO_SERVER;
  return serverBehind(field, endpoint.root, []);
});

/** A secret that RDS manages has no host: nothing but the database that it belongs to can be meant. */
function databaseOfSecret(endpoint: Endpoint): ServerLink | undefined {
  const secret = secretOf(endpoint);
  const resource = secret.state === 'managed' ? secret.database : undefined;
  if (resource === undefined || resource.mode !== 'managed') return undefined;
  const managed = managedResource(resource, endpoint.root);
  return { state: 'known', resource, managed, shown: managed, aliases: [] };
}

/** More names than this in front of a server are taken for a loop. */
const MOST_ALIASES = 8;

function serverBehind(field: Field, root: Root, aliases: readonly Alias[]): ServerLink {
  if (aliases.length > MOST_ALIASES) return UNDETERMINED;
  const found = field.state === 'set' ? byName(field, root) : byReference(field, root);
  if (found === undefined) {
    const why = field.state === 'set' ? ELSEWHERE : unmanaged(field, root);
    return why === undefined ? UNDETERMINED : { state: 'other', why, aliases };
  }
  if (found.state === 'server') return { ...found.server, aliases };
  const through = [...aliases, found.alias];
  const { target } = found.alias;
  if (target === 'elsewhere') return { state: 'other', why: ELSEWHERE, aliases: through };
  return target === 'undetermined' ? UNDETERMINED : serverBehind(target, root, through);
}

type Found =
  | { readonly state: 'server'; readonly server: Omit<ServerLink & { state: 'known' }, 'aliases'> }
  | { readonly state: 'alias'; readonly alias: Alias };

function byName(field: Field & { state: 'set' }, root: Root): Found | undefined {
  const host = hostOf(field.value);
  const resource = resourceAt(field.value, root);
  const managed = managedHost(host) ?? brokersIn(field.value) ?? (resource && managedResource(resource, root));
  if (managed !== undefined || resource !== undefined)
    return { state: 'server', server: { state: 'known', resource, managed, shown: shownOf(managed, field) } };
  const alias = aliasNamed(host, root);
  return alias && { state: 'alias', alias };
}

/** A list of brokers, all of one kind and region: `b-1.….kafka.eu-west-1.amazonaws.com:9094,b-2.…`. */
function brokersIn(addresses: string): ManagedServer | undefined {
  const [first, ...more] = addresses.split(',').map((one) => managedHost(hostOf(one)));
  const isOne = more.length > 0 && more.every((one) => one?.kind === first?.kind && one?.region === first?.region);
  return isOne ? first : undefined;
}

/** The region of a name that must not be quoted may be told where it is one of AWS's. */
function shownOf(managed: ManagedServer | undefined, { hidden }: { readonly hidden: boolean }) {
  return managed?.region !== undefined && hidden && !isRegionName(managed.region)
    ? { ...managed, region: undefined }
    : managed;
}

function byReference(field: Field, root: Root): Found | undefined {
  if (field.state !== 'undetermined') return undefined;
  const made = addressReference(field, root);
  if (made === undefined) return bySuffix(field);
  const { address, type, mode } = made.reference;
  const resource = root.resources.get(address);
  const alias = resource && aliasOf(resource);
  if (alias !== undefined) return { state: 'alias', alias };
  const kind = ADDRESSES[type]?.kind;
  if (kind === undefined) return undefined;
  const managed = resource === undefined ? { kind, region: undefined } : managedResource(resource, root);
  const own = mode === 'managed' ? resource : resource && clusterOfBrokers(resource, root);
  const unresolved = mode === 'managed' && own === undefined ? ({ isUnresolved: true } as const) : {};
  return { state: 'server', server: { state: 'known', resource: own, ...unresolved, managed, shown: managed } };
}

/** The cluster whose brokers a data source lists. */
function clusterOfBrokers(source: Resource, root: Root): Resource | undefined {
  return source.type === 'aws_msk_bootstrap_brokers'
    ? named(attributeOf(source, 'cluster_arn'), 'aws_msk_cluster', root)
    : undefined;
}

/** An instance of EC2 is run by its owner; other addresses may lead to anything. */
function unmanaged(field: Field, root: Root): string | undefined {
  const reference = addressReference(field, root)?.reference;
  return reference?.type === 'aws_instance' ? `${reference.address} is a server that its owner runs` : undefined;
}

/** A name whose end alone is known: `"${var.name}.cabcdefghijk.eu-west-1.rds.amazonaws.com"`. */
function bySuffix(field: Field & { state: 'undetermined' }): Found | undefined {
  if (!field.suffix.startsWith('.') || /[.:/@]/.test(field.prefix)) return undefined;
  const managed = managedHost(`x${field.suffix}`);
  return (
    managed && {
      state: 'server',
      server: { state: 'known', resource: undefined, managed, shown: shownOf(managed, field) },
    }
  );
}

/** The server that a resource or data source is. One of RDS Custom has what its owner installs; a data source does not tell. */
function managedResource(resource: Resource, root: Root): ManagedServer | undefined {
  const { region, type, mode } = resource;
  const kind = ADDRESSES[type]?.kind;
  if (kind === undefined) return undefined;
  if (type === 'aws_db_instance' && mode === 'managed') {
    const engine = attributeOf(resource, 'engine');
    return engine.state === 'set' && !engine.value.startsWith('custom-') ? { kind, region } : undefined;
  }
  if (type === 'aws_rds_cluster_endpoint') return { kind, region, isCustomEndpoint: true };
  const cluster = clusterOf(resource, root);
  return { kind, region: region ?? cluster?.region };
}

/** The host in an address: without scheme, path and port. */
export function hostOf(address: string): string {
  return address
    .trim()
    .replace(/^(?:jdbc:)?[a-z][a-z0-9+.-]*:\/\//i, '')
    .replace(/[/?#].*$/s, '')
    .replace(/^([^:]*):\d*$/, '$1')
    .replace(/\.$/, '')
    .toLowerCase();
}

/** Plans know the addresses of what exists already. */
function resourceAt(address: string, root: Root): Resource | undefined {
  const known = byAddress(root);
  return only(known.get(address) ?? known.get(address.replace(/:\d+$/, '')));
}

const byAddress = memo((root: Root): ReadonlyMap<string, readonly Resource[]> => {
  const made = new Map<string, Resource[]>();
  for (const resource of root.resources.values()) {
    const row = resource.mode === 'managed' ? ADDRESSES[resource.type] : undefined;
    if (row?.kind === undefined) continue;
    for (const [attribute, form] of Object.entries(row.attributes)) {
      const value = resource.values.get(attribute);
      if (value?.kind !== 'string' || value.value === '') continue;
      const key = form === 'with-port' ? value.value.replace(/:\d+$/, '') : value.value;
      const all = made.get(key) ?? [];
      made.set(key, all);
      if (!all.includes(resource)) all.push(resource);
    }
  }
  return made;
});
