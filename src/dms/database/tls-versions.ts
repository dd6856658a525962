import type { Resource, Root } from '../../graph/graph.ts';
import type { Location } from '../location.ts';
import { attributeOf, clusterOf } from './database.ts';
import { isOracle, oracleTlsOf } from './oracle-options.ts';
import { type Enforcement, groupOf, type Protocol, parameterOf } from './tls-defaults.ts';

/** Whether a database takes a TLS version that DMS speaks. `by` is what says so, as a clause. */
export type TlsVersions =
  | { readonly state: 'yes'; readonly by: string; readonly location: Location }
  | {
      readonly state: 'no';
      readonly protocol: Protocol;
      readonly by: string;
      readonly location: Location;
      /** What DMS does not speak: `TLS 1.3`. */
      readonly only: string;
      readonly remedy: string;
      readonly lines: readonly string[];
      /** The same as an edit. */
      readonly change?: { readonly address: string; readonly attribute: string; readonly value: string };
    }
  /** Nothing of the configuration restricts them. */
  | { readonly state: 'unrestricted' }
  | { readonly state: 'unknown'; readonly why: string };

const UNRESTRICTED: TlsVersions = { state: 'unrestricted' };

export function tlsVersionsOf(database: Resource, root: Root): TlsVersions {
  const cluster = clusterOf(database, root);
  if (cluster === undefined) return { state: 'unknown', why: `the cluster of ${database.address} is undetermined` };
  if (isOracle(cluster)) return ofOracle(cluster, root);
  if (cluster.type === 'aws_docdb_cluster') return ofDocumentDb(cluster, root);
  return cluster.type === 'aws_db_instance' || cluster.type === 'aws_rds_cluster'
    ? ofMysql(cluster, cluster.type, root)
    : UNRESTRICTED;
}

const MYSQL = /^(mysql|mariadb|aurora|aurora-mysql)$/;
const VERSION = 'tls_version';

/** DMS speaks no TLS 1.3 to MySQL and MariaDB (SSL guide; docs/facts.md, section 6). */
function ofMysql(database: Resource, type: Enforcement['type'], root: Root): TlsVersions {
  const engine = attributeOf(database, 'engine');
  if (engine.state !== 'set') return { state: 'unknown', why: `the engine of ${database.address} is undetermined` };
  if (!MYSQL.test(engine.value)) return UNRESTRICTED;
  const unknown = { state: 'unknown', why: `the TLS versions of ${database.address} are undetermined` } as const;
  const group = groupOf(database, type, root);
  if (group.state !== 'group') return group.state === 'default' ? UNRESTRICTED : unknown;
  const set = parameterOf(group.group, VERSION);
  if (set.state !== 'set') return set.state === 'absent' ? UNRESTRICTED : unknown;
  const { value, index, location } = set;
  const versions = value.split(',').map((one) => one.trim().toLowerCase());
  if (versions.includes('tlsv1.2'))
    return { state: 'yes', by: `${VERSION} has TLSv1.2 in ${group.group.address}`, location };
  // Of the versions before 1.2 nothing is documented.
  if (!versions.every((one) => one === 'tlsv1.3')) return unknown;
  return {
    state: 'no',
    protocol: 'mysql',
    by: `${VERSION} is "TLSv1.3" in ${group.group.address}`,
    location,
    only: 'TLS 1.3',
    remedy: `Add TLSv1.2 to ${VERSION} in ${group.group.address}.`,
    lines: ['parameter {', `  name  = "${VERSION}"`, '  value = "TLSv1.2,TLSv1.3"', '}'],
    change: { address: group.group.address, attribute: `parameter[${index}].value`, value: '"TLSv1.2,TLSv1.3"' },
  };
}

/** AWS documents no support of DMS for TLS 1.0 towards Oracle, and RDS restricts the option SSL to the versions that are set. */
function ofOracle(database: Resource, root: Root): TlsVersions {
  const tls = oracleTlsOf(database, root);
  if (tls.state === 'unknown') return tls;
  if (tls.state === 'off') return UNRESTRICTED;
  const { version, group } = tls;
  const unknown = { state: 'unknown', why: `SQLNET.SSL_VERSION of ${group.address} is undetermined` } as const;
  if (version.state !== 'set') return unknown;
  const by = `SQLNET.SSL_VERSION is "${version.shown}" in ${group.address}`;
  const versions = version.value.split(/\bor\b|,/).map((one) => one.trim());
  if (versions.includes('1.2')) return { state: 'yes', by, location: version.location };
  if (version.value !== '1.0') return unknown;
  return {
    state: 'no',
    protocol: 'oracle',
    by,
    location: version.location,
    only: 'TLS 1.0',
    remedy: `Set SQLNET.SSL_VERSION = "1.2" in the option SSL of ${group.address}.`,
    lines: ['option_settings {', '  name  = "SQLNET.SSL_VERSION"', '  value = "1.2"', '}'],
  };
}

/** `tls1.3+`: whether DMS speaks TLS 1.3 to DocumentDB is not documented. */
function ofDocumentDb(cluster: Resource, root: Root): TlsVersions {
  const group = groupOf(cluster, 'aws_docdb_cluster', root);
  const unknown = { state: 'unknown', why: `the TLS versions of ${cluster.address} are undetermined` } as const;
  if (group.state !== 'group') return group.state === 'default' ? UNRESTRICTED : unknown;
  const set = parameterOf(group.group, 'tls');
  if (set.state !== 'set') return set.state === 'absent' ? UNRESTRICTED : unknown;
  const value = set.value.toLowerCase();
  if (value === 'disabled') return UNRESTRICTED;
  if (value === 'tls1.3+')
    return { state: 'unknown', why: 'whether DMS speaks TLS 1.3 to Amazon DocumentDB is not documented' };
  return /^(enabled|fips-140-3|tls1\.2\+)$/.test(value)
    ? { state: 'yes', by: `tls is "${value}" in ${group.group.address}`, location: set.location }
    : unknown;
}
