import { readJson, readJsonVariables, readNative } from '../hcl/read.ts';
import type { Block, Body, Expression, Span, SyntaxFile } from '../hcl/syntax.ts';
import { isExpression, isSpan } from '../hcl/walk.ts';
import { memo } from '../memo.ts';
import type { Source } from '../text/source.ts';

/** The syntax of a source, as it is written: with nothing taken from hcl2json. */
export const syntaxOf = memo((source: Source): SyntaxFile => {
  const read = source.path.endsWith('.tfvars.json') ? readJsonVariables : isJson(source) ? readJson : readNative;
  return read(source).file;
});

export function isJson({ path }: Source): boolean {
  return path.endsWith('.json');
}

/** The block with its header at this range. */
export function blockAt(source: Source, header: Span): Block | undefined {
  const find = (body: Body): Block | undefined => {
    for (const item of body.items) {
      if (item.kind !== 'block') continue;
      if (item.header.start === header.start && item.header.end === header.end) return item;
      const inner = item.start <= header.start && header.end <= item.end ? find(item.body) : undefined;
      if (inner !== undefined) return inner;
    }
    return undefined;
  };
  return find(syntaxOf(source).body);
}

/** The expression with exactly this range. */
export function expressionAt(source: Source, { start, end }: Span): Expression | undefined {
  const find = (node: unknown): Expression | undefined => {
    if (Array.isArray(node)) return firstOf(node, find);
    if (typeof node !== 'object' || node === null) return undefined;
    if (isSpan(node) && (node.start > start || node.end < end)) return undefined;
    return isExpression(node) && node.start === start && node.end === end ? node : firstOf(Object.values(node), find);
  };
  return find(syntaxOf(source).body.items);
}

function firstOf<T>(nodes: readonly unknown[], find: (node: unknown) => T | undefined): T | undefined {
  for (const node of nodes) {
    const found = find(node);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** A traversal by the names in it, without its indexes: `aws_dms_certificate.this[0].arn` is three. Undefined for anything else. */
export function namesOf(
  expression: Expression,
): { readonly names: readonly string[]; readonly last: Span } | undefined {
  switch (expression.kind) {
    case 'variable':
      return { names: [expression.name], last: expression };
    case 'attribute-of': {
      const on = namesOf(expression.on);
      return on && { names: [...on.names, expression.name], last: expression.nameSpan };
    }
    case 'index':
      return namesOf(expression.on);
    case 'splat': {
      const [on, each] = [namesOf(expression.on), namesOf(expression.each)];
      return on && each && { names: [...on.names, ...each.names], last: each.last };
    }
    case 'splat-item':
      return { names: [], last: expression };
    default:
      return undefined;
  }
}

/** Functions that return one of their arguments unchanged. */
const PASSING = new Set(['try', 'one', 'element', 'lookup']);

/** The operand that an expression passes on unchanged: the `x` of `(x)`, `"${x}"`, `try(x, null)`, `element(x, 0)`, `lookup(x, "key", null)`. */
export function passedBy(expression: Expression): Expression {
  switch (expression.kind) {
    case 'parentheses':
      return passedBy(expression.inner);
    case 'template': {
      const [only, ...others] = expression.parts;
      return only?.kind === 'interpolation' && others.length === 0 ? passedBy(only.value) : expression;
    }
    case 'call':
      return PASSING.has(expression.name) && expression.args[0] ? passedBy(expression.args[0]) : expression;
    default:
      return expression;
  }
}
