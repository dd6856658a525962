import type { Resource, Root } from '../../graph/graph.ts';
import type { Value } from '../../graph/value.ts';
import { memoBy } from '../../memo.ts';
import { table } from '../../table.ts';
import { attributeOf, isIgnored, membersOf } from '../database/database.ts';
import { ORACLE_TCP_PORT } from '../database/ports.ts';
import { groupsIn, ownGroups } from './groups.ts';
import { isEmpty, namedBy } from './references.ts';
import { type Subnet, subnetsIn } from './subnets.ts';

/** One end of a connection: the replication instance or config, or the database. What is undefined is not known, or not of this configuration. */
export interface NetworkPeer {
  readonly resource: Resource;
  readonly groups: readonly Resource[] | undefined;
  /** It stands in one of them, and can be moved to any other. */
  readonly subnets: readonly Subnet[] | undefined;
}

/** Where the security groups and subnets of a type are written. */
interface Row {
  /** The block that both are in. */
  readonly block?: string;
  readonly groups: string;
  /** Its subnets themselves, or the subnet group that lists them, of one of the types. */
  readonly subnets: string | { readonly group: string; readonly types: readonly string[] };
}

/** DocumentDB is managed by the API of RDS, whose subnet groups it takes as well. */
const ROWS = table<Row>({
  aws_db_instance: {
    groups: 'vpc_security_group_ids',
    subnets: { group: 'db_subnet_group_name', types: ['aws_db_subnet_group'] },
  },
  aws_db_proxy: { groups: 'vpc_security_group_ids', subnets: 'vpc_subnet_ids' },
  aws_dms_replication_config: {
    block: 'compute_config',
    groups: 'vpc_security_group_ids',
    subnets: { group: 'replication_subnet_group_id', types: ['aws_dms_replication_subnet_group'] },
  },
  aws_dms_replication_instance: {
    groups: 'vpc_security_group_ids',
    subnets: { group: 'replication_subnet_group_id', types: ['aws_dms_replication_subnet_group'] },
  },
  aws_docdb_cluster: {
    groups: 'vpc_security_group_ids',
    subnets: { group: 'db_subnet_group_name', types: ['aws_docdb_subnet_group', 'aws_db_subnet_group'] },
  },
  aws_elasticache_replication_group: {
    groups: 'security_group_ids',
    subnets: { group: 'subnet_group_name', types: ['aws_elasticache_subnet_group'] },
  },
  aws_msk_cluster: { block: 'broker_node_group_info', groups: 'security_groups', subnets: 'client_subnets' },
  aws_rds_cluster: {
    groups: 'vpc_security_group_ids',
    subnets: { group: 'db_subnet_group_name', types: ['aws_db_subnet_group'] },
  },
  aws_redshift_cluster: {
    groups: 'vpc_security_group_ids',
    subnets: { group: 'cluster_subnet_group_name', types: ['aws_redshift_subnet_group'] },
  },
});

/** The side that a replication instance, replication config or database is. */
export const peerOf = memoBy((resource: Resource, root: Root): NetworkPeer => {
  const row = ROWS[resource.type];
  const subnets = row && subnetsOf(resource, row, root);
  const listed = row && written(resource, row.groups, row.block);
  const groups =
    listed?.kind === 'null' ? ownGroups(resource, subnets && subnets[0]!.vpc, root) : groupsIn(listed, root);
  return { resource, groups, subnets };
});

/** The side of a database on a port: that of an option of RDS for Oracle may have groups of its own, which can't be told. */
export function peerAt(database: Resource, port: number, root: Root): NetworkPeer {
  const peer = peerOf(database, root);
  return optionsHaveGroups(database, root) && !isOwnPort(database, port) ? { ...peer, groups: undefined } : peer;
}

function isOwnPort(database: Resource, port: number): boolean {
  const own = attributeOf(database, 'port');
  return (own.state === 'absent' ? ORACLE_TCP_PORT : own.state === 'set' ? own.value : undefined) === String(port);
}

/** Whether an instance may have other groups for another port. Options have them (Amazon RDS API, OptionConfiguration), among which Oracle's TLS is one. */
function optionsHaveGroups(resource: Resource, root: Root): boolean {
  const group = resource.type === 'aws_db_instance' ? attributeOf(resource, 'option_group_name') : undefined;
  const engine = attributeOf(resource, 'engine');
  if (group === undefined || group.state === 'absent') return false;
  if (group.state === 'set' && group.value.startsWith('default:')) return false;
  if (engine.state === 'set' && !/oracle/.test(engine.value)) return false;
  const options = namedBy(resource.values.get('option_group_name'), ['aws_db_option_group'], root)?.values.get(
    'option',
  );
  return !(
    options?.kind === 'list' &&
    options.items.every((one) => one.kind === 'object' && isEmpty(one.entries.get('vpc_security_group_memberships')))
  );
}

function subnetsOf(resource: Resource, { block, subnets }: Row, root: Root): NetworkPeer['subnets'] {
  if (typeof subnets === 'string') return subnetsIn(written(resource, subnets, block), root);
  const group = namedBy(written(resource, subnets.group, block), subnets.types, root);
  return group && subnetsOfGroup(group, root);
}

const subnetsOfGroup = memoBy((group: Resource, root: Root): NetworkPeer['subnets'] =>
  subnetsIn(written(group, 'subnet_ids'), root),
);

/** The value of an attribute of a resource, or of its one block, null where nothing is written; undefined where what is written does not count or can't be told. */
function written(resource: Resource, attribute: string, block?: string): Value | undefined {
  if (resource.incomplete !== undefined || isIgnored(resource, block ?? attribute)) return undefined;
  if (block === undefined) return resource.values.get(attribute) ?? NOTHING;
  const outer = resource.values.get(block);
  const item = outer?.kind === 'list' && outer.items.length === 1 ? outer.items[0] : undefined;
  return item?.kind === 'object' ? (item.entries.get(attribute) ?? NOTHING) : undefined;
}

const NOTHING: Value = { kind: 'null' };

/** Databases that can have public addresses, and what they have when nothing is written. AWS provider: Redshift's was true up to version 5. */
const PUBLIC = table<'private' | 'unknown'>({
  aws_db_instance: 'private',
  aws_rds_cluster_instance: 'private',
  aws_redshift_cluster: 'unknown',
});

/** Whether the name of a database is surely that of its private address, so that inside of its VPC nothing but subnets lies on the way. */
export function isPrivate(database: Resource, root: Root): boolean {
  return [database, ...membersOf(database, root)].every((one) => {
    const standard = PUBLIC[one.type];
    const field = attributeOf(one, 'publicly_accessible');
    if (standard === undefined) return true;
    return field.state === 'absent' ? standard === 'private' : field.state === 'set' && field.value === 'false';
  });
}

/** Whether an instance speaks IPv4 alone, as it does unless `network_type` is DUAL (AWS DMS API, CreateReplicationInstance); a serverless replication has no such choice. */
export function isIpv4(replicationHost: Resource): boolean {
  const type = attributeOf(replicationHost, 'network_type');
  return type.state === 'absent' || (type.state === 'set' && type.value.toUpperCase() !== 'DUAL');
}
