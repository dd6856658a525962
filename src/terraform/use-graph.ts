import { posix } from 'node:path';
import type { ModuleInstance } from './instance.ts';
import { META_ATTRIBUTES, type Module } from './modules/module.ts';
import { type Instances, isSameIn } from './same-values.ts';
import { declarationsIn, usersIn } from './uses.ts';

export const EVERYTHING = 'everything';

export function nodeIn(directory: string, name: string): string {
  return `${directory}\n${name}`;
}

/** The directory of a module by its files, as resources have it. */
export function directoryOf({ directory, files }: Module): string {
  const first = files[0]?.source.path;
  return first === undefined ? directory : posix.dirname(first);
}

/** Which declarations of the modules of a root use which, whatever the instances. */
export class UseGraph {
  readonly #modules = new Map<string, Set<Module>>();
  /** What goes from a call into its module, and what comes out. */
  readonly #passed = new Map<string, Set<string>>();
  readonly #before: ReadonlyMap<string, Instances>;
  readonly #after: ReadonlyMap<string, Instances>;

  constructor(before: ModuleInstance, after: ModuleInstance) {
    [this.#before, this.#after] = [instancesOf(before), instancesOf(after)];
    const calls = new Map<unknown, Module>();
    for (const instance of [before, after].flatMap((root) => [root, ...root.called()])) {
      const { caller, module } = instance;
      addTo(this.#modules, directoryOf(module), module);
      // Instances share a call.
      if (caller !== undefined && calls.get(caller.call) !== module) this.#addCall(instance);
      calls.set(caller?.call, module);
    }
  }

  /**
   * All that uses one of these, directly or not, and these; what uses something that has the same value before and after does not count. `isLast`: what uses
   * these does not count either.
   */
  reachedFrom(nodes: readonly string[], isLast: (name: string) => boolean = () => false): ReadonlySet<string> {
    const reached = new Set(nodes);
    for (const node of reached) {
      const name = node.slice(node.indexOf('\n') + 1);
      if (!isLast(name)) for (const user of this.#usersOf(node)) reached.add(user);
    }
    return reached;
  }

  *#usersOf(node: string): Generator<string> {
    const passed = this.#passed.get(node);
    if (passed !== undefined && !this.#isSame(node, '')) yield* passed;
    const [directory = '', used = ''] = node.split('\n');
    for (const module of this.#modules.get(directory) ?? []) {
      const users = used === '*' ? [...declarationsIn(module).keys()] : this.#usersIn(module, node, used);
      for (const name of users) yield name === 'provider' ? EVERYTHING : nodeIn(directory, name);
    }
  }

  #usersIn(module: Module, node: string, used: string): string[] {
    return usersIn(module, used).flatMap(({ name, parts }) =>
      this.#isSame(node, '') || [...parts].every((part) => this.#isSame(node, part)) ? [] : [name],
    );
  }

  readonly #same = new Map<string, boolean>();

  #isSame(node: string, part: string): boolean {
    const key = node + part;
    const known = this.#same.get(key);
    if (known !== undefined) return known;
    const [directory = '', name = ''] = node.split('\n');
    const [before, after] = [this.#before.get(directory), this.#after.get(directory)];
    const same =
      before !== undefined && after !== undefined && isSameIn(before, after, name, part.split('\n').slice(1));
    this.#same.set(key, same);
    return same;
  }

  #addCall({ caller, module }: ModuleInstance): void {
    const { parent, call } = caller!;
    const [from, to] = [directoryOf(parent.module), directoryOf(module)];
    const own = nodeIn(from, `module.${call.name}`);
    addTo(this.#passed, nodeIn(from, '*'), nodeIn(to, '*'));
    for (const name of module.outputs.keys()) addTo(this.#passed, nodeIn(to, `output.${name}`), own);
    for (const name of call.content.attributes.keys()) {
      const argument = nodeIn(from, `module.${call.name}.${name}`);
      if (!META_ATTRIBUTES.has(name)) addTo(this.#passed, argument, nodeIn(to, `var.${name}`));
      else if (name !== 'depends_on') for (const used of [own, nodeIn(to, '*')]) addTo(this.#passed, argument, used);
    }
  }
}

function addTo<T>(sets: Map<string, Set<T>>, key: string, one: T): void {
  const known = sets.get(key);
  if (known === undefined) sets.set(key, new Set([one]));
  else known.add(one);
}

/** By the directories of their modules. */
function instancesOf(root: ModuleInstance): ReadonlyMap<string, Instances> {
  const found = new Map<string, Map<string, ModuleInstance>>();
  for (const instance of [root, ...root.called()]) {
    const directory = directoryOf(instance.module);
    const known = found.get(directory);
    if (known === undefined) found.set(directory, new Map([[instance.address, instance]]));
    else known.set(instance.address, instance);
  }
  return found;
}
