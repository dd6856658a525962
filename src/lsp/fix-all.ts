import type { CodeAction } from 'vscode-languageserver';
import { absolute } from '../files/tree.ts';
import { planFixes } from '../fix/index.ts';
import { FIX_ALL } from './capabilities.ts';
import type { Client } from './client.ts';
import type { OpenDocument } from './documents.ts';
import { lineEdits, workspaceEdit } from './edits.ts';
import type { Folder } from './folder.ts';
import type { Workspace } from './workspace.ts';

/** What `dmslint --fix` would write for the root modules of a document, as one action: safe fixes only, tried together. */
export function fixAll(folder: Folder, { path }: OpenDocument, workspace: Workspace, client: Client): CodeAction[] {
  return folder.unitsOf(path).flatMap((unit): CodeAction[] => {
    const isFixable = unit.outcomes.some(({ report }) => report.findings.some(({ fix }) => fix?.safe));
    if (!isFixable) return [];
    const { tree, files, applied } = planFixes((edited) => folder.recheck(unit, edited), 'safe');
    if (files.length === 0) return [];
    const edits = new Map(
      files.map(({ path: file, before, after }) => [
        folder.uriOfFile(folder.real(absolute(tree, file))),
        lineEdits(before, after),
      ]),
    );
    return [
      {
        title: `Fix all safe findings of dmslint (${applied.length})`,
        kind: FIX_ALL,
        edit: workspaceEdit(edits, workspace, client),
      },
    ];
  });
}
