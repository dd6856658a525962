import { setFlagsFromString } from 'node:v8';
import { table } from '../../table.ts';

/**
 * A run of a second ends before most of what V8 optimizes has paid for it, and optimizing takes a third of its processor time. Functions that are called eight
 * times as often as V8 asks for are still optimized, so that long runs take no longer. By major version of Node: its V8 has its own names.
 */
export const LATER = table<Readonly<Record<string, number>>>({
  20: { 'interrupt-budget': 540_672 },
  22: { 'invocation-count-for-turbofan': 24_000 },
  24: { 'invocation-count-for-turbofan': 24_000, 'invocation-count-for-maglev': 3200 },
});

/** Most of what a plan takes is one loop over its bytes, which V8 is to optimize as soon as it would. `words`: those of the command line. */
export function whenToOptimize(words: readonly string[]): 'soon' | 'later' {
  return words.some((word) => /^(?:-|[^-].*\.json)$/is.test(word)) ? 'soon' : 'later';
}

/** To be called before the program is loaded, since code that was compiled with other flags is not taken from the cache. `node`: a version of Node. */
export function optimizeLater(node: string): void {
  const flags = LATER[node.slice(0, node.indexOf('.'))] ?? {};
  for (const [name, value] of Object.entries(flags)) setFlagsFromString(`--${name}=${value}`);
}
