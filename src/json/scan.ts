import { memo } from '../memo.ts';
import type { Cursor } from './cursor.ts';

/** The bytes end too early, or are not JSON at `offset`. */
export class ScanError extends Error {
  readonly kind: 'truncated' | 'malformed';
  readonly offset: number;

  constructor(kind: 'truncated' | 'malformed', offset: number) {
    super(`${kind} at byte ${offset}`);
    this.kind = kind;
    this.offset = offset;
  }
}

const QUOTE = 0x22;
const COMMA = 0x2c;
const COLON = 0x3a;
const OPEN_LIST = 0x5b;
const BACKSLASH = 0x5c;
const CLOSE_LIST = 0x5d;
const OPEN_OBJECT = 0x7b;
const CLOSE_OBJECT = 0x7d;

const DEEPEST = 10_000;

/** Longer strings are seldom repeated and not cached. */
const LONGEST_KEPT = 64;

/** Bytes that need no decoding in a string: not the quote, escapes and control characters. */
const PLAIN = new Uint8Array(256).fill(1, 0x20);
PLAIN[QUOTE] = 0;
PLAIN[BACKSLASH] = 0;

const SPACE = tableOf(' \n\r\t');

/** The characters allowed after a backslash. */
const ESCAPES = tableOf('"\\/bfnrtu');

/** The characters of numbers. */
const NUMBER = tableOf('0123456789-+.eE');

const NULL = Buffer.from('null');
const TRUE = Buffer.from('true');
const FALSE = Buffer.from('false');

function tableOf(characters: string): Uint8Array {
  const table = new Uint8Array(256);
  for (const byte of Buffer.from(characters)) table[byte] = 1;
  return table;
}

/** Writes the next bytes of the document into a buffer, from an offset on, and returns their number: 0 at the end. */
export type ReadMore = (into: Buffer, from: number) => number;

/**
 * A document is held in a window of this size, which grows for a value that is longer and has to be held as a whole. Each time that it moves on, V8 compiles
 * the hot loop anew.
 */
const WINDOW = 1 << 24;

/** A value that is held is never longer, in bytes: it would not fit into one text. */
const LONGEST_HELD = 400_000_000;

/**
 * Reads JSON from UTF-8 bytes piece by piece: a caller reads the members it wants and skips the rest. Skipped parts are checked to be well-formed
 * (structure, strings, literals) without creating values. Every method throws a ScanError for invalid JSON.
 *
 * It holds a window on the document. A step that meets the end of the window is taken again when more has been read. Behind what was read is a zero, which
 * no step goes beyond: reading where nothing is would make V8 check every byte for that.
 */
export class Scanner implements Cursor {
  private bytes: Buffer;
  private position = 0;
  /** The offset of the window in the document. */
  private base = 0;
  private window: Buffer;
  private readMore: ReadMore | undefined;
  /** Where the values begin that a caller may still ask for. */
  private readonly starts: number[] = [];
  private readonly kinds = new Uint8Array(DEEPEST);
  private readonly state = new Int32Array(4);
  /** The last string of each length in bytes, if it is plain ASCII. */
  private readonly lastOfLength = new Array<string>(LONGEST_KEPT).fill('');

  /** `given`: the document, or how to read it. */
  constructor(given: Buffer | ReadMore) {
    const isWhole = typeof given !== 'function';
    this.window = Buffer.allocUnsafeSlow(isWhole ? Math.min(WINDOW, given.length + 1) : WINDOW);
    this.bytes = this.window;
    this.readMore = isWhole ? piecesOf(given) : given;
    this.fill(0);
  }

  /** Reads on behind what is held at the beginning of the window. */
  private fill(held: number): void {
    const count = this.readMore?.(this.window.subarray(0, -1), held) ?? 0;
    if (count === 0) this.readMore = undefined;
    this.bytes = this.window.subarray(0, held + count + 1);
    this.bytes[held + count] = 0;
  }

  /** The next byte that is not white space, without taking it. */
  private peek(): number {
    for (;;) {
      const at = spaces(this.bytes, this.position);
      this.position = at;
      if (at < lengthOf(this.bytes)) return this.bytes[at]!;
      this.goOn(failure(this.bytes, at));
    }
  }

