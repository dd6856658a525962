import { existsSync } from 'node:fs';
import path from 'node:path';
import { absolute, isBelow, join, leadsOutside, readInside, type Tree } from '../files/tree.ts';
import { manifestEntries } from './manifest.ts';
import { remotesOf, sameRepository } from './remotes.ts';
import { type Directory, Searched, searchBelow, searchDirectory } from './search.ts';

/** What depends on calls whose sources are expressions, which only an evaluation can tell. */
export interface Unsettled {
  /** Directories that are no root modules if such a call of another root leads to them. */
  readonly callable: ReadonlySet<string>;
  /** Roots that count only if they call one of these directories. */
  readonly onlyWith: ReadonlyMap<string, ReadonlySet<string>>;
}

export interface Discovered {
  /** Directories of root modules that can have DMS resources in them, sorted. */
  readonly roots: readonly string[];
  /** How many root modules there are in all. */
  readonly rootCount: number;
  /** How many more there would be, were they not excluded. */
  readonly excluded: number;
  readonly unsettled: Unsettled;
  readonly terragrunt: readonly string[];
  /** Directories with files of a Terraform Stack. */
  readonly stacks: readonly string[];
  /** Those of them with components whose modules may lie elsewhere. */
  readonly stacksWithForeign: readonly string[];
  /** Directories of modules with DMS types that only tests use, and that are no roots. */
  readonly tested: readonly string[];
  /** Directories that cannot be listed. */
  readonly closed: readonly string[];
  /** Whether there is any configuration in or below a given directory. */
  readonly any: (directory: string) => boolean;
}

/**
 * The root modules in and below the given directories: those that nothing calls, those with a backend or variables files, and the given directories themselves.
 * `searched`: the result of earlier searches. Only roots that can have DMS resources, in themselves or in modules, are returned.
 */
export function discoverRoots(
  tree: Tree,
  named: readonly string[],
  searched = new Searched(),
  isExcluded: IsExcluded = () => false,
): Discovered {
  for (const start of named) searchBelow(tree, start, searched);
  const all = searched.directories;
  const at = directories(tree, all);
  const roots = [...new Set(rootsIn(searched, at).concat(named.flatMap((path) => all.get(path) ?? [])))];
  const unsettled = { callable: callable(roots, all, named), onlyWith: new Map() };
  return discovered(tree, roots, searched, at, { unsettled, isExcluded });
}

/** Roots that are some only because nothing calls them, as far as that can be seen. */
function callable(
  roots: readonly Directory[],
  all: ReadonlyMap<string, Directory>,
  named: readonly string[] = [],
): ReadonlySet<string> {
  if (![...all.values()].some(({ obscure }) => obscure)) return new Set();
  return new Set(roots.filter(({ path, rootlike }) => !rootlike && !named.includes(path)).map(({ path }) => path));
}

/**
 * The root modules of the whole tree that given files belong to, directly or through modules that the roots call at any depth.
 * A file in a directory without configuration belongs to the nearest one above. `wholes` are directories of which every root is selected.
 */
export function discoverAffected(
  tree: Tree,
  files: readonly string[],
  wholes: readonly string[],
  isExcluded: IsExcluded = () => false,
): Discovered {
  const searched = searchBelow(tree, '.');
  const all = searched.directories;
  const at = directories(tree, all);
  const touched = new Set(files.flatMap((file) => nearestWith(all, path.posix.dirname(file)) ?? []));
  const isMeant = (root: string) => wholes.some((whole) => isBelow(root, whole));
  const onlyWith = new Map<string, ReadonlySet<string>>();
  const roots = rootsIn(searched, at).filter((root) => {
    const reaches = reached([root.path], at);
    if (isMeant(root.path) || reaches.some((one) => touched.has(one))) return true;
    if (touched.size === 0 || !reaches.some((one) => at(one)?.obscure)) return false;
    onlyWith.set(root.path, touched);
    return true;
  });
  return discovered(tree, roots, searched, at, { unsettled: { callable: callable(roots, all), onlyWith }, isExcluded });
}

/** Whether a path of the tree is not to be checked. What a checked root module calls is read nevertheless. */
export type IsExcluded = (path: string) => boolean;

type At = (path: string) => Directory | undefined;

/** Directories by path; those outside the search are looked up on demand. */
function directories(tree: Tree, all: ReadonlyMap<string, Directory>): At {
  const known = new Map<string, Directory | undefined>(all);
  return (path) => {
    if (!known.has(path)) known.set(path, leadsOutside(path) ? undefined : searchDirectory(tree, path));
    return known.get(path);
  };
}

