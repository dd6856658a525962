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

export const QUOTE = 0x22;
export const COMMA = 0x2c;
const COLON = 0x3a;
export const OPEN_LIST = 0x5b;
export const BACKSLASH = 0x5c;
export const CLOSE_LIST = 0x5d;
export const OPEN_OBJECT = 0x7b;
export const CLOSE_OBJECT = 0x7d;

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

/** Without the zero at the end. */
export function lengthOf(bytes: Buffer): number {
  return bytes.length - 1;
}

/** An unexpected byte, or none. */
export function failure(bytes: Buffer, at: number): ScanError {
  return at >= lengthOf(bytes) ? new ScanError('truncated', lengthOf(bytes)) : new ScanError('malformed', at);
}

/** Where white space ends. */
export function spaces(bytes: Buffer, start: number): number {
  let at = start;
  while (SPACE[bytes[at]!] === 1) at++;
  return at;
}

/** Where a member's value starts: after the colon, which follows its name. */
export function colonEnd(bytes: Buffer, start: number): number {
  if (bytes[start] === COLON) return start + 1;
  const at = spaces(bytes, start);
  if (bytes[at] !== COLON) throw failure(bytes, at);
  return at + 1;
}

/** Where a string ends: after its closing quote. */
export function stringEnd(bytes: Buffer, start: number): number {
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
export function wordEnd(bytes: Buffer, start: number): number {
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
