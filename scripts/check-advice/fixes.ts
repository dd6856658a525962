// Makes the fixes of a configuration as `--fix` or `--fix-unsafe` does. scripts/check-advice.mjs bundles this: Node 20 reads no TypeScript.
import path from 'node:path';
import { check } from '../../src/check.ts';
import { parseArguments } from '../../src/cli/arguments.ts';
import { planFixes, writeFixes } from '../../src/fix/index.ts';

export interface Request {
  readonly directory: string;
  /** The root module in it. */
  readonly root: string;
  /** Arguments of dmslint. */
  readonly args: readonly string[];
  readonly now: string;
  readonly which: 'safe' | 'all';
  /** Only the findings of this rule. */
  readonly rule?: string;
}

/** Writes the fixes. `files`: the edited files with their new texts; `fixed`: the rule of each fixed finding. */
export function makeFixes({ directory, root, args, now, which, rule }: Request): {
  readonly files: readonly { readonly path: string; readonly text: string }[];
  readonly fixed: readonly string[];
} {
  const request = parseArguments(args, '0', ['pretty']);
  if (request.kind !== 'check') throw new Error(`${directory}: its arguments are no check`);
  const { variables, varFiles, workspace } = request.input;
  const plan = planFixes(
    (edited) =>
      check({
        paths: [root],
        cwd: directory,
        root: directory,
        variables,
        varFiles: varFiles.map((file) => path.join(root, file)),
        workspace,
        source: false,
        evidence: false,
        now: new Date(`${now}T00:00:00Z`),
        failOn: 'error',
        env: {},
        reads: 'all',
        edited,
      }),
    which,
    (finding) => rule === undefined || finding.rule.id === rule,
  );
  const { failed } = writeFixes(plan);
  if (failed.length > 0) throw new Error(failed.map(({ why }) => why).join('\n'));
  return {
    files: plan.files.map((file) => ({ path: file.path, text: file.after })),
    fixed: plan.applied.map((finding) => finding.rule.id),
  };
}
