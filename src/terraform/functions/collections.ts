import { bool, list, nothing, number, unknown } from '../../graph/make.ts';
import type { ListValue, Value } from '../../graph/value.ts';
import { assume, choose, conditionsOf } from '../../graph/worlds.ts';
import { add, compare } from '../arithmetic.ts';
import { convert, eachBranch, unify } from '../convert.ts';
import { equal } from '../equality.ts';
import { lift, mayBeAbsent } from '../lift.ts';
import { binary } from '../operators.ts';
import { identityOf } from '../sets.ts';
import { ANY, STRING } from '../types.ts';
import { typeOf, unifyTypes } from '../unify.ts';
import {
  any,
  digitsOf,
  type Family,
  guarded,
  itemsOf,
  lists,
  MOST_ITEMS,
  num,
  pure,
  refuse,
  structural,
  tooMuch,
  wholeOf,
} from './define.ts';
import { graphemesOf } from './formats/graphemes.ts';

const sequence = { name: 'vals', type: ANY, nullable: true, as: 'maybe' } as const;

export const collections: Family = {
  chunklist: structural('shallow', [lists('list', ANY), num('size')], 'list', ([items, size]) =>
    chunks(itemsOf(items), wholeOf(size, 'size')),
  ),
  coalesce: structural('raw', [], undefined, coalesce, sequence),
  coalescelist: structural('raw', [], undefined, coalesceList, sequence),
  compact: structural('raw', [lists('list', STRING)], 'list', ([items]) => compact(items!)),
  concat: structural('raw', [], 'list', concat, any('seqs')),
  contains: structural(
    'raw',
    [any('list'), { ...any('value'), nullable: true, as: 'maybe' }],
    'bool',
    ([items, value]) => contains(items!, value!),
  ),
  distinct: structural('shallow', [lists('list', ANY)], 'list', ([items]) => distinct(items!)),
  element: structural('shallow', [any('list'), num('index')], undefined, ([items, index]) =>
    element(items!, wholeOf(index, 'index')),
  ),
  flatten: structural('shallow', [any('list')], 'list', ([items]) => flatten(items!)),
  index: structural('shallow', [any('list'), any('value')], 'number', ([items, value]) => indexOf(items!, value!)),
  length: structural('shallow', [any('value')], 'number', ([value]) => length(value!)),
  matchkeys: pure(
    [lists('values', ANY), lists('keys', ANY), lists('searchset', ANY)],
    'list',
    ([values, keys, searched]) => matchKeys(itemsOf(values), itemsOf(keys), itemsOf(searched)),
  ),
  one: structural('shallow', [any('list')], undefined, ([items]) => one(items!)),
  range: pure([], 'list', range, num('params')),
  reverse: structural('raw', [any('list')], 'list', ([items]) => {
    const { items: all, type } = listArgument(items!);
    return list([...all].reverse(), type === 'tuple' ? 'tuple' : 'list');
  }),
  slice: structural('shallow', [any('list'), num('start_index'), num('end_index')], 'list', ([items, start, end]) =>
    slice(items!, wholeOf(start, 'start_index'), wholeOf(end, 'end_index')),
  ),
};

/** The argument as a list, set or tuple. */
export function listArgument(value: Value): ListValue {
  return value.kind === 'list' ? value : refuse('It takes a list, set or tuple.');
}

/** The unknown that a function of these arguments gives, or its result where they turn out to be known after all. */
export function undecided(name: string, args: readonly Value[], make: (args: readonly Value[]) => Value): Value {
  const result = (operands: readonly Value[]) =>
    operands.some(hasUnknown) ? openResult(operands) : guarded(() => make(operands));
  return lift({ text: (texts) => `${name}(${texts.join(', ')})`, need: 'deep', make: result }, args);
}

function openResult(operands: readonly Value[]): Value {
  const found = operands.find(hasUnknown);
  return found?.kind === 'unknown' ? found : unknown({ kind: 'unsupported', what: 'a value of whole resources' });
}

/** Whether a part of the value is not known in every world. */
export function hasUnknown(value: Value): boolean {
  switch (value.kind) {
    case 'unknown':
      return true;
    case 'choice':
      return hasUnknown(value.then) || hasUnknown(value.else);
    case 'list':
      return value.items.some(hasUnknown);
    case 'object':
      return value.rest !== undefined || [...value.entries.values()].some(hasUnknown);
    default:
      return false;
  }
}

/** A list of items that were converted to one type, or a tuple where they have none in common. */
function uniform(items: readonly Value[]): ListValue | undefined {
  const type = unifyTypes(items.map(typeOf));
  return (
    type &&
    list(
      items.map((item) => convert(item, type)),
      'list',
    )
  );
}

function chunks(items: readonly Value[], size: number): Value {
  if (size < 0) refuse('The argument "size" must not be negative.');
  if (items.length === 0) return list([], 'list');
  if (size === 0) return list([list(items, 'list')], 'list');
  const made: Value[] = [];
  for (let i = 0; i < items.length; i += size) made.push(list(items.slice(i, i + size), 'list'));
  return list(made, 'list');
}

