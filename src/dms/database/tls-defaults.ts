import type { Resource, Root } from '../../graph/graph.ts';
import type { Value } from '../../graph/value.ts';
import { type Location, locationOfValue } from '../location.ts';
import { attributeOf, isIgnored, named } from './database.ts';

/** What a database speaks with its clients. */
export type Protocol = 'postgres' | 'mysql' | 'sqlserver' | 'oracle' | 'docdb' | 'redshift' | 'redis' | 'kafka';

/** A parameter that forces TLS, and what it is where nobody sets it. */
export interface Enforcement {
  readonly type: 'aws_db_instance' | 'aws_rds_cluster' | 'aws_docdb_cluster' | 'aws_redshift_cluster';
  /** What the engine attribute is, or starts with; any, where there is none. */
  readonly engine: RegExp;
  readonly title: string;
  readonly protocol: Protocol;
  readonly parameter: string;
  /** The first one is what AWS takes, the others mean the same. */
  readonly on: readonly string[];
  readonly off: readonly string[];
  /** Versions by major and minor number: `from` and later, `below` excluded. Between them nothing is documented. */
  readonly defaults: readonly { readonly forced: boolean; readonly from?: Version; readonly below?: Version }[];
  readonly source: string;
}

type Version = readonly [major: number, minor: number];

const ON = ['1', 'on', 'true'];
const OFF = ['0', 'off', 'false'];
const FORCE_SSL = { parameter: 'rds.force_ssl', on: ON, off: OFF } as const;
const SECURE_TRANSPORT = { parameter: 'require_secure_transport', on: ON, off: OFF } as const;
/** Instances have 1 and 0 (prowler-cloud/prowler issue 4116), clusters ON and OFF. */
const CLUSTER_TRANSPORT = { ...SECURE_TRANSPORT, on: ['ON', ...ON] } as const;

/** Where TLS is forced on the side of the database. A version outside its row's defaults tells nothing. */
export const ENFORCEMENTS: readonly Enforcement[] = [
  {
    type: 'aws_db_instance',
    engine: /^postgres$/,
    title: 'RDS for PostgreSQL',
    protocol: 'postgres',
    ...FORCE_SSL,
    defaults: [
      { forced: false, below: [15, 0] },
      { forced: true, from: [15, 0] },
    ],
    source: 'Amazon RDS user guide, Using SSL with a PostgreSQL DB instance',
  },
  {
    type: 'aws_rds_cluster',
    engine: /^aurora-postgresql$/,
    title: 'Aurora PostgreSQL',
    protocol: 'postgres',
    ...FORCE_SSL,
    defaults: [
      { forced: false, below: [17, 0] },
      { forced: true, from: [17, 0] },
    ],
    source: 'Amazon Aurora user guide, Security with Amazon Aurora PostgreSQL',
  },
  {
    type: 'aws_db_instance',
    engine: /^mysql$/,
    title: 'RDS for MySQL',
    protocol: 'mysql',
    ...SECURE_TRANSPORT,
    defaults: [
      { forced: false, below: [8, 5] },
      { forced: true, from: [9, 7], below: [9, 8] },
    ],
    source: 'Amazon RDS user guide, Requiring SSL/TLS for all connections to a MySQL DB instance',
  },
  {
    type: 'aws_db_instance',
    engine: /^mariadb$/,
    title: 'RDS for MariaDB',
    protocol: 'mysql',
    ...SECURE_TRANSPORT,
    defaults: [
      { forced: false, below: [11, 5] },
      { forced: true, from: [11, 8] },
    ],
    source: 'Amazon RDS user guide, Requiring SSL/TLS for all connections to a MariaDB DB instance',
  },
  {
    // Version 3 is written 8.0.mysql_aurora.3.…
    type: 'aws_rds_cluster',
    engine: /^aurora-mysql$/,
    title: 'Aurora MySQL',
    protocol: 'mysql',
    ...CLUSTER_TRANSPORT,
    defaults: [
      { forced: false, from: [8, 0], below: [8, 1] },
      { forced: true, from: [8, 4], below: [8, 5] },
    ],
    source: 'Amazon Aurora user guide, Security with Amazon Aurora MySQL',
  },
  {
    // Multi-AZ DB clusters: their defaults are not documented apart from those of instances.
    type: 'aws_rds_cluster',
    engine: /^postgres$/,
    title: 'RDS for PostgreSQL',
    protocol: 'postgres',
    ...FORCE_SSL,
    defaults: [],
    source: 'Amazon RDS user guide, Multi-AZ DB cluster deployments',
  },
  {
    type: 'aws_rds_cluster',
    engine: /^mysql$/,
    title: 'RDS for MySQL',
    protocol: 'mysql',
    ...CLUSTER_TRANSPORT,
    defaults: [],
    source: 'Amazon RDS user guide, Multi-AZ DB cluster deployments',
  },
  {
    type: 'aws_db_instance',
    engine: /^sqlserver-/,
    title: 'RDS for SQL Server',
    protocol: 'sqlserver',
    ...FORCE_SSL,
    defaults: [{ forced: false }],
    source: 'Amazon RDS user guide, Using SSL with a Microsoft SQL Server DB instance',
  },
  {
    type: 'aws_docdb_cluster',
    engine: /^/,
    title: 'Amazon DocumentDB',
    protocol: 'docdb',
    parameter: 'tls',
    on: ['enabled', 'fips-140-3', 'tls1.2+', 'tls1.3+'],
    off: ['disabled'],
    defaults: [{ forced: true }],
    source: 'Amazon DocumentDB developer guide, Encrypting data in transit',
  },
  {
    // true for new clusters since January 2025, and false for those before: nothing in a configuration tells which one it is.
    type: 'aws_redshift_cluster',
    engine: /^/,
    title: 'Amazon Redshift',
    protocol: 'redshift',
    parameter: 'require_ssl',
    on: ['true', ...ON],
    off: OFF,
    defaults: [],
    source: 'Amazon Redshift management guide, Configuring security options for connections',
  },
];

