import { isSecretName } from '../text/secret-name.ts';
import { marked } from './make.ts';
import type { Marks, ObjectValue, Value, Withheld } from './value.ts';

/** Shown instead of a value that is sensitive or has the name of a secret. */
export const SENSITIVE = '(sensitive)';

/** What is shown instead of a text; undefined if the text itself may be shown. */
export function hiddenText({ sensitive, withheld }: Marks): string | undefined {
  if (sensitive) return SENSITIVE;
  if (withheld === undefined) return undefined;
  return withheld.from === undefined ? SENSITIVE : `(from ${withheld.from})`;
}

/** The value with every string and number in it withheld, but not its keys. */
export function withhold(value: Value, why: Withheld): Value {
  return overLeaves(value, (leaf) => marked(leaf, { withheld: why }));
}

/** Whether the value of a name must not be quoted. `key` alone is allowed, since it is most often the key of a map. */
export function holdsSecret(name: string): boolean {
  return name !== 'key' && isSecretName(name);
}

/** The value with everything under the name of a secret withheld, at any depth. */
export function withoutSecrets(value: Value, from: string | undefined): Value {
  switch (value.kind) {
    case 'choice':
      return { ...value, then: withoutSecrets(value.then, from), else: withoutSecrets(value.else, from) };
    case 'list':
      return { ...value, items: value.items.map((item) => withoutSecrets(item, from)) };
    case 'object': {
      const isNamed = namesSecret(value);
      return {
        ...value,
        entries: new Map(
          [...value.entries].map(([key, entry]) => [
            key,
            holdsSecret(key) || (isNamed && /^value$/i.test(key))
              ? withhold(entry, { from })
              : withoutSecrets(entry, from),
          ]),
        ),
      };
    }
    default:
      return value;
  }
}

/** `{ name = "password", value = … }`. */
function namesSecret({ entries }: ObjectValue): boolean {
  return [...entries].some(
    ([key, entry]) => /^(name|key)$/i.test(key) && entry.kind === 'string' && isSecretName(entry.value),
  );
}

function overLeaves(value: Value, change: (leaf: Value) => Value): Value {
  switch (value.kind) {
    case 'choice':
      return { ...value, then: overLeaves(value.then, change), else: overLeaves(value.else, change) };
    case 'list':
      return { ...value, items: value.items.map((item) => overLeaves(item, change)) };
    case 'object': {
      const entries = new Map([...value.entries].map(([key, entry]) => [key, overLeaves(entry, change)]));
      const { rest } = value;
      return rest === undefined
        ? { ...value, entries }
        : { ...value, entries, rest: (name) => overLeaves(rest(name), change) };
    }
    default:
      return change(value);
  }
}
