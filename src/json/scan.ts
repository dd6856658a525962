import type { Cursor } from './cursor.ts';
import { AT, DEEPEST, DEPTH, FOUND, IS_AFTER, isText, type Names, NO_NAMES, namesOf, skipped } from './skip.ts';
import {
  CLOSE_LIST,
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
} from './tokens.ts';

/** Longer strings are seldom repeated and not cached. */
const LONGEST_KEPT = 64;

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

function piecesOf(bytes: Buffer): ReadMore {
  let at = 0;
  return (into, from) => {
    const count = bytes.copy(into, from, at);
    at += count;
    return count;
  };
}
