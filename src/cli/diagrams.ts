// Loaded where a picture is asked for.
import { diagramOf } from '../dms/diagram/diagram.ts';
import type { ResourceGraph } from '../graph/graph.ts';
import { type MermaidGraph, mermaidOf } from '../report/diagram/mermaid.ts';

/** The pictures of the connections, one a root or several; certificates are judged by the day. */
export function diagramsOf({ roots }: ResourceGraph, now: Date): MermaidGraph[] {
  return roots.flatMap((root) => mermaidOf(diagramOf(root, now)));
}
