import type { Diagram } from '../../dms/diagram/diagram.ts';
import { count } from '../text.ts';
import { flowchart } from './flowchart.ts';
import { Packing, type Size } from './packing.ts';
import { partsOf } from './parts.ts';
import { sizesOf } from './sizes.ts';

/** One graph of Mermaid. */
export interface MermaidGraph {
  /** The root, with its environment and the part: from the input, not escaped. */
  readonly title: string;
  /** A note about a part of a larger diagram, as whole sentences without text from the input. */
  readonly note?: string;
  readonly text: string;
}

/** Mermaid refuses more than 500 edges (maxEdges) and 50,000 characters (maxTextSize), and GitHub does not change these limits. More rows would not be readable. */
export const LIMIT: Size = { rows: 40, edges: 480, text: 48_000 };

/** The size of the text in every graph: header, legend, styles. */
const FRAME = 2_000;

/** The graphs of a diagram: none without nodes, several if one would be too large. */
export function mermaidOf(diagram: Diagram): MermaidGraph[] {
  const packing = new Packing(diagram, { ...LIMIT, text: LIMIT.text - FRAME }, sizesOf(diagram));
  const { diagrams, partOf } = partsOf(diagram, packing);
  const name = diagram.environment === undefined ? diagram.root : `${diagram.root} (${diagram.environment})`;
  const whole = endpointsIn(diagram);
  return diagrams.map((part, index) => {
    const text = flowchart(part, (id) => `in part ${(partOf.get(id) ?? 0) + 1}`);
    if (diagrams.length === 1) return { title: name, text };
    const which = `part ${index + 1} of ${diagrams.length}`;
    const aside = part.aside.size === 0 ? '' : ' Nodes with a dashed border are drawn in another part.';
    return {
      title: `${name}, ${which}`,
      note: `The diagram has ${diagrams.length} parts; this one shows ${endpointsIn(part)} of ${count(whole, 'endpoint')}.${aside}`,
      text,
    };
  });
}

function endpointsIn({ nodes, aside }: Diagram): number {
  return nodes.filter(({ id, kind }) => kind === 'endpoint' && !aside.has(id)).length;
}
