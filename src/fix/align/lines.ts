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
  return new Scan(text).run();
}

const HEREDOC = /<<-?([\p{L}_][\p{L}\p{N}_-]*)[^\S\n]*\r?\n/uy;

class Scan {
  readonly #text: string;
  readonly #lines: Line[] = [];
  /** The open brackets, and quoted templates (`"`) interrupted by an interpolation. */
  readonly #undetermined: string[] = [];
  #at = 0;
  #start = 0;
  #body = 0;
  #lead: number | undefined;
  #assign: number | undefined;
  #net = 0;
  #comment: number | undefined;

  constructor(text: string) {
    this.#text = text;
  }

  run(): Line[] {
    while (this.#at < this.#text.length) this.#step();
    if (this.#start < this.#text.length) this.#finish(this.#text.length);
    return this.#lines;
  }

  #step(): void {
    const text = this.#text;
    const char = text[this.#at]!;
    const next = text[this.#at + 1];
    if (char === '\n') {
      this.#finish(text[this.#at - 1] === '\r' ? this.#at - 1 : this.#at);
      this.#start = this.#body = ++this.#at;
    } else if (char === ' ' || char === '\t' || char === '\r') this.#at++;
    else if (char === '#' || (char === '/' && next === '/')) this.#lineComment();
    else if (char === '/' && next === '*') this.#token((indexOf(text, '*/', this.#at + 2) ?? text.length - 2) + 2);
    else if (char === '"') this.#quoted(this.#at + 1);
    else if (char === '<' && next === '<') this.#token(this.#heredocEnd() ?? this.#at + 2);
    else if ('{[('.includes(char)) this.#bracket(char);
    else if ('}])'.includes(char)) this.#closing();
    else if (char === '=') this.#equals(next);
    else this.#token(this.#at + ('!<>'.includes(char) && next === '=' ? 2 : 1));
  }

  /** Something that only counts as being there. */
  #token(end: number): void {
    this.#at = this.#body = end;
  }

  #equals(next: string | undefined): void {
    if (next !== '=' && next !== '>' && this.#assign === undefined && this.#body > this.#start) {
      this.#lead = this.#body;
      this.#assign = this.#at;
      this.#net = 0;
    }
    this.#token(this.#at + (next === '=' || next === '>' ? 2 : 1));
  }

  #bracket(char: string): void {
    this.#net++;
    this.#undetermined.push(char);
    this.#token(this.#at + 1);
  }

  #closing(): void {
    this.#net--;
    const opened = this.#undetermined.pop();
    this.#token(this.#at + 1);
    if (opened === '"') this.#quoted(this.#at);
  }

  /** From inside a quoted template to its end, or to the next interpolation in it. */
  #quoted(from: number): void {
    const text = this.#text;
    let at = from;
    for (; at < text.length && text[at] !== '"' && text[at] !== '\n'; at++) {
      if (text[at] === '\\') at++;
      else if ((text[at] === '$' || text[at] === '%') && text[at + 1] === '{') {
        if (text[at - 1] === text[at]) continue;
        this.#at = at + 1;
        this.#bracket('"');
        return;
      }
    }
    this.#token(text[at] === '"' ? at + 1 : Math.min(at, text.length));
  }

  #heredocEnd(): number | undefined {
    HEREDOC.lastIndex = this.#at;
    const opened = HEREDOC.exec(this.#text);
    if (opened === null) return undefined;
    const closing = new RegExp(`^[^\\S\\n]*${opened[1]}(?=[^\\S\\n]*$)`, 'gm');
    closing.lastIndex = this.#at + opened[0].length;
    return closing.exec(this.#text) === null ? this.#text.length : closing.lastIndex;
  }

  #lineComment(): void {
    if (this.#body > this.#start) this.#comment = this.#at;
    this.#at = indexOf(this.#text, '\n', this.#at) ?? this.#text.length;
  }

  #finish(end: number): void {
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

function indexOf(text: string, wanted: string, from: number): number | undefined {
  const found = text.indexOf(wanted, from);
  return found < 0 ? undefined : found;
}
