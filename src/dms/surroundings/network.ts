import type { Resource, Root } from '../../graph/graph.ts';
import type { Value } from '../../graph/value.ts';
import type { Endpoint } from '../endpoint.ts';
import { type Field, fieldOf } from '../field.ts';
import { attributeOf } from './database.ts';
import { ORACLE_TCP_PORT } from './ports.ts';
import { carries, type Direction, securityGroups } from './security-rules.ts';

/** Security groups of one side of a connection, none of which lets the endpoint's port through. */
export interface Blocked {
  readonly direction: Direction;
  /** The replication instance or config that the endpoint is used on. */
  readonly runner: Resource;
  readonly groups: readonly Resource[];
}

/** Where the connection from a replication instance to the endpoint's database is surely blocked; undefined where nothing of it can be told. */
export function blockedBetween(endpoint: Endpoint, database: Resource, port: number): readonly Blocked[] | undefined {
  const { root } = endpoint;
  const inside = isPortOfOption(endpoint, database, port)
    ? undefined
    : securityGroups(database.values.get(GROUPS_OF[database.type] ?? 'vpc_security_group_ids'), root);
  let told = false;
  const found = runnersOf(endpoint).flatMap(({ runner, value }) => {
    const outside = securityGroups(value, root);
    const check = (direction: Direction, groups: readonly Resource[] | undefined, others: typeof groups): Blocked[] => {
      const carried = groups?.map((group) => carries(group, direction, port, others, root));
      if (groups === undefined || carried === undefined || carried.includes(undefined)) return [];
      told = true;
      return carried.includes(true) ? [] : [{ direction, runner, groups }];
    };
    return [...check('egress', outside, inside), ...check('ingress', inside, outside)];
  });
  return told ? found : undefined;
}

const GROUPS_OF: Readonly<Record<string, string>> = { aws_elasticache_replication_group: 'security_group_ids' };

/** The SSL option of RDS for Oracle listens on a port of its own, with security groups of its own. Amazon RDS user guide, Oracle Secure Sockets Layer. */
function isPortOfOption({ engine }: Endpoint, database: Resource, port: number): boolean {
  if (database.type !== 'aws_db_instance' || engine.state !== 'known' || engine.engine.name !== 'oracle') return false;
  const options = attributeOf(database, 'option_group_name');
  if (options.state === 'absent' || (options.state === 'set' && options.value.startsWith('default:'))) return false;
  const own = attributeOf(database, 'port');
  const plain = own.state === 'absent' ? ORACLE_TCP_PORT : own.state === 'set' ? own.value : undefined;
  return plain !== String(port);
}

/** The port that an endpoint connects to: as it is written, or that of the database it is taken from. */
export function portOf(endpoint: Endpoint, database: Resource): Field {
  const written = fieldOf(endpoint.resource.values.get('port'), 'port', endpoint.resource);
  const isOfDatabase =
    written.state === 'open' &&
    written.reference?.address === database.address &&
    written.reference.attribute === 'port';
  if (!isOfDatabase) return written;
  const own = attributeOf(database, 'port');
  const engine = attributeOf(database, 'engine');
  const standard = engine.state === 'set' ? STANDARD[`${database.type} ${engine.value}`] : undefined;
  return own.state === 'absent' && standard
    ? { state: 'set', value: standard, sensitive: false, place: written.place }
    : written;
}

/** The ports of databases that name none. Amazon RDS and Amazon Aurora API references, Port of CreateDBInstance and CreateDBCluster. */
const STANDARD: Readonly<Record<string, string>> = {
  'aws_db_instance postgres': '5432',
  'aws_db_instance mysql': '3306',
  'aws_db_instance mariadb': '3306',
  'aws_rds_cluster aurora-mysql': '3306',
  'aws_rds_cluster aurora-postgresql': '5432',
};

interface Runner {
  readonly runner: Resource;
  readonly value: Value | undefined;
}

const runners = new WeakMap<Root, ReadonlyMap<string, readonly Runner[]>>();

/** The replication instances (through tasks) and serverless configs that connect to an endpoint. */
function runnersOf({ resource, root }: Endpoint): readonly Runner[] {
  const known = runners.get(root) ?? findRunners(root);
  runners.set(root, known);
  const arn = resource.values.get('endpoint_arn');
  const found = [known.get(resource.address), arn?.kind === 'string' ? known.get(arn.value) : undefined];
  return [...new Set(found.flatMap((some) => some ?? []))];
}

/** By the addresses or ARNs of endpoints. */
function findRunners(root: Root): Map<string, Runner[]> {
  const found = new Map<string, Runner[]>();
  const instances = new Map<string, Runner>();
  for (const runner of root.resources.values()) {
    if (runner.type !== 'aws_dms_replication_instance') continue;
    const made = { runner, value: runner.values.get('vpc_security_group_ids') };
    for (const key of [runner.address, keyOf(attributeOf(runner, 'replication_instance_arn'))])
      if (key !== undefined) instances.set(key, made);
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

function runnerOf(resource: Resource, instances: ReadonlyMap<string, Runner>): Runner | undefined {
  if (resource.type === 'aws_dms_replication_task') {
    const key = keyOf(attributeOf(resource, 'replication_instance_arn'));
    return key === undefined ? undefined : instances.get(key);
  }
  if (resource.type !== 'aws_dms_replication_config') return undefined;
  const block = resource.values.get('compute_config');
  const compute = block?.kind === 'list' ? block.items[0] : block;
  return {
    runner: resource,
    value: compute?.kind === 'object' ? compute.entries.get('vpc_security_group_ids') : undefined,
  };
}

function keyOf(field: Field): string | undefined {
  return field.state === 'set' ? field.value : field.state === 'open' ? field.reference?.address : undefined;
}
