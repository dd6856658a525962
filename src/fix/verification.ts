import type { ResourceGraph } from '../graph/graph.ts';
import { checkKey, type Finding, subjectKey } from '../lint/finding.ts';
import type { Diagnostic } from '../text/diagnostic.ts';
import type { Target } from './candidate.ts';
import { type Effect, effectsBetween } from './effects.ts';

/** What a check found, as far as fixes are judged by it. */
export interface Checked {
  readonly report: { readonly findings: readonly Finding[]; readonly diagnostics: readonly Diagnostic[] };
  readonly graph: ResourceGraph;
}

/** Something that edits should not have brought. */
export interface Problem {
  /** A clause. */
  readonly why: string;
  /** The resource instance that it is about, by `subjectKey`. */
  readonly about?: string;
  /** The finding that came, if it is one. */
  readonly revealed?: Finding;
}

/** What the edits were to bring: these findings gone, these attributes changed. */
export interface Expected {
  readonly gone: readonly Finding[];
  readonly targets: readonly Target[];
}

/** Compares the checks before and after edits; no problems: they did what they should, and nothing else. */
export function judge(before: Checked, after: Checked, expected: Expected): Problem[] {
  return [
    ...effectsBetween(before.graph, after.graph)
      .filter((effect) => !isMeant(effect, expected.targets))
      .map((effect) => ({ why: strayText(effect, expected.targets), about: subjectKey(effect) })),
    ...surplus(before.report.diagnostics, after.report.diagnostics, diagnosticKeys).map(({ code }) => ({
      why: `then ${code} would be told of the configuration`,
    })),
    ...staying(before.report.findings, after.report.findings, expected.gone),
    ...surplus(before.report.findings, after.report.findings, findingKeys)
      .filter((finding) => !isTolerated(finding, expected.gone))
      .flatMap(problemsOf),
  ];
}

function problemsOf(revealed: Finding): Problem[] {
  const [first] = revealed.subjects;
  const why = `then ${revealed.rule.id} would stand ${first ? `against ${first.address}` : 'in its place'}`;
  if (first === undefined) return [{ why, revealed }];
  return revealed.subjects.map((subject) => ({ why, about: subjectKey(subject), revealed }));
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

function staying(before: readonly Finding[], after: readonly Finding[], gone: readonly Finding[]): Problem[] {
  const [was, is] = [before, after].map((findings) => counted(findings.flatMap(findingKeys)));
  const wanted = counted(gone.flatMap(findingKeys));
  return gone.flatMap((finding) => {
    const left = finding.subjects.find((_, index) => {
      const key = findingKeys(finding)[index]!;
      return (is!.get(key) ?? 0) > Math.max(0, (was!.get(key) ?? 0) - wanted.get(key)!);
    });
    return left === undefined ? [] : [{ why: 'the finding would stay', about: subjectKey(left) }];
  });
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
    : subjects.map((subject) => checkKey(rule.id, subject));
}

function diagnosticKeys({ severity, code, message, at }: Diagnostic): string[] {
  return [JSON.stringify([severity, code, message, at?.source.path])];
}

/** A note is no loss where something graver goes: it may have been hidden by it, or be about the certificate that is used now. */
function isTolerated({ level }: Finding, gone: readonly Finding[]): boolean {
  return level === 'note' && gone.some((finding) => finding.level !== 'note');
}
