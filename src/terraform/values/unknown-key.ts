import { bool, marked, number, string } from '../../graph/make.ts';
import type { Marks, UnknownValue, Value } from '../../graph/value.ts';
import { choose } from '../../graph/worlds.ts';
import { equal } from './equality.ts';

/** A larger collection is not told apart by an unknown key. */
const MOST_KEYS = 64;

/** What there is at a key: the text of a map's key, or an index. */
export interface Option {
  readonly key: string | number;
  /** The marks of the key. */
  readonly marks: Marks;
  readonly value: () => Value;
}

/**
 * What an unknown key selects: a choice with one alternative for each key that it may equal, and `otherwise` where it equals none. Undefined if worlds cannot
 * tell its values apart.
 */
export function byUnknownKey(key: UnknownValue, options: readonly Option[], otherwise: () => Value): Value | undefined {
  if (options.length > MOST_KEYS) return undefined;
  const asked: { readonly same: Value; readonly value: () => Value }[] = [];
  for (const { key: name, marks, value } of options) {
    const same = equal(key, marked(literalFor(key, name), marks));
    if (same.kind === 'bool') {
      if (same.value) return value();
    } else if (same.kind === 'choice') asked.push({ same, value });
    else return undefined;
  }
  if (asked.length === 0) return otherwise();
  const last = coversAll(key, options) ? asked.pop() : undefined;
  return asked.reduceRight((rest, { same, value }) => pick(same, value(), rest), (last?.value ?? otherwise)());
}

/** A key in the type of the unknown. */
function literalFor({ type }: UnknownValue, key: string | number): Value {
  const text = String(key);
  if (type === 'bool' && (text === 'true' || text === 'false')) return bool(text === 'true');
  const isIndex = /^(0|[1-9]\d{0,14})$/.test(text);
  return isIndex && (type === 'number' || (type === undefined && typeof key === 'number'))
    ? number(text)
    : string(text);
}

/** Whether the key must equal one of the options. */
function coversAll({ type, allowed }: UnknownValue, options: readonly Option[]): boolean {
  const has = (text: string) => options.some(({ key }) => String(key) === text);
  if (type === 'bool') return has('true') && has('false');
  return (
    allowed?.values?.every((value) => allowed.refuses(value) || (value.kind === 'string' && has(value.value))) ?? false
  );
}

function pick(same: Value, value: Value, rest: Value): Value {
  if (same.kind === 'choice') return choose(same.condition, pick(same.then, value, rest), pick(same.else, value, rest));
  return same.kind === 'bool' && same.value ? value : rest;
}
