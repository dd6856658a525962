import { leadsOutside } from './local.ts';
import { Searched, searchBelow, searchDirectory } from './search.ts';
import { absolute, commonParent, inTree, type Tree } from './tree.ts';

const MOST_OUTSIDE = 1000;

/**
 * The tree, widened to hold every local module that the directories call: outside a git checkout nothing else tells how far a configuration goes.
 * In a checkout, or where the calls stay inside, it is the tree itself. `searched` is what was found in it on the way.
 */
export function followUpwards(tree: Tree, directories: readonly string[]): { tree: Tree; searched: Searched } {
  const searched = new Searched();
  if (tree.git) return { tree, searched };
  for (const one of directories) {
    const start = inTree(tree, one);
    if (start !== undefined) searchBelow(tree, start, searched);
  }
  const waiting = [...searched.directories.values()].flatMap(({ calls }) => calls);
  const outside = new Set<string>();
  let root = tree.root;
  for (let call = waiting.pop(); call !== undefined && outside.size < MOST_OUTSIDE; call = waiting.pop()) {
    if (!leadsOutside(call) || outside.has(call)) continue;
    outside.add(call);
    const module = searchDirectory(tree, call);
    if (module === undefined) continue;
    root = commonParent(root, absolute(tree, call));
    waiting.push(...module.calls);
  }
  // Paths of a wider tree are others.
  return root === tree.root ? { tree, searched } : { tree: { root, git: false }, searched: new Searched() };
}
