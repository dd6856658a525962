import { bool, list, marksOf, nothing, number, object, passed, string, typed, unknown } from '../../graph/make.ts';
import { parseBool, parseNumber } from '../../graph/number.ts';
import { type AttributeType, BOOL, hasAny, NUMBER, STRING, sameType, type Type } from '../../graph/type.ts';
import type { ListValue, Meta, ObjectValue, UnknownValue, Value } from '../../graph/value.ts';
import { hiddenText } from '../../graph/withhold.ts';
import { partAs } from './convert-part.ts';
import { knownPart } from './known-part.ts';
import { wrong } from './lift.ts';
import { hasNoKnownOrder, makeSet, orderUnknown } from './sets.ts';
import { elementType, emptyOf, typeOf, unifyTypes } from './unify.ts';

/** The path in a value, for messages. */
type Path = { readonly up: Path; readonly step: string } | undefined;

/**
 * Converts a value to a type as Terraform does. Every part keeps its trace, marks, reference and subject. Attributes that the type lacks are dropped;
 * missing optional ones become their default, or a null that records the missing name. An ErrorValue, which quotes no value, if Terraform would reject it.
 */
export function convert(value: Value, type: Type): Value {
  return to(value, type, undefined);
}

export const toStringValue = (value: Value): Value => to(value, STRING, undefined);
export const toNumberValue = (value: Value): Value => to(value, NUMBER, undefined);
export const toBoolValue = (value: Value): Value => to(value, BOOL, undefined);

/** Converts all values to their common type (branches of a conditional, items of a collection); all are errors if there is none. */
export function unify(values: readonly Value[]): readonly Value[] {
  const type = unifyTypes(values.map(typeOf));
  if (type === undefined)
    return values.map(() => wrong('These values must have the same type, but they have no type in common.'));
  // An unknown of which a part is known has more than an object or tuple of the other.
  const isLeft = (value: Value) => knownPart(value) !== undefined && (type.kind === 'object' || type.kind === 'tuple');
  return withUntyped(values, type) ?? values.map((value) => (isLeft(value) ? value : convert(value, type)));
}

/**
 * Beside an unknown of any type, numbers and bools may become strings: they keep what they are, and cannot be compared. Undefined if the type is certain.
 */
function withUntyped(values: readonly Value[], type: Type): readonly Value[] | undefined {
  if ((type.kind !== 'number' && type.kind !== 'bool') || !values.some(mayBeAnything)) return undefined;
  return values.map((value) =>
    eachBranch(value, (branch) =>
      branch.kind === 'number' || branch.kind === 'bool' ? { ...branch, untyped: true as const } : branch,
    ),
  );
}

function mayBeAnything(value: Value): boolean {
  if (value.kind === 'choice') return mayBeAnything(value.then) || mayBeAnything(value.else);
  return value.kind === 'unknown' && value.type === undefined;
}

/** Converts each branch of a choice; returns the value itself if nothing changes. */
export function eachBranch(value: Value, change: (branch: Value) => Value): Value {
  if (value.kind !== 'choice') return change(value);
  const yes = eachBranch(value.then, change);
  const no = eachBranch(value.else, change);
  return yes === value.then && no === value.else ? value : { ...value, then: yes, else: no };
}

function metaOf(value: Value): Meta {
  return { ...marksOf(value), ...(value.trace ? { trace: value.trace } : {}) };
}

function to(value: Value, type: Type, path: Path): Value {
  if (type.kind === 'any') return value;
  switch (value.kind) {
    case 'error':
    case 'absent':
      return value;
    case 'null':
      return value.of !== undefined && sameType(value.of, type) ? value : { ...value, of: type };
    case 'choice':
      return eachBranch(value, (branch) => to(branch, type, path));
    case 'unknown':
      return unknownAs(value, type, path);
    case 'list':
      return fromList(value, type, path);
    case 'object':
      return fromObject(value, type, path);
    case 'string':
      return fromString(value.value, value, type, path);
    case 'number':
      if (type.kind === 'number') return typed(value);
      return type.kind === 'string' ? string(value.digits, metaOf(value)) : required(type, path);
    case 'bool':
      if (type.kind === 'bool') return typed(value);
      return type.kind === 'string' ? string(String(value.value), metaOf(value)) : required(type, path);
  }
}

