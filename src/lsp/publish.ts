import type { Connection, Diagnostic } from 'vscode-languageserver';
import { memo } from '../memo.ts';
import type { ClientSettings } from './settings.ts';
import type { Workspace } from './workspace.ts';

/** Sends the diagnostics of each file that has others than before. */
export class Publisher {
  readonly #connection: Pick<Connection, 'sendDiagnostics'>;
  readonly #workspace: Workspace;
  readonly #settings: () => ClientSettings;
  readonly #sent = new Map<string, string>();

  constructor(connection: Pick<Connection, 'sendDiagnostics'>, workspace: Workspace, settings: () => ClientSettings) {
    this.#connection = connection;
    this.#workspace = workspace;
    this.#settings = settings;
  }

  publish(): void {
    const now = shownDiagnostics(this.#workspace, this.#settings());
    for (const uri of this.#sent.keys()) if (!now.has(uri)) this.#send(uri, []);
    for (const [uri, diagnostics] of now) this.#send(uri, diagnostics);
  }

  #send(uri: string, diagnostics: readonly Diagnostic[]): void {
    const text = diagnostics.length === 0 ? '[]' : `[${diagnostics.map(jsonOf).join()}]`;
    if ((this.#sent.get(uri) ?? '[]') === text) return;
    if (diagnostics.length === 0) this.#sent.delete(uri);
    else this.#sent.set(uri, text);
    const version = this.#workspace.documents.byUri(uri)?.text.version;
    void this.#connection.sendDiagnostics({
      uri,
      diagnostics: [...diagnostics],
      ...(version === undefined ? {} : { version }),
    });
  }
}

/** Most diagnostics are the same after a check. */
const jsonOf = memo((diagnostic: Diagnostic) => JSON.stringify(diagnostic));

/** The diagnostics by URI, as far as the client wants to see them. */
export function shownDiagnostics(
  workspace: Workspace,
  { scope }: ClientSettings,
): ReadonlyMap<string, readonly Diagnostic[]> {
  const all = workspace.diagnostics();
  if (scope === 'workspace') return all;
  return new Map([...all].filter(([uri]) => workspace.documents.byUri(uri) !== undefined));
}
