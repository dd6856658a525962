import type { Diagram, DiagramNode } from '../../dms/diagram/diagram.ts';

/** The nodes of a diagram in columns from left to right. Mermaid places the nodes of a column in the order in which they are written. */
export interface Columns {
  /** Source servers and endpoints, and those of unknown type. */
  readonly left: readonly DiagramNode[];
  /** Tasks and serverless replication. */
  readonly middle: readonly DiagramNode[];
  /** Target endpoints and servers. */
  readonly right: readonly DiagramNode[];
  /** Nodes that the data does not flow through. */
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
