import path from 'node:path';
import { findTree, inTree } from '../files/tree.ts';
import type { Io } from './io.ts';
import { UsageError } from './usage.ts';

/** The text of a file as an editor has it. */
export interface EditorBuffer {
  /** Its real path in the checked tree. */
  readonly file: string;
  readonly text: string;
}

/** The text on standard input as that of a file (`--stdin-filename`), which need not exist yet. */
export function bufferOf(file: string, root: string | undefined, read: () => Uint8Array, { cwd }: Io): EditorBuffer {
  const inside = inTree(findTree(cwd, [], root), path.resolve(cwd, file));
  if (inside === undefined)
    throw new UsageError(`--stdin-filename ${file} is outside the checked tree.`, 'Widen the tree with --root.');
  return { file: inside, text: Buffer.from(read()).toString('utf8') };
}
