import type { Diagram, DiagramLink, DiagramNode } from '../../dms/diagram/diagram.ts';
import { edgeLine, nodeLine } from './chart.ts';
import { type Ends, edgesOf } from './edges.ts';
import { label, nodeLabel } from './labels.ts';
import { certificateName, instanceName } from './names.ts';
import type { Size, Sizes } from './packing.ts';

/** An id that is as long as any. */
const ID = 'n99999';
const ENDS: Ends = { idOf: () => ID, roleOf: () => 'unknown', stateOf: () => 'unread' };

/** The maximum sizes of the nodes and links of a diagram: their lines, and their entries in the lists of styles. */
export function sizesOf({ nodes }: Diagram): Sizes {
  const known = new Map(nodes.map((node) => [node.id, node]));
  return {
    node: sizeOfNode,
    link: (link) => {
      const edges = edgesOf(link, ENDS);
      const text = edges.reduce((sum, edge) => sum + edgeLine(edge).length + 2 * ID.length, nameLength(link, known));
      // A target without a task has an invisible line.
      const hidden = link.kind === 'connection' ? 1 : 0;
      return { rows: 0, edges: edges.length + hidden, text: text + hidden * 4 * ID.length };
    },
  };
}

function sizeOfNode(node: DiagramNode): Size {
  const line = nodeLine(ID, node.kind, nodeLabel(node, undefined)).length + 2 * ID.length;
  const isRow = node.kind === 'endpoint' || node.kind === 'certificate' || node.kind === 'instance';
  return { rows: isRow ? 1 : 0, edges: 0, text: line };
}

/** The size of links that may be named instead of drawn. */
function nameLength(link: DiagramLink, known: ReadonlyMap<string, DiagramNode>): number {
  const other = link.kind === 'certificate' ? known.get(link.certificate) : undefined;
  if (link.kind === 'certificate' && other?.kind === 'certificate') return label([certificateName(link, other)]).length;
  const instance = link.kind === 'instance' ? known.get(link.instance) : undefined;
  return link.kind === 'instance' && instance?.kind === 'instance' ? label([instanceName(link, instance)]).length : 0;
}
