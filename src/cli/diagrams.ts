// Loaded where a diagram is asked for.
import { diagramOf } from '../dms/diagram/diagram.ts';
import type { TlsVerdicts } from '../dms/tls/verdict.ts';
import type { ResourceGraph } from '../graph/graph.ts';
import { type MermaidGraph, mermaidOf } from '../report/diagram/mermaid.ts';

/** The diagrams of the connections, one a root or several; certificates are judged by the day, connections by the rules. */
export function diagramsOf({ roots }: ResourceGraph, now: Date, verdicts: TlsVerdicts): MermaidGraph[] {
  return roots.flatMap((root) => mermaidOf(diagramOf(root, now, verdicts)));
}
