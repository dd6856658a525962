import type { Tree } from '../files/tree.ts';
import type { Resource, Root } from '../graph/graph.ts';
import type { Finding, FixIntent, Lesser, Remedy } from '../lint/finding.ts';
import { aimOf, optionsOf } from '../lint/fix-options.ts';
import { knownBeside } from '../lint/known.ts';
import { pushAll } from '../spread.ts';
import { applied } from '../text/edit.ts';
import { partOf, rootsOf } from './affected-roots.ts';
import { batched, editedTexts, expectedOf, whyNot } from './batches.ts';
import { type Candidate, candidateFor } from './candidate.ts';
import { selectCompatible } from './compatible-fixes.ts';
import { editableFile } from './files.ts';
import { linkedProblems } from './linked.ts';
import { linesOf } from './remedy-lines.ts';
import { joinedByKey, layersOf, type Making } from './together.ts';
import { type Checked, judge, type Problem } from './verification.ts';

/** A check whose input can be checked again with edited texts, as far as it concerns some root modules. */
export interface Provable extends Checked {
  readonly tree: Tree;
  readonly again: (
    edited: ReadonlyMap<string, string>,
    roots: ReadonlySet<string>,
    known?: (resource: Resource, root: Root) => boolean,
  ) => Checked;
}

/** So many findings are tried: the cost of a run stays bounded. Most runs need one evaluation. */
const MOST_FINDINGS = 50;
/** So many evaluations of the whole run are made; one of some root modules counts as the part of it that they are, and a small run for less. */
const MOST_EVALUATIONS = 8;
/** An evaluation has a cost, however small. */
const MOST_TRIES = 24;

const NOT_TRIED = 'dmslint tried only the first remedies of this run: fix those, and run it again';

/**
 * The remedies of the findings that have a fix intent: edits that were tried, all together in one evaluation if possible, or why there are none. The findings
 * are gone then, and nothing of their level is new.
 */
export function remediesFor(
  checked: Provable,
  isWanted: (finding: Finding) => boolean = () => true,
  making: Making = 'alone',
): ReadonlyMap<Finding, Remedy> {
  return new Trial(checked, isWanted, making).remedies();
}

/** What is tried for a finding, one intent after the other. */
interface Attempt {
  readonly finding: Finding;
  readonly options: readonly FixIntent[];
  /** The option that is tried now. */
  at: number;
  /** Why the first one was refused. */
  why?: string;
}

class Trial {
  readonly #checked: Provable;
  readonly #isWanted: (finding: Finding) => boolean;
  readonly #making: Making;
  readonly #remedies = new Map<Finding, Remedy>();
  readonly #attempts = new Map<Candidate, Attempt>();
  /** Whose next option is to be tried. */
  #refused: Attempt[] = [];
  /** What was not tried yet, since others had to be. */
  #postponed: Candidate[] = [];
  #tries = 0;
  /** Of the whole run. */
  #evaluations = 0;
  #limit = 0;

  constructor(checked: Provable, isWanted: (finding: Finding) => boolean, making: Making) {
    this.#checked = checked;
    this.#isWanted = isWanted;
    this.#making = making;
  }

  remedies(): ReadonlyMap<Finding, Remedy> {
    let candidates = this.#candidates(this.#wanted());
    for (let later: 0 | 1 = 1; candidates.length > 0; later = 0) {
      const tried = this.#tries;
      this.#settle(candidates, later);
      const attempts = this.#refused.splice(0);
      candidates = [...this.#postponed.splice(0), ...this.#candidates(attempts)];
      if (this.#tries > tried || attempts.length > 0) continue;
      for (const one of candidates) this.#giveUp(this.#attempts.get(one)!, NOT_TRIED);
      break;
    }
    return this.#remedies;
  }

  #wanted(): Attempt[] {
    const wanted = this.#checked.report.findings.filter((one) => one.fix !== undefined && this.#isWanted(one));
    const first = new Set(gravestFirst(wanted).slice(0, MOST_FINDINGS));
    return wanted.flatMap((finding) => {
      if (first.has(finding)) return [{ finding, options: optionsOf(finding.fix), at: 0 }];
      this.#remedies.set(finding, { kind: 'none', why: NOT_TRIED });
      return [];
    });
  }

  /** A candidate for each attempt: from the first of its options that has edits. */
  #candidates(attempts: readonly Attempt[]): Candidate[] {
    const { graph, tree } = this.#checked;
    const candidates: { attempt: Attempt; candidate: Candidate }[] = [];
    for (const attempt of attempts) {
      for (; attempt.at < attempt.options.length; attempt.at++) {
        const fix = attempt.options[attempt.at]!;
        const candidate = candidateFor({ ...attempt.finding, fix }, graph, tree, editableFile);
        const why = 'why' in candidate ? candidate.why : undefined;
        if (!('why' in candidate)) candidates.push({ attempt, candidate });
        if (why === undefined) break;
        attempt.why ??= why;
      }
      if (attempt.at === attempt.options.length) this.#giveUp(attempt, NOT_TRIED);
    }
    const joined = joinedByKey(candidates.map(({ candidate }) => candidate));
    for (const [index, { attempt }] of candidates.entries()) this.#attempts.set(joined[index]!, attempt);
    return joined;
  }

