import type { TextDocument } from 'vscode-languageserver-textdocument';
import { pathOf, realPath } from './paths.ts';

/** A document that is open in the editor: its text counts, saved or not. */
export interface OpenDocument {
  readonly uri: string;
  /** The real, absolute path. */
  readonly path: string;
  readonly text: TextDocument;
}

/** Documents longer than this are read from disk, if at all, as any file of that length. In UTF-16 code units. */
const MOST = 8 * 1024 * 1024;

/** The open documents by their real paths. */
export class Documents {
  readonly #open = new Map<string, OpenDocument>();
  readonly #paths = new Map<string, string>();

  /** Takes note of a text; undefined if the document is no file. */
  set(text: TextDocument): OpenDocument | undefined {
    const { uri } = text;
    const known = this.#paths.get(uri);
    const written = known === undefined ? pathOf(uri) : undefined;
    if (known === undefined && written === undefined) return undefined;
    const path = known ?? realPath(written!);
    const document = { uri, path, text };
    this.#paths.set(uri, path);
    this.#open.set(path, document);
    return document;
  }

  delete(uri: string): OpenDocument | undefined {
    const path = this.#paths.get(uri);
    const document = path === undefined ? undefined : this.#open.get(path);
    this.#paths.delete(uri);
    if (document?.uri === uri) this.#open.delete(document.path);
    return document;
  }

  /** The document at a real path. */
  at(path: string): OpenDocument | undefined {
    return this.#open.get(path);
  }

  byUri(uri: string): OpenDocument | undefined {
    const path = this.#paths.get(uri);
    return path === undefined ? undefined : this.#open.get(path);
  }

  all(): OpenDocument[] {
    return [...this.#open.values()];
  }

  /** The texts by real paths, without those that are too long. */
  texts(): ReadonlyMap<string, string> {
    const texts = new Map<string, string>();
    for (const { path, text } of this.#open.values()) {
      const content = text.getText();
      if (content.length <= MOST) texts.set(path, content);
    }
    return texts;
  }
}
