import type { Resource } from '../../graph/graph.ts';
import type { Value } from '../../graph/value.ts';
import { type Field, fieldOf } from '../field.ts';
import type { Location } from '../location.ts';
import { isIgnored } from './database.ts';

/** What the brokers of an MSK cluster speak with their clients. `by` is what says so, as a clause. */
export type BrokerEncryption =
  | { readonly state: 'TLS'; readonly by: string; readonly location?: Location }
  | { readonly state: 'TLS_PLAINTEXT' | 'PLAINTEXT'; readonly by: string; readonly location: Location }
  | { readonly state: 'unknown'; readonly why: string };

/** Brokers have client_broker = "TLS" unless something else is written. Amazon MSK API reference, EncryptionInTransit (docs/facts.md, section 6). */
export function encryptionOf(cluster: Resource): BrokerEncryption {
  const field = clientBroker(cluster);
  if (field === undefined) return { state: 'TLS', by: 'client_broker is "TLS" by default' };
  if (field === 'unknown' || field.state !== 'set') return unknown(cluster);
  const { value, location } = field;
  return value === 'TLS' || value === 'TLS_PLAINTEXT' || value === 'PLAINTEXT'
    ? { state: value, by: `client_broker is "${value}"`, location }
    : unknown(cluster);
}

function unknown({ address }: Resource): BrokerEncryption {
  return { state: 'unknown', why: `client_broker of ${address} is undetermined` };
}

function clientBroker(cluster: Resource): Field | 'unknown' | undefined {
  const value = settingIn(cluster, ['encryption_info', 'encryption_in_transit', 'client_broker']);
  return value === undefined || value === 'unknown' ? value : fieldOf(value, 'encryption_info', cluster);
}

/** An argument or block in the blocks of a cluster; undefined where it, or a block around it, is not set. */
export function settingIn(
  cluster: Resource,
  [block, ...path]: readonly [string, ...string[]],
): Value | 'unknown' | undefined {
  if (cluster.incomplete !== undefined || isIgnored(cluster, block)) return 'unknown';
  let value = cluster.values.get(block);
  for (const name of path) {
    if (!isSet(value)) return undefined;
    const inner = value.kind === 'list' ? value.items[0] : value;
    if (inner?.kind !== 'object') return 'unknown';
    value = inner.entries.get(name);
  }
  return isSet(value) ? value : undefined;
}

function isSet(value: Value | undefined): value is Value {
  return value !== undefined && value.kind !== 'null' && !(value.kind === 'list' && value.items.length === 0);
}
