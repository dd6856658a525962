import { memo } from '../memo.ts';
import { isSecretName } from './secret-name.ts';
import type { Source } from './source.ts';

/** A stretch of a source that may hold a secret: the inside of a literal, or a comment. */
export interface Hidden {
  readonly start: number;
  readonly end: number;
  /** It belongs to an attribute or variable whose name is that of a secret: not shown inside a finding's range either. */
  readonly secret: boolean;
  /** The path in a call such as `file("…")`, or the key of a map that holds no secret: shown everywhere, but for what looks like a secret in it. */
  readonly shown: 'path' | 'key' | undefined;
}

/** The literals and comments of a source, in order. */
export const hiddenIn = memo(({ text, path }: Source): readonly Hidden[] =>
  new Scan(text, path.endsWith('.json')).run(),
);

/** An open bracket: `{`, `[`, `(`, or the `${` of a quoted literal (`"`). */
interface Frame {
  readonly bracket: string;
  /** It is inside the value of a secret attribute or variable. */
  readonly secret: boolean;
  /** It is inside a value that Terraform treats as sensitive: its keys are not shown. */
  sensitive: boolean;
  /** How many map keys were shown before it. */
  readonly keysBefore: number;
  /** It is an object, and no block: its names are keys. */
  readonly isObject: boolean;
  /** The attribute that is being set. */
  name: string | undefined;
  /** The next token begins an item of a body or object: only there can a key be. */
  atItem: boolean;
  /** It is a for expression, which has no items. */
  loop: boolean;
}

const heredocStart = /<<-?([\p{L}_][\p{L}\p{N}_-]*)\r?\n/uy;
const word = /[\p{L}_][\p{L}\p{N}_-]*/uy;
const digits = /\d[\w.]*/y;
const setter = /\s*(=(?![=>])|:)/y;
/** No item begins on the line after one of these. */
const operators = '?:=+-*/%&|<>!.';

/** Functions whose first argument is a path: https://developer.hashicorp.com/terraform/language/functions, "Filesystem Functions" and "Hash and Crypto Functions". */
const fileFunctions = new Set(
  'file filebase64 filebase64sha256 filebase64sha512 fileexists filemd5 fileset filesha1 filesha256 filesha512 templatefile'.split(
    ' ',
  ),
);
/** A quoted path whose only interpolations are references, such as `"${path.module}/ca.pem"`. */
const quotedPath = String.raw`"((?:[^"\\\n$%]|\\.|\$\{[\p{L}\p{N}_.\[\] -]*\}|[$%](?!\{))*)"`;
/** The first argument of a call, when it is nothing but such a path: an expression may hold any literal. */
const pathArgument = new RegExp(
  String.raw`[ \t]*\(\s*(?:${quotedPath}|pathexpand[ \t]*\(\s*${quotedPath}\s*\))(?=\s*[,)])`,
  'duy',
);

/** The blocks of the JSON syntax and how many labels they have: labels and names of arguments are no keys of a map. */
const jsonLabels: ReadonlyMap<string, number> = new Map([
  ...['resource', 'data', 'ephemeral'].map((name) => [name, 2] as const),
  ...['variable', 'output', 'module', 'provider', 'check'].map((name) => [name, 1] as const),
  ...['terraform', 'locals', 'moved', 'import', 'removed'].map((name) => [name, 0] as const),
]);

/** A stretch that is not final yet: the keys of a block turn out to be sensitive when `sensitive = true` comes after them. */
type Found = { -readonly [Name in keyof Hidden]: Hidden[Name] };

/** Finds literals, comments and the names of attributes without parsing: it has to work for text that is not valid. */
class Scan {
  private readonly text: string;
  private readonly json: boolean;
  private readonly hidden: Found[] = [];
  private readonly frames: Frame[] = [
    {
      bracket: '{',
      secret: false,
      sensitive: false,
      keysBefore: 0,
      isObject: false,
      name: undefined,
      atItem: true,
      loop: false,
    },
  ];
  /** Map keys that are shown, unless the block around them turns out to be sensitive. */
  private readonly keys: Found[] = [];
  private at = 0;
  /** The last character that is neither white space nor in a comment; a space for words and literals. */
  private last = ' ';
  /** Where the path argument of a file function ends that was found last. */
  private pathEnd = 0;
  /** The last word outside literals, and the label after it: `variable "db_password" {` holds a secret. */
  private keyword = '';
  private label = '';
  /** How many of the last stretches are labels if a block follows: names, not values. */
  private labels = 0;

