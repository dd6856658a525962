import { NEWLINE } from '../../hcl/native/lexer.ts';
import { COMMENT, SEQUENCE, SEQUENCE_END, type Token, TokenReader, tokensOf } from '../../hcl/native/tokens.ts';

const EQUALS = '='.charCodeAt(0);
const OPENING: ReadonlySet<number> = new Set([...[...'{[('].map((c) => c.charCodeAt(0)), SEQUENCE]);
const CLOSING: ReadonlySet<number> = new Set([...[...'}])'].map((c) => c.charCodeAt(0)), SEQUENCE_END]);

/**
 * A line as `terraform fmt` aligns it (hashicorp/hcl, hclwrite/format.go): the text before the equals sign, the assignment, and a trailing comment.
 * A heredoc belongs to the line that it begins on. All are offsets into the text.
 */
export interface Line {
  readonly start: number;
  /** Before the line end. */
  readonly end: number;
  /** The end of the text before the equals sign, else before the comment. */
  readonly lead: number;
  /** The equals sign of an assignment that is whole on this line. */
  readonly assign?: number;
  /** The end of the text before the comment. */
  readonly body: number;
  /** A comment behind something else. */
  readonly comment?: number;
}

/** The lines of a text in HCL's native syntax, also of text that does not parse. */
export function linesOf(text: string): Line[] {
  const lines = new Lines(text);
  for (const token of tokensOf(new TokenReader(text))) lines.add(token);
  return lines.finish();
}

class Lines {
  readonly #text: string;
  readonly #lines: Line[] = [];
  #start = 0;
  #body = 0;
  #lead: number | undefined;
  #assign: number | undefined;
  /** The brackets that are opened behind the equals sign and not closed. */
  #net = 0;
  #comment: number | undefined;

  constructor(text: string) {
    this.#text = text;
  }

  add(token: Token): void {
    const { kind, start, end } = token;
    if (kind === NEWLINE) {
      this.#end(this.#text[start - 1] === '\r' ? start - 1 : start);
      this.#start = this.#body = end;
      return;
    }
    if (kind === COMMENT && !this.#text.startsWith('/*', start)) {
      if (this.#body > this.#start) this.#comment = start;
      return;
    }
    if (OPENING.has(kind)) this.#net++;
    else if (CLOSING.has(kind)) this.#net--;
    else if (kind === EQUALS && this.#assign === undefined && this.#body > this.#start) {
      this.#lead = this.#body;
      this.#assign = start;
      this.#net = 0;
    }
    if (this.#text.slice(start, end).trim() !== '') this.#body = end;
  }

  finish(): Line[] {
    if (this.#start < this.#text.length) this.#end(this.#text.length);
    return this.#lines;
  }

  #end(end: number): void {
    const isAssignment = this.#assign !== undefined && this.#net === 0;
    this.#lines.push({
      start: this.#start,
      end,
      lead: isAssignment ? this.#lead! : this.#body,
      body: this.#body,
      ...(isAssignment ? { assign: this.#assign! } : {}),
      ...(this.#comment === undefined ? {} : { comment: this.#comment }),
    });
    this.#assign = this.#lead = this.#comment = undefined;
    this.#net = 0;
  }
}
