import type { Audit } from '../../lint/audit.ts';
import type { CheckResult, ControlResult } from '../../lint/finding.ts';
import { plain } from '../../text/escape.ts';
import { locationText, nameOf } from '../text.ts';
import { controlSummaries, countOutcomes } from './summary.ts';

/** Lines named before "and n more". */
const mostNamed = 8;

const COLUMNS = ['passed', 'failed', 'undetermined', 'n/a'];

/** The short form for a terminal: paragraphs that may be wrapped, and rows that must not be. */
export interface EvidenceText {
  readonly title: string;
  readonly rows: readonly string[];
  /** Results that the findings above do not show: undetermined and suppressed ones. */
  readonly notes: readonly string[];
  readonly checks: string;
}

export function evidenceText(audit: Audit, checks: readonly CheckResult[]): EvidenceText {
  const { day, controls } = audit;
  const summaries = controlSummaries(audit);
  const width = Math.max(...summaries.map(({ control }) => control.id.length));
  const row = (id: string, severity: string, numbers: readonly (string | number)[]) =>
    `${id.padEnd(width)}  ${severity.padEnd(8)}${numbers.map((one, i) => String(one).padStart(COLUMNS[i]!.length + 2)).join('')}`;
  const unseen = controls.filter(({ outcome, exemptions }) => outcome === 'undetermined' || exemptions.length > 0);
  const notes = unseen.slice(0, mostNamed).map(noteOf);
  const { pass, fail, undetermined, notApplicable } = countOutcomes(checks);
  return {
    title: `Controls on ${plain(day)}:`,
    rows: [
      row('control', 'severity', COLUMNS),
      ...summaries.map(({ control, counts }) =>
        row(control.id, control.severity ?? '', [counts.pass, counts.fail, counts.undetermined, counts.notApplicable]),
      ),
    ],
    notes: unseen.length > mostNamed ? [...notes, `and ${unseen.length - mostNamed} more.`] : notes,
    checks: `Checks of all rules: ${pass} passed, ${fail} failed, ${undetermined} undetermined, ${notApplicable} not applicable. Use --format markdown or --format json for the list.`,
  };
}

function noteOf({ control, subject, outcome, why, exemptions, reported }: ControlResult): string {
  const name = nameOf(subject, undefined);
  if (outcome === 'undetermined') return `${control.id} is undetermined for ${name}: ${plain(why ?? '')}.`;
  const reasons = exemptions.map(({ reason, by }) => plain(reason) + (by ? ` (${locationText(by)})` : ''));
  return `${control.id} fails for ${name}, ${reported ? 'partly suppressed' : 'suppressed'}: ${reasons.join('; ')}`;
}
