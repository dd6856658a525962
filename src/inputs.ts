import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { discoverRoots } from './discover/roots.ts';
import type { Directory } from './discover/search.ts';
import { absolute, findTree, inTree, type Tree } from './discover/tree.ts';
import { followUpwards } from './discover/upwards.ts';
import { DATABASE_TYPES } from './dms/surroundings/database.ts';
import { SECURITY_TYPES } from './dms/surroundings/security-rules.ts';
import type { Outline, Root } from './graph/graph.ts';
import type { Value } from './graph/value.ts';
import { readPlan } from './plan/read.ts';
import { withSources } from './plan/sources.ts';
import { readRoot } from './terraform/configuration.ts';
import { Loader } from './terraform/modules/load.ts';
import type { Given } from './terraform/modules/variables.ts';
import type { Diagnostic } from './text/diagnostic.ts';

/** What a run reads, and how. */
export interface InputOptions {
  /** Directories, files, or `-` for standard input; none means `.`. */
  readonly paths: readonly string[];
  readonly cwd: string;
  /** `--root`: widens or narrows the checked tree. */
  readonly root?: string;
  /** `--var name=value`, in order. */
  readonly variables: readonly string[];
  /** `--var-file`, in order, relative to cwd. */
  readonly varFiles: readonly string[];
  /** `--environment NAME=FILE`, in order: each root is read once for each, with that file of variables. */
  readonly environments?: readonly { readonly name: string; readonly file: string }[];
  /** `--workspace` or TF_WORKSPACE. */
  readonly workspace?: string;
  /** `--source DIR`; undefined: the working directory; false: `--no-source`. */
  readonly source?: string | false;
  /** What stands on standard input, when a path is `-`. */
  readonly stdin?: Uint8Array;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Texts in the place of files, by their real paths in the tree (`Tree.edited`). */
  readonly edited?: ReadonlyMap<string, string>;
  /** Which resource types are read: those that rules ask for (default), or all, to see what an edit changes. */
  readonly reads?: 'checked' | 'all';
  /** Told what is being done, for a progress line. */
  readonly progress?: (doing: string) => void;
}

/** The resource types that rules are about: both readers expand them. */
export function isWanted(type: string): boolean {
  return type.startsWith('aws_dms_');
}

/** The types that rules follow from there: they are expanded, and nothing is said of them otherwise. */
export function isFollowed(type: string): boolean {
  return FOLLOWED.has(type);
}

const FOLLOWED: ReadonlySet<string> = new Set([...DATABASE_TYPES, ...SECURITY_TYPES]);

type Kind = 'directory' | 'file' | 'missing';

/** Reads the inputs of one run: configurations, plans and states, into the roots of the graph. */
export class Inputs {
  readonly roots: Root[] = [];
  readonly diagnostics: Diagnostic[] = [];
  readonly outlines: Outline[] = [];
  rootCount = 0;
  /** Where the files lie. */
  readonly tree: Tree;
  readonly #found = new Map<string, Directory>();
  readonly #loader: Loader;
  readonly #options: InputOptions;

