import { absolute, inTree, isOffLimits, pathFrom, readInside, type Tree } from '../../files/tree.ts';
import { unknown } from '../../graph/make.ts';
import type { Value } from '../../graph/value.ts';
import { readTemplate } from '../../hcl/read.ts';
import type { Source } from '../../text/source.ts';
import { evaluate } from '../expressions/expression.ts';
import { withNames } from '../expressions/scope.ts';
import type { FunctionContext } from '../functions/index.ts';
import type { ModuleInstance } from '../instance.ts';
import { fileset } from './fileset.ts';

/** The files that functions may read: those of the checked tree, by paths relative to the root module's directory. `missing` is called for missing files. */
export function functionContext(
  tree: Tree,
  directory: string,
  module: () => ModuleInstance,
  missing: (path: string) => void,
): FunctionContext {
  const inside = (path: string): string | undefined =>
    path.startsWith('/') || path.startsWith('~') ? undefined : pathFrom(tree, directory, path);
  return {
    readFile(path) {
      const relative = inside(path);
      if (relative === undefined) return 'outside';
      if (isOffLimits(tree, relative)) return 'off-limits';
      const bytes = readInside(tree, relative);
      if (bytes === undefined) return 'missing';
      return { bytes, text: new TextDecoder().decode(bytes), path: inTree(tree, absolute(tree, relative)) ?? relative };
    },
    fileMissing(path) {
      missing(pathFrom(tree, directory, path) ?? path);
    },
    fileExists(path) {
      const relative = inside(path);
      if (relative === undefined || isOffLimits(tree, relative)) return undefined;
      return readInside(tree, relative) !== undefined;
    },
    listFiles(path, pattern) {
      const relative = inside(path);
      return relative === undefined || isOffLimits(tree, relative) ? undefined : fileset(tree, relative, pattern);
    },
    evaluateTemplate(text: string, path: string, variables: ReadonlyMap<string, Value>): Value {
      const source: Source = { path, text, installed: false };
      const { expression } = readTemplate(source);
      if (expression === undefined) return unknown({ kind: 'invalid', what: 'the template cannot be read' });
      const made = evaluate(expression, withNames({ module: module(), source, names: undefined }, variables));
      // The trace inside the template is dropped: its locations are in the text of a file, which must not be shown.
      return made.trace?.range.source === source ? { ...made, trace: undefined } : made;
    },
  };
}
