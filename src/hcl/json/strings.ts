import { pushAll } from '../../spread.ts';
import { normalized } from '../native/characters.ts';
import { readExpression } from '../native/expressions.ts';
import { END, Lexer, maxRefusals, Refusal } from '../native/lexer.ts';
import { readBareTemplate } from '../native/templates.ts';
import type { Expression, Span } from '../syntax.ts';
import type { StringMode } from './schema.ts';

/** Parses the content of the JSON string at `span` (quotes included). Ranges inside it are exact, even with escapes. */
export function readJsonString(text: string, span: Span, mode: StringMode, refusals: Refusal[]): Expression {
  const { start, end } = span;
  const raw = text.slice(start + 1, end - 1);
  if (!raw.includes('\\')) {
    if (mode === 'literal' || (mode === 'template' && !/[$%]\{/.test(raw))) {
      return { kind: 'literal', value: normalized(raw), start, end };
    }
    // The text is cut at the end of the string, so that offsets stay the same.
    return readText(text.slice(0, end - 1), start + 1, span, mode, refusals);
  }
  const { decoded, offsets } = decodeJsonString(text, span);
  if (mode === 'literal' || (mode === 'template' && !/[$%]\{/.test(decoded))) {
    return { kind: 'literal', value: normalized(decoded), start, end };
  }
  const inner: Refusal[] = [];
  const read = readText(decoded, 0, { start: 0, end: decoded.length }, mode, inner);
  for (const refusal of inner) {
    refusals.push(new Refusal(refusal.message, moved(refusal, offsets), refusal.bound));
  }
  relocate(read, (offset) => offsets[offset] ?? end - 1);
  return { ...read, start, end };
}

function readText(text: string, start: number, span: Span, mode: StringMode, refusals: Refusal[]): Expression {
  const lexer = new Lexer(text);
  try {
    let read: Expression;
    if (mode === 'reference') {
      // Older configurations also write "${…}" here.
      if (text.startsWith('${', start)) return readText(text, start, span, 'template', refusals);
      lexer.newlines = false;
      lexer.restart(start);
      read = readExpression(lexer);
      if (lexer.peek() !== END) lexer.refuse('Unexpected text after the expression. Remove it.');
    } else read = readBareTemplate(lexer, start);
    pushAll(refusals, lexer.refusals);
    return mode === 'reference' ? read : { ...read, start: span.start, end: span.end };
  } catch (refusal) {
    if (!(refusal instanceof Refusal)) throw refusal;
    if (refusals.length < maxRefusals) refusals.push(refusal);
    return { kind: 'invalid', start: span.start, end: span.end };
  }
}

function moved(span: Span, offsets: readonly number[]): Span {
  const start = offsets[span.start] ?? offsets[offsets.length - 1]!;
  return { start, end: Math.max(start, offsets[span.end] ?? offsets[offsets.length - 1]!) };
}

/** The text of a valid JSON string, and the file offset of each of its code units and of its end. */
function decodeJsonString(text: string, span: Span): { decoded: string; offsets: number[] } {
  const units: string[] = [];
  const offsets: number[] = [];
  const last = span.end - 1;
  for (let i = span.start + 1; i < last; ) {
    const length = text[i] !== '\\' ? 1 : text[i + 1] === 'u' ? 6 : 2;
    const raw = text.slice(i, Math.min(i + length, last));
    units.push(length === 1 ? raw : unescapeJson(raw));
    offsets.push(i);
    i += length;
  }
  offsets.push(last);
  return { decoded: units.join(''), offsets };
}

function unescapeJson(raw: string): string {
  if (raw[1] === 'u') return String.fromCharCode(Number.parseInt(raw.slice(2), 16) || 0xfffd);
  return { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }[raw[1] ?? ''] ?? raw.slice(1);
}

/** Changes all ranges in a new tree in place: maps them with a function, or sets them all to one range. */
export function relocate(tree: unknown, to: Span | ((offset: number) => number)): void {
  if (typeof tree !== 'object' || tree === null) return;
  const node = tree as Record<string, unknown>;
  for (const key of Object.keys(node)) {
    const value = node[key];
    if (typeof value === 'object') relocate(value, to);
    else if ((key === 'start' || key === 'end') && typeof value === 'number') {
      node[key] = typeof to === 'function' ? to(value) : to[key];
    }
  }
}
