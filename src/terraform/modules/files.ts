import { absolute, inTree, isOffLimits, pathFrom, readInside, type Tree } from '../../files/tree.ts';
import { unitsOfBytes } from '../../work.ts';
import { evaluateTemplateText } from '../expressions/template-file.ts';
import { type FunctionContext, tooMuch } from '../functions/define.ts';
import type { ModuleInstance } from '../instance.ts';
import { fileset } from './fileset.ts';

/** A file that `fileset` looks at. */
const ENTRY = 100;
/** Longer files are not kept, in bytes. */
const MOST_KEPT = 100_000;

/** The files that functions may read: those of the checked tree, by paths relative to the root module's directory. `missing` is called for missing files. */
export function functionContext(
  tree: Tree,
  directory: string,
  module: () => ModuleInstance,
  missing: (path: string) => void,
): FunctionContext {
  const inside = (path: string): string | undefined =>
    path.startsWith('/') || path.startsWith('~') ? undefined : pathFrom(tree, directory, path);
  const spend = (units: number) => module().root.share.spend(units);
  const read = (path: string): ReturnType<FunctionContext['readFile']> => {
    const relative = inside(path);
    if (relative === undefined) return 'outside';
    if (isOffLimits(tree, relative)) return 'off-limits';
    const bytes = readInside(tree, relative);
    if (bytes === undefined) return 'missing';
    return { bytes, text: new TextDecoder().decode(bytes), path: inTree(tree, absolute(tree, relative)) ?? relative };
  };
  // The instances of a module often read the same file.
  const known = new Map<string, ReturnType<typeof read>>();
  return {
    spend,
    ranOut: () => module().root.share.ranOut(),
    readFile(path) {
      const found = known.get(path) ?? read(path);
      if (typeof found === 'string' || found.bytes.length < MOST_KEPT) known.set(path, found);
      if (typeof found !== 'string' && !spend(unitsOfBytes(found.bytes.length)))
        tooMuch('too many and too large files');
      return found;
    },
    fileMissing(path) {
      missing(pathFrom(tree, directory, path) ?? path);
    },
    fileExists(path) {
      const relative = inside(path);
      if (relative === undefined || isOffLimits(tree, relative)) return undefined;
      const bytes = readInside(tree, relative);
      if (bytes !== undefined && !spend(unitsOfBytes(bytes.length))) tooMuch('too many and too large files');
      return bytes !== undefined;
    },
    listFiles(path, pattern) {
      const relative = inside(path);
      if (relative === undefined || isOffLimits(tree, relative)) return undefined;
      return fileset(tree, relative, pattern, () => {
        if (!spend(ENTRY)) tooMuch('too many files in fileset()');
      });
    },
    evaluateTemplate: (text, path, variables) => evaluateTemplateText(text, path, variables, module()),
  };
}
