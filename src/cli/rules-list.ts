import type { RuleMeta } from '../lint/finding.ts';
import { toJson } from '../text/escape.ts';

/** What `dmslint rules` prints: each rule with its level and title. */
export function rulesTable(rules: readonly RuleMeta[]): string {
  const width = Math.max(...rules.map(({ id }) => id.length));
  return rules.map(({ id, level, title }) => `${id.padEnd(width)}  ${level.padEnd(7)}  ${title}\n`).join('');
}

/** The same for programs. New properties may be added at any time. */
export function rulesJson(rules: readonly RuleMeta[]): string {
  return `${toJson(
    rules.map(({ id, level, title, securitySeverity, precision, tags, cwe = [], controls = [], options = {} }) => ({
      id,
      level,
      title,
      securitySeverity,
      precision,
      tags,
      weaknesses: cwe.map((number) => `CWE-${number}`),
      controls: controls.map((one) => ({ id: one.id, how: one.how })),
      options,
      page: `https://github.com/dmslint/dmslint/blob/main/rules/${id}.md`,
    })),
  )}\n`;
}
