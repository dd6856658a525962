import type { ResourceGraph } from '../graph/graph.ts';
import type { Finding } from '../lint/finding.ts';
import type { Report } from '../report/report.ts';
import type { Diagnostic } from '../text/diagnostic.ts';
import type { Target } from './candidate.ts';
import { type Effect, effectsBetween } from './effects.ts';

/** What a check found, as far as fixes are judged by it. */
export interface Checked {
  readonly report: Pick<Report, 'findings' | 'diagnostics'>;
  readonly graph: ResourceGraph;
}

/** Whether edits did what they should, and nothing else; `revealed`: the findings that came for it, where that is all that is wrong. */
export type Verdict = { readonly why?: undefined } | { readonly why: string; readonly revealed: readonly Finding[] };

/** What the edits were to bring: these findings gone, these attributes changed. */
export interface Expected {
  readonly gone: readonly Finding[];
  readonly targets: readonly Target[];
}

/** Compares the checks before and after edits. */
export function judge(before: Checked, after: Checked, expected: Expected): Verdict {
  const stray = effectsBetween(before.graph, after.graph).find((effect) => !isMeant(effect, expected.targets));
  if (stray !== undefined) return { why: strayText(stray, expected.targets), revealed: [] };
  const problem = surplus(before.report.diagnostics, after.report.diagnostics, diagnosticKeys)[0];
  if (problem !== undefined) return { why: `then ${problem.code} would be told of the configuration`, revealed: [] };
  if (!isGone(before.report.findings, after.report.findings, expected.gone))
    return { why: 'the finding would stay', revealed: [] };
  const revealed = surplus(before.report.findings, after.report.findings, findingKeys).filter(
    (finding) => !isTolerated(finding, expected.gone),
  );
  const [first] = revealed;
  if (first === undefined) return {};
  const whom = first.subjects[0]?.address;
  return { why: `then ${first.rule.id} would stand ${whom ? `against ${whom}` : 'in its place'}`, revealed };
}

function isMeant(effect: Effect, targets: readonly Target[]): boolean {
  return targets.some(
    ({ root, environment, address, attribute }) =>
      effect.root === root &&
      effect.environment === environment &&
      effect.address === address &&
      effect.attribute.replace('[0]', '') === attribute.replace('[0]', ''),
  );
}

function strayText({ root, address, attribute }: Effect, targets: readonly Target[]): string {
  const own = targets.some((target) => target.root === root && target.address === address);
  return own && attribute !== ''
    ? `${attribute} of ${address} would change as well`
    : `${address} would change as well`;
}

/** Those of which there are more after than before. */
function surplus<T>(before: readonly T[], after: readonly T[], keysOf: (one: T) => readonly string[]): T[] {
  const left = counted(before.flatMap(keysOf));
  return after.filter((one) => {
    let isNew = false;
    for (const key of keysOf(one)) {
      const count = left.get(key) ?? 0;
      left.set(key, count - 1);
      isNew ||= count <= 0;
    }
    return isNew;
  });
}

function isGone(before: readonly Finding[], after: readonly Finding[], gone: readonly Finding[]): boolean {
  const [was, is, wanted] = [before, after, gone].map((findings) => counted(findings.flatMap(findingKeys)));
  return [...wanted!].every(([key, count]) => (is!.get(key) ?? 0) <= Math.max(0, (was!.get(key) ?? 0) - count));
}

function counted(keys: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

/** One key for each subject: findings that were one may become several. */
function findingKeys({ rule, subjects, at }: Finding): string[] {
  return subjects.length === 0
    ? [JSON.stringify([rule.id, at.source.path])]
    : subjects.map(({ root, environment, address }) => JSON.stringify([rule.id, root, environment, address]));
}

function diagnosticKeys({ severity, code, message, at }: Diagnostic): string[] {
  return [JSON.stringify([severity, code, message, at?.source.path])];
}

/** A note is no loss where something graver goes: it may have been hidden by it, or be about the certificate that is used now. */
function isTolerated({ level }: Finding, gone: readonly Finding[]): boolean {
  return level === 'note' && gone.some((finding) => finding.level !== 'note');
}
