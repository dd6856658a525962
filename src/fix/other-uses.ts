import { posix } from 'node:path';
import type { ResourceGraph } from '../graph/graph.ts';
import type { Expression } from '../hcl/syntax.ts';
import { everyExpression } from '../hcl/walk.ts';
import { memo } from '../memo.ts';
import type { Range } from '../text/source.ts';
import { syntaxOf } from './syntax.ts';
import type { Name } from './trace.ts';

/**
 * The first of the names that something outside the traces of the edited values uses. Only names that hold a value as a whole are passed in:
 * the effect of changing an entry of a map shows in the resources. Installed modules are not searched.
 */
export function usedElsewhere(
  names: readonly Name[],
  traces: readonly Range[],
  graph: ResourceGraph,
): Name | undefined {
  return names.find((name) =>
    usesIn(graph)
      .get(keyOf(name))
      ?.some((at) => !traces.some((trace) => holds(trace, at))),
  );
}

function holds(outer: Range, inner: Range): boolean {
  return outer.source.path === inner.source.path && outer.start <= inner.start && inner.end <= outer.end;
}

function keyOf({ directory, kind, name }: Name): string {
  return `${directory} ${kind}.${name}`;
}

/** Where each variable and local is used. */
const usesIn = memo(({ outlines }: ResourceGraph): ReadonlyMap<string, readonly Range[]> => {
  const uses = new Map<string, Range[]>();
  for (const { source } of outlines) {
    const directory = posix.dirname(source.path);
    everyExpression(syntaxOf(source).body, (expression) => {
      const used = nameIn(expression);
      if (used === undefined) return;
      const key = keyOf({ directory, ...used });
      const others = uses.get(key) ?? [];
      others.push({ source, start: expression.start, end: expression.end });
      uses.set(key, others);
    });
  }
  return uses;
});

/** `var.name`, `local["name"]`. */
function nameIn(expression: Expression): Pick<Name, 'kind' | 'name'> | undefined {
  if (expression.kind !== 'attribute-of' && expression.kind !== 'index') return undefined;
  const { on } = expression;
  if (on.kind !== 'variable' || (on.name !== 'var' && on.name !== 'local')) return undefined;
  if (expression.kind === 'attribute-of') return { kind: on.name, name: expression.name };
  const { key } = expression;
  return key.kind === 'literal' && typeof key.value === 'string' ? { kind: on.name, name: key.value } : undefined;
}