  constructor(text: string, json: boolean) {
    this.text = text;
    this.json = json;
  }

  run(): readonly Hidden[] {
    while (this.at < this.text.length) this.step();
    while (this.frames.length > 0) this.close();
    return this.hidden;
  }

  private get frame(): Frame {
    return this.frames[this.frames.length - 1]!;
  }

  private get secret(): boolean {
    return this.frame.secret || (this.frame.name !== undefined && isSecretName(this.frame.name));
  }

  private hide(start: number, end: number): void {
    if (end > start)
      this.hidden.push({ start, end, secret: this.secret, shown: end <= this.pathEnd ? 'path' : undefined });
  }

  private open(bracket: string, secret: boolean): void {
    const sensitive = this.frame.sensitive || (bracket === '(' && this.keyword === 'sensitive');
    const keysBefore = this.keys.length;
    // A block has its header before it, and no name that is being set.
    const isObject = bracket === '{' && (this.frame.name !== undefined || this.frame.bracket !== '{');
    this.frames.push({ bracket, secret, sensitive, keysBefore, isObject, name: undefined, atItem: true, loop: false });
  }

  private close(): void {
    const { sensitive, keysBefore } = this.frames.pop()!;
    if (sensitive) for (const key of this.keys.splice(keysBefore)) key.shown = undefined;
  }

  private step(): void {
    const { text } = this;
    const c = text[this.at]!;
    const next = text[this.at + 1];
    if (c === ' ') this.at++;
    else if (c === '"') this.quoted();
    else if (c === '#') this.comment(1, '\n');
    else if (c === '/' && next === '/') this.comment(2, '\n');
    else if (c === '/' && next === '*') this.comment(2, '*/');
    else if (!(c === '<' && next === '<' && this.heredoc()) && !this.word() && !this.number()) {
      this.at++;
      this.punctuation(c);
    }
  }

  private word(): boolean {
    const found = match(word, this.text, this.at)?.[0];
    if (found === undefined) return false;
    // JSON has no other words; in broken text they may be part of a secret.
    if (this.json && this.secret && !/^(true|false|null)$/.test(found)) this.hide(this.at, this.at + found.length);
    else if (this.isKey(found.length)) this.bareKey(found.length);
    if (this.frame.name === 'sensitive' && found !== 'false') this.frame.sensitive = true;
    if (this.frame.atItem && found === 'for') this.frame.loop = true;
    this.frame.atItem = false;
    this.last = ' ';
    const isFunction = !this.json && fileFunctions.has(found) && !this.text.endsWith('::', this.at);
    this.at += found.length;
    this.keyword = found;
    this.label = '';
    this.labels = 0;
    this.named(found);
    if (isFunction) this.pathEnd = pathEndAt(this.text, this.at);
    return true;
  }

  /** Whether the next word, of this length, is the key of an object. */
  private isKey(length: number): boolean {
    const { isObject, loop, name } = this.frame;
    return (
      !this.json && isObject && !loop && name === undefined && match(setter, this.text, this.at + length) !== undefined
    );
  }

  private bareKey(length: number): void {
    const key: Found = {
      start: this.at,
      end: this.at + length,
      secret: this.secret,
      shown: this.secret ? undefined : 'key',
    };
    this.hidden.push(key);
    if (!this.secret) this.keys.push(key);
  }

  private number(): boolean {
    const found = match(digits, this.text, this.at)?.[0];
    if (found === undefined) return false;
    if (this.secret) this.hide(this.at, this.at + found.length);
    this.frame.atItem = false;
    this.last = ' ';
    this.at += found.length;
    return true;
  }

  private punctuation(c: string): void {
    if (c === '{' || c === '[' || c === '(') {
      const secret = this.secret || (c === '{' && this.keyword === 'variable' && isSecretName(this.label));
      if (c === '{') this.hidden.length -= this.labels;
      this.labels = 0;
      this.frame.atItem = false;
      this.open(c, secret);
    } else if (c === '}' || c === ']' || c === ')') {
      const { bracket } = this.frame;
      if (this.frames.length > 1) this.close();
      if (c === '}' && bracket === '"') this.rest();
    } else if ((c === '\n' && !this.json) || c === ',') {
      this.labels = 0;
      if (this.frame.bracket === '{') this.frame.name = undefined;
      this.frame.atItem = c === ',' || !operators.includes(this.last);
    } else if (c.trim() !== '') {
      this.frame.atItem = false;
      if (this.frame.name === 'sensitive' && c !== '=' && c !== ':') this.frame.sensitive = true;
    }
    if (c.trim() !== '') this.last = c;
  }