  constructor(options: InputOptions) {
    this.#options = options;
    const onDisk = options.paths.filter((one) => one !== '-');
    this.tree = { ...this.#findTree(onDisk), ...(options.edited ? { edited: options.edited } : {}) };
    const stdin = options.paths.includes('-') && !looksLikeJson(options.stdin) ? options.stdin : undefined;
    this.#loader = new Loader(this.tree, new Map(stdin ? [[STDIN, [{ name: STDIN, bytes: stdin }]]] : []));
  }

  #findTree(onDisk: readonly string[]): Tree {
    const { cwd, root } = this.#options;
    const tree = findTree(cwd, onDisk, root);
    if (root !== undefined) return tree;
    const named = (onDisk.length > 0 ? onDisk : ['.']).flatMap((one) => directoryOf(path.resolve(cwd, one)) ?? []);
    const wider = followUpwards(tree, named, this.#found);
    if (wider !== tree)
      this.diagnostics.push({
        severity: 'note',
        code: 'tree-widened',
        message: `This is no git checkout, and modules above ${path.relative(wider.root, tree.root)} are called, so the checked tree is ${wider.root}. Name another with --root.`,
      });
    return wider;
  }

  readPaths(): void {
    const { paths, cwd, stdin } = this.#options;
    const directories: string[] = [];
    for (const one of paths.length > 0 ? paths : ['.']) {
      if (one === '-') {
        if (looksLikeJson(stdin)) this.#readPlan(stdin ?? new Uint8Array(), STDIN);
        else this.#readRoot(STDIN);
        continue;
      }
      const file = path.resolve(cwd, one);
      const kind = kindOf(file);
      if (kind === 'missing')
        this.#complain(
          'path-missing',
          `${one} does not exist. Name a directory with Terraform files, a file in one, or a plan made with terraform show -json.`,
        );
      else if (kind === 'directory') this.#addDirectory(one, file, directories);
      else this.#readFile(one, file, directories);
    }
    if (directories.length > 0) this.#readDirectories([...new Set(directories)]);
    this.diagnostics.push(...this.#loader.diagnostics);
    this.outlines.push(...this.#loader.outlines());
  }

  #addDirectory(named: string, file: string, directories: string[]): void {
    const inside = inTree(this.tree, file);
    if (inside === undefined)
      this.#complain('path-outside', `${named} lies outside the checked tree. Name a wider tree with --root.`);
    else directories.push(inside);
  }

  #readFile(named: string, file: string, directories: string[]): void {
    const directory = directoryOf(file);
    if (directory !== undefined) {
      this.#addDirectory(named, directory, directories);
      return;
    }
    try {
      this.#readPlan(readFileSync(file), inTree(this.tree, file) ?? named);
    } catch (error) {
      this.#complain(
        'unreadable-file',
        `${named} can't be read (${(error as NodeJS.ErrnoException).code ?? 'unknown error'}).`,
      );
    }
  }

  #readDirectories(directories: string[]): void {
    this.#options.progress?.('looking for root modules');
    const found = discoverRoots(this.tree, directories, this.#found);
    this.rootCount += found.rootCount;
    for (const directory of directories) {
      if (!found.any(directory) && this.#options.paths.length > 0)
        this.#complain(
          'no-configuration',
          `${directory} has no Terraform or OpenTofu files, nor has any directory below it.`,
        );
    }
    for (const root of found.roots) {
      this.#options.progress?.(`reading ${root}`);
      this.#readRoot(root);
    }
  }

  #readRoot(directory: string): void {
    if (directory === STDIN) this.rootCount++;
    const module = this.#loader.module(directory);
    if (module === undefined) return;
    const given = this.#given();
    const workspace = this.#workspace(directory);
    const read = (environment: string | undefined, varFiles: Given['varFiles']) => {
      const { root, diagnostics } = readRoot(this.#loader, module, {
        given: { ...given, varFiles },
        workspace,
        wanted: isWanted,
        followed: this.#isFollowed,
      });
      this.roots.push(environment === undefined ? root : { ...root, environment });
      this.#complainOnce(diagnostics);
    };
    const environments = this.#options.environments ?? [];
    if (environments.length === 0) read(undefined, given.varFiles);
    for (const { name, file } of environments) read(name, [...given.varFiles, ...this.#variablesIn([file])]);
  }

  /** Diagnostics on a root, which come again in each of its environments. */
  #complainOnce(diagnostics: readonly Diagnostic[]): void {
    for (const one of diagnostics) {
      const again = this.diagnostics.some(
        ({ code, message, at }) =>
          code === one.code &&
          message === one.message &&
          at?.source.path === one.at?.source.path &&
          at?.start === one.at?.start,
      );
      if (!again) this.diagnostics.push(one);
    }
  }

  #readPlan(bytes: Uint8Array, name: string): void {
    this.rootCount++;
    const read = readPlan(bytes, name, (type) => isWanted(type) || isFollowed(type));
    this.diagnostics.push(...read.diagnostics);
    if (read.root === undefined) return;
    const sources = this.#sourcesOf(read.variables);
    const joined =
      sources === undefined
        ? { root: read.root, diagnostics: [] }
        : withSources(read, sources, this.#options.source !== undefined);
    this.roots.push(joined.root);
    this.diagnostics.push(...joined.diagnostics);
  }

  /** The root module that a plan was made from, evaluated with the plan's variables. */
  #sourcesOf(variables: ReadonlyMap<string, Value> | undefined): Root | undefined {
    const { source, cwd } = this.#options;
    if (source === false) return undefined;
    const file = path.resolve(cwd, source ?? '.');
    const directory = kindOf(file) === 'directory' ? inTree(this.tree, file) : undefined;
    if (directory === undefined) {
      if (source !== undefined)
        this.#complain('source-missing', `--source ${source} is no directory of the checked tree.`);
      return undefined;
    }
    const loader = new Loader(this.tree);
    const module = loader.module(directory);
    if (module === undefined) {
      if (source !== undefined)
        this.#complain('source-missing', `--source ${source} has no Terraform or OpenTofu files in it.`);
      return undefined;
    }
    const read = readRoot(loader, module, {
      given: { ...this.#given(), env: {}, values: variables },
      workspace: this.#workspace(directory),
      wanted: isWanted,
      followed: this.#isFollowed,
    });
    this.outlines.push(...loader.outlines());
    return read.root;
  }

  #varFiles: Given['varFiles'] | undefined;

  readonly #isFollowed = (type: string) => this.#options.reads === 'all' || isFollowed(type);

  #given(): Given {
    this.#varFiles ??= this.#variablesIn(this.#options.varFiles);
    return { variables: this.#options.variables, varFiles: this.#varFiles, env: this.#options.env };
  }

  #variablesIn(files: readonly string[]): Given['varFiles'] {
    return files.flatMap((one) => {
      const file = path.resolve(this.#options.cwd, one);
      try {
        const inside = inTree(this.tree, file);
        const edited = inside === undefined ? undefined : this.tree.edited?.get(inside);
        return [{ path: inside ?? one, bytes: edited === undefined ? readFileSync(file) : Buffer.from(edited) }];
      } catch {
        this.#complain('var-file-missing', `The file of variables ${one} can't be read.`);
        return [];
      }
    });
  }

  #workspace(directory: string): string | undefined {
    const { workspace, env } = this.#options;
    if (workspace !== undefined) return workspace;
    if (env.TF_WORKSPACE) return env.TF_WORKSPACE;
    try {
      return (
        readFileSync(path.join(absolute(this.tree, directory), '.terraform/environment'), 'utf8').trim() || undefined
      );
    } catch {
      return undefined;
    }
  }

  #complain(code: string, message: string): void {
    this.diagnostics.push({ severity: 'error', code, message });
  }
}

const STDIN = '<stdin>';

/** The directory of configuration that a path names: itself, or that of a configuration file. */
function directoryOf(file: string): string | undefined {
  if (kindOf(file) === 'directory') return file;
  return /\.(tf|tofu)(\.json)?$|\.tfvars(\.json)?$/.test(file) ? path.dirname(file) : undefined;
}

function kindOf(file: string): Kind {
  const found = statSync(file, { throwIfNoEntry: false });
  return found === undefined ? 'missing' : found.isDirectory() ? 'directory' : 'file';
}

/** `{` is JSON (as text in UTF-8 or UTF-16), anything else HCL; nothing at all is treated as an empty plan, which has a clear error. */
function looksLikeJson(bytes: Uint8Array | undefined): boolean {
  if (bytes === undefined || bytes.length === 0) return true;
  const head = Buffer.from(bytes.subarray(0, 64))
    .toString('latin1')
    .replace(/^(\xef\xbb\xbf|\xff\xfe|\xfe\xff)/, '')
    .replace(/\0/g, '')
    .trimStart();
  return head.startsWith('{') || head.startsWith('PK');
}
