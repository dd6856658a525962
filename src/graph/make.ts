import { canonical } from './number.ts';
import type {
  AbsentValue,
  BoolValue,
  ErrorValue,
  ListValue,
  Meta,
  NullValue,
  NumberValue,
  ObjectValue,
  Origin,
  Problem,
  Reason,
  StringValue,
  UnknownValue,
  Value,
} from './value.ts';

/** Short makers of values. */
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

/** The same value with a sensitive mark, if `sensitive`. */
export function marked<V extends Value>(value: V, sensitive: boolean | undefined): V {
  return sensitive && !value.sensitive ? { ...value, sensitive: true } : value;
}

/** The same value, come one step further. */
export function passed<V extends Value>(value: V, step: Omit<Origin, 'from'>): V {
  return { ...value, origin: value.origin === undefined ? step : { ...step, from: value.origin } };
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
