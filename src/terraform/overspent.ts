import type { Diagnostic } from '../text/diagnostic.ts';
import type { Share } from '../work.ts';

/** So many constructs of a root module are named; one that is mended may be the cause of the others. */
const MOST_NAMED = 5;

/** What could not be evaluated in a root module since it would have been too much work, at the constructs that spent it. */
export function overspentIn(directory: string, share: Share): { diagnostics: Diagnostic[]; gaps: string[] } {
  const { overspent } = share;
  const diagnostics = overspent.slice(0, MOST_NAMED).map(
    ({ kind, source, node }): Diagnostic => ({
      severity: 'error',
      ...TOLD[kind],
      at: { source, start: node.start, end: node.end },
    }),
  );
  const more = overspent.length - diagnostics.length;
  if (more > 0)
    diagnostics.push({
      severity: 'error',
      code: TOLD.work.code,
      message: `${directory}: ${more} further expressions need more work than dmslint allots, and were not evaluated. Begin with those that are named.`,
    });
  const isCut = overspent.some(({ kind }) => kind === 'instances');
  return { diagnostics, gaps: isCut ? ['there are more instances than dmslint reads'] : [] };
}

const TOLD = {
  work: {
    code: 'too-much-work',
    message:
      'This needs more work than dmslint allots to one expression, so what depends on it is undetermined. Make its ranges, texts or files smaller, or check a plan (terraform show -json), which has its value.',
  },
  depth: {
    code: 'too-much-work',
    message:
      'This leads through more references, one after the other, than dmslint follows, so what depends on it is undetermined. Shorten the way, or check a plan (terraform show -json), which has its value.',
  },
  instances: {
    code: 'too-many-instances',
    message:
      'This has more instances than dmslint allots to one block, and the rest was not checked. Check the module separately or with smaller counts, or check a plan (terraform show -json).',
  },
} as const;
