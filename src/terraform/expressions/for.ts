import { joinMarks, list, marked, marksOf, string, unknown } from '../../graph/make.ts';
import type { Marks, Reason, UnknownValue, Value } from '../../graph/value.ts';
import { choose, mapAlternatives } from '../../graph/worlds.ts';
import type { Expression, ForObject, ForTuple } from '../../hcl/syntax.ts';
import { TOO_LARGE } from '../root.ts';
import { entriesOfUnknown, havingEntries, havingItems, knownPart } from '../values/known-part.ts';
import { type About, sensitivityOf, wrong } from '../values/lift.ts';
import { isTrue } from '../values/operators.ts';
import { hasNoKnownOrder, orderUnknown } from '../values/sets.ts';
import { itemsOf } from './access.ts';
import { evaluate } from './expression.ts';
import { type Scope, withNames } from './scope.ts';

/** Makes the result of a for-expression. `others`: why the collection may have items besides these. */
type Make = (items: readonly (readonly [Value, Value])[], marks: Marks, others?: Reason) => Value;

/** The collection of a for-expression in each of its alternatives. */
export function over(value: Value, scope: Scope, make: Make): Value {
  switch (value.kind) {
    case 'choice':
      return choose(value.condition, over(value.then, scope, make), over(value.else, scope, make));
    case 'error':
      return value;
    case 'unknown':
      return unknown(value.reason, {
        ...marksOf(value),
        ...(ofEntries(value, scope, make) ?? ofKnownPart(value, scope, make)),
        derived: { operands: [value], make: ([again]) => over(again!, scope, make) },
        madeFrom: value.reference ? [value.reference] : value.madeFrom,
      });
    default: {
      const items = itemsOf(value);
      if (items === undefined) return wrong('A for expression requires a list, set, map or object.');
      if (!scope.module.root.spend(items.length))
        return scope.module.root.limit('too many iterations of for expressions');
      return make(items, marksOf(value));
    }
  }
}

/** What is made of the items that an unknown collection is known to have. */
function ofKnownPart(value: UnknownValue, scope: Scope, make: Make): About {
  const part = knownPart(value);
  if (part === undefined) return {};
  // Its positions are not those of the list, which may have other items.
  const index = unknown(value.reason, { type: 'number', notNull: true });
  const items = itemsOf(part)!.map(([key, item]) => [part.kind === 'list' ? index : key, item] as const);
  if (!scope.module.root.spend(items.length)) return {};
  return aboutPart(make(items, marksOf(value), value.reason));
}

/** What is made of all entries of a map whose keys are not all known, which is why their order is not. */
function ofEntries(value: UnknownValue, scope: Scope, make: Make): About | undefined {
  const entries = entriesOfUnknown(value);
  if (entries === undefined) return undefined;
  if (!scope.module.root.spend(entries.length)) return {};
  const all = make(entries, marksOf(value));
  const about = aboutPart(all);
  if (all.kind === 'object')
    return { ...about, entries: [...all.entries].map(([name, entry]) => [string(name), entry]) };
  return all.kind === 'unknown' && all.entries ? { ...about, entries: all.entries } : about;
}

/** The same items or entries as parts of a collection that may have others. */
export function aboutPart(made: Value): About {
  if (made.kind === 'object') return havingEntries(made.entries);
  if (made.kind === 'list') return havingItems(made.items);
  if (made.kind !== 'unknown') return {};
  return { ...havingEntries(made.knownEntries ?? new Map()), ...havingItems(made.knownItems ?? []) };
}

export function scopeOf(expression: ForTuple | ForObject, scope: Scope, key: Value, value: Value): Scope {
  return withNames(
    scope,
    expression.keyName === undefined
      ? [[expression.valueName, value]]
      : [
          [expression.keyName, key],
          [expression.valueName, value],
        ],
  );
}

/** Whether an item is included: its condition as a bool or a choice of bools. */
export function taken(condition: Expression | undefined, scope: Scope): Value {
  return condition === undefined ? { kind: 'bool', value: true } : isTrue(evaluate(condition, scope));
}

export function evaluateForTuple(expression: ForTuple, scope: Scope): Value {
  const of = (collection: Value): Value =>
    mapAlternatives(collection, (leaf) =>
      hasNoKnownOrder(leaf) ? orderUnknown(leaf, of) : tupleOver(leaf, expression, scope),
    );
  return of(evaluate(expression.collection, scope));
}

function tupleOver(collection: Value, expression: ForTuple, scope: Scope): Value {
  const { root } = scope.module;
  return over(collection, scope, (items, marks) => {
    const results: Value[] = [];
    let conditions: Marks = {};
    let undecided: UnknownValue | undefined;
    for (const [key, item] of items) {
      if (root.exhausted) return root.limit(TOO_LARGE);
      let failure: Value | undefined;
      const result = mapAlternatives(item, (leaf) => {
        if (leaf.kind === 'absent') return leaf;
        const inner = scopeOf(expression, scope, key, leaf);
        return mapAlternatives(taken(expression.condition, inner), (condition) => {
          conditions = joinMarks(conditions, sensitivityOf(condition));
          if (condition.kind === 'bool')
            return condition.value
              ? root.share.within(undefined, () => evaluate(expression.value, inner))
              : { kind: 'absent' };
          if (condition.kind !== 'error') failure ??= notDecided(condition);
          return condition;
        });
      });
      if (failure?.kind === 'unknown') undecided ??= failure;
      else if (failure) return failure;
      else if (result.kind !== 'absent') results.push(result);
    }
    const all = joinMarks(marks, conditions);
    return undecided
      ? marked({ ...undecided, type: 'list', ...havingItems(results) }, all)
      : list(results, 'tuple', all);
  });
}

export function notDecided(value: Value): Value {
  if (value.kind === 'error') return value;
  if (value.kind === 'unknown') return unknown(value.reason, { madeFrom: value.madeFrom });
  return wrong('A condition of this for expression is not a bool.');
}
