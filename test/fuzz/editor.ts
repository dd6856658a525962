import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { check } from '../../src/check.ts';
import { clientOf } from '../../src/lsp/client.ts';
import { codeActions } from '../../src/lsp/code-actions.ts';
import { codeLenses } from '../../src/lsp/code-lens.ts';
import { completionAt } from '../../src/lsp/completion.ts';
import { hoverAt } from '../../src/lsp/hover.ts';
import { definitionAt, referencesAt } from '../../src/lsp/navigation.ts';
import { documentSymbols } from '../../src/lsp/symbols.ts';
import { Workspace } from '../../src/lsp/workspace.ts';
import { CAPABILITIES, NOW } from '../lsp/client.ts';
import type { Input } from './inputs.ts';

const client = clientOf({ capabilities: CAPABILITIES, processId: null, rootUri: null });

/** Asks everything at some places of a file, as an editor does while somebody types there. */
export function problemInEditor({ files, asked = [] }: Input, cwd: string): string | undefined {
  const failures: string[] = [];
  const failed = (error: string, where: string) => failures.push(`crash: of the language server: ${error} ${where}`);
  const workspace = new Workspace({ check, now: () => NOW, env: {} }, { checked: () => {}, failed });
  try {
    workspace.addFolder(pathToFileURL(cwd).href);
    for (const [version, [name, place]] of asked.entries()) {
      const text = files[name] ?? '';
      ask(workspace, pathToFileURL(path.join(cwd, name)).href, text, Math.floor(place * text.length), version);
    }
    const codes = [...workspace.diagnostics().values()].flat().map(({ code }) => code);
    return failures[0] ?? (codes.includes('bug') ? 'crash: a bug as a diagnostic' : undefined);
  } catch (error) {
    return `crash: of the language server: ${error instanceof Error ? error.stack : error}`;
  } finally {
    workspace.dispose();
  }
}

function ask(workspace: Workspace, uri: string, text: string, offset: number, version: number): void {
  // Half of the times something is left out where the editor stands.
  const typed = version % 2 === 0 ? text : text.slice(0, offset) + text.slice(offset + 9);
  const document = workspace.documents.set(TextDocument.create(uri, 'terraform', version + 1, typed));
  if (document === undefined) return;
  workspace.changed(document.path);
  workspace.settleAll();
  const position = document.text.positionAt(offset);
  completionAt(workspace, uri, position);
  hoverAt(workspace, client, NOW, uri, position);
  definitionAt(workspace, uri, position);
  referencesAt(workspace, uri, position, 'with-declaration');
  codeLenses(workspace, NOW, uri);
  documentSymbols(workspace, client, uri);
  const range = { start: { line: position.line, character: 0 }, end: position };
  codeActions(workspace, client, { textDocument: { uri }, range, context: { diagnostics: [] } });
}
