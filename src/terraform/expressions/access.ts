import { error, marked, marksOf, number, string, unknown } from '../../graph/make.ts';
import { toInteger } from '../../graph/number.ts';
import type { Missed, Value } from '../../graph/value.ts';
import { hiddenText } from '../../graph/withhold.ts';
import { choose } from '../../graph/worlds.ts';
import type { Range } from '../../text/source.ts';
import { lift, wrong } from '../values/lift.ts';
import { compareTexts } from '../values/sets.ts';

/** Where an access is written: the text of what is looked into (`each.value`), and its range. */
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
    case 'unknown':
      return memberOfUnknown(value, name, `.${name}`);
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
        message: `${access.text} is no object, so it has no attribute ${name}.`,
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

/** The resource type to which all entries of a map lead: a look-up in it that finds nothing is a link that leads nowhere. */
export function linkedTo({ entries }: Value & { kind: 'object' }): Missed['resource'] {
  let found: Missed['resource'];
  for (const entry of entries.values()) {
    const reference = entry.kind === 'unknown' ? entry.reference : undefined;
    if (reference === undefined || (found !== undefined && found.type !== reference.type)) return undefined;
    found ??= { type: reference.type, name: reference.address, module: '' };
  }
  return found;
}

/** `value[key]`. */
export function getIndex(value: Value, key: Value, access: Access): Value {
  return lift(
    {
      text: ([on, at]) => `${on}[${at}]`,
      need: 'raw',
      make: ([on, at]) => indexKnown(on!, at!, access),
    },
    [value, key],
  );
}

/** An access that found nothing says where its key comes from. */
function withKey(found: Value, key: Value): Value {
  if (found.kind !== 'error' || !found.problem.missed?.resource || !key.trace) return found;
  return { ...found, problem: { ...found.problem, missed: { ...found.problem.missed, key: key.trace } } };
}

function indexKnown(value: Value, key: Value, access: Access): Value {
  if (key.kind === 'null') {
    const missed: Missed = { kind: 'key', in: access.text, wanted: 'null', exists: [], at: access.at };
    return error({
      code: 'null-access',
      message: `The key to ${access.text} is null.`,
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
  if (text === undefined) return wrong(`${access.text} can't be indexed with this kind of value.`);
  if (value.kind === 'object') return marked(withKey(member(value, text, 'key', access, hiddenText(key)), key), value);
  if (value.kind === 'list' && value.type !== 'set') {
    const index = toInteger(text);
    if (index === undefined) return wrong(`${access.text} is a list and needs a whole number as its index.`);
    const item = value.items[index];
    if (item !== undefined) return marked(item, value);
    const exists = value.items.slice(0, MOST_NAMES).map((_, at) => String(at));
    const wanted = hiddenText(key) ?? text;
    const missed: Missed = { kind: 'key', in: access.text, wanted, exists, of: value.trace, at: access.at };
    return error({
      code: 'no-such-key',
      message: `${access.text} has ${value.items.length} items, none with index ${wanted}.`,
      missed,
      at: access.at,
    });
  }
  if (value.kind === 'null')
    return error({
      code: 'null-access',
      message: `${access.text} is null and can't be indexed.`,
      missed: value.missed,
      at: access.at,
    });
  return wrong(`${access.text} is no list or map and can't be indexed.`);
}

/** Calls `visit` with every alternative of a value and a wrapper that puts a result under the same conditions (absent elsewhere). */
export function eachAlternative(value: Value, visit: (leaf: Value, under: (result: Value) => Value) => void): void {
  const walk = (at: Value, under: (result: Value) => Value) => {
    if (at.kind !== 'choice') return visit(at, under);
    walk(at.then, (result) => under(choose(at.condition, result, { kind: 'absent' })));
    walk(at.else, (result) => under(choose(at.condition, { kind: 'absent' }, result)));
  };
  walk(value, (result) => result);
}

/** Key and value of each item of a known list or object, in Terraform's order. Each has the marks of the whole. */
export function itemsOf(value: Value): (readonly [Value, Value])[] | undefined {
  if (value.kind === 'list') {
    return value.items.map((one, index) => {
      const item = marked(one, value);
      return value.type === 'set' ? ([item, item] as const) : ([number(index), item] as const);
    });
  }
  if (value.kind !== 'object') return undefined;
  return [...value.entries.keys()].sort(compareTexts).map((key) => {
    const item = marked(value.entries.get(key)!, value);
    const trace = item.trace;
    const name = string(key, trace?.key ? { trace: { role: 'entry', name: key, range: trace.key } } : undefined);
    return [marked(name, value), item] as const;
  });
}
