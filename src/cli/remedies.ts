import type { CheckOutcome } from '../check.ts';
import { remediesFor } from '../fix/remedies.ts';
import type { Making } from '../fix/together.ts';
import type { Finding, Remedy } from '../lint/finding.ts';
import { withFix } from '../lint/fix-options.ts';
import { GRACE, interrupted } from '../watchdog.ts';
import type { Work } from '../work.ts';

/** The outcome with the remedies of the findings that are wanted. `work`: that of the run, whose time bounds it. */
export function proven(
  outcome: CheckOutcome,
  isWanted: (finding: Finding) => boolean = () => true,
  { making, work }: { readonly making?: Making; readonly work?: Work | undefined } = {},
): CheckOutcome {
  const { again, report } = outcome;
  if (again === undefined) return outcome;
  let remedies: ReadonlyMap<Finding, Remedy> | undefined;
  const make = () => {
    remedies = remediesFor({ ...outcome, again }, isWanted, making);
  };
  if (work === undefined) make();
  else interrupted(work.remaining + GRACE, make);
  const findings = report.findings.map((finding) => {
    const remedy = remedies === undefined ? untried(finding, isWanted) : remedies.get(finding);
    if (remedy === undefined) return finding;
    return { ...withFix(finding, remedy.kind === 'edits' ? remedy.instead : undefined), remedy };
  });
  return { ...outcome, report: { ...report, findings } };
}

function untried(finding: Finding, isWanted: (finding: Finding) => boolean): Remedy | undefined {
  if (finding.fix === undefined || !isWanted(finding)) return undefined;
  return { kind: 'none', why: 'the time for this run was up before they were tried' };
}
