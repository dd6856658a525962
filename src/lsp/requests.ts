import type { Connection } from 'vscode-languageserver';
import type { Client } from './client.ts';
import { codeActions } from './code-actions.ts';
import { codeLenses } from './code-lens.ts';
import { completionAt } from './completion.ts';
import { type Handling, handler } from './handle.ts';
import { hoverAt } from './hover.ts';
import { definitionAt, referencesAt } from './navigation.ts';
import { isAboutDocument, isAboutPosition, isAboutRange, isAboutReferences } from './params.ts';
import type { ClientSettings } from './settings.ts';
import { documentSymbols } from './symbols.ts';
import type { Workspace } from './workspace.ts';

export interface RequestParts extends Handling {
  readonly client: () => Client;
  readonly settings: () => ClientSettings;
  readonly now: () => Date;
}

/** Answers the requests about documents. */
export function answerRequests(connection: Connection, workspace: Workspace, parts: RequestParts): void {
  const { client, settings, now } = parts;
  connection.onCodeAction(
    handler(parts, {
      method: 'textDocument/codeAction',
      form: isAboutRange,
      empty: [],
      answer: (params) => codeActions(workspace, client(), params),
    }),
  );
  connection.onHover(
    handler(parts, {
      method: 'textDocument/hover',
      form: isAboutPosition,
      empty: null,
      answer: ({ textDocument, position }) => hoverAt(workspace, client(), now(), textDocument.uri, position),
    }),
  );
  connection.onCompletion(
    handler(parts, {
      method: 'textDocument/completion',
      form: isAboutPosition,
      empty: [],
      answer: ({ textDocument, position }) => completionAt(workspace, textDocument.uri, position),
    }),
  );
  connection.onCodeLens(
    handler(parts, {
      method: 'textDocument/codeLens',
      form: isAboutDocument,
      empty: [],
      answer: ({ textDocument }) => (settings().codeLens ? codeLenses(workspace, now(), textDocument.uri) : []),
    }),
  );
  connection.onDefinition(
    handler(parts, {
      method: 'textDocument/definition',
      form: isAboutPosition,
      empty: [],
      answer: ({ textDocument, position }) => definitionAt(workspace, textDocument.uri, position),
    }),
  );
  connection.onReferences(
    handler(parts, {
      method: 'textDocument/references',
      form: isAboutReferences,
      empty: [],
      answer: ({ textDocument, position, context }) =>
        referencesAt(
          workspace,
          textDocument.uri,
          position,
          context.includeDeclaration ? 'with-declaration' : 'without',
        ),
    }),
  );
  connection.onDocumentSymbol(
    handler(parts, {
      method: 'textDocument/documentSymbol',
      form: isAboutDocument,
      empty: [],
      answer: ({ textDocument }) => documentSymbols(workspace, client(), textDocument.uri),
    }),
  );
}
