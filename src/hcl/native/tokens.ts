import type { Span } from '../syntax.ts';
import { trimEnd } from './characters.ts';
import { beginsSequence, type Closing, closingLine, HeredocText, lineEnd, looseOpening } from './heredoc-text.ts';
import { END, HEREDOC, IDENTIFIER, INVALID, Lexer, NEWLINE, NUMBER, QUOTE, TRIM_END } from './lexer.ts';

/** Kinds of tokens besides those of the lexer. */
export const COMMENT = 280;
/** Literal text of a string or a heredoc. */
export const TEXT = 281;
/** `${` or `%{`, and the brace that closes it. */
export const SEQUENCE = 282;
export const SEQUENCE_END = 283;
export const QUOTE_END = 284;
export const HEREDOC_END = 285;

export interface Token extends Span {
  readonly kind: number;
}

/** `plain`: strings have no interpolations, as in the JSON syntax. */
export type Strings = 'templates' | 'plain';

/** A string with an open interpolation. */
interface Sequence {
  /** How many braces are open in the interpolation. */
  braces: number;
  /** The `from` of the line on which the string begins. */
  readonly from: number;
}

/** So many searches for the end of a loose heredoc may be in vain. */
const maxUnclosed = 50;

const quotationMark = 34;
const apostrophe = 39;

/**
 * The tokens of a text, in order, line ends and comments included: the lexer for those who need no syntax tree, or whose text may have none. Everything but
 * white space belongs to a token, whatever the text; an unclosed string ends with its line, an unclosed comment or heredoc with the text.
 */
export class TokenReader {
  /** The rest of the lines on which strings do not end: what is inside a string there, and what is not, cannot be known. */
  readonly doubts: Span[] = [];
  /** A comment or heredoc goes on to the end of the text. */
  isOpen = false;
  readonly #lexer: Lexer;
  readonly #text: string;
  readonly #strings: Strings;
  readonly #heredocs: HeredocText;
  readonly #queue: Token[] = [];
  readonly #sequences: Sequence[] = [];
  #at: number;
  #isScanned = false;
  #comments = 0;
  /** Inside the text of a string; `#string` is the `from` of its line. */
  #isInString = false;
  #string = 0;
  #stringEnd = -1;
  /** How many loose heredocs nothing closes. */
  #unclosed = 0;
  /** Where doubt begins if a string does not end on this line: at its first string, or at its start if it begins inside an interpolation. */
  #from: number | undefined;

  constructor(text: string, strings: Strings = 'templates', at = 0, heredocs?: HeredocText) {
    this.#text = text;
    this.#lexer = new Lexer(text);
    this.#strings = strings;
    this.#at = at;
    this.#heredocs = heredocs ?? new HeredocText(text, (start) => this.#sequenceEnd(start));
  }

