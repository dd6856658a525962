import type { CheckOptions, CheckOutcome } from '../check.ts';
import { diffOf, type FixPlan, planFixes, writeFixes } from '../fix/index.ts';
import type { Finding } from '../lint/finding.ts';
import { plain } from '../report/escape.ts';
import { count, messageOf, placeText } from '../report/text.ts';
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
  const said = [...plan.refused.map(refusal), ...withheld(plan), ...unfixable(plan)];
  if (how === 'try') {
    io[diff].write(diffOf(plan));
    io.stderr.write([summary(plan, 'would fix'), ...said].join(''));
    return { edited: plan.texts, code: 0 };
  }
  const { failed } = writeFixes(plan);
  const lost = new Set(failed.map(({ path }) => path));
  const errors = failed.map(({ why }) => `dmslint: ${plain(why)}\n`);
  io.stderr.write([summary(plan, 'fixed', lost), ...errors, ...said].join(''));
  return { edited: undefined, code: failed.length > 0 ? 2 : 0 };
}

function summary({ applied, files }: FixPlan, did: string, lost: ReadonlySet<string> = new Set()): string {
  const written = files.filter(({ path }) => !lost.has(path));
  const made = written.length === 0 ? 0 : applied.length;
  return `dmslint: ${did} ${count(made, 'finding')} in ${count(written.length, 'file')}${written.length === 0 ? '' : ` (${written.map(({ path }) => plain(path)).join(', ')})`}.\n`;
}

function refusal({ finding, why }: FixPlan['refused'][number]): string {
  const lines = messageOf(finding).lines.map((line) => `    ${line}\n`);
  const write = lines.length === 0 ? '' : ' Write:';
  return [`${nameOf(finding)}: not fixed, since ${plain(why)}.${write}\n`, ...lines].join('');
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

function nameOf({ at, rule, subjects }: Finding): string {
  return [placeText(at), plain(rule.id), plain(subjects[0]?.address ?? '')].filter(Boolean).join(' ');
}
