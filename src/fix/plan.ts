import type { Tree } from '../discover/tree.ts';
import type { Finding } from '../lint/finding.ts';
import { applied } from '../text/edit.ts';
import { appliedAndAligned } from './align/align.ts';
import { areAtOdds, type Candidate, candidateFor, editKey, type FileEdit, unmeantIn } from './candidate.ts';
import { usedElsewhere } from './elsewhere.ts';
import type { FixedFile } from './files.ts';
import { type Checked, judge, type Verdict } from './verdict.ts';

/** Texts in the place of files, by their real paths in the tree. */
export type Texts = ReadonlyMap<string, string>;

/** Checks the same input with other texts. Every resource type must be read, so that all is seen that an edit changes. */
export type Recheck = (edited: Texts) => Checked & { readonly tree: Tree };

export interface FixPlan {
  readonly tree: Tree;
  readonly files: readonly FixedFile[];
  /** Files of which all are to be written, or none. */
  readonly groups: readonly ReadonlySet<string>[];
  /** The findings whose edits are made; their places are those of the texts before. */
  readonly applied: readonly Finding[];
  /** Findings that are left, with a fix that can't be made, and why: a clause. */
  readonly refused: readonly { readonly finding: Finding; readonly why: string }[];
  /** Findings that are left whose fix is not safe, and was not asked for. */
  readonly withheld: readonly Finding[];
}

/** What can be fixed of what a check finds, tried out in memory: nothing is written. `safe`: only what is refused or leads nowhere now. */
export function planFixes(recheck: Recheck, which: 'safe' | 'all'): FixPlan {
  return new Planner(recheck, which).plan();
}

/** Candidates that share an edit: all of them, or none. */
type Batch = readonly Candidate[];

/** A fix can bring to light what the next one mends, but not for ever. */
const MOST_ROUNDS = 10;

const AT_ODDS = 'another fix changes the same place';

class Planner {
  readonly #recheck: Recheck;
  readonly #which: 'safe' | 'all';
  #texts: Texts = new Map();
  #now: ReturnType<Recheck>;
  readonly #before = new Map<string, string>();
  readonly #applied: Finding[] = [];
  readonly #groups: Set<string>[] = [];
  /** Of the round; by `keyOf`. */
  readonly #refused = new Map<string, { readonly finding: Finding; readonly why: string; revealing: boolean }>();

  constructor(recheck: Recheck, which: 'safe' | 'all') {
    this.#recheck = recheck;
    this.#which = which;
    this.#now = recheck(this.#texts);
  }

