import { absolute, inTree, isOffLimits, pathFrom, readInside, type Tree } from '../../files/tree.ts';
import { unitsOfBytes } from '../../work.ts';
import { evaluateTemplateText } from '../expressions/template-file.ts';
import { type FunctionContext, tooMuch } from '../functions/define.ts';
import type { ModuleInstance } from '../instance.ts';
import { fileset } from './fileset.ts';

/** A file that `fileset` looks at. */
const ENTRY = 100;

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
  return {
    spend,
    ranOut: () => module().root.share.ranOut(),
    readFile(path) {
      const relative = inside(path);
      if (relative === undefined) return 'outside';
      if (isOffLimits(tree, relative)) return 'off-limits';
      const bytes = readInside(tree, relative);
      if (bytes === undefined) return 'missing';
      if (!spend(unitsOfBytes(bytes.length))) tooMuch('too many and too large files');
      return { bytes, text: new TextDecoder().decode(bytes), path: inTree(tree, absolute(tree, relative)) ?? relative };
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
