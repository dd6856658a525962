import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { SETTINGS_FILE } from '../files/settings-file.ts';
import { findTree, inTree, isConfigurationName, kindOf, leavesTree, type Tree } from '../files/tree.ts';
import { pushAll } from '../spread.ts';
import type { Diagnostic } from '../text/diagnostic.ts';
import { type Exclusion, excluder } from './exclude.ts';
import { otherFile, stacksHint, terragruntHint, testedHint } from './hints.ts';
import { type Discovered, discoverAffected, discoverRoots, type IsExcluded, type Unsettled } from './roots.ts';
import type { Searched } from './search.ts';
import { followUpwards } from './sibling-modules.ts';

/** The options for finding the inputs. */
export interface Where {
  /** Directories, files, or `-` for standard input; none means `.`. */
  readonly paths: readonly string[];
  /** `settings`: the paths come from a file of the tree, so they must not determine the tree. */
  readonly pathsFrom?: 'person' | 'settings' | undefined;
  /** `affected`: the paths are changed files, and the root modules that they belong to are checked. Otherwise the paths themselves are checked. */
  readonly mode?: 'named' | 'affected' | undefined;
  /** Directories of which every plan is checked. */
  readonly planDirectories?: readonly string[] | undefined;
  /** Plans and the directories of their configurations. */
  readonly plansWithSources?: readonly PlanWithSource[] | undefined;
  /** `--source DIR`: the configuration of the other plans; undefined: it is looked for; false: `--no-source`. */
  readonly source?: string | false | undefined;
  /** Patterns of paths that are not checked: of root modules, plans and states. */
  readonly exclude?: readonly Exclusion[] | undefined;
  readonly cwd: string;
  /** `--root`: widens or narrows the checked tree. */
  readonly root?: string | undefined;
  /** The content of standard input, if a path is `-`. */
  readonly stdin?: Uint8Array | undefined;
  /** Edited texts that replace files, by their real paths in the tree (`Tree.edited`). */
  readonly edited?: ReadonlyMap<string, string> | undefined;
  /** Called with the current step, for a progress line. */
  readonly progress?: ((doing: string) => void) | undefined;
}

/** A plan and the directory of the configuration that it was made from, as they are given. */
export interface PlanWithSource {
  readonly plan: string;
  readonly source: string;
}

/** A plan or state to read: a file or standard input. */
export interface PlanFile {
  /** The name for messages: relative to the root of the tree, or absolute. */
  readonly name: string;
  /** Absolute; undefined for standard input. */
  readonly file: string | undefined;
  /** The `--plans` directory in which it was found; other JSON files there are skipped. */
  readonly among?: string;
  /** The directory of its configuration, as given with the plan. */
  readonly source?: string;
}

/** The inputs of a run, before anything is parsed. */
export interface Found {
  readonly tree: Tree;
  /** The given directories, in the tree. */
  readonly named: readonly string[];
  /** Directories of the root modules that can have DMS resources in them. */
  readonly roots: readonly string[];
  /** How many root modules there are in all. */
  readonly rootCount: number;
  /** How many root modules, plans and states are excluded. */
  readonly excluded?: number;
  readonly unsettled: Unsettled;
  readonly plans: readonly PlanFile[];
  /** Whether standard input is a configuration. */
  readonly stdin: boolean;
  readonly diagnostics: readonly Diagnostic[];
  /** What exists but was not read, as whole sentences. */
  readonly gaps: readonly string[];
}

const SETTLED: Unsettled = { callable: new Set(), onlyWith: new Map() };

/** The path of standard input in messages. */
export const STDIN = '<stdin>';

/** What is found in a tree that was not searched. */
export function nothingIn(tree: Tree): Found {
  const none = { named: [], roots: [], plans: [], diagnostics: [], gaps: [] };
  return { tree, rootCount: 0, unsettled: SETTLED, stdin: false, ...none };
}

/** Whether no input can contain DMS resources. */
export function isNothing({ roots, plans, stdin }: Found): boolean {
  return roots.length === 0 && plans.length === 0 && !stdin;
}

