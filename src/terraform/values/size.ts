import type { Value } from '../../graph/value.ts';

/** Of the lists and maps of values, which are shared where a value is: by those, not by the values, which get new origins at every step. */
const sizes = new WeakMap<object, number>();

/** A piece of text counts as one part. */
const PIECE = 16;

/**
 * How much a value is when it is written out: its parts, at every depth, and its text. A list of ten lists of ten … is small in memory and takes for ever to
 * go through. Each list and map is counted once.
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
