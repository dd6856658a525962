import { type Advised, adviseMode } from '../dms/advice.ts';
import type { Endpoint } from '../dms/endpoint.ts';
import type { Mode } from '../dms/engines.ts';
import type { modeOptions } from '../dms/mode-options.ts';
import type { NoChanges } from '../dms/remedy.ts';
import type { Args, FixIntent } from './finding.ts';
import { withOptions } from './fix-options.ts';

/** The intent to give an endpoint the first of some modes, and the others where that can't be proven; each with what a message says of it. */
export function modeIntent(
  endpoint: Endpoint,
  options: ReturnType<typeof modeOptions>,
  {
    effects,
    isSafe,
    said = saidOf,
  }: {
    readonly effects: readonly string[];
    readonly isSafe: (mode: Mode) => boolean;
    readonly said?: (advised: Advised) => Args;
  },
): FixIntent | NoChanges {
  if ('why' in options) return options;
  return withOptions(
    options.map(({ mode, changes }) => ({
      changes,
      // A resource that is added reads a file that has to be fetched first.
      safe: isSafe(mode) && changes.every(({ adds }) => adds === undefined),
      ...(effects.length > 0 ? { effects } : {}),
      ...(mode === 'require' ? { leaves: 'endpoint-server-unverified' } : {}),
      args: said(adviseMode(endpoint, mode)),
    })),
  )!;
}

/** With what is not said of this mode, though it may be of another. */
export function saidOf({ instead, modeFor, link, needs }: Advised): Args {
  return { instead, modeFor, link, needs, shared: undefined, strongest: undefined };
}
