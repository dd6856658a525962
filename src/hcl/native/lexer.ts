import type { Comment, Span } from '../syntax.ts';
import { identifierLength, isDigit } from './characters.ts';

/** Kinds of tokens: a single character is its own code, the others are listed here. */
export const END = 256;
export const NEWLINE = 257;
export const IDENTIFIER = 258;
export const NUMBER = 259;
export const QUOTE = 260;
export const HEREDOC = 261;
export const EQUAL = 262;
export const NOT_EQUAL = 263;
export const LESS_EQUAL = 264;
export const GREATER_EQUAL = 265;
export const AND = 266;
export const OR = 267;
export const DOUBLE_COLON = 268;
export const ELLIPSIS = 269;
export const ARROW = 270;
/** `~}`: the end of a template sequence that trims what follows. */
export const TRIM_END = 271;
/** A character that cannot begin a token. */
export const INVALID = 272;

/** A syntax error, caught at the attribute or block that it belongs to. */
export class Refusal {
  readonly message: string;
  readonly start: number;
  readonly end: number;
  /** It is a limit of this parser, not a syntax error, so hcl2json is not asked. */
  readonly bound: boolean;

  constructor(message: string, at: Span, bound = false) {
    this.message = message;
    this.start = at.start;
    this.end = at.end;
    this.bound = bound;
  }
}

/** Limits on nesting and on the height of trees from long chains (`1 + 1 + …`), so that no recursion overflows. */
const maxDepth = 200;
const maxHeight = 500;

/** The maximum number of errors reported for one file. */
export const maxRefusals = 200;

/** The current token and the scanner for the next one. Newlines are not tokens but a flag on the next token, set only where HCL treats them as significant. */
export class Lexer implements Span {
  readonly text: string;
  readonly limit: number;
  readonly comments: Comment[] = [];
  /** The errors so far, up to a limit; `noted` counts all. */
  readonly refusals: Refusal[] = [];
  noted = 0;

  token = END;
  start = 0;
  end = 0;
  /** The offset of the first line end between the previous token and this one, or -1. */
  newlineAt = -1;
  /** Whether line ends are significant here. */
  newlines = true;
  depth = 0;
  /** The height of the last expression. */
  height = 0;

  /** After this offset no comment is closed. */
  private openCommentFrom = Number.POSITIVE_INFINITY;

  /** Heredoc markers with the offset after which no line closes them. */
  private readonly openMarkers = new Map<string, number>();

  /** Scans `text`; `restart` sets the position. */
  constructor(text: string) {
    this.text = text;
    this.limit = text.length;
  }

  /** The kind of the next token. */
  peek(): number {
    return this.newlineAt >= 0 && this.newlines ? NEWLINE : this.token;
  }

  /** The range of the next token. */
  here(): Span {
    if (this.peek() === NEWLINE) return { start: this.newlineAt, end: this.newlineAt + 1 };
    return { start: this.start, end: this.end };
  }

  /** The text of the current token, an identifier or a number. */
  word(): string {
    return this.text.slice(this.start, this.end);
  }

  isWord(word: string): boolean {
    return (
      this.token === IDENTIFIER &&
      this.peek() === IDENTIFIER &&
      this.end - this.start === word.length &&
      this.text.startsWith(word, this.start)
    );
  }

  skipNewline(): void {
    this.newlineAt = -1;
  }

  advance(): void {
    this.scan(this.end);
  }

  /** Continues at another offset. */
  restart(at: number): void {
    while (this.comments.length > 0 && this.comments[this.comments.length - 1]!.start >= at) this.comments.pop();
    this.scan(at);
  }

  /** Remembers that no line after `at` closes a heredoc with this marker, so that it is not searched again. */
  neverClosed(marker: string, at: number): void {
    this.openMarkers.set(marker, Math.min(at, this.openMarkers.get(marker) ?? at));
  }

  isOpenFrom(marker: string, at: number): boolean {
    return at >= (this.openMarkers.get(marker) ?? Number.POSITIVE_INFINITY);
  }

  refuse(message: string, at: Span = this.here()): never {
    throw new Refusal(message, at);
  }

  /** Records an error and continues. */
  note(refusal: Refusal): void {
    this.noted++;
    if (this.refusals.length < maxRefusals) this.refusals.push(refusal);
  }

  /** Enters a nesting level; the caller leaves it again. */
  descend(): void {
    if (++this.depth > maxDepth) {
      throw new Refusal(`This is nested more than ${maxDepth} levels deep. Simplify it.`, this.here(), true);
    }
  }

  grow(height: number, at: Span): void {
    this.height = height + 1;
    if (this.height > maxHeight) {
      throw new Refusal(`This expression has more than ${maxHeight} operators in one chain. Split it.`, at, true);
    }
  }

