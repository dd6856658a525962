import { posix } from 'node:path';
import type { Outline, ResourceGraph } from '../graph/graph.ts';
import type { Block, Body, Expression } from '../hcl/syntax.ts';
import { everyExpression } from '../hcl/walk.ts';
import { memo } from '../memo.ts';
import type { Range, Source } from '../text/source.ts';
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
    outlinesIn(graph)
      .get(name.directory)
      ?.some(({ source }) => usesOf(source, name).some((at) => !traces.some((trace) => holds(trace, at)))),
  );
}

function holds(outer: Range, inner: Range): boolean {
  return outer.source.path === inner.source.path && outer.start <= inner.start && inner.end <= outer.end;
}

/** The files by their directories. */
const outlinesIn = memo(({ outlines }: ResourceGraph): ReadonlyMap<string, readonly Outline[]> => {
  const found = new Map<string, Outline[]>();
  for (const outline of outlines) {
    const directory = posix.dirname(outline.source.path);
    const others = found.get(directory);
    if (others === undefined) found.set(directory, [outline]);
    else others.push(outline);
  }
  return found;
});

/** Where a file uses a variable or local. One that lacks the name is not parsed again. */
function usesOf(source: Source, { kind, name }: Name): readonly Range[] {
  // With an escape, or another Unicode form, a name may be written otherwise.
  if (/^[\w-]*$/.test(name) && !source.text.includes(name) && !/\\[uU]/.test(source.text)) return [];
  return usesIn(source).get(`${kind}.${name}`) ?? [];
}

/** Where each variable and local is used in a file, but for conditions: whether these hold, the trial shows. */
const usesIn = memo((source: Source): ReadonlyMap<string, readonly Range[]> => {
  const uses = new Map<string, Range[]>();
  const { body } = syntaxOf(source);
  const asked = new Set<Expression>();
  for (const condition of conditionsIn(body)) everyExpression(condition.body, (expression) => asked.add(expression));
  everyExpression(body, (expression) => {
    const used = nameIn(expression);
    if (used === undefined || asked.has(expression)) return;
    const key = `${used.kind}.${used.name}`;
    const others = uses.get(key);
    const at = { source, start: expression.start, end: expression.end };
    if (others === undefined) uses.set(key, [at]);
    else others.push(at);
  });
  return uses;
});

const CONDITIONS = new Set(['validation', 'precondition', 'postcondition', 'assert']);

function* conditionsIn({ items }: Body): Generator<Block> {
  for (const item of items) {
    if (item.kind !== 'block') continue;
    if (CONDITIONS.has(item.type)) yield item;
    else yield* conditionsIn(item.body);
  }
}

/** `var.name`, `local["name"]`. */
function nameIn(expression: Expression): Pick<Name, 'kind' | 'name'> | undefined {
  if (expression.kind !== 'attribute-of' && expression.kind !== 'index') return undefined;
  const { on } = expression;
  if (on.kind !== 'variable' || (on.name !== 'var' && on.name !== 'local')) return undefined;
  if (expression.kind === 'attribute-of') return { kind: on.name, name: expression.name };
  const { key } = expression;
  return key.kind === 'literal' && typeof key.value === 'string' ? { kind: on.name, name: key.value } : undefined;
}
