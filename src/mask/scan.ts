import { DOUBLE_COLON, ELLIPSIS, IDENTIFIER, NEWLINE, NUMBER, QUOTE } from '../hcl/native/lexer.ts';
import { COMMENT, QUOTE_END, SEQUENCE, SEQUENCE_END, TEXT, type Token } from '../hcl/native/tokens.ts';
import { isSecretName } from '../text/secret-name.ts';
import { type Frame, file, isArgument } from './frame.ts';
import type { Hidden } from './hidden.ts';
import { isFileFunction, pathEndAfter } from './paths.ts';

/** No item begins on the line after one of these. */
const operators = '?:=+-*/%&|<>!.';

const EQUALS = 61;
const COLON = 58;

const openers: Readonly<Record<string, string>> = { '}': '{', ']': '[', ')': '(' };

/** A stretch that is not final yet: the keys of a block turn out to be sensitive when `sensitive = true` comes after them. */
type Found = { -readonly [Name in keyof Hidden]: Hidden[Name] };

/** Finds literals, comments and the names of attributes among the tokens of a text that need not be valid. */
export class Scan {
  readonly #text: string;
  readonly #tokens: readonly Token[];
  readonly #json: boolean;
  readonly #hidden: Found[] = [];
  readonly #frames: Frame[] = [{ ...file }];
  /** Map keys that are shown, unless the block around them turns out to be sensitive. */
  readonly #keys: Found[] = [];
  #index = 0;
  /** The last character of the last token; a space for words and literals. */
  #last = ' ';
  /** Where the path argument of a file function ends that was found last. */
  #pathEnd = 0;
  /** The last word outside literals, and the label after it: `variable "db_password" {` holds a secret. */
  #keyword = '';
  #label = '';
  /** A bracket matched nothing: which names are keys or labels cannot be known any more. */
  #isUnbalanced = false;
  /** How many of the last stretches are labels if a block follows: names, not values. */
  #labels = 0;

  constructor(text: string, tokens: readonly Token[], syntax: 'native' | 'json') {
    this.#text = text;
    this.#tokens = tokens;
    this.#json = syntax === 'json';
  }

  run(): readonly Hidden[] {
    for (; this.#index < this.#tokens.length; this.#index++) this.#step(this.#tokens[this.#index]!);
    while (this.#frames.length > 0) this.#close();
    return this.#hidden;
  }

  get #frame(): Frame {
    return this.#frames[this.#frames.length - 1]!;
  }

  get #secret(): boolean {
    return this.#frame.secret || (this.#frame.name !== undefined && isSecretName(this.#frame.name));
  }

  #step(token: Token): void {
    switch (token.kind) {
      case TEXT:
        this.#hide(token.start, token.end);
        this.#inItem();
        return;
      case COMMENT:
        this.#comment(token);
        return;
      case NEWLINE:
        if (!this.#json) this.#endOfItem('\n');
        return;
      case IDENTIFIER:
        this.#word(token);
        return;
      case NUMBER:
        this.#number(token);
        return;
      case QUOTE:
        this.#quoted(token);
        return;
      case SEQUENCE:
        this.#open('$', this.#secret);
        return;
      case SEQUENCE_END:
        this.#closing('$');
        return;
      default:
        this.#punctuation(this.#text.slice(token.start, token.end));
    }
  }

