import type { CheckOutcome } from '../check.ts';
import { remediesFor } from '../fix/remedies.ts';
import type { Finding, Remedy } from '../lint/finding.ts';

/** The remedies of findings that were tried so far, by the check that found them. */
const tried = new WeakMap<CheckOutcome, Map<Finding, Remedy>>();

/** The proven remedies of some findings of a check. Only these are tried, since the cost of a try is bounded. */
export function remediesOf(findings: readonly Finding[], outcome: CheckOutcome): ReadonlyMap<Finding, Remedy> {
  const known = tried.get(outcome) ?? new Map<Finding, Remedy>();
  tried.set(outcome, known);
  const wanted = findings.filter((finding) => finding.fix !== undefined && !known.has(finding));
  if (wanted.length === 0 || outcome.again === undefined) return known;
  const meant = new Set(wanted);
  const report = {
    ...outcome.report,
    findings: outcome.report.findings.map((finding) => (meant.has(finding) ? finding : { ...finding, fix: undefined })),
  };
  for (const [finding, remedy] of remediesFor({ ...outcome, report, again: outcome.again })) known.set(finding, remedy);
  return known;
}
