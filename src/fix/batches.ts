import type { ResourceGraph } from '../graph/graph.ts';
import { pushAll } from '../spread.ts';
import { applied } from '../text/edit.ts';
import { appliedAndAligned } from './align/align.ts';
import { addedTwice, areAtOdds, type Candidate, editKey, type FileEdit, unmeantIn } from './candidate.ts';
import type { Batch } from './compatible-fixes.ts';
import { withoutPointlessConditions } from './conditionals.ts';
import { usedElsewhere } from './other-uses.ts';

/** The texts of the files before and after the edits of some candidates, by their real paths. `apply`: with alignment, where somebody will read them. */
export function editedTexts(
  candidates: readonly Candidate[],
  apply: typeof applied = appliedAndAligned,
): ReadonlyMap<string, { readonly before: string; readonly after: string }> {
  const byPath = new Map<string, Map<string, FileEdit>>();
  for (const { edits } of candidates) {
    for (const edit of edits) byPath.set(edit.path, (byPath.get(edit.path) ?? new Map()).set(editKey(edit), edit));
  }
  return new Map(
    [...byPath].map(([path, edits]) => {
      const all = withoutPointlessConditions([...edits.values()]);
      const before = all[0]!.source.text;
      const after = path.endsWith('.json') ? applied(before, all) : apply(before, all);
      return [path, { before, after }] as const;
    }),
  );
}

/** Why a batch cannot be applied, as far as that is known without a trial run. */
export function whyNot(batch: Batch, graph: ResourceGraph): string | undefined {
  const used = usedElsewhere(
    batch.flatMap(({ names }) => names),
    batch.flatMap(({ trace }) => trace),
    graph,
  );
  if (used !== undefined) return `the value comes from ${used.kind}.${used.name}, which is also used elsewhere`;
  const twice = addedTwice(batch);
  if (twice !== undefined) return twice.why;
  const healthy = unmeantIn(batch, graph);
  return healthy && `${healthy.address} would also change`;
}

export function expectedOf(candidates: readonly Candidate[]) {
  return {
    gone: candidates.map(({ finding }) => finding),
    targets: candidates.flatMap(({ targets }) => targets),
  };
}

/** The candidates grouped into batches that share edits. */
export function batched(candidates: readonly Candidate[]): Batch[] {
  const batches = new Map<string, Candidate[]>();
  for (const candidate of candidates) {
    const keys = candidate.edits.map(editKey);
    const [batch = [], ...others] = new Set(keys.map((key) => batches.get(key)).filter((one) => one !== undefined));
    for (const other of others) {
      pushAll(batch, other);
      for (const edit of other.flatMap(({ edits }) => edits)) batches.set(editKey(edit), batch);
    }
    batch.push(candidate);
    for (const key of keys) batches.set(key, batch);
  }
  return [...new Set(batches.values())];
}

/** The edits that were chosen so far, of which no two are at odds. */
export class Chosen {
  readonly #byPath = new Map<string, Map<string, FileEdit>>();

  add(edits: readonly FileEdit[]): void {
    for (const edit of edits) {
      const known = this.#byPath.get(edit.path) ?? new Map<string, FileEdit>();
      this.#byPath.set(edit.path, known.set(editKey(edit), edit));
    }
  }

  /** Whether one of the edits is at odds with what was chosen. Instances of the same block share their edits, each of which is compared once. */
  isAtOddsWith(edits: readonly FileEdit[]): boolean {
    return edits.some((edit) => {
      const known = this.#byPath.get(edit.path);
      return (
        known !== undefined && !known.has(editKey(edit)) && [...known.values()].some((one) => areAtOdds(edit, one))
      );
    });
  }
}
