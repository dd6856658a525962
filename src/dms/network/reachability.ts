import type { Resource, Root } from '../../graph/graph.ts';
import { memoBy } from '../../memo.ts';
import type { Endpoint } from '../endpoint.ts';
import { type AclObstacle, blockingAcls } from './acl-reachability.ts';
import { carries, type Direction, type Peers } from './group-rules.ts';
import { isIpv4, isPrivate, type NetworkPeer, peerAt, peerOf } from './network-peers.ts';
import { replicationHostsOf } from './replication-hosts.ts';

/** Security groups of one side, none of which lets the port through. */
export interface GroupObstacle {
  readonly kind: 'groups';
  readonly direction: Direction;
  readonly groups: readonly Resource[];
}

/** What surely keeps a replication instance or config from the port of a database. */
export type Obstacle = (GroupObstacle | AclObstacle) & { readonly between: Between };

/** The two ends of a connection. */
export interface Between {
  readonly replicationHost: NetworkPeer;
  readonly database: NetworkPeer;
  /** Both stand in known subnets of one VPC, so that nothing else lies on the way, and addresses stay what they are. */
  readonly near: boolean;
}

/** What blocks the connections to an endpoint's database, from whatever uses the endpoint; undefined where nothing is known to, and not all of it can be told. */
export function obstaclesTo(endpoint: Endpoint, database: Resource, port: number): readonly Obstacle[] | undefined {
  const found = replicationHostsOf(endpoint).map((replicationHost) =>
    obstaclesBetween(replicationHost, database, port, endpoint.root),
  );
  const obstacles = found.flatMap((one) => one ?? []);
  return obstacles.length === 0 && found.includes(undefined) ? undefined : obstacles;
}

type Found = readonly Obstacle[] | undefined;

/** Endpoints are many, and what lies between two resources is looked at once. */
const obstaclesBetween = memoBy((from: Resource, to: Resource, port: number, root: Root): Found => {
  const [replicationHost, database] = [peerOf(from, root), peerAt(to, port, root)];
  const between: Between = {
    replicationHost,
    database,
    near: isNear(replicationHost, database) && isPrivate(to, root),
  };
  const groups = [
    blockingGroups('egress', replicationHost, peersOf(database, between), port, root),
    blockingGroups('ingress', database, peersOf(replicationHost, between), port, root),
  ];
  const acls =
    between.near && isIpv4(from) ? blockingAcls(replicationHost.subnets!, database.subnets!, port, root) : [];
  const obstacles = [...groups.flatMap((some) => some ?? []), ...(acls ?? [])].map((one) => ({ ...one, between }));
  const isKnown = acls !== undefined && !groups.includes(undefined);
  return obstacles.length === 0 && !isKnown ? undefined : obstacles;
});

function isNear({ subnets: from }: NetworkPeer, { subnets: to }: NetworkPeer): boolean {
  return from !== undefined && to !== undefined && new Set([...from, ...to].map(({ vpc }) => vpc)).size === 1;
}

function peersOf({ groups, subnets }: NetworkPeer, { near }: Between): Peers {
  const networks = near ? subnets?.map(({ network }) => network) : undefined;
  return { groups, networks: networks?.every((network) => network !== undefined) ? networks : undefined };
}

function blockingGroups(
  direction: Direction,
  { groups }: NetworkPeer,
  others: Peers,
  port: number,
  root: Root,
): readonly GroupObstacle[] | undefined {
  const carried = groups?.map((group) => carries(group, direction, port, others, root));
  // What one of them lets through, no other keeps out.
  if (carried?.includes('yes')) return [];
  return groups === undefined || carried === undefined || carried.includes('unknown')
    ? undefined
    : [{ kind: 'groups', direction, groups }];
}
