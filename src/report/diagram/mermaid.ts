import type { Picture } from '../../dms/diagram/diagram.ts';
import { count } from '../text.ts';
import { flowchart } from './flowchart.ts';
import { Packing, type Size } from './packing.ts';
import { partsOf } from './parts.ts';
import { sizesOf } from './sizes.ts';

/** One graph of Mermaid. */
export interface MermaidGraph {
  /** The root, with its environment and the part: from the input, not escaped. */
  readonly title: string;
  /** What there is to say of a part of a larger picture, in whole sentences; nothing of it is from the input. */
  readonly note?: string;
  readonly text: string;
}

/** Mermaid refuses more than 500 edges (maxEdges) and 50,000 characters (maxTextSize), and GitHub leaves it at that. More rows than these nobody reads. */
export const LIMIT: Size = { rows: 40, edges: 480, text: 48_000 };

/** The text that every graph has: header, legend, styles. */
const FRAME = 2_000;

/** The graphs of a picture: none without nodes, several where one would be too large. */
export function mermaidOf(picture: Picture): MermaidGraph[] {
  const packing = new Packing(picture, { ...LIMIT, text: LIMIT.text - FRAME }, sizesOf(picture));
  const { pictures, partOf } = partsOf(picture, packing);
  const name = picture.environment === undefined ? picture.root : `${picture.root} (${picture.environment})`;
  const whole = endpointsIn(picture);
  return pictures.map((part, index) => {
    const text = flowchart(part, (id) => `in part ${(partOf.get(id) ?? 0) + 1}`);
    if (pictures.length === 1) return { title: name, text };
    const which = `part ${index + 1} of ${pictures.length}`;
    const aside = part.aside.size === 0 ? '' : ' What has a dashed border is drawn in another part.';
    return {
      title: `${name}, ${which}`,
      note: `The picture has ${pictures.length} parts; this one has ${endpointsIn(part)} of ${count(whole, 'endpoint')}.${aside}`,
      text,
    };
  });
}

function endpointsIn({ nodes, aside }: Picture): number {
  return nodes.filter(({ id, kind }) => kind === 'endpoint' && !aside.has(id)).length;
}