  /** The next token, undefined at the end. */
  next(): Token | undefined {
    const queued = this.#queue.shift();
    if (queued !== undefined) return queued;
    return (this.#isInString ? this.#inString() : undefined) ?? this.#code();
  }

  /** The end of the interpolation whose inside begins at `start`, undefined if it has none. */
  #sequenceEnd(start: number): number | undefined {
    const reader = new TokenReader(this.#text, this.#strings, start, this.#heredocs);
    reader.#sequences.push({ braces: 0, from: start });
    for (let token = reader.next(); token !== undefined; token = reader.next()) {
      if (token.kind === SEQUENCE_END && reader.#sequences.length === 0) return token.end;
    }
    return undefined;
  }

  #take(kind: number, end: number): Token {
    const start = this.#at;
    this.#at = end;
    return { kind, start, end };
  }

  #code(): Token | undefined {
    const lexer = this.#lexer;
    if (!this.#isScanned) lexer.scan(this.#at);
    this.#isScanned = true;
    const between = this.#before(lexer.start);
    if (between !== undefined) return between;
    this.#isScanned = false;
    // No word stands against the end of a string, but for what a quotation mark too many makes one of.
    if (lexer.start === this.#stringEnd && (lexer.token === IDENTIFIER || lexer.token === NUMBER))
      this.#doubt(this.#string);
    switch (lexer.token) {
      case END:
        return this.#finish();
      case QUOTE:
        this.#from ??= lexer.start;
        this.#string = this.#from;
        this.#isInString = true;
        break;
      case HEREDOC:
        return this.#heredoc(lexer.end, this.#heredocs.closing(lexer.end, markerOf(lexer.word())));
      case 123: // {
      case 125: // }
      case TRIM_END:
        return this.#brace();
      case 47: // /
        if (this.#text.charCodeAt(this.#at + 1) !== 42) break;
        this.isOpen = true;
        return this.#take(COMMENT, this.#text.length);
      case 60: // <
        return this.#looseHeredoc() ?? this.#take(lexer.token, lexer.end);
      case INVALID:
        if (this.#text.charCodeAt(this.#at) === apostrophe) return this.#singleQuoted();
        break;
    }
    return this.#take(lexer.token, lexer.end);
  }

  /** The next line end or comment before the next token. */
  #before(end: number): Token | undefined {
    for (; this.#at < end; this.#at++) {
      const c = this.#text.charCodeAt(this.#at);
      if (c === 10) {
        this.#from = this.#sequences.length > 0 ? this.#at + 1 : undefined;
        return this.#take(NEWLINE, this.#at + 1);
      }
      if (c === 35 || c === 47) return this.#take(COMMENT, this.#lexer.comments[this.#comments++]!.end);
    }
    return undefined;
  }

  #finish(): undefined {
    for (const { from } of this.#sequences.splice(0)) this.#doubt(from);
  }

  #brace(): Token {
    const sequence = this.#sequences[this.#sequences.length - 1];
    const { token, end } = this.#lexer;
    if (token === 123) {
      if (sequence !== undefined) sequence.braces++;
    } else if (sequence?.braces === 0) {
      this.#sequences.pop();
      this.#isInString = true;
      this.#string = sequence.from;
      return this.#take(SEQUENCE_END, end);
    } else if (token === TRIM_END) return this.#take(INVALID, end - 1);
    else if (sequence !== undefined) sequence.braces--;
    return this.#take(token, end);
  }

  /** From inside a string to its end, or to the next interpolation in it. Undefined if it ends with the line. */
  #inString(): Token | undefined {
    const end = this.#textEnd();
    if (end > this.#at) return this.#take(TEXT, end);
    this.#isInString = false;
    const c = this.#text.charCodeAt(end);
    if (c === quotationMark) {
      this.#stringEnd = end + 1;
      return this.#take(QUOTE_END, end + 1);
    }
    if (c === 36 || c === 37) {
      this.#sequences.push({ braces: 0, from: this.#string });
      return this.#take(SEQUENCE, this.#text.charCodeAt(end + 2) === 126 ? end + 3 : end + 2);
    }
    this.#doubt(this.#string);
    if (this.#from !== undefined && this.#from !== this.#string) this.#doubt(this.#from);
    return undefined;
  }

  #textEnd(): number {
    const text = this.#text;
    let i = this.#at;
    for (; i < text.length; i++) {
      const c = text.charCodeAt(i);
      if (c === 92) i += text.startsWith('\r\n', i + 1) ? 2 : 1;
      else if (c === quotationMark || c === 10) return i;
      else if ((c === 36 || c === 37) && this.#strings === 'templates' && beginsSequence(text, i)) return i;
    }
    return text.length;
  }

  #doubt(from: number): void {
    this.doubts.push({ start: from, end: lineEnd(this.#text, from) });
  }

  /** No string of HCL, but often meant as one: the rest of the line is in doubt. */
  #singleQuoted(): Token {
    const mark = this.#take(INVALID, this.#at + 1);
    this.#from ??= mark.start;
    const close = this.#text.indexOf("'", mark.end);
    this.#doubt(this.#from);
    if (close >= 0 && close < lineEnd(this.#text, mark.end)) {
      this.#later(TEXT, close);
      this.#later(INVALID, close + 1);
    }
    return mark;
  }

  #heredoc(open: number, closing: Closing | undefined): Token {
    const opening = this.#take(HEREDOC, open);
    this.#later(TEXT, closing?.start ?? this.#text.length);
    this.isOpen ||= closing === undefined;
    if (closing === undefined) return opening;
    this.#at = closing.end - closing.marker.length;
    this.#later(HEREDOC_END, closing.end);
    return opening;
  }

  /** A heredoc whose first line is not quite right, if something closes it. */
  #looseHeredoc(): Token | undefined {
    const opening = this.#unclosed < maxUnclosed ? looseOpening(this.#text, this.#at) : undefined;
    if (opening === undefined) return undefined;
    const closing = closingLine(this.#text, opening.end, opening.marker);
    if (closing !== undefined) return this.#heredoc(opening.end, closing);
    this.#unclosed++;
    return undefined;
  }

  #later(kind: number, end: number): void {
    if (end > this.#at) this.#queue.push(this.#take(kind, end));
  }
}

export function tokensOf(reader: TokenReader): Token[] {
  const tokens: Token[] = [];
  for (let token = reader.next(); token !== undefined; token = reader.next()) tokens.push(token);
  return tokens;
}

function markerOf(opening: string): string {
  return trimEnd(opening).replace(/^<<-?/, '');
}
