import type { CheckOptions, CheckOutcome } from '../check.ts';
import { diffOf, type FixPlan, filesToFetch, planFixes, writeFixes } from '../fix/index.ts';
import type { Finding } from '../lint/finding.ts';
import { count, locationText, messageOf, pathText } from '../report/text.ts';
import { plain } from '../text/escape.ts';
import type { Work } from '../work.ts';
import { inTime } from './in-time.ts';
import type { Io } from './io.ts';
import { whereIn } from './where.ts';

export { suppress } from './suppressing.ts';

export interface Fixing {
  /** `safe`: typos and dangling references; `all`: modes and links as well, which can stop a running replication. */
  readonly which: 'safe' | 'all';
  /** `try`: print a diff and write nothing. */
  readonly how: 'write' | 'try';
}

/** `edited`: the texts that the next check reads, if they were not written. `code`: 2 if a file could not be written. */
export interface Fixed {
  readonly edited: ReadonlyMap<string, string> | undefined;
  readonly code: 0 | 2;
}

/** Applies fixes, and reports on standard error what was fixed, what was not, and why. `diff`: where a diff is printed. */
export function fix(
  options: CheckOptions & { readonly work: Work },
  check: (options: CheckOptions) => CheckOutcome,
  { which, how, isWanted }: Fixing & { readonly isWanted: (finding: Finding) => boolean },
  io: Io,
  diff: 'stdout' | 'stderr',
): Fixed {
  const plan = inTime(options.work, io, 'nothing was fixed', () =>
    planFixes((edited) => check({ ...options, evidence: false, edited, reads: 'all' }), which, isWanted),
  );
  if (plan === undefined) return { edited: undefined, code: 2 };
  const from = whereIn(plan.tree, io);
  const reported = [
    ...fetching(plan, from),
    ...plan.refused.map((one) => refusal(one, from)),
    ...withheld(plan),
    ...unfixable(plan),
  ];
  if (how === 'try') {
    io[diff].write(diffOf(plan));
    io.stderr.write([summary(plan, 'would fix', from), ...reported, LEFT].join(''));
    return { edited: plan.texts, code: 0 };
  }
  const { failed } = writeFixes(plan);
  const lost = new Set(failed.map(({ path }) => path));
  const errors = failed.map(({ why }) => `dmslint: ${plain(why)}\n`);
  io.stderr.write([summary(plan, 'fixed', from, lost), ...errors, ...reported].join(''));
  return { edited: undefined, code: failed.length > 0 ? 2 : 0 };
}

/** The report that follows is for the files as they would be. */
const LEFT = 'dmslint: findings that would remain:\n';

function summary(
  { batches, files }: FixPlan,
  did: string,
  from: string | undefined,
  lost: ReadonlySet<string> = new Set(),
): string {
  const written = files.filter(({ path }) => !lost.has(path));
  const made = batches.filter(({ files: paths }) => ![...paths].some((path) => lost.has(path)));
  const findings = made.reduce((sum, batch) => sum + batch.findings, 0);
  return `dmslint: ${did} ${count(findings, 'finding')} in ${count(written.length, 'file')}${written.length === 0 ? '' : ` (${written.map(({ path }) => pathText(path, from)).join(', ')})`}.\n`;
}

/** What is left to do for the certificates that were added. */
function fetching(plan: FixPlan, from: string | undefined): string[] {
  return filesToFetch(plan).map((one) => {
    const file = pathText(one.path, from);
    const what =
      one.as === 'wallet'
        ? `make the Oracle wallet ${file} from ${one.from} ("dmslint explain oracle" shows how)`
        : `fetch ${one.from} into ${file}`;
    return `dmslint: ${what}: Terraform refuses the configuration without it.\n`;
  });
}

function refusal({ finding, why, revealed }: FixPlan['refused'][number], from: string | undefined): string {
  // With what the fix itself would reveal, so that both are fixed at once.
  const all = [finding, ...revealed].flatMap((one) => messageOf(one, from).lines);
  const lines = [...new Set(all)].map((line) => `    ${line}\n`);
  const write = lines.length === 0 ? '' : ' Write:';
  return [`${nameOf(finding, from)}: not fixed, because ${plain(why)}.${write}\n`, ...lines].join('');
}

function withheld({ withheld: left }: FixPlan): string[] {
  return left.length === 0
    ? []
    : [`dmslint: --fix-unsafe can fix ${count(left.length, 'more finding')}; it can stop a running replication.\n`];
}

function unfixable({ unfixable: left }: FixPlan): string[] {
  if (left.length === 0) return [];
  return [`dmslint: ${left.length === 1 ? '1 finding needs' : `${left.length} findings need`} a manual fix.\n`];
}

function nameOf({ at, rule, subjects }: Finding, from: string | undefined): string {
  return [locationText(at, from), plain(rule.id), plain(subjects[0]?.address ?? '')].filter(Boolean).join(' ');
}