/** Whether settings apply to the working directory: a given file, or one in it or above, up to the tree's root. */
export function hasSettings({
  cwd,
  root,
  config,
}: Pick<Where, 'cwd' | 'root'> & { readonly config?: string | false | undefined }): boolean {
  if (config !== undefined) return config !== false;
  const tree = findTree(cwd, [], root);
  for (let at = cwd; ; at = path.dirname(at)) {
    if (existsSync(path.join(at, SETTINGS_FILE))) return true;
    if (at === tree.root || at === path.dirname(at)) return false;
  }
}

/** Whether paths or plans are named; if not, the working directory is meant. */
export function isAnythingNamed({
  paths,
  planDirectories = [],
  plansWithSources = [],
}: Pick<Where, 'paths' | 'planDirectories' | 'plansWithSources'>): boolean {
  return paths.length + planDirectories.length + plansWithSources.length > 0;
}

/** Finds out which paths are configurations, plans or states, and which directories are root modules. Files are searched for a few words, not parsed. */
export function discoverInputs(where: Where): Found {
  const diagnostics: Diagnostic[] = [];
  const { tree, searched } = treeOf(where, diagnostics);
  const meant = where.mode === 'affected' ? { named: [], plans: [], stdin: false } : meantBy(where, tree, diagnostics);
  const { isExcluded, unmatched } = excluder(tree, where.exclude ?? []);
  const given = [
    ...meant.plans,
    ...(where.plansWithSources ?? []).flatMap((one) => planWithSource(one, where.cwd, tree, diagnostics)),
    ...(where.planDirectories ?? []).flatMap((one) => plansIn(one, where.cwd, tree, diagnostics)),
  ];
  const plans = given.filter(({ name, file }) => file === undefined || !isExcluded(name));
  const discovered = rootsOf(where, { tree, searched, isExcluded }, meant.named, diagnostics);
  const hints = plans.length === 0 ? terragruntHint(discovered) : [];
  const stacks = plans.length === 0 ? stacksHint(discovered) : [];
  const closed = discovered?.closed ?? [];
  pushAll(diagnostics, [
    ...hints,
    ...stacks,
    ...testedHint(discovered),
    ...closed.map((directory) => notListed(directory, meant.named.includes(directory))),
    // Most changed files have nothing to do with what is excluded.
    ...(where.mode === 'affected' ? [] : unmatched()).map(matchesNothing),
  ]);
  const { roots, rootCount, unsettled } = discovered ?? { roots: [], rootCount: 0, unsettled: SETTLED };
  return {
    tree,
    named: meant.named,
    roots,
    rootCount: rootCount + plans.length + (meant.stdin ? 1 : 0),
    excluded: (discovered?.excluded ?? 0) + given.length - plans.length,
    unsettled,
    plans,
    stdin: meant.stdin,
    diagnostics,
    gaps: [
      ...hints.map(({ message }) => `${message.slice(0, message.indexOf(','))}, which dmslint does not evaluate`),
      ...(stacks.length === 0 ? [] : (discovered?.stacksWithForeign ?? [])).map(
        (directory) =>
          `${directory} has a Terraform Stack with components from elsewhere, which dmslint does not evaluate`,
      ),
      ...closed.map((directory) => `${directory} is not readable`),
    ],
  };
}

/** The tree with edited texts in place of the files on disk. */
export function withEdits(tree: Tree, edited: Where['edited']): Tree {
  return edited === undefined ? tree : { ...tree, edited };
}

function treeOf(where: Where, diagnostics: Diagnostic[]): { readonly tree: Tree; readonly searched?: Searched } {
  const { paths, pathsFrom, mode, cwd, root } = where;
  const isTyped = pathsFrom !== 'settings' && mode !== 'affected';
  const named = paths.filter((one) => one !== '-').flatMap((one) => directoryOf(path.resolve(cwd, one)) ?? []);
  const sources = mode === 'affected' ? [] : likelySources(where);
  const tree = withEdits(findTree(cwd, isTyped ? [...named, ...sources] : [], root), where.edited);
  if (root !== undefined) return { tree };
  const followed = followUpwards(tree, isAnythingNamed(where) ? [...named, ...sources] : [path.resolve(cwd)]);
  const wider = followed.tree;
  if (wider !== tree)
    diagnostics.push({
      severity: 'note',
      code: 'tree-widened',
      message: `This is not a git checkout, and modules next to ${path.relative(wider.root, tree.root)} are called, so the checked tree is ${wider.root}; only configuration files are read there. Choose another tree with --root.`,
    });
  return followed;
}

