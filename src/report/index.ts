import { compact } from './compact.ts';
import { github } from './github.ts';
import { gitlab } from './gitlab.ts';
import { json } from './json.ts';
import { markdown } from './markdown.ts';
import { pretty } from './pretty.ts';
import type { Reporter } from './report.ts';
import { sarif } from './sarif.ts';
import { summary } from './summary.ts';

export type FormatName = 'pretty' | 'compact' | 'sarif' | 'json' | 'github' | 'gitlab' | 'markdown' | 'summary';

/** All formats, by the name that `--format` takes. */
export const formats: Readonly<Record<FormatName, Reporter>> = {
  pretty,
  compact,
  sarif,
  json,
  github,
  gitlab,
  markdown,
  summary,
};
