import { object } from '../../graph/make.ts';
import { type AttributeType, hasAny, type Type } from '../../graph/type.ts';
import type { ObjectValue, UnknownValue, Value } from '../../graph/value.ts';
import { choose } from '../../graph/worlds.ts';
import { havingEntries, havingItems } from './known-part.ts';

/** The conversions of known values. */
interface Conversions {
  readonly whole: (value: Value) => Value;
  readonly element: (value: Value, type: Type) => Value;
  readonly attribute: (whole: ObjectValue, name: string, attribute: AttributeType) => Value;
}

/** An unknown collection of a type, with what is known of it converted, too. */
export function partAs(value: UnknownValue, type: Type, conversions: Conversions): UnknownValue {
  const { knownEntries, knownItems, head, entries: all, ...rest } = value;
  const converted = all && type.kind === 'map' ? allAs(all, conversions) : undefined;
  const entries = knownEntries ? entriesAs(object(knownEntries, 'object'), type, conversions) : new Map();
  const items = (knownItems ?? []).flatMap((item) => elementAs(item, type, conversions));
  const first = type.kind === 'list' ? (head ?? []).flatMap((item) => elementAs(item, type, conversions)) : [];
  const again = value.derived !== undefined || knownEntries !== undefined || knownItems !== undefined;
  return {
    ...rest,
    ...havingEntries(entries),
    ...(converted ? { entries: converted } : {}),
    ...havingItems(items),
    ...(first.length > 0 && first.length === head?.length ? { head: first } : {}),
    ...(again ? { derived: { operands: [value], make: ([made]) => conversions.whole(made!) } } : {}),
  };
}

/** All entries of a map, which have one type whatever their keys are. */
function allAs(entries: NonNullable<UnknownValue['entries']>, { whole }: Conversions): UnknownValue['entries'] {
  const made = whole(object(entries.map(([, entry], index) => [String(index), entry] as const)));
  return made.kind === 'object'
    ? entries.map(([key], index) => [key, made.entries.get(String(index))!] as const)
    : undefined;
}

function entriesAs(whole: ObjectValue, type: Type, conversions: Conversions): ReadonlyMap<string, Value> {
  return new Map(
    [...whole.entries].flatMap(([name, entry]) => {
      const attribute = type.kind === 'object' ? type.attributes.get(name) : undefined;
      const made = attribute ? conversions.attribute(whole, name, attribute) : elementAs(entry, type, conversions)[0];
      return made === undefined || made.kind === 'error' ? [] : [[name, made] as const];
    }),
  );
}

/** An item or entry of a collection of a type: none if that is not such a type, or refuses it. */
function elementAs(item: Value, type: Type, { element }: Conversions): readonly Value[] {
  if (type.kind === 'any') return [item];
  if (type.kind !== 'list' && type.kind !== 'set' && type.kind !== 'map') return [];
  if (hasAny(type.of)) return [besideUnknown(item)];
  const made = element(item, type.of);
  return made.kind === 'error' ? [] : [made];
}

/** What the numbers and bools in it become depends on the type of the others, which are unknown. */
function besideUnknown(value: Value): Value {
  switch (value.kind) {
    case 'number':
    case 'bool':
      return { ...value, untyped: true };
    case 'choice':
      return choose(value.condition, besideUnknown(value.then), besideUnknown(value.else));
    case 'object': {
      const entries = [...value.entries].map(([name, entry]) => [name, besideUnknown(entry)] as const);
      return { ...value, entries: new Map(entries) };
    }
    case 'list':
      return { ...value, items: value.items.map(besideUnknown) };
    default:
      return value;
  }
}