  plan(): FixPlan {
    for (let round = 0; round < MOST_ROUNDS; round++) {
      this.#refused.clear();
      const isDone =
        this.#settle(this.#batches(this.#now.report.findings)) ||
        this.#settle(this.#batches(this.#waiting())) ||
        this.#settleRevealing();
      if (!isDone) break;
    }
    return {
      tree: this.#now.tree,
      files: [...this.#texts].map(([path, after]) => ({ path, before: this.#before.get(path)!, after })),
      groups: this.#groups,
      applied: this.#applied,
      refused: this.#now.report.findings.flatMap((finding) => {
        const refused = this.#refused.get(keyOf(finding));
        return refused === undefined ? [] : [{ finding, why: refused.why }];
      }),
      withheld: this.#now.report.findings.filter(({ fix }) => fix !== undefined && !this.#isWanted(fix)),
    };
  }

  #isWanted(fix: Finding['fix']): boolean {
    return fix !== undefined && (fix.safe || this.#which === 'all');
  }

  #refuse(finding: Finding, why: string, revealing = false): void {
    this.#refused.set(keyOf(finding), { finding, why, revealing });
  }

  /** Findings that others stood in the way of, which were refused themselves. */
  #waiting(): Finding[] {
    return [...this.#refused.values()].flatMap(({ finding, why }) => (why === AT_ODDS ? [finding] : []));
  }

  /** What can be tried for some findings. */
  #batches(findings: readonly Finding[]): Batch[] {
    const candidates: Candidate[] = [];
    for (const finding of findings) {
      if (!this.#isWanted(finding.fix)) continue;
      const made = candidateFor(finding, this.#now.graph, this.#now.tree);
      if ('why' in made) this.#refuse(finding, made.why);
      else if (candidates.some(({ edits }) => edits.some((a) => made.edits.some((b) => areAtOdds(a, b)))))
        this.#refuse(finding, AT_ODDS);
      else candidates.push(made);
    }
    return batched(candidates).filter((batch) => {
      const why = this.#whyNot(batch);
      if (why !== undefined) for (const { finding } of batch) this.#refuse(finding, why);
      return why === undefined;
    });
  }

  /** What can be told without trying. */
  #whyNot(batch: Batch): string | undefined {
    const used = usedElsewhere(
      batch.flatMap(({ names }) => names),
      batch.flatMap(({ way }) => way),
      this.#now.graph,
    );
    if (used !== undefined)
      return `the value comes from ${used.name.kind}.${used.name.name}, which is used elsewhere as well`;
    const healthy = unmeantIn(batch, this.#now.graph);
    return healthy && `${healthy.address} would change as well`;
  }

  /** Tries all at once, and where that is refused each half, so that the one to blame is found. Whether anything was done. */
  #settle(batches: readonly Batch[]): boolean {
    const accepted: Batch[] = [];
    let reached: { texts: Texts; checked: ReturnType<Recheck> } | undefined;
    const settle = (some: readonly Batch[]): void => {
      if (some.length === 0) return;
      const candidates = [...accepted, ...some].flat();
      const texts = this.#edited(candidates);
      const checked = this.#recheck(texts);
      const verdict = judge(this.#now, checked, expectedOf(candidates));
      if (verdict.why === undefined) {
        accepted.push(...some);
        reached = { texts, checked };
      } else if (some.length === 1) {
        const revealing = this.#areWanted(verdict.revealed);
        for (const { finding } of some[0]!) this.#refuse(finding, verdict.why, revealing);
      } else {
        const half = Math.ceil(some.length / 2);
        settle(some.slice(0, half));
        settle(some.slice(half));
      }
    };
    settle(batches);
    if (reached === undefined) return false;
    for (const batch of accepted) this.#keep(batch);
    this.#texts = reached.texts;
    this.#now = reached.checked;
    return true;
  }

  /** A fix that brings findings to light which can be fixed themselves: all of that, or nothing. */
  #settleRevealing(): boolean {
    const revealing = new Set([...this.#refused].flatMap(([key, one]) => (one.revealing ? [key] : [])));
    const findings = this.#now.report.findings.filter((finding) => revealing.has(keyOf(finding)));
    for (const batch of this.#batches(findings)) {
      const [texts, now] = [this.#texts, this.#now];
      const first = this.#edited(batch);
      const between = this.#recheck(first);
      const verdict: Verdict = judge(now, between, expectedOf(batch));
      const more = verdict.why === undefined ? [] : this.#candidatesAt(verdict.revealed, between);
      if (more.length === 0) continue;
      this.#texts = first;
      this.#now = between;
      const second = this.#edited(more);
      const after = this.#recheck(second);
      const { gone, targets } = expectedOf(batch);
      if (judge(now, after, { gone, targets: [...targets, ...expectedOf(more).targets] }).why === undefined) {
        this.#keep([...batch, ...more]);
        this.#texts = second;
        this.#now = after;
        return true;
      }
      this.#texts = texts;
      this.#now = now;
    }
    return false;
  }

  #areWanted(findings: readonly Finding[]): boolean {
    return findings.length > 0 && findings.every(({ fix }) => this.#isWanted(fix));
  }

  /** The candidates of findings of another check, if all of them can be tried. */
  #candidatesAt(findings: readonly Finding[], { graph, tree }: ReturnType<Recheck>): Candidate[] {
    const made = findings.map((finding) => candidateFor(finding, graph, tree));
    const candidates = made.filter((one): one is Candidate => !('why' in one));
    return candidates.length === made.length ? candidates : [];
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
    this.#groups.push(new Set(batch.flatMap(({ edits }) => edits.map(({ path }) => path))));
  }
}

function expectedOf(candidates: readonly Candidate[]) {
  return {
    gone: candidates.map(({ finding }) => finding),
    targets: candidates.flatMap(({ targets }) => targets),
  };
}

function batched(candidates: readonly Candidate[]): Batch[] {
  let batches: { keys: Set<string>; members: Candidate[] }[] = [];
  for (const candidate of candidates) {
    const joined = { keys: new Set(candidate.edits.map(editKey)), members: [candidate] };
    const apart: typeof batches = [];
    for (const batch of batches) {
      if (!candidate.edits.some((edit) => batch.keys.has(editKey(edit)))) apart.push(batch);
      else {
        for (const key of batch.keys) joined.keys.add(key);
        joined.members.unshift(...batch.members);
      }
    }
    batches = [...apart, joined];
  }
  return batches.map(({ members }) => members);
}

function keyOf({ rule, args, subjects }: Finding): string {
  return JSON.stringify([rule.id, args, subjects]);
}
