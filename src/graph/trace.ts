import type { Trace } from './value.ts';

/** The steps of a trace, newest first; no more of them than anyone follows. */
export function stepsOf(trace: Trace | undefined): Trace[] {
  const steps: Trace[] = [];
  for (let at = trace; at !== undefined && steps.length < 100; at = at.from) steps.push(at);
  return steps;
}
