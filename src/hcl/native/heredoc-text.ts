import { isSpace } from './characters.ts';

/** The closing marker of a heredoc: `start` is that of its line. */
export interface Closing {
  readonly start: number;
  /** Behind the marker. */
  readonly end: number;
  readonly marker: string;
}

/** The end of the marker if it is alone on its line, else 0. */
export function markerLineEnd(text: string, start: number, end: number, marker: string): number {
  const blank = (i: number): boolean => isSpace(text.charCodeAt(i)) && (text.charCodeAt(i) !== 13 || i + 1 === end);
  let i = start;
  while (i < end && blank(i)) i++;
  if (!text.startsWith(marker, i)) return 0;
  const markerEnd = i + marker.length;
  if (markerEnd > end) return 0;
  for (i = markerEnd; i < end; i++) if (!blank(i)) return 0;
  return markerEnd;
}

/** The first line that is nothing but the marker. */
export function closingLine(text: string, from: number, marker: string): Closing | undefined {
  for (let start = from; start < text.length; ) {
    const end = lineEnd(text, start);
    const markerEnd = markerLineEnd(text, start, end, marker);
    if (markerEnd > 0) return { start, end: markerEnd, marker };
    start = end + 1;
  }
  return undefined;
}

let loose: RegExp | undefined;
const LOOSE = () => /<<[-~]?["']?([\p{L}_][\p{L}\p{N}_-]*)["']?[^\S\n]*\n/uy;

/** What people write for the first line of a heredoc: the marker in quotes, or white space behind it. */
export function looseOpening(text: string, at: number): { readonly end: number; readonly marker: string } | undefined {
  loose ??= LOOSE();
  loose.lastIndex = at;
  const marker = loose.exec(text)?.[1];
  return marker === undefined ? undefined : { end: loose.lastIndex, marker };
}

/** Nesting of heredocs in interpolations of heredocs. */
const maxDepth = 50;

/** Finds the ends of heredocs: a marker inside an interpolation closes nothing. */
export class HeredocText {
  readonly #text: string;
  readonly #sequenceEnd: (start: number) => number | undefined;
  #depth = 0;
  /** An interpolation was not closed. From there on the first marker closes a heredoc, so that the text is not searched again and again. */
  #isBroken = false;

  /** `sequenceEnd`: the end of the interpolation whose inside begins at an offset. */
  constructor(text: string, sequenceEnd: (start: number) => number | undefined) {
    this.#text = text;
    this.#sequenceEnd = sequenceEnd;
  }

  /** What closes the heredoc whose text begins at `from`. */
  closing(from: number, marker: string): Closing | undefined {
    return this.#closing(from, marker) ?? closingLine(this.#text, from, marker);
  }

  #closing(from: number, marker: string): Closing | undefined {
    if (this.#depth === maxDepth) this.#isBroken = true;
    for (let start: number | undefined = from; start !== undefined && start < this.#text.length && !this.#isBroken; ) {
      const end = markerLineEnd(this.#text, start, lineEnd(this.#text, start), marker);
      if (end > 0) return { start, end, marker };
      start = this.#nextLine(start);
    }
    return undefined;
  }

  /** The start of the line after this one and the interpolations that begin on it. */
  #nextLine(from: number): number | undefined {
    const text = this.#text;
    let i = from;
    for (; i < text.length && text.charCodeAt(i) !== 10; i++) {
      const c = text.charCodeAt(i);
      if ((c !== 36 && c !== 37) || !beginsSequence(text, i)) continue;
      this.#depth++;
      const end = this.#sequenceEnd(i + 2);
      this.#depth--;
      if (end === undefined) {
        this.#isBroken = true;
        return undefined;
      }
      i = end - 1;
    }
    return i + 1;
  }
}

/** Whether the `$` or `%` at an offset begins an interpolation or a directive: `${`, but not `$${`. */
export function beginsSequence(text: string, at: number): boolean {
  return text.charCodeAt(at + 1) === 123 && text.charCodeAt(at - 1) !== text.charCodeAt(at);
}

export function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end;
}
