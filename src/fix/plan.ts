import type { Tree } from '../files/tree.ts';
import type { Finding, FixIntent, NewResource } from '../lint/finding.ts';
import { optionsOf } from '../lint/fix-options.ts';
import { pushAll } from '../spread.ts';
import { batched, Chosen, editedTexts, expectedOf, whyNot } from './batches.ts';
import { type Candidate, candidateFor } from './candidate.ts';
import { type Batch, selectCompatible } from './compatible-fixes.ts';
import { type FixedFile, writableFile } from './files.ts';
import { linkedProblems } from './linked.ts';
import { type Checked, judge, type Problem } from './verification.ts';

/** Edited texts that replace files, by their real paths in the tree. */
export type Texts = ReadonlyMap<string, string>;

/** Checks the same input with edited texts. It must read every resource type, so that all effects of an edit show. */
export type Recheck = (edited: Texts) => Checked & { readonly tree: Tree };

export interface FixPlan {
  readonly tree: Tree;
  readonly files: readonly FixedFile[];
  /** The same plan with the findings of another check as those that are left. */
  readonly texts: Texts;
  /** Files that must be written together or not at all, and how many findings they fix. */
  readonly batches: readonly { readonly files: ReadonlySet<string>; readonly findings: number }[];
  /** The resources that were added, by the real paths of their files in the tree. */
  readonly added: readonly { readonly path: string; readonly resource: NewResource }[];
  /** The fixed findings, at the location where they were found: in the original text, or in the text after earlier edits. */
  readonly applied: readonly Finding[];
  /** Findings whose fix cannot be applied, and why, as a clause. */
  readonly refused: readonly {
    readonly finding: Finding;
    readonly why: string;
    /** The findings that the fix would reveal; if these can be fixed too, so can this one. */
    readonly revealed: readonly Finding[];
  }[];
  /** Findings whose fix is unsafe and was not requested. */
  readonly withheld: readonly Finding[];
  /** Findings without a fix, because the right value is not known. */
  readonly unfixable: readonly Finding[];
}

/** Plans the fixes for the findings of a check by applying and checking them in memory; nothing is written. `safe`: only fixes for what Terraform or AWS rejects, or what has no effect now. */
export function planFixes(
  recheck: Recheck,
  which: 'safe' | 'all',
  isWanted: (finding: Finding) => boolean = () => true,
): FixPlan {
  return new Planner(recheck, which, isWanted).plan();
}

/** A fix can reveal a finding that the next round fixes; this bounds the rounds. */
const MOST_ROUNDS = 10;

const AT_ODDS = 'another fix changes the same text';

class Planner {
  readonly #recheck: Recheck;
  readonly #which: 'safe' | 'all';
  /** Which findings are to be fixed at all; what a fix reveals may be another. */
  readonly #isMeant: (finding: Finding) => boolean;
  #texts: Texts = new Map();
  #now: ReturnType<Recheck>;
  readonly #before = new Map<string, string>();
  readonly #applied: Finding[] = [];
  readonly #made: FixPlan['batches'][number][] = [];
  readonly #added: FixPlan['added'][number][] = [];
  /** Which of its options is tried for a finding, by `keyOf`, and why the first one was refused. */
  readonly #options = new Map<string, { readonly at: number; readonly why: string }>();
  /** Of the round; by `keyOf`. */
  readonly #refused = new Map<string, FixPlan['refused'][number] & { readonly revealing: boolean }>();

  constructor(recheck: Recheck, which: 'safe' | 'all', isWanted: (finding: Finding) => boolean) {
    this.#recheck = recheck;
    this.#which = which;
    this.#isMeant = isWanted;
    this.#now = recheck(this.#texts);
  }

