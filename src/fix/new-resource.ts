import { posix } from 'node:path';
import { callsOf } from '../graph/given.ts';
import type { ResourceGraph } from '../graph/graph.ts';
import type { Block } from '../hcl/syntax.ts';
import type { NewResource, RemedyEdit } from '../lint/finding.ts';
import { memoBy } from '../memo.ts';
import { largest } from '../spread.ts';
import { type Range, rangeKey, type Source } from '../text/source.ts';
import { jsonAddition } from './new-json-resource.ts';
import { isJson, syntaxOf } from './syntax.ts';

/**
 * The edit that adds a resource in the module of the given place. All places of a module get it at the same place, so that it is added once: after the first
 * block that has a resource beside which it belongs, or that calls a module with one, else after the block at the place.
 */
export function additionOf(
  added: NewResource,
  place: Pick<Range, 'source' | 'start'>,
  graph: ResourceGraph,
): RemedyEdit | { readonly why: string } {
  const directory = posix.dirname(place.source.path);
  const sources = graph.outlines
    .map(({ source }) => source)
    .filter(({ path }) => posix.dirname(path) === directory && !/\.tfvars(\.json)?$/.test(path) && !isOverride(path))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
  const all = isOverride(place.source.path) ? sources : [...sources, place.source];
  const calls = added.beside.map((type) => callsTo(graph, type));
  const isBeside =
    (source: Source) =>
    ({ type, labels, header }: Block) =>
      (type === 'resource' && added.beside.includes(labels[0]?.value ?? '')) ||
      (type === 'module' && calls.some((some) => some.has(rangeKey({ source, start: header.start, end: header.end }))));
  for (const source of all) {
    const blocks = syntaxOf(source).body.items.filter((item) => item.kind === 'block');
    const beside =
      blocks.find(isBeside(source)) ??
      (source === place.source && source === all.at(-1)
        ? blocks.find(({ start, end }) => start <= place.start && place.start <= end)
        : undefined);
    if (beside === undefined) continue;
    if (isJson(source))
      return (
        jsonAddition(added, source, blocks, beside) ?? {
          why: 'a new resource would be needed, which dmslint does not write in JSON of this form',
        }
      );
    const newLine = source.text.includes('\r\n') ? '\r\n' : '\n';
    return { source, start: beside.end, end: beside.end, text: textOf(added).join(newLine), adds: added };
  }
  return { why: 'a new resource would be needed, and there is no place for it' };
}

/** The headers of the calls of modules that have resources of a type. */
const callsTo = memoBy(
  ({ roots }: ResourceGraph, wanted: string): ReadonlySet<string> =>
    new Set(
      roots.flatMap(({ resources }) =>
        [...resources.values()]
          .filter(({ type }) => type === wanted)
          .flatMap((one) => callsOf(one).map(({ range }) => rangeKey(range))),
      ),
    ),
);

/** What stands there is merged into a block of another file, and must not be new. */
function isOverride(path: string): boolean {
  return /(?:^|[/_])override\.(?:tf|tofu)(?:\.json)?$/.test(path);
}

function textOf({ type, name, arguments: given }: NewResource): string[] {
  const widest = largest(given.map((one) => one.name.length));
  return [
    '',
    '',
    `resource "${type}" "${name}" {`,
    ...given.map((one) => `  ${one.name.padEnd(widest)} = ${one.value}`),
    '}',
  ];
}
