import type { ResourceGraph } from '../graph/graph.ts';
import { inWorld } from '../graph/possible-worlds.ts';
import type { Value } from '../graph/value.ts';
import { checkKey, type Finding, type Level, subjectKey } from '../lint/finding.ts';
import { memo } from '../memo.ts';
import type { Diagnostic } from '../text/diagnostic.ts';
import type { Target } from './candidate.ts';
import { type Effect, effectsBetween, sideEffectsBetween } from './effects.ts';
import { blockIn } from './target.ts';

/** The part of a check's outcome by which fixes are judged. */
export interface Checked {
  readonly report: { readonly findings: readonly Finding[]; readonly diagnostics: readonly Diagnostic[] };
  readonly graph: ResourceGraph;
}

/** An unwanted effect of edits. */
export interface Problem {
  /** A clause. */
  readonly why: string;
  /** The resource instance that it is about, by `subjectKey`. */
  readonly about?: string;
  /** The new finding, if that is the problem. */
  readonly revealed?: Finding;
}

/** The intended effect: the findings to fix and the attributes to change. */
export interface Expected {
  readonly gone: readonly Finding[];
  readonly targets: readonly Target[];
}

/** Compares the checks before and after edits. Without problems the edits had the intended effect and no other. */
export function judge(before: Checked, after: Checked, expected: Expected): Problem[] {
  const meant = new Set(expected.targets.map(effectKey));
  const own = new Set(expected.targets.map(({ root, address }) => JSON.stringify([root, address])));
  const revealed = surplus(before.report.findings, after.report.findings, findingKeys);
  const known = new Set(revealed.length === 0 ? [] : before.report.findings.flatMap(findingKeys));
  return [
    ...effectsBetween(before.graph, after.graph)
      .filter((effect) => !meant.has(effectKey(effect)))
      .map((effect) => ({ why: strayText(effect, own), about: subjectKey(effect) })),
    ...sideEffectsBetween(before.graph, after.graph, new Set(expected.targets.map(({ address }) => address))).map(
      (why) => ({ why }),
    ),
    ...surplus(before.report.diagnostics, after.report.diagnostics, diagnosticKeys)
      // The file of an added certificate is for the user to fetch.
      .filter(({ code }) => code !== 'file-missing')
      .map(({ code }) => ({ why: `that alone would cause the diagnostic ${code}` })),
    ...expected.targets.filter((target) => !isReached(after.graph, target)).map(unreached),
    ...staying(before.report.findings, after.report.findings, expected.gone),
    ...revealed
      .map((finding) => ({ finding, subjects: addedTo(finding, known) }))
      .filter(({ finding, subjects }) => !isTolerated({ ...finding, subjects }, expected.gone))
      .flatMap(problemsOf),
  ];
}

function problemsOf({ finding, subjects }: { finding: Finding; subjects: Finding['subjects'] }): Problem[] {
  const [first] = subjects;
  const why = `that alone would cause the finding ${finding.rule.id}${first ? ` for ${first.address}` : ''}`;
  if (first === undefined) return [{ why, revealed: finding }];
  return subjects.map((subject) => ({ why, about: subjectKey(subject), revealed: finding }));
}

function effectKey({ root, environment, address, attribute }: Effect): string {
  return JSON.stringify([root, environment, address, attribute.replace('[0]', '')]);
}

/** An edit can come out otherwise than it is written: `var.tls ? "required" : "preferred"` where another one makes var.tls true. */
function isReached({ roots }: ResourceGraph, { root, environment, address, attribute, becomes }: Target): boolean {
  const values = roots
    .find((one) => one.path === root && one.environment === environment)
    ?.resources.get(address)?.values;
  if (becomes === undefined || values === undefined) return true;
  const steps = attribute.split('.');
  const name = steps.pop()!;
  const block = steps.length === 0 ? undefined : blockIn(steps, values);
  const value = steps.length === 0 ? values.get(name) : block?.kind === 'object' ? block.entries.get(name) : undefined;
  const wanted = becomes.value.replace(/^"(.*)"$/, '$1');
  return value !== undefined && becomes.worlds.every((world) => isText(inWorld(value, world), wanted));
}

/** Whether a value is a constant, of whichever type it is written. */
function isText(value: Value, text: string): boolean {
  switch (value.kind) {
    case 'choice':
      return isText(value.then, text) && isText(value.else, text);
    // Such as an ARN that a key selects.
    case 'unknown':
      return true;
    case 'number':
      return value.digits === text;
    case 'string':
    case 'bool':
      return String(value.value) === text;
    default:
      return value.kind === text;
  }
}

function unreached(target: Target): Problem {
  const { address, attribute } = target;
  return { why: `${attribute} of ${address} would become something else`, about: subjectKey(target) };
}

/** `own`: the resources that are meant to change. */
function strayText({ root, address, attribute }: Effect, own: ReadonlySet<string>): string {
  return attribute !== '' && own.has(JSON.stringify([root, address]))
    ? `${attribute} of ${address} would also change`
    : `${address} would also change`;
}

/** The items that occur more often after than before. */
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

/** The subjects that did not have a finding before: an edit can also merge findings. `known`: the keys of those before. */
function addedTo({ rule, subjects }: Finding, known: ReadonlySet<string>): Finding['subjects'] {
  const added = subjects.filter((subject) => !known.has(checkKey(rule.id, subject)));
  return added.length === 0 ? subjects : added;
}

function staying(before: readonly Finding[], after: readonly Finding[], gone: readonly Finding[]): Problem[] {
  const [was, is] = [before, after].map((findings) => counted(findings.flatMap(findingKeys)));
  const wanted = counted(gone.flatMap(findingKeys));
  return gone.flatMap((finding) => {
    const keys = findingKeys(finding);
    const left = finding.subjects.find((_, index) => {
      const key = keys[index]!;
      return (is!.get(key) ?? 0) > Math.max(0, (was!.get(key) ?? 0) - wanted.get(key)!);
    });
    return left === undefined ? [] : [{ why: 'that alone would not resolve the finding', about: subjectKey(left) }];
  });
}

function counted(keys: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

/** One key for each subject, since an edit can split a merged finding. */
const findingKeys = memo(({ rule, subjects, at }: Finding): readonly string[] =>
  subjects.length === 0
    ? [JSON.stringify([rule.id, at.source.path])]
    : subjects.map((subject) => checkKey(rule.id, subject)),
);

function diagnosticKeys({ severity, code, message, at }: Diagnostic): string[] {
  return [JSON.stringify([severity, code, message, at?.source.path])];
}

/**
 * A new finding is acceptable where a graver one is fixed: the one that the fix is said to leave (TLS without verification in the place of clear text), and
 * notes, since the graver one may have silenced them, or they are about the certificate that is used now.
 */
function isTolerated({ level, rule, subjects }: Finding, gone: readonly Finding[]): boolean {
  const graver = gone.filter((finding) => LEVELS.indexOf(finding.level) < LEVELS.indexOf(level));
  if (level === 'note') return graver.length > 0;
  const leaving = graver.filter(({ fix }) => fix?.leaves === rule.id).flatMap((finding) => finding.subjects);
  const fixed = new Set(leaving.map(subjectKey));
  return subjects.length > 0 && subjects.every((subject) => fixed.has(subjectKey(subject)));
}

const LEVELS: readonly Level[] = ['error', 'warning', 'note'];
