import { declarationOf } from '../graph/address.ts';
import { type Resource, type ResourceGraph, rootKey } from '../graph/graph.ts';
import type { Value } from '../graph/value.ts';
import { sameCondition } from '../graph/worlds.ts';

/** An attribute of a resource instance, possibly in a block (`kafka_settings.security_protocol`), that differs between two graphs. */
export interface Effect {
  readonly root: string;
  readonly environment: string | undefined;
  readonly address: string;
  /** Empty if the whole instance was added, removed or moved. */
  readonly attribute: string;
}

/** All changes between two graphs of the same input. Values that were errors before are left out, since an edit may change them to anything. */
export function effectsBetween(before: ResourceGraph, after: ResourceGraph): Effect[] {
  const others = new Map(after.roots.map((root) => [rootKey(root), root]));
  return before.roots.flatMap((root) => {
    const other = others.get(rootKey(root));
    const addresses = new Set([...root.resources.keys(), ...(other?.resources.keys() ?? [])]);
    const mayDiffer = root.evaluated && other?.evaluated?.mayDifferFrom(root.evaluated);
    return [...addresses].flatMap((address) => {
      const [was, is] = [root.resources.get(address), other?.resources.get(address)];
      if (was === is || (was !== undefined && is !== undefined && mayDiffer?.(is) === false)) return [];
      return changedIn(was, is).map((attribute) => ({
        root: root.path,
        environment: root.environment,
        address,
        attribute,
      }));
    });
  });
}

/**
 * What changes beside the resources of the graph, or does not hold any more: outputs, resources that were not read, conditions. What follows from the resources
 * with the given addresses is left out.
 */
export function sideEffectsBetween(before: ResourceGraph, after: ResourceGraph, meant: ReadonlySet<string>): string[] {
  const others = new Map(after.roots.map((root) => [rootKey(root), root]));
  const declared = new Set([...meant].map(declarationOf));
  return before.roots.flatMap((root) => {
    const other = others.get(rootKey(root));
    if (root.evaluated === undefined || other?.evaluated === undefined) return [];
    const isKnown = (address: string) => root.resources.has(address) || other.resources.has(address);
    const found = other.evaluated.othersSince(root.evaluated, isKnown, declared);
    if (found === undefined) return [];
    const { before: was, after: is } = found;
    const changed = [...new Set([...was.values.keys(), ...is.values.keys()])].filter(
      (name) => !sameIfAny(was.values.get(name), is.values.get(name)),
    );
    const broken = [...is.conditions].flatMap(([name, value]) =>
      (value.kind === 'bool' && value.value) || sameIfAny(was.conditions.get(name), value) ? [] : [name],
    );
    return [...changed.map((name) => `${name} would also change`), ...broken.map((name) => `${name} would not hold`)];
  });
}

function sameIfAny(a: Value | undefined, b: Value | undefined): boolean {
  return a === undefined || b === undefined ? a === b : same(a, b);
}

function changedIn(before: Resource | undefined, after: Resource | undefined): string[] {
  if (before === undefined || after === undefined) return before === after ? [] : [''];
  if (!same(before.exists, after.exists) || before.region !== after.region || before.provider !== after.provider)
    return [''];
  if (JSON.stringify(before.lifecycle) !== JSON.stringify(after.lifecycle)) return [''];
  return changedEntries(before.values, after.values, '');
}

/** The paths of the attributes that differ, also inside blocks if their number is the same. */
function changedEntries(
  before: ReadonlyMap<string, Value>,
  after: ReadonlyMap<string, Value>,
  within: string,
): string[] {
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((key) => {
    const [was, is] = [before.get(key), after.get(key)];
    if (was?.kind === 'error' || (was !== undefined && is !== undefined && same(was, is))) return [];
    const [items, others] = [blocksIn(was), blocksIn(is)];
    if (items === undefined || others?.length !== items.length) return [within + key];
    return items.flatMap((item, index) =>
      changedEntries(item, others[index]!, `${within}${key}${items.length > 1 ? `[${index}]` : ''}.`),
    );
  });
}

/** The entries of each block of an attribute that is a list of them. */
function blocksIn(value: Value | undefined): readonly ReadonlyMap<string, Value>[] | undefined {
  if (value?.kind !== 'list') return undefined;
  const blocks = value.items.flatMap((item) => (item.kind === 'object' ? [item.entries] : []));
  return blocks.length === value.items.length ? blocks : undefined;
}

/** Whether two values are the same, whatever their traces. */
function same(a: Value, b: Value): boolean {
  if (a === b) return true;
  if ((a.sensitive ?? false) !== (b.sensitive ?? false)) return false;
  switch (a.kind) {
    case 'string':
    case 'bool':
      return a.kind === b.kind && a.value === b.value;
    case 'number':
      return b.kind === 'number' && a.digits === b.digits;
    case 'null':
    case 'absent':
      return a.kind === b.kind;
    case 'list':
      return b.kind === 'list' && sameAll(a.items, b.items);
    case 'object':
      return (
        b.kind === 'object' &&
        a.entries.size === b.entries.size &&
        [...a.entries].every(([key, entry]) => b.entries.has(key) && same(entry, b.entries.get(key)!))
      );
    case 'choice':
      return (
        b.kind === 'choice' && sameCondition(a.condition, b.condition) && same(a.then, b.then) && same(a.else, b.else)
      );
    case 'error':
      return b.kind === 'error' && a.problem.code === b.problem.code && a.problem.message === b.problem.message;
    case 'unknown':
      return (
        b.kind === 'unknown' &&
        JSON.stringify(shown(a)) === JSON.stringify(shown(b)) &&
        sameAll(a.derived?.operands ?? [], b.derived?.operands ?? [])
      );
  }
}

function sameAll(a: readonly Value[], b: readonly Value[]): boolean {
  return a.length === b.length && a.every((one, index) => same(one, b[index]!));
}

/** What identifies an unknown value. */
function shown({ reason, subject, type, reference, madeFrom, prefix, suffix, notNull }: Value & { kind: 'unknown' }) {
  const why = reason.kind === 'error' ? [reason.kind, reason.problem.message] : reason;
  return [why, subject, type, reference, madeFrom, prefix, suffix, notNull];
}
