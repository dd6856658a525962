import { type Written, writeFiles } from './files.ts';
import type { FixPlan } from './plan.ts';
import type { SuppressionPlan } from './suppress.ts';

export { diffOf } from './diff.ts';
export { filesToFetch } from './fetched.ts';
export type { Written } from './files.ts';
export { type FixPlan, planFixes, type Recheck } from './plan.ts';
export { planSuppressions } from './suppress.ts';

/** Writes the comments of a plan. */
export function writeSuppressions({ tree, files }: SuppressionPlan): Written {
  return writeFiles(tree, files, []);
}

/** Writes what a plan changes. */
export function writeFixes({ tree, files, batches }: FixPlan): Written {
  return writeFiles(
    tree,
    files,
    batches.map((batch) => batch.files),
  );
}
