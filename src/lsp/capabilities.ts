import { CodeActionKind, type ServerCapabilities } from 'vscode-languageserver';
import type { Client } from './client.ts';

export const FIX_ALL = `${CodeActionKind.SourceFixAll}.dmslint`;

/** What the server can do for this client. */
export function capabilitiesOf({ pulls }: Client): ServerCapabilities {
  return {
    workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
    hoverProvider: true,
    completionProvider: { triggerCharacters: ['"'] },
    codeLensProvider: {},
    definitionProvider: true,
    referencesProvider: true,
    documentSymbolProvider: true,
    codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, FIX_ALL] },
    ...(pulls
      ? { diagnosticProvider: { identifier: 'dmslint', interFileDependencies: true, workspaceDiagnostics: true } }
      : {}),
  };
}
