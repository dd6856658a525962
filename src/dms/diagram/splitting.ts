import { endsOf } from './builder.ts';
import type { Diagram, DiagramLink } from './diagram.ts';

/**
 * Cuts a picture into parts, given the part that each node belongs to; nodes without one are left out. A part has its nodes, their links, and what
 * these lead to: endpoints and servers of another part are only named (`aside`), certificates, instances and what blocks a way are drawn in every
 * part that needs them.
 */
export function cutInto(diagram: Diagram, partOf: ReadonlyMap<string, number>, count: number): Diagram[] {
  const links: DiagramLink[][] = Array.from({ length: count }, () => []);
  const needed: Set<string>[] = Array.from({ length: count }, () => new Set());
  for (const [id, part] of partOf) needed[part]?.add(id);
  for (const link of diagram.links) {
    const ends = endsOf(link);
    const part = partOf.get(ends[0]!) ?? -1;
    links[part]?.push(link);
    for (const id of ends) needed[part]?.add(id);
  }
  const position = new Map(diagram.nodes.map((node, index) => [node.id, index]));
  return needed.map((ids, part) => {
    const nodes = [...ids].flatMap((id) => position.get(id) ?? []).sort((a, b) => a - b);
    const parts = nodes.map((index) => diagram.nodes[index]!);
    const isAside = ({ id, kind }: (typeof parts)[number]) =>
      (kind === 'endpoint' || kind === 'server') && partOf.get(id) !== part;
    return { ...diagram, nodes: parts, links: links[part]!, aside: new Set(parts.filter(isAside).map(({ id }) => id)) };
  });
}
