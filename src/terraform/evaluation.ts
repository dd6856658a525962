import { posix } from 'node:path';
import type { Evaluated, Others, Resource } from '../graph/graph.ts';
import { memo } from '../memo.ts';
import { pushAll } from '../spread.ts';
import type { ModuleInstance } from './instance.ts';
import type { Module } from './modules/module.ts';
import { otherValues } from './other-values.ts';
import { directoryOf, EVERYTHING, nodeIn, UseGraph } from './use-graph.ts';
import { declarationsIn } from './uses.ts';

/** An evaluation of a root module, to be compared with another one of the same root after edits. */
export class Evaluation implements Evaluated {
  readonly #root: ModuleInstance;
  readonly #edited: ReadonlyMap<string, string>;

  /** `edited`: the edited texts of the tree. */
  constructor(root: ModuleInstance, edited: ReadonlyMap<string, string> = new Map()) {
    this.#root = root;
    this.#edited = edited;
  }

  directories(): Iterable<string> {
    return modulesOf(this.#root).keys();
  }

  mayDifferFrom(earlier: Evaluated): (resource: Resource) => boolean {
    const touched = this.#touchedSince(earlier);
    if (touched === undefined) return () => true;
    return ({ at, mode, type, declaredType, name }) => {
      const declared = `${mode === 'data' ? 'data.' : ''}${declaredType ?? type}.${name}`;
      return touched.has(nodeIn(posix.dirname(at.source.path), declared));
    };
  }

  /** The same for the declarations of modules, by the names that others use them by; undefined if that may be all. */
  declarationsSince(earlier: Evaluated): ((module: ModuleInstance, name: string) => boolean) | undefined {
    const touched = this.#touchedSince(earlier);
    return touched && (({ module }, name) => touched.has(nodeIn(directoryOf(module), name)));
  }

  othersSince(
    earlier: Evaluated,
    isKnown: (address: string) => boolean,
    meant: ReadonlySet<string>,
  ): Others | undefined {
    if (!(earlier instanceof Evaluation)) return undefined;
    const changed = this.#changedSince(earlier) ?? this.#givenSince(earlier);
    const touched = changed && this.#usesSince(earlier).reachedFrom(changed, (name) => meant.has(name));
    const isAsked = (module: ModuleInstance, name: string) =>
      touched === undefined || touched.has(EVERYTHING) || touched.has(nodeIn(directoryOf(module.module), name));
    return {
      before: otherValues(earlier.#root, isKnown, isAsked),
      after: otherValues(this.#root, isKnown, isAsked),
    };
  }

  /** The variables that are given, if nothing but the files of variables was edited; undefined for everything. */
  #givenSince(earlier: Evaluation): string[] | undefined {
    const others = [...this.#edited].filter(([file, text]) => earlier.#edited.get(file) !== text);
    if (!others.every(([file]) => /\.tfvars(\.json)?$/.test(file))) return undefined;
    const directory = directoryOf(this.#root.module);
    return [...this.#root.root.variables.keys()].map((name) => nodeIn(directory, `var.${name}`));
  }

  /** The declarations whose values may be others than in an earlier evaluation; undefined for all. */
  readonly #touchedSince = memo((earlier: Evaluated): ReadonlySet<string> | undefined => {
    const changed = earlier instanceof Evaluation ? this.#changedSince(earlier) : undefined;
    const touched = changed && this.#usesSince(earlier as Evaluation).reachedFrom(changed);
    return touched?.has(EVERYTHING) ? undefined : touched;
  });

  readonly #usesSince = memo((earlier: Evaluation) => new UseGraph(earlier.#root, this.#root));

  /** The declarations that are written otherwise; undefined if that may be everything. */
  readonly #changedSince = memo((earlier: Evaluation): readonly string[] | undefined => {
    const others = [...this.#edited].filter(([file, text]) => earlier.#edited.get(file) !== text);
    // Variables files, and what functions may read.
    if (others.some(([file]) => !/\.(tf|tofu)$/.test(file))) return undefined;
    const [before, after] = [modulesOf(earlier.#root), modulesOf(this.#root)];
    if (before.size !== after.size) return undefined;
    const changed: string[] = [];
    for (const [directory, module] of after) {
      const other = before.get(directory);
      if (other === undefined) return undefined;
      const names = changedBetween(other, module);
      if (names.includes('*') || names.includes('provider')) return undefined;
      pushAll(
        changed,
        names.map((name) => nodeIn(directory, name)),
      );
    }
    return changed;
  });
}

function modulesOf(root: ModuleInstance): ReadonlyMap<string, Module> {
  const all = [root, ...root.called()].map(({ module }) => [directoryOf(module), module] as const);
  return new Map(all);
}

function changedBetween(before: Module, after: Module): string[] {
  if (before === after) return [];
  const [was, is] = [declarationsIn(before), declarationsIn(after)];
  return [...new Set([...was.keys(), ...is.keys()])].filter(
    (name) => is.get(name)?.isWrittenAs(was.get(name)) !== true,
  );
}
