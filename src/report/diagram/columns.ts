import type { Diagram, DiagramNode } from '../../dms/diagram/diagram.ts';

/** Where the nodes of a picture stand, from left to right; in the order in which they are written, by which Mermaid sets them below each other. */
export interface Columns {
  /** Servers and endpoints that are read from, and those of which it is not known. */
  readonly left: readonly DiagramNode[];
  /** Tasks and serverless replication. */
  readonly middle: readonly DiagramNode[];
  /** Endpoints and servers that are written to. */
  readonly right: readonly DiagramNode[];
  /** What has no place of its own on the way of the data. */
  readonly below: readonly DiagramNode[];
}

export function columnsOf({ nodes, links }: Diagram): Columns {
  const roles = new Map(nodes.flatMap((node) => (node.kind === 'endpoint' ? [[node.id, node.role] as const] : [])));
  const readFrom = new Set(
    links.flatMap((link) => (link.kind === 'connection' && roles.get(link.endpoint) !== 'target' ? [link.server] : [])),
  );
  const isLeft = (node: DiagramNode) =>
    node.kind === 'endpoint' ? node.role !== 'target' : node.kind === 'server' && readFrom.has(node.id);
  const below: readonly DiagramNode['kind'][] = ['blocker', 'certificate', 'instance'];
  return {
    left: nodes.filter(isLeft),
    middle: nodes.filter(({ kind }) => kind === 'task' || kind === 'serverless'),
    right: nodes.filter((node) => (node.kind === 'endpoint' || node.kind === 'server') && !isLeft(node)),
    below: below.flatMap((kind) => nodes.filter((node) => node.kind === kind)),
  };
}
