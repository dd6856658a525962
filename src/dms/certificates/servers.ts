import type { Resource, Root } from '../../graph/graph.ts';
import type { World } from '../../graph/possible-worlds.ts';
import { memo } from '../../memo.ts';
import { verifiedServerOf } from '../connection/verified-server.ts';
import { ENDPOINT_TYPES, type Endpoint, endpointWorlds } from '../endpoint.ts';
import { awsCa } from './aws-cas.ts';
import { bodyOf, contentOf } from './certificate.ts';
import { fetchedBundle } from './fetched.ts';
import { bundleIssues, issuerOf, issues } from './issuing.ts';

/**
 * Whether a certificate may be the CA certificate of an endpoint's server: its CAs can have issued the server's certificate, and if other endpoints verify
 * with it, their servers are of the same kind. What is not known speaks neither for nor against it.
 */
export function maySignFor(certificate: Resource, endpoint: Endpoint, world: World): boolean {
  const { root } = endpoint;
  const server = verifiedServerOf(endpoint);
  const { pem } = bodyOf(certificate, world);
  const cas = (contentOf(pem, root)?.certificates ?? []).filter(({ isCa }) => isCa).map(awsCa);
  if (cas.length > 0 && server.state === 'known') return cas.some((ca) => issues(ca, server, LATER) !== 'no');
  const isNamed = endpoint.serverName.state === 'set';
  if (cas.length > 0 && isNamed && cas.every((ca) => ca?.kind === 'rds')) return false;
  const fetched = fetchedBundle({ pem, resource: certificate, root, world });
  if (fetched !== undefined && server.state === 'known' && bundleIssues(fetched.bundle, server, LATER) === 'no')
    return false;
  const users = usersOf(root).get(certificate.address);
  return users === undefined || users.has(kindOf(endpoint));
}

/** A link that is advised is for the time to come. */
const LATER = new Date(8.64e15);

/** The kinds of servers that are verified with each certificate. */
const usersOf = memo((root: Root): ReadonlyMap<string, ReadonlySet<string>> => {
  const users = new Map<string, Set<string>>();
  for (const resource of root.resources.values()) {
    if (resource.mode !== 'managed' || !ENDPOINT_TYPES.includes(resource.type)) continue;
    for (const { endpoint } of endpointWorlds(resource, root)) {
      const { certificate } = endpoint;
      if (certificate.state !== 'linked') continue;
      const known = users.get(certificate.address) ?? new Set<string>();
      users.set(certificate.address, known.add(kindOf(endpoint)));
    }
  }
  return users;
});

/** The same text for servers that the same CA surely serves: those with one issuer in one region, and one and the same server. */
function kindOf(endpoint: Endpoint): string {
  const { serverName, address } = endpoint;
  const found = verifiedServerOf(endpoint);
  const server = found.state === 'known' ? found.server : undefined;
  const issuer = server && issuerOf(server);
  const isOfAws = issuer === 'rds' || issuer === 'amazon';
  if (isOfAws && server?.region !== undefined) return `${issuer} ${server.region}`;
  if (serverName.state === 'set') return `name ${serverName.value.trim().toLowerCase()}`;
  if (serverName.state !== 'undetermined') return `endpoint ${address}`;
  if (isOfAws) return issuer;
  const { reference, subject } = serverName;
  return `value ${reference === undefined ? (subject ?? address) : `${reference.address} ${reference.attribute}`}`;
}
