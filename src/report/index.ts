import { withoutCommands } from '../text/escape.ts';
import { checkstyle } from './checkstyle.ts';
import { compact } from './compact.ts';
import { github } from './github.ts';
import { gitlab } from './gitlab.ts';
import { json } from './json.ts';
import { junit } from './junit.ts';
import { markdown } from './markdown.ts';
import { pretty } from './pretty.ts';
import { rdjson } from './rdjson.ts';
import type { Reporter } from './report.ts';
import { codeScanning, sarif } from './sarif.ts';
import { summary } from './summary.ts';

/** All formats by their `--format` name. For any input, only `github` prints commands to a build service. */
export const formats = {
  pretty: harmless(pretty),
  compact: harmless(compact),
  sarif: harmless(sarif),
  'code-scanning': harmless(codeScanning),
  json: harmless(json),
  github,
  gitlab: harmless(gitlab),
  junit: harmless(junit),
  checkstyle: harmless(checkstyle),
  rdjson: harmless(rdjson),
  markdown: harmless(markdown),
  summary: harmless(summary),
} as const satisfies Readonly<Record<string, Reporter>>;

export type FormatName = keyof typeof formats;

function harmless(reporter: Reporter): Reporter {
  return (report, output) => withoutCommands(reporter(report, output));
}
