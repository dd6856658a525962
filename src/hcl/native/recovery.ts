import { identifierLength, isSpace } from './characters.ts';
import { heredocOpening } from './lexer.ts';

/** Where reading goes on after an error. All of it works by the layout of lines, since the brackets can not be trusted any more. */
export interface Resumption {
  readonly at: number;
  /** Lines were skipped that may have held whole items. */
  readonly lost: boolean;
}

/** The next place to read from, for an item that begins at `start` and was refused at `refusedAt`. */
export function resumeAfter(text: string, start: number, refusedAt: number): Resumption {
  const column = start - lineStart(text, start);
  const balanced = balancedEnd(text, start, column);
  if (balanced >= refusedAt) return { at: balanced, lost: false };
  // The text of an open heredoc may look like anything.
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

/** Block types that stand only at the top of a file of Terraform (but for `data` in checks). */
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

/** Whether a top-level block of Terraform begins at `at`, the first column of a line: whatever is open ends there. */
export function isHeader(text: string, at: number): boolean {
  if (at > 0 && text.charCodeAt(at - 1) !== 10) return false;
  const length = identifierLength(text, at, text.length);
  return topLevel.has(text.slice(at, at + length)) && itemKind(text, at) === 'block';
}

/** Whether `name =` or `name "label" {` stands at `at`. */
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

/** Closing brackets that are waited for; a quote stands for the string, `interpolation` for the brace of `${`. */
const interpolation = -125;

/**
 * The end of the item by its brackets: its line end, the brace that closes what is around it, or the end of the text.
 * -1 when the brackets do not match, or when another item begins before they do.
 */
function balancedEnd(text: string, start: number, column: number): number {
  const undetermined: number[] = [];
  for (let i = start; i < text.length; i++) {
    const c = text.charCodeAt(i);
    const waited = undetermined[undetermined.length - 1];
    if (waited === 34 && c !== 10) {
      if (c === 92) i++;
      else if (c === 34) undetermined.pop();
      else if (c === 36 || c === 37) i = inString(text, i, c, undetermined);
      continue;
    }
    switch (c) {
      case 10: {
        if (waited === 34) undetermined.pop();
        if (undetermined.length === 0) return i;
        const content = contentStart(text, i + 1);
        if (content - i - 1 <= column && looksLikeItem(text, content)) return -1;
        break;
      }
      case 35:
        i = lineEnd(text, i) - 1;
        break;
      case 47:
        if (text.charCodeAt(i + 1) === 47) i = lineEnd(text, i) - 1;
        else if (text.charCodeAt(i + 1) === 42) {
          const close = text.indexOf('*/', i + 2);
          if (close < 0) return -1;
          i = close + 1;
        }
        break;
      case 39: {
        const close = text.indexOf("'", i + 1);
        if (close > 0 && close < lineEnd(text, i)) i = close;
        break;
      }
      case 60: {
        const opening = heredocOpening(text, i, text.length);
        if (opening > 0) {
          i = heredocEnd(text, i, opening) - 1;
          if (i < 0) return -1;
        }
        break;
      }
      case 34:
        undetermined.push(34);
        break;
      case 123:
        undetermined.push(125);
        break;
      case 91:
        undetermined.push(93);
        break;
      case 40:
        undetermined.push(41);
        break;
      case 125:
        if (waited === undefined) return i;
        if (waited !== 125 && waited !== interpolation) return -1;
        undetermined.pop();
        break;
      case 93:
      case 41:
        if (waited === c) undetermined.pop();
        else if (waited !== undefined) return -1;
        break;
    }
  }
  return undetermined.length === 0 ? text.length : -1;
}

/** Steps over the `$` or `%` at `at`: its last character. */
function inString(text: string, at: number, c: number, undetermined: number[]): number {
  if (text.charCodeAt(at + 1) === 123) {
    undetermined.push(interpolation);
    return at + 1;
  }
  return text.charCodeAt(at + 1) === c && text.charCodeAt(at + 2) === 123 ? at + 2 : at;
}

export function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end;
}

/** The end of the closing marker's line, 0 if there is none. */
function heredocEnd(text: string, start: number, opening: number): number {
  const marker = text
    .slice(start + 2, opening)
    .trim()
    .replace(/^-/, '');
  for (let line = opening; line < text.length; line = nextLine(text, line)) {
    let content = line;
    while (content < text.length && text.charCodeAt(content) !== 10 && isSpace(text.charCodeAt(content))) content++;
    const end = lineEnd(text, line);
    if (text.startsWith(marker, content) && text.slice(content, end).trim() === marker) return end;
  }
  return 0;
}
