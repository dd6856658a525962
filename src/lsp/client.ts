import type { ClientCapabilities, InitializeParams } from 'vscode-languageserver';
import { type ClientSettings, settingsFrom } from './settings.ts';

/** What the client can do, as far as it matters here. */
export interface Client {
  /** It asks for diagnostics; otherwise they are pushed. */
  readonly pulls: boolean;
  readonly refreshesDiagnostics: boolean;
  readonly refreshesLenses: boolean;
  readonly hasConfiguration: boolean;
  readonly registersConfiguration: boolean;
  readonly watchesFiles: boolean;
  readonly hasFolders: boolean;
  readonly versionsEdits: boolean;
  readonly createsFiles: boolean;
  readonly markdown: boolean;
  readonly snippets: boolean;
  readonly literalActions: boolean;
  readonly nestedSymbols: boolean;
  readonly settings: ClientSettings;
}

/** A client that can do both gets its diagnostics pushed, unless it says `"diagnostics": "pull"`: with both it would show everything twice. */
export function clientOf({ capabilities, initializationOptions }: InitializeParams): Client {
  const { workspace, textDocument } = capabilities;
  const edits = workspace?.workspaceEdit;
  return {
    pulls: isPulling(capabilities, initializationOptions),
    refreshesDiagnostics: workspace?.diagnostics?.refreshSupport === true,
    refreshesLenses: workspace?.codeLens?.refreshSupport === true,
    hasConfiguration: workspace?.configuration === true,
    registersConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    watchesFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    hasFolders: workspace?.workspaceFolders === true,
    versionsEdits: edits?.documentChanges === true,
    createsFiles: edits?.documentChanges === true && edits.resourceOperations?.includes('create') === true,
    markdown: textDocument?.hover?.contentFormat?.includes('markdown') === true,
    snippets: textDocument?.completion?.completionItem?.snippetSupport === true,
    literalActions: textDocument?.codeAction?.codeActionLiteralSupport !== undefined,
    nestedSymbols: textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true,
    settings: settingsFrom(initializationOptions),
  };
}

function isPulling({ textDocument }: ClientCapabilities, options: unknown): boolean {
  if (textDocument?.diagnostic === undefined) return false;
  const asked = typeof options === 'object' && options !== null ? (options as Record<string, unknown>).diagnostics : '';
  return asked === 'pull' || textDocument.publishDiagnostics === undefined;
}
