import type { Resource } from '../graph/graph.ts';
import type { Missed, Reason, Reference, Value } from '../graph/value.ts';
import { type Place, placeOfMissing, placeOfValue } from './place.ts';

/** An attribute of an endpoint in one world. */
export type Field =
  | { readonly state: 'set'; readonly value: string; readonly place: Place; readonly sensitive: boolean }
  /** Not set: not written at all, or written as null (or a look-up that found nothing). */
  | { readonly state: 'absent'; readonly written: boolean; readonly place: Place; readonly missed?: Missed }
  | {
      readonly state: 'open';
      readonly reason: Reason;
      readonly place: Place;
      readonly reference?: Reference;
      readonly madeFrom: readonly Reference[];
      /** `UnknownValue.subject`: the expression that it is, over what is unknown. */
      readonly subject?: string;
      readonly prefix: string;
      readonly suffix: string;
    }
  | {
      readonly state: 'error';
      readonly reason: Reason & { kind: 'error' };
      readonly missed?: Missed;
      readonly place: Place;
    };

/** Reads an attribute's value (already in one world) as text: numbers and bools by their digits. */
export function fieldOf(value: Value | undefined, attribute: string, resource: Resource): Field {
  if (value === undefined) {
    const place = placeOfMissing(undefined, attribute, resource);
    if (resource.incomplete !== undefined)
      return {
        state: 'open',
        reason: { kind: 'invalid', what: resource.incomplete },
        place,
        madeFrom: [],
        prefix: '',
        suffix: '',
      };
    return { state: 'absent', written: false, place };
  }
  switch (value.kind) {
    case 'string':
      return {
        state: 'set',
        value: value.value,
        place: placeOfValue(value, attribute, resource),
        sensitive: value.sensitive === true,
      };
    case 'number':
      return {
        state: 'set',
        value: value.digits,
        place: placeOfValue(value, attribute, resource),
        sensitive: value.sensitive === true,
      };
    case 'bool':
      return {
        state: 'set',
        value: String(value.value),
        place: placeOfValue(value, attribute, resource),
        sensitive: value.sensitive === true,
      };
    case 'null':
    case 'absent':
      return {
        state: 'absent',
        written: true,
        place: placeOfMissing(value, attribute, resource),
        ...(value.kind === 'null' && value.missed ? { missed: value.missed } : {}),
      };
    case 'unknown':
      return {
        state: 'open',
        reason: value.reason,
        place: placeOfValue(value, attribute, resource),
        ...(value.reference ? { reference: value.reference } : {}),
        madeFrom: value.madeFrom ?? [],
        ...(value.subject ? { subject: value.subject } : {}),
        prefix: value.prefix ?? '',
        suffix: value.suffix ?? '',
      };
    case 'error': {
      const place = placeOfValue(value, attribute, resource);
      return {
        state: 'error',
        reason: { kind: 'error', problem: value.problem },
        place,
        ...(value.problem.missed ? { missed: value.problem.missed } : {}),
      };
    }
    case 'choice':
      return open(
        { kind: 'limit', what: 'more than 16 cases to tell apart' },
        placeOfValue(value, attribute, resource),
      );
    case 'list':
    case 'object':
      return open(
        { kind: 'invalid', what: `${attribute} is no plain value` },
        placeOfValue(value, attribute, resource),
      );
  }
}

function open(reason: Reason, place: Place): Field {
  return { state: 'open', reason, place, madeFrom: [], prefix: '', suffix: '' };
}
