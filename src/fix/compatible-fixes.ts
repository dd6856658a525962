import { subjectKey } from '../lint/finding.ts';
import { pushAll } from '../spread.ts';
import type { Candidate } from './candidate.ts';
import type { Problem } from './verification.ts';

/** Candidates that share an edit and are therefore applied together or not at all. */
export type Batch = readonly Candidate[];

export interface CompatibleFixes {
  readonly accepted: readonly Batch[];
  readonly refused: readonly { readonly batch: Batch; readonly problems: readonly Problem[] }[];
}

/**
 * Selects batches of fixes that can be applied together. `attempt` applies some of them beside those that hold already, and returns the problems that result. A
 * problem names the resource it is about, which points to the batch that caused it; otherwise the batches are bisected, so that few attempts are needed even for
 * many batches. Large groups come first, so that each batch is tried early.
 */
export function selectCompatible(
  batches: readonly Batch[],
  attempt: (some: readonly Batch[], accepted: readonly Batch[]) => readonly Problem[],
): CompatibleFixes {
  const accepted: Batch[] = [];
  const refused: { batch: Batch; problems: readonly Problem[] }[] = [];
  for (let groups: readonly (readonly Batch[])[] = [batches]; groups.length > 0; ) {
    groups = groups.flatMap((some) => {
      if (some.length === 0) return [];
      const problems = attempt(some, accepted);
      if (problems.length === 0) {
        pushAll(accepted, some);
        return [];
      }
      if (some.length === 1) {
        refused.push({ batch: some[0]!, problems });
        return [];
      }
      const { lone, contested, rest } = blame(some, problems);
      pushAll(refused, lone);
      if (lone.length > 0 || contested.length > 0) return [rest, ...layersOf(contested)];
      const half = Math.ceil(some.length / 2);
      return [some.slice(0, half), some.slice(half)];
    });
  }
  return { accepted, refused };
}

/** Splits the batches into those that alone can have caused a problem, those that share a problem's location with others, and the rest. */
function blame(some: readonly Batch[], problems: readonly Problem[]) {
  const at = new Map<string, Batch[]>();
  for (const batch of some)
    for (const location of locationsOf(batch)) at.set(location, [...(at.get(location) ?? []), batch]);
  const found = new Map<Batch, Problem[]>();
  const contested = new Set<Batch>();
  for (const problem of problems) {
    const blamed = at.get(problem.about ?? '') ?? [];
    if (blamed.length === 1) found.set(blamed[0]!, [...(found.get(blamed[0]!) ?? []), problem]);
    else for (const batch of blamed) contested.add(batch);
  }
  return {
    lone: [...found].map(([batch, own]) => ({ batch, problems: own })),
    contested: [...contested].filter((batch) => !found.has(batch)),
    rest: some.filter((batch) => !found.has(batch) && !contested.has(batch)),
  };
}

/** Groups the batches so that no two in a group touch the same resource instance. */
function layersOf(batches: readonly Batch[]): Batch[][] {
  const layers: { locations: Set<string>; batches: Batch[] }[] = [];
  for (const batch of batches) {
    const locations = locationsOf(batch);
    let layer = layers.find((one) => ![...locations].some((location) => one.locations.has(location)));
    if (layer === undefined) {
      layer = { locations: new Set(), batches: [] };
      layers.push(layer);
    }
    for (const location of locations) layer.locations.add(location);
    layer.batches.push(batch);
  }
  return layers.map((layer) => layer.batches);
}

/** The resource instances that a batch changes or that its findings are about. */
function locationsOf(batch: Batch): ReadonlySet<string> {
  return new Set(batch.flatMap(({ targets, finding }) => [...targets, ...finding.subjects].map(subjectKey)));
}
