import { checkedValues, typesOf, underCheckedNames, unknownTypesIn } from '../aws/cloud-control.ts';
import { normalize } from '../aws/normalize.ts';
import type { Outline, Resource, Root } from '../graph/graph.ts';
import { string, unknown } from '../graph/make.ts';
import type { Value } from '../graph/value.ts';
import { pushAll } from '../spread.ts';
import type { Diagnostic } from '../text/diagnostic.ts';
import { type Share, Work } from '../work.ts';
import { assumedResources, isAmong } from './assumed-resources.ts';
import { locationsOf } from './body.ts';
import { DefaultSwitches, type MakeRoot } from './default-switches.ts';
import { EmptyExpansions } from './empty-expansions.ts';
import { Evaluation } from './evaluation.ts';
import type { Instance } from './expand.ts';
import { exposedResources } from './exposed-resources.ts';
import { evaluate, named } from './expressions/expression.ts';
import { FollowedResource, INCOMPLETE } from './followed-resource.ts';
import { both, MissingModule, ModuleInstance } from './instance.ts';
import { type Kept, keptFrom } from './kept-resources.ts';
import { functionContext } from './modules/files.ts';
import type { Loader } from './modules/load.ts';
import { type Declared, type Module, rangeOf } from './modules/module.ts';
import { type Given, givenVariables } from './modules/variables.ts';
import { overspentIn } from './overspent.ts';
import { awsVersionIn, providerOf, providerOutwards, regionOf } from './provider.ts';
import { type Referenced, referencedIn } from './referenced-resources.ts';
import { ResourceInstance } from './resource.ts';
import { traceOf } from './resource-trace.ts';
import { type Defaults, RootContext } from './root.ts';

/** `from`: where the name comes from, if the name must not be quoted. */
export interface Workspace {
  readonly name: string;
  readonly from?: string;
}

export interface RootOptions {
  readonly given: Given;
  readonly workspace: Workspace | undefined;
  /** What the run may spend; by default what one may. */
  readonly work?: Work | undefined;
  /** The resource types that are expanded. */
  readonly wanted: (type: string) => boolean;
  /** The types whose blocks without instances are reported. */
  readonly counted: (type: string) => boolean;
  /** Types that are expanded because others refer to them. Duplicate declarations of these are not reported. */
  readonly followed?: (type: string) => boolean;
  /** What `Root.referencedResources` is about; without it, nothing is looked for. */
  readonly referenced?: Referenced;
  /** `RootContext.keys`. */
  readonly keys?: 'shown' | 'hidden';
  /** `changed`: what the defaults of variables that nobody sets switch off is there in the worlds where they have other values. */
  readonly defaults?: 'kept' | 'changed' | undefined;
  /** The same root before some texts were edited. */
  readonly earlier?: Root | undefined;
}

