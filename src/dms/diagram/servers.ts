import { describeReason } from '../../graph/reason.ts';
import { addressField, databaseOf } from '../connection/server.ts';
import type { Endpoint } from '../endpoint.ts';
import type { Drawing } from './builder.ts';
import type { ServerNode } from './diagram.ts';

/** What an endpoint connects to in one world: a database of the configuration, else the server that it names. */
export function serverOf(endpoint: Endpoint, drawing: Drawing): ServerNode {
  const link = databaseOf(endpoint);
  if (link.state === 'linked')
    return { kind: 'server', id: drawing.idOf(link.database), of: 'database', name: link.database.address };
  const field = addressField(endpoint);
  // Nothing but its own endpoint is known of a server without a name: it is no other's.
  const own = `server of ${drawing.idOf(endpoint.resource)}`;
  if (field === undefined || field.state === 'absent' || field.state === 'error') return unnamed(endpoint, own);
  if (field.state === 'undetermined')
    return field.subject === undefined
      ? { kind: 'server', id: own, of: 'unknown', name: `undetermined: ${describeReason(field.reason)}` }
      : { kind: 'server', id: `server ${field.subject}`, of: 'unknown', name: field.subject };
  if (field.hidden) return { kind: 'server', id: own, of: 'host', name: field.shown };
  const name = hostIn(field.value);
  return name === '' ? unnamed(endpoint, own) : { kind: 'server', id: `host ${name}`, of: 'host', name };
}

/** The host in an address, without scheme, user, port and path: `https://user@search.example.org/x`. Of several brokers all hosts. */
function hostIn(address: string): string {
  const hosts = address.split(',').map((one) =>
    one
      .trim()
      .replace(/^[a-z][a-z0-9+.-]*:\/\//i, '')
      .replace(/[/?#].*$/s, '')
      .replace(/^.*@/s, '')
      .replace(/^([^:]*|.*\]):\d*$/s, '$1')
      .toLowerCase(),
  );
  return [...new Set(hosts)].join(', ');
}

/** A service of AWS, or a server that a secret names. */
function unnamed(endpoint: Endpoint, id: string): ServerNode {
  const { engine, field } = endpoint;
  if (engine.state === 'known' && engine.engine.switch === 'always')
    return { kind: 'server', id, of: 'service', name: engine.engine.title };
  const secret = field('secrets_manager_arn');
  const isNamed = secret.state === 'undetermined' || (secret.state === 'set' && secret.value !== '');
  return { kind: 'server', id, of: 'unknown', name: isNamed ? 'set in a secret' : 'no server is set' };
}
