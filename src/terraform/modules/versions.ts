/** A version as its numbers: major, minor, patch. */
type Version = readonly [number, number, number];

/** Versions from `low` up to, but without, `high`. */
interface Interval {
  readonly low: Version;
  readonly high: Version;
}

const LAST = Number.POSITIVE_INFINITY;
const END: Version = [LAST, 0, 0];

/**
 * Whether a version constraint of Terraform (`~> 1.6`, `>= 2.0, < 3.0`) admits versions with this major number, released or not. False if the constraint
 * cannot be read. `!=` excludes single versions, so it decides nothing here.
 */
export function admitsMajor(constraint: string, major: number): boolean {
  let low: Version = [major, 0, 0];
  let high: Version = [major + 1, 0, 0];
  for (const part of constraint.split(',')) {
    const interval = intervalOf(part);
    if (interval === undefined) return false;
    if (compare(interval.low, low) > 0) low = interval.low;
    if (compare(interval.high, high) < 0) high = interval.high;
  }
  return compare(low, high) < 0;
}

const CONSTRAINT = /^\s*(=|!=|>=|>|<=|<|~>)?\s*v?(\d{1,9})(?:\.(\d{1,9}))?(?:\.(\d{1,9}))?(?:[-+][\w.+-]*)?\s*$/;

function intervalOf(part: string): Interval | undefined {
  const found = CONSTRAINT.exec(part);
  if (found === null) return undefined;
  const [, operator = '=', major, minor, patch] = found;
  const version: Version = [Number(major), Number(minor ?? 0), Number(patch ?? 0)];
  const [x, y, z] = version;
  const next: Version = [x, y, z + 1];
  const start: Version = [0, 0, 0];
  switch (operator) {
    case '>=':
      return { low: version, high: END };
    case '>':
      return { low: next, high: END };
    case '<':
      return { low: start, high: version };
    case '<=':
      return { low: start, high: next };
    case '!=':
      return { low: start, high: END };
    case '~>':
      // Only the last number that is written may grow.
      return { low: version, high: patch !== undefined ? [x, y + 1, 0] : minor !== undefined ? [x + 1, 0, 0] : END };
    default:
      return { low: version, high: next };
  }
}

function compare(a: Version, b: Version): number {
  for (const index of [0, 1, 2] as const) if (a[index] !== b[index]) return a[index] - b[index];
  return 0;
}
