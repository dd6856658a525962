import type { Value } from '../../src/graph/value.ts';
import { diagnosticLines, outcome, run, tree } from '../check.ts';

/** The diagnostics of a check of one file. */
export function followedFrom(text: string): string[] {
  return diagnosticLines(run(tree({ 'main.tf': text })));
}

/** The values of a resource of one file. */
export function valuesOf(text: string, address: string): ReadonlyMap<string, Value> {
  const { graph } = outcome(tree({ 'main.tf': `${text}resource "aws_dms_endpoint" "e" {}\n` }));
  return graph.roots[0]!.resources.get(address)!.values;
}
