import type { Position, Range as ProtocolRange } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { memo } from '../memo.ts';
import type { Range, Source } from '../text/source.ts';

/** A source as the protocol counts its lines, which also end after a lone carriage return; columns are UTF-16 code units in both. */
const documentOf = memo((source: Source) => TextDocument.create('', '', 0, source.text));

/** A range in the protocol's terms. */
export function protocolRange({ source, start, end }: Range): ProtocolRange {
  const document = documentOf(source);
  return { start: document.positionAt(start), end: document.positionAt(end) };
}

/** The offset of a position; beyond the end of a line it is that end. */
export function offsetOf(source: Source, position: Position): number {
  return documentOf(source).offsetAt(position);
}

/** Whether two ranges share a character or touch. */
export function touches(a: ProtocolRange, b: ProtocolRange): boolean {
  return !isBefore(a.end, b.start) && !isBefore(b.end, a.start);
}

function isBefore(a: Position, b: Position): boolean {
  return a.line < b.line || (a.line === b.line && a.character < b.character);
}