  /** After a step that failed: moves the window on if that may be its end; else throws the error, with its offset in the document. */
  private goOn(error: unknown): void {
    if (!(error instanceof ScanError)) throw error;
    if (error.kind === 'malformed' || this.readMore === undefined)
      throw new ScanError(error.kind, this.base + error.offset);
    const from = this.starts[0] ?? this.position;
    const held = lengthOf(this.bytes) - from;
    if (held > LONGEST_HELD) throw new ScanError('malformed', this.base + from);
    // A copy within the window is cheap if little is held.
    const target = held > this.window.length / 2 ? Buffer.allocUnsafeSlow(this.window.length * 2) : this.window;
    this.bytes.copy(target, 0, from, from + held);
    this.window = target;
    this.base += from;
    this.position -= from;
    for (let i = 0; i < this.starts.length; i++) this.starts[i]! -= from;
    this.fill(held);
  }

  someMembers<Name extends string>(names: readonly Name[], member: (name: Name) => void): boolean {
    if (this.peek() !== OPEN_OBJECT) return false;
    const { state, kinds } = this;
    const wanted = namesOf(names);
    state[AT] = this.position;
    state[DEPTH] = 0;
    state[IS_AFTER] = 0;
    for (;;) {
      this.runOn(wanted);
      const found = state[FOUND]!;
      if (found < 0) return true;
      member(names[found]!);
      state[AT] = this.position;
      state[DEPTH] = 1;
      state[IS_AFTER] = 1;
      kinds[0] = CLOSE_OBJECT;
    }
  }

  object(member: (name: string) => void): boolean {
    if (this.peek() !== OPEN_OBJECT) return false;
    this.position++;
    if (this.peek() === CLOSE_OBJECT) {
      this.position++;
      return true;
    }
    for (;;) {
      this.peek();
      member(this.name());
      if (this.peek() === CLOSE_OBJECT) {
        this.position++;
        return true;
      }
      this.take(COMMA);
    }
  }

  /** Takes a name and the colon. */
  private name(): string {
    for (;;) {
      const start = this.position;
      try {
        const end = stringEnd(this.bytes, start);
        this.position = colonEnd(this.bytes, end);
        return this.textOf(start, end);
      } catch (error) {
        this.goOn(error);
      }
    }
  }

  list(item: () => void): boolean {
    if (this.peek() !== OPEN_LIST) return false;
    this.position++;
    if (this.peek() === CLOSE_LIST) {
      this.position++;
      return true;
    }
    for (;;) {
      item();
      if (this.peek() === CLOSE_LIST) {
        this.position++;
        return true;
      }
      this.take(COMMA);
    }
  }

  string(): string | undefined {
    if (this.peek() !== QUOTE) return undefined;
    for (;;) {
      const start = this.position;
      try {
        const end = stringEnd(this.bytes, start);
        this.position = end;
        return this.repeated(start, end);
      } catch (error) {
        this.goOn(error);
      }
    }
  }

  /** Types and modes are repeated often, and comparing bytes is much faster than decoding them. */
  private repeated(start: number, end: number): string {
    const length = end - start - 2;
    if (length >= LONGEST_KEPT) return this.textOf(start, end);
    const last = this.lastOfLength[length]!;
    if (isText(this.bytes, start, end, last)) return last;
    const text = this.textOf(start, end);
    if (text.length === length) this.lastOfLength[length] = text;
    return text;
  }

  value(): unknown {
    return this.held((value) => {
      this.skip();
      return value();
    });
  }

  held<Result>(use: (value: () => unknown) => Result): Result {
    this.peek();
    const index = this.starts.push(this.position) - 1;
    const result = use(() => this.parse(this.starts[index]!, this.position));
    this.starts.pop();
    return result;
  }

  finish(): void {
    for (;;) {
      this.position = spaces(this.bytes, this.position);
      if (this.position < lengthOf(this.bytes)) throw new ScanError('malformed', this.base + this.position);
      if (this.readMore === undefined) return;
      this.goOn(failure(this.bytes, this.position));
    }
  }

  private textOf(start: number, end: number): string {
    const text = this.bytes.toString('utf8', start + 1, end - 1);
    return text.includes('\\') ? (this.parse(start, end) as string) : text;
  }

  private parse(start: number, end: number): unknown {
    try {
      return JSON.parse(this.bytes.toString('utf8', start, end));
    } catch {
      throw new ScanError('malformed', this.base + start);
    }
  }

  /** Skips a value. */
  skip(): void {
    const { state } = this;
    state[AT] = this.position;
    state[DEPTH] = 0;
    state[IS_AFTER] = 0;
    this.runOn(NO_NAMES);
  }

  /** Goes on from the state to the end of the value, or to that of a member of the outermost object that has one of these names. */
  private runOn(names: Names): void {
    const { state } = this;
    for (;;) {
      try {
        this.position = skipped(this.bytes, this.kinds, state, names);
        return;
      } catch (error) {
        this.position = state[AT]!;
        this.goOn(error);
        state[AT] = this.position;
      }
    }
  }

