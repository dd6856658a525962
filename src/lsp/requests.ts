import type {
  CodeActionParams,
  CodeLensParams,
  CompletionParams,
  Connection,
  DefinitionParams,
  DocumentSymbolParams,
  HoverParams,
  ReferenceParams,
} from 'vscode-languageserver';
import type { Client } from './client.ts';
import { codeActions } from './code-actions.ts';
import { codeLenses } from './code-lens.ts';
import { completionAt } from './completion.ts';
import { type Failed, handler } from './handle.ts';
import { hoverAt } from './hover.ts';
import { definitionAt, referencesAt } from './navigation.ts';
import type { ClientSettings } from './settings.ts';
import { documentSymbols } from './symbols.ts';
import type { Workspace } from './workspace.ts';

export interface RequestParts {
  readonly client: () => Client;
  readonly settings: () => ClientSettings;
  readonly now: () => Date;
  readonly failed: Failed;
}

/** Answers the requests about documents. */
export function answerRequests(connection: Connection, workspace: Workspace, parts: RequestParts): void {
  const { client, settings, now, failed } = parts;
  connection.onCodeAction(
    handler('textDocument/codeAction', failed, [], (params: CodeActionParams) =>
      codeActions(workspace, client(), params),
    ),
  );
  connection.onHover(
    handler('textDocument/hover', failed, null, ({ textDocument, position }: HoverParams) =>
      hoverAt(workspace, client(), now(), textDocument.uri, position),
    ),
  );
  connection.onCompletion(
    handler('textDocument/completion', failed, [], ({ textDocument, position }: CompletionParams) =>
      completionAt(workspace, textDocument.uri, position),
    ),
  );
  connection.onCodeLens(
    handler('textDocument/codeLens', failed, [], ({ textDocument }: CodeLensParams) =>
      settings().codeLens ? codeLenses(workspace, now(), textDocument.uri) : [],
    ),
  );
  connection.onDefinition(
    handler('textDocument/definition', failed, [], ({ textDocument, position }: DefinitionParams) =>
      definitionAt(workspace, textDocument.uri, position),
    ),
  );
  connection.onReferences(
    handler('textDocument/references', failed, [], ({ textDocument, position, context }: ReferenceParams) =>
      referencesAt(workspace, textDocument.uri, position, context.includeDeclaration ? 'with-declaration' : 'without'),
    ),
  );
  connection.onDocumentSymbol(
    handler('textDocument/documentSymbol', failed, [], ({ textDocument }: DocumentSymbolParams) =>
      documentSymbols(workspace, client(), textDocument.uri),
    ),
  );
}