  /** A name, quoted or not, that is followed by `=` or `:` is being set until its line or entry ends. */
  private named(name: string): void {
    if (this.frame.bracket === '{' && this.frame.name === undefined && match(setter, this.text, this.at) !== undefined)
      this.frame.name = name;
  }

  private comment(skip: number, close: string): void {
    const found = this.text.indexOf(close, this.at + skip);
    const end = found < 0 ? this.text.length : found;
    this.labels = 0;
    this.hide(this.at + skip, this.text[end - 1] === '\r' ? end - 1 : end);
    this.at = close === '\n' ? end : Math.min(end + 2, this.text.length);
  }

  private quoted(): void {
    const start = ++this.at;
    const before = this.hidden.length;
    const { frame } = this;
    const atItem = frame.atItem && !frame.loop;
    frame.atItem = false;
    if (frame.name === 'sensitive') frame.sensitive = true;
    this.last = ' ';
    this.rest();
    const key = this.text.slice(start, this.at - 1);
    if (
      this.frame.bracket === '{' &&
      this.frame.name === undefined &&
      match(setter, this.text, this.at) !== undefined
    ) {
      if (atItem) this.key(before);
      this.named(key);
    } else {
      this.label = key;
      const isLabel = this.frame.bracket === '{' && this.frame.name === undefined && this.hidden.length === before + 1;
      this.labels = isLabel ? this.labels + 1 : 0;
    }
  }

  /** A quoted name that is set: shown where it is the key of a map that holds no secret. */
  private key(before: number): void {
    const [literal, ...others] = this.hidden.slice(before);
    if (literal === undefined) return;
    if (this.json && this.isArgument()) this.hidden.length = before;
    else if (others.length === 0 && !this.secret) {
      literal.shown = 'key';
      this.keys.push(literal);
    }
  }

  /** Whether a name stands where the JSON syntax has labels and the names of arguments. */
  private isArgument(): boolean {
    const labels = jsonLabels.get(this.frames[1]?.name ?? '');
    return this.frames.length <= (labels === undefined ? 2 : labels + 3);
  }

  /** From inside a quoted literal to its end, or to the next interpolation in it. */
  private rest(): void {
    const { text } = this;
    const start = this.at;
    for (; this.at < text.length; this.at++) {
      const c = text[this.at];
      if (c === '\\') this.at++;
      else if (c === '"' || c === '\n') {
        this.hide(start, this.at);
        if (c === '"') this.at++;
        return;
      } else if (!this.json && (c === '$' || c === '%') && text[this.at + 1] === '{') {
        if (text[this.at - 1] === c) continue;
        this.hide(start, this.at);
        this.at += 2;
        this.open('"', this.secret);
        return;
      }
    }
    this.at = text.length;
    this.hide(start, this.at);
  }

  private heredoc(): boolean {
    const opened = match(heredocStart, this.text, this.at);
    const marker = opened?.[1];
    if (opened === undefined || marker === undefined) return false;
    const start = this.at + opened[0].length;
    let end = start;
    while (end < this.text.length) {
      const found = this.text.indexOf('\n', end);
      const lineEnd = found < 0 ? this.text.length : found;
      if (this.text.slice(end, lineEnd).trim() === marker) break;
      end = found < 0 ? lineEnd : found + 1;
    }
    this.hide(start, end);
    this.frame.atItem = false;
    this.last = ' ';
    this.at = end < this.text.length ? this.text.indexOf(marker, end) + marker.length : end;
    return true;
  }
}

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text) ?? undefined;
}

/** Where the path argument of a file function ends, from behind the function's name; 0 if there is none that can be shown. */
function pathEndAt(text: string, at: number): number {
  const [, plain, expanded] = match(pathArgument, text, at)?.indices ?? [];
  return (plain ?? expanded)?.[1] ?? 0;
}
