import { list, marked, object, string, unknown } from '../../graph/make.ts';
import type { ListValue, ObjectValue, UnknownValue, Value } from '../../graph/value.ts';
import { type About, mayBeAbsent } from './lift.ts';
import { identityOf } from './sets.ts';

/** What an unknown collection is known to have, as a collection of its own; undefined if nothing. A list has no positions: others may stand between. */
export function knownPart(value: Value): ObjectValue | ListValue | undefined {
  if (value.kind !== 'unknown') return undefined;
  const { knownEntries, entries, knownItems } = value;
  const named = entries?.flatMap(([key, entry]) => (key.kind === 'string' ? [[key.value, entry] as const] : []));
  const map = named ?? knownEntries;
  const part = map ? object(map, 'object') : knownItems && list(knownItems, 'set');
  return part && (marked(part, value) as ObjectValue | ListValue);
}

/** All entries of an unknown map, with its marks; undefined where there may be others. */
export function entriesOfUnknown(value: UnknownValue): UnknownValue['entries'] {
  return value.entries?.map(([key, entry]) => [marked(key, value), marked(entry, value)] as const);
}

/** The items that a list or set certainly has, whether it is known or not. */
export function certainItems(value: Value | undefined): readonly Value[] {
  if (value?.kind === 'list') return value.items.filter(isCertain);
  return value?.kind === 'unknown' ? (value.knownItems ?? []) : [];
}

/** What is known of a list that has these items, in the worlds where each of them exists. */
export function havingItems(items: readonly Value[]): About {
  const certain = items.filter(isCertain);
  return certain.length === 0 ? {} : { knownItems: certain };
}

export function havingEntries(entries: ReadonlyMap<string, Value>): About {
  const certain = [...entries].filter(([, entry]) => isCertain(entry));
  return certain.length === 0 ? {} : { knownEntries: new Map(certain) };
}

function isCertain(value: Value): boolean {
  return value.kind !== 'error' && !mayBeAbsent(value);
}

/** The items that a list certainly begins with. */
export function headOf(value: Value | undefined): readonly Value[] {
  if (value?.kind === 'unknown') return value.head ?? [];
  if (value?.kind !== 'list' || value.type === 'set') return [];
  const end = value.items.findIndex((item) => !isCertain(item));
  return end < 0 ? value.items : value.items.slice(0, end);
}

/** How many items or entries an unknown collection has at least. Items that may be equal count once, as in a set. */
export function leastLength({ knownEntries, knownItems = [], head = [] }: UnknownValue): number {
  const known = knownItems.map(identityOf).filter((identity) => identity !== undefined);
  const least = knownEntries?.size ?? new Set(known).size;
  return Math.max(least, head.length, knownItems.length > 0 ? 1 : 0);
}

/** The keys that a map certainly has. */
export function certainKeys(value: Value | undefined): readonly Value[] {
  const entries = value?.kind === 'unknown' ? value.knownEntries : value?.kind === 'object' ? value.entries : undefined;
  return [...(entries ?? [])].flatMap(([key, entry]) => (isCertain(entry) ? [string(key)] : []));
}

/** An entry that an unknown map may have instead: what it is can only be told where that map is known. */
export function maybeOverridden(name: string, before: Value, by: UnknownValue): Value {
  return unknown(by.reason, {
    ...(by.reference || by.madeFrom ? { madeFrom: by.reference ? [by.reference] : by.madeFrom } : {}),
    derived: { operands: [by, before], make: ([map, old]) => overriddenBy(name, old!, map!) },
  });
}

function overriddenBy(name: string, before: Value, map: Value): Value {
  if (map.kind === 'unknown') return map.knownEntries?.get(name) ?? maybeOverridden(name, before, map);
  return (map.kind === 'object' ? (map.entries.get(name) ?? map.rest?.(name)) : undefined) ?? before;
}
