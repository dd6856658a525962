import { posix } from 'node:path';
import type { Outline, ResourceGraph } from '../graph/graph.ts';
import type { Range } from '../text/source.ts';
import { everyExpression, syntaxOf } from './syntax.ts';
import type { Name } from './way.ts';

/**
 * The first of the names that is used by something else than the ways on which the edited values go. Only names that hold a value as a whole are asked for:
 * what an entry of a map changes, the resources tell. Installed modules are not searched.
 */
export function usedElsewhere(
  names: readonly Name[],
  ways: readonly Range[],
  { outlines }: ResourceGraph,
): { readonly name: Name; readonly at: Range } | undefined {
  for (const name of names) {
    for (const at of usesOf(name, outlines)) if (!ways.some((way) => holds(way, at))) return { name, at };
  }
  return undefined;
}

function holds(outer: Range, inner: Range): boolean {
  return outer.source.path === inner.source.path && outer.start <= inner.start && inner.end <= outer.end;
}

function usesOf({ directory, kind, name }: Name, outlines: readonly Outline[]): Range[] {
  const uses: Range[] = [];
  for (const { source } of outlines) {
    if (posix.dirname(source.path) !== directory || !source.text.includes(name)) continue;
    everyExpression(syntaxOf(source), (expression) => {
      const isUse =
        (expression.kind === 'attribute-of' && expression.name === name && isVariable(expression.on, kind)) ||
        (expression.kind === 'index' &&
          expression.key.kind === 'literal' &&
          expression.key.value === name &&
          isVariable(expression.on, kind)) ||
        // All of them at once.
        (expression.kind === 'splat' && isVariable(expression.on, kind));
      if (isUse) uses.push({ source, start: expression.start, end: expression.end });
      return true;
    });
  }
  return uses;
}

function isVariable(expression: { readonly kind: string; readonly name?: unknown }, name: string): boolean {
  return expression.kind === 'variable' && expression.name === name;
}