  plan(): FixPlan {
    for (let round = 0; round < MOST_ROUNDS; round++) {
      this.#refused.clear();
      const isDone =
        this.#selectCompatible(this.#batches(this.#findings())) ||
        this.#selectCompatible(this.#batches(this.#waiting())) ||
        this.#selectCompatibleRevealing() ||
        this.#weaken();
      if (!isDone) break;
    }
    return {
      tree: this.#now.tree,
      texts: this.#texts,
      files: [...this.#texts].map(([path, after]) => ({ path, before: this.#before.get(path)!, after })),
      batches: this.#made,
      added: this.#added,
      applied: this.#applied,
      refused: this.#findings().flatMap((finding) => {
        const refused = this.#refused.get(keyOf(finding));
        const why = this.#options.get(keyOf(finding))?.why;
        return refused === undefined ? [] : [{ finding, why: why ?? refused.why, revealed: refused.revealed }];
      }),
      withheld: this.#findings().filter(({ fix }) => fix !== undefined && !this.#isWanted(fix)),
      unfixable: this.#findings().filter(({ fix }) => fix === undefined),
    };
  }

  #findings(): Finding[] {
    return this.#now.report.findings.filter(this.#isMeant);
  }

  #isWanted(fix: Finding['fix']): boolean {
    return fix !== undefined && (fix.safe || this.#which === 'all');
  }

  /** What may be tried for a finding, from that which is its turn. */
  #optionsFor(finding: Finding): readonly FixIntent[] {
    return optionsOf(finding.fix)
      .filter((one) => this.#isWanted(one))
      .slice(this.#options.get(keyOf(finding))?.at ?? 0);
  }

  /** Takes the next option of all that were refused. Returns whether there is one. */
  #weaken(): boolean {
    let isLeft = false;
    for (const finding of this.#findings()) {
      const key = keyOf(finding);
      const refused = this.#refused.get(key);
      if (refused === undefined || this.#optionsFor(finding).length < 2) continue;
      const { at = 0, why: first = refused.why } = this.#options.get(key) ?? {};
      this.#options.set(key, { at: at + 1, why: first });
      isLeft = true;
    }
    return isLeft;
  }

  #refuse(finding: Finding, why: string, revealed: readonly Finding[] = [], revealing = false): void {
    this.#refused.set(keyOf(finding), { finding, why, revealed, revealing });
  }

  /** Findings whose fix conflicted with another one that was then refused itself. */
  #waiting(): Finding[] {
    return [...this.#refused.values()].flatMap(({ finding, why }) => (why === AT_ODDS ? [finding] : []));
  }

  /** The batches of edits to try for some findings of a check. */
  #batches(findings: readonly Finding[], { graph, tree } = this.#now): Batch[] {
    const candidates: Candidate[] = [];
    const chosen = new Chosen();
    for (const finding of findings) {
      const [fix] = this.#optionsFor(finding);
      if (fix === undefined) continue;
      const made = candidateFor({ ...finding, fix }, graph, tree, writableFile);
      if ('why' in made) this.#refuse(finding, made.why);
      else if (chosen.isAtOddsWith(made.edits)) this.#refuse(finding, AT_ODDS);
      else {
        candidates.push(made);
        chosen.add(made.edits);
      }
    }
    return batched(candidates).filter((batch) => {
      const why = whyNot(batch, graph);
      if (why !== undefined) for (const { finding } of batch) this.#refuse(finding, why);
      return why === undefined;
    });
  }

  /** Applies the batches that are compatible. Returns whether any was applied. */
  #selectCompatible(batches: readonly Batch[]): boolean {
    let reached: { texts: Texts; checked: ReturnType<Recheck> } | undefined;
    const { accepted, refused } = selectCompatible(batches, (some, known) => {
      const candidates = [...known, ...some].flat();
      const texts = this.#edited(candidates);
      const checked = this.#recheck(texts);
      const { findings } = this.#now.report;
      const problems = [
        ...judge(this.#now, checked, expectedOf(candidates)),
        ...candidates.flatMap((one) => linkedProblems(one, findings)),
      ];
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

  /** Applies fixes together with those for the findings that they reveal: all at once, else one by one. Returns whether any was applied. */
  #selectCompatibleRevealing(): boolean {
    const keys = [...this.#refused].flatMap(([key, one]) => (one.revealing ? [key] : []));
    if (keys.length === 0) return false;
    if (this.#reveal(new Set(keys))) return true;
    return keys.length > 1 && keys.filter((key) => this.#reveal(new Set([key]))).length > 0;
  }

  /** Applies the fixes of some findings and then those for the findings they reveal: all of them or none. */
  #reveal(keys: ReadonlySet<string>): boolean {
    const [texts, now] = [this.#texts, this.#now];
    const candidates = this.#batches(now.report.findings.filter((finding) => keys.has(keyOf(finding)))).flat();
    if (candidates.length === 0) return false;
    const first = this.#edited(candidates);
    const between = this.#recheck(first);
    if (candidates.some((one) => linkedProblems(one, now.report.findings).length > 0)) return false;
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
    const texts = new Map(this.#texts);
    for (const [path, { before, after }] of editedTexts(candidates)) {
      if (!this.#before.has(path)) this.#before.set(path, before);
      texts.set(path, after);
    }
    return texts;
  }

  #keep(batch: Batch): void {
    pushAll(
      this.#applied,
      batch.map(({ finding }) => finding),
    );
    for (const { path, adds } of batch.flatMap(({ edits }) => edits))
      if (adds !== undefined) this.#added.push({ path, resource: adds });
    const files = new Set(batch.flatMap(({ edits }) => edits.map(({ path }) => path)));
    this.#made.push({ files, findings: batch.length });
  }
}

function keyOf({ rule, args, subjects }: Finding): string {
  return JSON.stringify([rule.id, args, subjects]);
}
