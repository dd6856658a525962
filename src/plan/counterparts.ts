import type { ObjectValue, Value } from '../graph/value.ts';

/** Longer lists are not matched, to keep the time bounded. */
const MOST = 500;

/**
 * For each item of a plan's list, the item of the configuration: the one with the same index; of several blocks the only one whose known values are equal, since
 * plans order sets differently.
 */
export function counterparts(plan: readonly Value[], source: readonly Value[]): readonly (Value | undefined)[] {
  if (plan.length < 2 || !plan.every(isObject)) return source;
  if (plan.length > MOST) return [];
  const names = [...plan[0]!.entries.keys()].filter((name) =>
    [...plan, ...source].every((item) => isObject(item) && scalar(item.entries.get(name)) !== undefined),
  );
  const keyOf = ({ entries }: ObjectValue) => JSON.stringify(names.map((name) => scalar(entries.get(name))));
  const written = new Map<string, ObjectValue[]>();
  for (const item of source.filter(isObject)) {
    const same = written.get(keyOf(item)) ?? [];
    same.push(item);
    written.set(keyOf(item), same);
  }
  return plan.map((item) => {
    const found = (written.get(keyOf(item)) ?? []).filter((other) => agree(item, other));
    return found.length === 1 ? found[0] : undefined;
  });
}

/** Whether all values that are known in both are equal. */
function agree(plan: Value | undefined, source: Value | undefined): boolean {
  const [left, right] = [scalar(plan), scalar(source)];
  if (left !== undefined && right !== undefined) return left === right;
  if (plan?.kind === 'list' && source?.kind === 'list')
    return (
      plan.items.length === source.items.length &&
      (plan.type === 'set' || plan.items.every((item, index) => agree(item, source.items[index])))
    );
  if (plan?.kind !== 'object' || source?.kind !== 'object') return true;
  return [...plan.entries].every(([name, entry]) => agree(entry, source.entries.get(name)));
}

function isObject(value: Value): value is ObjectValue {
  return value.kind === 'object';
}

/** A text that identifies a type and value. */
function scalar(value: Value | undefined): string | undefined {
  switch (value?.kind) {
    case 'string':
      return `"${value.value}`;
    case 'number':
      return value.digits;
    case 'bool':
      return String(value.value);
    default:
      return undefined;
  }
}
