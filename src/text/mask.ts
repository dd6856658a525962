import { memo } from '../memo.ts';
import { isSecretName } from './secret-name.ts';
import type { Source } from './source.ts';

/** A stretch of a source that an excerpt does not show as it stands: the inside of a literal, or a comment. */
export interface Hidden {
  readonly start: number;
  readonly end: number;
  /** Whether the attribute that it belongs to holds a secret: then it is not shown inside a finding's range either. */
  readonly secret: boolean;
}

/** All literals and comments of a source, in order. */
export const hiddenIn = memo(({ text, path }: Source): readonly Hidden[] =>
  new Scan(text, path.endsWith('.json')).run(),
);

/** A bracket that is open: `{`, `[`, `(`, `${` in a quoted literal (`"`) or in a heredoc (`<`), and the attribute in it that is being set. */
interface Frame {
  readonly bracket: string;
  readonly secret: boolean;
  /** Its names are those of Terraform, and not keys of a secret. */
  readonly isVariable?: boolean;
  name: string | undefined;
}

const heredocStart = /<<-?([\p{L}_][\p{L}\p{N}_-]*)\r?\n/uy;
const word = /[\p{L}_][\p{L}\p{N}_-]*/uy;
/** In the body of a variable: up to the line that ends it. */
const sensitive = /^[ \t]*sensitive[ \t]*=[ \t]*true\b/m;
const LONGEST_VARIABLE = 20_000;
const digits = /\d[\w.]*/y;
const setter = /\s*(=(?![=>])|:)/y;

/** Reads as much of the syntax as tells literals, comments and attribute names; goes on whatever it meets. */
class Scan {
  private readonly text: string;
  private readonly json: boolean;
  private readonly hidden: Hidden[] = [];
  private readonly frames: Frame[] = [{ bracket: '{', secret: false, name: undefined }];
  private at = 0;
  /** The last word outside of literals, and the label after it: `variable "db_password" {` holds a secret. */
  private keyword = '';
  private label = '';
  /** How many of the last hidden stretches are labels, if a block follows: those are names, not values. */
  private labels = 0;

  constructor(text: string, json: boolean) {
    this.text = text;
    this.json = json;
  }

  run(): readonly Hidden[] {
    while (this.at < this.text.length) this.step();
    return this.hidden;
  }

  private get frame(): Frame {
    return this.frames[this.frames.length - 1]!;
  }

  private get secret(): boolean {
    return this.frame.secret || (this.frame.name !== undefined && isSecretName(this.frame.name));
  }

  private hide(start: number, end: number): void {
    if (end > start) this.hidden.push({ start, end, secret: this.secret });
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
    // In JSON no word stands for a value but these; what else does is broken.
    const isHidden = this.json ? this.secret && !/^(true|false|null)$/.test(found) : this.isSecretKey(found.length);
    if (isHidden) this.hide(this.at, this.at + found.length);
    this.at += found.length;
    this.keyword = found;
    this.label = '';
    this.labels = 0;
    this.named(found);
    return true;
  }

  /** Whether what is read next, of this length, is a key in a secret map. */
  private isSecretKey(length: number): boolean {
    const { bracket, secret, isVariable, name } = this.frame;
    if (bracket !== '{' || !secret || isVariable || name !== undefined) return false;
    return match(setter, this.text, this.at + length) !== undefined;
  }

  private isSensitiveVariable(): boolean {
    const end = this.text.indexOf('\n}', this.at);
    return sensitive.test(
      this.text.slice(this.at, Math.min(end < 0 ? this.text.length : end, this.at + LONGEST_VARIABLE)),
    );
  }

  private number(): boolean {
    const found = match(digits, this.text, this.at)?.[0];
    if (found === undefined) return false;
    if (this.secret) this.hide(this.at, this.at + found.length);
    this.at += found.length;
    return true;
  }

  private punctuation(c: string): void {
    if (c === '{' || c === '[' || c === '(') {
      const isVariable = c === '{' && this.frames.length === 1 && this.keyword === 'variable';
      const secret = this.secret || (isVariable && (isSecretName(this.label) || this.isSensitiveVariable()));
      if (c === '{') this.hidden.length -= this.labels;
      this.labels = 0;
      this.frames.push({ bracket: c, secret, isVariable, name: undefined });
    } else if (c === '}' || c === ']' || c === ')') {
      const { bracket } = this.frame;
      if (this.frames.length > 1) this.frames.pop();
      if (c === '}' && bracket === '"') this.rest();
    } else if ((c === '\n' && !this.json) || c === ',') {
      this.labels = 0;
      if (this.frame.bracket === '{') this.frame.name = undefined;
    }
  }

  /** A name (or quoted key) that is set takes the frame until its line or entry ends. */
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
    this.rest();
    const key = this.text.slice(start, this.at - 1);
    if (
      this.frame.bracket === '{' &&
      this.frame.name === undefined &&
      match(setter, this.text, this.at) !== undefined
    ) {
      if (this.json && !this.frame.secret) this.hidden.length = before;
      this.named(key);
    } else {
      this.label = key;
      const isLabel = this.frame.bracket === '{' && this.frame.name === undefined && this.hidden.length === before + 1;
      this.labels = isLabel ? this.labels + 1 : 0;
    }
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
        this.frames.push({ bracket: '"', secret: this.secret, name: undefined });
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
    this.at = end < this.text.length ? this.text.indexOf(marker, end) + marker.length : end;
    return true;
  }
}

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text) ?? undefined;
}