/** Known not to be null and not to be an empty string. */
function isSomething(value: Value): boolean {
  if (value.kind !== 'unknown') return value.kind !== 'null' && !(value.kind === 'string' && value.value === '');
  return (
    value.notNull === true &&
    (value.reference !== undefined || value.type !== 'string' || Boolean(value.prefix || value.suffix))
  );
}

function coalesce(args: readonly Value[]): Value {
  const type = unifyTypes(args.map(typeOf));
  if (type === undefined) refuse('Its arguments must all have one type.');
  for (const [index, arg] of args.entries()) {
    const value = convert(arg, type);
    if (isSomething(value)) return value;
    if (value.kind === 'unknown') {
      return lift(
        {
          text: (texts) => `coalesce(${texts.join(', ')})`,
          need: 'deep',
          make: (known) => guarded(() => coalesce(known)),
        },
        args.slice(index),
      );
    }
  }
  return refuse('All its arguments are null or empty.');
}

function coalesceList(args: readonly Value[]): Value {
  for (const [index, arg] of args.entries()) {
    if (arg.kind === 'unknown') {
      const rest = args.slice(index);
      return lift(
        {
          text: (texts) => `coalescelist(${texts.join(', ')})`,
          need: 'shallow',
          type: 'list',
          make: (known) => guarded(() => coalesceList(known)),
        },
        rest,
      );
    }
    if (arg.kind === 'null') continue;
    if (arg.kind !== 'list' || arg.type === 'set') refuse('Its arguments must be lists or tuples.');
    if (arg.items.some((item) => !mayBeAbsent(item))) return arg;
    if (arg.items.length > 0) {
      return lift(
        { text: () => 'coalescelist()', need: 'shallow', make: (known) => guarded(() => coalesceList(known)) },
        args.slice(index),
      );
    }
  }
  return refuse('All its arguments are null or empty.');
}

function compact(value: Value): Value {
  const kept: Value[] = [];
  for (const item of itemsOf(value)) {
    const left = eachBranch(item, (branch) =>
      isSomething(branch) || branch.kind === 'absent' || branch.kind === 'unknown' ? branch : { kind: 'absent' },
    );
    if (left.kind === 'absent') continue;
    if (hasDoubt(left)) return undecided('compact', [value], ([known]) => compact(known!));
    kept.push(left);
  }
  return list(kept, 'list');
}

function hasDoubt(value: Value): boolean {
  if (value.kind === 'choice') return hasDoubt(value.then) || hasDoubt(value.else);
  return value.kind === 'unknown' && !isSomething(value);
}

function concat(args: readonly Value[]): Value {
  if (args.length === 0) refuse('It needs at least one list.');
  const parts = args.map((arg) =>
    arg.kind === 'list' && arg.type !== 'set' ? arg : refuse('Its arguments must be lists or tuples.'),
  );
  const items = parts.flatMap((part) => part.items);
  if (items.length > MOST_ITEMS) tooMuch(`more than ${MOST_ITEMS} items`);
  return (parts.every((part) => part.type === 'list') ? uniform(items) : undefined) ?? list(items, 'tuple');
}

function contains(value: Value, wanted: Value): Value {
  const { items } = listArgument(value);
  let found: Value = bool(false);
  let open = false;
  for (const item of items) {
    const same = eachBranch(item, (branch) => (branch.kind === 'absent' ? bool(false) : equal(branch, wanted)));
    if (same.kind === 'error') return same;
    if (same.kind === 'unknown') open = true;
    else found = binary('||', found, flattened(same));
    if (found.kind === 'bool' && found.value) return found;
  }
  if (!open) return found;
  return undecided('contains', [value, wanted], ([all, one]) => contains(all!, one!));
}

/** Choices that came to stand inside choices, each condition asked once. */
function flattened(value: Value): Value {
  if (value.kind !== 'choice') return value;
  const { condition } = value;
  return choose(
    condition,
    flattened(assume(value.then, condition, true)),
    flattened(assume(value.else, condition, false)),
  );
}

function distinct(value: Value): Value {
  const items = itemsOf(value);
  if (items.length < 2) return value;
  const kept = new Map<string, Value>();
  for (const item of items) {
    const identity = identityOf(item);
    if (identity === undefined || hasUnknown(item) || conditionsOf(item).length > 0) {
      return undecided('distinct', [value], ([known]) => distinct(known!));
    }
    if (!kept.has(identity)) kept.set(identity, item);
  }
  return list([...kept.values()], 'list');
}

function element(value: Value, index: number): Value {
  const { items, type } = listArgument(value);
  if (type === 'set') refuse('A set has no order to take an element from.');
  if (items.length === 0) refuse('The list is empty.');
  const at = index % items.length;
  return items[at < 0 ? at + items.length : at]!;
}

