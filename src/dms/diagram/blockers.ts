import type { Endpoint } from '../endpoint.ts';
import { connectionPathOf } from '../network/connection-path.ts';
import type { BlockerNode } from './diagram.ts';

/** What surely blocks the way from the server to an endpoint, that nearest to the server first. */
export function blockersOf(endpoint: Endpoint): BlockerNode[] {
  const connectionPath = connectionPathOf(endpoint);
  if (connectionPath.state !== 'told') return [];
  const port = connectionPath.port.number;
  const blockers = connectionPath.obstacles.map((obstacle): BlockerNode => {
    const names = (obstacle.kind === 'acl' ? [obstacle.acl] : obstacle.groups).map(({ address }) => address);
    const { direction } = obstacle;
    return { kind: 'blocker', id: `blocker ${direction} ${port} ${names.join(' ')}`, names, direction, port };
  });
  return [...new Map(blockers.map((one) => [one.id, one])).values()].sort((a, b) => rank(a) - rank(b));
}

/** What lets into the database stands before it. */
function rank({ direction }: BlockerNode): number {
  return direction === 'ingress' ? 0 : 1;
}
