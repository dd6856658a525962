import type { Resource } from '../../graph/graph.ts';
import { databaseOf } from '../connection/server.ts';
import { clusterOf } from '../database/database.ts';
import type { Endpoint } from '../endpoint.ts';
import { type Port, portOf } from './port.ts';
import { type Obstacle, obstaclesTo } from './reachability.ts';
import { replicationHostsOf } from './replication-hosts.ts';

/** The way from what uses an endpoint to its database, or why nothing can be told of it. */
export type ConnectionPath =
  | {
      readonly state: 'told';
      readonly database: Resource;
      readonly port: Port;
      readonly obstacles: readonly Obstacle[];
    }
  /** There is no such way here (`none`), or it can't be told (`open`). */
  | { readonly state: 'none' | 'undetermined'; readonly why: string };

/** What surely blocks the connections of an endpoint. */
export function connectionPathOf(endpoint: Endpoint): ConnectionPath {
  const link = databaseOf(endpoint);
  if (link.state !== 'linked') return link;
  if (replicationHostsOf(endpoint).length === 0)
    return { state: 'none', why: 'no replication in this configuration uses the endpoint' };
  const cluster = clusterOf(link.database, endpoint.root) ?? link.database;
  const port = portOf(endpoint, [link.database, cluster]);
  if (port === undefined) return { state: 'undetermined', why: 'its port is undetermined' };
  const obstacles = obstaclesTo(endpoint, cluster, port.number);
  return obstacles === undefined
    ? {
        state: 'undetermined',
        why: 'not all security groups and subnets on the path, or their rules, are known from this configuration',
      }
    : { state: 'told', database: link.database, port, obstacles };
}
