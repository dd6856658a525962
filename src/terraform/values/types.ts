import { ANY, type AttributeType, BOOL, listOf, mapOf, NUMBER, STRING, type Type } from '../../graph/type.ts';
import type { Problem, Value } from '../../graph/value.ts';
import type { Expression, ObjectExpression } from '../../hcl/syntax.ts';

/**
 * The type that a type expression means (`variable`'s `type`).
 * @param evaluateConstant evaluates the default of an `optional()`, in which there are no references
 */
export function parseType(
  expression: Expression,
  evaluateConstant: (e: Expression) => Value,
): { readonly type: Type } | { readonly problem: Problem } {
  try {
    return { type: legacyType(expression) ?? parse(expression, evaluateConstant) };
  } catch (caught) {
    if (caught instanceof NoType) return { problem: { code: 'invalid', message: caught.message } };
    throw caught;
  }
}

class NoType extends Error {}

/** Syntax of Terraform 0.11 that is still accepted: `"string"`, and `list` and `map` without an element type. */
function legacyType(expression: Expression): Type | undefined {
  const name =
    expression.kind === 'variable'
      ? expression.name
      : expression.kind === 'literal' && typeof expression.value === 'string'
        ? expression.value
        : undefined;
  if (name === 'list') return listOf(ANY);
  if (name === 'map') return mapOf(ANY);
  if (name === 'string' && expression.kind === 'literal') return STRING;
  return undefined;
}

function parse(expression: Expression, evaluateConstant: (e: Expression) => Value): Type {
  switch (expression.kind) {
    case 'parentheses':
      return parse(expression.inner, evaluateConstant);
    case 'variable':
      return keyword(expression.name);
    case 'call':
      return constructed(expression.name, expression.args, evaluateConstant);
    default:
      throw new NoType(
        'This is not a type. Write a type keyword such as string, or a constructor such as list(string).',
      );
  }
}

function keyword(name: string): Type {
  switch (name) {
    case 'string':
      return STRING;
    case 'number':
      return NUMBER;
    case 'bool':
      return BOOL;
    case 'any':
      return ANY;
    case 'list':
    case 'set':
    case 'map':
      throw new NoType(`The type ${name} requires an element type, such as ${name}(string).`);
    case 'object':
    case 'tuple':
      throw new NoType(
        `The type ${name} requires the types of its contents, such as ${name === 'object' ? 'object({ name = string })' : 'tuple([string, number])'}.`,
      );
    default:
      throw new NoType(`There is no type "${name}".`);
  }
}

function constructed(name: string, args: readonly Expression[], evaluateConstant: (e: Expression) => Value): Type {
  if (name === 'optional') throw new NoType('optional() is only allowed for attributes of an object type.');
  if (!['list', 'set', 'map', 'tuple', 'object'].includes(name))
    throw new NoType(`There is no type constructor "${name}".`);
  const argument = args[0];
  if (argument === undefined || args.length > 1) throw new NoType(`The type ${name}() takes exactly one argument.`);
  switch (name) {
    case 'tuple':
      if (argument.kind !== 'tuple')
        throw new NoType('tuple() takes a list of types, such as tuple([string, number]).');
      return { kind: 'tuple', items: argument.items.map((item) => parse(item, evaluateConstant)) };
    case 'object':
      if (argument.kind !== 'object') throw new NoType('object() takes attributes, such as object({ name = string }).');
      return { kind: 'object', attributes: attributesOf(argument, evaluateConstant) };
    default:
      return { kind: name as 'list' | 'set' | 'map', of: parse(argument, evaluateConstant) };
  }
}

function attributesOf(
  expression: ObjectExpression,
  evaluateConstant: (e: Expression) => Value,
): ReadonlyMap<string, AttributeType> {
  const attributes = new Map<string, AttributeType>();
  for (const { key, value } of expression.items) {
    const name =
      key.kind === 'variable'
        ? key.name
        : key.kind === 'literal' && typeof key.value === 'string'
          ? key.value
          : undefined;
    if (name === undefined) throw new NoType('The name of an object attribute must be a plain identifier.');
    if (attributes.has(name)) throw new NoType(`The object type has the attribute "${name}" twice.`);
    attributes.set(name, attributeOf(name, value, evaluateConstant));
  }
  return attributes;
}

function attributeOf(name: string, expression: Expression, evaluateConstant: (e: Expression) => Value): AttributeType {
  if (expression.kind !== 'call' || expression.name !== 'optional') {
    return { type: parse(expression, evaluateConstant), optional: false };
  }
  const [type, fallback] = expression.args;
  if (type === undefined || expression.args.length > 2) {
    throw new NoType(`optional() of the attribute "${name}" takes a type and an optional default.`);
  }
  return {
    type: parse(type, evaluateConstant),
    optional: true,
    ...(fallback ? { default: evaluateConstant(fallback) } : {}),
  };
}
