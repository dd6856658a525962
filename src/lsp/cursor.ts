import type { Position } from 'vscode-languageserver';
import { syntaxOf } from '../fix/syntax.ts';
import type { Attribute, Block, Body, Comment, Span } from '../hcl/syntax.ts';
import type { Source } from '../text/source.ts';
import type { OpenDocument } from './documents.ts';
import { offsetOf } from './positions.ts';

/** What is at a position of a document. */
export interface Cursor {
  readonly source: Source;
  readonly offset: number;
  /** The blocks around it, the outermost first. */
  readonly blocks: readonly Block[];
  /** The attribute that it is in, of the innermost block. */
  readonly attribute: Attribute | undefined;
  readonly comment: Comment | undefined;
}

const sources = new WeakMap<OpenDocument['text'], { readonly version: number; readonly source: Source }>();

/** The text of a document as a source, made once for each version. Its path is the absolute one. */
export function sourceOf({ text, path }: OpenDocument): Source {
  const known = sources.get(text);
  if (known?.version === text.version) return known.source;
  const source: Source = { path, text: text.getText(), installed: false };
  sources.set(text, { version: text.version, source });
  return source;
}

export function cursorAt(document: OpenDocument, position: Position): Cursor {
  const source = sourceOf(document);
  const offset = offsetOf(source, position);
  const { body, comments } = syntaxOf(source);
  const blocks: Block[] = [];
  let attribute: Attribute | undefined;
  for (let at: Body | undefined = body; at !== undefined; ) {
    const found: Body['items'][number] | undefined = at.items.find((item) => holds(item, offset));
    at = undefined;
    if (found?.kind === 'attribute') attribute = found;
    else if (found !== undefined) {
      blocks.push(found);
      at = found.body;
    }
  }
  return { source, offset, blocks, attribute, comment: comments.find((one) => holds(one, offset)) };
}

export function holds({ start, end }: Span, offset: number): boolean {
  return start <= offset && offset <= end;
}

/** The type and name of the resource that a cursor is in; undefined for other blocks. */
export function resourceIn({ blocks: [outer] }: Pick<Cursor, 'blocks'>): { type: string; name: string } | undefined {
  if (outer?.type !== 'resource' || outer.labels.length !== 2) return undefined;
  return { type: outer.labels[0]!.value, name: outer.labels[1]!.value };
}
