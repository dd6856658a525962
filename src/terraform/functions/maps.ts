import { error as errorValue, list, marked, object, string, unknown } from '../../graph/make.ts';
import { listOf, mapOf, STRING, sameType } from '../../graph/type.ts';
import type { Missed, ObjectValue, Value } from '../../graph/value.ts';
import { hiddenText, holdsSecret, withhold } from '../../graph/withhold.ts';
import { assume, choose } from '../../graph/worlds.ts';
import { allEntries, linkedTo, noSuchKey } from '../expressions/access.ts';
import { convert, eachBranch } from '../values/convert.ts';
import { certainKeys, entriesOfUnknown, havingEntries, havingItems, maybeOverridden } from '../values/known-part.ts';
import { type About, marksOver, mayBeAbsent, withMarksOfKeys } from '../values/lift.ts';
import { compareTexts, sortedEntries } from '../values/sets.ts';
import { elementType, emptyOf, typeOf } from '../values/unify.ts';
import { byUnknownKey } from '../values/unknown-key.ts';
import { havingUnknownKeys } from '../values/unknown-keys.ts';
import {
  any,
  entriesOf,
  type Family,
  itemsOf,
  lists,
  pure,
  refuse,
  str,
  stringList,
  structural,
  textOf,
  textsOf,
  typedList,
} from './define.ts';
import { deferred } from './partial.ts';

export const maps: Family = {
  keys: {
    ...structural('shallow', [any('inputMap')], 'list', ([map]) => keys(map!)),
    about: ([map]) => havingItems(certainKeys(map)),
  },

  lookup: {
    ...structural(
      'raw',
      [any('inputMap'), str('key')],
      undefined,
      ([map, key, ...fallback]) => lookup(map!, key!, fallback),
      { ...any('default'), nullable: true, as: 'untouched' },
    ),
    whenUnknown: ([map, key, ...boxed]) =>
      lookupUnknown(
        map!,
        key!,
        boxed.map((box) => itemsOf(box)[0]!),
      ),
  },
  merge: {
    ...structural('raw', [], 'object', merge, { ...any('maps'), nullable: true }),
    about: mergedEntries,
  },
  transpose: pure([{ name: 'values', type: mapOf(listOf(STRING)) }], 'object', ([map]) => transpose(entriesOf(map))),
  values: {
    ...structural('raw', [any('mapping')], 'list', ([map]) => values(map!)),
    about: ([map]) => havingItems([...((map?.kind === 'unknown' && map.knownEntries?.values()) || [])]),
  },
  zipmap: structural('shallow', [lists('keys', STRING), any('values')], 'object', ([keys, values]) =>
    zip(keys!, values!),
  ),
};

function keys(map: Value): Value {
  const { type } = mapArgument(map);
  const entries = allEntries(mapArgument(map));
  if (entries === undefined) return namesUnknown();
  const found = sortedEntries(entries).map(([key]) => string(key));
  return type === 'map' ? typedList(found, STRING) : list(found);
}

function values(map: Value): Value {
  const mapping = mapArgument(map);
  const entries = allEntries(mapping);
  if (entries === undefined) return namesUnknown();
  const found = sortedEntries(entries).map(([, entry]) => entry);
  return mapping.type === 'map' ? typedList(found, elementType(mapping)) : list(found);
}

/** What is made of the names of a resource's attributes, where those are not known. */
function namesUnknown(): Value {
  return unknown({ kind: 'unsupported', what: 'a resource as a map' }, { type: 'list' });
}

function mapArgument(value: Value): ObjectValue {
  return value.kind === 'object' ? value : refuse('It takes a map or an object.');
}

function lookup(value: Value, key: Value, fallback: readonly Value[]): Value {
  if (fallback.length > 1) refuse('It takes two or three arguments.');
  const map = mapArgument(value);
  const wanted = textOf(key);
  const rest = map.entries.has(wanted) ? undefined : map.rest?.(wanted);
  const found = map.entries.get(wanted) ?? (rest?.kind === 'error' ? undefined : rest);
  if (found !== undefined && !mayBeAbsent(found)) return found;
  const missed = missedKey(map, key, wanted, hiddenText(key) ?? hiddenText(map));
  const instead = (): Value => {
    const given = fallback[0];
    if (given === undefined) {
      const message = 'The map passed to lookup() does not have the key, and there is no default.';
      return errorValue({ code: 'no-such-key', message, missed });
    }
    return eachBranch(convertedTo(map, given), (branch) =>
      branch.kind === 'null' && branch.missed === undefined ? { ...branch, missed } : branch,
    );
  };
  return found === undefined ? instead() : withoutAbsent(found, instead());
}

/** The entry, or the fallback, in each world that the key tells apart. */
function lookupUnknown(map: Value, key: Value, fallback: readonly Value[]): Value | undefined {
  if (map.kind === 'unknown') return key.kind === 'string' ? map.knownEntries?.get(key.value) : undefined;
  if (map.kind !== 'object' || map.rest !== undefined || key.kind !== 'unknown' || fallback.length > 1)
    return undefined;
  const options = [...map.entries.keys()]
    .sort(compareTexts)
    .map((name) => ({ key: name, marks: map, value: () => lookup(map, string(name), fallback) }));
  const [given] = fallback;
  return byUnknownKey(key, options, () =>
    given === undefined ? noSuchKey({ text: map.trace?.name || 'the map' }) : convertedTo(map, given),
  );
}

/** The fallback in the type of the map's elements. */
function convertedTo(map: ObjectValue, fallback: Value): Value {
  return map.type === 'map' && map.rest === undefined ? convert(fallback, elementType(map)) : fallback;
}

