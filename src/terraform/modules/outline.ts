import type { Outline } from '../../graph/graph.ts';
import type { Expression, Span, SyntaxFile } from '../../hcl/syntax.ts';
import { everyExpression } from '../../hcl/walk.ts';
import type { Source } from '../../text/source.ts';

const OUTLINED = new Set(['resource', 'data', 'module']);

/** The outline of a configuration or variables file: its comments and what they can refer to. */
export function outlineOf({ source, file }: { readonly source: Source; readonly file: SyntaxFile }): Outline {
  let collections: ReturnType<Outline['collections']> | undefined;
  return {
    source,
    comments: file.comments,
    blocks: file.body.items.flatMap((item) =>
      item.kind === 'block' && OUTLINED.has(item.type) ? [{ start: item.start, end: item.end }] : [],
    ),
    collections: () => {
      collections ??= collectionsIn(file);
      return collections;
    },
  };
}

function collectionsIn({ body }: SyntaxFile): ReturnType<Outline['collections']> {
  const found: (Span & { readonly entries: readonly Span[] })[] = [];
  everyExpression(body, (expression) => {
    const entries = entriesOf(expression);
    if (entries.length > 0) found.push({ start: expression.start, end: expression.end, entries });
  });
  return found;
}

/** The items of a map or list of objects. An object that has plain values itself is a single object, not a map of objects. */
function entriesOf(expression: Expression): readonly Span[] {
  const items =
    expression.kind === 'object'
      ? expression.items.map((item) => [item, item.value] as const)
      : expression.kind === 'tuple'
        ? expression.items.map((item) => [item, item] as const)
        : [];
  const isPlain = ({ kind }: Expression) => kind === 'literal' || kind === 'template';
  const isThing = ({ kind }: Expression) => kind === 'object' || kind === 'tuple';
  if (items.some(([, value]) => isPlain(value)) || !items.some(([, value]) => isThing(value))) return [];
  return items.map(([{ start, end }]) => ({ start, end }));
}
