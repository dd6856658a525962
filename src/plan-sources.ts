import path from 'node:path';
import type { Circumstances } from './circumstances.ts';
import type { Found, PlanFile } from './discover/inputs.ts';
import { discoverRoots } from './discover/roots.ts';
import { CERTIFICATE_REFERENCES } from './dms/certificates/uses.ts';
import { inTree, kindOf } from './files/tree.ts';
import { withoutKeys } from './graph/address.ts';
import type { Outline, Root } from './graph/graph.ts';
import type { PlanReading } from './plan/read.ts';
import { withSources } from './plan/sources.ts';
import { pushAll } from './spread.ts';
import { readRoot } from './terraform/configuration.ts';
import { firstUndeclared } from './terraform/modules/declared-addresses.ts';
import { Loader } from './terraform/modules/load.ts';
import type { Complain, Diagnostic } from './text/diagnostic.ts';
import { CHECKED, isCounted, isWanted } from './wanted-types.ts';
import type { Work } from './work.ts';

export interface PlanSourcesOptions {
  readonly cwd: string;
  /** `--var name=value`, in order. */
  readonly variables: readonly string[];
  /** `--source DIR`; undefined: it is looked for; false: `--no-source`. */
  readonly source?: string | false | undefined;
  readonly progress?: ((doing: string) => void) | undefined;
}

/** A plan as it is checked. */
export interface JoinedPlan {
  readonly root: Root;
  /** The root module that it was made from, if it was found. */
  readonly directory?: string;
  readonly diagnostics: readonly Diagnostic[];
}

/** What a directory turned out to be: the configuration of the plan, or why it is not. */
type Tried = { readonly kind: 'joined'; readonly directory: string; readonly root: Root } | Refused;
type Refused =
  | { readonly kind: 'outside' }
  | { readonly kind: 'empty' }
  | { readonly kind: 'lacks'; readonly address: string };

/** Finds the configuration that each plan was made from, evaluates it with the plan's variables, and joins both. */
export class PlanSources {
  readonly #found: Found;
  readonly #options: PlanSourcesOptions;
  readonly #circumstances: Circumstances;
  readonly #complain: Complain;
  readonly #isFollowed: (type: string) => boolean;
  readonly #work: Work;
  /** Of the configurations that are used. */
  readonly #loaders = new Map<string, Loader>();
  readonly #outlines: Outline[] = [];
  #roots: readonly string[] | undefined;

  constructor(
    found: Found,
    options: PlanSourcesOptions,
    {
      circumstances,
      complain,
      isFollowed,
      work,
    }: {
      readonly circumstances: Circumstances;
      readonly complain: Complain;
      readonly isFollowed: (type: string) => boolean;
      readonly work: Work;
    },
  ) {
    this.#found = found;
    this.#options = options;
    this.#circumstances = circumstances;
    this.#complain = complain;
    this.#isFollowed = isFollowed;
    this.#work = work;
  }