  #hide(start: number, end: number): void {
    if (end > start)
      this.#hidden.push({ start, end, secret: this.#secret, shown: end <= this.#pathEnd ? 'path' : undefined });
  }

  /** After a word or literal. */
  #inItem(): void {
    this.#frame.atItem = false;
    this.#last = ' ';
  }

  #open(bracket: string, secret: boolean): void {
    if (this.#frame.name === 'sensitive') this.#frame.sensitive = true;
    const sensitive = this.#frame.sensitive || (bracket === '(' && this.#keyword === 'sensitive');
    const keysBefore = this.#keys.length;
    // A block has its header before it, and no name that is being set.
    const isObject = bracket === '{' && (this.#frame.name !== undefined || this.#frame.bracket !== '{');
    this.#frames.push({ ...file, bracket, secret, sensitive, keysBefore, isObject });
  }

  #close(): void {
    const { sensitive, keysBefore } = this.#frames.pop()!;
    if (sensitive) for (const key of this.#keys.splice(keysBefore)) key.shown = undefined;
  }

  #word(token: Token): void {
    const word = this.#text.slice(token.start, token.end);
    const frame = this.#frame;
    const following = this.#following();
    // JSON has no other words; in broken text they may be part of a secret.
    if (this.#json && !/^(true|false|null)$/.test(word)) this.#hide(token.start, token.end);
    else if (!this.#json && frame.isObject && !frame.loop && frame.name === undefined && sets(following)) {
      this.#bareKey(token);
    }
    if (frame.name === 'sensitive' && word !== 'false') frame.sensitive = true;
    if (frame.atItem && word === 'for') frame.loop = true;
    this.#inItem();
    this.#keyword = word;
    this.#label = '';
    this.#labels = 0;
    this.#named(word, following);
    if (!this.#json && isFileFunction(word) && this.#tokens[this.#index - 1]?.kind !== DOUBLE_COLON) {
      this.#pathEnd = pathEndAfter(this.#text, this.#tokens, this.#index);
    }
  }

  #bareKey({ start, end }: Token): void {
    const secret = this.#secret;
    const key: Found = { start, end, secret, shown: secret ? undefined : 'key' };
    this.#hidden.push(key);
    if (!secret) this.#keys.push(key);
  }

  /** A number, with what stands against it in text that is not valid. */
  #number({ start, end }: Token): void {
    let last = end;
    for (;;) {
      const next = this.#tokens[this.#index + 1];
      if (next?.start !== last || ![IDENTIFIER, NUMBER, 46, ELLIPSIS].includes(next.kind)) break;
      last = next.end;
      this.#index++;
    }
    if (this.#secret) this.#hide(start, last);
    this.#inItem();
  }

  #punctuation(token: string): void {
    const opener = openers[token];
    if (token === '{' || token === '[' || token === '(') {
      const secret = this.#secret || (token === '{' && this.#keyword === 'variable' && isSecretName(this.#label));
      if (token === '{' && !this.#isUnbalanced) this.#hidden.length -= this.#labels;
      this.#labels = 0;
      this.#frame.atItem = false;
      this.#open(token, secret);
    } else if (opener !== undefined) this.#closing(opener);
    else if (token === ',') this.#endOfItem(token);
    else if (token.trim() !== '') {
      this.#frame.atItem = false;
      if (this.#frame.name === 'sensitive' && token !== '=' && token !== ':') this.#frame.sensitive = true;
    }
    if (token.trim() !== '') this.#last = token[token.length - 1]!;
  }

  /** Brackets that match nothing close nothing, but a brace closes what is open inside it: what is inside a secret value is rather too much than too little. */
  #closing(opener: string): void {
    let depth = this.#frames.length - 1;
    if (this.#frames[depth]!.bracket !== opener || depth === 0) this.#isUnbalanced = true;
    if (opener === '{') while (depth > 0 && !'{$'.includes(this.#frames[depth]!.bracket)) depth--;
    else if (opener === '$') while (depth > 0 && this.#frames[depth]!.bracket !== opener) depth--;
    if (depth > 0 && this.#frames[depth]!.bracket === opener) while (this.#frames.length > depth) this.#close();
  }

  #endOfItem(token: string): void {
    this.#labels = 0;
    this.#frame.name = undefined;
    this.#frame.atItem = token === ',' || !operators.includes(this.#last);
  }

  #isCommented(): boolean {
    let next = this.#index + 1;
    while (this.#tokens[next]?.kind === NEWLINE) next++;
    return this.#tokens[next]?.kind === COMMENT;
  }

  /** The kind of the token after the current one. */
  #following(): number | undefined {
    let next = this.#index + 1;
    while (this.#tokens[next]?.kind === NEWLINE || this.#tokens[next]?.kind === COMMENT) next++;
    return this.#tokens[next]?.kind;
  }

  /**
   * A name, quoted or not, that is followed by `=` or `:` is being set until its line or entry ends. Inside an expression there is no `=`: in text that is
   * not valid, what follows belongs to that name.
   */
  #named(name: string, following: number | undefined): void {
    const frame = this.#frame;
    const isItem = frame.bracket === '{' && frame.name === undefined && sets(following);
    if (isItem || (following === EQUALS && !this.#secret)) frame.name = name;
  }

  #comment({ start, end }: Token): void {
    const isLine = this.#text[start] === '#' || this.#text[start + 1] === '/';
    const isClosed = !isLine && end >= start + 4 && this.#text.endsWith('*/', end);
    this.#labels = 0;
    this.#hide(start + (this.#text[start] === '#' ? 1 : 2), isClosed ? end - 2 : end);
  }

  #quoted({ end }: Token): void {
    const frame = this.#frame;
    const atItem = frame.atItem && !frame.loop;
    this.#inItem();
    if (frame.name === 'sensitive') frame.sensitive = true;
    const text = this.#tokens[this.#index + 1]?.kind === TEXT ? this.#tokens[++this.#index] : undefined;
    const before = this.#hidden.length;
    if (text !== undefined) this.#hide(text.start, text.end);
    const isWhole = this.#tokens[this.#index + 1]?.kind === QUOTE_END;
    if (isWhole) this.#index++;
    const name = this.#text.slice(end, text?.end ?? end);
    const isName = frame.bracket === '{' && frame.name === undefined;
    const following = this.#following();
    if (isName && isWhole && sets(following)) {
      // With a comment between, it is a literal in text that is not valid as often as a key.
      if (atItem && !this.#isUnbalanced && !this.#isCommented()) this.#key(before);
      this.#named(name, following);
    } else {
      this.#label = name;
      this.#labels = isName && isWhole && text !== undefined ? this.#labels + 1 : 0;
    }
  }

  /** A quoted name that is set: shown where it is the key of a map that holds no secret. */
  #key(before: number): void {
    const literal = this.#hidden[before];
    if (literal === undefined) return;
    if (this.#json && isArgument(this.#frames)) this.#hidden.length = before;
    else if (!this.#secret) {
      literal.shown = 'key';
      this.#keys.push(literal);
    }
  }
}

/** Whether what stands before a token of this kind is set: `=` or `:` follows. */
function sets(following: number | undefined): boolean {
  return following === EQUALS || following === COLON || following === DOUBLE_COLON;
}
