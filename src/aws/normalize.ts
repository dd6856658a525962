import { bool, list, marked, marksOf, nothing, number, string, typed } from '../graph/make.ts';
import { parseBool, parseNumber } from '../graph/number.ts';
import type { ListValue, Marks, Meta, ObjectValue, Value } from '../graph/value.ts';
import { choose } from '../graph/worlds.ts';
import { memo } from '../memo.ts';
import { schemaOf } from './index.ts';
import type { AttributeSchema, BlockSchema } from './schema.ts';

export interface NormalizeOptions {
  /** Whether omitted attributes get the provider's defaults. */
  readonly defaults?: 'fill' | 'leave';
  /** Whether what a nested block does not set is null in it, unless the provider fills it in. */
  readonly omitted?: 'leave' | 'null';
}

/**
 * The values of a resource as the provider sees them: scalars in the attribute's type, defaults filled in, sensitive attributes marked, blocks as lists.
 * Unknowns, errors and values of unlisted types are kept. A default has no trace, or that of the null that it replaces.
 */
export function normalize(
  type: string,
  mode: 'managed' | 'data',
  values: ReadonlyMap<string, Value>,
  options: NormalizeOptions = {},
): Map<string, Value> {
  const schema = schemaOf(mode, type);
  return schema === undefined ? new Map(values) : normalizeBody(schema, values, options);
}

function normalizeBody(
  schema: Pick<BlockSchema, 'attributes' | 'blocks'>,
  values: ReadonlyMap<string, Value>,
  options: NormalizeOptions,
): Map<string, Value> {
  const result = new Map<string, Value>();
  for (const [name, value] of values) result.set(name, normalizeValue(schema, name, value, options));
  if (options.defaults === 'leave') return result;
  for (const [name, value] of defaultsIn(schema)) if (!result.has(name)) result.set(name, value);
  return result;
}

/** The value of an attribute or nested block, as `normalize` makes it. */
export function normalizeValue(
  schema: Pick<BlockSchema, 'attributes' | 'blocks'>,
  name: string,
  value: Value,
  options: NormalizeOptions = {},
): Value {
  const attribute = own(schema.attributes, name);
  if (attribute !== undefined) return normalizeAttribute(attribute, value, options);
  const block = own(schema.blocks, name);
  return block === undefined ? value : normalizeBlock(block, value, options);
}

/** What attributes are that nobody writes. */
export const defaultsIn = memo(
  ({ attributes }: Pick<BlockSchema, 'attributes'>): ReadonlyMap<string, Value> =>
    new Map(
      Object.entries(attributes).flatMap(([name, attribute]) =>
        attribute.default === undefined
          ? []
          : [[name, marked(literal(attribute.default), marksIn(attribute))] as const],
      ),
    ),
);

function own<T>(table: Readonly<Record<string, T>> | undefined, name: string): T | undefined {
  return table !== undefined && Object.hasOwn(table, name) ? table[name] : undefined;
}

function literal(value: string | number | boolean, meta?: Meta): Value {
  if (typeof value === 'string') return string(value, meta);
  return typeof value === 'number' ? number(value, meta) : bool(value, meta);
}

function metaOf(value: Value): Meta {
  return { ...marksOf(value), ...(value.trace ? { trace: value.trace } : {}) };
}

function marksIn({ sensitive }: AttributeSchema): Marks {
  return sensitive ? { sensitive } : {};
}

/** The value of an attribute in its type, with its default for null. */
export function normalizeAttribute(schema: AttributeSchema, value: Value, options: NormalizeOptions): Value {
  if (value.kind === 'choice') {
    const yes = normalizeAttribute(schema, value.then, options);
    const no = normalizeAttribute(schema, value.else, options);
    return yes === value.then && no === value.else
      ? marked(value, marksIn(schema))
      : keepMeta(value, choose(value.condition, yes, no));
  }
  if (value.kind === 'null' && schema.default !== undefined && options.defaults !== 'leave') {
    return marked(literal(schema.default, metaOf(value)), marksIn(schema));
  }
  return marked(convert(schema.type, value), marksIn(schema));
}