/** Whether a version forces TLS where nobody sets the parameter; undefined where that is not documented, or the version is not known. */
export function forcedByDefault({ defaults }: Enforcement, version: string | undefined): boolean | undefined {
  const digits = /^(\d+)(?:\.(\d+))?/.exec(version ?? '');
  if (digits === null) return defaults.find(({ from, below }) => from === undefined && below === undefined)?.forced;
  const at: Version = [Number(digits[1]), Number(digits[2] ?? 0)];
  return defaults.find(({ from, below }) => (!from || !isBelow(at, from)) && (!below || isBelow(at, below)))?.forced;
}

function isBelow(a: Version, b: Version): boolean {
  return a[0] < b[0] || (a[0] === b[0] && a[1] < b[1]);
}

/** The parameter group of a database: one of the configuration, AWS's own, or not to be told. */
export type Group = { readonly state: 'group'; readonly group: Resource } | { readonly state: 'default' | 'unknown' };

const GROUPS: Readonly<Record<Enforcement['type'], readonly [attribute: string, type: string]>> = {
  aws_db_instance: ['parameter_group_name', 'aws_db_parameter_group'],
  aws_rds_cluster: ['db_cluster_parameter_group_name', 'aws_rds_cluster_parameter_group'],
  aws_docdb_cluster: ['db_cluster_parameter_group_name', 'aws_docdb_cluster_parameter_group'],
  aws_redshift_cluster: ['cluster_parameter_group_name', 'aws_redshift_parameter_group'],
};

/** What gives a database settings of another one. */
const COPIED = [
  'replicate_source_db',
  'replication_source_identifier',
  'snapshot_identifier',
  'restore_to_point_in_time',
  's3_import',
  'global_cluster_identifier',
];

export function groupOf(database: Resource, type: Enforcement['type'], root: Root): Group {
  const [attribute, groupType] = GROUPS[type];
  const field = attributeOf(database, attribute);
  if (field.state === 'absent') return { state: isCopied(database) ? 'unknown' : 'default' };
  if (field.state === 'set' && /^default[.:]/.test(field.value)) return { state: 'default' };
  const group = named(field, groupType, root);
  return group === undefined ? { state: 'unknown' } : { state: 'group', group };
}

/** Whether a database gets settings of another one. */
export function isCopied(database: Resource): boolean {
  return COPIED.some((one) => !isUnset(database, one));
}

export function isUnset(database: Resource, attribute: string): boolean {
  const value = database.values.get(attribute);
  return value === undefined || value.kind === 'null' || (value.kind === 'list' && value.items.length === 0);
}

/** One parameter of a group: its value, that the group leaves it as it is, or that neither can be told. */
export type Parameter =
  /** `index`: which of the group's parameters, from 0. */
  | { readonly state: 'set'; readonly value: string; readonly index: number; readonly location: Location }
  | { readonly state: 'absent' | 'unknown' };

export function parameterOf(group: Resource, name: string): Parameter {
  if (isIgnored(group, 'parameter') || group.incomplete !== undefined) return { state: 'unknown' };
  if (isUnset(group, 'parameter')) return { state: 'absent' };
  const written = group.values.get('parameter');
  if (written?.kind !== 'list') return { state: 'unknown' };
  const found = written.items.filter((item) => mayBe(item, name));
  if (found.length === 0) return { state: 'absent' };
  const value = found.length === 1 ? member(found[0]!, 'value') : undefined;
  if (value?.kind !== 'string' || value.sensitive || member(found[0]!, 'name')?.kind !== 'string')
    return { state: 'unknown' };
  const index = written.items.indexOf(found[0]!);
  return { state: 'set', value: value.value, index, location: locationOfValue(value, 'parameter', group) };
}

function member(item: Value, name: string): Value | undefined {
  return item.kind === 'object' ? item.entries.get(name) : undefined;
}

/** Whether a block sets the parameter, or can't be told not to. */
function mayBe(item: Value, name: string): boolean {
  const called = member(item, 'name');
  return called?.kind === 'string' ? called.value.toLowerCase() === name : item.kind !== 'absent';
}
