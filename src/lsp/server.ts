import {
  CodeLensRefreshRequest,
  type Connection,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  type DocumentDiagnosticParams,
  type DocumentDiagnosticReport,
  DocumentDiagnosticReportKind,
  ErrorCodes,
  FileChangeType,
  type FileEvent,
  type InitializeError,
  type InitializeParams,
  type InitializeResult,
  ResponseError,
  TextDocumentSyncKind,
  TextDocuments,
  WatchKind,
  type WorkspaceDiagnosticReport,
} from 'vscode-languageserver';
import { capabilitiesOf } from './capabilities.ts';
import { type Client, clientOf } from './client.ts';
import type { FolderParts } from './folder.ts';
import { type Handling, handler } from './handle.ts';
import { DOCUMENTS, isAboutDocument, isAboutWorkspace, isInitializing, malformed } from './params.ts';
import { pathOf, realPath } from './paths.ts';
import { Publisher } from './publish.ts';
import { documentReport, workspaceReport } from './pull.ts';
import { answerRequests } from './requests.ts';
import { type ClientSettings, settingsFrom } from './settings.ts';
import { Watcher } from './watch.ts';
import { Workspace } from './workspace.ts';

export interface ServerParts extends FolderParts {
  readonly version: string;
}

/** Speaks the Language Server Protocol on a connection: registers everything, and listens. */
export function serve(connection: Connection, parts: ServerParts): void {
  new Server(connection, parts).listen();
}

/** What may be read beside configurations: data and certificates, by the names that they usually have. */
const WATCHED = '**/*.{tf,tofu,tfvars,hcl,json,yaml,yml,csv,tpl,tftpl,tmpl,pem,crt,cer,txt,sso,p12}';

