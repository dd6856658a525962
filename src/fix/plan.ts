import type { Tree } from '../files/tree.ts';
import type { ResourceGraph } from '../graph/graph.ts';
import type { Finding } from '../lint/finding.ts';
import { applied } from '../text/edit.ts';
import { appliedAndAligned } from './align/align.ts';
import { areAtOdds, type Candidate, candidateFor, editKey, type FileEdit, unmeantIn } from './candidate.ts';
import { type Batch, selectCompatible } from './compatible-fixes.ts';
import type { FixedFile } from './files.ts';
import { usedElsewhere } from './other-uses.ts';
import { type Checked, judge, type Problem } from './verification.ts';

/** Texts in the place of files, by their real paths in the tree. */
export type Texts = ReadonlyMap<string, string>;

/** Checks the same input with other texts. Every resource type must be read, so that all is seen that an edit changes. */
export type Recheck = (edited: Texts) => Checked & { readonly tree: Tree };

export interface FixPlan {
  readonly tree: Tree;
  readonly files: readonly FixedFile[];
  /** The same for another check: what is left is what it finds. */
  readonly texts: Texts;
  /** What goes together: files of which all are to be written, or none, and how many findings that fixes. */
  readonly batches: readonly { readonly files: ReadonlySet<string>; readonly findings: number }[];
  /** The findings whose edits are made, at the places where they were found: in the texts before, or in those that other edits had made. */
  readonly applied: readonly Finding[];
  /** Findings that are left, with a fix that can't be made, and why: a clause. */
  readonly refused: readonly {
    readonly finding: Finding;
    readonly why: string;
    /** What would be found then: mended together with it, it could be. */
    readonly revealed: readonly Finding[];
  }[];
  /** Findings that are left whose fix is not safe, and was not asked for. */
  readonly withheld: readonly Finding[];
  /** Findings that are left and have no fix: what to write can't be said without knowing more. */
  readonly unfixable: readonly Finding[];
}

/** What can be fixed of what a check finds, tried out in memory: nothing is written. `safe`: only what is refused or leads nowhere now. */
export function planFixes(recheck: Recheck, which: 'safe' | 'all'): FixPlan {
  return new Planner(recheck, which).plan();
}

/** A fix can bring to light what the next one mends, but not for ever. */
const MOST_ROUNDS = 10;

const AT_ODDS = 'another fix changes the same text';

class Planner {
  readonly #recheck: Recheck;
  readonly #which: 'safe' | 'all';
  #texts: Texts = new Map();
  #now: ReturnType<Recheck>;
  readonly #before = new Map<string, string>();
  readonly #applied: Finding[] = [];
  readonly #made: FixPlan['batches'][number][] = [];
  /** Of the round; by `keyOf`. */
  readonly #refused = new Map<string, FixPlan['refused'][number] & { readonly revealing: boolean }>();

  constructor(recheck: Recheck, which: 'safe' | 'all') {
    this.#recheck = recheck;
    this.#which = which;
    this.#now = recheck(this.#texts);
  }

