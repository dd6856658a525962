import {
  ANY,
  type AttributeType,
  BOOL,
  listOf,
  mapOf,
  NUMBER,
  STRING,
  sameType,
  setOf,
  type Type,
} from '../../graph/type.ts';
import type { ListValue, ObjectValue, Value } from '../../graph/value.ts';

/** The type of a value; `any` for nulls without a type, unknowns and resources. */
export function typeOf(value: Value): Type {
  switch (value.kind) {
    case 'string':
      return STRING;
    case 'number':
      return NUMBER;
    case 'bool':
      return BOOL;
    case 'unknown':
      return value.type === 'string' || value.type === 'number' || value.type === 'bool' ? { kind: value.type } : ANY;
    case 'choice':
      return unifyTypes([typeOf(value.then), typeOf(value.else)]) ?? ANY;
    case 'list': {
      if (value.type === 'tuple') return { kind: 'tuple', items: value.items.map(typeOf) };
      const of = elementType(value);
      return value.type === 'list' ? listOf(of) : setOf(of);
    }
    case 'object': {
      if (value.rest !== undefined) return ANY;
      if (value.type === 'map') return mapOf(elementType(value));
      const attributes = new Map<string, AttributeType>();
      for (const [name, entry] of value.entries)
        attributes.set(name, { type: typeOf(entry), optional: false, ofValue: true });
      return { kind: 'object', attributes };
    }
    case 'null':
      return value.of ?? ANY;
    default:
      return ANY;
  }
}

/** The element type of an empty collection. */
export function emptyOf(length: number, of: Type): { readonly of?: Type } {
  return length > 0 || of.kind === 'any' ? {} : { of };
}

/** The type of a collection's elements. */
export function elementType(value: ListValue | ObjectValue): Type {
  const elements = value.kind === 'list' ? value.items : [...value.entries.values()];
  return elements.length === 0 ? (value.of ?? ANY) : (unifyTypes(elements.map(typeOf)) ?? ANY);
}

/**
 * The one type that values of all these types can be converted to, by the rules of cty's `unify`; undefined if there is none.
 * `any` is the type of nulls and unknowns and converts to every other type.
 */
export function unifyTypes(all: readonly Type[]): Type | undefined {
  const types = all.filter((type) => type.kind !== 'any');
  const first = types[0];
  if (first === undefined) return ANY;
  if (types.every((type) => sameType(type, first))) return first;
  const kinds = new Set(types.map((type) => type.kind));
  const only = (...allowed: Type['kind'][]) => [...kinds].every((kind) => allowed.includes(kind));
  if (only('string', 'number', 'bool')) return kinds.has('string') ? STRING : undefined;
  if (only('object')) return unifyObjects(types) ?? unifyAsMap(types);
  if (only('map', 'object')) return unifyAsMap(types);
  if (only('tuple')) return unifyTuples(types) ?? unifyAs(listOf, types);
  if (only('list', 'tuple')) return unifyAs(listOf, types);
  // A set is converted to the list's type, whatever that of its elements is.
  if (kinds.has('list') && only('list', 'set'))
    return unifyAs(
      listOf,
      types.filter(({ kind }) => kind === 'list'),
    );
  if (only('list', 'tuple', 'set')) return unifyAs(setOf, types);
  return undefined;
}

function unifyObjects(types: readonly Type[]): Type | undefined {
  const objects = types.filter((type) => type.kind === 'object');
  const first = objects[0]!;
  const attributes = new Map<string, AttributeType>();
  for (const other of objects) {
    if (other.attributes.size !== first.attributes.size) return undefined;
    for (const name of other.attributes.keys()) if (!first.attributes.has(name)) return undefined;
  }
  for (const name of first.attributes.keys()) {
    const type = unifyTypes(objects.map((object) => object.attributes.get(name)!.type));
    if (type === undefined) return undefined;
    attributes.set(name, { type, optional: false, ofValue: true });
  }
  return { kind: 'object', attributes };
}

function unifyAsMap(types: readonly Type[]): Type | undefined {
  const members = types.flatMap((type) =>
    type.kind === 'map'
      ? [type.of]
      : type.kind === 'object'
        ? [...type.attributes.values()].map((attribute) => attribute.type)
        : [],
  );
  // With a null among them, elements that have no type in common are left to each map.
  const of = unifyTypes(members) ?? (members.some(({ kind }) => kind === 'any') ? ANY : undefined);
  return of && mapOf(of);
}

function unifyTuples(types: readonly Type[]): Type | undefined {
  const tuples = types.filter((type) => type.kind === 'tuple');
  const length = tuples[0]!.items.length;
  if (tuples.some((tuple) => tuple.items.length !== length)) {
    // With a null among them, items that have no type in common are left as they are.
    const items = tuples.flatMap((tuple) => tuple.items);
    return items.some(({ kind }) => kind === 'any') && unifyTypes(items) === undefined ? listOf(ANY) : undefined;
  }
  const items: Type[] = [];
  for (let i = 0; i < length; i++) {
    const item = unifyTypes(tuples.map((tuple) => tuple.items[i]!));
    if (item === undefined) return undefined;
    items.push(item);
  }
  return { kind: 'tuple', items };
}

function unifyAs(collection: (of: Type) => Type, types: readonly Type[]): Type | undefined {
  const members = types.flatMap((type) =>
    type.kind === 'tuple' ? type.items : type.kind === 'list' || type.kind === 'set' ? [type.of] : [],
  );
  const of = unifyTypes(members);
  return of && collection(of);
}