function fromString(text: string, value: Value, type: Type, path: Path): Value {
  switch (type.kind) {
    case 'string':
      return typed(value);
    case 'number': {
      const digits = parseNumber(text);
      if (digits === 'huge') return unknown({ kind: 'limit', what: 'a number that is too large' }, metaOf(value));
      return digits === undefined ? required(type, path) : number(digits, metaOf(value));
    }
    case 'bool': {
      const truth = parseBool(text);
      return truth === undefined ? required(type, path) : bool(truth, { ...metaOf(value), withheld: undefined });
    }
    default:
      return required(type, path);
  }
}

function unknownAs(value: UnknownValue, type: Type, path: Path): Value {
  const wanted = type.kind === 'string' || type.kind === 'number' || type.kind === 'bool' ? type.kind : undefined;
  if (value.type === undefined || wanted === value.type) {
    const shape = wanted ?? (type.kind === 'list' || type.kind === 'set' || type.kind === 'tuple' ? 'list' : 'object');
    if (value.derived === undefined && value.type === shape && knownPart(value) === undefined) return value;
    if (wanted === undefined) return withPart({ ...value, type: shape }, type, path);
    const again = value.derived && { operands: [value], make: ([made]: readonly Value[]) => to(made!, type, path) };
    return { ...value, type: shape, ...(again ? { derived: again } : {}) };
  }
  const structure = value.type === 'list' || value.type === 'object';
  const possible = structure
    ? wanted === undefined
    : wanted !== undefined && (wanted === 'string' || value.type === 'string');
  if (!possible) return required(type, path);
  if (wanted === undefined) return knownPart(value) === undefined ? value : withPart(value, type, path);
  const { prefix: _prefix, suffix: _suffix, around: _around, allowed: _allowed, subject, ...rest } = value;
  return {
    ...rest,
    type: wanted,
    ...(subject === undefined ? {} : { subject: `to${wanted}(${subject})` }),
    derived: { operands: [value], make: ([made]) => to(made!, type, path) },
  };
}

/** An unknown collection of a type, with what is known of it converted, too. */
function withPart(value: UnknownValue, type: Type, path: Path): UnknownValue {
  return partAs(value, type, {
    whole: (made) => to(made, type, path),
    element: (item, of) => to(item, of, path),
    attribute: (whole, name, attribute) => attributeAs(whole, name, attribute, path),
  });
}

function fromList(value: ListValue, type: Type, path: Path): Value {
  switch (type.kind) {
    case 'list':
    case 'set': {
      if (type.kind === 'list' && hasNoKnownOrder(value)) return orderUnknown(value, (again) => to(again, type, path));
      const at = (index: number) => (value.sensitive ? path : { up: path, step: `item ${index}` });
      const items = members(value.items, type.of, at, type.kind);
      if (!Array.isArray(items)) return items as Value;
      if (items.length === 0) return list([], type.kind, { ...metaOf(value), ...ofEmpty(value, type.of) });
      if (type.kind === 'set')
        return value.type === 'set' && same(items, value.items) ? value : makeSet(items, metaOf(value));
      return value.type === 'list' && same(items, value.items) ? value : list(items, 'list', metaOf(value));
    }
    case 'tuple': {
      if (value.type === 'set' || value.items.length !== type.items.length) return required(type, path);
      const items = value.items.map((item, index) => to(item, type.items[index]!, { up: path, step: `item ${index}` }));
      return failed(items, value.items) ?? list(items, 'tuple', metaOf(value));
    }
    default:
      return required(type, path);
  }
}

/** Converts the items to the element type. An `any` in it is the same type for all of them: the one that they have in common. */
function members(
  items: readonly Value[],
  type: Type,
  at: (index: number) => Path,
  into: 'list' | 'set' | 'map',
): readonly Value[] | Value {
  const converted = items.map((item, index) => to(item, type, at(index)));
  const failure = failed(converted, items);
  if (failure !== undefined || items.length < 2 || !hasAny(type)) return failure ?? converted;
  const types = converted.map(typeOf);
  const of = unifyTypes(types);
  // Terraform looks for a common type of a set's items only if all of it is left open.
  const isOne = (own: Type) => hasAny(own) || of === undefined || sameType(own, of);
  const isRefused = into === 'set' && type.kind !== 'any' && !types.every(isOne);
  if (of === undefined || isRefused)
    return wrong('All items of a collection must have the same type, but these have no type in common.');
  const untyped = type.kind === 'any' ? withUntyped(items, of) : undefined;
  if (untyped !== undefined) return untyped;
  const unified = converted.map((item, index) => to(item, of, at(index)));
  return failed(unified, converted) ?? unified;
}

