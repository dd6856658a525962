import { list, number, unknown } from '../../graph/make.ts';
import { ANY, listOf, NUMBER, type Type } from '../../graph/type.ts';
import type { ListValue, Value } from '../../graph/value.ts';
import { assume, choose } from '../../graph/worlds.ts';
import { pushAll } from '../../spread.ts';
import { add, compare } from '../values/arithmetic.ts';
import { convert } from '../values/convert.ts';
import { certainItems, havingItems, headOf, leastLength } from '../values/known-part.ts';
import { type About, hasUnknown, isSomething } from '../values/lift.ts';
import { binary } from '../values/operators.ts';
import { elementType, unifyTypes } from '../values/unify.ts';
import { byUnknownKey } from '../values/unknown-key.ts';
import {
  any,
  digitsOf,
  type Family,
  lists,
  MOST_ITEMS,
  num,
  pure,
  refuse,
  structural,
  tooMuch,
  typedList,
  wholeOf,
} from './define.ts';
import { graphemesOf } from './formats/graphemes.ts';
import { deferred, listArgument } from './partial.ts';

const AT_LEAST_ONE = { notNull: true, notEmpty: true } as const;

export const collections: Family = {
  chunklist: structural('shallow', [lists('list', ANY), num('size')], 'list', ([items, size]) =>
    chunks(items as ListValue, wholeOf(size, 'size')),
  ),
  concat: {
    ...structural('raw', [], 'list', concat, any('seqs')),
    about: (args) => ({ ...havingItems(args.flatMap(certainItems)), ...havingHead(args) }),
  },
  element: {
    ...structural('shallow', [any('list'), num('index')], undefined, ([items, index]) =>
      element(items!, wholeOf(index, 'index')),
    ),
    whenUnknown: ([items, index]) => elementUnknown(items!, index!),
  },
  flatten: {
    ...structural('shallow', [any('list')], 'list', ([items]) => flatten(items!)),
    about: ([items]) => havingItems(flattened(items!)),
  },
  length: {
    ...structural('shallow', [any('value')], 'number', ([value]) => length(value!)),
    about: ([value]) => {
      if (value?.kind !== 'unknown') return {};
      if (value.type === 'string' && isSomething(value)) return AT_LEAST_ONE;
      const atLeast = leastLength(value);
      return atLeast === 0 ? {} : { ...AT_LEAST_ONE, atLeast };
    },
  },
  range: pure([], 'list', range, num('params')),
  reverse: {
    ...structural('raw', [any('list')], 'list', ([items]) => {
      const all = listArgument(items!);
      const reversed = [...all.items].reverse();
      return all.type === 'tuple' ? list(reversed) : typedList(reversed, elementType(all));
    }),
    about: ([items]) => havingItems([...certainItems(items)].reverse()),
  },
  slice: structural('shallow', [any('list'), num('start_index'), num('end_index')], 'list', ([items, start, end]) =>
    slice(items!, wholeOf(start, 'start_index'), wholeOf(end, 'end_index')),
  ),
};

/** What lists begin with, one after the other, up to the first whose end is not known. */
function havingHead(lists: readonly Value[]): About {
  const head: Value[] = [];
  for (const one of lists) {
    const known = headOf(one);
    pushAll(head, known);
    if (one.kind !== 'list' || one.items.length !== known.length) break;
  }
  return head.length === 0 ? {} : { head };
}

/** A list of items converted to one type, or a tuple if they have no type in common. */
function uniform(items: readonly Value[], types: readonly Type[]): ListValue | undefined {
  const type = unifyTypes(types);
  return (
    type &&
    typedList(
      items.map((item) => convert(item, type)),
      type,
    )
  );
}

function chunks(all: ListValue, size: number): Value {
  const { items } = all;
  if (size < 0) refuse('The argument "size" must not be negative.');
  if (items.length === 0) return typedList([], listOf(elementType(all)));
  if (size === 0) return list([list(items, 'list')], 'list');
  const made: Value[] = [];
  for (let i = 0; i < items.length; i += size) made.push(list(items.slice(i, i + size), 'list'));
  return list(made, 'list');
}

