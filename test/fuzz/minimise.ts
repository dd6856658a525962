import type { Input } from './inputs.ts';
import { problemOf } from './oracle.ts';

/** So many runs are made to make an input smaller. */
const MOST_TRIES = 300;

/** The input without the files and lines that its problem does not need. */
export async function minimised(input: Input, problem: string): Promise<Input> {
  // Two configurations that are the same could not be cut alike.
  if (input.rewritten !== undefined) return input;
  const kind = problem.slice(0, 20);
  let left = MOST_TRIES;
  let best = input;
  const isAsBad = async (files: Input['files']) => {
    if (--left < 0) return false;
    const smaller = { ...best, files };
    if ((await problemOf(smaller))?.slice(0, 20) !== kind) return false;
    best = smaller;
    return true;
  };
  for (const name of Object.keys(input.files)) {
    const { [name]: _, ...others } = best.files;
    if (!input.asked?.some(([file]) => file === name)) await isAsBad(others);
  }
  for (const name of Object.keys(best.files)) {
    for (let size = linesOf(best, name).length >> 1; size > 0; size >>= 1) {
      for (let at = 0; at < linesOf(best, name).length; ) {
        const lines = linesOf(best, name).toSpliced(at, size);
        if (!(await isAsBad({ ...best.files, [name]: lines.join('\n') }))) at += size;
      }
    }
  }
  return best;
}

function linesOf({ files }: Input, name: string): string[] {
  return files[name]!.split('\n');
}
