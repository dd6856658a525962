import { type CheckOptions, type CheckOutcome, check } from '../../src/check.ts';

/** A check that can be repeated with edited texts. */
export function checked(
  cwd: string,
  more: Partial<CheckOptions> = {},
): CheckOutcome & { readonly again: NonNullable<CheckOutcome['again']> } {
  const outcome = check({
    paths: ['.'],
    cwd,
    root: cwd,
    variables: [],
    varFiles: [],
    source: false,
    evidence: false,
    now: new Date('2026-01-01T00:00:00Z'),
    env: {},
    ...more,
  });
  return { ...outcome, again: outcome.again! };
}
