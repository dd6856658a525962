import { absolute, inTree, join, readInside, type Tree } from '../../discover/tree.ts';
import { unknown } from '../../graph/make.ts';
import type { Value } from '../../graph/value.ts';
import { readTemplate } from '../../hcl/read.ts';
import type { Source } from '../../text/source.ts';
import { evaluate } from '../expressions/expression.ts';
import { withNames } from '../expressions/scope.ts';
import type { FunctionContext } from '../functions/index.ts';
import type { ModuleInstance } from '../instance.ts';
import { fileset } from './fileset.ts';

/** The files that functions may read: those of the checked tree, by paths relative to the root module's directory. `missing` is told of files that are not there. */
export function functionContext(
  tree: Tree,
  directory: string,
  module: () => ModuleInstance,
  missing: (path: string) => void,
): FunctionContext {
  const inside = (path: string): string | undefined => {
    if (path.startsWith('/') || path.startsWith('~')) return undefined;
    const relative = join(directory, path);
    return relative.startsWith('..') || inTree(tree, absolute(tree, relative)) === undefined ? undefined : relative;
  };
  return {
    readFile(path) {
      const relative = inside(path);
      if (relative === undefined) return { outside: path };
      const bytes = readInside(tree, relative);
      if (bytes !== undefined) return { bytes, text: new TextDecoder().decode(bytes) };
      missing(relative);
      return { missing: path };
    },
    fileExists(path) {
      const relative = inside(path);
      return relative === undefined ? undefined : readInside(tree, relative) !== undefined;
    },
    listFiles(path, pattern) {
      const relative = inside(path);
      return relative === undefined ? undefined : fileset(tree, relative, pattern);
    },
    evaluateTemplate(text: string, path: string, variables: ReadonlyMap<string, Value>): Value {
      const source: Source = { path, text, installed: false };
      const { expression } = readTemplate(source);
      if (expression === undefined) return unknown({ kind: 'invalid', what: `the template ${path} can't be read` });
      return evaluate(expression, withNames({ module: module(), source, names: undefined }, variables));
    },
  };
}
