import path from 'node:path';
import { Circumstances, type CircumstancesOptions } from './circumstances.ts';
import type { Configurations } from './configuration/configurations.ts';
import { type Found, type PlanFile, STDIN, type Where } from './discover/inputs.ts';
import { CERTIFICATE_REFERENCES } from './dms/certificates/uses.ts';
import { MOST_PLAN_BYTES, NO_WRITER, readInPieces, readNamed, TOO_LONG } from './files/read.ts';
import { inTree, kindOf } from './files/tree.ts';
import type { Outline, Resource, Root } from './graph/graph.ts';
import { readPlan } from './plan/read.ts';
import { PlanSources, type PlanSourcesOptions } from './plan-sources.ts';
import { pushAll } from './spread.ts';
import { readRoot } from './terraform/configuration.ts';
import { Loader } from './terraform/modules/load.ts';
import type { Diagnostic } from './text/diagnostic.ts';
import type { Pieces } from './text/pieces.ts';
import { nearest } from './text/suggest.ts';
import { CHECKED, isCounted, isFollowed, isWanted } from './wanted-types.ts';
import { Work } from './work.ts';

/** The options for reading the inputs. */
export interface InputOptions extends Where, CircumstancesOptions, PlanSourcesOptions {
  /** What the run may spend; by default what one may. */
  readonly work?: Work | undefined;
  /** Which resource types are read: those that rules need (default), or all, to see the effects of an edit. */
  readonly reads?: 'checked' | 'all' | undefined;
  /** `changed` (`--assume-enabled`): what only the defaults of variables switch off is checked as a possible case; undefined: as the settings say. */
  readonly defaults?: 'kept' | 'changed' | undefined;
}

/** What was read of the same tree before some texts were edited. */
export interface Earlier {
  readonly loader: Loader;
  readonly input?: Inputs;
  /**
   * Which resources need not be judged again if the edits can't have changed them. They are not evaluated again either, and have the locations that they had.
   * Without it, everything is evaluated and judged.
   */
  readonly known?: ((resource: Resource, root: Root) => boolean) | undefined;
}

/** Reads the discovered inputs into the roots of the graph. */
export class Inputs {
  readonly roots: Root[] = [];
  readonly #diagnostics: Diagnostic[] = [];
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
  /** The diagnostics of root modules. */
  readonly #told = new Set<string>();
  readonly #declared = new Set<string>();
  readonly #work: Work;
  readonly #earlier: Earlier | undefined;
  readonly #read: { readonly diagnostics: readonly Diagnostic[] }[] = [];

