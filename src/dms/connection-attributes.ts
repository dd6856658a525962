import type { Field } from './field.ts';

/** `extra_connection_attributes`: `name=value;name=value`, names in lower case. */
export function connectionAttributes(text: string): ReadonlyMap<string, string> {
  return new Map(pairsIn(text));
}

/** One attribute out of a field of them, the last of its name; undefined where it is not in what is known. */
export function connectionAttribute(field: Field, name: string): string | undefined {
  return connectionAttributeValues(field, name).at(-1);
}

/** Every value that an attribute is given. Which of several DMS takes is not documented. */
export function connectionAttributeValues(field: Field, name: string): string[] {
  const own = name.toLowerCase();
  return pairsIn(knownIn(field)).flatMap(([one, value]) => (one === own ? [value] : []));
}

/** What is known of the beginning ends at its last separator, and what is known of the end begins at its first one. */
function knownIn(field: Field): string {
  if (field.state === 'set') return field.value;
  if (field.state !== 'undetermined') return '';
  const { prefix, suffix } = field;
  const end = suffix.indexOf(';');
  return prefix.slice(0, prefix.lastIndexOf(';') + 1) + (end === -1 ? '' : suffix.slice(end));
}

function pairsIn(text: string): (readonly [name: string, value: string])[] {
  return text.split(';').flatMap((pair) => {
    const at = pair.indexOf('=');
    return at > 0 ? [[pair.slice(0, at).trim().toLowerCase(), pair.slice(at + 1).trim()] as const] : [];
  });
}

/** What drivers of databases call their TLS attributes, in lower case. DMS documents none of them (docs/facts.md, section 2). */
export const DRIVER_TLS_ATTRIBUTES: ReadonlySet<string> = new Set([
  'sslmode',
  'ssl',
  'ssl_mode',
  'usessl',
  'requiressl',
  'enablessl',
  'sslca',
  'sslcert',
  'sslkey',
  'sslrootcert',
  'verifyservercertificate',
  'trustservercertificate',
  'encrypt',
  'tls',
  'usetls',
  'requiretls',
]);
