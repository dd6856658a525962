import type { Ignore } from '../settings.ts';
import type { Suppression } from './suppression.ts';

/** An `ignore` block as a suppression. */
export function suppressionOf({ rules, addresses, reason, until, at }: Ignore): Suppression {
  return {
    how: 'ignore',
    rules,
    reason,
    until,
    at,
    isFor: ({ rule }, { address }) => rules.includes(rule.id) && addresses.some((one) => isMeant(one, address)),
  };
}

const KEYS = /\[(?:\d+|\?|"(?:[^"\\]|\\.)*")\]/g;

/**
 * Whether an address matches the pattern. `*` matches any text; a name without an instance key matches all of its instances, both of modules and
 * of the resource. Linear in the address for any pattern.
 */
export function isMeant(pattern: string, address: string): boolean {
  const own = new RegExp(`${KEYS.source}$`).exec(address)?.[0] ?? '';
  const modules = address.slice(0, address.length - own.length);
  const forms = [address, modules, modules.replace(KEYS, '') + own, modules.replace(KEYS, '')];
  return forms.some((form) => isGlob(pattern, form));
}

function isGlob(pattern: string, text: string): boolean {
  const [first = '', ...rest] = pattern.split('*');
  const last = rest.pop();
  if (last === undefined) return text === pattern;
  if (!text.startsWith(first)) return false;
  let at = first.length;
  for (const piece of rest) {
    const found = text.indexOf(piece, at);
    if (found < 0) return false;
    at = found + piece.length;
  }
  return text.length - last.length >= at && text.endsWith(last);
}