  private take(wanted: number): void {
    if (this.peek() !== wanted) throw new ScanError('malformed', this.base + this.position);
    this.position++;
  }
}

/**
 * Where the step begins that is taken, or taken again; how many lists and objects are open; whether a value has just ended, so that a comma or a bracket follows;
 * which of the names was found, or -1.
 */
const [AT, DEPTH, IS_AFTER, FOUND] = [0, 1, 2, 3];

/**
 * Where the value ends that a state stands in or before, or where a member of the outermost object begins that has one of these names. This is the hot loop of
 * reading a large plan, so it keeps its offset in a local variable. If it throws, the state tells how far it came.
 */
function skipped(bytes: Buffer, kinds: Uint8Array, state: Int32Array, names: Names): number {
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
interface Names {
  readonly all: readonly string[];
  /** A bit for each length that one has. */
  readonly lengths: number;
  readonly shortest: number;
}

const namesOf = memo(
  (all: readonly string[]): Names => ({
    all,
    lengths: all.reduce((bits, { length }) => bits | (1 << length), 0),
    shortest: Math.min(...all.map(({ length }) => length)),
  }),
);

/** `\u0061` has five bytes more than the character. */
const ESCAPE = 5;

const NO_NAMES: Names = { all: [], lengths: 0, shortest: 0 };

function unescaped(bytes: Buffer, start: number, end: number): string {
  try {
    return JSON.parse(bytes.toString('utf8', start, end)) as string;
  } catch {
    throw new ScanError('malformed', start);
  }
}

/** Whether the string between these quotes is this text (of plain ASCII). */
function isText(bytes: Buffer, start: number, end: number, text: string): boolean {
  if (end - start - 2 !== text.length) return false;
  for (let i = 0; i < text.length; i++) if (bytes[start + 1 + i] !== text.charCodeAt(i)) return false;
  return true;
}

/** Without the zero at the end. */
function lengthOf(bytes: Buffer): number {
  return bytes.length - 1;
}

function piecesOf(bytes: Buffer): ReadMore {
  let at = 0;
  return (into, from) => {
    const count = bytes.copy(into, from, at);
    at += count;
    return count;
  };
}

/** An unexpected byte, or none. */
function failure(bytes: Buffer, at: number): ScanError {
  return at >= lengthOf(bytes) ? new ScanError('truncated', lengthOf(bytes)) : new ScanError('malformed', at);
}

/** Where white space ends. */
function spaces(bytes: Buffer, start: number): number {
  let at = start;
  while (SPACE[bytes[at]!] === 1) at++;
  return at;
}

/** Where a member's value starts: after the colon, which follows its name. */
function colonEnd(bytes: Buffer, start: number): number {
  if (bytes[start] === COLON) return start + 1;
  const at = spaces(bytes, start);
  if (bytes[at] !== COLON) throw failure(bytes, at);
  return at + 1;
}

/** Where a string ends: after its closing quote. */
function stringEnd(bytes: Buffer, start: number): number {
  if (bytes[start] !== QUOTE) throw failure(bytes, start);
  let at = start + 1;
  for (;;) {
    while (PLAIN[bytes[at]!] === 1) at++;
    const byte = bytes[at];
    if (byte === QUOTE) return at + 1;
    if (byte !== BACKSLASH || ESCAPES[bytes[at + 1]!] !== 1) throw failure(bytes, byte === BACKSLASH ? at + 1 : at);
    at += 2;
  }
}

/** Where a number, true, false or null ends. */
function wordEnd(bytes: Buffer, start: number): number {
  switch (bytes[start]) {
    case 0x6e:
      return literalEnd(bytes, start, NULL);
    case 0x74:
      return literalEnd(bytes, start, TRUE);
    case 0x66:
      return literalEnd(bytes, start, FALSE);
  }
  let at = start;
  while (NUMBER[bytes[at]!] === 1) at++;
  if (at === start || at >= lengthOf(bytes)) throw failure(bytes, at);
  const first = bytes[start]!;
  const right =
    at - start === 1
      ? first >= 0x30 && first <= 0x39
      : /^-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][-+]?[0-9]+)?$/.test(bytes.toString('latin1', start, at));
  if (!right) throw failure(bytes, start);
  return at;
}

function literalEnd(bytes: Buffer, start: number, literal: Uint8Array): number {
  for (let i = 1; i < literal.length; i++) if (bytes[start + i] !== literal[i]) throw failure(bytes, start + i);
  return start + literal.length;
}