  /** Reads the token that begins at or after `at`. */
  scan(at: number): void {
    const { text, limit } = this;
    this.newlineAt = -1;
    let i = at;
    for (; i < limit; i++) {
      const c = text.charCodeAt(i);
      if (c === 32 || c === 9) continue;
      if (c === 10) {
        if (this.newlineAt < 0) this.newlineAt = i;
      } else if (c === 13 && text.charCodeAt(i + 1) === 10 && i + 1 < limit) {
        if (this.newlineAt < 0) this.newlineAt = i;
        i++;
      } else if (c === 35 || (c === 47 && text.charCodeAt(i + 1) === 47)) {
        i = this.lineComment(i);
      } else if (c === 47 && text.charCodeAt(i + 1) === 42) {
        const close = i < this.openCommentFrom ? text.indexOf('*/', i + 2) : -1;
        if (close < 0) {
          this.openCommentFrom = Math.min(i, this.openCommentFrom);
          break;
        }
        this.comments.push({ text: text.slice(i, close + 2), start: i, end: close + 2 });
        i = close + 1;
      } else break;
    }
    this.start = i;
    if (i >= limit) {
      this.token = END;
      this.start = this.end = limit;
      return;
    }
    this.token = this.tokenAt(i);
  }

  /** Skips to the end of the line, which counts as a newline; returns the offset of its last character. */
  private lineComment(from: number): number {
    const { text, limit } = this;
    let end = text.indexOf('\n', from);
    if (end < 0) end = limit;
    const trimmed = end > from && text.charCodeAt(end - 1) === 13 ? end - 1 : end;
    this.comments.push({ text: text.slice(from, trimmed), start: from, end: trimmed });
    if (end < limit && this.newlineAt < 0) this.newlineAt = trimmed;
    return end;
  }

  private tokenAt(i: number): number {
    const { text, limit } = this;
    const c = text.charCodeAt(i);
    const next = i + 1 < limit ? text.charCodeAt(i + 1) : -1;
    this.end = i + 1;
    if (c === 34) return QUOTE;
    if (isDigit(c)) {
      this.end = numberEnd(text, i, limit);
      return NUMBER;
    }
    const name = identifierLength(text, i, limit);
    if (name > 0) {
      this.end = i + name;
      return IDENTIFIER;
    }
    return this.operatorAt(i, c, next);
  }

  /** The operator or bracket that begins with `c`. */
  private operatorAt(i: number, c: number, next: number): number {
    const { text, limit } = this;
    switch (c) {
      case 60: // <
        if (next === 60) {
          const end = heredocOpening(text, i, limit);
          if (end > 0) {
            this.end = end;
            return HEREDOC;
          }
        }
        return next === 61 ? this.two(LESS_EQUAL) : c;
      case 62: // >
        return next === 61 ? this.two(GREATER_EQUAL) : c;
      case 61: // =
        return next === 61 ? this.two(EQUAL) : next === 62 ? this.two(ARROW) : c;
      case 33: // !
        return next === 61 ? this.two(NOT_EQUAL) : c;
      case 38: // &
        return next === 38 ? this.two(AND) : INVALID;
      case 124: // |
        return next === 124 ? this.two(OR) : INVALID;
      case 58: // :
        return next === 58 ? this.two(DOUBLE_COLON) : c;
      case 46: // .
        if (next === 46 && i + 2 < limit && text.charCodeAt(i + 2) === 46) {
          this.end = i + 3;
          return ELLIPSIS;
        }
        return c;
      case 126: // ~
        return next === 125 ? this.two(TRIM_END) : INVALID;
      case 123: // {
      case 125: // }
      case 91: // [
      case 93: // ]
      case 40: // (
      case 41: // )
      case 44: // ,
      case 42: // *
      case 47: // /
      case 37: // %
      case 43: // +
      case 45: // -
      case 63: // ?
        return c;
      default:
        if (c >= 0xd800 && c < 0xdc00 && i + 1 < limit) this.end = i + 2;
        return INVALID;
    }
  }

  private two(token: number): number {
    this.end = this.start + 2;
    return token;
  }
}

/** HCL's number token: digits, dots and exponents in any order, but not ending in a dot. Invalid numbers are reported later. */
function numberEnd(text: string, start: number, limit: number): number {
  let end = start + 1;
  for (let i = end; i < limit; ) {
    const c = text.charCodeAt(i);
    if (isDigit(c)) end = ++i;
    else if (c === 46) i++;
    else if (c === 101 || c === 69) {
      const sign = text.charCodeAt(i + 1);
      const digit = sign === 43 || sign === 45 ? i + 2 : i + 1;
      if (digit >= limit || !isDigit(text.charCodeAt(digit))) break;
      end = i = digit + 1;
    } else break;
  }
  return end;
}

/** `<<NAME` or `<<-NAME` followed by a line end: the start of the text, or 0. */
export function heredocOpening(text: string, start: number, limit: number): number {
  if (text.charCodeAt(start) !== 60 || text.charCodeAt(start + 1) !== 60) return 0;
  const name = text.charCodeAt(start + 2) === 45 ? start + 3 : start + 2;
  const length = identifierLength(text, name, limit);
  if (length === 0) return 0;
  const end = text.charCodeAt(name + length) === 13 ? name + length + 1 : name + length;
  return end < limit && text.charCodeAt(end) === 10 ? end + 1 : 0;
}
