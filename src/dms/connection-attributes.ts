import type { Field } from './field.ts';

/** `extra_connection_attributes`: `name=value;name=value`, names in lower case. */
export function connectionAttributes(text: string): ReadonlyMap<string, string> {
  const attributes = new Map<string, string>();
  for (const pair of text.split(';')) {
    const at = pair.indexOf('=');
    if (at > 0) attributes.set(pair.slice(0, at).trim().toLowerCase(), pair.slice(at + 1).trim());
  }
  return attributes;
}

/** One attribute out of a field of them; undefined where it is not in what is known. */
export function connectionAttribute(field: Field, name: string): string | undefined {
  if (field.state === 'set') return connectionAttributes(field.value).get(name.toLowerCase());
  // What is known of the beginning ends at its last separator.
  if (field.state === 'undetermined')
    return connectionAttributes(field.prefix.slice(0, field.prefix.lastIndexOf(';') + 1)).get(name.toLowerCase());
  return undefined;
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
