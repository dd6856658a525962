import type { Resource, Root } from '../../graph/graph.ts';
import { memoBy } from '../../memo.ts';
import { type AclRule, aclRules, filter } from './acl-rules.ts';
import { aclOf } from './acls.ts';
import type { Direction } from './group-rules.ts';
import { merged, type PortRange } from './port-ranges.ts';
import type { Subnet } from './subnets.ts';

/** A network ACL that lets a request, or its answer, through between no two subnets. */
export interface AclObstacle {
  readonly kind: 'acl';
  readonly direction: Direction;
  readonly acl: Resource;
  /** The rule that denies; undefined: the last one, which denies what no other allows. */
  readonly denial: AclRule | undefined;
  readonly what: 'request' | 'answer';
  readonly ports: readonly PortRange[];
  /** The subnets that it blocks the way from (ingress) or to (egress). */
  readonly others: readonly Subnet[];
}

/**
 * Where answers go: ACLs keep no state, and the client has chosen a port of thousands. Linux takes those from 32768 on, others lower ones as well
 * (Amazon VPC user guide, "Ephemeral ports": 1024-65535 covers all). What a replication instance takes is not documented.
 */
const EPHEMERAL: PortRange = [1024, 65535];
const LINUX_FIRST = 32768;
/** Fewer of the lower ports than this are those of some services: hardly a client ever takes one. */
const FEW = 1024;

/** Whether answers may get through by some ports. */
function repliesPass(passed: readonly PortRange[]): boolean {
  const count = passed.reduce((sum, [from, to]) => sum + to - from + 1, 0);
  return count >= FEW || passed.some(([, to]) => to >= LINUX_FIRST);
}

type Subnets = readonly Subnet[];

/**
 * The ACLs that block a port between every subnet of a client and every subnet of a server; undefined where it is not known that all of them let it through.
 * Within one subnet there is no ACL on the way. Databases share subnet groups: each pair of them is looked at once.
 */
export const blockingAcls = memoBy(
  (clients: Subnets, servers: Subnets, port: number, root: Root): readonly AclObstacle[] | undefined => {
    if (clients.length * servers.length > MOST_PAIRS) return undefined;
    const pairs = clients.flatMap((client) => servers.map((server) => [client, server] as const));
    const all = pairs.map(([client, server]) =>
      client.resource === server.resource ? OPEN : between(client, server, port, root),
    );
    const paths = all.map(({ obstacles }) => obstacles);
    if (paths.some(({ length }) => length === 0)) return all.every(({ isSure }) => isSure) ? [] : undefined;
    return common(paths);
  },
);

/** Subnet groups have 20 subnets at most (Amazon RDS quotas). */
const MOST_PAIRS = 1600;

interface Way {
  readonly obstacles: readonly AclObstacle[];
  /** Nothing is in the way, and all of what lets it through is known. */
  readonly isSure: boolean;
}

const OPEN: Way = { obstacles: [], isSure: true };

/** What blocks all ways, else the first of each. */
function common(paths: readonly (readonly AclObstacle[])[]): readonly AclObstacle[] {
  const all = new Map<string, AclObstacle[]>();
  for (const one of paths.flat()) all.set(keyOf(one), [...(all.get(keyOf(one)) ?? []), one]);
  const everywhere = [...all.values()].filter((some) => some.length === paths.length);
  const first = new Set(paths.map(([one]) => keyOf(one!)));
  const chosen = everywhere.length > 0 ? everywhere : [...first].map((key) => all.get(key)!);
  return chosen.map((some) => ({ ...some[0]!, others: [...new Set(some.flatMap(({ others }) => others))] }));
}

/** An ACL is named once for each thing that is to be changed in it. */
function keyOf({ acl, direction, what }: AclObstacle): string {
  return `${acl.address} ${direction} ${what}`;
}

/** What blocks between two subnets: out of the client's, into the server's, and the answer out of the server's and into the client's. */
function between(client: Subnet, server: Subnet, port: number, root: Root): Way {
  const found: AclObstacle[] = [];
  let isSure = true;
  const pass = (
    at: Subnet,
    direction: Direction,
    other: Subnet,
    what: AclObstacle['what'],
    ports: readonly PortRange[],
  ): readonly PortRange[] => {
    const acl = aclOf(at, root);
    const rules = acl && aclRules(acl, direction, root);
    if (acl !== undefined && rules === undefined) isSure = false;
    if (acl === undefined || rules === undefined) return ports;
    const { passed, sure, denial } = filter(rules, ports, other.network);
    const isOpen = (some: readonly PortRange[]) => (what === 'answer' ? repliesPass(some) : some.length > 0);
    const through = merged(passed);
    if (!isOpen(merged(sure))) isSure = false;
    if (isOpen(through)) return through;
    found.push({ kind: 'acl', direction, acl, denial, what, ports, others: [other] });
    return ports;
  };
  pass(client, 'egress', server, 'request', [[port, port]]);
  pass(server, 'ingress', client, 'request', [[port, port]]);
  const sent = pass(server, 'egress', client, 'answer', [EPHEMERAL]);
  pass(client, 'ingress', server, 'answer', sent);
  return { obstacles: found, isSure };
}
