import { list, marked, marksOf, unknown } from '../../graph/make.ts';
import { toBig } from '../../graph/number.ts';
import type { ListValue, Meta, Reason, Value } from '../../graph/value.ts';
import { assume, choose, conditionsOf, MOST_ALTERNATIVES } from '../../graph/worlds.ts';
import { deepMarks, hasUnknown, keyInside, referencesIn, sensitivityOver } from './lift.ts';

/** By code point, as Terraform sorts (JavaScript sorts by UTF-16 code unit). */
export function compareTexts(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i++) {
    const left = a.charCodeAt(i);
    const right = b.charCodeAt(i);
    if (left !== right) {
      const leftHigh = left >= 0xd800 && left < 0xe000;
      const rightHigh = right >= 0xd800 && right < 0xe000;
      return leftHigh === rightHigh ? left - right : leftHigh ? 1 : -1;
    }
  }
  return a.length - b.length;
}

/** The entries in Terraform's order. */
export function sortedEntries<V>(entries: ReadonlyMap<string, V>): [string, V][] {
  return [...entries].sort(([a], [b]) => compareTexts(a, b));
}

/** A set of the items, without duplicates and in Terraform's order; items that are choices result in a choice of sets. */
export function makeSet(items: readonly Value[], meta?: Meta): Value {
  // The place of a private key among the others would tell of it, and so would whether it is one of them.
  const key = items.length < 2 ? undefined : items.find((item) => deepMarks(item).withheld?.holdsKey);
  if (key !== undefined) return keyInside(deepMarks(key).withheld!);
  return distribute(items, meta, { left: MOST_ALTERNATIVES });
}

function distribute(items: readonly Value[], meta: Meta | undefined, budget: { left: number }): Value {
  const deferred = items.find((item) => item.kind === 'choice');
  if (deferred?.kind !== 'choice') return ordered(items, meta);
  budget.left -= 1;
  if (budget.left < 0) return unknown({ kind: 'limit', what: `more than ${MOST_ALTERNATIVES} alternatives` });
  const { condition } = deferred;
  const assuming = (truth: boolean) =>
    items.map((item) => assume(item, condition, truth)).filter((item) => item.kind !== 'absent');
  return choose(condition, distribute(assuming(true), meta, budget), distribute(assuming(false), meta, budget));
}

function ordered(items: readonly Value[], meta: Meta | undefined): ListValue {
  const kept = new Map<string | Value, Value>();
  for (const item of items) {
    const key = identityOf(item) ?? item;
    if (!kept.has(key)) kept.set(key, item);
  }
  const sorted = [...kept.values()]
    .map((item) => ({ item, rank: rankOf(item), hash: item.kind === 'string' ? item.value : setHash(item) }))
    .sort((a, b) => a.rank - b.rank || compareItems(a.item, b.item) || compareTexts(a.hash, b.hash))
    .map(({ item }) => item);
  return marked(list(sorted, 'set', meta), sensitivityOver(items));
}

/** Whether it is a set whose order, and number of items, depends on an unknown one. */
export function hasNoKnownOrder(value: Value): boolean {
  return value.kind === 'list' && value.type === 'set' && value.items.length > 1 && value.items.some(hasUnknown);
}

/** What is made of such a set by the positions of its items. */
export function orderUnknown(set: Value, make: (set: Value) => Value): Value {
  const found = set.kind === 'list' ? set.items.find((item) => item.kind === 'unknown') : undefined;
  const reason: Reason =
    found?.kind === 'unknown' ? found.reason : { kind: 'unsupported', what: 'the order of this set' };
  const references = referencesIn(set);
  return unknown(reason, {
    type: 'list',
    ...marksOf(set),
    ...(references.length > 0 ? { madeFrom: references } : {}),
    derived: { operands: [set], make: ([again]) => make(again!) },
    ...(set.trace ? { trace: set.trace } : {}),
  });
}

/** A key that is the same for equal values, or undefined if part of the value is unknown. */
export function identityOf(value: Value): string | undefined {
  if (value.withheld?.holdsKey) return undefined;
  switch (value.kind) {
    case 'string':
      return JSON.stringify(value.value);
    case 'number':
      return value.digits;
    case 'bool':
      return String(value.value);
    case 'null':
      return 'null';
    case 'unknown':
      return value.subject === undefined ? undefined : `?${value.subject}`;
    case 'list': {
      const items = value.items.map(identityOf);
      return items.includes(undefined) ? undefined : `${value.type}[${items.join(',')}]`;
    }
    case 'object': {
      const parts = sortedEntries(value.entries).map(([key, entry]) => [key, identityOf(entry)] as const);
      if (value.rest !== undefined || parts.some(([, part]) => part === undefined)) return undefined;
      return `${value.type}{${parts.map(([key, part]) => `${JSON.stringify(key)}:${part}`).join(',')}}`;
    }
    default:
      return undefined;
  }
}

/** Known values before unknown ones before nulls. */
function rankOf(value: Value): number {
  return value.kind === 'null' ? 2 : value.kind === 'unknown' || conditionsOf(value).length > 0 ? 1 : 0;
}

function compareItems(a: Value, b: Value): number {
  if (a.kind === 'number' && b.kind === 'number') return toBig(a.digits).cmp(toBig(b.digits));
  if (a.kind === 'bool' && b.kind === 'bool') return Number(a.value) - Number(b.value);
  return 0;
}

/** The text by which cty orders compound items of a set. */
function setHash(value: Value): string {
  switch (value.kind) {
    case 'string':
      return JSON.stringify(value.value);
    case 'number':
      return shortNumber(value.digits);
    case 'bool':
      return value.value ? 'T' : 'F';
    case 'null':
      return '~';
    case 'list': {
      const inside = value.items.map((item) => `${setHash(item)};`).join('');
      return value.type === 'tuple' ? `<${inside}>` : `[${inside}]`;
    }
    case 'object': {
      const entries = sortedEntries(value.entries);
      return value.type === 'map'
        ? `{${entries.map(([key, entry]) => `${JSON.stringify(key)}:${setHash(entry)};`).join('')}}`
        : `<${entries.map(([, entry]) => `${setHash(entry)};`).join('')}>`;
    }
    default:
      return '?';
  }
}

/** As Go's `%.10g`. */
function shortNumber(digits: string): string {
  const number = Number(digits);
  if (number === 0) return '0';
  const [mantissa = '0', exponent = '0'] = number.toExponential(9).split('e');
  const power = Number(exponent);
  if (power < -4 || power >= 10) {
    const shown = mantissa.includes('.') ? mantissa.replace(/\.?0+$/, '') : mantissa;
    return `${shown}e${power < 0 ? '-' : '+'}${String(Math.abs(power)).padStart(2, '0')}`;
  }
  const fixed = number.toFixed(Math.max(0, 9 - power));
  return fixed.includes('.') ? fixed.replace(/\.?0+$/, '') : fixed;
}
