import { type Resource, type ResourceGraph, rootKey } from '../graph/graph.ts';
import type { Value } from '../graph/value.ts';
import { sameCondition } from '../graph/worlds.ts';

/** Something of a resource instance that is another in one graph than in another: an attribute, or one of a block (`kafka_settings.security_protocol`). */
export interface Effect {
  readonly root: string;
  readonly environment: string | undefined;
  readonly address: string;
  /** Empty where the whole instance came, went or moved. */
  readonly attribute: string;
}

/** All that changes between two graphs of one input. What Terraform refused before is no loss: it may become anything. */
export function effectsBetween(before: ResourceGraph, after: ResourceGraph): Effect[] {
  const others = new Map(after.roots.map((root) => [rootKey(root), root]));
  return before.roots.flatMap((root) => {
    const other = others.get(rootKey(root));
    const addresses = new Set([...root.resources.keys(), ...(other?.resources.keys() ?? [])]);
    return [...addresses].flatMap((address) =>
      changedIn(root.resources.get(address), other?.resources.get(address)).map((attribute) => ({
        root: root.path,
        environment: root.environment,
        address,
        attribute,
      })),
    );
  });
}

function changedIn(before: Resource | undefined, after: Resource | undefined): string[] {
  if (before === undefined || after === undefined) return before === after ? [] : [''];
  if (!same(before.exists, after.exists) || before.region !== after.region || before.provider !== after.provider)
    return [''];
  if (JSON.stringify(before.lifecycle) !== JSON.stringify(after.lifecycle)) return [''];
  return changedEntries(before.values, after.values, '');
}

/** The paths of what is another, down through blocks of the same number. */
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

/** Whether two values are the same, wherever they come from. */
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

/** What an unknown value tells of itself. */
function shown({ reason, subject, type, reference, madeFrom, prefix, suffix, notNull }: Value & { kind: 'unknown' }) {
  const why = reason.kind === 'error' ? [reason.kind, reason.problem.message] : reason;
  return [why, subject, type, reference, madeFrom, prefix, suffix, notNull];
}
