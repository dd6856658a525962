import type { CheckOptions, CheckOutcome } from '../check.ts';
import { inTree } from '../files/tree.ts';
import { diffOf, type FixPlan, planFixes, writeFixes } from '../fix/index.ts';
import type { Finding } from '../lint/finding.ts';
import { count, locationText, messageOf, pathText } from '../report/text.ts';
import { plain } from '../text/escape.ts';
import type { Io } from './io.ts';

export interface Fixing {
  /** `safe`: what is refused or leads nowhere now; `all`: modes and links as well, which can stop a running replication. */
  readonly which: 'safe' | 'all';
  /** `try`: print a diff and write nothing. */
  readonly how: 'write' | 'try';
}

/** What a fix came to: the texts that the check that follows is to read, where they were not written, and 2 where a file could not be. */
export interface Fixed {
  readonly edited: ReadonlyMap<string, string> | undefined;
  readonly code: 0 | 2;
}

/** Fixes what can be fixed, and tells on standard error what was, what was not and why. The diff goes to standard output, unless `diff` says otherwise. */
export function fix(
  options: CheckOptions,
  check: (options: CheckOptions) => CheckOutcome,
  { which, how }: Fixing,
  io: Io,
  diff: 'stdout' | 'stderr',
): Fixed {
  const plan = planFixes((edited) => check({ ...options, evidence: false, edited, reads: 'all' }), which);
  const from = inTree(plan.tree, io.cwd);
  const reported = [...plan.refused.map((one) => refusal(one, from)), ...withheld(plan), ...unfixable(plan)];
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

/** The report that follows is of the files as they would be. */
const LEFT = 'dmslint: what would be left:\n';

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

function refusal({ finding, why, revealed }: FixPlan['refused'][number], from: string | undefined): string {
  // With what would come to light then, it is mended at once.
  const all = [finding, ...revealed].flatMap((one) => messageOf(one).lines);
  const lines = [...new Set(all)].map((line) => `    ${line}\n`);
  const write = lines.length === 0 ? '' : ' Write:';
  return [`${nameOf(finding, from)}: not fixed, since ${plain(why)}.${write}\n`, ...lines].join('');
}

function withheld({ withheld: left }: FixPlan): string[] {
  return left.length === 0
    ? []
    : [`dmslint: ${left.length} more can be fixed with --fix-unsafe, which can stop a running replication.\n`];
}

function unfixable({ unfixable: left }: FixPlan): string[] {
  if (left.length === 0) return [];
  const [is, them] = left.length === 1 ? ['finding is', 'it says'] : ['findings are', 'they say'];
  return [`dmslint: ${left.length} other ${is} left to you: ${them} what to write.\n`];
}

function nameOf({ at, rule, subjects }: Finding, from: string | undefined): string {
  return [locationText(at, from), plain(rule.id), plain(subjects[0]?.address ?? '')].filter(Boolean).join(' ');
}
