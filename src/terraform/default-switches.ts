import { bool, number, string } from '../graph/make.ts';
import { type Decision, inWorld, type World, worldsOf } from '../graph/possible-worlds.ts';
import type { Condition, Value } from '../graph/value.ts';
import type { Expansion } from './expand.ts';
import { ModuleInstance } from './instance.ts';
import type { Declared } from './modules/module.ts';
import type { Defaults, UsedDefault } from './root.ts';

/** A resource or module call without instances. */
export interface EmptyBlock {
  readonly kind: 'resource' | 'call';
  readonly declared: Declared;
  readonly module: ModuleInstance;
}

/** A variable whose default leaves a block without instances. */
export interface Switch extends UsedDefault {
  /** What switches the block on, if that is sure. */
  readonly on: Value | undefined;
}

/** More variables than these are not tried. */
const MOST_CANDIDATES = 12;

/** Makes the root module again, with other values for variables that nobody sets. */
export type MakeRoot = (defaults: Defaults) => ModuleInstance;

/** Finds the variables whose defaults leave blocks without instances: those without which there may be some. */
export class DefaultSwitches {
  readonly #make: MakeRoot;
  readonly #roots = new Map<string, ModuleInstance>();
  readonly #found = new Map<string, readonly (readonly Switch[])[]>();

  constructor(make: MakeRoot) {
    this.#make = make;
  }

  /** The variables that are needed together, each way to switch the block on; empty if it is not a default that decides. */
  of(block: EmptyBlock): readonly (readonly Switch[])[] {
    const { content, header } = block.declared;
    const written = content.attributes.get('for_each') ?? content.attributes.get('count');
    const { start, end } = written?.node.value ?? { start: 0, end: 0 };
    // Blocks with the same expression have the same reason.
    const text = (written?.source ?? header.source).text.slice(start, end);
    const key = JSON.stringify([block.module.address, written?.node.name, text]);
    let found = this.#found.get(key);
    if (found === undefined) {
      found = this.#search(block);
      this.#found.set(key, found);
    }
    return found;
  }

  #search(block: EmptyBlock): readonly (readonly Switch[])[] {
    const used = new Map<string, UsedDefault>();
    expansionIn(block, this.#make({ assumed: new Map(), used }));
    const candidates = [...used.values()].slice(0, MOST_CANDIDATES);
    const alone = candidates.flatMap((one) =>
      [this.#switchedBy(block, [one]) ?? []].filter(({ length }) => length > 0),
    );
    if (alone.length > 0 || candidates.length < 2) return alone;
    const together = this.#switchedBy(block, candidates);
    return together === undefined ? [] : [together];
  }

  /** Those of the variables that must be set, if they were not known. */
  #switchedBy(block: EmptyBlock, candidates: readonly UsedDefault[]): readonly Switch[] | undefined {
    const expansion = expansionIn(block, this.#without(candidates));
    const instance = expansion?.instances.find(({ exists }) => exists.kind !== 'bool' || exists.value);
    if (expansion === undefined || instance === undefined) return undefined;
    const { exists, key } = instance;
    const worlds = (worldsOf([exists]) ?? []).filter((world) => isTrue(inWorld(exists, world)));
    const ways = worlds.map((world) => switchesIn(world, candidates)).sort((a, b) => a.length - b.length);
    const way = ways[0];
    if (way === undefined) return undefined;
    const missing = key?.kind === 'unknown' ? reasonsOf(expansion, candidates, way) : [];
    const all = [...way, ...missing];
    return all.length === 0 ? undefined : all;
  }

  /** The root module in which the variables are not known. */
  #without(candidates: readonly UsedDefault[]): ModuleInstance {
    const key = JSON.stringify(candidates.map(({ address }) => address));
    const known = this.#roots.get(key);
    const made = known ?? this.#make({ assumed: new Map(candidates.map(({ address }) => [address, 'unknown'])) });
    this.#roots.set(key, made);
    return made;
  }
}

/** The expansion of a block in another evaluation of the root. */
function expansionIn({ kind, declared, module }: EmptyBlock, root: ModuleInstance): Expansion | undefined {
  const twin = twinOf(module, root);
  return kind === 'call' ? twin?.callInstances(declared) : twin?.resourceInstances(declared, 'managed');
}

function twinOf({ caller }: ModuleInstance, root: ModuleInstance): ModuleInstance | undefined {
  if (caller === undefined) return root;
  const parent = twinOf(caller.parent, root);
  const { key } = caller.instance;
  const instances = parent?.callInstances(caller.call).instances ?? [];
  const instance =
    instances.find((one) => JSON.stringify(one.key) === JSON.stringify(key)) ??
    instances.find((one) => one.key?.kind === 'unknown');
  const child = instance && parent?.child(caller.call, instance);
  return child instanceof ModuleInstance ? child : undefined;
}

function isTrue(value: Value): boolean {
  return value.kind === 'bool' && value.value;
}

/** What a world needs other than the defaults. */
function switchesIn(world: World, candidates: readonly UsedDefault[]): Switch[] {
  return world.flatMap((decision): Switch[] => {
    const own = candidates.find(({ address }) => address === decision.subject);
    // A condition on something that is made from variables: each of them may decide it.
    if (own === undefined)
      return candidates
        .filter(({ address }) => mentions(decision.subject, address))
        .map((one) => ({ ...one, on: undefined }));
    return differs(decision, own.value) ? [{ ...own, on: valueIn(decision) }] : [];
  });
}

function mentions(text: string, address: string): boolean {
  const at = text.indexOf(address);
  return at >= 0 && !/[\w-]/.test(text[at + address.length] ?? '');
}

function differs({ holds, conditions }: Decision, fallback: Value): boolean {
  const text = textOf(fallback);
  return holds === undefined ? conditions.some(({ equals }) => equals === text) : holds.equals !== text;
}

/** The text of a scalar. */
export function textOf(value: Value): string | undefined {
  switch (value.kind) {
    case 'string':
      return value.value;
    case 'number':
      return value.digits;
    case 'bool':
      return String(value.value);
    case 'null':
      return 'null';
    default:
      return undefined;
  }
}

function valueIn({ holds, conditions }: Decision): Value | undefined {
  if (holds !== undefined) return literalOf(holds);
  const [only, second] = conditions;
  return only?.type === 'bool' && second === undefined ? bool(only.equals !== 'true') : undefined;
}

function literalOf({ type, equals, marks }: Condition): Value | undefined {
  switch (type) {
    case 'bool':
      return bool(equals === 'true', marks);
    case 'number':
      return number(equals, marks);
    case 'string':
      return string(equals, marks);
    case 'null':
      return undefined;
  }
}

/** The variables for which the number or the keys of the instances are not known. */
function reasonsOf({ reason }: Expansion, candidates: readonly UsedDefault[], besides: readonly Switch[]): Switch[] {
  const left = candidates.filter(({ address }) => !besides.some((one) => one.address === address));
  const named = left.filter(({ address }) => reason?.kind === 'no-value' && reason.variable === address);
  return (named.length > 0 ? named : left).map((one) => ({ ...one, on: undefined }));
}