/** A value with the marks of the one that it was made from. */
function keepMeta(from: Value, made: Value): Value {
  return { ...made, ...metaOf(from) };
}

function convert(type: AttributeSchema['type'], value: Value): Value {
  switch (type) {
    case 'string':
      if (value.kind === 'number') return string(value.digits, metaOf(value));
      if (value.kind === 'bool') return string(String(value.value), metaOf(value));
      return typed(value);
    case 'number': {
      if (value.kind === 'number') return typed(value);
      const digits = value.kind === 'string' ? parseNumber(value.value) : undefined;
      return digits === undefined || digits === 'huge' ? value : number(digits, metaOf(value));
    }
    case 'bool': {
      if (value.kind === 'bool') return typed(value);
      const truth = value.kind === 'string' ? parseBool(value.value) : undefined;
      return truth === undefined ? value : bool(truth, metaOf(value));
    }
    case 'list':
      return value.kind === 'list' && value.type !== 'list' ? { ...value, type: 'list' } : value;
    case 'set':
      return value.kind === 'list' && value.type !== 'set' ? asSet(value) : value;
    case 'map':
      return value.kind === 'object' ? asMapOfStrings(value) : value;
    case 'any':
      return value;
  }
}

/** All maps of these schemas hold strings: `{ critical = true }` is `{ critical = "true" }`. */
function asMapOfStrings(value: ObjectValue): ObjectValue {
  const entries = new Map([...value.entries].map(([key, entry]) => [key, asString(entry)] as const));
  return { ...value, type: 'map', entries };
}

function asString(value: Value): Value {
  return value.kind === 'choice'
    ? { ...value, then: asString(value.then), else: asString(value.else) }
    : convert('string', value);
}

/** Known strings are sorted and deduplicated; other items keep their positions. */
function asSet(value: ListValue): ListValue {
  const strings = new Map<string, Value>();
  for (const item of value.items) {
    if (item.kind !== 'string') return { ...value, type: 'set' };
    if (!strings.has(item.value)) strings.set(item.value, item);
  }
  const items = [...strings].sort(([a], [b]) => Buffer.compare(Buffer.from(a), Buffer.from(b))).map(([, item]) => item);
  return { ...value, type: 'set', items };
}

/** A block is always a list of objects: `{…}` (JSON syntax, attributes as blocks) becomes a list of one. */
export function normalizeBlock(schema: BlockSchema, value: Value, options: NormalizeOptions): Value {
  switch (value.kind) {
    case 'choice':
      return keepMeta(
        value,
        choose(
          value.condition,
          normalizeBlock(schema, value.then, options),
          normalizeBlock(schema, value.else, options),
        ),
      );
    case 'object':
      return list([normalizeItem(schema, value, options)], 'list', metaOf(value));
    case 'list':
      return { ...value, type: 'list', items: value.items.map((item) => normalizeItem(schema, item, options)) };
    case 'unknown': {
      const { knownItems } = value;
      return knownItems === undefined
        ? value
        : { ...value, knownItems: knownItems.map((item) => normalizeItem(schema, item, options)) };
    }
    default:
      return value;
  }
}

function normalizeItem(schema: BlockSchema, item: Value, options: NormalizeOptions): Value {
  switch (item.kind) {
    case 'choice':
      return keepMeta(
        item,
        choose(item.condition, normalizeItem(schema, item.then, options), normalizeItem(schema, item.else, options)),
      );
    case 'object': {
      const entries = normalizeBody(schema, item.entries, options);
      return { ...item, entries: options.omitted === 'null' ? withOmitted(schema, entries) : entries };
    }
    default:
      return item;
  }
}

/** What the block does not set, as null; a nested block as an empty list. What the provider fills in is left out. */
function withOmitted(schema: BlockSchema, given: ReadonlyMap<string, Value>): Map<string, Value> {
  const entries = new Map(given);
  for (const [name, { use }] of Object.entries(schema.attributes))
    if (use === 'optional' && !entries.has(name)) entries.set(name, nothing());
  for (const [name, { computed }] of Object.entries(schema.blocks ?? {}))
    if (!computed && !entries.has(name)) entries.set(name, list([], 'list'));
  return entries;
}
