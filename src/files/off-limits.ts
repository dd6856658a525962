import { absolute, inTree, type Tree } from './tree.ts';

/** Below `.git` (on some systems in any case, or by its short name), where a checkout keeps tokens, and files that are kept for their secrets. */
const OFF_LIMITS = /^(\.git|git~\d+|\.env.*|.*\.tfstate.*)$/i;

/** Whether a name is that of a directory or file that no function of a configuration may read or list. */
export function isOffLimitsName(name: string): boolean {
  return OFF_LIMITS.test(name);
}

/** The same of a path of the tree: by each of its parts, as it is written and as it really is. */
export function isOffLimits(tree: Tree, relative: string): boolean {
  const real = inTree(tree, absolute(tree, relative)) ?? '';
  return [...relative.split('/'), ...real.split('/')].some(isOffLimitsName);
}
