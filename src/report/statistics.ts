import type { Finding } from '../lint/finding.ts';
import { plain } from '../text/escape.ts';
import type { Report } from './report.ts';
import { worstFirst } from './text.ts';

/** How many findings each rule has at which level, the gravest first: a line for each, and an empty one at the end. */
export function statisticsOf({ findings }: Report): string[] {
  const byRule = new Map<string, Finding[]>();
  for (const finding of worstFirst(findings)) {
    const key = `${finding.level} ${finding.rule.id}`;
    byRule.set(key, [...(byRule.get(key) ?? []), finding]);
  }
  const rows = [...byRule.values()].map((some) => ({ number: some.length, fixable: fixable(some), ...some[0]! }));
  const width = (of: (row: (typeof rows)[number]) => string) => Math.max(0, ...rows.map((row) => of(row).length));
  const [numbers, ids] = [width(({ number }) => String(number)), width(({ rule }) => rule.id)];
  const lines = rows.map(
    ({ number, level, rule, fixable: fix }) =>
      `${String(number).padStart(numbers)}  ${level.padEnd(7)}  ${plain(rule.id).padEnd(ids)}  ${plain(rule.title)}${fix}\n`,
  );
  return lines.length === 0 ? [] : [...lines, '\n'];
}

function fixable(findings: readonly Finding[]): string {
  const safe = findings.filter(({ remedy }) => remedy?.kind === 'edits' && remedy.safe).length;
  const unsafe = findings.filter(({ remedy }) => remedy?.kind === 'edits' && !remedy.safe).length;
  const parts = [...(safe > 0 ? [`${safe} by --fix`] : []), ...(unsafe > 0 ? [`${unsafe} by --fix-unsafe`] : [])];
  return parts.length === 0 ? '' : ` (can be fixed: ${parts.join(', ')})`;
}
