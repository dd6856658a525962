import type { TextEdit, WorkspaceEdit } from 'vscode-languageserver';
import type { Edit } from '../text/edit.ts';
import { hunksOf } from '../text/lines.ts';
import type { Client } from './client.ts';
import type { Folder } from './folder.ts';
import { protocolRange } from './positions.ts';
import type { Workspace } from './workspace.ts';

/** Edits of sources in the protocol's terms, by URI; undefined if one of them is no file of the tree. */
export function editsByUri(edits: readonly Edit[], folder: Folder): ReadonlyMap<string, TextEdit[]> | undefined {
  const byUri = new Map<string, TextEdit[]>();
  for (const edit of edits) {
    const uri = folder.uriOf(edit.source);
    if (uri === undefined) return undefined;
    const made = { range: protocolRange(edit), newText: edit.text };
    const known = byUri.get(uri);
    if (known === undefined) byUri.set(uri, [made]);
    else if (!known.some((one) => JSON.stringify(one) === JSON.stringify(made))) known.push(made);
  }
  return byUri;
}

/** Edits for the texts that they were made for: an editor refuses them when a document has changed since. */
export function workspaceEdit(
  byUri: ReadonlyMap<string, readonly TextEdit[]>,
  workspace: Workspace,
  { versionsEdits }: Client,
): WorkspaceEdit {
  if (!versionsEdits)
    return { changes: Object.fromEntries([...byUri].map(([uri, edits]) => [uri, [...edits]] as const)) };
  return {
    documentChanges: [...byUri].map(([uri, edits]) => ({
      textDocument: { uri, version: workspace.documents.byUri(uri)?.text.version ?? null },
      edits: [...edits],
    })),
  };
}

/** The edits that make one text another one: whole lines, as few as that takes. */
export function lineEdits(before: string, after: string): TextEdit[] {
  const [old, now] = [linesOf(before), linesOf(after)];
  return hunksOf(old, now).map(({ from, count, to, others }) => ({
    range: { start: startOf(old, from), end: startOf(old, from + count) },
    newText: now.slice(to, to + others).join(''),
  }));
}

/** Lines with their ends, so that a text is its lines joined. */
function linesOf(text: string): string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

/** Where a line starts; after the last one, the end of the text. */
function startOf(lines: readonly string[], line: number): TextEdit['range']['start'] {
  const last = lines.at(-1);
  return line < lines.length || last === undefined || last.endsWith('\n')
    ? { line: Math.min(line, lines.length), character: 0 }
    : { line: lines.length - 1, character: last.length };
}
