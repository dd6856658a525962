import type { CheckOutcome } from '../check.ts';
import { SETTINGS_FILE } from '../files/settings-file.ts';
import type { Finding } from '../lint/finding.ts';
import { rangeKey } from '../text/source.ts';
import type { Unit } from './unit.ts';

/** A finding and the check that found it. */
export interface Found {
  readonly finding: Finding;
  readonly unit: Unit;
  readonly outcome: CheckOutcome;
}

/**
 * The findings of all units, as one check of all roots would have them: what several say of the same settings counts once, and a suppression there is unused
 * only if it is so in all of them.
 */
export function findingsOf(units: readonly Unit[]): Found[] {
  const all = units.flatMap((unit) =>
    unit.outcomes.flatMap((outcome) => outcome.report.findings.map((finding): Found => ({ finding, unit, outcome }))),
  );
  const inSettings = all.filter(({ finding }) => isInSettings(finding));
  if (inSettings.length === 0) return all;
  const counts = new Map<string, number>();
  for (const { finding } of inSettings) counts.set(keyOf(finding), (counts.get(keyOf(finding)) ?? 0) + 1);
  const outcomes = units.flatMap((unit) => unit.outcomes);
  /** How many checks the settings applied to. */
  const judgedBy = (file: string) => outcomes.filter(({ report }) => report.judgedBy?.settings.includes(file)).length;
  const seen = new Set<string>();
  return all.filter(({ finding }) => {
    if (!isInSettings(finding)) return true;
    const key = keyOf(finding);
    if (seen.has(key)) return false;
    seen.add(key);
    return finding.rule.id !== 'suppression-unused' || counts.get(key) === judgedBy(finding.at.source.path);
  });
}

function isInSettings({ at }: Finding): boolean {
  return at.source.path === SETTINGS_FILE || at.source.path.endsWith(`/${SETTINGS_FILE}`);
}

function keyOf({ rule, at, args }: Finding): string {
  return JSON.stringify([rule.id, rangeKey(at), args]);
}
