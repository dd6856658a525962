import { posix } from 'node:path';
import type { ResourceGraph } from '../graph/graph.ts';
import { memo, memoBy } from '../memo.ts';
import type { Candidate } from './candidate.ts';

/** The root modules in which the edits of a candidate can have an effect. */
export const rootsOf = memoBy((graph: ResourceGraph, { edits, targets }: Candidate): ReadonlySet<string> => {
  const directories = edits.map(({ source }) => posix.dirname(source.path));
  return new Set([
    ...targets.map(({ root }) => root),
    ...directories.flatMap((directory) => [...(rootsIn(graph).get(directory) ?? [])]),
  ]);
});

/** The root modules by the directories of their files. */
const rootsIn = memo(({ roots }: ResourceGraph): ReadonlyMap<string, ReadonlySet<string>> => {
  const found = new Map<string, Set<string>>();
  const add = (directory: string, root: string) => {
    const known = found.get(directory);
    if (known === undefined) found.set(directory, new Set([root]));
    else known.add(root);
  };
  for (const { path, resources, evaluated } of roots) {
    add(path, path);
    for (const directory of evaluated?.directories() ?? []) add(directory, path);
    for (const { at } of resources.values()) add(posix.dirname(at.source.path), path);
  }
  return found;
});

/** How large a part of the run an evaluation of some root modules is, from 0 to 1; of a small run it is a small part. */
const SMALL = 100;

export function partOf(graph: ResourceGraph, roots: ReadonlySet<string>): number {
  const size = (isCounted: (path: string) => boolean) =>
    graph.roots.reduce((sum, { path, resources }) => (isCounted(path) ? sum + 1 + resources.size : sum), 0);
  return (
    size((path) => roots.has(path)) /
    Math.max(
      SMALL,
      size(() => true),
    )
  );
}
