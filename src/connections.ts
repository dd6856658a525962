import { rules } from '../rules/index.ts';
import type { ResourceGraph } from './graph/graph.ts';
import { connectionsOf } from './lint/connections.ts';
import { connectionsJson } from './report/connections/json.ts';
import { connectionsText as prettyText } from './report/connections/pretty.ts';
import type { Output } from './report/report.ts';

/** What `dmslint connect` prints of a graph, by all rules. `now`: the day of the run. */
export function connectionsText(
  graph: ResourceGraph,
  now: Date,
  as: 'json' | 'pretty',
  output: Pick<Output, 'color' | 'width' | 'from'>,
): string {
  const connections = connectionsOf(graph, rules, now);
  return as === 'json' ? connectionsJson(connections) : prettyText(connections, output);
}
