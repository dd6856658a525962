import { frameworkName } from '../../dms/controls/frameworks.ts';
import type { Audit } from '../../lint/audit.ts';
import type { CheckResult, Subject } from '../../lint/finding.ts';
import { type Located, locatedAt } from '../text.ts';
import { controlSummaries, type OutcomeCounts } from './summary.ts';

/** A control and its result for each resource. */
export interface JsonControl {
  readonly id: string;
  readonly framework: string;
  readonly title: string;
  readonly url: string;
  readonly severity?: string;
  /** `NIST SP 800-53 r5 SC-8`: the requirements to which AWS maps it. */
  readonly requirements: readonly string[];
  readonly counts: OutcomeCounts;
  readonly results: readonly JsonControlResult[];
}

export interface JsonControlResult {
  readonly subject: Subject;
  readonly outcome: CheckResult['outcome'];
  /** The rule that decided. */
  readonly rule: string;
  readonly found?: string;
  readonly why?: string;
  readonly when?: string;
  readonly at: Located;
  /** Only of fails. */
  readonly reported?: boolean;
  readonly suppressions?: readonly { readonly reason: string; readonly at?: Located | undefined }[];
}

export function jsonControls(audit: Audit): JsonControl[] {
  return controlSummaries(audit).map(({ control, counts, results }) => ({
    id: control.id,
    framework: frameworkName(control.framework),
    title: control.title,
    url: control.url,
    severity: control.severity,
    requirements: control.requirements.flatMap(({ framework, ids }) =>
      ids.map((id) => `${frameworkName(framework)} ${id}`),
    ),
    counts,
    results: results.map(({ subject, outcome, rule, found, why, when, at, reported, exemptions }) => ({
      subject: { root: subject.root, address: subject.address, environment: subject.environment },
      outcome,
      rule,
      found,
      why,
      when,
      at: locatedAt(at),
      ...(outcome === 'fail'
        ? { reported, suppressions: exemptions.map(({ reason, by }) => ({ reason, at: by && locatedAt(by) })) }
        : {}),
    })),
  }));
}
