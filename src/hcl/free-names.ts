import type { ForObject, ForTuple, TemplatePart } from './syntax.ts';
import { isExpression } from './walk.ts';

type For = ForTuple | ForObject | Extract<TemplatePart, { kind: 'for' }>;

/** The first names of the traversals in an expression, but for the variables of its own for-expressions and for-directives. */
export function freeNames(expression: unknown): ReadonlySet<string> {
  const found = new Set<string>();
  visit(expression, new Set(), found);
  return found;
}

function visit(node: unknown, bound: ReadonlySet<string>, found: Set<string>): void {
  if (typeof node !== 'object' || node === null) return;
  if (isFor(node)) {
    const { collection, ...inside } = node;
    visit(collection, bound, found);
    all(Object.values(inside), boundWith(bound, node), found);
  } else {
    if (isExpression(node) && node.kind === 'variable' && !bound.has(node.name)) found.add(node.name);
    all(Object.values(node), bound, found);
  }
}

function all(nodes: readonly unknown[], bound: ReadonlySet<string>, found: Set<string>): void {
  for (const node of nodes) visit(node, bound, found);
}

function isFor(node: object): node is For {
  return 'kind' in node && (node.kind === 'for' || node.kind === 'for-tuple' || node.kind === 'for-object');
}

function boundWith(bound: ReadonlySet<string>, { keyName, valueName }: For): ReadonlySet<string> {
  return new Set([...bound, valueName, ...(keyName === undefined ? [] : [keyName])]);
}
