import { moduleAt } from '../graph/given.ts';
import type { Finding } from '../lint/finding.ts';
import type { Candidate } from './candidate.ts';
import type { Problem } from './verification.ts';

/** A resource that a remedy proposes must not be one with a finding of its own: an expired certificate verifies nobody. A slip in a reference proposes none. */
export function linkedProblems({ finding: { fix, subjects } }: Candidate, findings: readonly Finding[]): Problem[] {
  if (fix.safe) return [];
  return fix.changes.flatMap(({ value, adds, outwards = 0 }) => {
    const [, address] = adds === undefined ? (/^(\w+\.[\w-]+)\.\w+$/.exec(value) ?? []) : [];
    if (address === undefined) return [];
    return subjects.flatMap((subject): Problem[] => {
      const own = subject.address.replace(/(?:^|\.)\w+\.[\w-]+(?:\[[^\]]*\])?$/, '');
      const module = moduleAt(own, outwards);
      const named = module === '' ? address : `${module}.${address}`;
      const against = findings.find(
        ({ level, subjects: about }) =>
          level !== 'note' && about.some((one) => one.root === subject.root && one.address === named),
      );
      const about = JSON.stringify([subject.root, subject.address, subject.environment]);
      return against === undefined ? [] : [{ why: `${named} has the finding ${against.rule.id}`, about }];
    });
  });
}
