import { existsSync, lstatSync, readdirSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { compareText } from '../text/compare.ts';
import { readRegular, statOf } from './read.ts';

/**
 * The checked tree: all files that a run may read lie in it, by real path. Paths of the tree are relative to its root, with `/`; `.` is the root.
 */
export interface Tree {
  /** Absolute real path. */
  readonly root: string;
  /** True when the root is a git checkout's. */
  readonly git: boolean;
  /** Texts to be read in the place of those on disk, by their real paths in the tree: what an edit would make of the files. */
  readonly edited?: ReadonlyMap<string, string>;
}

/** The tree that holds the paths: the git root, else the common parent of the working directory and the paths; `root` overrides it. */
export function findTree(cwd: string, paths: readonly string[], root: string | undefined): Tree {
  if (root !== undefined)
    return { root: real(path.resolve(cwd, root)), git: existsSync(path.resolve(cwd, root, '.git')) };
  const starts = (paths.length > 0 ? paths : ['.']).map((one) => real(path.resolve(cwd, one)));
  const roots = starts.map(gitRoot);
  const common = starts.reduce(commonParent, real(cwd));
  if (roots.every((found) => found !== undefined)) {
    const top = (roots as string[]).reduce(commonParent);
    if (roots.includes(top)) return { root: top, git: true };
  }
  return { root: kindOf(common) === 'directory' ? common : path.dirname(common), git: false };
}

/** The real path; of what does not exist, as far as it does. */
function real(file: string): string {
  try {
    return realpathSync(file);
  } catch {
    const parent = path.dirname(file);
    return parent === file ? file : path.join(real(parent), path.basename(file));
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

/** The nearest directory that holds both. */
export function commonParent(a: string, b: string): string {
  let parent = a;
  while (parent !== b && !b.startsWith(parent.endsWith(path.sep) ? parent : parent + path.sep))
    parent = path.dirname(parent);
  return parent;
}

/** The path of an absolute file inside the tree, or undefined when its real path leads outside. */
export function inTree(tree: Tree, absolute: string): string | undefined {
  const resolved = real(absolute);
  const relative = path.relative(tree.root, resolved);
  if (relative === '') return '.';
  if (relative === '..' || relative.startsWith(`..${path.sep}`) || path.isAbsolute(relative)) return undefined;
  return relative.split(path.sep).join('/');
}

export function absolute(tree: Tree, relative: string): string {
  return path.join(tree.root, relative);
}

const insideOf = new WeakMap<Tree, Map<string, boolean>>();

/** Whether a directory of the tree really lies in it; looked up once. */
function isInside(tree: Tree, directory: string): boolean {
  const known = insideOf.get(tree) ?? new Map<string, boolean>();
  insideOf.set(tree, known);
  let inside = known.get(directory);
  if (inside === undefined) {
    inside = inTree(tree, absolute(tree, directory)) !== undefined;
    known.set(directory, inside);
  }
  return inside;
}

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

/** The bytes of a file of the tree; undefined when it is not there, is no file, is too long, or lies outside. */
export function readInside(tree: Tree, relative: string): Uint8Array | undefined {
  const file = absolute(tree, relative);
  recordAsked(tree, relative);
  if (!isInside(tree, path.posix.dirname(relative))) return undefined;
  const edited = tree.edited?.size ? tree.edited.get(inTree(tree, file) ?? '') : undefined;
  if (edited !== undefined) return Buffer.from(edited);
  const found = statOf(file, lstatSync);
  if (found === undefined || (found.isSymbolicLink() && inTree(tree, file) === undefined)) return undefined;
  try {
    return readRegular(file);
  } catch {
    return undefined;
  }
}

/** Names of the files in a directory of the tree, sorted by code unit; undefined when it is no directory of the tree. */
export function filesIn(tree: Tree, relative: string): string[] | undefined {
  const directory = absolute(tree, relative);
  if (!isInside(tree, relative)) return undefined;
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
