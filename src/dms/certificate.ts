import type { Resource, Root } from '../graph/graph.ts';
import type { Condition } from '../graph/value.ts';
import { conditionsOf, inWorld, type World, worldsOver } from '../graph/worlds.ts';
import type { Endpoint, EndpointWorld } from './endpoint.ts';
import { type Field, fieldOf } from './field.ts';

/** A DMS certificate in one world: what rules look at. Its PEM and wallet are secret: they are read, never shown. */
export interface Certificate {
  readonly resource: Resource;
  readonly root: Root;
  readonly address: string;
  readonly id: Field;
  readonly pem: Field;
  readonly wallet: Field;
  /** The endpoints that link it, and by which argument. */
  readonly uses: readonly CertificateUse[];
  /** The day of the run. */
  readonly now: Date;
}

export interface CertificateUse {
  readonly endpoint: Endpoint;
  /** `certificate_arn`, `kafka_settings.ssl_client_key_arn`, … */
  readonly argument: string;
}

export interface CertificateWorld {
  readonly certificate: Certificate;
  readonly world: World;
}

export const CERTIFICATE_TYPES: readonly string[] = ['aws_dms_certificate'];

const MOST_WORLDS = 16;

/** Every world in which the certificate exists. `endpoints` gives the endpoints of its root. */
export function certificateWorlds(
  resource: Resource,
  root: Root,
  endpoints: () => readonly EndpointWorld[],
  now: Date,
): CertificateWorld[] {
  const conditions: Condition[] = [...conditionsOf(resource.exists)];
  for (const attribute of ['certificate_id', 'certificate_pem', 'certificate_wallet']) {
    const value = resource.values.get(attribute);
    if (value !== undefined) conditions.push(...conditionsOf(value));
  }
  const uses = usesOf(resource, endpoints());
  return (worldsOver(conditions, MOST_WORLDS) ?? [[]]).flatMap((world) => {
    const exists = inWorld(resource.exists, world);
    if (exists.kind === 'bool' && !exists.value) return [];
    const field = (attribute: string): Field => {
      const value = resource.values.get(attribute);
      return fieldOf(value === undefined ? undefined : inWorld(value, world), attribute, resource);
    };
    const certificate: Certificate = {
      resource,
      root,
      address: resource.address,
      id: field('certificate_id'),
      pem: field('certificate_pem'),
      wallet: field('certificate_wallet'),
      uses,
      now,
    };
    return [{ certificate, world }];
  });
}

/** The uses of a certificate in any world of the endpoints; an unknown instance may be any of its resource. */
function usesOf(resource: Resource, endpoints: readonly EndpointWorld[]): CertificateUse[] {
  const uses = new Map<string, CertificateUse>();
  const any = `${resource.address.replace(/\[[^\]]*\]$/, '')}[?]`;
  for (const { endpoint } of endpoints) {
    for (const { argument, link } of endpoint.links) {
      if (link.state === 'linked' && (link.address === resource.address || link.address === any))
        uses.set(`${endpoint.address} ${argument}`, { endpoint, argument });
    }
  }
  return [...uses.values()];
}
