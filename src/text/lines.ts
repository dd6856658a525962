/** A range of old lines, counted from 0, and the new lines that replace them. */
export interface Hunk {
  readonly from: number;
  readonly count: number;
  readonly to: number;
  readonly others: number;
}

/** More changes than this are merged into one. */
const MOST_CHANGES = 2000;

/** The differences between lines as a minimal list of changes (E. Myers, "An O(ND) Difference Algorithm and Its Variations", 1986). */
export function hunksOf(old: readonly string[], now: readonly string[]): Hunk[] {
  let head = 0;
  while (head < old.length && head < now.length && old[head] === now[head]) head++;
  let tail = 0;
  while (
    tail < old.length - head &&
    tail < now.length - head &&
    old[old.length - 1 - tail] === now[now.length - 1 - tail]
  )
    tail++;
  const [a, b] = [old.slice(head, old.length - tail), now.slice(head, now.length - tail)];
  if (a.length === 0 && b.length === 0) return [];
  const steps = stepsBetween(a, b);
  if (steps === undefined) return [{ from: head, count: a.length, to: head, others: b.length }];
  const hunks: Hunk[] = [];
  let [i, j] = [0, 0];
  const between = (x: number, y: number) => {
    if (x > i || y > j) hunks.push({ from: head + i, count: x - i, to: head + j, others: y - j });
  };
  for (const [x, y] of steps) {
    between(x, y);
    i = x + 1;
    j = y + 1;
  }
  between(a.length, b.length);
  return hunks;
}

/** The pairs of equal lines, in order; undefined if there are too many changes. */
function stepsBetween(a: readonly string[], b: readonly string[]): (readonly [number, number])[] | undefined {
  const furthest = new Map([[1, 0]]);
  const trail: Map<number, number>[] = [];
  for (let changes = 0; changes <= MOST_CHANGES; changes++) {
    trail.push(new Map(furthest));
    for (let diagonal = -changes; diagonal <= changes; diagonal += 2) {
      let x = reached(furthest, diagonal, changes);
      while (x < a.length && x - diagonal < b.length && a[x] === b[x - diagonal]) x++;
      furthest.set(diagonal, x);
      if (x >= a.length && x - diagonal >= b.length) return walkedBack(trail, a.length, b.length);
    }
  }
  return undefined;
}

/** How far a path gets on a diagonal with one more change. */
function reached(furthest: ReadonlyMap<number, number>, diagonal: number, changes: number): number {
  const [below, above] = [furthest.get(diagonal - 1) ?? -1, furthest.get(diagonal + 1) ?? -1];
  return diagonal === -changes || (diagonal !== changes && below < above) ? above : below + 1;
}

function walkedBack(trail: readonly ReadonlyMap<number, number>[], width: number, height: number) {
  const pairs: (readonly [number, number])[] = [];
  let [x, y] = [width, height];
  for (let changes = trail.length - 1; changes >= 0; changes--) {
    const furthest = trail[changes]!;
    const diagonal = x - y;
    const start = changes === 0 ? 0 : reached(furthest, diagonal, changes);
    for (; x > start && y > start - diagonal; x--, y--) pairs.push([x - 1, y - 1]);
    if (changes === 0) break;
    const isInsertion =
      diagonal === -changes ||
      (diagonal !== changes && (furthest.get(diagonal - 1) ?? -1) < (furthest.get(diagonal + 1) ?? -1));
    if (isInsertion) y--;
    else x--;
  }
  return pairs.reverse();
}
