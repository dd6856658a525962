import { schemaOf } from '../aws/index.ts';
import type { AttributeSchema, BlockSchema } from '../aws/schema.ts';
import { fromJson, list, nothing, object, unknown } from '../graph/make.ts';
import type { Meta, Reason, Reference, UnknownValue, Value } from '../graph/value.ts';
import type { Range } from '../text/source.ts';
import { constantOf, isConstant, originOf } from './constants.ts';
import type { Context, Plan } from './plan.ts';
import type { Expression, Expressions, Json, JsonObject } from './shape.ts';
import { type Source, sourcesOf } from './trace.ts';

/** The context in which a resource instance is read. */
export interface Reader {
  readonly plan: Plan;
  readonly at: Range;
  /** The scope of its expressions; undefined in states. */
  readonly context: Context | undefined;
}

/** One body (of a resource or block) in its parallel parts: the planned values, which of them are unknown or sensitive, and the expressions. */
export interface Body {
  readonly planned: JsonObject | null | undefined;
  readonly unknown: Json | undefined;
  readonly sensitive: Json | undefined;
  /** Undefined in dynamic blocks and in states. */
  readonly expressions: Expressions | undefined;
  /** The values in the state, which an apply keeps for omitted attributes. */
  readonly state?: JsonObject | undefined;
}

type Schema = Pick<BlockSchema, 'attributes' | 'blocks'>;

const EMPTY: JsonObject = {};
const UNLISTED: Schema = { attributes: {} };

/** The values of a resource instance as configured: omitted attributes are left out, values known after apply are unknown. */
export function readValues(reader: Reader, mode: 'managed' | 'data', type: string, body: Body): Map<string, Value> {
  return readBody(reader, schemaOf(mode, type) ?? UNLISTED, body);
}

function readBody(reader: Reader, schema: Schema, body: Body): Map<string, Value> {
  const values = new Map<string, Value>();
  for (const name of new Set([...Object.keys(body.planned ?? EMPTY), ...Object.keys(objectOr(body.unknown))])) {
    const block = own(schema.blocks, name);
    const value =
      block === undefined
        ? readAttribute(reader, own(schema.attributes, name), body, name)
        : readBlock(reader, block, body, name);
    if (value !== undefined) values.set(name, value);
  }
  return values;
}

/** The optional and computed attributes that are not set but have a value from the state; those in single blocks as `block.attribute`. */
export function inheritedIn(reader: Reader, mode: 'managed' | 'data', type: string, body: Body): Set<string> {
  const inherited = new Set<string>();
  if (reader.context !== undefined)
    collectInherited(reader, reader.context, schemaOf(mode, type) ?? UNLISTED, body, '', inherited);
  return inherited;
}

function collectInherited(
  reader: Reader,
  context: Context,
  schema: Schema,
  body: Body,
  path: string,
  into: Set<string>,
): void {
  if (body.expressions === undefined || body.state === undefined) return;
  for (const [name, { use }] of Object.entries(schema.attributes)) {
    const planned = body.planned?.[name];
    if (
      use !== 'optional-computed' ||
      planned === undefined ||
      planned === null ||
      !sameJson(body.state[name], planned)
    )
      continue;
    const expression = expressionOf(body, name);
    if (expression === undefined || constantOf(reader.plan, expression, context.scope) === null) into.add(path + name);
  }
  for (const [name, block] of Object.entries(schema.blocks ?? {})) {
    const written = own(body.expressions, name);
    const [planned, state] = [onlyOf(body.planned?.[name]), onlyOf(body.state[name])];
    const expressions = Array.isArray(written) && written.length === 1 ? (written[0] as Expressions) : undefined;
    if (!block.single || planned === undefined || state === undefined) continue;
    const inner = { planned, state, expressions, unknown: undefined, sensitive: undefined };
    collectInherited(reader, context, block, inner, `${path}${name}.`, into);
  }
}

/** The one item of a list of blocks. */
function onlyOf(json: Json | undefined): JsonObject | undefined {
  return Array.isArray(json) && json.length === 1 ? objectOr(json[0]) : undefined;
}

function objectOr(json: Json | undefined): JsonObject {
  return typeof json === 'object' && json !== null && !Array.isArray(json) ? (json as JsonObject) : EMPTY;
}

function own<T>(table: Readonly<Record<string, T>> | undefined, name: string): T | undefined {
  return table !== undefined && Object.hasOwn(table, name) ? table[name] : undefined;
}

