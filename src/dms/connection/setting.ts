import type { Endpoint } from '../endpoint.ts';
import { ignoresChanges } from '../endpoint.ts';
import type { Setting } from '../remedy.ts';
import { ADDRESSES } from './addresses.ts';
import type { Name } from './name.ts';
import { addressReference } from './reference.ts';
import { addressField, serverOf } from './server.ts';

/** What names the server itself instead of what stands in front of it, or instead of its address with a port; undefined where the endpoint's module has no name for it. */
export function serverSetting(endpoint: Endpoint): Setting | undefined {
  const { resource, serverName } = endpoint;
  // A secret is not written at the endpoint.
  if (addressField(endpoint) !== serverName || ignoresChanges(endpoint, 'server_name')) return undefined;
  const server = serverOf(endpoint);
  if (server.state !== 'known') return undefined;
  const { target } = server.aliases.at(-1) ?? { target: serverName };
  if (typeof target === 'string') return undefined;
  const reference = addressReference(target, endpoint.root)?.reference;
  const name = reference && nameAttribute(reference.type, reference.attribute);
  if (reference === undefined || name === undefined || /\[\?\]/.test(reference.address)) return undefined;
  // The names of other modules are not valid in this one.
  const from = endpoint.root.resources.get(reference.address);
  if (from?.module !== resource.module) return undefined;
  const own = resource.module === '' ? reference.address : reference.address.slice(resource.module.length + 1);
  return { attribute: endpoint.path('server_name'), value: `${own}.${name}` };
}

/** The attribute that is the host name alone: this one, or another of the same server. */
function nameAttribute(type: string, attribute: string): string | undefined {
  const row = ADDRESSES[type];
  if (row === undefined || row.nested !== undefined) return undefined;
  if (row.attributes[attribute] === 'name') return attribute;
  return Object.entries(row.attributes).find(([, form]) => form === 'name')?.[0];
}

/** What makes a host name of a name that is none: the host alone, and its port where none is set. */
export function invalidNameSettings(
  endpoint: Endpoint,
  name: Name & { readonly state: 'invalid' },
): readonly Setting[] | undefined {
  const byServer = serverSetting(endpoint);
  if (byServer !== undefined) return [byServer];
  const { serverName } = endpoint;
  if (
    name.host === undefined ||
    serverName.state !== 'set' ||
    serverName.hidden ||
    addressField(endpoint) !== serverName
  )
    return undefined;
  if (!/^[A-Za-z0-9_-]+(?:\.[A-Za-z0-9_-]+)*\.?$/.test(name.host) || ignoresChanges(endpoint, 'server_name'))
    return undefined;
  const host: Setting = { attribute: endpoint.path('server_name'), value: JSON.stringify(name.host) };
  if (name.port === undefined || endpoint.field('port').state !== 'absent') return [host];
  return [host, { attribute: endpoint.path('port'), value: name.port }];
}
