import type { Diagnostic } from '../../text/diagnostic.ts';
import type { Module } from './module.ts';

/**
 * Collects the problems of modules and module calls, with the roots that they concern. What is broken in roots that can't have any of the checked resources
 * is a note.
 */
export class Problems {
  readonly #all: { readonly diagnostic: Diagnostic; readonly roots: Set<string> | undefined }[] = [];
  readonly #byKey = new Map<string, Set<string>>();
  readonly #modules = new Map<Module, Set<string>>();
  readonly #suspected = new Set<string>();

  /** `mentions`: whether a text contains the name of a checked resource type. */
  constructor(readonly mentions: (text: string) => boolean) {}

  /** Problems in the files of a module. */
  inModule(diagnostics: readonly Diagnostic[]): void {
    for (const diagnostic of diagnostics) this.#all.push({ diagnostic, roots: undefined });
  }

  /** A problem of a root, once for each key. */
  inRoot(root: string, key: string, diagnostic: Diagnostic): void {
    const known = this.#byKey.get(key);
    if (known !== undefined) {
      known.add(root);
      return;
    }
    const roots = new Set([root]);
    this.#byKey.set(key, roots);
    this.#all.push({ diagnostic, roots });
  }

  /** A root, or a module that it calls. */
  reached(module: Module, root: string): void {
    const roots = this.#modules.get(module);
    if (roots === undefined) this.#modules.set(module, new Set([root]));
    else roots.add(root);
    if (mayHold(module, this.mentions)) this.suspect(root);
  }

  /** The directories of the modules that were reached from a root, with its own. */
  directoriesOf(root: string): ReadonlySet<string> {
    return new Set([...this.#modules].flatMap(([{ directory }, roots]) => (roots.has(root) ? [directory] : [])));
  }

  /** The root may have checked resources that are not at hand. */
  suspect(root: string): void {
    this.#suspected.add(root);
  }

  /** All problems in their order; `isNamed` tells the roots that were named, where every problem counts. */
  all(isNamed: (root: string) => boolean): Diagnostic[] {
    const counts = (roots: Iterable<string>) => [...roots].some((root) => this.#suspected.has(root) || isNamed(root));
    const harmless = new Set(
      [...this.#modules].flatMap(([module, roots]) => (counts(roots) ? [] : module.diagnostics)),
    );
    return this.#all.map(({ diagnostic, roots }) =>
      (roots === undefined ? harmless.has(diagnostic) : !counts(roots)) ? asNote(diagnostic) : diagnostic,
    );
  }
}

function asNote(diagnostic: Diagnostic): Diagnostic {
  return diagnostic.severity === 'note' ? diagnostic : { ...diagnostic, severity: 'note' };
}

/** Whether a module declares checked resources, or cannot be read where one might be. */
function mayHold({ resources, duplicates, diagnostics, files }: Module, mentions: Problems['mentions']): boolean {
  for (const { type } of resources.values()) if (mentions(type)) return true;
  if (duplicates.some(({ declared }) => mentions(declared.type))) return true;
  const isUnclear = (text: string) => text === '' || mentions(text) || /\\[uU]|\0/.test(text);
  return diagnostics.length > 0 && (files.length === 0 || files.some(({ source }) => isUnclear(source.text)));
}
