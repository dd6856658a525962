import type { Value } from '../../graph/value.ts';
import { memo } from '../../memo.ts';

/** Longer texts are never made. In UTF-16 code units. */
export const MOST_TEXT = 1 << 20;

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
      return sumOf(value.items);
    case 'object':
      return sumOf(value.entries);
    case 'choice':
      return 1 + sizeOf(value.then) + sizeOf(value.else);
    default:
      return 1;
  }
}

/** Kept by the lists and maps, which are shared where a value is, not by the values, which get new origins at every step. */
const sumOf = memo((parts: readonly Value[] | ReadonlyMap<string, Value>): number => {
  let size = 1;
  for (const value of parts.values()) size += sizeOf(value);
  return size;
});