/**
 * The directories in which the configurations of plans are, or may be: those given for them; else, if no directory is to be checked, those of the plans
 * themselves, if they have configuration files, or the working directory. A plan may be anywhere, so that its directory alone tells nothing.
 */
function likelySources({ paths, plansWithSources = [], source, cwd, stdin }: Where): string[] {
  const given = [...plansWithSources.map((one) => one.source), ...(source ? [source] : [])];
  if (given.length > 0) return given.map((one) => path.resolve(cwd, one));
  const files = paths.map((one) => (one === '-' ? one : path.resolve(cwd, one)));
  if (source === false || files.some((one) => one !== '-' && directoryOf(one) !== undefined)) return [];
  return files
    .filter((one) => (one === '-' ? looksLikeJson(stdin) : kindOf(one) === 'file'))
    .map((one) => (one === '-' ? cwd : path.dirname(one)))
    .map((directory) => (hasConfiguration(directory) ? directory : path.resolve(cwd)));
}

function hasConfiguration(directory: string): boolean {
  try {
    return readdirSync(directory).some(isConfigurationName);
  } catch {
    return false;
  }
}

/** Classifies the given paths. Without any paths or plans it is the working directory. */
function meantBy(where: Where, tree: Tree, diagnostics: Diagnostic[]) {
  const { paths, cwd, stdin } = where;
  const named = new Set<string>();
  const plans: PlanFile[] = [];
  let configuration = false;
  for (const one of isAnythingNamed(where) ? paths : ['.']) {
    const file = path.resolve(cwd, one);
    const directory = one === '-' ? undefined : directoryOf(file);
    if (one === '-') {
      if (looksLikeJson(stdin)) plans.push({ name: STDIN, file: undefined });
      else configuration = true;
    } else if (directory !== undefined) {
      const inside = inTree(tree, directory);
      if (inside !== undefined) named.add(inside);
      else diagnostics.push(outside(one));
    } else if (leavesTree(tree, file)) diagnostics.push(outside(one));
    else if (kindOf(file) === 'file') {
      const other = otherFile(one);
      if (other === undefined) plans.push({ name: nameIn(tree, file, one), file });
      else diagnostics.push(other);
    } else
      diagnostics.push(
        wrong(
          'path-missing',
          `${one} does not exist. Pass a directory with Terraform files, a Terraform file, or a plan made with terraform show -json.${isNamedAsConfiguration(file) ? ' For a file that was deleted, --affected checks the root modules that used it.' : ''}`,
        ),
      );
  }
  return { named: [...named], plans, stdin: configuration };
}

function rootsOf(
  where: Where,
  {
    tree,
    searched,
    isExcluded,
  }: { readonly tree: Tree; readonly searched: Searched | undefined; readonly isExcluded: IsExcluded },
  named: readonly string[],
  diagnostics: Diagnostic[],
): Discovered | undefined {
  if (where.mode === 'affected') return affectedBy(where, tree, isExcluded, diagnostics);
  if (named.length === 0) return undefined;
  where.progress?.('looking for root modules');
  const discovered = discoverRoots(tree, named, searched, isExcluded);
  for (const directory of named) {
    if (!discovered.any(directory) && !discovered.closed.includes(directory) && where.paths.length > 0)
      diagnostics.push(wrong('no-configuration', `There are no Terraform or OpenTofu files in or below ${directory}.`));
  }
  return discovered;
}

/** A changed file may no longer exist. A changed settings file affects every root below it. */
function affectedBy({ paths, cwd }: Where, tree: Tree, isExcluded: IsExcluded, diagnostics: Diagnostic[]): Discovered {
  const files: string[] = [];
  const wholes: string[] = [];
  for (const one of paths) {
    const inside = inTree(tree, path.resolve(cwd, one));
    if (inside === undefined) diagnostics.push(outside(one));
    else if (kindOf(path.resolve(cwd, one)) === 'directory') wholes.push(inside);
    else if (path.posix.basename(inside) === SETTINGS_FILE) wholes.push(path.posix.dirname(inside));
    else files.push(inside);
  }
  return discoverAffected(tree, files, wholes, isExcluded);
}

