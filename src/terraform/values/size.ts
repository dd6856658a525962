import type { Value } from '../../graph/value.ts';

/** Cached by the lists and maps inside values, since the values around them are copied for every step of a trace. */
const sizes = new WeakMap<object, number>();

/** A piece of text counts as one part. */
const PIECE = 16;

/**
 * The size of a value when written out: its parts at every depth, and its text. A list that contains the same list ten times, and so on, is small in memory but
 * takes forever to traverse. Each list and map is measured once.
 */
export function sizeOf(value: Value): number {
  switch (value.kind) {
    case 'string':
      return 1 + Math.ceil(value.value.length / PIECE);
    case 'list':
      return kept(value.items, () => sum(value.items));
    case 'object':
      return kept(value.entries, () => sum(value.entries.values()));
    case 'choice':
      return 1 + sizeOf(value.then) + sizeOf(value.else);
    default:
      return 1;
  }
}

function kept(key: object, make: () => number): number {
  let size = sizes.get(key);
  if (size === undefined) {
    size = 1 + make();
    sizes.set(key, size);
  }
  return size;
}

function sum(values: Iterable<Value>): number {
  let size = 0;
  for (const value of values) size += sizeOf(value);
  return size;
}