  plan(): FixPlan {
    for (let round = 0; round < MOST_ROUNDS; round++) {
      this.#refused.clear();
      const isDone =
        this.#selectCompatible(this.#batches(this.#now.report.findings)) ||
        this.#selectCompatible(this.#batches(this.#waiting())) ||
        this.#selectCompatibleRevealing();
      if (!isDone) break;
    }
    return {
      tree: this.#now.tree,
      texts: this.#texts,
      files: [...this.#texts].map(([path, after]) => ({ path, before: this.#before.get(path)!, after })),
      batches: this.#made,
      applied: this.#applied,
      refused: this.#now.report.findings.flatMap((finding) => {
        const refused = this.#refused.get(keyOf(finding));
        return refused === undefined ? [] : [{ finding, why: refused.why, revealed: refused.revealed }];
      }),
      withheld: this.#now.report.findings.filter(({ fix }) => fix !== undefined && !this.#isWanted(fix)),
      unfixable: this.#now.report.findings.filter(({ fix }) => fix === undefined),
    };
  }

  #isWanted(fix: Finding['fix']): boolean {
    return fix !== undefined && (fix.safe || this.#which === 'all');
  }

  #refuse(finding: Finding, why: string, revealed: readonly Finding[] = [], revealing = false): void {
    this.#refused.set(keyOf(finding), { finding, why, revealed, revealing });
  }

  /** Findings that others stood in the way of, which were refused themselves. */
  #waiting(): Finding[] {
    return [...this.#refused.values()].flatMap(({ finding, why }) => (why === AT_ODDS ? [finding] : []));
  }

  /** What can be tried for some findings of a check. */
  #batches(findings: readonly Finding[], { graph, tree } = this.#now): Batch[] {
    const candidates: Candidate[] = [];
    for (const finding of findings) {
      if (!this.#isWanted(finding.fix)) continue;
      const made = candidateFor(finding, graph, tree);
      if ('why' in made) this.#refuse(finding, made.why);
      else if (candidates.some(({ edits }) => edits.some((a) => made.edits.some((b) => areAtOdds(a, b)))))
        this.#refuse(finding, AT_ODDS);
      else candidates.push(made);
    }
    return batched(candidates).filter((batch) => {
      const why = whyNot(batch, graph);
      if (why !== undefined) for (const { finding } of batch) this.#refuse(finding, why);
      return why === undefined;
    });
  }

  /** Makes what can be made together of some batches. Whether anything was done. */
  #selectCompatible(batches: readonly Batch[]): boolean {
    let reached: { texts: Texts; checked: ReturnType<Recheck> } | undefined;
    const { accepted, refused } = selectCompatible(batches, (some) => {
      const candidates = some.flat();
      const texts = this.#edited(candidates);
      const checked = this.#recheck(texts);
      const problems = judge(this.#now, checked, expectedOf(candidates));
      if (problems.length === 0) reached = { texts, checked };
      return problems;
    });
    for (const { batch, problems } of refused) {
      const revealing = problems.every(({ revealed }) => this.#isWanted(revealed?.fix));
      const [{ why, revealed }] = problems as [Problem, ...Problem[]];
      for (const { finding } of batch) this.#refuse(finding, why, revealed === undefined ? [] : [revealed], revealing);
    }
    if (reached === undefined) return false;
    for (const batch of accepted) this.#keep(batch);
    this.#texts = reached.texts;
    this.#now = reached.checked;
    return true;
  }

  /** Fixes that bring findings to light which can be fixed themselves: all at once, else each for itself. Whether anything was done. */
  #selectCompatibleRevealing(): boolean {
    const keys = [...this.#refused].flatMap(([key, one]) => (one.revealing ? [key] : []));
    if (keys.length === 0) return false;
    if (this.#reveal(new Set(keys))) return true;
    return keys.length > 1 && keys.filter((key) => this.#reveal(new Set([key]))).length > 0;
  }

  /** Makes the fixes of some findings, and on top of them those of what comes to light: all of that, or nothing. */
  #reveal(keys: ReadonlySet<string>): boolean {
    const [texts, now] = [this.#texts, this.#now];
    const candidates = this.#batches(now.report.findings.filter((finding) => keys.has(keyOf(finding)))).flat();
    if (candidates.length === 0) return false;
    const first = this.#edited(candidates);
    const between = this.#recheck(first);
    const revealed = new Set(judge(now, between, expectedOf(candidates)).flatMap((problem) => problem.revealed ?? []));
    const more = this.#batches([...revealed], between).flat();
    if (revealed.size === 0 || more.length < revealed.size) return false;
    this.#texts = first;
    const second = this.#edited(more);
    const after = this.#recheck(second);
    const { gone, targets } = expectedOf(candidates);
    if (judge(now, after, { gone, targets: [...targets, ...expectedOf(more).targets] }).length > 0) {
      this.#texts = texts;
      return false;
    }
    this.#keep([...candidates, ...more]);
    this.#texts = second;
    this.#now = after;
    return true;
  }

  /** All texts after the edits of the candidates. */
  #edited(candidates: readonly Candidate[]): Texts {
    const byPath = new Map<string, Map<string, FileEdit>>();
    for (const { edits } of candidates) {
      for (const edit of edits) byPath.set(edit.path, (byPath.get(edit.path) ?? new Map()).set(editKey(edit), edit));
    }
    const texts = new Map(this.#texts);
    for (const [path, edits] of byPath) {
      const all = [...edits.values()];
      const { text } = all[0]!.source;
      if (!this.#before.has(path)) this.#before.set(path, text);
      texts.set(path, path.endsWith('.json') ? applied(text, all) : appliedAndAligned(text, all));
    }
    return texts;
  }

  #keep(batch: Batch): void {
    this.#applied.push(...batch.map(({ finding }) => finding));
    const files = new Set(batch.flatMap(({ edits }) => edits.map(({ path }) => path)));
    this.#made.push({ files, findings: batch.length });
  }
}

/** Why a batch can't be made, as far as that can be told without trying. */
function whyNot(batch: Batch, graph: ResourceGraph): string | undefined {
  const used = usedElsewhere(
    batch.flatMap(({ names }) => names),
    batch.flatMap(({ trace }) => trace),
    graph,
  );
  if (used !== undefined) return `the value comes from ${used.kind}.${used.name}, which is also used elsewhere`;
  const healthy = unmeantIn(batch, graph);
  return healthy && `${healthy.address} would also change`;
}

function expectedOf(candidates: readonly Candidate[]) {
  return {
    gone: candidates.map(({ finding }) => finding),
    targets: candidates.flatMap(({ targets }) => targets),
  };
}

/** The candidates in groups: those that share edits stand together. */
function batched(candidates: readonly Candidate[]): Batch[] {
  const batches = new Map<string, Candidate[]>();
  for (const candidate of candidates) {
    const keys = candidate.edits.map(editKey);
    const joined = new Set(keys.flatMap((key) => batches.get(key) ?? []));
    const members = [...joined, candidate];
    for (const key of [...keys, ...members.flatMap(({ edits }) => edits.map(editKey))]) batches.set(key, members);
  }
  return [...new Set(batches.values())];
}

function keyOf({ rule, args, subjects }: Finding): string {
  return JSON.stringify([rule.id, args, subjects]);
}