/** The type of an empty collection's elements, after a conversion to this one. */
function ofEmpty(value: ListValue | ObjectValue, type: Type) {
  return emptyOf(0, type.kind === 'any' ? elementType(value) : type);
}

/** The first failed conversion. */
function failed(converted: readonly Value[], items: readonly Value[]): Value | undefined {
  return converted.find((item, index) => item.kind === 'error' && item !== items[index]);
}

function same(a: readonly Value[], b: readonly Value[]): boolean {
  return a.length === b.length && a.every((item, index) => item === b[index]);
}

function fromObject(value: ObjectValue, type: Type, path: Path): Value {
  switch (type.kind) {
    case 'map': {
      if (value.rest !== undefined) return value;
      const keys = [...value.entries.keys()];
      const before = [...value.entries.values()];
      const at = (index: number) => (hiddenText(value) ? path : { up: path, step: `"${keys[index]}"` });
      const after = members(before, type.of, at, 'map');
      if (!Array.isArray(after)) return after as Value;
      if (after.length === 0) return object([], 'map', { ...metaOf(value), ...ofEmpty(value, type.of) });
      if (value.type === 'map' && same(after, before)) return value;
      return object(new Map(keys.map((key, index) => [key, after[index]!])), 'map', metaOf(value));
    }
    case 'object': {
      const entries = new Map<string, Value>();
      for (const [name, attribute] of type.attributes) {
        const entry = attributeAs(value, name, attribute, { up: path, step: `attribute "${name}"` });
        if (entry.kind === 'error' && entry !== value.entries.get(name)) return entry;
        entries.set(name, entry);
      }
      return object(entries, 'object', metaOf(value));
    }
    default:
      return required(type, path);
  }
}

function attributeAs(value: ObjectValue, name: string, attribute: AttributeType, path: Path): Value {
  const given = value.entries.get(name) ?? restOf(value, name);
  const missing = (): Value => {
    if (!attribute.optional) return wrong(`${sentence(path)} is required.`);
    const fallback = defaultOf(name, attribute);
    return to(fallback ?? missed(value, name), attribute.type, path);
  };
  if (given === undefined) return missing();
  return eachBranch(given, (branch) => {
    if (branch.kind === 'absent') return attribute.ofValue ? branch : missing();
    if (branch.kind === 'null' && attribute.optional) {
      const fallback = defaultOf(name, attribute);
      if (fallback !== undefined) return to(fallback, attribute.type, path);
    }
    return to(branch, attribute.type, path);
  });
}

function restOf(value: ObjectValue, name: string): Value | undefined {
  const found = value.rest?.(name);
  return found?.kind === 'error' ? undefined : found;
}

function defaultOf(name: string, { default: value }: AttributeType): Value | undefined {
  return value?.trace === undefined ? value : passed(value, { role: 'default', name, range: value.trace.range });
}

function missed(value: ObjectValue, name: string): Value {
  const exists = [...value.entries.keys()].sort().slice(0, 20);
  const { trace } = value;
  return nothing({
    missed: {
      kind: 'attribute',
      in: trace?.name ?? 'the object',
      wanted: name,
      exists: hiddenText(value) ? [] : exists,
      ...(trace ? { of: trace } : {}),
    },
    ...metaOf(value),
  });
}

function required(type: Type, path: Path): Value {
  const what = path === undefined ? `${describe(type)} is required.` : `${sentence(path)} must be ${describe(type)}.`;
  return wrong(capital(what));
}

function describe(type: Type): string {
  switch (type.kind) {
    case 'list':
    case 'set':
    case 'map':
      return type.of.kind === 'any' ? `a ${type.kind}` : `a ${type.kind} of ${type.of.kind}`;
    case 'tuple':
      return `a tuple of ${type.items.length}`;
    case 'object':
      return 'an object';
    default:
      return `a ${type.kind}`;
  }
}

function sentence(path: Path): string {
  const steps: string[] = [];
  for (let at = path; at !== undefined; at = at.up) steps.push(at.step);
  return capital(steps.join(' of '));
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
