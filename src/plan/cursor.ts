import { Scanner } from './scan.ts';

/** A JSON document that is gone through piece by piece, in its order. Every call takes the next value, or nothing where it says so. */
export interface Cursor {
  /** Goes through an object's members; `member` must take the value. False, with nothing taken, for any other value. */
  object(member: (name: string) => void): boolean;
  /** The same, skipping all members but those named, in any order. */
  someMembers<Name extends string>(names: readonly Name[], member: (name: Name) => void): boolean;
  /** Goes through a list's items; `item` must take one. False, with nothing taken, for any other value. */
  list(item: () => void): boolean;
  /** A string; undefined, with nothing taken, for any other value. */
  string(): string | undefined;
  value(): unknown;
  skip(): void;
  /** Remembers where the next value starts: what it gives is that value, once it has been gone over. */
  piece(): () => unknown;
  /** Called when the document has been taken: nothing may follow it. */
  finish(): void;
}

/** Up to this size JSON.parse is faster: going over bytes needs a few hundred milliseconds until it is compiled. */
const SMALL = 24e6;

/** A cursor at the beginning of UTF-8 bytes. It throws a ScanError where they are no JSON. */
export function cursorOf(bytes: Buffer): Cursor {
  if (bytes.length > SMALL) return new Scanner(bytes);
  try {
    return new Tree(JSON.parse(bytes.toString('utf8')));
  } catch {
    // The scanner tells what is wrong, and where.
    return new Scanner(bytes);
  }
}

/** Goes through what JSON.parse made. */
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

  piece(): () => unknown {
    const { current } = this;
    return () => current;
  }

  finish(): void {}
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
