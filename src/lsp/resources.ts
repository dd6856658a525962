import type { CheckOutcome } from '../check.ts';
import type { Resource, Root } from '../graph/graph.ts';
import type { Span } from '../hcl/syntax.ts';
import { memo } from '../memo.ts';
import type { Folder } from './folder.ts';
import type { Workspace } from './workspace.ts';

/** An instance of a resource, and where it was evaluated. */
export interface Instance {
  readonly resource: Resource;
  readonly root: Root;
  readonly outcome: CheckOutcome;
  readonly folder: Folder;
}

const bySource = memo(({ graph }: CheckOutcome): ReadonlyMap<string, readonly (readonly [Resource, Root])[]> => {
  const found = new Map<string, (readonly [Resource, Root])[]>();
  for (const root of graph.roots)
    for (const resource of root.resources.values()) {
      const { source } = resource.at;
      if (source.standIn || resource.mode !== 'managed') continue;
      const known = found.get(source.path);
      if (known === undefined) found.set(source.path, [[resource, root]]);
      else known.push([resource, root]);
    }
  return found;
});

/** The instances of all resources that are declared in a file. */
export function instancesIn(workspace: Workspace, file: string): Instance[] {
  return workspace.folders.flatMap((folder) =>
    folder
      .outcomes()
      .flatMap((outcome) =>
        [...bySource(outcome)].flatMap(([path, all]) =>
          folder.fileOf({ path }) === file ? all.map(([resource, root]) => ({ resource, root, outcome, folder })) : [],
        ),
      ),
  );
}

/** Those of one block. */
export function instancesOf(workspace: Workspace, file: string, block: Span): Instance[] {
  return instancesIn(workspace, file).filter(
    ({ resource: { at } }) => block.start <= at.start && at.start < Math.max(block.end, block.start + 1),
  );
}
