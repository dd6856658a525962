import path from 'node:path';
import { inTree, type Tree } from '../files/tree.ts';
import type { Io } from './io.ts';

/** The working directory as `Output.from` has it: paths on a terminal can be opened from there. Where the way out of it is longer, they are absolute. */
export function whereIn(tree: Tree, { cwd }: Pick<Io, 'cwd'>): string {
  const inside = inTree(tree, cwd);
  if (inside !== undefined) return inside;
  const way = path.relative(cwd, tree.root);
  const shorter = way.length < tree.root.length ? way : tree.root;
  return `${shorter.split(path.sep).join('/')}/`;
}
