import type { Range } from '../../text/source.ts';
import type { Finding, Subject, SuppressedFinding } from '../finding.ts';

/** A suppression: a comment in the configuration, or an `ignore` block of the settings. */
export interface Suppression {
  readonly how: SuppressedFinding['how'];
  /** Rule ids. */
  readonly rules: readonly string[];
  readonly reason: string;
  /** The last day on which it is valid, as YYYY-MM-DD. */
  readonly until: string | undefined;
  /** Where it is written. */
  readonly at: Range;
  /** Whether it is about a finding: its rule and its place. */
  readonly concerns: (finding: Finding) => boolean;
  /** Whether it is meant for one instance of a finding that it concerns. */
  readonly isFor: (finding: Finding, subject: Subject) => boolean;
}
