import { moduleOf } from '../graph/address.ts';
import { moduleAt } from '../graph/given.ts';
import type { Finding } from '../lint/finding.ts';
import type { Candidate } from './candidate.ts';
import type { Problem } from './verification.ts';

/** A resource that a remedy proposes must not be one with a finding of its own: an expired certificate verifies nobody. A slip in a reference proposes none. */
export function linkedProblems({ finding: { fix, subjects } }: Candidate, findings: readonly Finding[]): Problem[] {
  if (fix.safe) return [];
  let found: ReadonlyMap<string, Finding> | undefined;
  return fix.changes.flatMap(({ value, adds, outwards = 0 }) => {
    const [, address] = adds === undefined ? (/^(\w+\.[^\s.[\]]+)\.\w+$/.exec(value) ?? []) : [];
    if (address === undefined) return [];
    return subjects.flatMap((subject): Problem[] => {
      const module = moduleAt(moduleOf(subject.address), outwards);
      const named = module === '' ? address : `${module}.${address}`;
      found ??= firstAbout(findings);
      const against = found.get(JSON.stringify([subject.root, named]));
      const about = JSON.stringify([subject.root, subject.address, subject.environment]);
      return against === undefined ? [] : [{ why: `${named} has the finding ${against.rule.id}`, about }];
    });
  });
}

/** The first error or warning about each resource. */
function firstAbout(findings: readonly Finding[]): ReadonlyMap<string, Finding> {
  const first = new Map<string, Finding>();
  for (const finding of findings) {
    if (finding.level === 'note') continue;
    for (const { root, address } of finding.subjects) {
      const key = JSON.stringify([root, address]);
      if (!first.has(key)) first.set(key, finding);
    }
  }
  return first;
}
