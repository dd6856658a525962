import { error, marked, marksOf, number, string, unknown } from '../../graph/make.ts';
import { toInteger } from '../../graph/number.ts';
import type { ListValue, Missed, ObjectValue, UnknownValue, Value } from '../../graph/value.ts';
import { hiddenText } from '../../graph/withhold.ts';
import { assume, choose } from '../../graph/worlds.ts';
import type { Range } from '../../text/source.ts';
import { lift, wrong } from '../values/lift.ts';
import { indexesOf, itemAt } from '../values/positions.ts';
import { compareTexts } from '../values/sets.ts';
import { byUnknownKey } from '../values/unknown-key.ts';

/** The text of the value that is accessed (`each.value`), and the range of the access. */
export interface Access {
  readonly text: string;
  readonly at?: Range;
}

const MOST_NAMES = 20;

/** `value.name`. */
export function getAttribute(value: Value, name: string, access: Access): Value {
  switch (value.kind) {
    case 'error':
    case 'absent':
      return value;
    case 'choice':
      return choose(value.condition, getAttribute(value.then, name, access), getAttribute(value.else, name, access));
    case 'unknown': {
      const known = value.knownEntries?.get(name);
      return known === undefined ? memberOfUnknown(value, name, `.${name}`) : marked(known, value);
    }
    case 'object':
      return marked(member(value, name, 'attribute', access), value);
    case 'null':
      return error({
        code: 'null-access',
        message: `${access.text} is null, so it has no attribute ${name}.`,
        at: access.at,
        missed: value.missed,
      });
    default:
      return error({
        code: 'no-such-attribute',
        message: `${access.text} is not an object, so it has no attribute ${name}.`,
        at: access.at,
      });
  }
}

function memberOfUnknown(value: Value & { kind: 'unknown' }, name: string, suffix: string): Value {
  const reference =
    value.reference && value.reference.attribute === '' ? { ...value.reference, attribute: name } : undefined;
  return unknown(value.reason, {
    ...(value.subject !== undefined && value.subject.length < 200 ? { subject: `${value.subject}${suffix}` } : {}),
    ...marksOf(value),
    ...(reference
      ? { reference }
      : value.reference || value.madeFrom
        ? { madeFrom: value.reference ? [value.reference] : value.madeFrom }
        : {}),
    derived: { operands: [value], make: ([again]) => getAttribute(again!, name, { text: 'the value' }) },
    ...(value.trace ? { trace: value.trace } : {}),
  });
}

function member(
  value: Value & { kind: 'object' },
  name: string,
  kind: 'attribute' | 'key',
  access: Access,
  hidden?: string,
): Value {
  const entry = value.entries.get(name);
  const wanted = hidden ?? name;
  if (entry !== undefined) return presentOr(entry, () => missing(value, wanted, kind, access));
  return value.rest && hidden === undefined ? value.rest(name) : missing(value, wanted, kind, access);
}

/** The entry with its absent branches replaced. */
function presentOr(entry: Value, otherwise: () => Value): Value {
  if (entry.kind === 'absent') return otherwise();
  if (entry.kind === 'choice')
    return choose(entry.condition, presentOr(entry.then, otherwise), presentOr(entry.else, otherwise));
  return entry;
}

function missing(value: Value & { kind: 'object' }, wanted: string, kind: 'attribute' | 'key', access: Access): Value {
  const exists = hiddenText(value) ? [] : [...value.entries.keys()].sort().slice(0, MOST_NAMES);
  const resource = kind === 'key' ? linkedTo(value) : undefined;
  const missed: Missed = {
    kind,
    in: access.text,
    wanted,
    exists,
    of: value.trace,
    at: access.at,
    ...(resource ? { resource } : {}),
  };
  const code = kind === 'attribute' ? 'no-such-attribute' : 'no-such-key';
  return error({ code, message: `${access.text} has no ${kind} ${JSON.stringify(wanted)}.`, missed, at: access.at });
}

/** The resource type that all entries of a map refer to: a failed lookup in such a map is a dangling reference. */
export function linkedTo({ entries }: Value & { kind: 'object' }): Missed['resource'] {
  let found: Missed['resource'];
  for (const leaf of [...entries.values()].flatMap(presentLeaves)) {
    const reference = leaf.kind === 'unknown' ? leaf.reference : undefined;
    if (reference === undefined || (found !== undefined && found.type !== reference.type)) return undefined;
    found ??= { type: reference.type, name: reference.address, module: '' };
  }
  return found;
}

/** What an entry is in the worlds where it is there. */
function presentLeaves(entry: Value): readonly Value[] {
  if (entry.kind === 'choice') return [...presentLeaves(entry.then), ...presentLeaves(entry.else)];
  return entry.kind === 'absent' ? [] : [entry];
}

/** `value[key]`. */
export function getIndex(value: Value, key: Value, access: Access): Value {
  return lift(
    {
      text: ([on, at]) => `${on}[${at}]`,
      need: 'raw',
      whenUnknown: ([on, at]) => {
        if (at?.kind === 'unknown') return indexByUnknown(on!, at, access);
        if (on?.kind !== 'unknown') return undefined;
        if (at?.kind === 'number') return on.head?.[Number(at.digits)];
        return at?.kind === 'string' ? on.knownEntries?.get(at.value) : undefined;
      },
      make: ([on, at]) => indexKnown(on!, at!, access),
    },
    [value, key],
  );
}

