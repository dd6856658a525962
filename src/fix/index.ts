import { type Written, writeFiles } from './files.ts';
import type { FixPlan } from './plan.ts';

export { diffOf } from './diff.ts';
export type { Written } from './files.ts';
export { type FixPlan, planFixes, type Recheck } from './plan.ts';

/** Writes what a plan changes. */
export function writeFixes({ tree, files, batches }: FixPlan): Written {
  return writeFiles(
    tree,
    files,
    batches.map((batch) => batch.files),
  );
}
