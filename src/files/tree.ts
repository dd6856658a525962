import { existsSync, lstatSync, readdirSync, readlinkSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { memoBy } from '../memo.ts';
import { compareText } from '../text/compare.ts';
import { isOffLimitsPath } from './off-limits.ts';
import { readRegular, statOf } from './read.ts';

/**
 * The checked tree: all files that a run may read lie in it, by real path. Paths of the tree are relative to its root, with `/`; `.` is the root.
 */
export interface Tree {
  /** Absolute real path. */
  readonly root: string;
  /** True when the root is a git checkout's. */
  readonly git: boolean;
  /** The parts of the root that may be read; without them, all of it. None lies in another of the same kind. */
  readonly areas?: readonly Area[];
  /** Texts to be read in the place of those on disk, by their real paths in the tree: what an edit would make of the files. */
  readonly edited?: ReadonlyMap<string, string>;
}

/** A part of the tree that a person has named. What lies in one never leads into another. */
export interface Area {
  /** A directory, relative to the tree's root. */
  readonly path: string;
  /** `modules`: nothing but configuration files, for those who call them from another area. */
  readonly reads: 'everything' | 'modules';
}

/**
 * The tree of the typed paths: the git root of the working directory, else the working directory. A path that lies elsewhere as it is written has a tree of
 * its own: the git root around it, else itself; several trees become areas of their common parent. `root` (`--root`) takes the place of all that.
 * @param typed what a person typed; what a file of the tree names chooses no tree, and is no part of it
 */
export function findTree(cwd: string, typed: readonly string[], root: string | undefined): Tree {
  if (root !== undefined)
    return { root: real(path.resolve(cwd, root)), git: existsSync(path.resolve(cwd, root, '.git')) };
  const here = real(cwd);
  const own = gitRoot(here);
  const starts = typed.length > 0 ? typed.map((one) => path.resolve(here, one)) : [here];
  const roots = starts.map((start) => {
    if (own !== undefined && contains(own, start)) return own;
    return gitRoot(start) ?? (contains(here, start) ? here : directoryAt(start));
  });
  const trees = [...new Set(roots.map((one) => real(one)))];
  const outermost = trees.filter((one) => !trees.some((other) => other !== one && contains(other, one)));
  const git = outermost.every((one) => existsSync(path.join(one, '.git')));
  const top = outermost.reduce(commonParent);
  if (outermost.length === 1) return { root: top, git };
  const areas = outermost.map((one): Area => ({ path: slashed(path.relative(top, one)), reads: 'everything' }));
  return { root: top, git, areas };
}

/** Whether a path as it is written lies in a directory. Both absolute. */
function contains(directory: string, file: string): boolean {
  return file === directory || file.startsWith(directory.endsWith(path.sep) ? directory : directory + path.sep);
}

function directoryAt(start: string): string {
  return kindOf(start) === 'directory' ? start : path.dirname(start);
}

/** As many links on one path as systems follow. */
export const MOST_LINKS = 40;

/** The real path; of what does not exist, as far as it does: a link that leads nowhere is where it leads. */
function real(file: string, links = MOST_LINKS): string {
  try {
    return realpathSync(file);
  } catch {
    const parent = path.dirname(file);
    if (parent === file) return file;
    const directory = real(parent, links);
    const target = links > 0 ? targetOf(file) : undefined;
    return target === undefined
      ? path.join(directory, path.basename(file))
      : real(path.resolve(directory, target), links - 1);
  }
}

function targetOf(link: string): string | undefined {
  try {
    return readlinkSync(link);
  } catch {
    return undefined;
  }
}

/** What an absolute path leads to. */
export function kindOf(file: string): 'directory' | 'file' | 'missing' {
  const found = statOf(file);
  return found === undefined ? 'missing' : found.isDirectory() ? 'directory' : 'file';
}

function gitRoot(start: string): string | undefined {
  for (let directory = start; ; directory = path.dirname(directory)) {
    if (existsSync(path.join(directory, '.git'))) return directory;
    if (path.dirname(directory) === directory) return undefined;
  }
}

/** The nearest directory that holds both; both absolute. */
export function commonParent(a: string, b: string): string {
  let parent = a;
  while (parent !== b && !b.startsWith(parent.endsWith(path.sep) ? parent : parent + path.sep))
    parent = path.dirname(parent);
  return parent;
}

/** The path of an absolute file inside the tree, or undefined when its real path leads outside, or into another area than it is written in. */
export function inTree(tree: Tree, absolute: string): string | undefined {
  const relative = relativeTo(tree.root, real(absolute));
  if (relative === undefined || tree.areas === undefined) return relative;
  const area = areaOf(tree, relative);
  const written = relativeTo(tree.root, absolute);
  if (area === undefined || (written !== undefined && !mayLead(areaOf(tree, written), area))) return undefined;
  return area.reads === 'everything' || kindOf(absolute) === 'directory' || isConfigurationName(relative)
    ? relative
    : undefined;
}

/** Whether a path is written in the tree, and leads out of it: through a link, most often. */
export function leavesTree(tree: Tree, absolute: string): boolean {
  const written = relativeTo(tree.root, absolute);
  if (written === undefined || (tree.areas !== undefined && areaOf(tree, written) === undefined)) return false;
  return inTree(tree, absolute) === undefined;
}

/** An absolute path as it is written, in the tree; undefined where it is written elsewhere. */
export function writtenIn(tree: Tree, absolute: string): string | undefined {
  return relativeTo(tree.root, absolute);
}

function relativeTo(root: string, file: string): string | undefined {
  const relative = path.relative(root, file);
  if (relative === '') return '.';
  if (relative === '..' || relative.startsWith(`..${path.sep}`) || path.isAbsolute(relative)) return undefined;
  return slashed(relative);
}

function slashed(relative: string): string {
  return relative.split(path.sep).join('/') || '.';
}

const WHOLE: Area = { path: '.', reads: 'everything' };

/** The innermost area that holds a path of the tree. */
function areaOf({ areas }: Tree, relative: string): Area | undefined {
  if (areas === undefined) return relative === '..' || relative.startsWith('../') ? undefined : WHOLE;
  const holding = areas.filter(({ path }) => isBelow(relative, path));
  return holding.find(({ reads }) => reads === 'everything') ?? holding[0];
}

/** What lies in an area leads nowhere but into it, or to modules. */
function mayLead(from: Area | undefined, to: Area): boolean {
  return from === undefined || from === to || from.reads === 'modules' || to.reads === 'modules';
}

/** Where a path leads that a file of the tree names, relative to a directory of the tree; undefined when it leads outside of the area of that directory. */
export function pathFrom(tree: Tree, directory: string, named: string): string | undefined {
  const relative = join(directory, named);
  const area = areaOf(tree, relative);
  if (leadsOutside(relative) || area === undefined || !mayLead(areaOf(tree, directory), area)) return undefined;
  return inTree(tree, absolute(tree, relative)) === undefined ? undefined : relative;
}

/** Whether Terraform or OpenTofu may read a file of this name as configuration. */
export function isConfigurationName(name: string): boolean {
  return /\.(tf|tofu)(\.json)?$/.test(name);
}

export function absolute(tree: Tree, relative: string): string {
  return path.join(tree.root, relative);
}

/** The real path of a directory in the tree, undefined where that lies outside; looked up once. */
const realDirectory = memoBy((tree: Tree, directory: string): string | undefined =>
  inTree(tree, absolute(tree, directory)),
);

/** Whether no function of a configuration may read or list a path of the tree: by its parts as it is written, and as it really is. */
export function isOffLimits(tree: Tree, relative: string): boolean {
  return isOffLimitsPath(relative) || isOffLimitsPath(inTree(tree, absolute(tree, relative)) ?? '');
}

/** Whether a link gives a file of secrets, or any other, the name of one whose values are quoted: `terraform.tfvars` that leads to `ci.env`. It is not read. */
export function isDisguised(tree: Tree, relative: string): boolean {
  const real = inTree(tree, absolute(tree, relative));
  if (real === undefined || real === relative) return false;
  return (isOffLimitsPath(real) && !isOffLimitsPath(relative)) || (VARIABLES.test(relative) && !VARIABLES.test(real));
}

const VARIABLES = /\.tfvars(\.json)?$/;

const asked = new WeakMap<Tree, Set<string>>();

/** The files of the tree that were asked for so far, whether they were there or not; a directory that was listed ends with `/`. */
export function askedOf(tree: Tree): ReadonlySet<string> {
  return asked.get(tree) ?? new Set();
}

export function recordAsked(tree: Tree, path: string): void {
  const known = asked.get(tree);
  if (known === undefined) asked.set(tree, new Set([path]));
  else known.add(path);
}

/** The bytes of a file of the tree; undefined when it is not there, is no file, is too long, lies outside, or is disguised. */
export function readInside(tree: Tree, relative: string): Uint8Array | undefined {
  const file = absolute(tree, relative);
  recordAsked(tree, relative);
  const directory = realDirectory(tree, path.posix.dirname(relative));
  if (directory === undefined) return undefined;
  if (areaOf(tree, relative)?.reads === 'modules' && !isConfigurationName(relative)) return undefined;
  const edited = tree.edited?.size ? tree.edited.get(inTree(tree, file) ?? '') : undefined;
  if (edited !== undefined) return Buffer.from(edited);
  const found = statOf(file, lstatSync);
  if (found === undefined) return undefined;
  const isLinked = found.isSymbolicLink();
  if (isLinked && inTree(tree, file) === undefined) return undefined;
  if ((isLinked || directory !== path.posix.dirname(relative)) && isDisguised(tree, relative)) return undefined;
  try {
    return readRegular(file);
  } catch {
    return undefined;
  }
}

/** Names of the files in a directory of the tree, sorted by code unit; undefined when it is no directory of the tree. */
export function filesIn(tree: Tree, relative: string): string[] | undefined {
  const directory = absolute(tree, relative);
  if (realDirectory(tree, relative) === undefined) return undefined;
  try {
    return readdirSync(directory, { withFileTypes: true })
      .filter((entry) => !entry.isDirectory())
      .map((entry) => entry.name)
      .sort(compareText);
  } catch {
    return undefined;
  }
}

/** Whether a path of the tree is a directory or lies below it. */
export function isBelow(relative: string, directory: string): boolean {
  return directory === '.' || relative === directory || relative.startsWith(`${directory}/`);
}

/** Joins paths of the tree; the result may begin with `..`, when it leads outside. */
export function join(directory: string, relative: string): string {
  return path.posix.join(directory, relative).replace(/\/$/, '') || '.';
}

/** Whether a path of the tree leads out of it. */
export function leadsOutside(path: string): boolean {
  return path === '..' || path.startsWith('../');
}
