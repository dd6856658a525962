/** How far a name is from what was written; undefined where it is too far to be meant. */
export type Likeness = (written: string, name: string) => number | undefined;

/** At most a third of the name's letters away, or a name that goes on from what was written. */
const asTyped: Likeness = (written, name) => {
  const distance = written.length >= 3 && name.startsWith(written) ? 0.5 : editDistance(written, name);
  return distance <= Math.max(1, name.length / 3) ? distance : undefined;
};

/** At most a quarter of what was written away, or one goes on from the other; case and punctuation do not count. */
export const byLetters: Likeness = (written, name) => {
  const [wanted, other] = [lettersOf(written), lettersOf(name)];
  const prefix =
    wanted.length >= 4 && other.length >= 4 && (wanted.startsWith(other) || other.startsWith(wanted))
      ? 0.5 + Math.abs(wanted.length - other.length) / 100
      : Infinity;
  const distance = Math.min(editDistance(wanted, other), prefix);
  return distance <= Math.max(1, Math.floor(wanted.length / 4)) ? distance : undefined;
};

export function lettersOf(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]/g, '');
}

/** The name that was probably meant: the first of those that are nearest; undefined where none is near. */
export function nearest(written: string, names: Iterable<string>, likeness: Likeness = asTyped): string | undefined {
  let best: { readonly name: string; readonly distance: number } | undefined;
  for (const near of nearOnes(written, names, likeness))
    if (best === undefined || near.distance < best.distance) best = near;
  return best?.name;
}

/** The one name that can only be meant: no distance away, or the only one that is near. */
export function meantOne(written: string, names: Iterable<string>, likeness: Likeness): string | undefined {
  const near = nearOnes(written, names, likeness);
  const same = near.find(({ distance }) => distance === 0);
  return (same ?? (near.length === 1 ? near[0] : undefined))?.name;
}

function nearOnes(written: string, names: Iterable<string>, likeness: Likeness) {
  return [...names].flatMap((name) => {
    const distance = likeness(written, name);
    return distance === undefined ? [] : [{ name, distance }];
  });
}

/** Names whose lengths differ by more are no slips of each other. */
const MOST = 10;

/** Levenshtein's distance, with two neighbours swapped as one step. */
function editDistance(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > MOST || a.length > 60) return Number.POSITIVE_INFINITY;
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, j) => j)];
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      row[j] = Math.min(rows[i - 1]![j]! + 1, row[j - 1]! + 1, rows[i - 1]![j - 1]! + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        row[j] = Math.min(row[j]!, rows[i - 2]![j - 2]! + 1);
    }
    rows.push(row);
  }
  return rows[a.length]![b.length]!;
}
