import { marked, string } from '../graph/make.ts';
import type { UnknownValue, Value } from '../graph/value.ts';
import { choose } from '../graph/worlds.ts';
import { memo } from '../memo.ts';
import { MODES } from './engines.ts';
import type { Field } from './field.ts';
import { ALL_SETTINGS_ENGINES } from './settings-engines.ts';

/** Values of TLS switches with which nothing is in clear text, nor taken unverified where that can be chosen. */
const STRONG: ReadonlySet<string> = new Set([
  'verify-ca',
  'verify-full',
  ...ALL_SETTINGS_ENGINES.flatMap(({ tls }) => (tls.by === 'protocol' ? tls.encrypted : [])),
]);

const SWITCHES: ReadonlySet<string> = new Set([...MODES, 'plaintext', ...STRONG]);

/**
 * A value in which a variable that nobody sets, but whose validation accepts strong values of a TLS switch only, is one of these. Where it accepts weak ones too,
 * that it may be weak says nothing: it stays undetermined, unless there is but one.
 */
export function narrowed(value: Value): Value {
  switch (value.kind) {
    case 'unknown':
      return value.allowed === undefined ? value : narrowedUnknown(value);
    case 'choice':
    case 'list':
    case 'object':
      return narrowedParts(value);
    default:
      return value;
  }
}

const narrowedParts = memo((value: Value & { kind: 'choice' | 'list' | 'object' }): Value => {
  switch (value.kind) {
    case 'choice': {
      const [yes, no] = [narrowed(value.then), narrowed(value.else)];
      return yes === value.then && no === value.else ? value : { ...value, then: yes, else: no };
    }
    case 'list': {
      const items = value.items.map(narrowed);
      return items.every((item, index) => item === value.items[index]) ? value : { ...value, items };
    }
    case 'object': {
      const entries = [...value.entries].map(([name, entry]) => [name, narrowed(entry)] as const);
      return entries.every(([name, entry]) => entry === value.entries.get(name))
        ? value
        : { ...value, entries: new Map(entries) };
    }
  }
});

const narrowedUnknown = memo((value: UnknownValue): Value => {
  const { subject, reason, trace } = value;
  const texts = acceptedBy(value);
  if (subject === undefined || texts.length === 0 || texts.includes('')) return value;
  if (texts.length > 1 && !texts.every((text) => STRONG.has(text))) return value;
  const literals = texts.map((text) => ({ ...marked(string(text), value), ...(trace ? { trace } : {}) }));
  return literals.reduceRight<Value>(
    (rest, literal, index) =>
      choose({ subject, type: 'string', equals: texts[index]!, reason, among: texts }, literal, rest),
    literals.at(-1)!,
  );
});

/** The texts that the validation of the variable accepts, where it lists them. What is no text is an empty one. */
export function acceptedBy({ allowed }: UnknownValue): readonly string[] {
  const values = allowed?.values?.filter((one) => !allowed.refuses(one)) ?? [];
  return [...new Set(values.map((one) => (one.kind === 'string' ? one.value : '')))];
}

/** Which values of a TLS switch the validation of a variable accepts, as a sentence; undefined if it does not list such alone. */
export function acceptedText(field: Field): string | undefined {
  if (field.state !== 'undetermined' || field.subject === undefined || field.hidden) return undefined;
  const { accepted = [] } = field;
  return accepted.length > 1 && accepted.every((text) => SWITCHES.has(text))
    ? `${field.subject} accepts ${joined(accepted.map((text) => JSON.stringify(text)))}.`
    : undefined;
}

function joined(texts: readonly string[]): string {
  return `${texts.slice(0, -1).join(', ')} and ${texts.at(-1)}`;
}
