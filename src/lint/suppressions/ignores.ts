import type { Ignore } from '../settings.ts';
import type { Suppression } from './suppression.ts';

/** An `ignore` block as a suppression. */
export function suppressionOf({ rules, addresses, reason, until, at }: Ignore, formsOf = formsOfAddress): Suppression {
  const patterns = addresses.map(patternOf);
  return {
    how: 'ignore',
    rules,
    reason,
    until,
    at,
    concerns: ({ rule }) => rules.includes(rule.id),
    isFor: (_, { address }) => patterns.some((matches) => matches(formsOf(address))),
  };
}

const KEYS = /\[(?:\d+|\?|"(?:[^"\\]|\\.)*")\]/g;

/**
 * Whether an address matches the pattern. `*` matches any text; a name without an instance key matches all of its instances, both of modules and
 * of the resource. Linear in the address for any pattern.
 */
export function isMeant(pattern: string, address: string): boolean {
  return patternOf(pattern)(formsOfAddress(address));
}

/** The forms in which an address may be written: with all keys, or without those of the modules, the resource or both. */
export function formsOfAddress(address: string): readonly string[] {
  const own = new RegExp(`${KEYS.source}$`).exec(address)?.[0] ?? '';
  const modules = address.slice(0, address.length - own.length);
  const plain = modules.replace(KEYS, '');
  return [...new Set([address, modules, plain + own, plain])];
}

function patternOf(pattern: string): (forms: readonly string[]) => boolean {
  const [first = '', ...rest] = pattern.split('*');
  const last = rest.pop();
  if (last === undefined) return (forms) => forms.includes(pattern);
  const isGlob = (text: string) => {
    if (!text.startsWith(first)) return false;
    let at = first.length;
    for (const piece of rest) {
      const found = text.indexOf(piece, at);
      if (found < 0) return false;
      at = found + piece.length;
    }
    return text.length - last.length >= at && text.endsWith(last);
  };
  return (forms) => forms.some(isGlob);
}
