import type { Resource, Root } from '../graph/graph.ts';
import type { Evaluation } from './evaluation.ts';
import type { ModuleInstance } from './instance.ts';

/** What of an earlier evaluation of a root holds after edits. */
export interface Kept {
  readonly resources: Iterable<readonly [string, Resource]>;
  /** Whether all instances of a block (`aws_vpc.main`, `data.aws_vpc.main`) are among them. */
  readonly has: (module: ModuleInstance, name: string) => boolean;
}

/**
 * The resources of an earlier evaluation that are the same after the edits, so that they need not be evaluated again; undefined if that is none. All modules
 * of the new evaluation have to be called already.
 */
export function keptFrom(earlier: Root | undefined, evaluation: Evaluation): Kept | undefined {
  if (earlier?.evaluated === undefined || !isPlain(earlier)) return undefined;
  const mayDiffer = evaluation.declarationsSince(earlier.evaluated);
  if (mayDiffer === undefined) return undefined;
  const isOther = evaluation.mayDifferFrom(earlier.evaluated);
  return {
    resources: [...earlier.resources].filter(([, resource]) => !isOther(resource)),
    has: (module, name) => !mayDiffer(module, name),
  };
}

/** Whether no address depends on what was evaluated before it: those of blocks that are declared twice do, and those with keys that are not shown. */
function isPlain({ resources }: Root): boolean {
  return [...resources].every(
    ([address, resource]) =>
      address === resource.address && resource.onlyWhen === undefined && !address.includes(', no. '),
  );
}
