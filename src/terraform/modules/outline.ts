import type { Outline } from '../../graph/graph.ts';
import type { SyntaxFile } from '../../hcl/syntax.ts';
import type { Source } from '../../text/source.ts';

const OUTLINED = new Set(['resource', 'data', 'module']);

/** What comments can stand at in a file of the configuration, or of variables. */
export function outlineOf({ source, file }: { readonly source: Source; readonly file: SyntaxFile }): Outline {
  return {
    source,
    comments: file.comments,
    blocks: file.body.items.flatMap((item) =>
      item.kind === 'block' && OUTLINED.has(item.type) ? [{ start: item.start, end: item.end }] : [],
    ),
  };
}
