import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { PassThrough } from 'node:stream';
import { pathToFileURL } from 'node:url';
import { onTestFinished } from 'vitest';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import {
  type CodeAction,
  createProtocolConnection,
  type Diagnostic,
  type InitializeParams,
  type InitializeResult,
  type ProtocolConnection,
  type Range,
  StreamMessageReader,
  StreamMessageWriter,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver-protocol/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { check } from '../../src/check.ts';
import { type ServerParts, serve } from '../../src/lsp/server.ts';
import { directory } from '../e2e/command.ts';

export interface Started {
  readonly client: ProtocolConnection;
  readonly result: InitializeResult;
  /** The workspace folder. */
  readonly root: string;
  /** What was published last, by path in the folder. */
  readonly published: Map<string, readonly Diagnostic[]>;
  readonly log: string[];
  readonly uri: (name: string) => string;
  readonly open: (name: string, text?: string) => Promise<void>;
  /** Replaces the whole text. */
  readonly type: (name: string, text: string) => Promise<void>;
  readonly text: (name: string) => string;
  /** The codes of the diagnostics of a file. */
  readonly codes: (name: string) => unknown[];
}

export interface StartOptions {
  readonly parts?: Partial<ServerParts>;
  readonly params?: Partial<InitializeParams>;
  readonly capabilities?: InitializeParams['capabilities'];
  /** `shutdown`: after the test (default). */
  readonly ending?: 'shutdown' | 'none';
  /** The workspace folders, by their paths in the directory. */
  readonly folders?: readonly string[];
}

export const CAPABILITIES: InitializeParams['capabilities'] = {
  workspace: {
    workspaceEdit: { documentChanges: true, resourceOperations: ['create'] },
    didChangeWatchedFiles: { dynamicRegistration: true },
  },
  textDocument: {
    publishDiagnostics: { relatedInformation: true },
    codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix'] } } },
    hover: { contentFormat: ['markdown', 'plaintext'] },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
  },
};

export const NOW = new Date('2026-01-31T00:00:00Z');

/** A server with a client of its own on a new directory. */
export async function start(files: Readonly<Record<string, string>>, options: StartOptions = {}): Promise<Started> {
  const root = directory(files);
  const [there, back] = [new PassThrough(), new PassThrough()];
  const connection = createConnection(
    ProposedFeatures.all,
    new StreamMessageReader(there),
    new StreamMessageWriter(back),
  );
  serve(connection, { check, now: () => NOW, env: {}, version: '0.0.0', ...options.parts });
  const client = createProtocolConnection(new StreamMessageReader(back), new StreamMessageWriter(there));
  return connected(client, root, options);
}

/** Initializes the server at the other end of a connection. */
export async function connected(client: ProtocolConnection, root: string, options: StartOptions): Promise<Started> {
  const uri = (name: string) => pathToFileURL(path.join(root, name)).href;
  const published = new Map<string, readonly Diagnostic[]>();
  const log: string[] = [];
  const versions = new Map<string, number>();
  const texts = new Map<string, string>();
  client.onNotification('textDocument/publishDiagnostics', (params: { uri: string; diagnostics: Diagnostic[] }) => {
    const file = decodeURIComponent(params.uri.slice(pathToFileURL(root).href.length + 1));
    published.set(file, params.diagnostics);
  });
  client.onNotification('window/logMessage', ({ message }: { message: string }) => void log.push(message));
  client.onRequest('client/registerCapability', () => null);
  client.listen();
  if (options.ending !== 'none')
    onTestFinished(async () => {
      await client.sendRequest('shutdown');
      client.dispose();
    });
  const folders = options.folders ?? ['.'];
  const result: InitializeResult = await client.sendRequest('initialize', {
    processId: null,
    rootUri: null,
    capabilities: options.capabilities ?? CAPABILITIES,
    workspaceFolders: folders.map((name) => ({ name, uri: uri(name).replace(/\/$/, '') })),
    ...options.params,
  });
  await client.sendNotification('initialized', {});
  return {
    client,
    result,
    root,
    published,
    log,
    uri,
    text: (name) => texts.get(name) ?? readFileSync(path.join(root, name), 'utf8'),
    codes: (name) => (published.get(name) ?? []).map(({ code }) => code),
    async open(name, text = readFileSync(path.join(root, name), 'utf8')) {
      texts.set(name, text);
      versions.set(name, 1);
      await client.sendNotification('textDocument/didOpen', {
        textDocument: { uri: uri(name), languageId: 'terraform', version: 1, text },
      });
    },
    async type(name, text) {
      texts.set(name, text);
      const version = (versions.get(name) ?? 0) + 1;
      versions.set(name, version);
      await client.sendNotification('textDocument/didChange', {
        textDocument: { uri: uri(name), version },
        contentChanges: [{ text }],
      });
    },
  };
}

/** Where a piece of a text stands; the `|` in it, if there is one, is the position. */
export function positionOf(text: string, piece: string): Range['start'] {
  const [before = '', after = ''] = piece.split('|');
  const at = text.indexOf(before + after);
  if (at < 0) throw new Error(`no ${piece}`);
  return TextDocument.create('', '', 0, text).positionAt(at + (piece.includes('|') ? before.length : 0));
}

/** The actions for the whole of a line that has a piece of text. */
export function actionsAt(started: Started, name: string, piece: string, only?: string[]): Promise<CodeAction[]> {
  const { line } = positionOf(started.text(name), piece);
  return started.client.sendRequest('textDocument/codeAction', {
    textDocument: { uri: started.uri(name) },
    range: { start: { line, character: 0 }, end: { line: line + 1, character: 0 } },
    context: { diagnostics: [], ...(only === undefined ? {} : { only }) },
  });
}

/** The text of a file after an edit, as a client applies it. */
export function after(started: Started, name: string, edit: WorkspaceEdit | undefined): string {
  const uri = started.uri(name);
  const own: TextEdit[] = [];
  for (const [other, edits] of Object.entries(edit?.changes ?? {})) if (other === uri) own.push(...edits);
  for (const change of edit?.documentChanges ?? [])
    if ('edits' in change && change.textDocument.uri === uri) own.push(...(change.edits as TextEdit[]));
  return TextDocument.applyEdits(TextDocument.create(uri, '', 0, started.text(name)), own);
}

export function save(started: Started, name: string, text: string): void {
  writeFileSync(path.join(started.root, name), text);
}

export const patiently = { timeout: 20_000, interval: 10 };
