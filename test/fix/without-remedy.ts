import type { Finding, Remedy } from '../../src/lint/finding.ts';

/** The rules of the errors and warnings that have neither a remedy that was proven nor a reason why none is given. */
export function withoutRemedy(
  { report }: { readonly report: { readonly findings: readonly Finding[] } },
  remedies?: ReadonlyMap<Finding, Remedy>,
): string[] {
  return report.findings.flatMap((finding) => {
    const { fix, noFix, level, rule } = finding;
    const remedy = remedies === undefined ? finding.remedy : remedies.get(finding);
    const said = fix === undefined ? noFix : remedy?.kind === 'none' ? remedy.why : remedy?.kind;
    return level === 'note' || said ? [] : [rule.id];
  });
}
