import { bool, list, nothing, number } from '../../graph/make.ts';
import { ANY, STRING } from '../../graph/type.ts';
import type { ListValue, Value } from '../../graph/value.ts';
import { assume, choose, conditionsOf } from '../../graph/worlds.ts';
import { convert, eachBranch, unify } from '../values/convert.ts';
import { equal } from '../values/equality.ts';
import { certainItems, havingItems } from '../values/known-part.ts';
import { hasUnknown, isSomething, lift, mayBeAbsent } from '../values/lift.ts';
import { binary } from '../values/operators.ts';
import { identityOf } from '../values/sets.ts';
import { elementType, typeOf, unifyTypes } from '../values/unify.ts';
import { any, type Family, guarded, itemsOf, lists, pure, refuse, structural, typedList } from './define.ts';
import { deferred, listArgument } from './partial.ts';

const sequence = { name: 'vals', type: ANY, nullable: true, as: 'maybe' } as const;

/** Functions that return some of their arguments or items. */
export const selection: Family = {
  coalesce: structural('raw', [], undefined, coalesce, sequence),
  coalescelist: structural('raw', [], undefined, coalesceList, sequence),
  compact: {
    ...structural('raw', [lists('list', STRING)], 'list', ([items]) => compact(items!)),
    about: ([items]) => havingItems(certainItems(items).filter(isSomething)),
  },
  contains: {
    ...structural('raw', [any('list'), { ...any('value'), nullable: true, as: 'maybe' }], 'bool', ([items, value]) =>
      contains(items!, value!),
    ),
    whenUnknown: ([items, boxed]) => {
      const wanted = boxed?.kind === 'list' ? boxed.items[0] : undefined;
      const same = (item: Value) => equal(item, wanted!);
      const isOne = (truth: Value) => truth.kind === 'bool' && truth.value;
      return wanted !== undefined && certainItems(items).map(same).some(isOne) ? bool(true) : undefined;
    },
  },
  distinct: {
    ...structural('shallow', [lists('list', ANY)], 'list', ([items]) => distinct(items!)),
    about: ([items]) => havingItems(certainItems(items)),
  },
  index: structural('shallow', [any('list'), any('value')], 'number', ([items, value]) => indexOf(items!, value!)),
  matchkeys: pure(
    [lists('values', ANY), lists('keys', ANY), lists('searchset', ANY)],
    'list',
    ([values, keys, searched]) => matchKeys(values as ListValue, itemsOf(keys), itemsOf(searched)),
  ),
  one: structural('shallow', [any('list')], undefined, ([items]) => one(items!)),
};

function coalesce(args: readonly Value[]): Value {
  const type = unifyTypes(args.map(typeOf));
  if (type === undefined) refuse('All arguments must have the same type.');
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
  return refuse('All arguments are null or empty.');
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
        { text: () => undefined, need: 'shallow', make: (known) => guarded(() => coalesceList(known)) },
        args.slice(index),
      );
    }
  }
  return refuse('All arguments are null or empty.');
}

function compact(value: Value): Value {
  const kept: Value[] = [];
  for (const item of itemsOf(value)) {
    const left = eachBranch(item, (branch) =>
      isSomething(branch) || branch.kind === 'absent' || branch.kind === 'unknown' ? branch : { kind: 'absent' },
    );
    if (left.kind === 'absent') continue;
    if (hasDoubt(left)) return deferred('compact', [value], ([known]) => compact(known!));
    kept.push(left);
  }
  return typedList(kept, STRING);
}

function hasDoubt(value: Value): boolean {
  if (value.kind === 'choice') return hasDoubt(value.then) || hasDoubt(value.else);
  return value.kind === 'unknown' && !isSomething(value);
}

function contains(value: Value, wanted: Value): Value {
  const { items } = listArgument(value);
  let found: Value = bool(false);
  let undetermined = false;
  for (const item of items) {
    const same = eachBranch(item, (branch) => (branch.kind === 'absent' ? bool(false) : equal(branch, wanted)));
    if (same.kind === 'error') return same;
    if (same.kind === 'unknown') undetermined = true;
    else found = binary('||', found, flattened(same));
    if (found.kind === 'bool' && found.value) return found;
  }
  if (!undetermined) return found;
  return deferred('contains', [value, wanted], ([all, one]) => contains(all!, one!));
}

/** Simplifies nested choices so that each condition occurs once. */
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
      return deferred('distinct', [value], ([known]) => distinct(known!));
    }
    if (!kept.has(identity)) kept.set(identity, item);
  }
  return list([...kept.values()], 'list');
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
      return deferred('index', [value, wanted], ([all, one]) => indexOf(all!, one!));
    }
  }
  return refuse('The value is not in the list.');
}

function matchKeys(values: ListValue, keys: readonly Value[], searched: readonly Value[]): Value {
  if (values.items.length !== keys.length) refuse('The numbers of keys and values must be equal.');
  const [sameKeys, sameSearched] = [
    unify([...keys, ...searched]).slice(0, keys.length),
    unify([...keys, ...searched]).slice(keys.length),
  ];
  const wanted = new Set(sameSearched.map(identityOf));
  return typedList(
    values.items.filter((_, index) => wanted.has(identityOf(sameKeys[index]!))),
    elementType(values),
  );
}

function one(value: Value): Value {
  const list = listArgument(value);
  if (list.items.length > 1) {
    if (list.type === 'set' && list.items.some(hasUnknown)) return deferred('one', [value], ([known]) => one(known!));
    refuse('It takes a list, set or tuple with at most one item.');
  }
  const { trace } = list;
  return (
    list.items[0] ??
    nothing({
      missed: {
        kind: 'key',
        in: trace?.name || 'the list',
        wanted: '0',
        exists: [],
        ...(trace ? { of: trace } : {}),
      },
    })
  );
}
