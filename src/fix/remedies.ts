import { posix } from 'node:path';
import type { Tree } from '../files/tree.ts';
import type { ResourceGraph } from '../graph/graph.ts';
import { type Finding, type Remedy, subjectKey } from '../lint/finding.ts';
import { batched, editedTexts, expectedOf, whyNot } from './batches.ts';
import { areAtOdds, type Candidate, candidateFor, editKey } from './candidate.ts';
import { selectCompatible } from './compatible-fixes.ts';
import { editableFile } from './files.ts';
import { linkedProblems } from './linked.ts';
import { linesOf } from './remedy-lines.ts';
import { isComputed } from './trace.ts';
import { type Checked, judge, type Problem } from './verification.ts';

/** A check whose input can be checked again with edited texts, as far as it concerns some root modules. */
export interface Provable extends Checked {
  readonly tree: Tree;
  readonly again: (edited: ReadonlyMap<string, string>, roots: ReadonlySet<string>) => Checked;
}

/** So many findings are tried, and so many evaluations made for that: the cost of a run stays bounded. Most runs need one evaluation. */
const MOST_FINDINGS = 50;
const MOST_TRIES = 8;

const NOT_TRIED = 'dmslint tried only the first remedies of this run: fix those, and run it again';

/**
 * The remedies of the findings that have a fix intent: edits that were tried, all together in one evaluation if possible, or why there are none. The findings
 * are gone then, and nothing of their level is new.
 */
export function remediesFor(
  checked: Provable,
  isWanted: (finding: Finding) => boolean = () => true,
): ReadonlyMap<Finding, Remedy> {
  return new Trial(checked, isWanted).remedies();
}

class Trial {
  readonly #checked: Provable;
  readonly #isWanted: (finding: Finding) => boolean;
  readonly #remedies = new Map<Finding, Remedy>();
  readonly #named = new Map<Candidate, Finding>();
  #tries = 0;

  constructor(checked: Provable, isWanted: (finding: Finding) => boolean) {
    this.#checked = checked;
    this.#isWanted = isWanted;
  }

  remedies(): ReadonlyMap<Finding, Remedy> {
    // Remedies that change the same text in different ways are tried one after the other.
    for (let left = this.#candidates(); left.length > 0; ) {
      const together: Candidate[] = [];
      const others: Candidate[] = [];
      for (const one of left) (together.some((other) => isAtOdds(one, other)) ? others : together).push(one);
      if (this.#tries < MOST_TRIES) this.#select(together);
      else for (const one of together) this.#refuse(one, NOT_TRIED);
      left = others;
    }
    return this.#remedies;
  }

  #candidates(): Candidate[] {
    const { report, graph, tree } = this.#checked;
    const candidates: { finding: Finding; candidate: Candidate }[] = [];
    for (const finding of report.findings) {
      if (finding.fix === undefined || !this.#isWanted(finding)) continue;
      if (candidates.length === MOST_FINDINGS) {
        this.#remedies.set(finding, { kind: 'none', why: NOT_TRIED });
        continue;
      }
      const made = candidateFor(finding, graph, tree, editableFile);
      if ('why' in made) this.#remedies.set(finding, { kind: 'none', why: made.why });
      else candidates.push({ finding, candidate: made });
    }
    const joined = joinedByKey(candidates.map(({ candidate }) => candidate));
    for (const [index, { finding }] of candidates.entries()) this.#named.set(joined[index]!, finding);
    return joined;
  }

  #refuse(candidate: Candidate, why: string): void {
    this.#remedies.set(this.#named.get(candidate)!, { kind: 'none', why });
  }

  #select(candidates: readonly Candidate[]): void {
    const batches = batched(candidates).filter((batch) => {
      const why = whyNot(batch, this.#checked.graph);
      if (why !== undefined) for (const one of batch) this.#refuse(one, why);
      return why === undefined;
    });
    const { accepted, refused } = selectCompatible(batches, (some) => this.#try(some.flat()));
    for (const candidate of accepted.flat()) this.#remedies.set(this.#named.get(candidate)!, proven(candidate));
    for (const { batch, problems } of refused)
      for (const one of batch) this.#refuse(one, one.lacks ?? problems[0]!.why);
  }

  #try(candidates: readonly Candidate[]): readonly Problem[] {
    if (this.#tries === MOST_TRIES) return [{ why: NOT_TRIED }];
    this.#tries++;
    const { graph, report, again } = this.#checked;
    const texts = new Map([...editedTexts(candidates)].map(([path, { after }]) => [path, after] as const));
    const roots = rootsOf(candidates, graph);
    const before = { report, graph: { ...graph, roots: graph.roots.filter(({ path }) => roots.has(path)) } };
    return [
      ...judge(withoutNotes(before), withoutNotes(again(texts, roots)), expectedOf(candidates)),
      ...candidates.flatMap((one) => linkedProblems(one, report.findings)),
    ];
  }
}

/** A rule can have several findings for the same resources, in different worlds: the remedy of each is that of all, so that none is left. */
function joinedByKey(candidates: readonly Candidate[]): Candidate[] {
  const groups = new Map<string, Candidate[]>();
  for (const one of candidates) {
    const key = JSON.stringify([one.finding.rule.id, ...one.finding.subjects.map(subjectKey).sort()]);
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
    edits: all,
    targets: group.flatMap(({ targets }) => targets),
    trace: group.flatMap(({ trace }) => trace),
    names: group.flatMap(({ names }) => names),
    own: group.every(({ own }) => own),
    resources: group.flatMap(({ resources }) => resources),
  };
}

/** Notes are about the whole run (options, baselines), and not about what was edited. */
function withoutNotes({ report: { findings, diagnostics }, graph }: Checked): Checked {
  return { report: { findings, diagnostics: diagnostics.filter(({ severity }) => severity !== 'note') }, graph };
}

/** Each remedy must do alone what it promises: one that needs the edits of another is tried without them. */
function isAtOdds(a: Candidate, b: Candidate): boolean {
  return a.edits.some((one) => b.edits.some((other) => areAtOdds(one, other))) || mayNeed(a, b) || mayNeed(b, a);
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

/** The root modules in which the edits can have an effect. */
function rootsOf(candidates: readonly Candidate[], { roots }: ResourceGraph): ReadonlySet<string> {
  const directories = new Set(candidates.flatMap(({ edits }) => edits.map(({ source }) => posix.dirname(source.path))));
  const own = new Set(candidates.flatMap(({ targets }) => targets.map(({ root }) => root)));
  const isTouched = ({ path, resources }: ResourceGraph['roots'][number]) =>
    directories.has(path) || [...resources.values()].some(({ at }) => directories.has(posix.dirname(at.source.path)));
  return new Set(roots.filter((root) => own.has(root.path) || isTouched(root)).map(({ path }) => path));
}

function proven(candidate: Candidate): Remedy {
  const { fix } = candidate.finding;
  // Not every format shows lines.
  let made: ReturnType<typeof linesOf> | undefined;
  const lines = () => {
    made ??= linesOf(candidate);
    return made;
  };
  return {
    kind: 'edits',
    get edits() {
      return lines().edits;
    },
    get shown() {
      return lines().shown;
    },
    safe: fix.safe,
    effects: fix.effects ?? [],
  };
}
