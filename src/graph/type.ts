import type { Value } from './value.ts';

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
  /** The type is that of a value: where its entry is absent in a world, it is not required there. */
  readonly ofValue?: true;
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

/** Whether two values have the same type. Whether an attribute is optional is not part of a value's type. */
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
        if (other === undefined || !sameType(attribute.type, other.type)) return false;
      }
      return true;
    default:
      return a.kind === b.kind;
  }
}

/** Whether some of the type is left open. */
export function hasAny(type: Type): boolean {
  switch (type.kind) {
    case 'any':
      return true;
    case 'list':
    case 'set':
    case 'map':
      return hasAny(type.of);
    case 'tuple':
      return type.items.some(hasAny);
    case 'object':
      return [...type.attributes.values()].some((attribute) => hasAny(attribute.type));
    default:
      return false;
  }
}
