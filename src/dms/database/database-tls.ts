import type { Resource, Root } from '../../graph/graph.ts';
import { table } from '../../table.ts';
import type { Endpoint } from '../endpoint.ts';
import type { Location } from '../location.ts';
import { encryptionOf } from './brokers.ts';
import { cacheTlsOf } from './cache-tls.ts';
import { attributeOf, clusterOf } from './database.ts';
import { ENFORCEMENTS, forcedByDefault, groupOf, type Protocol, parameterOf } from './tls-defaults.ts';

/** What a database does with connections without TLS. `by` is what says so, as a clause. */
export type DatabaseTls =
  | { readonly state: 'forced'; readonly protocol: Protocol; readonly by: string; readonly location?: Location }
  /** A parameter group of the configuration lets them in, explicitly. */
  | {
      readonly state: 'switched-off';
      readonly protocol: Protocol;
      readonly parameter: string;
      readonly value: string;
      /** What to write instead. */
      readonly on: string;
      /** Which of the group's parameters it is, from 0. */
      readonly index: number;
      readonly group: Resource;
      readonly location: Location;
    }
  | { readonly state: 'allowed' }
  | { readonly state: 'unknown' };

const UNKNOWN: DatabaseTls = { state: 'unknown' };
const ALLOWED: DatabaseTls = { state: 'allowed' };

/** What the database that an endpoint names does with connections without TLS, as far as the configuration tells. */
export function tlsOf(database: Resource, root: Root): DatabaseTls {
  switch (database.type) {
    case 'aws_db_proxy':
      return ofProxy(database);
    case 'aws_elasticache_cluster':
    case 'aws_elasticache_replication_group':
    case 'aws_elasticache_serverless_cache':
    case 'aws_memorydb_cluster':
      return ofCache(database, root);
    case 'aws_msk_cluster':
      return ofBrokers(database);
    default: {
      const cluster = clusterOf(database, root);
      return cluster === undefined ? UNKNOWN : byParameter(cluster, root);
    }
  }
}

function byParameter(database: Resource, root: Root): DatabaseTls {
  const engine = attributeOf(database, 'engine');
  const name = engine.state === 'set' ? engine.value : '';
  const row = ENFORCEMENTS.find((one) => one.type === database.type && one.engine.test(name));
  if (row === undefined) return UNKNOWN;
  const { protocol, parameter, on, off } = row;
  const group = groupOf(database, row.type, root);
  if (group.state === 'unknown') return UNKNOWN;
  const set = group.state === 'group' ? parameterOf(group.group, parameter) : ({ state: 'absent' } as const);
  if (set.state === 'unknown') return UNKNOWN;
  if (group.state === 'group' && set.state === 'set') {
    const { value, index, location } = set;
    if (on.includes(value.toLowerCase()))
      return { state: 'forced', protocol, by: `${parameter} is "${value}" in ${group.group.address}`, location };
    return off.includes(value.toLowerCase())
      ? { state: 'switched-off', protocol, parameter, value, on: on[0]!, index, group: group.group, location }
      : UNKNOWN;
  }
  const version = attributeOf(database, 'engine_version');
  const text = version.state === 'set' ? version.value : undefined;
  const forced = forcedByDefault(row, text);
  if (forced === undefined) return UNKNOWN;
  if (!forced) return ALLOWED;
  const by = `${row.title}${text === undefined || protocol === 'docdb' ? '' : ` ${text}`} has ${parameter} = "${on[0]}" by default`;
  return { state: 'forced', protocol, by, ...(version.state === 'set' ? { location: version.location } : {}) };
}

const PROXIES = table<Protocol>({ MYSQL: 'mysql', POSTGRESQL: 'postgres' });

/** A proxy has a switch of its own, whatever the database behind it does. */
function ofProxy(proxy: Resource): DatabaseTls {
  const family = attributeOf(proxy, 'engine_family');
  const required = attributeOf(proxy, 'require_tls');
  const protocol = family.state === 'set' ? PROXIES[family.value] : undefined;
  if (protocol === undefined) return UNKNOWN;
  if (required.state === 'absent' || (required.state === 'set' && required.value === 'false')) return ALLOWED;
  return required.state === 'set'
    ? { state: 'forced', protocol, by: 'require_tls is true', location: required.location }
    : UNKNOWN;
}

function ofCache(cache: Resource, root: Root): DatabaseTls {
  const tls = cacheTlsOf(cache, root);
  if (tls.state === 'unknown') return UNKNOWN;
  if (tls.state === 'off' || tls.isRequired === false) return ALLOWED;
  if (tls.isRequired === undefined) return UNKNOWN;
  return { state: 'forced', protocol: 'redis', by: tls.by, ...(tls.location ? { location: tls.location } : {}) };
}

function ofBrokers(cluster: Resource): DatabaseTls {
  const encryption = encryptionOf(cluster);
  if (encryption.state === 'unknown') return UNKNOWN;
  if (encryption.state !== 'TLS') return ALLOWED;
  const { by, location } = encryption;
  return { state: 'forced', protocol: 'kafka', by, ...(location ? { location } : {}) };
}

const PROTOCOLS = table<Protocol>({
  mysql: 'mysql',
  mariadb: 'mysql',
  aurora: 'mysql',
  'aurora-serverless': 'mysql',
  postgres: 'postgres',
  'aurora-postgresql': 'postgres',
  'aurora-postgresql-serverless': 'postgres',
  sqlserver: 'sqlserver',
  oracle: 'oracle',
  docdb: 'docdb',
  mongodb: 'docdb',
  redshift: 'redshift',
  redis: 'redis',
  kafka: 'kafka',
});

/** Whether an endpoint speaks the protocol of the database; an engine read from the database itself does. */
export function speaks({ engine }: Endpoint, protocol: Protocol): boolean {
  return engine.state === 'relational' || (engine.state === 'known' && PROTOCOLS[engine.engine.name] === protocol);
}