function expressionOf(body: Body, name: string): Expression | undefined {
  const written = own(body.expressions, name);
  return Array.isArray(written) ? undefined : (written as Expression | undefined);
}

function sameJson(a: Json | undefined, b: Json): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}

function metaOf(reader: Reader, name: string, sensitive: Json | undefined): Meta {
  return { trace: { role: 'plan', name, range: reader.at }, ...(sensitive === true ? { sensitive: true } : {}) };
}

/** Undefined for a block that does not exist. */
function readBlock(reader: Reader, schema: BlockSchema, body: Body, name: string): Value | undefined {
  const planned = body.planned?.[name];
  const unknowns = elementOf(body.unknown, name);
  const sensitive = elementOf(body.sensitive, name);
  const written = own(body.expressions, name);
  const meta = metaOf(reader, name, sensitive);
  if (unknowns === true)
    return schema.computed && written === undefined
      ? undefined
      : unknown(noValueInPlan(`the ${name} blocks`), { type: 'list', ...meta });
  if (planned === undefined || planned === null) return undefined;
  const items = Array.isArray(planned) ? planned : [planned];
  if (items.length === 0) return undefined;
  // Only a single block can be matched with its expressions: sets are in another order, and dynamic blocks have none.
  const [first, second] = Array.isArray(written)
    ? (written as readonly Expressions[])
    : [written as Expressions | undefined];
  const expressions = schema.single && second === undefined && items.length === 1 ? first : undefined;
  const read = (item: Json, index: number): Value => {
    const itemUnknown = Array.isArray(unknowns) ? unknowns[index] : unknowns;
    const itemSensitive = Array.isArray(sensitive) ? sensitive[index] : sensitive;
    const itemMeta = metaOf(reader, name, itemSensitive);
    if (itemUnknown === true) return unknown(noValueInPlan(`a ${name} block`), { type: 'object', ...itemMeta });
    return object(
      readBody(reader, schema, {
        planned: objectOr(item),
        unknown: itemUnknown,
        sensitive: itemSensitive,
        expressions,
      }),
      'object',
      itemMeta,
    );
  };
  return list(items.map(read), 'list', meta);
}

/** Undefined for an attribute that is not written. */
function readAttribute(
  reader: Reader,
  schema: AttributeSchema | undefined,
  body: Body,
  name: string,
): Value | undefined {
  const unknowns = elementOf(body.unknown, name);
  const sensitive = elementOf(body.sensitive, name);
  const expression = expressionOf(body, name);
  const meta = metaOf(reader, name, sensitive);
  if (unknowns === true) return readUnknown(reader, schema, body, name, meta);
  const planned = body.planned?.[name];
  if (planned !== undefined && planned !== null) {
    const origin = originIn(reader, schema, expression, planned);
    const trace = origin && meta.trace ? { ...meta.trace, from: { ...meta.trace, role: origin } } : meta.trace;
    const isFilled = () => isKnownExpression(reader, body, name);
    const partMeta = { ...meta, ...(trace ? { trace } : {}) };
    return readOnlyItem(reader, body, name, partMeta) ?? readPlanned(planned, unknowns, sensitive, partMeta, isFilled);
  }
  if (expression === undefined || reader.context === undefined) return undefined;
  const missed = only(sourcesOf(reader.plan, expression, reader.context).attributes)?.missed;
  return nothing({ ...meta, ...(missed ? { missed } : {}) });
}

/** A list of one item that is unknown, as in `records = [aws_db_instance.orders.address]`: the item is what the expression leads to, if that is one attribute. */
function readOnlyItem({ plan, context }: Reader, body: Body, name: string, meta: Meta): Value | undefined {
  const unknowns = elementOf(body.unknown, name);
  if (context === undefined || !Array.isArray(unknowns) || unknowns.length !== 1 || unknowns[0] !== true)
    return undefined;
  const expression = expressionOf(body, name);
  const sources = expression && sourcesOf(plan, expression, context);
  const source = sources?.undetermined.length === 0 ? only(sources.attributes) : undefined;
  if (source === undefined || source.missed !== undefined) return undefined;
  return list([linked(source.reference, meta)], 'tuple', meta);
}

/** Only of secrets it matters where else than in its own argument a value is written. */
function originIn(
  { plan, context }: Reader,
  schema: AttributeSchema | undefined,
  expression: Expression | undefined,
  planned: Json,
): 'literal' | 'variable' | undefined {
  if (schema?.sensitive === true && context !== undefined) return originOf(plan, expression, context.scope, planned);
  return expression?.constant_value === planned ? 'literal' : undefined;
}

