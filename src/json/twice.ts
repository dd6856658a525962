const QUOTE = 0x22;
const COLON = 0x3a;
const BACKSLASH = 0x5c;
const OPEN_OBJECT = 0x7b;
const CLOSE_OBJECT = 0x7d;

/** Nothing that is deeper is looked at. */
const DEEPEST = 1000;

/**
 * Whether some object of valid JSON has one of these names twice, which JSON.parse hides, or the outermost one any name. True also where that is not
 * certain: where a name has an escape in it, or something lies very deep. One loop over the bytes, much faster than to read what they mean.
 * @param names at most 30, of plain ASCII
 * @param outermost how many names JSON.parse finds at the top level
 */
export function mayBeTwice(bytes: Buffer, names: readonly string[], outermost: number): boolean {
  const { first, next } = tableOf(names);
  /** The names that each open object has so far, a bit for each. */
  const seen = new Int32Array(DEEPEST);
  const { length } = bytes;
  let depth = 0;
  let atTop = 0;
  let [start, end] = [0, 0];
  let isEscaped = false;
  for (let at = 0; at < length; at++) {
    const byte = bytes[at]!;
    if (byte === QUOTE) {
      start = ++at;
      isEscaped = false;
      for (let inner = bytes[at]!; inner !== QUOTE; inner = bytes[++at]!) {
        if (inner !== BACKSLASH) continue;
        isEscaped = true;
        at++;
      }
      end = at;
    } else if (byte === COLON) {
      if (isEscaped) return true;
      if (depth === 1) atTop++;
      for (let one = first[hashOf(end - start, bytes[start]!)]!; one !== 0; one = next[one]!) {
        if (!isAt(bytes, start, end, names[one - 1]!)) continue;
        if ((seen[depth]! & (1 << one)) !== 0) return true;
        seen[depth]! |= 1 << one;
      }
    } else if (byte === OPEN_OBJECT) {
      if (++depth === DEEPEST) return true;
      seen[depth] = 0;
    } else if (byte === CLOSE_OBJECT) depth--;
  }
  return atTop !== outermost;
}

/** Which names, counted from 1, have a hash: the first, and after each the next. */
function tableOf(names: readonly string[]): { first: Uint8Array; next: Uint8Array } {
  const [first, next] = [new Uint8Array(1 << 12), new Uint8Array(32)];
  names.forEach((name, index) => {
    const hash = hashOf(name.length, name.charCodeAt(0));
    next[index + 1] = first[hash]!;
    first[hash] = index + 1;
  });
  return { first, next };
}

/** Length and first byte tell nearly all names from others. */
function hashOf(length: number, first: number): number {
  return ((length & 31) << 7) | (first & 127);
}

function isAt(bytes: Buffer, start: number, end: number, name: string): boolean {
  if (end - start !== name.length) return false;
  for (let i = 0; i < name.length; i++) if (bytes[start + i] !== name.charCodeAt(i)) return false;
  return true;
}
