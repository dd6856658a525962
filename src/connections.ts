import { rules } from '../rules/index.ts';
import type { ResourceGraph } from './graph/graph.ts';
import { connectionsOf } from './lint/connections.ts';
import { diagnose } from './lint/diagnosis.ts';
import { diagnosisJson } from './report/connections/diagnosis-json.ts';
import { diagnosisText as diagnosisPretty } from './report/connections/diagnosis-pretty.ts';
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

/** What `dmslint diagnose` prints of a message and a graph. `understood`: the message is known. */
export function diagnosisText(
  message: string,
  graph: ResourceGraph,
  now: Date,
  as: 'json' | 'pretty',
  output: Pick<Output, 'color' | 'width' | 'from'>,
): { readonly text: string; readonly understood: boolean } {
  const diagnosis = diagnose(message, connectionsOf(graph, rules, now));
  return {
    text: as === 'json' ? diagnosisJson(diagnosis) : diagnosisPretty(diagnosis, output),
    understood: diagnosis.state === 'known',
  };
}
