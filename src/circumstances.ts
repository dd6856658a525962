import path from 'node:path';
import type { Configurations } from './configuration/configurations.ts';
import { readNamed, readRegular } from './files/read.ts';
import {
  absolute,
  inTree,
  isDisguised,
  isOffLimits,
  join,
  leavesTree,
  readInside,
  type Tree,
  writtenIn,
} from './files/tree.ts';
import type { Workspace } from './terraform/configuration.ts';
import type { Given } from './terraform/modules/variables.ts';
import type { Complain } from './text/diagnostic.ts';

/** What a root module is read with besides its files. */
export interface CircumstancesOptions {
  readonly cwd: string;
  /** `--var-file`, in order, relative to cwd. */
  readonly varFiles: readonly string[];
  /** How many of the values of `--var` come before each of `varFiles` on the command line, where the last one wins; none by default. */
  readonly variablesBefore?: readonly number[] | undefined;
  /** `--environment NAME=FILE`, in order: each root is read once for each, with that file of variables. */
  readonly environments?: readonly { readonly name: string; readonly file: string }[] | undefined;
  /** `--workspace`; TF_WORKSPACE is in `env`. */
  readonly workspace?: string | undefined;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** The variables files and the workspace that a root is read with. */
export interface Circumstance {
  /** Of the environment; undefined where there are none. */
  readonly name: string | undefined;
  readonly varFiles: Given['varFiles'];
  readonly workspace: Workspace | undefined;
}

/** Finds the variables files, the environments and the workspace of root modules, in the settings and on the command line. */
export class Circumstances {
  readonly #tree: Tree;
  readonly #options: CircumstancesOptions;
  readonly #configurations: Configurations;
  readonly #complain: Complain;
  readonly #read = new Map<string, Given['varFiles']>();
  #given: Given['varFiles'] | undefined;

  constructor(tree: Tree, options: CircumstancesOptions, configurations: Configurations, complain: Complain) {
    this.#tree = tree;
    this.#options = options;
    this.#configurations = configurations;
    this.#complain = complain;
  }

  /** The environments of a root with their variables files; those of the command line replace those of the settings. */
  of(directory: string): Circumstance[] {
    const { environments = [] } = this.#options;
    const configured = this.#configurations.at(directory);
    const varFiles = this.varFilesAt(directory);
    const workspace = this.workspaceAt(directory);
    if (environments.length > 0)
      return environments.map(({ name, file }) => ({
        name,
        varFiles: [...varFiles, ...this.#variablesIn(file, path.resolve(this.#options.cwd, file))],
        workspace,
      }));
    if (configured.environments.length === 0) return [{ name: undefined, varFiles, workspace }];
    return configured.environments.map((environment) => ({
      name: environment.name,
      varFiles: [...varFiles, ...environment.varFiles.flatMap((file) => this.#variablesInTree(file))],
      workspace:
        this.#options.workspace === undefined && environment.workspace ? { name: environment.workspace } : workspace,
    }));
  }

  /** Whether a root is read once for each of several environments. */
  hasEnvironments(directory: string): boolean {
    return (this.#options.environments ?? []).length > 0 || this.#configurations.at(directory).environments.length > 0;
  }

  /** Those of the configuration, then those of the command line, which win. */
  varFilesAt(directory: string): Given['varFiles'] {
    this.#given ??= this.#options.varFiles.flatMap((one, index) =>
      this.#variablesIn(one, path.resolve(this.#options.cwd, one)).map((file) => ({
        ...file,
        after: this.#options.variablesBefore?.[index] ?? 0,
      })),
    );
    const configured = this.#configurations.at(directory).varFiles;
    return [...configured.flatMap((file) => this.#variablesInTree(file)), ...this.#given];
  }

  workspaceAt(directory: string): Workspace | undefined {
    const { workspace, env } = this.#options;
    if (workspace !== undefined) return { name: workspace };
    if (env.TF_WORKSPACE) return { name: env.TF_WORKSPACE, from: 'TF_WORKSPACE' };
    const configured = this.#configurations.at(directory).workspace;
    if (configured !== undefined) return { name: configured };
    const file = '.terraform/environment';
    const bytes = readInside(this.#tree, join(directory, file));
    const name = bytes && new TextDecoder().decode(bytes).trim();
    return name ? { name, from: file } : undefined;
  }

  /** A variables file from the settings, which must be inside the tree, unlike one from the command line. */
  #variablesInTree(file: string): Given['varFiles'] {
    const path = absolute(this.#tree, file);
    if (isOffLimits(this.#tree, file) || ![file, inTree(this.#tree, path) ?? file].every(isNameOfVariables)) {
      this.#complain(
        'var-file-refused',
        `The file of variables ${file} is not read, since it may hold secrets: settings name files that end with .tfvars, .json or .hcl. Others can be given with --var-file.`,
      );
      return [];
    }
    if (inTree(this.#tree, path) !== undefined) return this.#variablesIn(file, path, readRegular);
    this.#complain('var-file-missing', `The variables file ${file} is outside the checked tree.`);
    return [];
  }

  #variablesIn(named: string, file: string, read: (file: string) => Uint8Array = readNamed): Given['varFiles'] {
    const known = this.#read.get(file);
    if (known !== undefined) return known;
    let found: Given['varFiles'] = [];
    if (leavesTree(this.#tree, file)) {
      this.#complain(
        'path-outside',
        `The variables file ${named} is outside the checked tree. Widen the tree with --root.`,
      );
      return found;
    }
    const inside = inTree(this.#tree, file);
    const written = writtenIn(this.#tree, file);
    if (written !== undefined && isDisguised(this.#tree, written)) {
      this.#complain(
        'var-file-refused',
        `The file of variables ${named} is not read, since it is a link to a file of another kind, which may hold secrets. Name that file.`,
      );
      return found;
    }
    try {
      const edited = inside === undefined ? undefined : this.#tree.edited?.get(inside);
      found = [{ path: inside ?? named, bytes: edited === undefined ? read(file) : Buffer.from(edited) }];
    } catch {
      this.#complain('var-file-missing', `Cannot read the variables file ${named}.`);
    }
    this.#read.set(file, found);
    return found;
  }
}

/** Whether settings, which are strangers', may have a file of this name read as variables. */
function isNameOfVariables(name: string): boolean {
  return /\.(tfvars|json|hcl)$/.test(name);
}
