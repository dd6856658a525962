import path from 'node:path';
import { Circumstances, type CircumstancesOptions } from './circumstances.ts';
import type { Configurations } from './configuration/configurations.ts';
import { type Found, type PlanFile, STDIN, type Where } from './discover/inputs.ts';
import { CERTIFICATE_REFERENCES } from './dms/certificates/uses.ts';
import { MOST_PLAN_BYTES, readInPieces, readNamed, TOO_LONG } from './files/read.ts';
import { inTree, kindOf } from './files/tree.ts';
import type { Outline, Root } from './graph/graph.ts';
import { readPlan } from './plan/read.ts';
import { PlanSources, type PlanSourcesOptions } from './plan-sources.ts';
import { readRoot } from './terraform/configuration.ts';
import { Loader } from './terraform/modules/load.ts';
import type { Diagnostic } from './text/diagnostic.ts';
import type { Pieces } from './text/pieces.ts';
import { nearest } from './text/suggest.ts';
import { CHECKED, isCounted, isFollowed, isWanted } from './wanted-types.ts';

/** The options for reading the inputs. */
export interface InputOptions extends Where, CircumstancesOptions, PlanSourcesOptions {
  /** Edited texts that replace files, by their real paths in the tree (`Tree.edited`). */
  readonly edited?: ReadonlyMap<string, string> | undefined;
  /** Which resource types are read: those that rules need (default), or all, to see the effects of an edit. */
  readonly reads?: 'checked' | 'all' | undefined;
  /** `changed` (`--assume-enabled`): what only the defaults of variables switch off is checked as a possible case; undefined: as the settings say. */
  readonly defaults?: 'kept' | 'changed' | undefined;
}

/** Reads the discovered inputs into the roots of the graph. */
export class Inputs {
  readonly roots: Root[] = [];
  readonly diagnostics: Diagnostic[] = [];
  readonly outlines: Outline[] = [];
  /** How many JSON files in directories of plans are not plans. */
  notPlans = 0;
  /** How many of the discovered roots turned out to be none. */
  notRoots = 0;
  /** The root modules that are among the paths and have a plan: it is checked, and they are not counted again. */
  readonly planned = new Set<string>();
  readonly #found: Found;
  readonly #loader: Loader;
  readonly #options: InputOptions;
  readonly #configurations: Configurations;
  readonly #circumstances: Circumstances;
  readonly #sources: PlanSources;
  /** The outlines of the variables files by path, since roots and environments may share one. */
  readonly #variables = new Map<string, Outline>();
  /** The plans by the root modules that they were made from. */
  readonly #plansOf = new Map<string, Root[]>();
  /** The directories of the configurations of plans, by the names of the plans. */
  readonly #directories = new Map<string, string>();
  readonly #withPlans = new Set<string>();
  readonly #declared = new Set<string>();

