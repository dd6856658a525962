import { memo } from '../memo.ts';

/**
 * Texts that were read, and locations in them. Offsets are UTF-16 code units from the start of the text (after a byte order mark was removed),
 * lines and columns count from 1, columns in UTF-16 code units: what SARIF (`columnKind: utf16CodeUnits`), editors and JavaScript use.
 */
export interface Source {
  /** The path for messages, relative to the root of the checked tree, with `/`; `<stdin>` for standard input. */
  readonly path: string;
  /** The decoded text. Empty for plan and state files, whose values have no locations. */
  readonly text: string;
  /** True below `.terraform`, where findings are never located. */
  readonly installed: boolean;
  /** It is no file, but what is known of a module that is not installed. It counts as installed. */
  readonly standIn?: true;
}

/** A stretch of a source, `end` exclusive. */
export interface Range {
  readonly source: Source;
  readonly start: number;
  readonly end: number;
}

export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Where each line of the source starts; a line ends after `\n`. */
const startsOf = memo(({ text }: Source): readonly number[] => {
  const starts = [0];
  for (let i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) starts.push(i + 1);
  return starts;
});

/** Line and column of an offset. */
export function positionAt(source: Source, offset: number): Position {
  const starts = startsOf(source);
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (starts[middle]! <= offset) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: offset - starts[low]! + 1 };
}

/** The text of a line (from 1), without its line end. */
export function lineText(source: Source, line: number): string {
  const starts = startsOf(source);
  const start = starts[line - 1] ?? source.text.length;
  const end = starts[line] ?? source.text.length;
  return source.text.slice(start, end).replace(/\r?\n$/, '');
}

/** `file:line:column` of a range's start. */
export function locationOf(range: Range): string {
  const { line, column } = positionAt(range.source, range.start);
  return `${range.source.path}:${line}:${column}`;
}

/** The same text for the same range; for maps and sets, never shown. */
export function rangeKey({ source, start, end }: Range): string {
  return `${source.path}:${start}:${end}`;
}

/** The smallest range that holds both; they must lie in one source. */
export function spanning(a: Range, b: Range): Range {
  return { source: a.source, start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) };
}

/** The start of the source, if no exact location is known (plans). */
export function startOf(source: Source): Range {
  return { source, start: 0, end: 0 };
}
