import type { Resource, Root } from '../../graph/graph.ts';
import type { Location } from '../location.ts';
import { attributeOf, named } from './database.ts';
import { isUnset } from './tls-defaults.ts';

/** An attribute, and the HCL expression it gets. */
export interface Setting {
  readonly attribute: string;
  readonly value: string;
}

/** Whether a Redis-compatible cache encrypts its connections. `by` is what says so, as a clause. */
export type CacheTls =
  | {
      readonly state: 'on';
      /** Whether it also refuses connections without TLS; undefined where that can't be told. */
      readonly isRequired: boolean | undefined;
      readonly by: string;
      readonly location?: Location;
    }
  | {
      readonly state: 'off';
      readonly by: string;
      readonly location: Location;
      /** What to set at which resource; undefined where it can't have TLS. */
      readonly change: { readonly address: string; readonly settings: readonly Setting[] } | undefined;
      readonly remedy: string;
    }
  | { readonly state: 'unknown'; readonly why: string };

/** Of one of the four types of caches. Amazon ElastiCache user guide, In-transit encryption; Amazon MemoryDB developer guide, In-transit encryption (docs/facts.md, section 6). */
export function cacheTlsOf(cache: Resource, root: Root): CacheTls {
  switch (cache.type) {
    case 'aws_elasticache_replication_group':
      return ofReplicationGroup(cache);
    case 'aws_elasticache_cluster':
      return ofCluster(cache, root);
    case 'aws_elasticache_serverless_cache':
      return ofServerless(cache);
    default:
      return ofMemoryDb(cache);
  }
}

const ENABLED = 'transit_encryption_enabled';

function unknown({ address }: Resource, attribute: string): CacheTls {
  return { state: 'unknown', why: `${attribute} of ${address} is undetermined` };
}

/** With encryption in transit a group takes only that, unless its mode is preferred. */
function ofReplicationGroup(group: Resource): CacheTls {
  const enabled = attributeOf(group, ENABLED);
  if (enabled.state === 'set' && enabled.value === 'true') {
    const mode = attributeOf(group, MODE);
    const isRequired = mode.state === 'absent' ? true : mode.state === 'set' ? REQUIRED.get(mode.value) : undefined;
    return { state: 'on', isRequired, by: `${ENABLED} is true`, location: enabled.location };
  }
  const { settings, remedy } = encrypting(group);
  const off = { state: 'off', change: { address: group.address, settings } } as const;
  if (enabled.state === 'set' && enabled.value === 'false')
    return { ...off, by: `${ENABLED} is false`, location: enabled.location, remedy };
  if (enabled.state !== 'absent' || !hasDefault(group)) return unknown(group, ENABLED);
  return { ...off, by: `${ENABLED} is not set, and false by default`, location: enabled.location, remedy };
}

const MODE = 'transit_encryption_mode';

/** Of an existing group AWS takes encryption with the mode preferred only, from version 7.0.5 on; older ones are replaced and know no mode. */
function encrypting(group: Resource): { readonly settings: readonly Setting[]; readonly remedy: string } {
  const enabled: Setting = { attribute: ENABLED, value: 'true' };
  const set = `Set ${ENABLED} = true`;
  const version = attributeOf(group, 'engine_version');
  if (version.state === 'set' && /^([0-6]\.|7\.0\.[0-4]$)/.test(version.value))
    return { settings: [enabled], remedy: `${set} in ${group.address}; the group is replaced by that.` };
  const replaced = version.state === 'set' ? '' : ' A group of a version before 7.0.5 is replaced by that.';
  if (version.state !== 'set' && version.state !== 'absent')
    return {
      settings: [enabled],
      remedy: `${set} in ${group.address}; an existing group of version 7.0.5 or later needs ${MODE} = "preferred" first.${replaced}`,
    };
  return {
    settings: [enabled, { attribute: MODE, value: '"preferred"' }],
    remedy: `${set} and ${MODE} = "preferred" in ${group.address}, and ${MODE} = "required" in a later apply, once every client uses TLS.${replaced}`,
  };
}

const REQUIRED: ReadonlyMap<string, boolean> = new Map([
  ['required', true],
  ['preferred', false],
]);

/** What belongs to encryption, or brings the settings of another group. */
const TELLING = [
  'auth_token',
  'auth_token_wo',
  'auth_token_wo_version',
  'global_replication_group_id',
  'snapshot_arns',
  'snapshot_name',
  'transit_encryption_mode',
  'user_group_ids',
];

/** Of Valkey no default is documented: aws-cloudformation/cfn-lint (E3704) asks for the argument there. */
function hasDefault(group: Resource): boolean {
  const engine = attributeOf(group, 'engine');
  const isRedis = engine.state === 'absent' || (engine.state === 'set' && engine.value === 'redis');
  return isRedis && group.incomplete === undefined && TELLING.every((one) => isUnset(group, one));
}

/** A node of a replication group is as its group. A cluster of Redis on its own has no encryption. */
function ofCluster(cluster: Resource, root: Root): CacheTls {
  const of = attributeOf(cluster, 'replication_group_id');
  if (of.state !== 'absent') {
    const group = named(of, 'aws_elasticache_replication_group', root);
    return group === undefined ? unknown(cluster, 'replication_group_id') : ofReplicationGroup(group);
  }
  const engine = attributeOf(cluster, 'engine');
  if (engine.state !== 'set' || engine.value !== 'redis') return unknown(cluster, 'engine');
  const enabled = attributeOf(cluster, ENABLED);
  if (enabled.state === 'set' && enabled.value === 'true')
    return { state: 'on', isRequired: undefined, by: `${ENABLED} is true`, location: enabled.location };
  const isOff = enabled.state === 'absent' || (enabled.state === 'set' && enabled.value === 'false');
  if (
    !isOff ||
    cluster.incomplete !== undefined ||
    !isUnset(cluster, 'snapshot_arns') ||
    !isUnset(cluster, 'snapshot_name')
  )
    return unknown(cluster, ENABLED);
  const by = `${ENABLED} is ${enabled.state === 'set' ? 'false' : 'not set, and false by default'}`;
  const remedy = `Use an aws_elasticache_replication_group with ${ENABLED} = true in place of ${cluster.address}.`;
  return { state: 'off', by, location: enabled.location, change: undefined, remedy };
}

function ofServerless(cache: Resource): CacheTls {
  const engine = attributeOf(cache, 'engine');
  if (engine.state !== 'set' || !/^(redis|valkey)$/.test(engine.value)) return unknown(cache, 'engine');
  return { state: 'on', isRequired: true, by: 'a serverless cache accepts only TLS' };
}

function ofMemoryDb(cluster: Resource): CacheTls {
  const enabled = attributeOf(cluster, 'tls_enabled');
  if (enabled.state === 'set' && enabled.value === 'false')
    return {
      state: 'off',
      by: 'tls_enabled is false',
      location: enabled.location,
      change: { address: cluster.address, settings: [{ attribute: 'tls_enabled', value: 'true' }] },
      remedy: `Set tls_enabled = true in ${cluster.address}; the cluster is replaced by that.`,
    };
  if (enabled.state === 'set' && enabled.value === 'true')
    return { state: 'on', isRequired: true, by: 'tls_enabled is true', location: enabled.location };
  return unknown(cluster, 'tls_enabled');
}
