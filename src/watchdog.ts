import { Script } from 'node:vm';

/** A script sees global names only; this one is there while it starts. */
const RUN = Symbol.for('dmslint.run');

/** What is given to a step when the time is up, so that it can end by itself with what there is. In milliseconds. */
export const GRACE = 5_000;

let script: Script | undefined;

/**
 * Runs something that does not return to the event loop, but for no longer than so many milliseconds: then it is interrupted wherever it is. What it has
 * left behind may be half made: only what was finished before may be used.
 */
export function interrupted(milliseconds: number, run: () => void): 'done' | 'interrupted' {
  script ??= new Script('globalThis[Symbol.for("dmslint.run")]()');
  const scope = globalThis as { [RUN]?: () => void };
  const before = scope[RUN];
  scope[RUN] = () => {
    delete scope[RUN];
    run();
  };
  try {
    script.runInThisContext({ timeout: Math.max(1, Math.ceil(milliseconds)) });
    return 'done';
  } catch (error) {
    if ((error as NodeJS.ErrnoException | undefined)?.code !== 'ERR_SCRIPT_EXECUTION_TIMEOUT') throw error;
    return 'interrupted';
  } finally {
    if (before === undefined) delete scope[RUN];
    else scope[RUN] = before;
  }
}
