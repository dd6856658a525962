import { list } from '../../graph/make.ts';
import { ANY, setOf } from '../../graph/type.ts';
import type { ListValue, Value } from '../../graph/value.ts';
import { conditionsOf } from '../../graph/worlds.ts';
import { unify } from '../values/convert.ts';
import { certainItems, havingItems } from '../values/known-part.ts';
import { hasUnknown } from '../values/lift.ts';
import { identityOf, makeSet } from '../values/sets.ts';
import { elementType, emptyOf, unifyTypes } from '../values/unify.ts';
import { any, type Family, type FunctionContext, MOST_ITEMS, pay, refuse, structural, tooMuch } from './define.ts';
import { deferred, listArgument } from './partial.ts';

const further = { name: 'sets', type: setOf(ANY) };

export const sets: Family = {
  setunion: {
    ...structural(
      'shallow',
      [{ name: 'first_set', type: setOf(ANY) }],
      'list',
      (args) => combine('setunion', args, union),
      further,
    ),
    about: (args) => havingItems(args.flatMap(certainItems)),
  },
  setintersection: structural(
    'shallow',
    [{ name: 'first_set', type: setOf(ANY) }],
    'list',
    (args) => combine('setintersection', args, intersection),
    further,
  ),
  setsubtract: {
    ...structural(
      'shallow',
      [
        { name: 'a', type: setOf(ANY) },
        { name: 'b', type: setOf(ANY) },
      ],
      'list',
      (args) => combine('setsubtract', args, difference),
    ),
    about: ([from, taken]) => havingItems(certainItems(from).filter((item) => isSurelyNotIn(item, taken))),
  },
  setproduct: structural('shallow', [], 'list', product, any('sets')),
};

/** Whether a set that is known in all its parts does not have a known item. */
function isSurelyNotIn(item: Value, set: Value | undefined): boolean {
  if (set?.kind !== 'list' || set.items.some(hasUnknown) || set.items.some((one) => conditionsOf(one).length > 0))
    return false;
  return item.kind === 'string' && set.items.every((one) => one.kind === 'string' && one.value !== item.value);
}

type Sets = readonly (readonly Value[])[];

function combine(name: string, args: readonly Value[], operate: (sets: Sets) => Value): Value {
  const sets = args.map(listArgument);
  const given = sets.map(({ items }) => items);
  const all = given.flat();
  if (all.length > MOST_ITEMS) tooMuch(`more than ${MOST_ITEMS} items`);
  const same = unify(all);
  const refused = same.find((item, index) => item.kind === 'error' && item !== all[index]);
  if (refused) return refused;
  const undetermined = name !== 'setunion' && all.some((item) => hasUnknown(item) || conditionsOf(item).length > 0);
  if (undetermined) return deferred(name, args, (known) => combine(name, known, operate));
  let start = 0;
  const result = operate(
    given.map((items) => {
      start += items.length;
      return same.slice(start - items.length, start);
    }),
  );
  const of = unifyTypes(sets.map(elementType));
  return result.kind === 'list' && of !== undefined ? { ...result, ...emptyOf(result.items.length, of) } : result;
}

function union(given: Sets): Value {
  return makeSet(given.flat());
}

function intersection(given: Sets): Value {
  const [first = [], ...others] = given.map((items) => new Map(items.map((item) => [identityOf(item), item])));
  return makeSet(
    [...first].filter(([identity]) => others.every((other) => other.has(identity))).map(([, item]) => item),
  );
}

function difference([first = [], second = []]: Sets): Value {
  const taken = new Set(second.map(identityOf));
  return makeSet(first.filter((item) => !taken.has(identityOf(item))));
}

/** What each tuple takes of memory, beside its parts, in units of work. */
const TUPLE = 12;

function product(args: readonly Value[], context: FunctionContext): Value {
  if (args.length < 2) refuse('It requires at least two sets.');
  const given = args.map((arg): ListValue => {
    const argument = listArgument(arg);
    return { ...argument, items: oneType(argument) };
  });
  const total = given.reduce((count, { items }) => count * items.length, 1);
  if (total * given.length > MOST_ITEMS) tooMuch(`more than ${MOST_ITEMS} items`);
  pay(context, total * TUPLE, 'too many products');
  let rows: (readonly Value[])[] = [[]];
  for (const { items } of given) rows = rows.flatMap((row) => items.map((item) => [...row, item]));
  const tuples = rows.map((row) => list(row, 'tuple'));
  return given.some(({ type }) => type === 'set') ? makeSet(tuples) : list(tuples, 'list');
}

function oneType({ items }: ListValue): readonly Value[] {
  const same = unify(items);
  if (same.some((item, index) => item.kind === 'error' && item !== items[index]))
    refuse('All items of a set must have the same type.');
  return same;
}