function planWithSource(
  { plan, source }: PlanWithSource,
  cwd: string,
  tree: Tree,
  diagnostics: Diagnostic[],
): PlanFile[] {
  const file = path.resolve(cwd, plan);
  const option = `--plans ${plan}=${source}`;
  if (leavesTree(tree, file)) {
    diagnostics.push(outside(`${option}: ${plan}`));
    return [];
  }
  const kind = kindOf(file);
  if (kind === 'file') return [{ name: nameIn(tree, file, plan), file, source }];
  const problem = kind === 'directory' ? 'is a directory' : 'does not exist';
  diagnostics.push(
    wrong(
      'path-missing',
      `${option}: ${plan} ${problem}. Pass a plan made with terraform show -json, and the directory of its configuration.`,
    ),
  );
  return [];
}

/** The name of a file: its path from the root of the tree, also if it lies outside; absolute if it was given so. */
function nameIn(tree: Tree, file: string, given: string): string {
  const outside = path.isAbsolute(given) ? file : path.relative(tree.root, file);
  return inTree(tree, file) ?? outside.split(path.sep).join('/');
}

/** All JSON files at and below a directory. */
function plansIn(named: string, cwd: string, tree: Tree, diagnostics: Diagnostic[]): PlanFile[] {
  const directory = path.resolve(cwd, named);
  if (leavesTree(tree, directory)) {
    diagnostics.push(outside(`--plans ${named}`));
    return [];
  }
  if (kindOf(directory) !== 'directory') {
    diagnostics.push(
      wrong(
        'path-missing',
        `--plans ${named} is not a directory. Pass a directory of plans made with terraform show -json.`,
      ),
    );
    return [];
  }
  const files: string[] = [];
  const waiting = [directory];
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    try {
      // Symbolic links are not followed.
      for (const entry of readdirSync(at, { withFileTypes: true })) {
        if (entry.isDirectory()) waiting.push(path.join(at, entry.name));
        else if (entry.isFile() && entry.name.endsWith('.json')) files.push(path.join(at, entry.name));
      }
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      diagnostics.push(wrong('unreadable-directory', `Cannot read ${path.relative(cwd, at) || at} (${code}).`));
    }
  }
  files.sort();
  if (files.length === 0)
    diagnostics.push(
      wrong(
        'no-plans',
        `--plans ${named} contains no JSON files. Write each plan there with terraform show -json PLAN > NAME.json.`,
      ),
    );
  return files.map((file) => ({ name: nameIn(tree, file, named), file, among: named }));
}

function matchesNothing(pattern: string): Diagnostic {
  return {
    severity: 'note',
    code: 'option-unused',
    message: `--exclude ${pattern} matches no root module, plan or state, so it has no effect. ${pattern.includes('/') ? 'A pattern with a slash counts from the working directory.' : 'A name without a slash matches in any directory.'}`,
  };
}

/** An unreadable directory is an error if it was given as a path. Otherwise it is a note, since it is most often the data directory of a service. */
function notListed(directory: string, named: boolean): Diagnostic {
  return {
    severity: named ? 'error' : 'note',
    code: 'unreadable-directory',
    message: `${directory} is not readable, so nothing in it was checked. If it contains Terraform files, grant read and search permission.`,
  };
}

function outside(one: string): Diagnostic {
  return wrong('path-outside', `${one} is outside the checked tree. Widen the tree with --root.`);
}

function wrong(code: string, message: string): Diagnostic {
  return { severity: 'error', code, message };
}

/** The configuration directory of a path: the directory itself, or that of a configuration file. */
function directoryOf(file: string): string | undefined {
  const kind = kindOf(file);
  if (kind === 'directory') return file;
  return kind === 'file' && isNamedAsConfiguration(file) ? path.dirname(file) : undefined;
}

function isNamedAsConfiguration(file: string): boolean {
  return /\.(tf|tofu)(\.json)?$|\.tfvars(\.json)?$/.test(file);
}

/** Input that starts with `{` is JSON (in UTF-8 or UTF-16), anything else HCL. Empty input is treated as a plan, which has a clear error for it. */
function looksLikeJson(bytes: Uint8Array | undefined): boolean {
  if (bytes === undefined || bytes.length === 0) return true;
  const head = Buffer.from(bytes.subarray(0, 64))
    .toString('latin1')
    .replace(/^(\xef\xbb\xbf|\xff\xfe|\xfe\xff)/, '')
    .replace(/\0/g, '')
    .trimStart();
  return head.startsWith('{') || head.startsWith('PK');
}
