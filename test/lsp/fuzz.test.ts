import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
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
import { directory } from '../e2e/command.ts';
import { CAPABILITIES, NOW } from './client.ts';

/** What stands where an editor stops typing: whatever it is, every request is answered. */

const client = clientOf({ capabilities: CAPABILITIES, processId: null, rootUri: null });

function served(name: string) {
  const root = directory();
  const failures: string[] = [];
  const workspace = new Workspace(
    { check, now: () => NOW, env: {} },
    { checked: () => {}, failed: (error, where) => failures.push(`${error} ${where}`) },
  );
  workspace.addFolder(pathToFileURL(root).href);
  const file = path.join(root, name);
  const uri = pathToFileURL(file).href;
  let version = 0;
  const ask = (text: string, offset: number) => {
    const document = workspace.documents.set(TextDocument.create(uri, 'terraform', ++version, text))!;
    workspace.changed(document.path);
    workspace.settleAll();
    const position = document.text.positionAt(offset);
    completionAt(workspace, uri, position);
    hoverAt(workspace, client, NOW, uri, position);
    definitionAt(workspace, uri, position);
    referencesAt(workspace, uri, position, 'with-declaration');
    codeLenses(workspace, NOW, uri);
    documentSymbols(workspace, client, uri);
    codeActions(workspace, client, {
      textDocument: { uri },
      range: { start: { line: position.line, character: 0 }, end: position },
      context: { diagnostics: [] },
    });
    for (const diagnostics of workspace.diagnostics().values())
      for (const { range, code } of diagnostics) {
        expect(code).not.toBe('bug');
        expect(document.text.offsetAt(range.end)).toBeLessThanOrEqual(text.length);
      }
  };
  return { ask, failures, workspace };
}

test.each([
  ['main.tf', readFileSync('fixtures/cookbook-postgresql/config/main.tf', 'utf8')],
  ['main.tf', readFileSync('fixtures/kafka-client/config/main.tf', 'utf8').replaceAll('\n', '\r\n')],
  ['main.tf', readFileSync('fixtures/data-providers/config/main.tf', 'utf8').replaceAll(' = ', ' /* 日本語𠮷 */ = ')],
  [
    '.dmslint.hcl',
    'preset = "security"\nrule "endpoint-plaintext" {\n  level = "off"\n}\nignore {\n  rule = ["a", "b"]\n}\n',
  ],
])('%s, cut off anywhere and without any piece of it', (name, text) => {
  const { ask, failures, workspace } = served(name);
  const step = Math.max(1, Math.floor(text.length / 30));
  for (let offset = 0; offset <= text.length; offset += step) {
    ask(text.slice(0, offset), offset);
    ask(text.slice(0, offset) + text.slice(offset + 7), offset);
  }
  workspace.dispose();
  expect(failures).toEqual([]);
});
