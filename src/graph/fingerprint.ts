import { memo } from '../memo.ts';
import type { Condition, Value } from './value.ts';

/** A text that is the same for values that are equal in all that decides anything: not in their traces. */
export function fingerprint(value: Value): string {
  switch (value.kind) {
    case 'string':
      return JSON.stringify(value.value);
    case 'number':
      return value.digits;
    case 'bool':
      return String(value.value);
    case 'null':
      return value.missed
        ? `null ${JSON.stringify([value.missed.kind, value.missed.in, value.missed.wanted])}`
        : 'null';
    case 'absent':
      return 'absent';
    case 'error':
      return `error ${value.problem.message}`;
    default:
      return ofStructure(value);
  }
}

const ofStructure = memo((value: Value & { kind: 'list' | 'object' | 'unknown' | 'choice' }): string => {
  switch (value.kind) {
    case 'list':
      return `${value.type}[${value.items.map(fingerprint).join(',')}]`;
    case 'object': {
      const entries = [...value.entries].map(([key, entry]) => `${JSON.stringify(key)}:${fingerprint(entry)}`).sort();
      return `${value.type}{${entries.join(',')}}${value.rest ? numberOf(value) : ''}`;
    }
    case 'choice':
      return `(${conditionText(value.condition)}?${fingerprint(value.then)}:${fingerprint(value.else)})`;
    case 'unknown':
      return value.reference
        ? `?${value.reference.address}.${value.reference.attribute}`
        : value.subject === undefined
          ? `?${numberOf(value)}`
          : `?${value.subject}`;
  }
});

function conditionText({ subject, type, equals }: Condition): string {
  return JSON.stringify([subject, type, equals]);
}

let count = 0;
/** Tells values apart that have nothing else to be told apart by. */
const numberOf = memo((_: Value): number => ++count);
