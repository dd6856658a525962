import { compareText } from '../text/compare.ts';
import type { Diagnostic } from '../text/diagnostic.ts';
import type { Finding, Subject } from './finding.ts';
import { baseline as isValid } from './validate.generated.js';

/** A finding that was there when dmslint was introduced: one rule at one resource of one root. */
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

/** The entries of a baseline's text, or why there are none. `name` is what people know the file by. */
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

/** Takes out the findings that the baseline has. An entry that matched nothing is stale if `isChecked` its root. */
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

/** The text of a baseline of these findings and of what is kept of an older one. The same bytes for the same findings. */
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
