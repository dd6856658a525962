import { bool, joinMarks, list, marksOf, object, unknown } from '../../graph/make.ts';
import type { Marks, Value } from '../../graph/value.ts';
import { assume, choose, mapAlternatives } from '../../graph/worlds.ts';
import type { Expression, ForObject, ForTuple } from '../../hcl/syntax.ts';
import { TOO_LARGE } from '../root.ts';
import { toStringValue } from '../values/convert.ts';
import { mayBeAbsent, sensitivityOf, withMarksOfKeys, wrong } from '../values/lift.ts';
import { binary, isTrue } from '../values/operators.ts';
import { hasNoKnownOrder, orderUnknown } from '../values/sets.ts';
import { eachAlternative, itemsOf } from './access.ts';
import { bySecretName, evaluate } from './expression.ts';
import { type Scope, withNames } from './scope.ts';

/** The collection of a for-expression in each of its alternatives. */
function over(
  value: Value,
  scope: Scope,
  make: (items: readonly (readonly [Value, Value])[], marks: Marks) => Value,
): Value {
  switch (value.kind) {
    case 'choice':
      return choose(value.condition, over(value.then, scope, make), over(value.else, scope, make));
    case 'error':
      return value;
    case 'unknown':
      return unknown(value.reason, {
        ...marksOf(value),
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

function scopeOf(expression: ForTuple | ForObject, scope: Scope, key: Value, value: Value): Scope {
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
function taken(condition: Expression | undefined, scope: Scope): Value {
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
      if (failure) return failure;
      if (result.kind !== 'absent') results.push(result);
    }
    return list(results, 'tuple', joinMarks(marks, conditions));
  });
}

export function evaluateForObject(expression: ForObject, scope: Scope): Value {
  const { root } = scope.module;
  return over(evaluate(expression.collection, scope), scope, (items, marks) => {
    const entries = new Map<string, Value>();
    const groups = new Map<string, Value[]>();
    let names: Marks = {};
    let conditions: Marks = {};
    const failures: Value[] = [];
    for (const [key, item] of items) {
      if (root.exhausted) return root.limit(TOO_LARGE);
      eachAlternative(item, (leaf, { under, here }) => {
        if (leaf.kind === 'absent') return;
        const inner = scopeOf(expression, scope, key, leaf);
        eachAlternative(here(taken(expression.condition, inner)), (condition, when) => {
          conditions = joinMarks(conditions, sensitivityOf(condition));
          const fail = (failure: Value) => failures.push(under(when.under(failure)));
          if (condition.kind !== 'bool' && condition.kind !== 'error') return fail(notDecided(condition));
          if (condition.kind === 'bool' && !condition.value) return;
          const value =
            condition.kind === 'error'
              ? condition
              : root.share.within(undefined, () => evaluate(expression.value, inner));
          const made = when.here(here(toStringValue(evaluate(expression.key, inner))));
          eachAlternative(made, (name, where) => {
            if (name.kind !== 'string') return fail(where.under(notKey(name)));
            names = joinMarks(names, name);
            const entry = under(when.under(where.under(bySecretName(name.value, value))));
            if (entry.kind === 'absent') return;
            if (expression.grouped) addTo(groups, name.value, entry);
            else if (entries.has(name.value) && entry.kind !== 'choice') fail(where.under(TWICE));
            else entries.set(name.value, combine(entries.get(name.value), keyed(entry, name)));
          });
        });
      });
      const certain = failures.find(({ kind }) => kind !== 'choice' && kind !== 'absent');
      if (certain !== undefined) return certain;
    }
    for (const [name, group] of groups) entries.set(name, groupOf(group));
    const whole = withMarksOfKeys(object(entries, 'object', joinMarks(marks, conditions)), names);
    return failures.reduceRight((value, failed) => unless(failed, value), whole);
  });
}

const TWICE = wrong('Two items of this for expression have the same key.');

function notKey(name: Value): Value {
  return name.kind === 'null' ? wrong('A key of this for expression is null.') : notDecided(name);
}

function addTo(groups: Map<string, Value[]>, name: string, entry: Value): void {
  const known = groups.get(name);
  if (known === undefined) groups.set(name, [entry]);
  else known.push(entry);
}

/** A group exists in the worlds where one of its items does. */
function groupOf(items: readonly Value[]): Value {
  const whole = list(items, 'tuple');
  if (items.some((item) => !mayBeAbsent(item))) return whole;
  const exists = items.reduce<Value>((any, item) => binary('||', any, mapAlternatives(item, presence)), bool(false));
  return mapAlternatives(exists, (there) => (there.kind === 'bool' && !there.value ? { kind: 'absent' } : whole));
}

function presence({ kind }: Value): Value {
  return bool(kind !== 'absent');
}

/** An entry whose key is not written in the source gets the key of the map entry it was made from. */
function keyed(entry: Value, name: Value): Value {
  if (entry.kind === 'choice') return choose(entry.condition, keyed(entry.then, name), keyed(entry.else, name));
  const from = name.trace;
  if (entry.kind === 'absent' || !entry.trace || entry.trace.key || from?.role !== 'entry') return entry;
  return { ...entry, trace: { ...entry.trace, role: 'entry', name: from.name, key: from.range } };
}

/** Replaces the absent branches of an entry by another entry. */
function combine(before: Value | undefined, entry: Value): Value {
  if (before === undefined || before.kind === 'absent') return entry;
  if (before.kind === 'choice')
    return choose(before.condition, combine(before.then, entry), combine(before.else, entry));
  return before;
}

/** The failure where there is one, else the value. */
function unless(failure: Value, value: Value): Value {
  if (failure.kind === 'absent') return value;
  if (failure.kind !== 'choice') return failure;
  const { condition } = failure;
  return choose(
    condition,
    unless(failure.then, assume(value, condition, true)),
    unless(failure.else, assume(value, condition, false)),
  );
}

function notDecided(value: Value): Value {
  if (value.kind === 'error') return value;
  if (value.kind === 'unknown') return unknown(value.reason, { madeFrom: value.madeFrom });
  return wrong('A condition of this for expression is not a bool.');
}
