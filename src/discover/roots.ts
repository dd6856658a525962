import { existsSync } from 'node:fs';
import { type Directory, searchBelow, searchDirectory } from './search.ts';
import { absolute, join, type Tree } from './tree.ts';

export interface Discovered {
  /** Directories of root modules that can have DMS resources in them, sorted. */
  readonly roots: readonly string[];
  /** How many root modules there are in all. */
  readonly rootCount: number;
  readonly terragrunt: readonly string[];
  /** Whether there is any configuration at or below a named directory. */
  readonly any: (directory: string) => boolean;
}

/**
 * The root modules at and below the named directories: those that nobody calls, those with a backend or with files of variables, and those that were named exactly.
 * `found`: what was found there before. Only roots that can matter are given: with DMS types, or modules that may have them, somewhere below.
 */
export function discoverRoots(
  tree: Tree,
  named: readonly string[],
  found?: ReadonlyMap<string, Directory>,
): Discovered {
  const all = new Map<string, Directory>(found);
  for (const start of named) searchBelow(tree, start, all);
  const called = new Set([...all.values()].flatMap(({ calls }) => calls));
  const roots = [...all.values()].filter(({ path, rootlike }) => !called.has(path) || rootlike || named.includes(path));
  const known = new Map<string, Directory | undefined>(all);
  const at = (path: string) => {
    if (!known.has(path)) known.set(path, path.startsWith('..') ? undefined : searchDirectory(tree, path));
    return known.get(path);
  };
  return {
    roots: roots
      .filter((root) => matters(tree, root, at))
      .map(({ path }) => path)
      .sort(),
    rootCount: roots.length,
    any: (directory) =>
      directory === '.'
        ? all.size > 0
        : [...all.keys()].some((path) => path === directory || path.startsWith(`${directory}/`)),
    terragrunt: [...all.values()].filter(({ terragrunt }) => terragrunt).map(({ path }) => path),
  };
}

function matters(tree: Tree, root: Directory, at: (path: string) => Directory | undefined): boolean {
  const seen = new Set<string>();
  const waiting = [root.path];
  let foreign = false;
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (seen.has(path)) continue;
    seen.add(path);
    const directory = at(path);
    if (directory === undefined) {
      // A call that leads outside is told when the root is read, since nobody looks there; one that leads nowhere, if the name says it could matter.
      if (path.startsWith('..') || /dms/i.test(path)) return true;
      continue;
    }
    if (directory.dms || directory.foreign.some((source) => /dms/i.test(source))) return true;
    foreign ||= directory.foreign.length > 0;
    waiting.push(...directory.calls);
  }
  return foreign && installedDms(tree, root.path);
}

/** Whether a module that `terraform init` installed below the root has DMS types. */
function installedDms(tree: Tree, root: string): boolean {
  const modules = join(root, '.terraform/modules');
  if (!existsSync(absolute(tree, modules))) return false;
  return [...searchBelow(tree, modules).values()].some(({ dms }) => dms);
}
