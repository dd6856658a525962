import type { Hidden } from '../mask/hidden.ts';
import { hiddenIn } from '../mask/mask.ts';
import { plain } from '../text/escape.ts';
import { redacted } from '../text/secret-name.ts';
import { lineText, positionAt, type Range } from '../text/source.ts';
import { characters, widthOf } from '../text/width.ts';

/** One line of source, ready to print, and the position of the marker below it. */
export interface Excerpt {
  readonly line: number;
  readonly text: string;
  /** Columns before the marker. */
  readonly indent: number;
  /** Columns of the marker, at least one. */
  readonly length: number;
}

export interface ExcerptOptions {
  /** Columns for the text with its line number before it. */
  readonly width: number;
  /** `all` if the finding is about a secret: the range is masked like the rest of the line. */
  readonly mask: 'outside' | 'all';
}

/**
 * The first line of a range. Literals and comments outside the range and secrets inside it are replaced by `…`, except for the paths of file
 * functions and the keys of maps. A long line is cut around the range. Undefined for sources without text (plans).
 */
export function excerptOf(range: Range, options: ExcerptOptions): Excerpt | undefined {
  if (range.source.text === '') return undefined;
  const { line, column } = positionAt(range.source, range.start);
  const text = lineText(range.source, line);
  const start = range.start - (column - 1);
  const parts = partsOf(range, start, start + text.length, options.mask);
  const before = spaced(parts.before);
  let inside = spaced(parts.inside);
  let after = spaced(parts.after);
  if (after.trim() === '') {
    inside = inside.trimEnd();
    after = '';
  }
  return { line, ...fitted(before, inside, after.trimEnd(), Math.max(options.width - `${line} | `.length, 20)) };
}

interface Parts {
  before: string;
  inside: string;
  after: string;
}

function partsOf(range: Range, start: number, end: number, mask: ExcerptOptions['mask']): Parts {
  const { text } = range.source;
  const parts: Parts = { before: '', inside: '', after: '' };
  const add = (from: number, to: number, literal: Hidden | undefined): void => {
    const cuts = [from, Math.min(Math.max(range.start, from), to), Math.max(Math.min(range.end, to), from), to];
    for (const [i, side] of (['before', 'inside', 'after'] as const).entries()) {
      const piece = text.slice(cuts[i], Math.max(cuts[i]!, cuts[i + 1]!));
      if (piece === '') continue;
      if (literal === undefined) parts[side] += piece;
      else if (isShown(literal, side, mask) && piece.length === literal.end - literal.start)
        parts[side] += redacted(piece);
      else if (side !== 'inside' || literal.secret || mask === 'all') parts[side] += '…';
      else parts[side] += redacted(piece);
    }
  };
  let at = start;
  const all = hiddenIn(range.source);
  for (let i = firstAfter(all, at); i < all.length; i++) {
    const hidden = all[i]!;
    if (hidden.start >= end) break;
    const from = Math.max(hidden.start, at);
    const to = Math.min(hidden.end, end);
    if (from > at) add(at, from, undefined);
    add(from, to, hidden);
    at = to;
  }
  if (at < end) add(at, end, undefined);
  return parts;
}

/** Whether a literal is shown wherever it is. A finding about a secret may be about a map, keys included. */
function isShown({ shown }: Hidden, side: keyof Parts, mask: ExcerptOptions['mask']): boolean {
  return shown === 'path' || (shown === 'key' && !(side === 'inside' && mask === 'all'));
}

/** The index of the first stretch that ends after an offset. They are sorted and do not overlap. */
function firstAfter(all: readonly Hidden[], offset: number): number {
  let low = 0;
  let high = all.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (all[middle]!.end <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function spaced(text: string): string {
  return plain(text.replaceAll('\t', '  '));
}

/** Cuts the line so that the range is visible. The text before it gets two thirds of the remaining width, the text after it the rest. */
function fitted(before: string, inside: string, after: string, width: number): Omit<Excerpt, 'line'> {
  const shown = head(inside, width - 2);
  const room = width - widthOf(shown);
  const right = Math.min(widthOf(after), Math.max(room - widthOf(before), Math.floor(room / 3), 1));
  const left = tail(before, room - right);
  return { text: left + shown + head(after, right), indent: widthOf(left), length: Math.max(widthOf(shown), 1) };
}

/** The first columns of a text, with an ellipsis if it is longer. */
function head(text: string, width: number): string {
  if (widthOf(text) <= width) return text;
  if (width < 1) return '';
  return `${take(characters(text), width - 1)}…`;
}

/** The last columns of a text, with an ellipsis if it is longer. */
function tail(text: string, width: number): string {
  if (widthOf(text) <= width) return text;
  if (width < 1) return '';
  const kept = take(characters(text).reverse(), width - 1);
  return `…${characters(kept).reverse().join('')}`;
}

function take(list: readonly string[], width: number): string {
  let used = 0;
  let taken = '';
  for (const character of list) {
    used += widthOf(character);
    if (used > width) break;
    taken += character;
  }
  return taken;
}
