import type { CheckRequest } from './arguments/request.ts';
import type { Io } from './io.ts';

/** How long pre-commit makes a command line, in bytes (`xargs.py`): with more files, it runs the hook several times. */
const LONGEST = process.platform === 'win32' ? 2 ** 15 - 2048 : 2 ** 17;

/**
 * The file that the next run of the hook would write anew, without what this run found; undefined if there is none, or no next run. Every run but the last has a
 * command line that is nearly full.
 */
export function fileLostToNextRun(argv: readonly string[], { formats, input }: CheckRequest, { env }: Pick<Io, 'env'>) {
  if (env.PRE_COMMIT !== '1' || input.mode !== 'affected') return undefined;
  const bytes = argv.reduce((sum, word) => sum + Buffer.byteLength(word) + 1, 0);
  return bytes < LONGEST * 0.9 ? undefined : formats.find(({ file }) => file !== undefined)?.file;
}
