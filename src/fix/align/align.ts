import { largest } from '../../spread.ts';
import { applied, type Edit } from '../../text/edit.ts';
import { characters } from '../../text/width.ts';
import { type Line, linesOf } from './lines.ts';

type Piece = Pick<Edit, 'start' | 'end' | 'text'>;

/**
 * Applies edits to a text in HCL's native syntax. If the lines that an edit touches were aligned as `terraform fmt` aligns them, they and the lines
 * aligned with them are aligned again; nothing else changes.
 */
export function appliedAndAligned(text: string, edits: readonly Piece[]): string {
  const result = applied(text, edits);
  const [before, after] = [linesOf(text), linesOf(result)];
  const touched = new Set<number>();
  let moved = 0;
  for (const { start, end, text: piece } of [...edits].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const own = touchedBy(before, start, end, piece.includes('\n'));
    const from = start + moved;
    moved += piece.length - (end - start);
    if (spacings(text, before, own).length > 0) continue;
    for (const index of touchedBy(after, from, from + piece.length, piece.includes('\n'))) touched.add(index);
  }
  return applied(result, spacings(result, after, touched));
}

/** The lines between two offsets, and their neighbours if lines are inserted between them. */
function touchedBy(lines: readonly Line[], start: number, end: number, inserts: boolean): Set<number> {
  const first = Math.max(0, lineAt(lines, start) - (inserts ? 1 : 0));
  const last = lineAt(lines, end) + (inserts ? 1 : 0);
  return new Set(Array.from({ length: last - first + 1 }, (_, index) => first + index));
}

function lineAt(lines: readonly Line[], offset: number): number {
  let low = 0;
  let high = lines.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (offset <= lines[middle]!.end) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The edits of spaces that `terraform fmt` would make in the aligned groups around the given lines: first before equals signs, then before comments. */
function spacings(text: string, lines: readonly Line[], wanted: ReadonlySet<number>): Piece[] {
  const pieces: Piece[] = [];
  const set = (start: number, end: number, spaces: number) => {
    const piece = { start, end, text: ' '.repeat(spaces) };
    if (text.slice(start, end) !== piece.text) pieces.push(piece);
  };
  const affected = new Set(wanted);
  const spacesOf = new Map<Line, number>();
  for (const chain of chainsWith(lines, wanted, ({ assign }) => assign !== undefined)) {
    const widths = chain.map((index) => width(text, lines[index]!.start, lines[index]!.lead));
    const widest = largest(widths);
    for (const [nth, index] of chain.entries()) {
      const line = lines[index]!;
      const spaces = widest - widths[nth]! + 1;
      spacesOf.set(line, spaces);
      affected.add(index);
      set(line.lead, line.assign!, spaces);
    }
  }
  const bodyWidth = (line: Line) =>
    line.assign === undefined
      ? width(text, line.start, line.body)
      : width(text, line.start, line.lead) +
        (spacesOf.get(line) ?? line.assign - line.lead) +
        width(text, line.assign, line.body);
  for (const chain of chainsWith(lines, affected, ({ comment }) => comment !== undefined)) {
    const widths = chain.map((index) => bodyWidth(lines[index]!));
    const widest = largest(widths);
    for (const [nth, index] of chain.entries())
      set(lines[index]!.body, lines[index]!.comment!, widest - widths[nth]! + 1);
  }
  return pieces;
}

/** The groups of neighbouring lines (as indexes) that are aligned together and contain one of the given lines. */
function chainsWith(
  lines: readonly Line[],
  wanted: ReadonlySet<number>,
  belongs: (line: Line) => boolean,
): readonly (readonly number[])[] {
  const chains: number[][] = [];
  const seen = new Set<number>();
  for (const index of wanted) {
    if (seen.has(index) || lines[index] === undefined || !belongs(lines[index])) continue;
    let first = index;
    while (first > 0 && belongs(lines[first - 1]!)) first--;
    const chain: number[] = [];
    for (let at = first; at < lines.length && belongs(lines[at]!); at++) {
      seen.add(at);
      chain.push(at);
    }
    chains.push(chain);
  }
  return chains;
}

function width(text: string, start: number, end: number): number {
  return characters(text.slice(start, end)).length;
}
