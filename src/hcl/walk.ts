import type { Expression, Span } from './syntax.ts';

const OTHERS = new Set(['attribute', 'block', 'text', 'interpolation', 'if', 'for']);

export function isSpan(node: object): node is Span {
  return 'start' in node && 'end' in node;
}

export function isExpression(node: object): node is Expression {
  return 'kind' in node && !OTHERS.has(node.kind as string);
}

/** Visits the expressions of a tree, the outer before the inner. */
export function everyExpression(node: unknown, visit: (expression: Expression) => void): void {
  if (typeof node !== 'object' || node === null) return;
  if (isExpression(node)) visit(node);
  for (const part of Object.values(node)) {
    if (Array.isArray(part)) for (const one of part) everyExpression(one, visit);
    else everyExpression(part, visit);
  }
}
