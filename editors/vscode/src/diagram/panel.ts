import { randomBytes } from 'node:crypto';
import { Uri, ViewColumn, type WebviewPanel, window } from 'vscode';
import { diagramPage } from './html.ts';
import type { Drawing } from './sections.ts';

/** One panel for all diagrams: the newest replaces the one before. */
export class DiagramPanel {
  readonly #out: Uri;
  #panel: WebviewPanel | undefined;

  constructor(extension: Uri) {
    this.#out = Uri.joinPath(extension, 'out');
  }

  show({ notes, text }: Drawing, name: string): void {
    const panel = this.#panel ?? this.#open();
    panel.title = `DMS: ${name}`;
    panel.webview.html = diagramPage({
      title: name,
      notes,
      text,
      script: panel.webview.asWebviewUri(Uri.joinPath(this.#out, 'diagram.js')).toString(),
      nonce: randomBytes(24).toString('base64url'),
    });
    panel.reveal(undefined, true);
  }

  #open(): WebviewPanel {
    const panel = window.createWebviewPanel(
      'dmslint.diagram',
      'DMS',
      { viewColumn: ViewColumn.Beside, preserveFocus: true },
      { enableScripts: true, enableCommandUris: false, enableForms: false, localResourceRoots: [this.#out] },
    );
    panel.onDidDispose(() => {
      this.#panel = undefined;
    });
    this.#panel = panel;
    return panel;
  }
}
