import { baseline as isValid } from '../generated/baseline-validators.js';
import { compareText } from '../text/compare.ts';
import type { Diagnostic } from '../text/diagnostic.ts';
import type { Finding, Subject } from './finding.ts';

/** A finding known since the baseline was created: one rule for one resource of one root. */
export interface BaselineEntry {
  readonly root: string;
  readonly address: string;
  readonly rule: string;
}

export interface Baselined {
  /** Those that are new. */
  readonly findings: readonly Finding[];
  readonly baselined: readonly Finding[];
  /** Entries of checked roots that match nothing any more. */
  readonly stale: readonly BaselineEntry[];
}

/** Parses the text of a baseline, or returns why it is invalid. `name` is the file name for messages. */
export function readBaseline(text: string, name: string): { entries: readonly BaselineEntry[]; problem?: Diagnostic } {
  const wrong = (what: string) => ({
    entries: [],
    problem: {
      severity: 'error' as const,
      code: 'baseline',
      message: `The baseline ${name} ${what}. Create it again with --update-baseline.`,
    },
  });
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return wrong('is not valid JSON');
  }
  if (!isValid(json))
    return wrong(
      `is not a valid baseline: ${isValid.errors?.[0]?.instancePath || 'it'} ${isValid.errors?.[0]?.message}`,
    );
  return { entries: (json as { findings: BaselineEntry[] }).findings };
}

/** Separates the findings that are in the baseline from new ones. An entry without a finding is stale if its root was checked (`isChecked`). */
export function applyBaseline(
  findings: readonly Finding[],
  entries: readonly BaselineEntry[],
  isChecked: (root: string) => boolean,
): Baselined {
  const known = new Map(entries.map((entry) => [keyOf(entry), entry]));
  const left: Finding[] = [];
  const baselined: Finding[] = [];
  const used = new Set<string>();
  for (const finding of findings) {
    const [old, fresh]: [Subject[], Subject[]] = [[], []];
    for (const subject of finding.subjects) {
      const key = keyOf({ ...subject, rule: finding.rule.id });
      (known.has(key) ? old : fresh).push(subject);
      used.add(key);
    }
    if (old.length > 0) baselined.push({ ...finding, subjects: old });
    if (fresh.length > 0 || finding.subjects.length === 0) left.push({ ...finding, subjects: fresh });
  }
  const stale = [...known].flatMap(([key, entry]) => (used.has(key) || !isChecked(entry.root) ? [] : [entry]));
  return { findings: left, baselined, stale };
}

/** The text of a baseline for these findings and the entries kept from an older one. Deterministic. */
export function writeBaseline(findings: readonly Finding[], kept: readonly BaselineEntry[]): string {
  const entries = new Map(kept.map((entry) => [keyOf(entry), entry]));
  for (const { rule, subjects } of findings)
    for (const { root, address } of subjects) {
      const entry = { root, address, rule: rule.id };
      entries.set(keyOf(entry), entry);
    }
  const sorted = [...entries]
    .sort(([a], [b]) => compareText(a, b))
    .map(([, { root, address, rule }]) => ({ root, address, rule }));
  return `${JSON.stringify({ format: 1, findings: sorted }, null, 1)}\n`;
}

function keyOf({ root, address, rule }: BaselineEntry): string {
  return JSON.stringify([root, address, rule]);
}

const MOST_NAMED = 5;

/** What is said of entries that match nothing any more; `shown` names the file. */
export function staleNote(stale: readonly BaselineEntry[], shown: string): Diagnostic {
  const named = stale.slice(0, MOST_NAMED).map(({ rule, address }) => `${rule} at ${address}`);
  const more = stale.length > MOST_NAMED ? ` and ${stale.length - MOST_NAMED} more` : '';
  return {
    severity: 'note',
    code: 'baseline-stale',
    message: `The baseline ${shown} has ${stale.length === 1 ? 'an entry that matches' : `${stale.length} entries that match`} no finding: ${named.join(', ')}${more}. Remove ${stale.length === 1 ? 'it' : 'them'} with --update-baseline.`,
  };
}
