import { commands, type ExtensionContext, languages, type TextDocument, Uri, window, workspace } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { CHECKED, documentSelector, languageClient } from './client.ts';
import { Commands } from './commands.ts';
import type { Linter } from './linter.ts';

/** Made by the build: whether the linter inside has this command. */
declare const HAS_RUNBOOK: boolean;

let client: LanguageClient | undefined;

export async function activate(context: ExtensionContext): Promise<void> {
  const linter: Linter = {
    node: process.execPath,
    command: Uri.joinPath(context.extensionUri, 'server', 'cli.js').fsPath,
    env: process.env,
  };
  const output = window.createOutputChannel('dmslint', { log: true });
  context.subscriptions.push(output, ...new Commands(linter, context.extensionUri, output).register());
  await commands.executeCommand('setContext', 'dmslint.hasRunbook', HAS_RUNBOOK);

  const start = async () => {
    if (client !== undefined) return;
    client = languageClient(linter, context, output);
    await client.start();
  };
  // A JSON file alone is no reason to start a server.
  const concerns = (document: TextDocument) => languages.match(documentSelector, document) > 0;
  context.subscriptions.push(workspace.onDidOpenTextDocument((document) => concerns(document) && start()));
  if (workspace.textDocuments.some(concerns) || (await hasCheckedFiles())) await start();
}

export function deactivate(): Promise<void> | undefined {
  return client?.stop();
}

async function hasCheckedFiles(): Promise<boolean> {
  return (await workspace.findFiles(CHECKED, undefined, 1)).length > 0;
}
