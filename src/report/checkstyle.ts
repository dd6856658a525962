import type { Finding, Level } from '../lint/finding.ts';
import { plain, xmlText } from '../text/escape.ts';
import type { Range } from '../text/source.ts';
import type { Reporter } from './report.ts';
import { messageOf, spanOf } from './text.ts';

const severities: Readonly<Record<Level, string>> = { error: 'error', warning: 'warning', note: 'info' };

/** The report of Checkstyle, by file. What is wrong with the input is in it, too, if it has a location. */
export const checkstyle: Reporter = ({ findings, diagnostics }) => {
  const byFile = new Map<string, string[]>();
  const add = (at: Range, level: Level, source: string, message: string) => {
    const { line, column } = spanOf(at).start;
    const values = { line, column, severity: severities[level], message, source: `dmslint.${source}` };
    const { path } = at.source;
    byFile.set(path, [...(byFile.get(path) ?? []), `    <error ${attributes(values)}/>`]);
  };
  for (const finding of findings) add(finding.at, finding.level, finding.rule.id, textOf(finding));
  for (const { severity, at, code, message } of diagnostics)
    if (at !== undefined) add(at, severity, code, plain(message));
  const files = [...byFile].map(([path, errors]) =>
    [`  <file name="${xmlText(path)}">`, ...errors, '  </file>'].join('\n'),
  );
  return ['<?xml version="1.0" encoding="UTF-8"?>', '<checkstyle version="8.0">', ...files, '</checkstyle>', ''].join(
    '\n',
  );
};

function textOf(finding: Finding): string {
  return messageOf(finding).oneLine;
}

/** `name="value" name="value"`. */
function attributes(values: Readonly<Record<string, string | number>>): string {
  return Object.entries(values)
    .map(([name, value]) => `${name}="${xmlText(String(value))}"`)
    .join(' ');
}
