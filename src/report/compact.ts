import { plain } from '../text/escape.ts';
import type { Reporter } from './report.ts';
import { locationText, messageOf } from './text.ts';

/**
 * One line for each finding, `path:line:column: level: message [rule]`, as compilers write them. For a problem matcher:
 * `^(.+?):(\d+):(\d+): (error|warning|note): (.*) \[([a-z0-9-]+)\]$`.
 */
export const compact: Reporter = (report, { from }) =>
  report.findings
    .map(
      (finding) =>
        `${locationText(finding.at, from)}: ${finding.level}: ${messageOf(finding).oneLine} [${plain(finding.rule.id)}]\n`,
    )
    .join('');
