import type { CheckOptions, CheckOutcome } from '../check.ts';
import type { Found } from '../discover/inputs.ts';

/** The files as a check has read them. */
type Files = NonNullable<CheckOutcome['loader']>;

export type Check = (options: CheckOptions, discovered?: Found, earlier?: { readonly loader: Files }) => CheckOutcome;

/** Root modules that are checked together, because they share files; most often a single one. */
export interface Unit {
  readonly roots: ReadonlySet<string>;
  /** Of the last check; several where one root failed alone. */
  outcomes: readonly CheckOutcome[];
  /** The roots in which the last check failed by a bug, with the name of the error. */
  crashes: ReadonlyMap<string, string>;
  /** The files that it was read from, and the directories that were listed: real, absolute paths. */
  files: ReadonlySet<string>;
  directories: ReadonlySet<string>;
  /** What was read of the files, as long as nothing but texts in the editor has changed since; and when, in milliseconds. */
  read: { readonly loader: Files; readonly at: number } | undefined;
  /** Something has changed since. */
  isStale: boolean;
  /** How long the last check took, in milliseconds. */
  took: number;
}

export function unitOf(roots: Iterable<string>): Unit {
  return {
    roots: new Set(roots),
    outcomes: [],
    crashes: new Map(),
    files: new Set(),
    directories: new Set(),
    read: undefined,
    isStale: true,
    took: 0,
  };
}

/** Checks the roots of a unit together, with the files that were read before; if that fails by a bug, each of them alone, with nothing of before. */
export function runUnit(unit: Unit, found: Found, options: CheckOptions, check: Check): void {
  const start = performance.now();
  unit.isStale = false;
  const checked = (roots: readonly string[], earlier?: Files) =>
    check(options, { ...found, roots, plans: [], stdin: false }, earlier && { loader: earlier });
  const outcomes: CheckOutcome[] = [];
  const crashes = new Map<string, string>();
  try {
    const outcome = checked([...unit.roots], unit.read?.loader);
    outcomes.push(outcome);
    if (unit.read === undefined && outcome.loader !== undefined) unit.read = { loader: outcome.loader, at: start };
  } catch (error) {
    unit.read = undefined;
    if (unit.roots.size === 1) crashes.set([...unit.roots][0]!, nameOf(error));
    else
      for (const root of unit.roots) {
        try {
          outcomes.push(checked([root]));
        } catch (alone) {
          crashes.set(root, nameOf(alone));
        }
      }
  }
  unit.outcomes = outcomes;
  unit.crashes = crashes;
  unit.took = performance.now() - start;
}

/** The message of an error may quote the input. */
export function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : typeof error;
}