class Server {
  readonly #connection: Connection;
  readonly #parts: ServerParts;
  readonly #workspace: Workspace;
  readonly #publisher: Publisher;
  readonly #texts = new TextDocuments(DOCUMENTS);
  readonly #watcher = new Watcher((file, how) =>
    how === 'written'
      ? this.#workspace.writtenOnDisk([realPath(file)])
      : this.#workspace.changedOnDisk([realPath(file)]),
  );
  #client: Client | undefined;
  readonly #handling: Handling = {
    failed: (name, where) => this.#failed(name, where),
    isReady: () => this.#client !== undefined,
  };
  #settings: ClientSettings = settingsFrom(undefined);
  #refresh: NodeJS.Timeout | undefined;

  constructor(connection: Connection, parts: ServerParts) {
    this.#connection = connection;
    this.#parts = parts;
    this.#workspace = new Workspace(parts, { checked: () => this.#checked(), failed: this.#failed });
    this.#publisher = new Publisher(connection, this.#workspace, () => this.#settings);
  }

  listen(): void {
    const connection = this.#connection;
    connection.onInitialize((params) => this.#initialize(params));
    connection.onInitialized(() => this.#initialized());
    connection.onShutdown(() => {
      clearTimeout(this.#refresh);
      this.#workspace.dispose();
      return this.#watcher.close();
    });
    this.#texts.onDidChangeContent(({ document }) => {
      const open = this.#workspace.documents.set(document);
      if (open !== undefined) this.#workspace.changed(open.path);
    });
    this.#texts.onDidClose(({ document }) => {
      const closed = this.#workspace.documents.delete(document.uri);
      if (closed !== undefined) this.#workspace.closed(closed.path);
    });
    connection.onDidChangeWatchedFiles(({ changes }) => this.#changedOnDisk(changes));
    connection.onDidChangeConfiguration(({ settings }) => this.#configure(settings));
    answerRequests(connection, this.#workspace, {
      client: () => this.#client!,
      settings: () => this.#settings,
      now: this.#parts.now,
      ...this.#handling,
    });
    this.#answerPulls();
    this.#texts.listen(connection);
    connection.listen();
  }

  #initialize(params: InitializeParams): InitializeResult | ResponseError<InitializeError> {
    if (this.#client !== undefined) return new ResponseError(ErrorCodes.InvalidRequest, 'already initialized');
    if (!isInitializing(params)) return malformed();
    this.#client = clientOf(params);
    this.#settings = this.#client.settings;
    for (const uri of foldersIn(params)) this.#workspace.addFolder(uri);
    return {
      capabilities: {
        ...capabilitiesOf(this.#client),
        textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
      },
      serverInfo: { name: 'dmslint', version: this.#parts.version },
    };
  }

  async #initialized(): Promise<void> {
    if (this.#client === undefined) return;
    const { hasFolders, watchesFiles, registersConfiguration } = this.#client;
    if (hasFolders)
      this.#connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        for (const { uri } of removed) {
          this.#watcher.remove(pathOf(uri) ?? '');
          this.#workspace.removeFolder(uri);
        }
        for (const { uri } of added) this.#workspace.addFolder(uri);
        if (!watchesFiles) this.#watcher.add(added.flatMap(({ uri }) => pathOf(uri) ?? []));
      });
    if (!watchesFiles) this.#watcher.add(this.#workspace.folders.map(({ path }) => path));
    try {
      if (watchesFiles)
        await this.#connection.client.register(DidChangeWatchedFilesNotification.type, {
          // Some clients tell of a directory that is gone, but not of its files.
          watchers: [{ globPattern: WATCHED }, { globPattern: '**/*', kind: WatchKind.Delete }],
        });
      if (registersConfiguration)
        await this.#connection.client.register(DidChangeConfigurationNotification.type, { section: 'dmslint' });
    } catch {
      // A client that refuses has said so itself.
    }
    await this.#configure(undefined);
  }

  /** The settings of the client: asked for, if it can be asked; else those that it sent. */
  async #configure(sent: unknown): Promise<void> {
    const before = this.#settings;
    const own = (sent as { readonly dmslint?: unknown } | undefined | null)?.dmslint;
    const asked = this.#client?.hasConfiguration ? await this.#asked() : own;
    this.#settings = settingsFrom(asked, before);
    if (JSON.stringify(before) === JSON.stringify(this.#settings)) return;
    this.#checked();
  }

  async #asked(): Promise<unknown> {
    try {
      return await this.#connection.workspace.getConfiguration('dmslint');
    } catch {
      return undefined;
    }
  }

  #changedOnDisk(changes: readonly FileEvent[]): void {
    const filesOf = (events: readonly FileEvent[]) => events.flatMap(({ uri }) => pathOf(uri) ?? []).map(realPath);
    const written = changes.filter(({ type }) => type === FileChangeType.Changed);
    this.#workspace.writtenOnDisk(filesOf(written));
    this.#workspace.changedOnDisk(filesOf(changes.filter((one) => !written.includes(one))));
  }

  /** A while after the last check, the client is told that what it has asked for may be old. Before `initialize` there is none. */
  #checked(): void {
    if (this.#client === undefined) return;
    const { pulls, refreshesDiagnostics, refreshesLenses } = this.#client;
    if (!pulls) this.#publisher.publish();
    clearTimeout(this.#refresh);
    this.#refresh = setTimeout(() => {
      const ignored = () => {};
      if (pulls && refreshesDiagnostics) this.#connection.languages.diagnostics.refresh().then(ignored, ignored);
      if (refreshesLenses) this.#connection.sendRequest(CodeLensRefreshRequest.type).then(ignored, ignored);
    }, 200);
  }

  #answerPulls(): void {
    const { diagnostics } = this.#connection.languages;
    const none: DocumentDiagnosticReport = { kind: DocumentDiagnosticReportKind.Full, items: [] };
    diagnostics.on(
      handler(this.#handling, {
        method: 'textDocument/diagnostic',
        form: isAboutDocument,
        empty: none,
        answer: (params: DocumentDiagnosticParams) =>
          documentReport(this.#workspace, this.#settings, params.textDocument.uri, params.previousResultId),
      }),
    );
    diagnostics.onWorkspace(
      handler(this.#handling, {
        method: 'workspace/diagnostic',
        form: isAboutWorkspace,
        empty: { items: [] },
        answer: ({ previousResultIds }): WorkspaceDiagnosticReport =>
          workspaceReport(this.#workspace, this.#settings, previousResultIds),
      }),
    );
  }

  readonly #failed = (name: string, where: string) => {
    this.#connection.console.error(
      `This is a bug in dmslint (${name} in ${where}), not in your files. Please report it: https://github.com/dmslint/dmslint/issues`,
    );
  };
}

/** Without any, only the directories of open documents are checked. */
function foldersIn({ workspaceFolders, rootUri }: InitializeParams): readonly string[] {
  if (workspaceFolders) return workspaceFolders.map(({ uri }) => uri);
  return rootUri ? [rootUri] : [];
}