  /** `earlier`: what was read of the same tree before some texts were edited. */
  constructor(found: Found, options: InputOptions, configurations: Configurations, earlier?: Earlier) {
    this.#found = found;
    this.#options = options;
    this.#work = options.work ?? new Work();
    if (earlier !== undefined) this.#work.readsAgain();
    this.#configurations = configurations;
    this.#earlier = earlier;
    const complain = (code: string, message: string) => this.#complain(code, message);
    this.#circumstances = new Circumstances(found.tree, options, configurations, complain);
    this.#sources = new PlanSources(found, options, {
      circumstances: this.#circumstances,
      complain,
      isFollowed: this.#isFollowed,
      work: this.#work,
    });
    const { stdin } = options;
    this.#loader = new Loader(
      found.tree,
      CHECKED,
      new Map(found.stdin && stdin ? [[STDIN, [{ name: STDIN, bytes: stdin }]]] : []),
      earlier?.loader,
    );
  }

  /** The files that were read, for a later run in which some texts are edited. */
  get loader(): Loader {
    return this.#loader;
  }

  read(): void {
    const { plans, roots, stdin } = this.#found;
    for (const plan of plans) if (!this.#work.isLate) this.#readPlanFile(plan);
    this.#reportNoPlans();
    if (stdin) this.#readRoot(STDIN);
    for (const root of roots) {
      if (this.#isPlanned(root)) continue;
      if (this.#work.isLate) break;
      this.#options.progress?.(`reading ${root}`);
      this.#readRoot(root);
    }
  }

  /** What is known when all is read, or as much of it as there was time for. */
  finish(): void {
    this.#settle();
    this.#reportUndeclared();
    pushAll(this.outlines, this.#sources.outlines());
    pushAll(this.outlines, this.#loader.outlines());
    pushAll(this.outlines, this.#variables.values());
  }

  /** All that was found so far: what rules follow is evaluated when they ask for it, and then a function may miss its file. */
  diagnostics(): Diagnostic[] {
    for (const { diagnostics } of this.#read) this.#complainOnce(diagnostics);
    const isNamed = (root: string) => root === STDIN || this.#found.named.includes(root);
    return [...this.#diagnostics, ...this.#loader.diagnostics(isNamed)];
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

  root(directory: string, environment: string | undefined): Root | undefined {
    return this.roots.find((one) => one.path === directory && one.environment === environment);
  }

  /** The outlines of the files before they were edited, if what is known from then is left out. */
  get earlierOutlines(): readonly Outline[] | undefined {
    return this.#earlier?.known && this.#earlier.input?.outlines;
  }

  /** Whether a resource is as it was before the texts were edited, and need not be judged again. */
  isKnown(resource: Resource, root: Root): boolean {
    if (!this.#earlier?.known?.(resource, root)) return false;
    return this.#earlier.input?.root(root.path, root.environment)?.resources.get(resource.address) === resource;
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
    const kept = this.roots.filter(({ path }) => !left.has(path));
    this.roots.length = 0;
    pushAll(this.roots, kept);
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
      this.#diagnostics.push({
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
      if (read === undefined) this.#readPlan(readNamed(file, MOST_PLAN_BYTES, this.#work.remaining), plan);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === undefined) throw error;
      this.#complain(
        'unreadable-file',
        code === TOO_LONG
          ? `${name} is too large and was not read: more than 8 GB, or 500 MB in UTF-16 or from a pipe. Check a smaller plan.`
          : code === NO_WRITER
            ? `${name} is a pipe that nobody writes to. Write the plan to it, or to a file.`
            : `Cannot read ${name} (${code}).`,
      );
    }
  }

  #readRoot(directory: string): void {
    const module = this.#loader.root(directory);
    if (module === undefined) return;
    for (const variable of module.variables.keys()) this.#declared.add(variable);
    for (const { name, varFiles, workspace } of this.#circumstances.of(directory)) {
      const read = readRoot(this.#loader, module, {
        given: { variables: this.#options.variables, varFiles, env: this.#options.env },
        workspace,
        work: this.#work,
        wanted: isWanted,
        counted: isCounted,
        followed: this.#isFollowed,
        referenced: CERTIFICATE_REFERENCES,
        defaults: this.#options.defaults ?? this.#configurations.at(directory).defaults,
        earlier: this.#earlier?.known && this.#earlier.input?.root(directory, name),
      });
      this.roots.push(name === undefined ? read.root : { ...read.root, environment: name });
      this.#complainOnce(read.diagnostics);
      this.#read.push(read);
      for (const outline of read.outlines) this.#variables.set(outline.source.path, outline);
    }
  }

  /** Keeps each diagnostic of a root once, although every environment repeats it. */
  #complainOnce(diagnostics: readonly Diagnostic[]): void {
    for (const one of diagnostics) {
      const key = JSON.stringify([one.code, one.message, one.at?.source.path, one.at?.start]);
      if (this.#told.has(key)) continue;
      this.#told.add(key);
      this.#diagnostics.push(one);
    }
  }

  #readPlan(bytes: Uint8Array | Pieces, plan: PlanFile): void {
    const { name, among } = plan;
    const read = readPlan(bytes, name, (type) => isWanted(type) || isFollowed(type));
    const isOther = among !== undefined && read.diagnostics.some(({ code }) => code === 'plan-unknown-json');
    pushAll(
      this.#diagnostics,
      isOther ? read.diagnostics.map((one): Diagnostic => ({ ...one, severity: 'note' })) : read.diagnostics,
    );
    if (isOther) this.notPlans += 1;
    else if (among !== undefined) this.#withPlans.add(among);
    if (read.root === undefined) return;
    const { root, directory, diagnostics } = this.#sources.join(plan, read);
    this.roots.push(root);
    pushAll(this.#diagnostics, diagnostics);
    if (directory === undefined) return;
    this.#directories.set(name, directory);
    this.#plansOf.set(directory, [...(this.#plansOf.get(directory) ?? []), root]);
  }

  readonly #isFollowed = (type: string) => this.#options.reads === 'all' || isFollowed(type);

  #complain(code: string, message: string): void {
    // Roots and environments share files.
    if (this.#diagnostics.some((one) => one.code === code && one.message === message)) return;
    this.#diagnostics.push({ severity: 'error', code, message });
  }
}
