import { requirementsOf } from '../../dms/controls/control-mapping.ts';
import { CONTROLS, type Control } from '../../dms/controls/controls.ts';
import type { Requirement } from '../../dms/controls/requirements.ts';
import type { Audit } from '../../lint/audit.ts';
import { type CheckResult, type ControlResult, subjectKey } from '../../lint/finding.ts';

/** How many resources ended how. */
export interface OutcomeCounts {
  readonly pass: number;
  readonly fail: number;
  readonly undetermined: number;
  readonly notApplicable: number;
}

export interface ControlSummary {
  readonly control: Control;
  readonly results: readonly ControlResult[];
  readonly counts: OutcomeCounts;
  /** The fails that are reported no more. */
  readonly suppressed: number;
}

/** Every control of the table with its results, none left out. */
export function controlSummaries({ controls }: Audit): ControlSummary[] {
  return CONTROLS.map((control) => {
    const results = controls.filter((one) => one.control.id === control.id);
    return {
      control,
      results,
      counts: countOutcomes(results),
      suppressed: results.filter(({ outcome, reported }) => outcome === 'fail' && !reported).length,
    };
  });
}

export interface RequirementSummary {
  readonly requirement: Requirement;
  /** The controls that AWS maps to it. */
  readonly controls: readonly Control[];
  /** By resource, the gravest result of these controls. */
  readonly counts: OutcomeCounts;
}

/** The requirements for which the controls stand, with what these came to. */
export function requirementSummaries(audit: Pick<Audit, 'controls'>): RequirementSummary[] {
  return requirementsOf(CONTROLS).map((requirement) => {
    const controls = CONTROLS.filter((control) =>
      control.requirements.some(
        ({ framework, ids }) => framework === requirement.framework && ids.includes(requirement.id),
      ),
    );
    const gravest = new Map<string, { outcome: CheckResult['outcome'] }>();
    for (const { control, subject, outcome } of audit.controls) {
      if (!controls.some(({ id }) => id === control.id)) continue;
      const key = subjectKey(subject);
      const known = gravest.get(key);
      if (known === undefined || ORDER.indexOf(outcome) < ORDER.indexOf(known.outcome)) gravest.set(key, { outcome });
    }
    return { requirement, controls, counts: countOutcomes([...gravest.values()]) };
  });
}

/** The gravest first. */
export const ORDER: readonly CheckResult['outcome'][] = ['fail', 'undetermined', 'pass', 'not-applicable'];

export function countOutcomes(results: readonly Pick<CheckResult, 'outcome'>[]): OutcomeCounts {
  const of = (wanted: CheckResult['outcome']) => results.filter(({ outcome }) => outcome === wanted).length;
  return { pass: of('pass'), fail: of('fail'), undetermined: of('undetermined'), notApplicable: of('not-applicable') };
}
