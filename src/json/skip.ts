import { memo } from '../memo.ts';
import {
  BACKSLASH,
  CLOSE_OBJECT,
  COMMA,
  colonEnd,
  failure,
  lengthOf,
  OPEN_LIST,
  OPEN_OBJECT,
  QUOTE,
  ScanError,
  spaces,
  stringEnd,
  wordEnd,
} from './tokens.ts';

/** So many lists and objects may be open. */
export const DEEPEST = 10_000;

/**
 * Where the step begins that is taken, or taken again; how many lists and objects are open; whether a value has just ended, so that a comma or a bracket follows;
 * which of the names was found, or -1.
 */
export const [AT, DEPTH, IS_AFTER, FOUND] = [0, 1, 2, 3];

/**
 * Where the value ends that a state stands in or before, or where a member of the outermost object begins that has one of these names. This is the hot loop of
 * reading a large plan, so it keeps its offset in a local variable. If it throws, the state tells how far it came.
 */
export function skipped(bytes: Buffer, kinds: Uint8Array, state: Int32Array, names: Names): number {
  let at = state[AT]!;
  let depth = state[DEPTH]!;
  let isAfter = state[IS_AFTER] === 1;
  state[FOUND] = -1;
  for (;;) {
    if (!isAfter) {
      const start = spaces(bytes, at);
      const byte = bytes[start];
      if (byte === QUOTE) {
        at = stringEnd(bytes, start);
      } else if (byte === OPEN_OBJECT || byte === OPEN_LIST) {
        const close = byte + 2;
        const inside = spaces(bytes, start + 1);
        if (bytes[inside] === close) {
          at = inside + 1;
        } else {
          if (depth === DEEPEST) throw new ScanError('malformed', inside);
          if (inside >= lengthOf(bytes)) throw failure(bytes, inside);
          let found = -1;
          if (close === CLOSE_OBJECT) {
            const end = stringEnd(bytes, inside);
            at = colonEnd(bytes, end);
            if (depth === 0 && names !== NO_NAMES) found = indexOfName(bytes, inside, end, names);
          } else at = inside;
          kinds[depth++] = close;
          state[AT] = at;
          state[DEPTH] = depth;
          if (found < 0) continue;
          state[FOUND] = found;
          return at;
        }
      } else {
        at = wordEnd(bytes, start);
      }
    }
    isAfter = false;
    state[AT] = at;
    state[IS_AFTER] = 1;
    let found = -1;
    for (;;) {
      if (depth === 0) return at;
      const end = spaces(bytes, at);
      const next = bytes[end];
      if (next === COMMA) {
        if (kinds[depth - 1] === CLOSE_OBJECT) {
          const name = spaces(bytes, end + 1);
          const nameEnd = stringEnd(bytes, name);
          at = colonEnd(bytes, nameEnd);
          if (depth === 1 && names !== NO_NAMES) found = indexOfName(bytes, name, nameEnd, names);
        } else at = end + 1;
        break;
      }
      if (next !== kinds[depth - 1]) throw failure(bytes, end);
      at = end + 1;
      state[AT] = at;
      state[DEPTH] = --depth;
    }
    state[AT] = at;
    state[IS_AFTER] = 0;
    if (found < 0) continue;
    state[FOUND] = found;
    return at;
  }
}

/** Which of these names stands between these quotes, as it is or with escapes; -1 if none. */
function indexOfName(bytes: Buffer, start: number, end: number, { all, lengths, shortest }: Names): number {
  const length = end - start - 2;
  if (length < 32 && (lengths & (1 << length)) !== 0)
    for (let i = 0; i < all.length; i++) if (isText(bytes, start, end, all[i]!)) return i;
  if (length < shortest + ESCAPE) return -1;
  for (let i = start; i < end; i++) if (bytes[i] === BACKSLASH) return all.indexOf(unescaped(bytes, start, end));
  return -1;
}

/** Names of plain ASCII that are looked for, shorter than 32 characters. */
export interface Names {
  readonly all: readonly string[];
  /** A bit for each length that one has. */
  readonly lengths: number;
  readonly shortest: number;
}

export const namesOf = memo(
  (all: readonly string[]): Names => ({
    all,
    lengths: all.reduce((bits, { length }) => bits | (1 << length), 0),
    shortest: all.reduce((least, { length }) => Math.min(least, length), Number.POSITIVE_INFINITY),
  }),
);

/** `\u0061` has five bytes more than the character. */
const ESCAPE = 5;

export const NO_NAMES: Names = { all: [], lengths: 0, shortest: 0 };

function unescaped(bytes: Buffer, start: number, end: number): string {
  try {
    return JSON.parse(bytes.toString('utf8', start, end)) as string;
  } catch {
    throw new ScanError('malformed', start);
  }
}

/** Whether the string between these quotes is this text (of plain ASCII). */
export function isText(bytes: Buffer, start: number, end: number, text: string): boolean {
  if (end - start - 2 !== text.length) return false;
  for (let i = 0; i < text.length; i++) if (bytes[start + 1 + i] !== text.charCodeAt(i)) return false;
  return true;
}