function flatten(value: Value): Value {
  if (value.kind !== 'list') refuse('It can flatten only lists, sets and tuples.');
  let count = 0;
  const flat: Value[] = [];
  const visit = (items: readonly Value[], depth: number): Value | undefined => {
    if (depth > 200) tooMuch('lists nested deeper than 200');
    for (const item of items) {
      count += 1;
      if (count > MOST_ITEMS) tooMuch(`more than ${MOST_ITEMS} items`);
      const blocked = item.kind === 'list' ? visit(item.items, depth + 1) : item;
      if (item.kind !== 'list') {
        if (mayBeList(item)) return blocked;
        flat.push(item);
      } else if (blocked) return blocked;
    }
    return undefined;
  };
  const blocked = visit(value.items, 0);
  if (blocked === undefined) return list(flat, 'tuple');
  if (blocked.kind === 'choice') {
    const { condition } = blocked;
    return choose(condition, flatten(assume(value, condition, true)), flatten(assume(value, condition, false)));
  }
  return undecided('flatten', [value], ([known]) => flatten(known!));
}

/** Whether flattening must know more of an item: an unknown that may be a list, or a choice in which there is one. */
function mayBeList(item: Value): boolean {
  if (item.kind === 'choice') return mayBeList(item.then) || mayBeList(item.else);
  if (item.kind === 'list') return true;
  return item.kind === 'unknown' && (item.type === undefined || item.type === 'list') && item.reference === undefined;
}

function indexOf(value: Value, wanted: Value, from = 0): Value {
  if (value.kind !== 'list' || value.type === 'set') refuse('It takes a list or tuple.');
  for (let index = from; index < value.items.length; index++) {
    const same = equal(value.items[index]!, wanted);
    if (same.kind === 'bool') {
      if (same.value) return number(index);
    } else if (same.kind === 'choice') {
      return eachBranch(same, (branch) =>
        branch.kind === 'bool' && branch.value ? number(index) : guarded(() => indexOf(value, wanted, index + 1)),
      );
    } else {
      return undecided('index', [value, wanted], ([all, one]) => indexOf(all!, one!));
    }
  }
  return refuse('The value is not in the list.');
}

function length(value: Value): Value {
  switch (value.kind) {
    case 'string':
      return number(graphemesOf(value.value).length);
    case 'list':
      if (value.type === 'set' && value.items.length > 1 && value.items.some(hasUnknown)) {
        return undecided('length', [value], ([known]) => length(known!));
      }
      return number(value.items.length);
    case 'object':
      if (value.rest !== undefined)
        return unknown({ kind: 'unsupported', what: 'the number of attributes of a resource' }, { type: 'number' });
      return number(value.entries.size);
    default:
      return refuse('It takes a string or a collection.');
  }
}

function matchKeys(values: readonly Value[], keys: readonly Value[], searched: readonly Value[]): Value {
  if (values.length !== keys.length) refuse('There must be as many keys as values.');
  const [sameKeys, sameSearched] = [
    unify([...keys, ...searched]).slice(0, keys.length),
    unify([...keys, ...searched]).slice(keys.length),
  ];
  const wanted = new Set(sameSearched.map(identityOf));
  return list(
    values.filter((_, index) => wanted.has(identityOf(sameKeys[index]!))),
    'list',
  );
}

function one(value: Value): Value {
  const list = listArgument(value);
  if (list.items.length > 1) {
    if (list.type === 'set' && list.items.some(hasUnknown)) return undecided('one', [value], ([known]) => one(known!));
    refuse('It takes a list, set or tuple with one item or none.');
  }
  const { origin } = list;
  return (
    list.items[0] ??
    nothing({
      missed: {
        kind: 'key',
        in: origin?.name || 'the list',
        wanted: '0',
        exists: [],
        ...(origin ? { of: origin } : {}),
      },
    })
  );
}

function range(params: readonly Value[]): Value {
  if (params.length < 1 || params.length > 3) refuse('It takes one, two or three numbers.');
  const digits = params.map(digitsOf);
  const start = digits.length === 1 ? '0' : digits[0]!;
  const end = digits.length === 1 ? digits[0]! : digits[1]!;
  const step = digits[2] ?? (compare(end, start) < 0 ? '-1' : '1');
  const direction = compare(step, '0');
  if (direction === 0) refuse('The step must not be zero.');
  if (compare(end, start) * direction < 0)
    refuse('The end lies on the other side of the start than the step leads to.');
  const numbers: Value[] = [];
  for (let at = start; compare(at, end) * direction < 0; at = add(at, step)) {
    if (numbers.length >= 1024) refuse('It makes at most 1024 numbers.');
    numbers.push(number(at));
  }
  return list(numbers, 'list');
}

function slice(value: Value, start: number, end: number): Value {
  const { items, type } = listArgument(value);
  if (type === 'set') refuse('A set has no order to slice.');
  if (start < 0 || end < start || end > items.length)
    refuse('The indexes must lie within the list, the start not after the end.');
  return list(items.slice(start, end), type);
}
