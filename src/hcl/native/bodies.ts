import type { Attribute, Block, Body, Expression, Label, Span, SyntaxFile } from '../syntax.ts';
import { isSpace } from './characters.ts';
import { invalidCharacter, readExpression } from './expressions.ts';
import { lineEnd } from './heredoc-text.ts';
import { END, IDENTIFIER, INVALID, Lexer, NEWLINE, QUOTE, Refusal } from './lexer.ts';
import { isHeader, looksLikeItem, resumeAfter, topLevel } from './recovery.ts';
import { readString } from './templates.ts';

export interface Reading {
  readonly file: SyntaxFile;
  readonly refusals: readonly Refusal[];
}

/** After this many errors the file is probably not HCL, and the rest is not read. */
const maxRefusals = 100;

/**
 * Reads a file. The first pass relies on the brackets and stops at the first error. In that case a second pass recovers as much as it can
 * and treats a top-level header in the first column as the end of everything that is open.
 */
export function readBodies(text: string): Reading {
  try {
    return new BodyReader(text, 'trusting').file();
  } catch (refusal) {
    if (!(refusal instanceof Refusal)) throw refusal;
    return new BodyReader(text, 'recovering').file();
  }
}

/** The start of a line that continues an expression; not a conflict marker or a comment. */
const CONTINUES = /^(?:[?:.[]|&&|\|\|(?!\|)|==(?!=)|!=|[-+*%]|\/(?![/*])|<(?!<)|>(?!>))/;

type WritableBody = { items: (Attribute | Block)[]; start: number; end: number; incomplete?: boolean };

/** The arguments of one body so far; most have few. */
class Names {
  private readonly few: string[] = [];
  private many: Set<string> | undefined;

  /** False if the name is already set. */
  add(name: string): boolean {
    if (this.many === undefined && this.few.length === 16) this.many = new Set(this.few);
    if (this.many?.has(name) ?? this.few.includes(name)) return false;
    if (this.many === undefined) this.few.push(name);
    else this.many.add(name);
    return true;
  }
}

class BodyReader {
  private readonly lexer: Lexer;
  private readonly text: string;
  private readonly recovering: boolean;
  private top: WritableBody;

  constructor(text: string, mode: 'trusting' | 'recovering') {
    this.text = text;
    this.lexer = new Lexer(text);
    this.recovering = mode === 'recovering';
    this.top = { items: [], start: 0, end: text.length };
  }

  file(): Reading {
    const { lexer, top } = this;
    lexer.scan(0);
    this.readItems(top, undefined, false);
    return { file: { body: top, comments: lexer.comments }, refusals: lexer.refusals };
  }

  /** Reads the items of a body up to the closing brace (not taken), or up to the end of the file when no block (its header) is around. */
  private readItems(body: WritableBody, header: Span | undefined, oneLine: boolean): void {
    const { lexer } = this;
    const names = new Names();
    let separated = true;
    let alone = oneLine;
    for (;;) {
      if (lexer.peek() === NEWLINE) {
        if (alone) this.complain('A single-line block must end on the same line. Put each argument on its own line.');
        alone = false;
        separated = true;
        lexer.skipNewline();
      }
      const token = lexer.peek();
      if (token === END || (this.recovering && header !== undefined && isHeader(this.text, lexer.start))) {
        if (header !== undefined) this.unclosed(body, header);
        return;
      }
      if (token === 125 && header !== undefined) {
        const single = alone && body.items.length === 1 && body.items[0]!.kind === 'attribute';
        if (!separated && !single) this.complain('Expected a new line before the closing brace.');
        return;
      }
      if (lexer.refusals.length >= maxRefusals) {
        this.giveUp(body);
        return;
      }
      if (separated) separated = this.readItem(body, names, alone);
      else {
        this.missingNewline();
        separated = true;
      }
    }
  }

  /** Reads one item into the body; true if it had an error, and reading continues where an item can begin. */
  private readItem(body: WritableBody, names: Names, alone: boolean): boolean {
    const { lexer } = this;
    const { start, depth } = lexer;
    try {
      if (lexer.peek() !== IDENTIFIER) return this.notAnItem(body);
      const name = lexer.word();
      const nameSpan = { start, end: lexer.end };
      lexer.advance();
      const next = lexer.peek();
      if (next === 61) {
        if (!names.add(name)) this.lexer.note(new Refusal(`The argument ${name} is set twice. Remove one.`, nameSpan));
        return this.readAttribute(body, name, nameSpan);
      }
      const braceBelow = this.recovering && next === NEWLINE && lexer.token === 123;
      if (next !== 123 && next !== QUOTE && next !== IDENTIFIER && !braceBelow) {
        lexer.refuse('Expected an argument or a block: name = value, or name { … }.', nameSpan);
      }
      if (alone)
        this.complain(
          'A single-line block cannot contain another block. Put each argument and block on its own line.',
          nameSpan,
        );
      const block = this.readBlock(name, nameSpan);
      body.items.push(block);
      const unclosed = block.end === block.body.end;
      return unclosed;
    } catch (refusal) {
      this.recover(refusal, start, depth);
      body.incomplete = true;
      return true;
    }
  }

  private readAttribute(body: WritableBody, name: string, nameSpan: Span): boolean {
    const { lexer } = this;
    const { depth } = lexer;
    const equals = lexer.end;
    lexer.advance();
    const start = lexer.peek() === NEWLINE || lexer.token === END ? equals : lexer.start;
    try {
      const value = readExpression(lexer);
      if (this.recovering) this.endOfValue();
      body.items.push({ kind: 'attribute', name, nameSpan, value, start: nameSpan.start, end: value.end });
      return false;
    } catch (refusal) {
      const { at, lost } = this.recover(refusal, nameSpan.start, depth);
      const end = Math.max(start, this.contentEnd(at));
      const value: Expression = { kind: 'invalid', start, end };
      body.items.push({ kind: 'attribute', name, nameSpan, value, start: nameSpan.start, end });
      if (lost) body.incomplete = true;
      return true;
    }
  }

  /** After a value only something that cannot be part of it may follow; otherwise the value is not reliable. */
  private endOfValue(): void {
    const { lexer } = this;
    const next = lexer.peek();
    if (next === NEWLINE || next === END || next === 125 || next === 44 || this.atSemicolon()) return;
    if (!looksLikeItem(this.text, lexer.start)) lexer.refuse('Expected a new line after the value.');
  }

  private atSemicolon(): boolean {
    return this.lexer.token === INVALID && this.text.charCodeAt(this.lexer.start) === 59;
  }

  private readBlock(type: string, typeSpan: Span): Block {
    const { lexer } = this;
    const labels = this.readLabels(type);
    const header = { start: typeSpan.start, end: labels[labels.length - 1]?.end ?? typeSpan.end };
    lexer.descend();
    const body: WritableBody = { items: [], start: lexer.end, end: lexer.end };
    lexer.advance();
    const first = lexer.peek();
    this.readItems(body, header, first !== NEWLINE && first !== END && first !== 125);
    lexer.depth--;
    const closed = lexer.token === 125;
    body.end = closed ? lexer.start : Math.max(body.start, this.contentEnd(lexer.start));
    const end = closed ? lexer.end : body.end;
    if (closed) lexer.advance();
    return { kind: 'block', type, labels, header, body, start: typeSpan.start, end };
  }

  /** The labels of a block up to its opening brace, which is then the token at hand. */
  private readLabels(type: string): Label[] {
    const { lexer } = this;
    const labels: Label[] = [];
    while (lexer.peek() !== 123) {
      const { start, end } = lexer;
      try {
        if (lexer.peek() === IDENTIFIER) {
          labels.push({ value: lexer.word(), start, end });
          lexer.advance();
        } else if (lexer.peek() === QUOTE) labels.push(this.readLabel());
        else if (lexer.peek() === NEWLINE && lexer.token === 123) {
          this.complain('The opening brace of a block must be on the same line as its header. Move it there.', lexer);
          lexer.skipNewline();
        } else lexer.refuse('Expected a label in double quotes or an opening brace.');
      } catch (refusal) {
        if (!(refusal instanceof Refusal) || !this.recovering) throw refusal;
        // If the line looks like a header and ends in a brace, the block can still be read.
        if (lexer.text.charCodeAt(start) !== 34 && !topLevel.has(type)) throw refusal;
        const brace = this.contentEnd(lineEnd(this.text, start)) - 1;
        if (brace <= start || this.text.charCodeAt(brace) !== 123) throw refusal;
        lexer.note(refusal);
        const value = this.text.slice(start, brace).replace(/[^\p{ID_Continue}-]/gu, '');
        if (value !== '') labels.push({ value, start, end: this.contentEnd(brace) });
        lexer.newlines = true;
        lexer.restart(brace);
      }
    }
    return labels;
  }

  private readLabel(): Label {
    const { lexer } = this;
    const { start } = lexer;
    const read = readString(lexer);
    if (read.kind === 'template') {
      lexer.refuse('A label cannot contain ${ } or %{ }. Write $${ or %%{ for the literal characters.', read);
    }
    const plain = this.text.slice(start + 1, read.end - 1);
    // Unlike strings, labels are not normalized.
    const value = read.kind === 'literal' && /\\|\$\$\{|%%\{/.test(plain) ? String(read.value) : plain;
    return { value, start, end: read.end };
  }

  private complain(message: string, at: Span = this.lexer.here()): void {
    const refusal = new Refusal(message, { start: at.start, end: at.end });
    if (!this.recovering) throw refusal;
    this.lexer.note(refusal);
  }

  private missingNewline(): void {
    const { lexer } = this;
    if (lexer.token === 44) {
      this.complain('Arguments are not separated by commas. Put each argument on its own line.');
      lexer.advance();
    } else if (this.atSemicolon()) {
      this.complain(invalidCharacter(59));
      lexer.advance();
    } else this.complain('Expected a new line: each argument and each block goes on its own line.');
  }

  private notAnItem(body: WritableBody): boolean {
    const { lexer } = this;
    if (lexer.token === 125) {
      this.complain('Unmatched closing brace. Remove it, or look for an extra closing brace before it.');
      // The block before it was closed too early, so the following items may belong to it.
      const previous = body.items.findLast((item) => item.kind === 'block');
      if (previous?.kind === 'block') markIncomplete(previous.body);
      lexer.advance();
      return true;
    }
    if (lexer.token === INVALID) lexer.refuse(invalidCharacter(this.text.charCodeAt(lexer.start)));
    if (lexer.token === QUOTE) lexer.refuse('The name of an argument or block must not be quoted. Remove the quotes.');
    const rest = CONTINUES.test(this.text.slice(lexer.start, lexer.start + 3)) && this.distrustLast(body);
    return lexer.refuse(
      `Expected an argument or a block: name = value, or name { … }.${rest ? ' An expression can continue on the next line only inside brackets.' : ''}`,
      rest ? { start: lexer.start, end: this.contentEnd(lineEnd(this.text, lexer.start)) } : undefined,
    );
  }

  /** Handles a line that begins with an operator and so continues the value before it, which makes that value unreliable. False if there is none. */
  private distrustLast(body: WritableBody): boolean {
    const last = body.items.at(-1);
    if (last?.kind !== 'attribute') return false;
    const { start, end } = last.value;
    body.items[body.items.length - 1] = { ...last, value: { kind: 'invalid', start, end } };
    return true;
  }

  private unclosed(body: Body, header: Span): void {
    this.complain('This block has no closing brace. Add it, or look for an extra opening brace inside.', header);
    markIncomplete(body);
  }

  /** Records the error, and continues where the next item can begin. */
  private recover(refusal: unknown, start: number, depth: number) {
    if (!(refusal instanceof Refusal) || !this.recovering) throw refusal;
    const { lexer } = this;
    lexer.note(refusal);
    const resumption = resumeAfter(this.text, start, refusal.start);
    lexer.depth = depth;
    lexer.newlines = true;
    lexer.restart(Math.max(resumption.at, start + 1));
    return resumption;
  }

  private giveUp(body: WritableBody): void {
    const { lexer } = this;
    const rest = { start: lexer.start, end: lexer.end };
    lexer.note(new Refusal('The rest of the file was not read because of too many errors.', rest, true));
    body.incomplete = true;
    this.top.incomplete = true;
    lexer.scan(lexer.limit);
  }

  /** `at`, or the start of the white space before it. */
  private contentEnd(at: number): number {
    let end = at;
    while (end > 0 && isSpace(this.text.charCodeAt(end - 1))) end--;
    return end;
  }
}

function markIncomplete(body: Body): void {
  (body as WritableBody).incomplete = true;
  for (const item of body.items) if (item.kind === 'block') markIncomplete(item.body);
}
