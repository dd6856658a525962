// Loaded only when a diagram is requested.
import { diagramOf } from '../dms/diagram/diagram.ts';
import type { TlsVerdicts } from '../dms/tls/verdict.ts';
import type { ResourceGraph } from '../graph/graph.ts';
import { type MermaidGraph, mermaidOf } from '../report/diagram/mermaid.ts';

/** The diagrams of the connections, one or several for each root module. `now`: the date to check certificates against. */
export function diagramsOf({ roots }: ResourceGraph, now: Date, verdicts: TlsVerdicts): MermaidGraph[] {
  return roots.flatMap((root) => mermaidOf(diagramOf(root, now, verdicts)));
}