  constructor(found: Found, options: InputOptions, configurations: Configurations) {
    this.#found = found;
    this.#options = options;
    this.#configurations = configurations;
    const complain = (code: string, message: string) => this.#complain(code, message);
    this.#circumstances = new Circumstances(found.tree, options, configurations, complain);
    this.#sources = new PlanSources(found, options, {
      circumstances: this.#circumstances,
      complain,
      isFollowed: this.#isFollowed,
    });
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
      if (this.#isPlanned(root)) continue;
      this.#options.progress?.(`reading ${root}`);
      this.#readRoot(root);
    }
    this.#settle();
    this.#reportUndeclared();
    this.diagnostics.push(...this.#loader.diagnostics((root) => root === STDIN || this.#found.named.includes(root)));
    this.outlines.push(...this.#sources.outlines(), ...this.#loader.outlines(), ...this.#variables.values());
  }

  /** The directory whose settings apply to a plan: that of its configuration; if there is none, the plan's own or the working directory. */
  settingsDirectoryOf(plan: string): string {
    const found = this.#directories.get(plan);
    if (found !== undefined) return found;
    const { tree, plans } = this.#found;
    const { cwd, source } = this.#options;
    const own = plans.find(({ name }) => name === plan);
    const given = own?.source ?? source;
    const likely = [
      ...(given ? [path.resolve(cwd, given)].filter((one) => kindOf(one) === 'directory') : []),
      ...(own?.file === undefined ? [] : [path.dirname(own.file)]),
      cwd,
    ];
    return likely.map((one) => inTree(tree, one)).find((one) => one !== undefined) ?? '.';
  }

  /** Whether a plan stands for a root module. If it is the only one, it is reported under the name of the root module. */
  #isPlanned(directory: string): boolean {
    const plans = this.#plansOf.get(directory) ?? [];
    if (plans.length === 0 || this.#circumstances.hasEnvironments(directory)) return false;
    this.planned.add(directory);
    const [only, another] = plans;
    if (only !== undefined && another === undefined)
      this.roots.splice(this.roots.indexOf(only), 1, { ...only, path: directory });
    return true;
  }

  /** Leaves out the directories that calls with an expression as their source lead to, and roots that call none of the directories that they are checked for. */
  #settle(): void {
    const { roots, unsettled } = this.#found;
    if (unsettled.callable.size === 0 && unsettled.onlyWith.size === 0) return;
    const readers = [this.#loader, this.#sources];
    const calledBy = (root: string) => readers.flatMap((one) => [...one.calledBy(root)]);
    const isCandidate = (root: string) =>
      unsettled.callable.has(root) && readers.some((one) => one.isCalledByExpression(root));
    const others = roots.filter((root) => !isCandidate(root));
    const called = new Set(others.flatMap((root) => calledBy(root).filter((one) => one !== root)));
    const isRoot = (root: string) => {
      if (isCandidate(root) && called.has(root)) return false;
      const wanted = unsettled.onlyWith.get(root);
      return wanted === undefined || calledBy(root).some((one) => wanted.has(one));
    };
    const left = new Set(roots.filter((root) => !this.planned.has(root) && !isRoot(root)));
    this.notRoots = left.size;
    this.roots.splice(0, this.roots.length, ...this.roots.filter(({ path }) => !left.has(path)));
  }

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
      const read = readInPieces(file, (pieces) => this.#readPlan(pieces, plan));
      if (read === undefined) this.#readPlan(readNamed(file, MOST_PLAN_BYTES), plan);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === undefined) throw error;
      this.#complain(
        'unreadable-file',
        code === TOO_LONG
          ? `${name} is too large and was not read: more than 8 GB, or 500 MB in UTF-16 or from a pipe. Check a smaller plan.`
          : `Cannot read ${name} (${code}).`,
      );
    }
  }

  #readRoot(directory: string): void {
    const module = this.#loader.root(directory);
    if (module === undefined) return;
    for (const variable of module.variables.keys()) this.#declared.add(variable);
    for (const { name, varFiles, workspace } of this.#circumstances.of(directory)) {
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
      for (const outline of outlines) this.#variables.set(outline.source.path, outline);
    }
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

  #readPlan(bytes: Uint8Array | Pieces, plan: PlanFile): void {
    const { name, among } = plan;
    const read = readPlan(bytes, name, (type) => isWanted(type) || isFollowed(type));
    const isOther = among !== undefined && read.diagnostics.some(({ code }) => code === 'plan-unknown-json');
    this.diagnostics.push(
      ...(isOther ? read.diagnostics.map((one): Diagnostic => ({ ...one, severity: 'note' })) : read.diagnostics),
    );
    if (isOther) this.notPlans += 1;
    else if (among !== undefined) this.#withPlans.add(among);
    if (read.root === undefined) return;
    const { root, directory, diagnostics } = this.#sources.join(plan, read);
    this.roots.push(root);
    this.diagnostics.push(...diagnostics);
    if (directory === undefined) return;
    this.#directories.set(name, directory);
    this.#plansOf.set(directory, [...(this.#plansOf.get(directory) ?? []), root]);
  }

  readonly #isFollowed = (type: string) => this.#options.reads === 'all' || isFollowed(type);

  #complain(code: string, message: string): void {
    // Roots and environments share files.
    if (this.diagnostics.some((one) => one.code === code && one.message === message)) return;
    this.diagnostics.push({ severity: 'error', code, message });
  }
}
