import { canonical } from './number.ts';
import type {
  AbsentValue,
  BoolValue,
  ErrorValue,
  ListValue,
  Marks,
  Meta,
  NullValue,
  NumberValue,
  ObjectValue,
  Problem,
  Reason,
  StringValue,
  Trace,
  UnknownValue,
  Value,
  Withheld,
} from './value.ts';

/** Constructors of values. */
export const string = (value: string, meta?: Meta): StringValue => ({ kind: 'string', value, ...meta });
/** From a JavaScript number or from digits in any form. */
export const number = (digits: string | number, meta?: Meta): NumberValue => ({
  kind: 'number',
  digits: canonical(String(digits)),
  ...meta,
});
export const bool = (value: boolean, meta?: Meta): BoolValue => ({ kind: 'bool', value, ...meta });
export const nothing = (meta?: Meta & Pick<NullValue, 'missed' | 'of'>): NullValue => ({ kind: 'null', ...meta });
export const list = (
  items: readonly Value[],
  type: ListValue['type'] = 'tuple',
  meta?: Meta & Pick<ListValue, 'of'>,
): ListValue => ({
  kind: 'list',
  type,
  items,
  ...meta,
});
export const object = (
  entries: ReadonlyMap<string, Value> | Iterable<readonly [string, Value]>,
  type: ObjectValue['type'] = 'object',
  meta?: Meta & Pick<ObjectValue, 'of'>,
): ObjectValue => ({
  kind: 'object',
  type,
  entries: entries instanceof Map ? entries : new Map(entries),
  ...meta,
});
export const unknown = (reason: Reason, more?: Omit<UnknownValue, 'kind' | 'reason'>): UnknownValue => ({
  kind: 'unknown',
  reason,
  ...more,
});
export const error = (problem: Problem, meta?: Meta): ErrorValue => ({ kind: 'error', problem, ...meta });
export const absent: AbsentValue = { kind: 'absent' };

/** The same value with these marks besides its own; in all branches of a choice. */
export function marked<V extends Value>(value: V, { sensitive, ephemeral, withheld, uncertain }: Marks): V {
  if (!sensitive && withheld === undefined && uncertain === undefined) return value;
  const more: { sensitive?: true; ephemeral?: true; withheld?: Withheld; uncertain?: Reason } = {};
  if (sensitive && !value.sensitive) more.sensitive = true;
  if (ephemeral && !value.ephemeral) more.ephemeral = true;
  if (uncertain !== undefined && value.uncertain === undefined) more.uncertain = uncertain;
  if (withheld !== undefined && CAN_BE_QUOTED.has(value.kind)) {
    const joined = joinWithheld(value.withheld, withheld);
    if (joined !== value.withheld) more.withheld = joined;
  }
  if (value.kind === 'choice') {
    const marks = { sensitive, ephemeral, withheld, uncertain };
    const [yes, no] = [marked(value.then, marks), marked(value.else, marks)];
    if (yes !== value.then || no !== value.else) return { ...value, ...more, then: yes, else: no };
  }
  return more.sensitive || more.ephemeral || more.withheld || more.uncertain ? { ...value, ...more } : value;
}

const CAN_BE_QUOTED: ReadonlySet<Value['kind']> = new Set(['string', 'number', 'list', 'object', 'unknown']);

/** What is made of two texts, of which either may be withheld. */
function joinWithheld(a: Withheld | undefined, b: Withheld | undefined): Withheld | undefined {
  if (a === undefined || b === undefined || a === b) return a ?? b;
  const holdsKey = a.holdsKey ?? b.holdsKey;
  // What is partly another text is no data file's.
  const data = a.data === b.data ? a.data : undefined;
  return holdsKey === a.holdsKey && data === a.data
    ? a
    : { from: a.from, ...(data ? { data } : {}), ...(holdsKey ? { holdsKey } : {}) };
}

/** Both sets of marks. */
export function joinMarks(a: Marks, b: Marks): Marks {
  if (!b.sensitive && b.withheld === undefined && b.uncertain === undefined) return a;
  return marksOf({
    sensitive: a.sensitive || b.sensitive,
    ephemeral: a.ephemeral ?? b.ephemeral,
    withheld: joinWithheld(a.withheld, b.withheld),
    uncertain: a.uncertain ?? b.uncertain,
  });
}

/** Only the marks of a value, for results made from it. */
export function marksOf({ sensitive, ephemeral, withheld, uncertain }: Marks): Marks {
  return {
    ...(sensitive ? { sensitive } : {}),
    ...(ephemeral ? { ephemeral } : {}),
    ...(withheld ? { withheld } : {}),
    ...(uncertain ? { uncertain } : {}),
  };
}

/** A scalar whose type is certain now. */
export function typed(value: Value): Value {
  return 'untyped' in value && value.untyped ? { ...value, untyped: undefined } : value;
}

/** The same value with one more step in its trace. */
export function passed<V extends Value>(value: V, step: Omit<Trace, 'from'>): V {
  return { ...value, trace: value.trace === undefined ? step : { ...step, from: value.trace } };
}

/** From parsed JSON (of `JSON.parse`, or with numbers already as digits). */
export function fromJson(json: unknown, meta?: Meta): Value {
  if (json === null || json === undefined) return nothing(meta);
  switch (typeof json) {
    case 'string':
      return string(json, meta);
    case 'number':
      return number(json, meta);
    case 'boolean':
      return bool(json, meta);
    default:
      if (Array.isArray(json))
        return list(
          json.map((item) => fromJson(item, meta)),
          'tuple',
          meta,
        );
      return object(
        Object.entries(json as object).map(([key, item]) => [key, fromJson(item, meta)] as const),
        'object',
        meta,
      );
  }
}
