import type { Endpoint } from '../endpoint.ts';
import type { Field } from '../field.ts';
import { addressReference } from './reference.ts';
import { addressField, hostOf } from './server.ts';

// Loading node:net takes longer than most checks: only where a host name is asked for.

/** What stands where an endpoint names its server. */
export type Name =
  | { readonly state: 'absent' | 'unknown' }
  /** A host name. `text`: the name, in lower case, where it is known in whole. */
  | { readonly state: 'name'; readonly text?: string }
  /** An IP address. */
  | { readonly state: 'address' }
  /** What is no host name; `host`: the part of it that is one. */
  | { readonly state: 'invalid'; readonly what: Invalid; readonly host?: string; readonly port?: string };

/** `with-port`: a host name and a port. */
export type Invalid = 'with-port' | 'uri' | 'white-space' | 'empty';

/** The name of the server that an endpoint connects to. */
export function nameOf(endpoint: Endpoint): Name {
  const field = addressField(endpoint);
  return field === undefined ? { state: 'absent' } : nameIn(field, endpoint);
}

/** What a text says of a server: `server_name`, or the host in a secret. */
function nameIn(field: Field, { root }: Pick<Endpoint, 'root'>): Name {
  if (field.state === 'absent') return { state: 'absent' };
  if (field.state === 'set') return nameOfText(field.value);
  if (field.state === 'error') return { state: 'unknown' };
  if (/^(?:jdbc:)?[a-z][a-z0-9+.-]*:\/\//i.test(field.prefix)) return { state: 'invalid', what: 'uri' };
  const form = addressReference(field, root)?.form;
  switch (form) {
    case 'name':
    case 'address':
      return { state: form };
    case 'with-port':
      return { state: 'invalid', what: 'with-port' };
    case 'uri':
      return { state: 'invalid', what: 'uri' };
    default:
      return looksLikeName(field) ? withSuffix(field) : { state: 'unknown' };
  }
}

/** `"${var.name}.example.com:5432"` */
function withSuffix({ suffix }: Field & { state: 'undetermined' }): Name {
  return /:\d+$/.test(suffix) ? { state: 'invalid', what: 'with-port' } : { state: 'name' };
}

/** An address has digits, dots, colons and the letters a to f only. */
function looksLikeName({ prefix, suffix }: Field & { state: 'undetermined' }): boolean {
  return /[g-z_-]/i.test(prefix + suffix) || /[a-z]\.|\.[a-z]/i.test(`${prefix} ${suffix}`);
}

function nameOfText(text: string): Name {
  const trimmed = text.trim();
  if (trimmed === '') return { state: 'invalid', what: 'empty' };
  if (isAddress(trimmed.replace(/^\[(.*)\]$/, '$1'))) return { state: 'address' };
  if (/^(?:jdbc:)?[a-z][a-z0-9+.-]*:\/\//i.test(trimmed) || /^jdbc:/i.test(trimmed))
    return { state: 'invalid', what: 'uri', ...hostAlone(trimmed) };
  if (/\s/.test(text))
    return { state: 'invalid', what: 'white-space', ...(/\s/.test(trimmed) ? {} : { host: trimmed }) };
  const parts = /^([^:,/\\]+):(\d{1,5})$/.exec(trimmed);
  if (parts !== null) return { state: 'invalid', what: 'with-port', host: parts[1]!, port: parts[2]! };
  // An address of IPv6 with a port.
  if (/^\[[0-9a-f:.]+\]:\d{1,5}$/i.test(trimmed)) return { state: 'invalid', what: 'with-port' };
  return { state: 'name', text: trimmed.toLowerCase().replace(/\.$/, '') };
}

/** node:net takes milliseconds to load, so only what looks like an address is asked. */
function isAddress(text: string): boolean {
  return /^[\d.]+$|:/.test(text) && process.getBuiltinModule('node:net').isIP(text) !== 0;
}

/** The host in a URI, where there is one and no more. */
function hostAlone(uri: string): { readonly host?: string } {
  const host = hostOf(uri);
  return /^[a-z0-9_-]+(?:\.[a-z0-9_-]+)*$/.test(host) ? { host } : {};
}
