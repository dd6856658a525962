import { editDistance } from './distance.ts';

/** The name that was probably meant: one that differs in at most a third of its letters, or that starts with what was written. */
export function nearest(written: string, names: readonly string[]): string | undefined {
  let best: string | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const name of names) {
    const far = written.length >= 3 && name.startsWith(written) ? 0.5 : editDistance(written, name);
    if (far < least && far <= Math.max(1, name.length / 3)) {
      best = name;
      least = far;
    }
  }
  return best;
}
