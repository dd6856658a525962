import { execFile } from 'node:child_process';

/** What a run of the linter has left. `broken`: it could not do all of its work, and what it says is about that. */
export type Run =
  | { readonly state: 'done'; readonly output: string; readonly messages: string }
  | { readonly state: 'broken'; readonly output: string; readonly messages: string }
  | { readonly state: 'cancelled' };

export interface Linter {
  /** Node's binary, or VS Code's own, which is one when it is told so. */
  readonly node: string;
  /** The command inside the extension. */
  readonly command: string;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** Reports of big estates are long. */
const MOST_OUTPUT = 256 * 1024 * 1024;

/** The environment of the linter: VS Code's binary is then nothing but Node, and loads nothing that somebody else names. */
export function environmentOf(env: Linter['env']): NodeJS.ProcessEnv {
  const { NODE_OPTIONS: _, ...others } = env;
  return { ...others, ELECTRON_RUN_AS_NODE: '1', NO_COLOR: '1' };
}

/** Runs a command of the linter in a directory: without a shell, and with no program but the one inside the extension. */
export function runLinter(linter: Linter, words: readonly string[], cwd: string, signal: AbortSignal): Promise<Run> {
  const options = { cwd, env: environmentOf(linter.env), signal, maxBuffer: MOST_OUTPUT, windowsHide: true };
  return new Promise((resolve) => {
    const child = execFile(linter.node, [linter.command, ...words], options, (error, output, messages) => {
      if (signal.aborted) resolve({ state: 'cancelled' });
      // 1 says that there are findings.
      else if (error === null || error.code === 1) resolve({ state: 'done', output, messages });
      else resolve({ state: 'broken', output, messages: messages || `The linter could not be run (${error.code}).` });
    });
    child.stdin?.end();
  });
}
