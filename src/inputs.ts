import path from 'node:path';
import { checkedType } from './aws/cloud-control.ts';
import { isDmsType, mentionsDms } from './aws/dms-types.ts';
import type { Configurations } from './configuration/configurations.ts';
import { type Found, type PlanFile, STDIN, type Where } from './discover/inputs.ts';
import { CERTIFICATE_REFERENCES } from './dms/certificates/uses.ts';
import { DATABASE_TYPES } from './dms/database/database.ts';
import { ENDPOINT_TYPES } from './dms/endpoint.ts';
import { KNOWN_MODULES } from './dms/modules/index.ts';
import { NETWORK_TYPES } from './dms/network/references.ts';
import { MOST_PLAN_BYTES, readNamed, readRegular, TOO_LONG } from './files/read.ts';
import {
  absolute,
  inTree,
  isDisguised,
  isOffLimits,
  join,
  kindOf,
  leavesTree,
  readInside,
  writtenIn,
} from './files/tree.ts';
import type { Outline, Root } from './graph/graph.ts';
import type { Value } from './graph/value.ts';
import { readPlan } from './plan/read.ts';
import { withSources } from './plan/sources.ts';
import { readRoot, type Workspace } from './terraform/configuration.ts';
import { type Checked, Loader } from './terraform/modules/load.ts';
import type { Given } from './terraform/modules/variables.ts';
import type { Diagnostic } from './text/diagnostic.ts';
import { nearest } from './text/suggest.ts';

/** The options for reading the inputs. */
export interface InputOptions extends Where {
  /** `--var name=value`, in order. */
  readonly variables: readonly string[];
  /** `--var-file`, in order, relative to cwd. */
  readonly varFiles: readonly string[];
  /** How many of `variables` come before each of `varFiles` on the command line, where the last one wins; none by default. */
  readonly variablesBefore?: readonly number[] | undefined;
  /** `--environment NAME=FILE`, in order: each root is read once for each, with that file of variables. */
  readonly environments?: readonly { readonly name: string; readonly file: string }[] | undefined;
  /** `--workspace` or TF_WORKSPACE. */
  readonly workspace?: string | undefined;
  /** `--source DIR`; undefined: the working directory; false: `--no-source`. */
  readonly source?: string | false | undefined;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Edited texts that replace files, by their real paths in the tree (`Tree.edited`). */
  readonly edited?: ReadonlyMap<string, string> | undefined;
  /** Which resource types are read: those that rules need (default), or all, to see the effects of an edit. */
  readonly reads?: 'checked' | 'all' | undefined;
  /** `changed` (`--assume-enabled`): what only the defaults of variables switch off is checked as a possible case; undefined: as the settings say. */
  readonly defaults?: 'kept' | 'changed' | undefined;
}

const CHECKED: Checked = {
  mentions: mentionsDms,
  sources: /dms/i,
  modules: KNOWN_MODULES,
  says: (name, value) =>
    /(^|_)ssl_mode$/.test(name) && value === 'none'
      ? 'it is "none", and an endpoint with this mode sends its traffic in clear text'
      : undefined,
};

/** The resource types that rules are about: both readers expand them. */
export function isWanted(type: string): boolean {
  return isDmsType(type);
}

function isCounted(type: string): boolean {
  return ENDPOINT_TYPES.includes(checkedType(type));
}

/** The types that rules follow from there: they are expanded, and nothing is said of them otherwise. */
function isFollowed(type: string): boolean {
  return FOLLOWED.has(type);
}

const FOLLOWED: ReadonlySet<string> = new Set([...DATABASE_TYPES, ...NETWORK_TYPES]);

/** The variables files and the workspace that a root is read with. */
interface Circumstances {
  readonly name: string | undefined;
  readonly varFiles: Given['varFiles'];
  readonly workspace: Workspace | undefined;
}

/** Reads the discovered inputs into the roots of the graph. */
export class Inputs {
  readonly roots: Root[] = [];
  readonly diagnostics: Diagnostic[] = [];
  readonly outlines: Outline[] = [];
  readonly #found: Found;
  readonly #loader: Loader;
  readonly #options: InputOptions;
  readonly #configurations: Configurations;
  /** The outlines of the variables files by path, since roots and environments may share one. */
  readonly #variables = new Map<string, Outline>();

