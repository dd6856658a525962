import type { CheckOutcome } from '../check.ts';
import { remediesFor } from '../fix/remedies.ts';
import type { Making } from '../fix/together.ts';
import type { Finding } from '../lint/finding.ts';
import { withFix } from '../lint/fix-options.ts';

/** The outcome with the remedies of the findings that are wanted. */
export function proven(
  outcome: CheckOutcome,
  isWanted: (finding: Finding) => boolean = () => true,
  making?: Making,
): CheckOutcome {
  const { again, report } = outcome;
  if (again === undefined) return outcome;
  const remedies = remediesFor({ ...outcome, again }, isWanted, making);
  const findings = report.findings.map((finding) => {
    const remedy = remedies.get(finding);
    if (remedy === undefined) return finding;
    return { ...withFix(finding, remedy.kind === 'edits' ? remedy.instead : undefined), remedy };
  });
  return { ...outcome, report: { ...report, findings } };
}