function missedKey(map: ObjectValue, key: Value, wanted: string, hidden: string | undefined): Missed {
  const { trace } = map;
  const resource = linkedTo(map);
  return {
    kind: 'key',
    in: trace?.name || 'the map',
    wanted: hidden ?? wanted,
    exists: hidden ? [] : [...map.entries.keys()].sort(compareTexts).slice(0, 20),
    ...(trace ? { of: trace } : {}),
    ...(key.trace ? { key: key.trace } : {}),
    ...(resource ? { resource } : {}),
  };
}

/** The value, with another one in the worlds where it is absent. */
function withoutAbsent(value: Value, other: Value): Value {
  if (value.kind === 'absent') return other;
  if (value.kind !== 'choice') return value;
  const { condition } = value;
  return choose(
    condition,
    withoutAbsent(value.then, assume(other, condition, true)),
    withoutAbsent(value.else, assume(other, condition, false)),
  );
}

function merge(args: readonly Value[]): Value {
  const given = args.flatMap((arg) => (arg.kind === 'null' ? [] : [mapArgument(arg)]));
  const entries = new Map<string, Value>();
  for (const map of given) {
    const more = allEntries(map) ?? overridden(map, entries);
    for (const [key, entry] of more) {
      const before = entries.get(key);
      entries.set(key, before !== undefined && mayBeAbsent(entry) ? withoutAbsent(entry, before) : entry);
    }
  }
  const typed = given.find((map) => elementType(map).kind !== 'any');
  const merged =
    given.length > 0 && sameMaps(given)
      ? object(entries, 'map', typed && emptyOf(entries.size, elementType(typed)))
      : object(entries);
  const rest = given.findLast((map) => map.rest !== undefined && map.names === undefined)?.rest;
  return rest === undefined ? merged : { ...merged, rest };
}

/** What a merge certainly has, where some of the maps are unknown: what stands behind them, or is known of them. */
function mergedEntries(args: readonly Value[]): About {
  const all = args.map(entriesIn);
  if (all.every((entries) => entries !== undefined)) return havingUnknownKeys(all.flat());
  let entries = new Map<string, Value>();
  for (const arg of args) {
    if (arg.kind === 'unknown') {
      for (const [key, entry] of entries) entries.set(key, maybeOverridden(key, entry, arg));
      for (const [key, entry] of arg.knownEntries ?? []) entries.set(key, entry);
    } else if (arg.kind === 'object') {
      // It may have any name, and what stands before it keeps none for certain.
      if (arg.rest !== undefined) entries = new Map();
      for (const [key, entry] of arg.entries) {
        const before = entries.get(key);
        if (!mayBeAbsent(entry)) entries.set(key, entry);
        else if (before !== undefined) entries.set(key, withoutAbsent(entry, before));
      }
    }
  }
  return havingEntries(entries);
}

/** All entries of a map, whether their keys are known or not; undefined if there may be others. */
function entriesIn(map: Value): readonly (readonly [Value, Value])[] | undefined {
  if (map.kind === 'null') return [];
  if (map.kind === 'unknown') return entriesOfUnknown(map);
  if (map.kind !== 'object' || map.rest !== undefined || [...map.entries.values()].some(mayBeAbsent)) return undefined;
  return [...map.entries].map(([key, entry]) => [string(key), marked(entry, map)] as const);
}

/** The entries of an object whose names are not all known, with those that it may have instead of these. */
function overridden({ entries, rest }: ObjectValue, before: ReadonlyMap<string, Value>): Map<string, Value> {
  const instead = [...before.keys()].flatMap((name) => {
    const value = entries.get(name) ?? rest?.(name);
    return value === undefined || value.kind === 'error' ? [] : [[name, value] as const];
  });
  return new Map([...entries, ...instead]);
}

/** Maps converted to one element type; an empty one fits any. */
function sameMaps(given: readonly ObjectValue[]): boolean {
  if (!given.every(({ type }) => type === 'map')) return false;
  const types = given.map(typeOf).filter((type) => type.kind === 'map' && type.of.kind !== 'any');
  return types.every((type) => sameType(type, types[0]!));
}

function transpose(entries: ReadonlyMap<string, Value>): Value {
  const turned = new Map<string, string[]>();
  for (const [key, items] of sortedEntries(entries)) {
    if (items.kind !== 'list') refuse('The argument "values" contains a null value.');
    for (const text of textsOf(items, 'values')) turned.set(text, [...(turned.get(text) ?? []), key]);
  }
  return object(
    new Map([...turned].map(([text, keys]) => [text, stringList(keys)])),
    'map',
    emptyOf(turned.size, listOf(STRING)),
  );
}

function zip(keys: Value, values: Value): Value {
  if (values.kind !== 'list' || values.type === 'set') refuse('The argument "values" must be a list.');
  const names = itemsOf(keys);
  if (names.length !== values.items.length) refuse('The numbers of keys and values must be equal.');
  const entries = new Map<string, Value>();
  for (const [index, name] of names.entries()) {
    if (name.kind === 'null') refuse('A key must not be null.');
    if (name.kind !== 'string') {
      const made = deferred('zipmap', [keys, values], ([all, items]) => zip(all!, items!));
      const pairs = names.map((key, at) => [key, values.items[at]!] as const);
      return made.kind === 'unknown' ? { ...made, type: 'object', ...havingUnknownKeys(pairs) } : made;
    }
    const value = values.items[index]!;
    entries.set(name.value, holdsSecret(name.value) ? withhold(value, { from: undefined }) : value);
  }
  const made =
    values.type === 'list' ? object(entries, 'map', emptyOf(entries.size, elementType(values))) : object(entries);
  return withMarksOfKeys(made, marksOver(names, 'shallow'));
}
