import type { Value } from '../../graph/value.ts';
import { memoIf } from '../../memo.ts';

/** Longer texts are never made. In UTF-16 code units. */
export const MOST_TEXT = 1 << 20;

/** A piece of text counts as one part. */
const PIECE = 16;

/** What is smaller is measured again. */
const QUICK = 50;

/**
 * The size of a value when written out: its parts at every depth, and its text. A list that contains the same list ten times, and so on, is small in memory but
 * takes forever to traverse. Each large list and map is measured once.
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
const sumOf = memoIf(
  (parts: readonly Value[] | ReadonlyMap<string, Value>): number => {
    let size = 1;
    for (const value of parts.values()) size += sizeOf(value);
    return size;
  },
  (size) => size > QUICK,
);
