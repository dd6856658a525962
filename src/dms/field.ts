import type { Resource } from '../graph/graph.ts';
import type { Missed, Reason, Reference, Value } from '../graph/value.ts';
import { hiddenText } from '../graph/withhold.ts';
import { shownText } from '../text/secret-name.ts';
import { ENGINES, MODES } from './engines.ts';
import { type Location, locationOfMissing, locationOfValue } from './location.ts';
import { acceptedBy } from './narrowed.ts';
import { ALL_SETTINGS_ENGINES } from './settings-engines.ts';

/** An attribute of an endpoint in one world. */
export type Field =
  | {
      readonly state: 'set';
      /** What it is, for decisions. */
      readonly value: string;
      /** What messages show of it: the text, without users and passwords in addresses, or what stands in its place. */
      readonly shown: string;
      /** `shown` is not the text. */
      readonly hidden: boolean;
      /** What it is read from, where the text may not be quoted: `file("x")`. */
      readonly from?: string;
      readonly location: Location;
    }
  /** Not set: not written at all, or written as null (or a look-up that found nothing). */
  | { readonly state: 'absent'; readonly written: boolean; readonly location: Location; readonly missed?: Missed }
  | {
      readonly state: 'undetermined';
      readonly reason: Reason;
      readonly location: Location;
      readonly reference?: Reference;
      /** `UnknownValue.byReferences` */
      readonly byReferences?: true;
      readonly madeFrom: readonly Reference[];
      /** `UnknownValue.subject`: the expression that it is, over what is unknown. */
      readonly subject?: string;
      /** What is known of it; it is shown only where that may be quoted. */
      readonly prefix: string;
      readonly suffix: string;
      readonly hidden: boolean;
      /** The texts that the validation of a variable accepts, where it lists them. */
      readonly accepted?: readonly string[];
    }
  | {
      readonly state: 'error';
      readonly reason: Reason & { kind: 'error' };
      readonly missed?: Missed;
      readonly location: Location;
    };

/** Reads an attribute's value (already in one world) as text: numbers and bools by their digits. */
export function fieldOf(value: Value | undefined, attribute: string, resource: Resource): Field {
  if (value === undefined) return notWritten(attribute, resource);
  switch (value.kind) {
    case 'string':
      return set(value.value, value, locationOfValue(value, attribute, resource));
    case 'number':
      return set(value.digits, value, locationOfValue(value, attribute, resource));
    case 'bool':
      return set(String(value.value), value, locationOfValue(value, attribute, resource));
    case 'null':
    case 'absent':
      return {
        state: 'absent',
        written: true,
        location: locationOfMissing(value, attribute, resource),
        ...(value.kind === 'null' && value.missed ? { missed: value.missed } : {}),
      };
    case 'unknown':
      return {
        state: 'undetermined',
        reason: value.reason,
        location: locationOfValue(value, attribute, resource),
        ...(value.reference ? { reference: value.reference } : {}),
        ...(value.byReferences ? { byReferences: true } : {}),
        madeFrom: value.madeFrom ?? [],
        ...(value.subject ? { subject: value.subject } : {}),
        prefix: value.prefix ?? '',
        suffix: value.suffix ?? '',
        hidden: hiddenText(value) !== undefined,
        ...(value.allowed ? { accepted: acceptedBy(value) } : {}),
      };
    case 'error':
      return {
        state: 'error',
        reason: { kind: 'error', problem: value.problem },
        location: locationOfValue(value, attribute, resource),
        ...(value.problem.missed ? { missed: value.problem.missed } : {}),
      };
    case 'choice':
      return undetermined(
        { kind: 'limit', what: 'more than 16 possible cases' },
        locationOfValue(value, attribute, resource),
      );
    case 'list':
    case 'object':
      return undetermined(
        { kind: 'invalid', what: `${attribute} is not a simple value` },
        locationOfValue(value, attribute, resource),
      );
  }
}

function notWritten(attribute: string, resource: Resource): Field {
  const location = locationOfMissing(undefined, attribute, resource);
  return resource.incomplete === undefined
    ? { state: 'absent', written: false, location }
    : undetermined({ kind: 'invalid', what: resource.incomplete }, location);
}

/** Words of AWS that may be quoted wherever they are read from. */
const KNOWN_NAMES: ReadonlySet<string> = new Set([
  ...MODES,
  ...ENGINES.keys(),
  ...['source', 'target', 'true', 'false'],
  'plaintext',
  ...ALL_SETTINGS_ENGINES.flatMap(({ tls }) => (tls.by === 'protocol' ? tls.encrypted : [])),
]);

function set(text: string, value: Value, location: Location): Field {
  const hidden = value.sensitive || !KNOWN_NAMES.has(text) ? hiddenText(value) : undefined;
  const from = value.sensitive ? undefined : value.withheld?.from;
  return {
    state: 'set',
    value: text,
    shown: hidden ?? shownText(text),
    hidden: hidden !== undefined,
    ...(hidden !== undefined && from !== undefined ? { from } : {}),
    location,
  };
}

/** What a message shows of a field's text: in quotation marks, or what stands in its place. */
export function quoted({ shown, hidden }: Pick<Field & { state: 'set' }, 'shown' | 'hidden'>): string {
  return hidden ? shown : JSON.stringify(shown);
}

/** Of which nothing at all is known. */
export function undetermined(reason: Reason, location: Location): Field & { state: 'undetermined' } {
  return { state: 'undetermined', reason, location, madeFrom: [], prefix: '', suffix: '', hidden: false };
}