  constructor(found: Found, options: InputOptions, configurations: Configurations) {
    this.#found = found;
    this.#options = options;
    this.#configurations = configurations;
    const { stdin } = options;
    this.#loader = new Loader(
      found.tree,
      CHECKED,
      new Map(found.stdin && stdin ? [[STDIN, [{ name: STDIN, bytes: stdin }]]] : []),
    );
  }

  read(): void {
    const { plans, roots, stdin } = this.#found;
    for (const plan of plans) this.#readPlanFile(plan);
    this.#reportNoPlans();
    if (stdin) this.#readRoot(STDIN);
    for (const root of roots) {
      this.#options.progress?.(`reading ${root}`);
      this.#readRoot(root);
    }
    this.#settle();
    this.#reportUndeclared();
    this.diagnostics.push(...this.#loader.diagnostics((root) => root === STDIN || this.#found.named.includes(root)));
    this.outlines.push(...this.#loader.outlines(), ...this.#variables.values());
  }

  /** How many of the discovered roots turned out to be none. */
  notRoots = 0;

  /** Leaves out the directories that calls with an expression as their source lead to, and roots that call none of the directories that they are checked for. */
  #settle(): void {
    const { roots, unsettled } = this.#found;
    if (unsettled.callable.size === 0 && unsettled.onlyWith.size === 0) return;
    const isCandidate = (root: string) => unsettled.callable.has(root) && this.#loader.isCalledByExpression(root);
    const others = roots.filter((root) => !isCandidate(root));
    const called = new Set(others.flatMap((root) => [...this.#loader.calledBy(root)].filter((one) => one !== root)));
    const isRoot = (root: string) => {
      if (isCandidate(root) && called.has(root)) return false;
      const wanted = unsettled.onlyWith.get(root);
      return wanted === undefined || [...this.#loader.calledBy(root)].some((one) => wanted.has(one));
    };
    const left = new Set(roots.filter((root) => !isRoot(root)));
    this.notRoots = left.size;
    this.roots.splice(0, this.roots.length, ...this.roots.filter(({ path }) => !left.has(path)));
  }

  /** How many JSON files in directories of plans are not plans. */
  notPlans = 0;
  readonly #withPlans = new Set<string>();

  /** A directory of JSON files without any plan was probably passed by mistake. */
  #reportNoPlans(): void {
    const directories = new Set(this.#found.plans.flatMap(({ among }) => among ?? []));
    for (const directory of directories) {
      if (this.#withPlans.has(directory)) continue;
      this.#complain(
        'no-plans',
        `--plans ${directory} contains JSON files, but no plan or state. Write each plan there with terraform show -json PLAN > NAME.json.`,
      );
    }
  }

  readonly #declared = new Set<string>();

  /** Terraform rejects a --var that the root module does not declare. With several roots one declaration is enough. */
  #reportUndeclared(): void {
    if (this.roots.length === 0 || this.#found.plans.length > 0) return;
    const names = new Set(this.#options.variables.map((one) => one.slice(0, one.indexOf('='))));
    for (const name of names) {
      if (this.#declared.has(name)) continue;
      const meant = nearest(name, [...this.#declared]);
      this.diagnostics.push({
        severity: 'note',
        code: 'variable-undeclared',
        message: `--var ${name}: none of the checked root modules declares this variable. ${meant === undefined ? 'Correct the name, or remove the option.' : `Did you mean ${meant}?`}`,
      });
    }
  }

  #readPlanFile(plan: PlanFile): void {
    const { name, file } = plan;
    if (file === undefined) {
      this.#readPlan(this.#options.stdin ?? new Uint8Array(), plan);
      return;
    }
    this.#options.progress?.(`reading ${name}`);
    try {
      this.#readPlan(readNamed(file, MOST_PLAN_BYTES), plan);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === undefined) throw error;
      this.#complain(
        'unreadable-file',
        code === TOO_LONG
          ? `${name} is larger than ${MOST_PLAN_BYTES / 1e6} MB and was not read. Check a smaller plan.`
          : `Cannot read ${name} (${code}).`,
      );
    }
  }

  #readRoot(directory: string): void {
    const module = this.#loader.root(directory);
    if (module === undefined) return;
    for (const variable of module.variables.keys()) this.#declared.add(variable);
    for (const { name, varFiles, workspace } of this.#circumstances(directory)) {
      const { root, diagnostics, outlines } = readRoot(this.#loader, module, {
        given: { variables: this.#options.variables, varFiles, env: this.#options.env },
        workspace,
        wanted: isWanted,
        counted: isCounted,
        followed: this.#isFollowed,
        referenced: CERTIFICATE_REFERENCES,
        defaults: this.#options.defaults ?? this.#configurations.at(directory).defaults,
      });
      this.roots.push(name === undefined ? root : { ...root, environment: name });
      this.#complainOnce(diagnostics);
      this.#keep(outlines);
    }
  }

  #keep(outlines: readonly Outline[]): void {
    for (const outline of outlines) this.#variables.set(outline.source.path, outline);
  }

  /** The environments of a root with their variables files; those of the command line replace those of the settings. */
  #circumstances(directory: string): Circumstances[] {
    const { environments = [] } = this.#options;
    const configured = this.#configurations.at(directory);
    const varFiles = this.#varFilesAt(directory);
    const workspace = this.#workspace(directory);
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

  /** Keeps each diagnostic of a root once, although every environment repeats it. */
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

  #readPlan(bytes: Uint8Array, { name, among }: PlanFile): void {
    const read = readPlan(bytes, name, (type) => isWanted(type) || isFollowed(type));
    const isOther = among !== undefined && read.diagnostics.some(({ code }) => code === 'plan-unknown-json');
    this.diagnostics.push(
      ...(isOther ? read.diagnostics.map((one): Diagnostic => ({ ...one, severity: 'note' })) : read.diagnostics),
    );
    if (isOther) this.notPlans += 1;
    else if (among !== undefined) this.#withPlans.add(among);
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
    const { source } = this.#options;
    if (source === false) return undefined;
    const directory = sourceDirectory(this.#options, this.#found);
    if (directory === undefined) {
      if (source !== undefined)
        this.#complain('source-missing', `--source ${source} is not a directory of the checked tree.`);
      return undefined;
    }
    const loader = new Loader(this.#found.tree, CHECKED);
    const module = loader.module(directory);
    if (module === undefined) {
      if (source !== undefined)
        this.#complain('source-missing', `--source ${source} contains no Terraform or OpenTofu files.`);
      return undefined;
    }
    const read = readRoot(loader, module, {
      given: {
        variables: this.#options.variables,
        varFiles: this.#varFilesAt(directory),
        env: {},
        values: variables,
      },
      workspace: this.#workspace(directory),
      wanted: isWanted,
      counted: isCounted,
      followed: this.#isFollowed,
      referenced: CERTIFICATE_REFERENCES,
      keys: 'shown',
    });
    this.outlines.push(...loader.outlines());
    this.#keep(read.outlines);
    return read.root;
  }

  #varFiles: Given['varFiles'] | undefined;

  readonly #isFollowed = (type: string) => this.#options.reads === 'all' || isFollowed(type);

  /** Those of the configuration, then those of the command line, which win. */
  #varFilesAt(directory: string): Given['varFiles'] {
    this.#varFiles ??= this.#options.varFiles.flatMap((one, index) =>
      this.#variablesIn(one, path.resolve(this.#options.cwd, one)).map((file) => ({
        ...file,
        after: this.#options.variablesBefore?.[index] ?? 0,
      })),
    );
    const configured = this.#configurations.at(directory).varFiles;
    return [...configured.flatMap((file) => this.#variablesInTree(file)), ...this.#varFiles];
  }

  /** A variables file from the settings, which must be inside the tree, unlike one from the command line. */
  #variablesInTree(file: string): Given['varFiles'] {
    const path = absolute(this.#found.tree, file);
    const { tree } = this.#found;
    if (isOffLimits(tree, file) || ![file, inTree(tree, path) ?? file].every(isNameOfVariables)) {
      this.#complain(
        'var-file-refused',
        `The file of variables ${file} is not read, since it may hold secrets: settings name files that end with .tfvars, .json or .hcl. Others can be given with --var-file.`,
      );
      return [];
    }
    if (inTree(this.#found.tree, path) !== undefined) return this.#variablesIn(file, path, readRegular);
    this.#complain('var-file-missing', `The variables file ${file} is outside the checked tree.`);
    return [];
  }

  readonly #read = new Map<string, Given['varFiles']>();

  #variablesIn(named: string, file: string, read: (file: string) => Uint8Array = readNamed): Given['varFiles'] {
    const known = this.#read.get(file);
    if (known !== undefined) return known;
    let found: Given['varFiles'] = [];
    if (leavesTree(this.#found.tree, file)) {
      this.#complain(
        'path-outside',
        `The variables file ${named} is outside the checked tree. Widen the tree with --root.`,
      );
      return found;
    }
    const inside = inTree(this.#found.tree, file);
    const written = writtenIn(this.#found.tree, file);
    if (written !== undefined && isDisguised(this.#found.tree, written)) {
      this.#complain(
        'var-file-refused',
        `The file of variables ${named} is not read, since it is a link to a file of another kind, which may hold secrets. Name that file.`,
      );
      return found;
    }
    try {
      const edited = inside === undefined ? undefined : this.#found.tree.edited?.get(inside);
      found = [{ path: inside ?? named, bytes: edited === undefined ? read(file) : Buffer.from(edited) }];
    } catch {
      this.#complain('var-file-missing', `Cannot read the variables file ${named}.`);
    }
    this.#read.set(file, found);
    return found;
  }

  #workspace(directory: string): Workspace | undefined {
    const { workspace, env } = this.#options;
    if (workspace !== undefined) return { name: workspace };
    if (env.TF_WORKSPACE) return { name: env.TF_WORKSPACE, from: 'TF_WORKSPACE' };
    const configured = this.#configurations.at(directory).workspace;
    if (configured !== undefined) return { name: configured };
    const file = '.terraform/environment';
    const bytes = readInside(this.#found.tree, join(directory, file));
    const name = bytes && new TextDecoder().decode(bytes).trim();
    return name ? { name, from: file } : undefined;
  }

  #complain(code: string, message: string): void {
    // Roots and environments share files.
    if (this.diagnostics.some((one) => one.code === code && one.message === message)) return;
    this.diagnostics.push({ severity: 'error', code, message });
  }
}

/** Whether settings, which are strangers', may have a file of this name read as variables. */
function isNameOfVariables(name: string): boolean {
  return /\.(tfvars|json|hcl)$/.test(name);
}

/** The directory of the sources of plans, in the tree: as it was named, else the working directory. */
export function sourceDirectory({ source, cwd }: InputOptions, { tree }: Found): string | undefined {
  const file = path.resolve(cwd, source || '.');
  return kindOf(file) === 'directory' ? inTree(tree, file) : undefined;
}
