import type { Problem, Value } from '../../graph/value.ts';
import type { Expression, ObjectExpression } from '../../hcl/syntax.ts';

/** A type constraint of Terraform's language. */
export type Type =
  | { readonly kind: 'string' }
  | { readonly kind: 'number' }
  | { readonly kind: 'bool' }
  | { readonly kind: 'any' }
  | { readonly kind: 'list'; readonly of: Type }
  | { readonly kind: 'set'; readonly of: Type }
  | { readonly kind: 'map'; readonly of: Type }
  | { readonly kind: 'tuple'; readonly items: readonly Type[] }
  | { readonly kind: 'object'; readonly attributes: ReadonlyMap<string, AttributeType> };

/** An attribute of an object type; a missing optional one is its default, or null. */
export interface AttributeType {
  readonly type: Type;
  readonly optional: boolean;
  /** Already evaluated. */
  readonly default?: Value;
}

export const STRING: Type = { kind: 'string' };
export const NUMBER: Type = { kind: 'number' };
export const BOOL: Type = { kind: 'bool' };
export const ANY: Type = { kind: 'any' };
export const listOf = (of: Type): Type => ({ kind: 'list', of });
export const setOf = (of: Type): Type => ({ kind: 'set', of });
export const mapOf = (of: Type): Type => ({ kind: 'map', of });

/** The type as Terraform would write it: `list(string)`. */
export function typeText(type: Type): string {
  switch (type.kind) {
    case 'list':
    case 'set':
    case 'map':
      return `${type.kind}(${typeText(type.of)})`;
    case 'tuple':
      return 'tuple';
    default:
      return type.kind;
  }
}

export function sameType(a: Type, b: Type): boolean {
  if (a === b) return true;
  switch (a.kind) {
    case 'list':
    case 'set':
    case 'map':
      return a.kind === b.kind && sameType(a.of, b.of);
    case 'tuple':
      return (
        b.kind === 'tuple' &&
        a.items.length === b.items.length &&
        a.items.every((item, index) => sameType(item, b.items[index]!))
      );
    case 'object':
      if (b.kind !== 'object' || a.attributes.size !== b.attributes.size) return false;
      for (const [name, attribute] of a.attributes) {
        const other = b.attributes.get(name);
        if (other === undefined || other.optional !== attribute.optional || !sameType(attribute.type, other.type)) {
          return false;
        }
      }
      return true;
    default:
      return a.kind === b.kind;
  }
}

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

/** What Terraform still takes from the days of 0.11: `"string"`, and `list` and `map` without their element type. */
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
      throw new NoType('This is no type: a type is a keyword such as string, or a constructor such as list(string).');
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
      throw new NoType(`The type ${name} needs its element type, such as ${name}(string).`);
    case 'object':
    case 'tuple':
      throw new NoType(
        `The type ${name} needs to say what it holds, such as ${name === 'object' ? 'object({ name = string })' : 'tuple([string, number])'}.`,
      );
    default:
      throw new NoType(`There is no type "${name}".`);
  }
}

function constructed(name: string, args: readonly Expression[], evaluateConstant: (e: Expression) => Value): Type {
  if (name === 'optional') throw new NoType('optional() is only for attributes of an object type.');
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
    if (name === undefined) throw new NoType('An attribute of an object type needs a plain name.');
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
    throw new NoType(`optional() of the attribute "${name}" takes a type and, if need be, a default.`);
  }
  return {
    type: parse(type, evaluateConstant),
    optional: true,
    ...(fallback ? { default: evaluateConstant(fallback) } : {}),
  };
}
