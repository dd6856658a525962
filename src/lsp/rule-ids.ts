import path from 'node:path';
import { SETTINGS_FILE } from '../files/settings-file.ts';
import type { Cursor } from './cursor.ts';

const IDS = /[\w-]+/g;
const IGNORE = /\bdmslint:\s*ignore\s+/;

/** The word at a cursor where a rule is named: in a suppression comment, and in the settings. */
export function ruleAt({
  source,
  offset,
  comment,
  blocks,
  attribute,
}: Cursor): { readonly id: string; readonly start: number; readonly end: number } | undefined {
  if (comment !== undefined) {
    const lead = IGNORE.exec(comment.text);
    if (lead === null) return undefined;
    const from = lead.index + lead[0].length;
    const names = comment.text.slice(from).split(/\s--\s/)[0]!;
    return wordAt(names, comment.start + from, offset);
  }
  if (path.basename(source.path) !== SETTINGS_FILE) return undefined;
  const block = blocks.at(-1);
  const label =
    block?.type === 'rule' ? block.labels.find(({ start, end }) => start <= offset && offset <= end) : undefined;
  const span = label ?? (block?.type === 'ignore' && attribute?.name === 'rule' ? attribute.value : undefined);
  return span && wordAt(source.text.slice(span.start, span.end), span.start, offset);
}

function wordAt(text: string, from: number, offset: number) {
  for (const { 0: id, index } of text.matchAll(IDS)) {
    const start = from + index;
    if (start <= offset && offset <= start + id.length) return { id, start, end: start + id.length };
  }
  return undefined;
}
