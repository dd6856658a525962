import type { Level } from '../lint/finding.ts';
import { toJson } from '../text/escape.ts';
import type { Reporter } from './report.ts';
import { distinctResources, messageOf, spanOf } from './text.ts';

const severities: Readonly<Record<Level, string>> = { error: 'critical', warning: 'major', note: 'minor' };

/** GitLab's Code Quality report. Fingerprints are made from rule, path and resources, so that they do not change when lines move. */
export const gitlab: Reporter = (report) => {
  // Loaded on demand, since loading it takes longer than a small run.
  const { createHash } = process.getBuiltinModule('node:crypto');
  const used = new Map<string, number>();
  const issues = report.findings.map((finding) => {
    const { path } = finding.at.source;
    const key = JSON.stringify([
      finding.rule.id,
      path,
      distinctResources(finding.subjects).map(({ root, address }) => [root, address]),
      finding.when ?? '',
    ]);
    const nth = used.get(key) ?? 0;
    used.set(key, nth + 1);
    const { start, end } = spanOf(finding.at);
    return {
      description: messageOf(finding).oneLine,
      check_name: finding.rule.id,
      fingerprint: createHash('sha256')
        .update(`${key}${nth === 0 ? '' : nth}`)
        .digest('hex'),
      severity: severities[finding.level],
      location: { path, lines: { begin: start.line, end: end.line } },
    };
  });
  return `${toJson(issues)}\n`;
};
