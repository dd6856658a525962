/** What is wrong with the bytes: they end too early, or are no JSON at `offset`. */
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

/** What ends a run of plain bytes in a string: the quote, an escape, control characters. */
const SPECIAL = new Uint8Array(256);
for (let byte = 0; byte < 0x20; byte++) SPECIAL[byte] = 1;
SPECIAL[QUOTE] = 1;
SPECIAL[BACKSLASH] = 1;

const ESCAPES = new Set(Buffer.from('"\\/bfnrtu'));

/**
 * Reads JSON from UTF-8 bytes piece by piece: a caller goes through the members it wants and skips the rest. What is skipped is checked to be well-formed
 * (structure, strings, literals), but makes no values. Every method throws a ScanError for what is no JSON.
 */
export class Scanner {
  readonly bytes: Buffer;
  position = 0;
  private readonly kinds = new Uint8Array(DEEPEST);

  constructor(bytes: Buffer) {
    this.bytes = bytes;
  }

  /** The next byte that is not white space, without taking it. */
  peek(): number {
    const { bytes } = this;
    let at = this.position;
    for (; at < bytes.length; at++) {
      const byte = bytes[at]!;
      if (byte !== 0x20 && byte !== 0x0a && byte !== 0x0d && byte !== 0x09) {
        this.position = at;
        return byte;
      }
    }
    this.position = at;
    throw new ScanError('truncated', at);
  }

  /** True when nothing but white space is left. */
  atEnd(): boolean {
    try {
      this.peek();
      return false;
    } catch {
      return true;
    }
  }

  /** Goes through an object's members; `member` must read or skip the value. False, with nothing taken, for any other value. */
  object(member: (name: string) => void): boolean {
    if (this.peek() !== OPEN_OBJECT) return false;
    this.position++;
    if (this.peek() === CLOSE_OBJECT) {
      this.position++;
      return true;
    }
    for (;;) {
      const name = this.string();
      this.take(COLON);
      member(name);
      if (this.peek() === CLOSE_OBJECT) {
        this.position++;
        return true;
      }
      this.take(COMMA);
    }
  }

  /** Goes through a list's items; `item` must read or skip one. False, with nothing taken, for any other value. */
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

  /** A string, as it was meant. */
  string(): string {
    this.peek();
    const start = this.position;
    this.skipString();
    const text = this.bytes.toString('utf8', start + 1, this.position - 1);
    return text.includes('\\') ? (this.parse(start, this.position) as string) : text;
  }

  /** Any value, made with JSON.parse. */
  value(): unknown {
    this.peek();
    const start = this.position;
    this.skip();
    return this.parse(start, this.position);
  }

  /** The bytes of a value that was gone over, with JSON.parse. */
  parse(start: number, end: number): unknown {
    try {
      return JSON.parse(this.bytes.toString('utf8', start, end));
    } catch {
      throw new ScanError('malformed', start);
    }
  }

  /** Goes over a value. */
  skip(): void {
    const { kinds } = this;
    let depth = 0;
    for (;;) {
      const byte = this.peek();
      if (byte === OPEN_OBJECT || byte === OPEN_LIST) {
        this.position++;
        const close = byte + 2;
        if (this.peek() === close) {
          this.position++;
        } else {
          if (depth === DEEPEST) throw new ScanError('malformed', this.position);
          kinds[depth++] = close;
          if (close === CLOSE_OBJECT) this.skipName();
          continue;
        }
      } else if (byte === QUOTE) {
        this.skipString();
      } else {
        this.skipWord();
      }
      for (;;) {
        if (depth === 0) return;
        const next = this.peek();
        this.position++;
        if (next === COMMA) {
          if (kinds[depth - 1] === CLOSE_OBJECT) this.skipName();
          break;
        }
        if (next !== kinds[depth - 1]) throw new ScanError('malformed', this.position - 1);
        depth--;
      }
    }
  }

  private take(wanted: number): void {
    if (this.peek() !== wanted) throw new ScanError('malformed', this.position);
    this.position++;
  }

  private skipName(): void {
    this.peek();
    this.skipString();
    this.take(COLON);
  }

  private skipString(): void {
    const { bytes } = this;
    const { length } = bytes;
    let at = this.position;
    if (bytes[at] !== QUOTE) throw new ScanError('malformed', at);
    at++;
    for (;;) {
      while (at < length && SPECIAL[bytes[at]!] === 0) at++;
      if (at >= length) throw new ScanError('truncated', length);
      const byte = bytes[at];
      if (byte === QUOTE) {
        this.position = at + 1;
        return;
      }
      if (byte !== BACKSLASH) throw new ScanError('malformed', at);
      if (at + 1 >= length) throw new ScanError('truncated', length);
      if (!ESCAPES.has(bytes[at + 1]!)) throw new ScanError('malformed', at);
      at += 2;
    }
  }

  /** A number, true, false or null. */
  private skipWord(): void {
    const { bytes } = this;
    const start = this.position;
    let at = start;
    for (; at < bytes.length; at++) {
      const byte = bytes[at]!;
      const partOfWord =
        (byte >= 0x30 && byte <= 0x39) ||
        (byte >= 0x61 && byte <= 0x7a) ||
        byte === 0x2d ||
        byte === 0x2b ||
        byte === 0x2e ||
        byte === 0x45;
      if (!partOfWord) break;
    }
    if (at === bytes.length) throw new ScanError('truncated', at);
    const first = bytes[start]!;
    const right =
      first === 0x74 || first === 0x66 || first === 0x6e
        ? isLiteral(bytes, start, at)
        : at - start === 1
          ? first >= 0x30 && first <= 0x39
          : /^-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][-+]?[0-9]+)?$/.test(bytes.toString('latin1', start, at));
    if (!right) throw new ScanError('malformed', start);
    this.position = at;
  }
}

function isLiteral(bytes: Buffer, start: number, end: number): boolean {
  const expected = bytes[start] === 0x74 ? 'true' : bytes[start] === 0x66 ? 'false' : 'null';
  if (end - start !== expected.length) return false;
  for (let i = 1; i < expected.length; i++) if (bytes[start + i] !== expected.charCodeAt(i)) return false;
  return true;
}
