import type { Finding, Level, RuleMeta } from '../lint/finding.ts';
import { fails } from '../lint/settings.ts';
import type { Report } from '../report/report.ts';
import { nearest } from '../text/suggest.ts';
import { UsageError } from './usage.ts';

/** Which findings are reported. All rules are run nevertheless, so that what has passed does not depend on it. */
export interface Narrowing {
  /** Rule ids; none: all rules. */
  readonly only: readonly string[];
  readonly skip: readonly string[];
  readonly minLevel: Level | undefined;
  /** The only file whose findings are reported, as a path of the tree (`--stdin-filename`). */
  readonly file?: string | undefined;
}

export function isReported({ only, skip, minLevel = 'note', file }: Narrowing, { rule, level, at }: Finding): boolean {
  if (file !== undefined && at.source.path !== file) return false;
  return (only.length === 0 || only.includes(rule.id)) && !skip.includes(rule.id) && fails(level, minLevel);
}

/** Refuses names that no rule has. */
export function requireRules({ only, skip }: Narrowing, rules: readonly Pick<RuleMeta, 'id'>[]): void {
  const ids = rules.map(({ id }) => id);
  for (const [option, names] of Object.entries({ only, skip })) {
    const unknown = names.find((name) => !ids.includes(name));
    if (unknown === undefined) continue;
    const meant = nearest(unknown, ids);
    throw new UsageError(
      `Unknown rule "${unknown}" for --${option}.`,
      meant === undefined ? 'Run dmslint rules for the list.' : `Did you mean ${meant}?`,
    );
  }
}

/** The report without the findings that are not to be reported; these are counted, and do not fail the run. */
export function narrowed(report: Report, narrowing: Narrowing, isFailing: (finding: Finding) => boolean): Report {
  if (narrowingOptions(narrowing).length === 0) return report;
  const findings = report.findings.filter((finding) => isReported(narrowing, finding));
  const count = (level: Level) => findings.filter((finding) => finding.level === level).length;
  return {
    ...report,
    findings,
    counts: { ...report.counts, errors: count('error'), warnings: count('warning'), notes: count('note') },
    hidden: { findings: report.findings.length - findings.length, by: narrowingOptions(narrowing) },
    exitCode: report.exitCode === 2 ? 2 : findings.some(isFailing) ? 1 : 0,
  };
}

/** The options that it comes from. */
export function narrowingOptions({ only, skip, minLevel, file }: Narrowing): string[] {
  return [
    ...(only.length > 0 ? ['--only'] : []),
    ...(skip.length > 0 ? ['--skip'] : []),
    ...(minLevel === undefined || minLevel === 'note' ? [] : ['--min-level']),
    ...(file === undefined ? [] : ['--stdin-filename']),
  ];
}