/** Whether everything that an expression refers to is known, so that what is unknown is filled in by the provider. */
function isKnownExpression({ plan, context }: Reader, body: Body, name: string): boolean {
  const expression = expressionOf(body, name);
  if (context === undefined || expression === undefined) return false;
  if (isConstant(expression)) return true;
  const { attributes, undetermined } = sourcesOf(plan, expression, context);
  return attributes.length === 0 && undetermined.length === 0;
}

/**
 * A known value, in which elements may be unknown or sensitive. `isFilled`: whether the unknown attributes of objects are ones that are omitted, which the
 * provider fills in.
 */
function readPlanned(
  planned: Json,
  unknowns: Json | undefined,
  sensitive: Json | undefined,
  meta: Meta,
  isFilled: () => boolean,
): Value {
  if (typeof planned !== 'object' || planned === null) return fromJson(planned, meta);
  const part = (key: string | number): Value => {
    const partUnknown = elementOf(unknowns, key);
    const partSensitive = elementOf(sensitive, key);
    const partMeta = partSensitive === true ? { ...meta, sensitive: true } : meta;
    if (partUnknown === true) return unknown(noValueInPlan(`an element of ${meta.trace?.name}`), partMeta);
    return readPlanned(elementOf(planned, key) ?? null, partUnknown, partSensitive, partMeta, isFilled);
  };
  if (Array.isArray(planned))
    return list(
      planned.map((_, index) => part(index)),
      'tuple',
      meta,
    );
  const keys = new Set([...Object.keys(planned), ...Object.keys(objectOr(unknowns))]);
  const omitted = [...keys].filter((key) => elementOf(unknowns, key) === true && isFilled());
  for (const key of omitted) keys.delete(key);
  return object(
    [...keys].map((key) => [key, part(key)] as const),
    'object',
    meta,
  );
}

/** Applies to marks too: a mark on the whole is one on every part. */
function elementOf(json: Json | undefined, key: string | number): Json | undefined {
  if (json === true) return true;
  return typeof json === 'object' && json !== null && Object.hasOwn(json, key)
    ? (json as Readonly<Record<string | number, Json>>)[key]
    : undefined;
}

/**
 * An unknown attribute. An Optional + Computed attribute is unknown also when it is omitted: it counts as omitted (undefined) if it is not set, is null,
 * or comes only from values that the plan knows, since then its value would be known if it were not null.
 */
function readUnknown(
  reader: Reader,
  schema: AttributeSchema | undefined,
  body: Body,
  name: string,
  meta: Meta,
): Value | undefined {
  const { plan, context } = reader;
  const fillable = schema === undefined || schema.use === 'optional-computed' || schema.use === 'computed';
  if (context === undefined || body.expressions === undefined) return unknown(noValueInPlan(name), meta);
  const omitted = fillable ? undefined : unknown(noValueInPlan(name), meta);
  const expression = expressionOf(body, name);
  if (expression === undefined || isConstant(expression)) return omitted;
  const { attributes, undetermined } = sourcesOf(plan, expression, context);
  const candidates = attributes.length > 0 ? { madeFrom: attributes.map((source) => source.reference) } : {};
  if (undetermined.length > 0) return unknown(noValueInPlan(undetermined[0]!), { ...meta, ...candidates });
  const [first] = attributes;
  if (first === undefined) return omitted;
  const alone = only(attributes);
  if (alone?.missed !== undefined) return fillable ? nothing({ ...meta, missed: alone.missed }) : omitted;
  if (alone !== undefined || (!fillable && attributes.length === 1 && bothArns(name, first.reference)))
    return linked(first.reference, meta);
  return unknown(afterApply(first.reference), { ...meta, ...candidates });
}

/** The one attribute that a value is, as far as a plan shows. */
function only(sources: readonly Source[]): Source | undefined {
  const [first, second] = sources;
  return second === undefined && first?.alone ? first : undefined;
}

function bothArns(name: string, reference: Reference): boolean {
  return /(^|_)arn$/.test(name) && /(^|_)arn$/.test(reference.attribute);
}

function linked(reference: Reference, meta: Meta): UnknownValue {
  return unknown(afterApply(reference), { ...meta, subject: textOf(reference), reference, byReferences: true });
}

function afterApply(reference: Reference): Reason {
  return { kind: 'after-apply', of: reference.attribute === '' ? reference.address : textOf(reference) };
}

function textOf({ address, attribute }: Reference): string {
  return `${address}.${attribute}`;
}

function noValueInPlan(what: string): Reason {
  return { kind: 'plan', what };
}
