import type { Endpoint } from '../endpoint.ts';
import { clusterOf, databaseOf } from '../surroundings/database.ts';
import { blockedBetween, portOf } from '../surroundings/network.ts';
import type { BlockerNode } from './picture.ts';

/** What surely blocks the way from the server to an endpoint, that nearest to the server first. */
export function blockersOf(endpoint: Endpoint): BlockerNode[] {
  const link = databaseOf(endpoint);
  if (link.state === 'none') return [];
  const { database } = link;
  const field = portOf(endpoint, database);
  if (field.state !== 'set' || !/^\d+$/.test(field.value)) return [];
  const port = Number(field.value);
  const blocked = blockedBetween(endpoint, clusterOf(database, endpoint.root) ?? database, port) ?? [];
  return blocked
    .map(({ direction, groups }): BlockerNode => {
      const names = groups.map(({ address }) => address);
      return { kind: 'blocker', id: `blocker ${direction} ${port} ${names.join(' ')}`, names, direction, port };
    })
    .sort((a, b) => rank(a) - rank(b));
}

/** What lets into the database stands before it. */
function rank({ direction }: BlockerNode): number {
  return direction === 'ingress' ? 0 : 1;
}