function concat(args: readonly Value[]): Value {
  if (args.length === 0) refuse('It requires at least one list.');
  const parts = args.map((arg) =>
    arg.kind === 'list' && arg.type !== 'set' ? arg : refuse('Its arguments must be lists or tuples.'),
  );
  const items = parts.flatMap((part) => part.items);
  if (items.length > MOST_ITEMS) tooMuch(`more than ${MOST_ITEMS} items`);
  return (
    (parts.every((part) => part.type === 'list') ? uniform(items, parts.map(elementType)) : undefined) ??
    list(items, 'tuple')
  );
}

function element(value: Value, index: number): Value {
  const { items, type } = listArgument(value);
  if (type === 'set') refuse('A set has no order; convert it to a list first.');
  if (items.length === 0) refuse('The list is empty.');
  const at = index % items.length;
  return items[at < 0 ? at + items.length : at]!;
}

/** Each of the items, in the worlds of the index's remainder. */
function elementUnknown(value: Value, index: Value): Value | undefined {
  if (value.kind !== 'list' || value.type === 'set' || index.kind !== 'unknown') return undefined;
  const { items } = value;
  const last = items.at(-1);
  if (last === undefined) return undefined;
  const remainder = binary('%', index, number(items.length));
  if (remainder.kind !== 'unknown') return undefined;
  const options = items.slice(0, -1).map((item, at) => ({ key: at, marks: {}, value: () => item }));
  return byUnknownKey(remainder, options, () => last);
}

function flatten(value: Value): Value {
  if (value.kind !== 'list') refuse('It flattens only lists, sets and tuples.');
  let count = 0;
  const flat: Value[] = [];
  const visit = (items: readonly Value[], depth: number): Value | undefined => {
    if (depth > 200) tooMuch('lists nested more than 200 levels deep');
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
  const made = deferred('flatten', [value], ([known]) => flatten(known!));
  return made.kind === 'unknown' ? { ...made, ...havingItems(flattened(value)) } : made;
}

/** What a list certainly has when it is flattened. */
function flattened(value: Value, depth = 0): readonly Value[] {
  if (depth > 200) return [];
  return certainItems(value).flatMap((item) => {
    if (item.kind === 'list' || (item.kind === 'unknown' && item.knownItems)) return flattened(item, depth + 1);
    return mayBeList(item) ? [] : [item];
  });
}

/** Whether flattening depends on an item that is unknown and may be a list, or on a choice that contains one. */
function mayBeList(item: Value): boolean {
  if (item.kind === 'choice') return mayBeList(item.then) || mayBeList(item.else);
  if (item.kind === 'list') return true;
  return item.kind === 'unknown' && (item.type === undefined || item.type === 'list') && item.reference === undefined;
}

function length(value: Value): Value {
  switch (value.kind) {
    case 'string':
      return number(graphemesOf(value.value).length);
    case 'list':
      if (value.type === 'set' && value.items.length > 1 && value.items.some(hasUnknown)) {
        return deferred('length', [value], ([known]) => length(known!));
      }
      return number(value.items.length);
    case 'object':
      if (value.rest !== undefined && value.names === undefined)
        return unknown({ kind: 'unsupported', what: 'the number of attributes of a resource' }, { type: 'number' });
      return number(value.names?.length ?? value.entries.size);
    default:
      return refuse('It takes a string or a collection.');
  }
}

function range(params: readonly Value[]): Value {
  if (params.length < 1 || params.length > 3) refuse('It takes one, two or three numbers.');
  const digits = params.map(digitsOf);
  const start = digits.length === 1 ? '0' : digits[0]!;
  const end = digits.length === 1 ? digits[0]! : digits[1]!;
  const step = digits[2] ?? (compare(end, start) < 0 ? '-1' : '1');
  const direction = compare(step, '0');
  if (direction === 0) refuse('The step must not be zero.');
  if (compare(end, start) * direction < 0) refuse('The step leads away from the limit.');
  const numbers: Value[] = [];
  for (let at = start; compare(at, end) * direction < 0; at = add(at, step)) {
    if (numbers.length >= 1024) refuse('It generates at most 1024 numbers.');
    numbers.push(number(at));
  }
  return typedList(numbers, NUMBER);
}

function slice(value: Value, start: number, end: number): Value {
  const all = listArgument(value);
  const { items, type } = all;
  if (type === 'set') refuse('A set cannot be sliced; convert it to a list first.');
  if (start < 0 || end < start || end > items.length)
    refuse('The start and end indexes must be within the list, and the start must not be greater than the end.');
  const kept = items.slice(start, end);
  return type === 'tuple' ? list(kept) : typedList(kept, elementType(all));
}