  /** The outlines of the files that were used. */
  outlines(): Outline[] {
    return [...this.#loaders.values()].flatMap((loader) => loader.outlines()).concat(this.#outlines);
  }

  /** The directories that the configuration of a plan calls. */
  calledBy(root: string): ReadonlySet<string> {
    return this.#loaders.get(root)?.calledBy(root) ?? new Set();
  }

  isCalledByExpression(directory: string): boolean {
    return [...this.#loaders.values()].some((loader) => loader.isCalledByExpression(directory));
  }

  join(plan: PlanFile, read: PlanReading): JoinedPlan {
    const named = plan.source ?? this.#options.source;
    if (named === false) return { root: read.root!, diagnostics: [] };
    return named === undefined ? this.#search(plan, read) : this.#named(plan, read, named);
  }

  #named(plan: PlanFile, read: PlanReading, named: string): JoinedPlan {
    const option = plan.source === undefined ? `--source ${named}` : `${named}, the source of ${plan.name},`;
    const file = path.resolve(this.#options.cwd, named);
    const tried = kindOf(file) === 'directory' ? this.#tried(inTree(this.#found.tree, file), read) : OUTSIDE;
    switch (tried.kind) {
      case 'joined':
        return { ...tried, diagnostics: [] };
      case 'outside':
        this.#complain('source-missing', `${option} is not a directory of the checked tree.`);
        return { root: read.root!, diagnostics: [] };
      case 'empty':
        this.#complain('source-missing', `${option} contains no Terraform or OpenTofu files.`);
        return { root: read.root!, diagnostics: [] };
      case 'lacks': {
        const message = `The configuration in ${inTree(this.#found.tree, file)} does not declare ${tried.address} of the plan ${plan.name}, so it was not used and findings point to the plan. Pass the right configuration with --source DIR.`;
        return { root: read.root!, diagnostics: [{ severity: 'note', code: 'source-differs', message }] };
      }
    }
  }

  /** The directory of the plan, then the working directory, then the only root module of the tree that declares everything in the plan. */
  #search(plan: PlanFile, read: PlanReading): JoinedPlan {
    const { tree } = this.#found;
    const { cwd } = this.#options;
    const own = plan.file === undefined ? undefined : path.dirname(plan.file);
    const tried: string[] = [];
    for (const [directory, name] of [
      [own, 'the directory of the plan'],
      [cwd === own ? undefined : cwd, 'the working directory'],
    ] as const) {
      if (directory === undefined) continue;
      const result = this.#tried(inTree(tree, directory), read);
      if (result.kind === 'joined') return { ...result, diagnostics: [] };
      tried.push(`${name} (${whyNot(result)})`);
    }
    if (!hasDms(read)) return { root: read.root!, diagnostics: [] };
    const others = this.#otherRoots([own, cwd].flatMap((one) => (one === undefined ? [] : (inTree(tree, one) ?? []))));
    const declaring = others.flatMap((directory) => {
      const result = this.#tried(directory, read);
      return result.kind === 'joined' ? [result] : [];
    });
    const [only, another] = declaring;
    if (only !== undefined && another === undefined) return { ...only, diagnostics: [] };
    tried.push(`the other root modules of the checked tree (${whyNone(others, declaring)})`);
    const message = `The configuration of the plan ${plan.name} was not found, so findings point to the plan, and what only the configuration shows is undetermined. Tried: ${tried.join(', ')}. Name its directory with --source DIR.`;
    return { root: read.root!, diagnostics: [{ severity: 'note', code: 'source-not-found', message }] };
  }

  #otherRoots(tried: readonly string[]): readonly string[] {
    if (this.#roots === undefined) {
      this.#options.progress?.('looking for the configuration of a plan');
      this.#roots = discoverRoots(this.#found.tree, ['.']).roots;
    }
    return this.#roots.filter((one) => !tried.includes(one));
  }

  /** Joins the plan with the configuration in a directory of the tree, if that declares everything in the plan. */
  #tried(directory: string | undefined, read: PlanReading): Tried {
    if (directory === undefined) return OUTSIDE;
    const loader = this.#loaders.get(directory) ?? new Loader(this.#found.tree, CHECKED);
    const module = loader.root(directory);
    if (module === undefined) return { kind: 'empty' };
    const lacked = firstUndeclared(loader, module, read.managedAddresses);
    if (lacked !== undefined) return { kind: 'lacks', address: lacked };
    const evaluated = readRoot(loader, module, {
      given: {
        variables: this.#options.variables,
        varFiles: this.#circumstances.varFilesAt(directory),
        env: {},
        values: read.variables,
      },
      workspace: this.#circumstances.workspaceAt(directory),
      work: this.#work,
      wanted: isWanted,
      counted: isCounted,
      followed: this.#isFollowed,
      referenced: CERTIFICATE_REFERENCES,
      keys: 'shown',
    });
    const joined = withSources(read.root!, evaluated.root, read.told);
    if (joined.kind === 'differs') return { kind: 'lacks', address: joined.address };
    this.#loaders.set(directory, loader);
    pushAll(this.#outlines, evaluated.outlines);
    return { kind: 'joined', directory, root: joined.root };
  }
}

const OUTSIDE: Refused = { kind: 'outside' };

function hasDms({ managedAddresses }: PlanReading): boolean {
  return managedAddresses.some((address) => isWanted(withoutKeys(address).split('.').at(-2) ?? ''));
}

function whyNot(refused: Refused): string {
  switch (refused.kind) {
    case 'outside':
      return 'it is outside the checked tree';
    case 'empty':
      return 'it has no configuration files';
    case 'lacks':
      return `it does not declare ${refused.address}`;
  }
}

function whyNone(others: readonly string[], declaring: readonly { readonly directory: string }[]): string {
  if (others.length === 0) return 'there are none with DMS resources';
  if (declaring.length === 0) return 'none declares every resource of the plan';
  const [first, second, ...more] = declaring.map(({ directory }) => directory);
  return `${first} and ${second}${more.length > 0 ? ` and ${more.length} more` : ''} declare every resource of the plan`;
}
