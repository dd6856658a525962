import type { Level } from '../lint/finding.ts';
import { toJson } from '../text/escape.ts';
import { Fingerprints } from './fingerprints.ts';
import type { Reporter } from './report.ts';
import { distinctResources, messageOf, spanOf } from './text.ts';

const severities: Readonly<Record<Level, string>> = { error: 'critical', warning: 'major', note: 'minor' };

/** GitLab's Code Quality report. Fingerprints are made from rule, path and resources, so that they do not change when lines move. */
export const gitlab: Reporter = (report) => {
  const fingerprints = new Fingerprints();
  const issues = report.findings.map((finding) => {
    const { path } = finding.at.source;
    const { start, end } = spanOf(finding.at);
    return {
      description: messageOf(finding).oneLine,
      check_name: finding.rule.id,
      fingerprint: fingerprints.of([
        finding.rule.id,
        path,
        distinctResources(finding.subjects).map(({ root, address }) => [root, address]),
        finding.when ?? '',
      ]),
      severity: severities[finding.level],
      location: { path, lines: { begin: start.line, end: end.line } },
    };
  });
  return `${toJson(issues)}\n`;
};
