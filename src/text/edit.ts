import type { Source } from './source.ts';

/** The replacement of a piece of a source's text; an insertion if `start` equals `end`. */
export interface Edit {
  readonly source: Source;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Applies edits, which must not overlap; insertions at the same offset keep their order. */
export function applied(text: string, edits: readonly Pick<Edit, 'start' | 'end' | 'text'>[]): string {
  let result = '';
  let at = 0;
  for (const { start, end, text: piece } of [...edits].sort((a, b) => a.start - b.start || a.end - b.end)) {
    result += text.slice(at, start) + piece;
    at = end;
  }
  return result + text.slice(at);
}
