import type { Source } from './source.ts';

/** A piece of a source's text that gets another one; an insertion where `start` is `end`. */
export interface Edit {
  readonly source: Source;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A text after edits of it, which do not overlap; insertions at one place come in the order given. */
export function applied(text: string, edits: readonly Pick<Edit, 'start' | 'end' | 'text'>[]): string {
  let result = '';
  let at = 0;
  for (const { start, end, text: piece } of [...edits].sort((a, b) => a.start - b.start || a.end - b.end)) {
    result += text.slice(at, start) + piece;
    at = end;
  }
  return result + text.slice(at);
}