  /** Each group has its share of the evaluations, so that no refused remedy takes those of the others. `later`: how many groups are to come. */
  #settle(candidates: readonly Candidate[], later: 0 | 1): void {
    const layers = layersOf(candidates, this.#making);
    for (const [index, layer] of layers.entries()) {
      const share = (MOST_EVALUATIONS - this.#evaluations) / (layers.length - index + later);
      this.#limit = this.#evaluations + share;
      this.#select(layer);
    }
  }

  #select(candidates: readonly Candidate[]): void {
    const batches = batched(candidates).filter((batch) => {
      const why = whyNot(batch, this.#checked.graph);
      if (why !== undefined) for (const one of batch) this.#refuse(one, why);
      return why === undefined;
    });
    const { accepted, refused } = selectCompatible(batches, (fresh, known) => this.#try(fresh.flat(), known.flat()));
    for (const batch of accepted)
      for (const one of batch) this.#remedies.set(this.#attempts.get(one)!.finding, this.#proven(one, batch));
    for (const { batch, problems } of refused) {
      if (problems[0] === POSTPONED) pushAll(this.#postponed, batch);
      else for (const one of batch) this.#refuse(one, one.lacks ?? problems[0]!.why);
    }
  }

  #refuse(candidate: Candidate, why: string): void {
    const attempt = this.#attempts.get(candidate)!;
    attempt.why ??= why;
    attempt.at++;
    if (attempt.at < attempt.options.length) this.#refused.push(attempt);
    else this.#giveUp(attempt, why);
  }

  #giveUp({ finding, why }: Attempt, otherwise: string): void {
    this.#remedies.set(finding, { kind: 'none', why: why ?? otherwise });
  }

  /** `known`: those that hold already. They count where they concern the same root modules. */
  #try(fresh: readonly Candidate[], known: readonly Candidate[]): readonly Problem[] {
    const { graph, report, again } = this.#checked;
    const roots = new Set(fresh.flatMap((one) => [...rootsOf(graph, one)]));
    const part = partOf(graph, roots);
    // The first try is the whole run at most, whatever its share is.
    if (this.#evaluations > 0 && (this.#tries >= MOST_TRIES || this.#evaluations + part > this.#limit))
      return [POSTPONED];
    this.#tries++;
    this.#evaluations += part;
    const together = [...known.filter((one) => [...rootsOf(graph, one)].some((root) => roots.has(root))), ...fresh];
    const texts = new Map([...editedTexts(together, applied)].map(([path, { after }]) => [path, after] as const));
    const before = { report, graph: { ...graph, roots: graph.roots.filter(({ path }) => roots.has(path)) } };
    const after = again(texts, roots, knownBeside(together));
    return [
      ...judge(withoutNotes(before), withoutNotes(after), expectedOf(together)),
      ...fresh.flatMap((one) => linkedProblems(one, report.findings)),
    ];
  }

  /** `batch`: those that share edits, and are made together: where one of them is not safe, none is. */
  #proven(candidate: Candidate, batch: readonly Candidate[]): Remedy {
    const { options, at, why = NOT_TRIED } = this.#attempts.get(candidate)!;
    const { fix } = candidate.finding;
    const lesser = at === 0 ? fix.lesser : { than: aimOf(options[0]!), because: why };
    const isSafe = batch.every((one) => one.finding.fix.safe);
    return proven(candidate, isSafe, lesser, at > 0 || fix.args !== undefined);
  }
}

const POSTPONED: Problem = { why: NOT_TRIED };

const LEVELS: readonly Finding['level'][] = ['error', 'warning', 'note'];

function gravestFirst(findings: readonly Finding[]): readonly Finding[] {
  return LEVELS.flatMap((level) => findings.filter((one) => one.level === level));
}

/** Notes are about the whole run (options, baselines), and not about what was edited. */
function withoutNotes({ report: { findings, diagnostics }, graph }: Checked): Checked {
  return { report: { findings, diagnostics: diagnostics.filter(({ severity }) => severity !== 'note') }, graph };
}

function proven(candidate: Candidate, isSafe: boolean, lesser: Lesser | undefined, isOther: boolean): Remedy {
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
    // What else it takes may follow from the first change.
    made: candidate.lacks === undefined ? fix.changes : fix.changes.slice(0, 1),
    safe: isSafe,
    effects: [
      ...(fix.effects ?? []),
      ...(lesser === undefined ? [] : [`Lines for ${lesser.than} are not shown, because ${lesser.because}.`]),
    ],
    ...(isOther ? { instead: fix } : {}),
  };
}