/** Whether only tests use a module. */
function isOnlyTested({ path, rootlike }: Directory, { beside: { tested, components } }: Searched): boolean {
  return tested.has(path) && !rootlike && !components.has(path);
}

/** If modules only call each other, no root reaches them: then those with DMS types count as roots. */
function rootsIn(searched: Searched, at: At): Directory[] {
  const all = searched.directories;
  const called = new Set([...all.values()].flatMap(({ called }) => called));
  const roots: Directory[] = [];
  const modules: Directory[] = [];
  for (const directory of all.values()) {
    if (isOnlyTested(directory, searched)) continue;
    const isComponent = searched.beside.components.has(directory.path);
    if (!called.has(directory.path) || directory.rootlike || isComponent) roots.push(directory);
    else if (directory.dms) modules.push(directory);
  }
  if (modules.length === 0) return roots;
  const led = new Set(
    reached(
      roots.map(({ path }) => path),
      at,
    ),
  );
  return roots.concat(modules.filter(({ path }) => !led.has(path)));
}

function discovered(
  tree: Tree,
  roots: readonly Directory[],
  searched: Searched,
  at: At,
  { unsettled, isExcluded }: { readonly unsettled: Unsettled; readonly isExcluded: IsExcluded },
): Discovered {
  const { directories: all, closed, beside } = searched;
  const kept = roots.filter(({ path }) => !isExcluded(path));
  return {
    unsettled,
    roots: kept
      .filter((root) => matters(tree, root, at))
      .map(({ path }) => path)
      .sort(),
    rootCount: kept.length,
    excluded: roots.length - kept.length,
    any: (directory) => [...all.keys()].some((one) => isBelow(one, directory)),
    terragrunt: [...all.values()].filter(({ terragrunt }) => terragrunt).map(({ path }) => path),
    stacks: [...beside.stacks].sort(),
    stacksWithForeign: [...beside.withForeign].sort(),
    tested: [...all.values()]
      .filter((one) => one.dms && isOnlyTested(one, searched) && !roots.includes(one))
      .map(({ path }) => path)
      .sort(),
    closed: [...closed].filter((one) => !isExcluded(one)).sort(),
  };
}

function nearestWith(all: ReadonlyMap<string, Directory>, start: string): string | undefined {
  for (let directory = start; ; directory = path.posix.dirname(directory)) {
    if (all.has(directory)) return directory;
    if (directory === '.') return undefined;
  }
}

/** The directories and those of all local modules that they call, including ones outside the tree or missing. */
function reached(paths: readonly string[], at: At): string[] {
  const seen = new Set(paths);
  // Iterating over a set includes the items added meanwhile.
  for (const one of seen) for (const call of at(one)?.calls ?? []) seen.add(call);
  return [...seen];
}

function matters(tree: Tree, root: Directory, at: At): boolean {
  let foreign = false;
  for (const path of reached([root.path], at)) {
    const directory = at(path);
    if (directory === undefined) {
      // A call to a directory outside the tree is reported when the root is read; one to a missing directory only if its name suggests DMS.
      if (leadsOutside(path) || /dms/i.test(path)) return true;
      continue;
    }
    if (directory.dms || directory.obscure || directory.foreign.some((source) => /dms/i.test(source))) return true;
    foreign ||= directory.foreign.length > 0;
  }
  return foreign && (installedDms(tree, root.path, at) || ownDms(tree, root, at));
}

/** Whether a module that `terraform init` installed for the root has DMS types. modules.json lists their directories. */
function installedDms(tree: Tree, root: string, at: At): boolean {
  const modules = join(root, '.terraform/modules');
  if (!existsSync(absolute(tree, modules))) return false;
  const below = [...searchBelow(tree, modules).directories.keys()];
  const listed = manifestEntries(readInside(tree, join(modules, 'modules.json'))).map(({ Dir }) => join(root, Dir));
  return reached(below.concat(listed), at).some((path) => at(path)?.dms || at(path)?.obscure);
}

/** Whether a module that is called by the address of this repository has DMS types. */
function ownDms(tree: Tree, root: Directory, at: At): boolean {
  if (!tree.git) return false;
  const remotes = remotesOf(readInside(tree, '.git/config'));
  const own = reached([root.path], at).flatMap((path) =>
    (at(path)?.foreign ?? []).flatMap((source) => sameRepository(source, remotes) ?? []),
  );
  return reached(own, at).some((path) => at(path)?.dms || at(path)?.obscure);
}
