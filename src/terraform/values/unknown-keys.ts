import { entrySubject } from '../../graph/entry-subject.ts';
import { marked, string, unknown } from '../../graph/make.ts';
import type { Reason, Value } from '../../graph/value.ts';
import { choose, mapAlternatives } from '../../graph/worlds.ts';
import { equal } from './equality.ts';
import { havingEntries } from './known-part.ts';
import type { About } from './lift.ts';

/** A larger map is not looked through. */
const MOST_ENTRIES = 64;

type Entry = readonly [key: Value, entry: Value];

/** What is known of a map with these entries, some of whose keys are unknown. Of equal keys, the later counts. */
export function havingUnknownKeys(entries: readonly Entry[]): About {
  if (entries.length > MOST_ENTRIES) return {};
  const known = new Map<string, Value>();
  for (const [key, entry] of entries) {
    if (key.kind === 'string') known.set(key.value, marked(entry, key));
    else for (const [name, before] of known) known.set(name, overriddenIf(equal(key, string(name)), entry, before));
  }
  return havingUniqueKeys(
    known,
    entries.filter(([key]) => key.kind !== 'string'),
  );
}

/** The same where Terraform refuses equal keys. */
export function havingUniqueKeys(known: ReadonlyMap<string, Value>, unnamed: readonly Entry[]): About {
  if (unnamed.length > MOST_ENTRIES || unnamed.some(([key]) => key.kind !== 'unknown')) return havingEntries(known);
  const named = [...known].map(([name, entry]): Entry => [string(name), entry]);
  return { ...havingEntries(known), entries: [...named, ...unnamed] };
}

/** The entry before, in the worlds where the key of another is not the same. */
function overriddenIf(isSame: Value, entry: Value, before: Value): Value {
  return mapAlternatives(isSame, (same) => {
    if (same.kind === 'bool') return same.value ? entry : before;
    return same.kind === 'unknown' ? unknown(same.reason) : same;
  });
}

/** One of the entries whose keys are unknown: its key, and its value in the world of each; undefined if these cannot be told apart. */
export function oneOfUnknownKeys(entries: readonly Entry[], text: string): { key?: Value; value: Value } | undefined {
  const unnamed = entries.filter(([key]) => key.kind !== 'string');
  const [only, another] = unnamed;
  if (only === undefined) return undefined;
  if (another === undefined) return { key: only[0], value: only[1] };
  const options = unnamed.map(([key, value]) => ({ name: nameOf(key), reason: reasonOf(key), value }));
  const texts = options.flatMap(({ name }) => name ?? []);
  if (texts.length < options.length || new Set(texts).size < texts.length) return undefined;
  const subject = entrySubject(text);
  const value = options.reduceRight<Value>(
    (rest, { name, reason, value }, index) =>
      index === options.length - 1
        ? value
        : choose({ subject, type: 'string', equals: name!, reason, among: texts }, value, rest),
    options.at(-1)!.value,
  );
  return { value };
}

/** How an unknown key is written: `${var.env}-orders`. */
function nameOf(key: Value): string | undefined {
  if (key.kind !== 'unknown' || key.subject === undefined || key.sensitive || key.withheld) return undefined;
  return key.subject.replace(/^"(.*)"$/s, '$1');
}

function reasonOf(key: Value): Reason {
  return key.kind === 'unknown' ? key.reason : { kind: 'invalid', what: 'a key is not known' };
}
