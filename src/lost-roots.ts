import path from 'node:path';
import { readWith } from './discover/declared.ts';
import { discoverRoots } from './discover/roots.ts';
import { findTree, inTree, kindOf, type Tree } from './files/tree.ts';
import { declaredIn } from './terraform/modules/declared.ts';

readWith(declaredIn);

/** The texts of files at the base, by their paths in the tree; empty where a file is new. */
type BaseTexts = ReadonlyMap<string, string>;

/**
 * The directories with DMS resources that were root modules at the base and no longer are, although they still have them: something calls them now, so that they
 * are checked with what it gives them. `root`: that of the checked tree; `paths`: those that are checked, from `cwd` on; without any, all.
 */
export function lostRoots(root: string, cwd: string, paths: readonly string[], base: BaseTexts): string[] {
  if (base.size === 0) return [];
  const tree = findTree(cwd, [], root);
  const named = startsIn(tree, cwd, paths);
  const now = new Set(discoverRoots(tree, named).roots);
  return discoverRoots({ ...tree, edited: base }, named).roots.filter(
    (one) => !now.has(one) && discoverRoots(tree, [one]).roots.includes(one),
  );
}

function startsIn(tree: Tree, cwd: string, paths: readonly string[]): string[] {
  const directories = paths.map((one) => path.resolve(cwd, one)).filter((one) => kindOf(one) === 'directory');
  return (directories.length === 0 ? [cwd] : directories).map((one) => inTree(tree, one) ?? '.');
}

/** Whether a file decides which directories are root modules. */
export function decidesRoots(file: string): boolean {
  return /\.(tf|tofu|tfvars)(\.json)?$/.test(file);
}
