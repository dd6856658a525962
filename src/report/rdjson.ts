import type { Finding, Level } from '../lint/finding.ts';
import { commentText, toJson } from '../text/escape.ts';
import { lineText, type Position, type Range } from '../text/source.ts';
import type { Reporter } from './report.ts';
import { messageOf, spanOf } from './text.ts';

const severities: Readonly<Record<Level, string>> = { error: 'ERROR', warning: 'WARNING', note: 'INFO' };

const home = 'https://github.com/dmslint/dmslint';

/** reviewdog's format, which it can turn into comments on a pull request (`proto/rdf/reviewdog.proto` of reviewdog). */
export const rdjson: Reporter = ({ findings, diagnostics }) =>
  `${toJson({
    source: { name: 'dmslint', url: home },
    diagnostics: [
      ...findings.map(findingOf),
      ...diagnostics.flatMap(({ severity, at, code, message }) =>
        at === undefined
          ? []
          : [
              {
                message: commentText(message),
                location: locationOf(at),
                severity: severities[severity],
                code: { value: code },
              },
            ],
      ),
    ],
  })}\n`;

function findingOf(finding: Finding) {
  const { at, level, rule } = finding;
  return {
    message: commentText(`${messageOf(finding).oneLine} (${rule.id})`),
    location: locationOf(at),
    severity: severities[level],
    code: { value: rule.id, url: `${home}/blob/main/rules/${rule.id}.md` },
    suggestions: suggestionsOf(finding),
  };
}

/** reviewdog offers each suggestion by itself, so a remedy of several edits, or of one in another file, is none. */
function suggestionsOf({ at, remedy }: Finding) {
  if (remedy?.kind !== 'edits' || remedy.edits.length !== 1) return undefined;
  const edit = remedy.edits[0]!;
  return edit.source.path === at.source.path ? [{ range: rangeOf(edit), text: edit.text }] : undefined;
}

function locationOf(at: Range) {
  return { path: at.source.path, range: rangeOf(at) };
}

function rangeOf(range: Range) {
  const { start, end } = spanOf(range);
  return { start: inBytes(range, start), end: inBytes(range, end) };
}

/** reviewdog counts columns in bytes of UTF-8. */
function inBytes({ source }: Range, { line, column }: Position): Position {
  if (source.text === '') return { line, column };
  return { line, column: Buffer.byteLength(lineText(source, line).slice(0, column - 1)) + 1 };
}
