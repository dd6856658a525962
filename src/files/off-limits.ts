import { absolute, inTree, type Tree } from './tree.ts';

/** Files with secrets, and everything below `.git`, where a checkout keeps tokens (on some systems in any letter case, or by its short name). */
const OFF_LIMITS = /^(\.git|git~\d+|\.env.*|.*\.tfstate.*)$/i;

/** Whether functions of a configuration must not read or list a file or directory of this name. */
export function isOffLimitsName(name: string): boolean {
  return OFF_LIMITS.test(name);
}

/** The same for a path of the tree, by each part of the path as written and of its real path. */
export function isOffLimits(tree: Tree, relative: string): boolean {
  const real = inTree(tree, absolute(tree, relative)) ?? '';
  return [...relative.split('/'), ...real.split('/')].some(isOffLimitsName);
}
