import type { Expression, Span } from './syntax.ts';

const OTHERS = new Set(['attribute', 'block', 'text', 'interpolation', 'if', 'for']);

export function isSpan(node: object): node is Span {
  return 'start' in node && 'end' in node;
}

export function isExpression(node: object): node is Expression {
  return 'kind' in node && !OTHERS.has(node.kind as string);
}

/** Visits the parts of a node, those in lists too, in the order in which they are written. */
export function eachPart(node: object, visit: (part: object) => void): void {
  for (const key in node) {
    const part: unknown = node[key as keyof typeof node];
    if (typeof part !== 'object' || part === null) continue;
    if (!Array.isArray(part)) visit(part);
    else for (const one of part) if (typeof one === 'object' && one !== null) visit(one as object);
  }
}

/** Visits the expressions of a tree, the outer before the inner. */
export function everyExpression(tree: object, visit: (expression: Expression) => void): void {
  const inside = (node: object): void => {
    if (isExpression(node)) visit(node);
    eachPart(node, inside);
  };
  inside(tree);
}
