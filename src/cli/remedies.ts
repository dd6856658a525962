import type { CheckOutcome } from '../check.ts';
import { remediesFor } from '../fix/remedies.ts';

/** The outcome with the remedies of its findings. */
export function proven(outcome: CheckOutcome): CheckOutcome {
  const { again, report } = outcome;
  if (again === undefined) return outcome;
  const remedies = remediesFor({ ...outcome, again });
  const findings = report.findings.map((finding) => {
    const remedy = remedies.get(finding);
    return remedy === undefined ? finding : { ...finding, remedy };
  });
  return { ...outcome, report: { ...report, findings } };
}
