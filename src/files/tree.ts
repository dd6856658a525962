import { existsSync, lstatSync, readdirSync, readlinkSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { memoBy } from '../memo.ts';
import { compareText } from '../text/compare.ts';
import { isOffLimitsPath } from './off-limits.ts';
import { readRegular, statOf } from './read.ts';

/**
 * The checked tree, which contains by real path all files that a run may read. Paths of the tree are relative to its root, with `/`; `.` is the root.
 */
export interface Tree {
  /** Absolute real path. */
  readonly root: string;
  /** True when the root is a git checkout's. */
  readonly git: boolean;
  /** The parts of the root that may be read; if missing, all of it. No area is inside another of the same kind. */
  readonly areas?: readonly Area[];
  /** Edited texts to read instead of the files on disk, by their real paths in the tree. */
  readonly edited?: ReadonlyMap<string, string>;
}

/** A part of the tree given on the command line. Paths in files of one area never lead into another. */
export interface Area {
  /** A directory, relative to the tree's root. */
  readonly path: string;
  /** `modules`: only configuration files may be read, for calls from another area. */
  readonly reads: 'everything' | 'modules';
}

/**
 * The tree of the paths on the command line: the git root of the working directory, else the working directory. A path that lexically is elsewhere has a tree of
 * its own: the git root around it, else itself. Several trees become areas of their common parent. `root` (`--root`) overrides all of this.
 * @param typed paths from the command line only: paths from files of the tree must not determine the tree
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

/** Whether a path is lexically in a directory. Both are absolute. */
function contains(directory: string, file: string): boolean {
  return file === directory || file.startsWith(directory.endsWith(path.sep) ? directory : directory + path.sep);
}

function directoryAt(start: string): string {
  return kindOf(start) === 'directory' ? start : path.dirname(start);
}

/** As many links on one path as systems follow. */
export const MOST_LINKS = 40;

/** The real path; of a missing file, the real path of the part that exists, with dangling links followed. */
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

/** The target of an absolute path. */
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

/** The nearest common parent of two absolute paths. */
export function commonParent(a: string, b: string): string {
  let parent = a;
  while (parent !== b && !b.startsWith(parent.endsWith(path.sep) ? parent : parent + path.sep))
    parent = path.dirname(parent);
  return parent;
}

/** The path in the tree of an absolute path, or undefined if its real path is outside the tree or in another area than the path itself. */
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

/** Whether a path is lexically in the tree but its real path is not, most often because of a link. */
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

/** The innermost area that contains a path of the tree. */
function areaOf({ areas }: Tree, relative: string): Area | undefined {
  if (areas === undefined) return relative === '..' || relative.startsWith('../') ? undefined : WHOLE;
  const holding = areas.filter(({ path }) => isBelow(relative, path));
  return holding.find(({ reads }) => reads === 'everything') ?? holding[0];
}

/** Paths in an area may lead only into the same area, or to modules. */
function mayLead(from: Area | undefined, to: Area): boolean {
  return from === undefined || from === to || from.reads === 'modules' || to.reads === 'modules';
}

/** Resolves a path from a file of the tree, relative to a directory of the tree; undefined if it leads outside the area of that directory. */
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

/** The files of the tree that were requested so far, existing or not; a listed directory ends with `/`. */
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
  if (edited !== undefined) return isDisguised(tree, relative) ? undefined : Buffer.from(edited);
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

/** The names of the files in a directory of the tree, sorted by code unit; undefined if it is not a directory of the tree. */
export function filesIn(tree: Tree, relative: string): string[] | undefined {
  const directory = absolute(tree, relative);
  const real = realDirectory(tree, relative);
  if (real === undefined) return undefined;
  try {
    const names = readdirSync(directory, { withFileTypes: true })
      .filter((entry) => !entry.isDirectory())
      .map((entry) => entry.name);
    return withEditedNames(tree, real, names).sort(compareText);
  } catch {
    return undefined;
  }
}

/** The names with those of edited texts in a directory (by its real path) that are not on disk yet: files that an editor has not saved. */
export function withEditedNames({ edited }: Tree, directory: string, names: string[]): string[] {
  if (!edited?.size) return names;
  const known = new Set(names);
  for (const file of edited.keys()) {
    const name = path.posix.basename(file);
    if (path.posix.dirname(file) === directory && !known.has(name)) names.push(name);
  }
  return names;
}

/** The edited text of a file of the tree, by the path as it is written. */
export function editedAt(tree: Tree, relative: string): Buffer | undefined {
  const text = tree.edited?.size ? tree.edited.get(inTree(tree, absolute(tree, relative)) ?? '') : undefined;
  return text === undefined ? undefined : Buffer.from(text);
}

/**
 * The files of a directory that may have another text than they had in an earlier view of the same tree; undefined for all of them, where a link could lead to
 * an edited one.
 */
export function editedSince(tree: Tree, earlier: Tree, directory: string): ReadonlySet<string> | undefined {
  if (hasLinks(earlier, directory)) return undefined;
  const changed = new Set<string>();
  for (const [file, text] of tree.edited ?? [])
    if (path.posix.dirname(file) === directory && earlier.edited?.get(file) !== text) changed.add(file);
  return changed;
}

/** Whether a link is on the way to a directory or in it; looked up once. */
const hasLinks = memoBy((tree: Tree, directory: string): boolean => {
  if (realDirectory(tree, directory) !== directory) return true;
  try {
    return readdirSync(absolute(tree, directory), { withFileTypes: true }).some((entry) => entry.isSymbolicLink());
  } catch {
    return true;
  }
});

/** Whether a path of the tree is the directory or below it. */
export function isBelow(relative: string, directory: string): boolean {
  return directory === '.' || relative === directory || relative.startsWith(`${directory}/`);
}

/** Joins paths of the tree. The result begins with `..` if it is outside. */
export function join(directory: string, relative: string): string {
  const joined = path.posix.join(directory, relative);
  return (joined.endsWith('/') ? joined.slice(0, -1) : joined) || '.';
}

/** Whether a path of the tree leads out of it. */
export function leadsOutside(path: string): boolean {
  return path === '..' || path.startsWith('../');
}
