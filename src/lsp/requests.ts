import type { Connection } from 'vscode-languageserver';
import type { Client } from './client.ts';
import { codeActions } from './code-actions.ts';
import { type Failed, handler } from './handle.ts';
import type { ClientSettings } from './settings.ts';
import type { Workspace } from './workspace.ts';

export interface RequestParts {
  readonly client: () => Client;
  readonly settings: () => ClientSettings;
  readonly failed: Failed;
}

/** Answers the requests about documents. */
export function answerRequests(connection: Connection, workspace: Workspace, { client, failed }: RequestParts): void {
  connection.onCodeAction(
    handler('textDocument/codeAction', failed, [], (params) => codeActions(workspace, client(), params)),
  );
}
