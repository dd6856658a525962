import type { Resource } from '../../../graph/graph.ts';
import type { Endpoint } from '../../endpoint.ts';
import { bodyOf, contentOf } from '../certificate.ts';
import { bundleFor, shownServerOf } from '../server-bundle.ts';
import { type Expiry, expiryFor } from './expiry.ts';
import { heldAt, heldBy } from './held.ts';

/** Until when the certificate that an endpoint links can verify its server; undefined where it links none. */
export function linkedExpiry(endpoint: Endpoint, now: Date): Expiry | undefined {
  const { certificate: link } = endpoint;
  if (link.state === 'literal')
    return { state: 'undetermined', reason: 'the certificate is not in this configuration' };
  if (link.state !== 'linked') return undefined;
  const { certificate: resource } = link;
  if (resource === undefined) return { state: 'undetermined', reason: 'which certificate is linked is undetermined' };
  return expiryWith(resource, endpoint, now);
}

/** The same for a certificate that it could link. */
export function expiryWith(resource: Resource, endpoint: Endpoint, now: Date): Expiry {
  const { root, world } = endpoint;
  const { pem, wallet } = bodyOf(resource, world);
  const held = heldBy({ resource, root, world, pem, wallet, content: contentOf(pem, root) });
  return expiryFor(held, 'certificate_arn', endpoint, now);
}

/** The same for the bundle that AWS publishes for its server; undefined where there is none. */
export function bundleExpiry(endpoint: Endpoint, now: Date): Expiry | undefined {
  const server = shownServerOf(endpoint);
  const bundle = server && bundleFor(server);
  const held = bundle && heldAt(bundle.address);
  return held && expiryFor(held, 'certificate_arn', endpoint, now);
}
