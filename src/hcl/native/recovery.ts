import { identifierLength } from './characters.ts';
import { heredocOpening, NEWLINE } from './lexer.ts';
import { SEQUENCE, SEQUENCE_END, TokenReader } from './tokens.ts';

/** Where to continue after an error. This relies on the layout of lines, since the brackets are no longer reliable. */
export interface Resumption {
  readonly at: number;
  /** The skipped lines may have contained whole items. */
  readonly lost: boolean;
}

/** Where to continue after an item that begins at `start` and has an error at `refusedAt`. */
export function resumeAfter(text: string, start: number, refusedAt: number): Resumption {
  const column = start - lineStart(text, start);
  const balanced = balancedEnd(text, start, column);
  if (balanced >= refusedAt) return { at: balanced, lost: false };
  // The text of an open heredoc may look like configuration.
  const inText = heredocOpening(text, refusedAt, text.length) > 0;
  let line = lineStart(text, refusedAt);
  if (line <= start) line = nextLine(text, line);
  for (; line < text.length; line = nextLine(text, line)) {
    const content = contentStart(text, line);
    const indent = content - line;
    if (text.charCodeAt(content) === 125) {
      if (indent < column) return { at: content, lost: true };
      if (indent === column) return { at: content + 1, lost: true };
    } else if (!inText && indent <= column && looksLikeItem(text, content)) return { at: content, lost: true };
    else if (indent === 0 && isHeader(text, line)) return { at: line, lost: true };
  }
  return { at: text.length, lost: true };
}

/** Block types that occur only at the top level (except `data` in check blocks). */
export const topLevel: ReadonlySet<string> = new Set([
  'resource',
  'data',
  'ephemeral',
  'variable',
  'output',
  'module',
  'provider',
  'locals',
  'terraform',
  'moved',
  'import',
  'removed',
  'check',
  'action',
]);

/** Whether a top-level block begins at `at`, the first column of a line, which ends everything that is open. */
export function isHeader(text: string, at: number): boolean {
  if (at > 0 && text.charCodeAt(at - 1) !== 10) return false;
  const length = identifierLength(text, at, text.length);
  return topLevel.has(text.slice(at, at + length)) && itemKind(text, at) === 'block';
}

/** Whether `name =` or `name "label" {` is at `at`. */
export function looksLikeItem(text: string, at: number): boolean {
  return itemKind(text, at) !== undefined;
}

function itemKind(text: string, at: number): 'attribute' | 'block' | undefined {
  let length = identifierLength(text, at, text.length);
  if (length === 0) return undefined;
  let i = blanks(text, at + length);
  if (text.charCodeAt(i) === 61) {
    const next = text.charCodeAt(i + 1);
    return next === 61 || next === 62 ? undefined : 'attribute';
  }
  for (;;) {
    const c = text.charCodeAt(i);
    if (c === 123) return 'block';
    if (c === 34) {
      i++;
      while (i < text.length && text.charCodeAt(i) !== 34 && text.charCodeAt(i) !== 10) i++;
      if (text.charCodeAt(i) !== 34) return undefined;
      i++;
    } else {
      length = identifierLength(text, i, text.length);
      if (length === 0) return undefined;
      i += length;
    }
    i = blanks(text, i);
  }
}

function blanks(text: string, at: number): number {
  let i = at;
  while (text.charCodeAt(i) === 32 || text.charCodeAt(i) === 9) i++;
  return i;
}

function contentStart(text: string, line: number): number {
  return blanks(text, line);
}

function lineStart(text: string, at: number): number {
  return at === 0 ? 0 : text.lastIndexOf('\n', at - 1) + 1;
}

function nextLine(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end + 1;
}

/** What closes each of the brackets; an interpolation is one too. */
const closers: ReadonlyMap<number, number> = new Map([
  [123, 125],
  [91, 93],
  [40, 41],
  [SEQUENCE, SEQUENCE_END],
]);

/**
 * The end of the item by its brackets: its line end, the closing brace of the block around it, or the end of the text.
 * -1 if the brackets do not match, or if another item begins before they do.
 */
function balancedEnd(text: string, start: number, column: number): number {
  const reader = new TokenReader(text, 'templates', start);
  const awaited: number[] = [];
  for (let token = reader.next(); token !== undefined; token = reader.next()) {
    const { kind } = token;
    const closer = closers.get(kind);
    if (closer !== undefined) awaited.push(closer);
    else if (kind === NEWLINE) {
      if (awaited.length === 0) return token.start;
      const content = contentStart(text, token.end);
      if (content - token.end <= column && looksLikeItem(text, content)) return -1;
    } else if (kind === 125 && awaited.length === 0) return token.start;
    else if (kind === 125 || kind === 93 || kind === 41 || kind === SEQUENCE_END) {
      if (awaited.length > 0 && awaited.pop() !== kind) return -1;
    }
  }
  return awaited.length === 0 && !reader.isOpen ? text.length : -1;
}
