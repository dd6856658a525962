import path from 'node:path';
import { type Area, absolute, commonParent, inTree, leadsOutside, type Tree } from '../files/tree.ts';
import { pushAll } from '../spread.ts';
import { Searched, searchBelow, searchDirectory } from './search.ts';

const MOST_OUTSIDE = 1000;

/**
 * Widens the tree to include sibling modules, since outside a git checkout only the module calls show how far a configuration extends.
 * Calls are followed below the parents of the directories, and only configuration files are read there. In a checkout, with several trees, or if the calls
 * stay inside, it is the tree itself. `searched` is the result of the searches.
 */
export function followUpwards(tree: Tree, directories: readonly string[]): { tree: Tree; searched: Searched } {
  const searched = new Searched();
  if (tree.git || tree.areas !== undefined) return { tree, searched };
  const starts = directories.flatMap((one) => inTree(tree, one) ?? []);
  for (const start of starts) searchBelow(tree, start, searched);
  // The parent of a directory below the tree's root is in the tree.
  if (!starts.includes('.')) return { tree, searched };
  const parent: Tree = { root: path.dirname(tree.root), git: false };
  const waiting = [...searched.directories.values()].flatMap(({ calls }) => calls);
  const outside = new Set<string>();
  let root = tree.root;
  for (let call = waiting.pop(); call !== undefined && outside.size < MOST_OUTSIDE; call = waiting.pop()) {
    if (!leadsOutside(call) || outside.has(call)) continue;
    outside.add(call);
    if (inTree(parent, absolute(tree, call)) === undefined) continue;
    const module = searchDirectory(tree, call);
    if (module === undefined) continue;
    root = commonParent(root, absolute(tree, call));
    pushAll(waiting, module.calls);
  }
  if (root === tree.root) return { tree, searched };
  const areas: Area[] = [
    { path: path.relative(root, tree.root).split(path.sep).join('/'), reads: 'everything' },
    { path: '.', reads: 'modules' },
  ];
  // Paths are relative to the root, so they change with a wider tree.
  return { tree: { root, git: false, areas }, searched: new Searched() };
}
