import { withoutKeys } from '../graph/address.ts';
import type { Resource } from '../graph/graph.ts';
import { rangeKey } from '../text/source.ts';
import type { CertificateUse } from './certificates/uses.ts';
import type { EndpointWorld } from './endpoint.ts';
import { type Location, locationOfResource } from './location.ts';
import { usesOf } from './replication.ts';

/** Places that are no part of a value's way, to look at with a finding. */
export type ContextLocations = Location['related'];

/** The certificates that an endpoint links in any of its worlds, and the replications that use it. */
export function endpointContext(worlds: readonly EndpointWorld[]): ContextLocations {
  const certificates = worlds.flatMap(({ endpoint: { links, root } }) =>
    links.flatMap(({ link }) => (link.state === 'linked' ? (root.resources.get(link.address) ?? []) : [])),
  );
  const users = worlds.flatMap(({ endpoint }) => usesOf(endpoint).map(({ user }) => user));
  return distinctLocations([
    ...certificates.map((one) => locationWith('the certificate', one)),
    ...users.map((one) =>
      locationWith(
        one.type === 'aws_dms_replication_config' ? 'the serverless replication' : 'the replication task',
        one,
      ),
    ),
  ]);
}

/** The endpoints that use a certificate. */
export function certificateContext(uses: readonly CertificateUse[]): ContextLocations {
  return distinctLocations(uses.map(({ endpoint }) => locationWith('the endpoint', endpoint.resource)));
}

/** The instances of a resource are one block. */
function locationWith(what: string, resource: Resource): ContextLocations[number] {
  const block = withoutKeys(resource.address);
  return { range: locationOfResource(resource), label: `${what} ${block}` };
}

/** The places without those that are there already. */
export function distinctLocations(locations: ContextLocations): ContextLocations {
  const seen = new Set<string>();
  return locations.filter(({ range, label }) => {
    const key = `${rangeKey(range)} ${label}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