/** Adds the trace of the key to a failed lookup. */
function withKey(found: Value, key: Value): Value {
  if (found.kind !== 'error' || !found.problem.missed?.resource || !key.trace) return found;
  return { ...found, problem: { ...found.problem, missed: { ...found.problem.missed, key: key.trace } } };
}

/** The entry of a known map, or the item of a known list, in each world that the key tells apart. */
function indexByUnknown(value: Value, key: UnknownValue, access: Access): Value | undefined {
  const options = keysOf(value)?.map((name) => ({
    key: name,
    marks: value,
    value: () => indexKnown(value, typeof name === 'number' ? number(name) : string(name), access),
  }));
  return options && byUnknownKey(key, options, () => noSuchKey(access));
}

/** The keys of a map without further attributes, and the indexes of a list. */
function keysOf(value: Value): readonly (string | number)[] | undefined {
  if (value.kind === 'object')
    return value.rest === undefined ? [...value.entries.keys()].sort(compareTexts) : undefined;
  return value.kind === 'list' && value.type !== 'set' ? value.items.map((_, index) => index) : undefined;
}

/** A look-up in the worlds where the unknown key equals none that exists. */
export function noSuchKey({ text, at }: Access): Value {
  return error({
    code: 'no-such-key',
    message: `${text} has no such key.`,
    excluded: true,
    missed: { kind: 'key', in: text, wanted: 'any other key', exists: [], at },
    at,
  });
}

function indexKnown(value: Value, key: Value, access: Access): Value {
  if (key.kind === 'null') {
    const missed: Missed = { kind: 'key', in: access.text, wanted: 'null', exists: [], at: access.at };
    return error({
      code: 'null-access',
      message: `The key used to index ${access.text} is null.`,
      missed: key.missed ?? missed,
      at: access.at,
    });
  }
  const text =
    key.kind === 'string'
      ? key.value
      : key.kind === 'number'
        ? key.digits
        : key.kind === 'bool'
          ? String(key.value)
          : undefined;
  if (text === undefined) return wrong(`${access.text} cannot be indexed with this type of value.`);
  if (value.kind === 'object') return marked(withKey(member(value, text, 'key', access, hiddenText(key)), key), value);
  if (value.kind === 'list' && value.type !== 'set') {
    const index = toInteger(text);
    if (index === undefined) return wrong(`${access.text} is a list; its index must be a whole number.`);
    return marked(
      itemAt(value.items, index, () => noItem(value, hiddenText(key) ?? text, access)),
      value,
    );
  }
  if (value.kind === 'null')
    return error({
      code: 'null-access',
      message: `${access.text} is null and cannot be indexed.`,
      missed: value.missed,
      at: access.at,
    });
  return wrong(`${access.text} is not a list or map and cannot be indexed.`);
}

function noItem(value: ListValue, wanted: string, access: Access): Value {
  const exists = value.items.slice(0, MOST_NAMES).map((_, at) => String(at));
  const missed: Missed = { kind: 'key', in: access.text, wanted, exists, of: value.trace, at: access.at };
  return error({
    code: 'no-such-key',
    message: `${access.text} has ${value.items.length} items; there is no index ${wanted}.`,
    missed,
    at: access.at,
  });
}

/** One alternative of a value. */
interface Alternative {
  /** Puts a result under its conditions; absent otherwise. */
  readonly under: (result: Value) => Value;
  /** What a value is under its conditions. */
  readonly here: (value: Value) => Value;
}

/** Calls `visit` with every alternative of a value. */
export function eachAlternative(value: Value, visit: (leaf: Value, alternative: Alternative) => void): void {
  const walk = (at: Value, { under, here }: Alternative) => {
    if (at.kind !== 'choice') return visit(at, { under, here });
    const { condition } = at;
    walk(assume(at.then, condition, true), {
      under: (result) => under(choose(condition, assume(result, condition, true), { kind: 'absent' })),
      here: (other) => assume(here(other), condition, true),
    });
    walk(assume(at.else, condition, false), {
      under: (result) => under(choose(condition, { kind: 'absent' }, assume(result, condition, false))),
      here: (other) => assume(here(other), condition, false),
    });
  };
  walk(value, { under: (result) => result, here: (other) => other });
}

/** The entries of an object, all attributes of a resource instance included; undefined if their names are not known. */
export function allEntries({ entries, rest, names }: ObjectValue): ReadonlyMap<string, Value> | undefined {
  if (rest === undefined) return entries;
  return names && new Map(names.map((name) => [name, entries.get(name) ?? rest(name)] as const));
}

/** Key and value of each item of a known list or object, in Terraform's order. Each has the marks of the whole. */
export function itemsOf(value: Value): (readonly [Value, Value])[] | undefined {
  if (value.kind === 'list') {
    const items = value.items.map((one) => marked(one, value));
    if (value.type === 'set') return items.map((item) => [item, item] as const);
    const indexes = indexesOf(items);
    return items.map((item, at) => [indexes[at]!, item] as const);
  }
  if (value.kind !== 'object') return undefined;
  const entries = allEntries(value);
  if (entries === undefined) return undefined;
  return [...entries.keys()].sort(compareTexts).map((key) => {
    const item = marked(entries.get(key)!, value);
    const trace = item.trace;
    const name = string(key, trace?.key ? { trace: { role: 'entry', name: key, range: trace.key } } : undefined);
    return [marked(name, value), item] as const;
  });
}
