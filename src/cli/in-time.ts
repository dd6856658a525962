import { GRACE, interrupted } from '../watchdog.ts';
import type { Work } from '../work.ts';
import { complain } from './complaints.ts';
import type { Io } from './io.ts';

/** What is made in the time of a run; undefined, and told, if the time was up before. `what`: the noun and what did not happen to it. */
export function inTime<T>(work: Work, io: Io, what: string, make: () => T): T | undefined {
  let made: { readonly it: T } | undefined;
  interrupted(work.remaining + GRACE, () => {
    made = { it: make() };
  });
  if (made === undefined) complain(io, `the time for this run (${work.seconds} s) is up, so ${what}.`);
  return made?.it;
}
