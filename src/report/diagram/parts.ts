import { endsOf } from '../../dms/diagram/builder.ts';
import type { Diagram, DiagramNode } from '../../dms/diagram/diagram.ts';
import { cutInto } from '../../dms/diagram/splitting.ts';
import type { Packing } from './packing.ts';

export interface Parts {
  readonly diagrams: readonly Diagram[];
  /** The part of each node; the connection of an endpoint is in the same part. */
  readonly partOf: ReadonlyMap<string, number>;
}

/**
 * Divides a diagram that is too large for one graph. Nodes joined by tasks and servers stay together if they fit into one graph; otherwise
 * they are divided by tasks, each with its endpoints that are not in an earlier part. In the diagram's order, in linear time.
 */
export function partsOf(diagram: Diagram, packing: Packing): Parts {
  const graph = graphOf(diagram);
  for (const together of componentsOf(diagram, graph)) {
    if (packing.put(together)) continue;
    for (const unit of unitsOf(together, graph)) if (!packing.put(unit)) packing.force(unit);
  }
  const { partOf, count } = packing;
  return { diagrams: cutInto(diagram, partOf, count), partOf };
}

interface Graph {
  readonly nodes: ReadonlyMap<string, DiagramNode>;
  /** The neighbours of a node by connections and tasks. */
  readonly neighbours: ReadonlyMap<string, readonly string[]>;
  /** The nodes that links point to. */
  readonly linked: ReadonlySet<string>;
}

function graphOf({ nodes, links }: Diagram): Graph {
  const neighbours = new Map<string, string[]>();
  const join = (a: string, b: string) => {
    for (const [from, to] of [[a, b] as const, [b, a] as const]) {
      const known = neighbours.get(from);
      if (known === undefined) neighbours.set(from, [to]);
      else known.push(to);
    }
  };
  for (const link of links) {
    if (link.kind === 'connection') join(link.endpoint, link.server);
    if (link.kind === 'replication') join(link.task, link.endpoint);
  }
  return {
    nodes: new Map(nodes.map((node) => [node.id, node])),
    neighbours,
    linked: new Set(links.flatMap(endsOf)),
  };
}

/** Groups that begin with an endpoint come first, unconnected nodes last. Certificates and instances in use belong to no group. */
function componentsOf({ nodes, aside }: Diagram, graph: Graph): DiagramNode[][] {
  const seen = new Set<string>();
  const components: DiagramNode[][] = [];
  for (const kind of ORDER)
    for (const node of nodes) {
      if (node.kind !== kind || seen.has(node.id) || aside.has(node.id)) continue;
      const isShared = kind === 'certificate' || kind === 'instance' || kind === 'blocker';
      if (!isShared || !graph.linked.has(node.id)) components.push(reachedFrom(node, graph, seen, aside));
    }
  return components;
}

const ORDER: readonly DiagramNode['kind'][] = [
  'endpoint',
  'task',
  'serverless',
  'server',
  'instance',
  'certificate',
  'blocker',
];

function reachedFrom(
  first: DiagramNode,
  { nodes, neighbours }: Graph,
  seen: Set<string>,
  aside: ReadonlySet<string>,
): DiagramNode[] {
  const found = [first];
  seen.add(first.id);
  for (const { id } of found)
    for (const next of neighbours.get(id) ?? []) {
      if (seen.has(next) || aside.has(next)) continue;
      seen.add(next);
      found.push(nodes.get(next)!);
    }
  return found;
}

/** Each task with the endpoints and servers that are only its own; then endpoints without a task, each with its servers. */
function unitsOf(together: readonly DiagramNode[], { nodes, neighbours }: Graph): DiagramNode[][] {
  const taken = new Set<string>();
  const take = (id: string): DiagramNode[] => {
    const node = nodes.get(id);
    if (node === undefined || taken.has(id)) return [];
    taken.add(id);
    // From a task to its endpoints, from these to their servers, and no further.
    const next = node.kind === 'server' ? [] : (neighbours.get(id) ?? []).filter((one) => isNext(node, nodes.get(one)));
    return [node, ...next.flatMap(take)];
  };
  const tasks = together.filter(({ kind }) => kind === 'task' || kind === 'serverless');
  return [...tasks, ...together].map(({ id }) => take(id)).filter((unit) => unit.length > 0);
}

function isNext({ kind }: DiagramNode, next: DiagramNode | undefined): boolean {
  return kind === 'endpoint' ? next?.kind === 'server' : next?.kind === 'endpoint';
}
