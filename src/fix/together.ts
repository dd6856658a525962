import { subjectKey } from '../lint/finding.ts';
import { areAtOdds, type Candidate, editKey } from './candidate.ts';
import { withoutPointlessConditions } from './conditionals.ts';
import { isComputed } from './trace.ts';

/** A rule can have several findings for an attribute of the same resources, in different worlds: the remedy of each is that of all, so that none is left. */
export function joinedByKey(candidates: readonly Candidate[]): Candidate[] {
  const groups = new Map<string, Candidate[]>();
  for (const one of candidates) {
    const { rule, subjects, fix } = one.finding;
    const key = JSON.stringify([rule.id, fix.changes[0]?.attribute, ...subjects.map(subjectKey).sort()]);
    const known = groups.get(key);
    if (known === undefined) groups.set(key, [one]);
    else known.push(one);
  }
  const joined = new Map(
    [...groups.values()].flatMap((group) => group.map((one) => [one, joinedOf(one, group)] as const)),
  );
  return candidates.map((one) => joined.get(one)!);
}

function joinedOf(one: Candidate, group: readonly Candidate[]): Candidate {
  const edits = new Map(group.flatMap((other) => other.edits.map((edit) => [editKey(edit), edit] as const)));
  const all = [...edits.values()];
  const isApart = all.some((edit, index) => all.slice(index + 1).some((other) => areAtOdds(edit, other)));
  if (group.length === 1 || isApart) return one;
  return {
    ...one,
    edits: withoutPointlessConditions(all),
    targets: group.flatMap(({ targets }) => targets),
    trace: group.flatMap(({ trace }) => trace),
    names: group.flatMap(({ names }) => names),
    own: group.every(({ own }) => own),
    resources: group.flatMap(({ resources }) => resources),
  };
}

/** Whether each remedy can be made without the others, or in the order of a runbook, where the databases come last. */
export type Making = 'alone' | 'in-steps';

/** The candidates in groups that may be tried together: those that change the same text in different ways are in different ones. */
export function layersOf(candidates: readonly Candidate[], making: Making): Candidate[][] {
  const layers: Candidate[][] = [];
  for (let left = candidates; left.length > 0; ) {
    const together: Candidate[] = [];
    const others: Candidate[] = [];
    for (const one of left) (together.some((other) => isAtOdds(one, other, making)) ? others : together).push(one);
    layers.push(together);
    left = others;
  }
  return layers;
}

/** Each remedy must do alone what it promises: one that needs the edits of another is tried without them. */
function isAtOdds(a: Candidate, b: Candidate, making: Making): boolean {
  return (
    a.edits.some((one) => b.edits.some((other) => areAtOdds(one, other))) ||
    mayNeed(a, b) ||
    mayNeed(b, a) ||
    (making === 'alone' && changesServer(a) !== changesServer(b))
  );
}

/** What is changed at a database may lock out an endpoint that another remedy changes, and so the other way round. */
function changesServer({ finding: { fix, subjects } }: Candidate): boolean {
  return fix.address !== undefined && subjects.every(({ address }) => address !== fix.address);
}

/** Whether one edits an expression that computes the value of the other. */
function mayNeed({ trace, edits: own }: Candidate, { edits }: Candidate): boolean {
  const keys = new Set(own.map(editKey));
  const others = edits.filter((edit) => !keys.has(editKey(edit)));
  return (
    others.length > 0 &&
    trace.some(
      ({ source, start, end }) =>
        others.some((edit) => edit.source === source && start <= edit.start && edit.end <= end) &&
        isComputed({ source, start, end }),
    )
  );
}
