import type { CheckOptions, CheckOutcome } from '../check.ts';
import { diffOf, planSuppressions, writeSuppressions } from '../fix/index.ts';
import type { Finding } from '../lint/finding.ts';
import { count, locationText, pathText } from '../report/text.ts';
import { plain } from '../text/escape.ts';
import type { Work } from '../work.ts';
import type { Fixed } from './fixing.ts';
import { inTime } from './in-time.ts';
import type { Io } from './io.ts';
import { whereIn } from './where.ts';

export interface Suppressing {
  readonly reason: string;
  /** `try`: print a diff and write nothing. */
  readonly how: 'write' | 'try';
}

/** Writes suppression comments for findings, and reports on standard error for which it did, for which it did not, and why. */
export function suppress(
  options: CheckOptions & { readonly work: Work },
  check: (options: CheckOptions) => CheckOutcome,
  { reason, how, isWanted }: Suppressing & { readonly isWanted: (finding: Finding) => boolean },
  io: Io,
  diff: 'stdout' | 'stderr',
): Fixed {
  const plan = inTime(options.work, io, 'nothing was suppressed', () =>
    planSuppressions((edited) => check({ ...options, evidence: false, edited, reads: 'all' }), isWanted, reason),
  );
  if (plan === undefined) return { edited: undefined, code: 2 };
  const from = whereIn(plan.tree, io);
  const isTried = how === 'try';
  if (isTried) io[diff].write(diffOf({ files: plan.files, applied: plan.suppressed, own: reason }));
  const failed = isTried ? [] : writeSuppressions(plan).failed;
  const lost = new Set(failed.map(({ path }) => path));
  const files = plan.files.filter(({ path }) => !lost.has(path));
  const made = plan.suppressed.filter(({ at }) => !lost.has(at.source.path));
  const names = files.length === 0 ? '' : ` (${files.map(({ path }) => pathText(path, from)).join(', ')})`;
  const done = isTried ? 'would suppress' : 'suppressed';
  io.stderr.write(
    [
      `dmslint: ${done} ${count(made.length, 'finding')} in ${count(files.length, 'file')}${names}.\n`,
      ...failed.map(({ why }) => `dmslint: ${plain(why)}\n`),
      ...plan.refused.map(
        ({ finding: { at, rule }, why }) =>
          `${locationText(at, from)} ${plain(rule.id)}: not suppressed, because ${plain(why)}.\n`,
      ),
    ].join(''),
  );
  return { edited: isTried ? plan.texts : undefined, code: failed.length > 0 ? 2 : 0 };
}