/** The graph of one root module: all resources of the wanted types in it and the modules that it calls; and the outlines of its variables files. */
export function readRoot(
  loader: Loader,
  module: Module,
  options: RootOptions,
): { root: Root; diagnostics: Diagnostic[]; outlines: readonly Outline[] } {
  const workspace =
    options.workspace === undefined
      ? unknown({ kind: 'workspace' }, { subject: 'terraform.workspace', type: 'string', notNull: true })
      : workspaceValue(options.workspace);
  const variables = new Map<string, Value>();
  const share = (options.work ?? new Work()).share();
  const make = (defaults?: Defaults) =>
    rootInstance(loader, module, { variables, workspace, keys: options.keys, share }, defaults);
  const instance = make();
  const given = givenTo(instance, loader, options.given);
  for (const [name, value] of given.values) variables.set(name, value);
  const resources = new Map<string, Resource>();
  const absent = new EmptyExpansions(new DefaultSwitches(make));
  const switchedOn = new Map<string, Resource>();
  const referenced = options.referenced && { referred: new Set<string>(), named: new Set<string>() };
  const collected = { ...options, mayDeclare: loader.mayDeclareTypes.bind(loader) };
  const evaluated = new Evaluation(instance, loader.tree.edited);
  if (options.earlier !== undefined) callAll(instance);
  const kept = keptFrom(options.earlier, evaluated);
  for (const [address, resource] of kept?.resources ?? []) resources.set(address, resource);
  collect(instance, { ...collected, kept }, resources, absent, referenced);
  const inner: EmptyExpansions[] = [];
  if (options.defaults === 'changed') {
    const again = (other: ModuleInstance, makeMore: MakeRoot) => {
      const found = new Map<string, Resource>();
      const empty = new EmptyExpansions(new DefaultSwitches(makeMore));
      collect(other, collected, found, empty, referenced);
      inner.push(empty);
      return found;
    };
    for (const [address, resource] of assumedResources(absent.switchedOff, make, again, resources))
      switchedOn.set(address, resource);
  }
  for (const [address, resource] of switchedOn) resources.set(address, resource);
  loader.finish(module.directory);
  const gaps = [...(loader.gaps.get(module.directory) ?? []), ...unknownTypesIn(resources)];
  pushAll(gaps, overspentIn(module.directory, share).gaps);
  const root: Root = {
    path: module.directory,
    resources,
    gaps,
    absent: [...new Set([absent, ...inner].flatMap((one) => one.byDefault((block) => !isAmong(block, resources))))],
    leftOut: absent.decided(),
    acceptedByTerraform: false,
    lifecycleKnown: true,
    referencedResources: referenced,
    exposedResources: once(() => exposedResources(instance)),
    evaluated,
    awsProviderVersion: awsVersionIn([module, ...calledBy(instance)]),
  };
  return {
    root,
    // What rules follow is evaluated later, and may cost too much then.
    get diagnostics() {
      return [
        ...given.diagnostics,
        ...overspentIn(module.directory, share).diagnostics,
        ...doubled(module, options.wanted),
      ];
    },
    outlines: given.outlines,
  };
}

/** The modules that were read for a root, without itself. */
function calledBy(root: ModuleInstance): ReadonlySet<Module> {
  return new Set(Array.from(root.called(), ({ module }) => module));
}

/** The variables of a root module that are given, evaluated in it. */
function givenTo(instance: ModuleInstance, loader: Loader, given: Given) {
  return givenVariables(loader.tree, instance.module, given, (expression, source, { key, ...step }) =>
    named(evaluate(expression, { module: instance, source, names: undefined }), {
      ...step,
      range: rangeOf(source, expression),
      ...(key ? { key: rangeOf(source, key) } : {}),
    }),
  );
}

/** The root module, not evaluated yet. */
function rootInstance(
  loader: Loader,
  module: Module,
  {
    variables,
    workspace,
    keys,
    share,
  }: { variables: ReadonlyMap<string, Value>; workspace: Value; keys: RootOptions['keys']; share: Share },
  defaults: Defaults | undefined,
): ModuleInstance {
  const files = functionContext(
    loader.tree,
    module.directory,
    () => made,
    (path) => loader.fileMissing(module.directory, path),
  );
  const called: RootContext['called'] = (caller, call) => loader.called(caller, call);
  const context = new RootContext(module.directory, variables, workspace, () => files, called, share, keys, defaults);
  const made: ModuleInstance = new ModuleInstance(context, module, undefined);
  return made;
}

