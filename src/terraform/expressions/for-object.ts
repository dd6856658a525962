import { bool, joinMarks, list, marked, object, unknown } from '../../graph/make.ts';
import type { Marks, Reason, UnknownValue, Value } from '../../graph/value.ts';
import { assume, choose, mapAlternatives } from '../../graph/worlds.ts';
import type { ForObject } from '../../hcl/syntax.ts';
import { pushAll } from '../../spread.ts';
import { TOO_LARGE } from '../root.ts';
import { toStringValue } from '../values/convert.ts';
import { havingItems } from '../values/known-part.ts';
import { mayBeAbsent, sensitivityOf, withMarksOfKeys, wrong } from '../values/lift.ts';
import { binary } from '../values/operators.ts';
import { havingUniqueKeys } from '../values/unknown-keys.ts';
import { eachAlternative } from './access.ts';
import { bySecretName, evaluate } from './expression.ts';
import { aboutPart, notDecided, over, scopeOf, taken } from './for.ts';
import type { Scope } from './scope.ts';

export function evaluateForObject(expression: ForObject, scope: Scope): Value {
  return over(evaluate(expression.collection, scope), scope, (items, marks, others) =>
    new Entries(expression, scope).over(items, marks, others),
  );
}

/** The entries that a for-expression makes. */
class Entries {
  readonly #expression: ForObject;
  readonly #scope: Scope;
  readonly #entries = new Map<string, Value>();
  readonly #groups = new Map<string, Value[]>();
  /** Those whose key is not known. */
  readonly #unnamed: [Value, Value][] = [];
  #names: Marks = {};
  #conditions: Marks = {};
  /** Why some of the entries, or their keys, are not known. */
  #undecided: UnknownValue | undefined;
  /** What refuses the whole in some of the worlds, each under its conditions. */
  readonly #failures: Value[] = [];
  /** Whether there may be others than those that are known, and those without a known key. */
  #isOpen = false;

  constructor(expression: ForObject, scope: Scope) {
    this.#expression = expression;
    this.#scope = scope;
  }

  over(items: readonly (readonly [Value, Value])[], marks: Marks, others?: Reason): Value {
    const { root } = this.#scope.module;
    for (const [key, item] of items) {
      if (root.exhausted) return root.limit(TOO_LARGE);
      const refused = this.#add(key, item);
      if (refused !== undefined) return refused;
    }
    for (const [name, group] of this.#groups)
      this.#entries.set(name, groupOf(group, others ?? this.#undecided?.reason));
    const made = this.#made(joinMarks(marks, this.#conditions));
    return this.#failures.reduceRight((value, failure) => unless(failure, value), made);
  }

  #made(marks: Marks): Value {
    const whole = withMarksOfKeys(object(this.#entries, 'object', marks), this.#names);
    if (this.#undecided === undefined || whole.kind !== 'object') return whole;
    const about =
      this.#isOpen || this.#expression.grouped ? aboutPart(whole) : havingUniqueKeys(this.#entries, this.#unnamed);
    return marked({ ...this.#undecided, type: 'object', ...about }, whole);
  }

  /** Adds the entry of an item in each of its alternatives; what Terraform refuses is returned. */
  #add(key: Value, item: Value): Value | undefined {
    const { root } = this.#scope.module;
    const failed: Value[] = [];
    const made: { readonly name: Value; readonly entry: Value }[] = [];
    eachAlternative(item, (leaf, { under, here }) => {
      if (leaf.kind === 'absent') return;
      const inner = scopeOf(this.#expression, this.#scope, key, leaf);
      eachAlternative(here(taken(this.#expression.condition, inner)), (condition, when) => {
        this.#conditions = joinMarks(this.#conditions, sensitivityOf(condition));
        if (condition.kind !== 'bool' && condition.kind !== 'error') {
          failed.push(under(when.under(notDecided(condition))));
          return;
        }
        if (condition.kind === 'bool' && !condition.value) return;
        const value =
          condition.kind === 'error'
            ? condition
            : root.share.within(undefined, () => evaluate(this.#expression.value, inner));
        eachAlternative(when.here(here(toStringValue(evaluate(this.#expression.key, inner)))), (name, where) => {
          const put = (one: Value) => under(when.under(where.under(one)));
          if (name.kind !== 'string' && name.kind !== 'unknown') {
            failed.push(put(notKey(name)));
            return;
          }
          const entry = put(name.kind === 'string' ? bySecretName(name.value, value) : value);
          if (entry.kind !== 'absent') made.push({ name, entry });
        });
      });
    });
    const certain = failed.find(({ kind }) => kind !== 'choice' && kind !== 'absent');
    if (certain === undefined) {
      pushAll(this.#failures, failed);
      return this.#keep(made);
    }
    if (certain.kind !== 'unknown') return certain;
    this.#undecided ??= certain;
    this.#isOpen = true;
    return undefined;
  }

  #keep(made: readonly { readonly name: Value; readonly entry: Value }[]): Value | undefined {
    for (const { name, entry } of made) {
      if (name.kind !== 'string') {
        this.#undecided ??= notDecided(name) as UnknownValue;
        this.#isOpen ||= entry.kind === 'choice' && mayBeAbsent(entry);
        this.#unnamed.push([name, entry]);
        continue;
      }
      this.#names = joinMarks(this.#names, name);
      const before = this.#entries.get(name.value);
      if (this.#expression.grouped) addTo(this.#groups, name.value, entry);
      else if (before !== undefined && entry.kind !== 'choice') return TWICE;
      else this.#entries.set(name.value, combine(before, keyed(entry, name)));
    }
    return undefined;
  }
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

/** A group exists in the worlds where one of its items does. With others in it, only its items are known, and not their positions. */
function groupOf(items: readonly Value[], others: Reason | undefined): Value {
  const whole = others ? unknown(others, { type: 'list', ...havingItems(items) }) : list(items, 'tuple');
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
  if (before.kind !== 'choice' || entry.kind === 'absent') return before;
  const { condition } = before;
  return choose(
    condition,
    combine(before.then, assume(entry, condition, true)),
    combine(before.else, assume(entry, condition, false)),
  );
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
