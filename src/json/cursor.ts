import { Scanner } from './scan.ts';
import { mayBeTwice } from './twice.ts';

/** Reads a JSON document piece by piece, in order. Every call consumes the next value, unless stated otherwise. */
export interface Cursor {
  /** Iterates over an object's members; `member` must consume the value. False, with nothing consumed, for any other value. */
  object(member: (name: string) => void): boolean;
  /** The same, skipping all members but those named, in any order. */
  someMembers<Name extends string>(names: readonly Name[], member: (name: Name) => void): boolean;
  /** Iterates over a list's items; `item` must consume one. False, with nothing consumed, for any other value. */
  list(item: () => void): boolean;
  /** A string; undefined, with nothing consumed, for any other value. */
  string(): string | undefined;
  value(): unknown;
  skip(): void;
  /** Holds the next value as long as `use` runs, which consumes it and can ask for it then. */
  held<Result>(use: (value: () => unknown) => Result): Result;
  /** Called at the end of the document: nothing may follow it. */
  finish(): void;
}

/** Up to this size JSON.parse is faster: the scanner needs a few hundred milliseconds until V8 has optimized it. */
const SMALL = 24e6;

/** Up to this size the scanner is fast enough to begin with. */
const TINY = 32_768;

/**
 * A cursor at the beginning of UTF-8 bytes. It throws a ScanError where they are no JSON. JSON.parse would hide that a name is there twice: what it makes is
 * not used where that may be so for one of these names, or for any at the top level.
 */
export function cursorOf(bytes: Buffer, names: readonly string[]): Cursor {
  if (bytes.length > SMALL || bytes.length < TINY) return new Scanner(bytes);
  try {
    const document: unknown = JSON.parse(bytes.toString('utf8'));
    const outermost = isObject(document) ? Object.keys(document).length : 0;
    return mayBeTwice(bytes, names, outermost) ? new Scanner(bytes) : new Tree(document);
  } catch {
    // The scanner reports what is wrong, and where.
    return new Scanner(bytes);
  }
}

/** A cursor over the result of JSON.parse. */
export class Tree implements Cursor {
  private current: unknown;

  constructor(document: unknown) {
    this.current = document;
  }

  object(member: (name: string) => void): boolean {
    const { current } = this;
    if (!isObject(current)) return false;
    for (const name of Object.keys(current)) {
      this.current = current[name];
      member(name);
    }
    return true;
  }

  someMembers<Name extends string>(names: readonly Name[], member: (name: Name) => void): boolean {
    const { current } = this;
    if (!isObject(current)) return false;
    for (const name of names) {
      if (!Object.hasOwn(current, name)) continue;
      this.current = current[name];
      member(name);
    }
    return true;
  }

  list(item: () => void): boolean {
    const { current } = this;
    if (!Array.isArray(current)) return false;
    for (const value of current) {
      this.current = value;
      item();
    }
    return true;
  }

  string(): string | undefined {
    return typeof this.current === 'string' ? this.current : undefined;
  }

  value(): unknown {
    return this.current;
  }

  skip(): void {}

  held<Result>(use: (value: () => unknown) => Result): Result {
    const { current } = this;
    return use(() => current);
  }

  finish(): void {}
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