function workspaceValue({ name, from }: Workspace): Value {
  return string(name, from === undefined ? {} : { withheld: { from } });
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** What is collected. `mayDeclare`: whether the module of a call may have resources of the wanted types. `kept`: what is known already. */
interface Collected extends Pick<RootOptions, 'wanted' | 'counted' | 'followed' | 'referenced'> {
  readonly mayDeclare: (module: ModuleInstance, call: Declared) => boolean;
  readonly kept?: Kept | undefined;
}

function collect(
  module: ModuleInstance,
  types: Collected,
  into: Map<string, Resource>,
  absent: EmptyExpansions,
  referenced: Record<'referred' | 'named', Set<string>> | undefined,
): void {
  if (types.referenced !== undefined && referenced !== undefined) {
    const found = referencedIn(module.module, types.referenced);
    for (const how of ['referred', 'named'] as const)
      for (const name of found[how]) referenced[how].add(prefixed(module, name));
  }
  const declarations = [...module.module.resources].concat(
    module.module.duplicates.map(({ key, declared }) => [key, declared]),
  );
  for (const [key, declared] of declarations) {
    if (!types.wanted(declared.type) && !types.followed?.(declared.type)) continue;
    if (types.kept?.has(module, key)) continue;
    const mode = key.startsWith('data.') ? 'data' : 'managed';
    const expansion = module.resourceInstances(declared, mode);
    if (expansion.instances.length === 0 && mode === 'managed' && types.counted(declared.type))
      absent.add(prefixed(module, key), { kind: 'resource', declared, module });
    const kind = types.wanted(declared.type) ? 'checked' : 'followed';
    whileThereIsRoom(module, declared, expansion.instances, (instance) => {
      if (!module.root.takes(kind)) return 'full';
      const node = new ResourceInstance(module, declared, mode, instance);
      const made = kind === 'checked' ? toResource(node, module) : toFollowed(node, module);
      if (made !== undefined)
        into.set(into.has(made.address) ? `${made.address} (again, ${into.size})` : made.address, made);
      return 'taken';
    });
  }
  for (const call of module.module.calls.values()) {
    const expansion = module.callInstances(call);
    if (expansion.instances.length === 0 && types.mayDeclare(module, call))
      absent.add(prefixed(module, `module.${call.name}`), { kind: 'call', declared: call, module });
    eachCalled(module, call, (child) => collect(child, types, into, absent, referenced));
  }
}

/** Calls all modules, and evaluates nothing in them. */
function callAll(module: ModuleInstance): void {
  for (const call of module.module.calls.values()) eachCalled(module, call, callAll);
}

/** The instances of the module of a call that exist, or may. */
function eachCalled(module: ModuleInstance, call: Declared, visit: (child: ModuleInstance) => void): void {
  whileThereIsRoom(module, call, module.callInstances(call).instances, (instance) => {
    const child = module.child(call, instance);
    if (child instanceof MissingModule) return module.root.isFull ? 'full' : 'taken';
    if (child.exists.kind !== 'bool' || child.exists.value) visit(child);
    return 'taken';
  });
}

/** Takes the instances of a block until it has spent its share: those of the other blocks of the root module are left theirs. */
function whileThereIsRoom(
  { root }: ModuleInstance,
  { header }: Declared,
  instances: readonly Instance[],
  take: (instance: Instance) => 'taken' | 'full',
): void {
  const at = { source: header.source, node: header };
  root.share.within(at, () =>
    root.share.kept.within(header, () => {
      for (const instance of instances) {
        if (take(instance) === 'taken') continue;
        root.share.ranOut('instances', at);
        return;
      }
    }),
  );
}

function prefixed(module: ModuleInstance, address: string): string {
  return module.address === '' ? address : `${module.address}.${address}`;
}

/** DMS resources that are declared twice. */
function doubled(module: Module, wanted: (type: string) => boolean): Diagnostic[] {
  return module.duplicates
    .filter(({ declared }) => wanted(declared.type))
    .map(({ key, declared }) => ({
      severity: 'error',
      code: 'declared-twice',
      message: `${key} is declared twice in this module, which Terraform rejects; both were checked. Rename or remove one.`,
      at: declared.header,
    }));
}

function toFollowed(node: ResourceInstance, module: ModuleInstance): Resource | undefined {
  const exists = both(module.exists, node.instance.exists);
  return exists.kind === 'bool' && !exists.value ? undefined : new FollowedResource(node, module, exists);
}

function toResource(node: ResourceInstance, module: ModuleInstance): Resource | undefined {
  const { declared, instance, mode } = node;
  const exists = both(module.exists, instance.exists);
  const types = typesOf(declared.type);
  if (exists.kind === 'bool' && !exists.value) return undefined;
  return {
    address: node.address,
    mode,
    ...types,
    name: declared.name,
    module: module.address,
    key: instance.key,
    values: normalize(types.type, mode, checkedValues(declared.type, node.values()), {
      defaults: types.declaredType === undefined ? 'fill' : 'leave',
    }),
    locations: underCheckedNames(declared.type, locationsOf(declared.content)),
    at: declared.header,
    trace: traceOf(node, module),
    exists,
    ...(declared.content.incomplete ? { incomplete: INCOMPLETE } : {}),
    lifecycle: node.lifecycle(),
    region: regionOf(declared, module, instance.names),
    provider: providerOf(declared, module, instance.names),
    ...(module.caller === undefined
      ? {}
      : { providerOutwards: (outwards) => providerOutwards(declared, module, instance.names, outwards) }),
  };
}
