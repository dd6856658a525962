import type { Resource, Root } from '../../graph/graph.ts';
import type { Endpoint, EndpointWorld } from '../endpoint.ts';

/** An endpoint that links a certificate, and by which argument. */
export interface CertificateUse {
  readonly endpoint: Endpoint;
  /** `certificate_arn`, `kafka_settings.ssl_client_key_arn`, … */
  readonly argument: string;
  /** The endpoint in all worlds in which it links the certificate so; `endpoint` is the first. */
  readonly all: readonly Endpoint[];
}

/** What of a configuration is searched for other uses of certificates (`Root.referencedResources`). */
export const CERTIFICATE_REFERENCES = {
  types: ['aws_dms_certificate', 'awscc_dms_certificate'],
  followedFrom: ['aws_dms_endpoint', 'aws_dms_s3_endpoint', 'awscc_dms_endpoint'],
} as const;

/** Which endpoints of a root link which certificates, in any of their worlds. Made once, when the first certificate asks. */
export class CertificateUses {
  readonly #endpoints: () => Iterable<EndpointWorld>;
  /** By the linked address; and by the resource's address without its instance key. */
  #index: ReadonlyMap<string, ReadonlyMap<string, CertificateUse>> | undefined;
  #some = false;
  #hasUndeterminedLinks = false;

  constructor(endpoints: () => Iterable<EndpointWorld>) {
    this.#endpoints = endpoints;
  }

  /** An unknown instance may be any of its resource. */
  of(resource: Resource): readonly CertificateUse[] {
    const index = this.#made();
    const base = withoutKey(resource.address);
    const found =
      resource.key?.kind === 'unknown'
        ? [index.get(`${base} *`)]
        : [index.get(resource.address), resource.key && index.get(`${base}[?]`)];
    return found.flatMap((uses) => (uses ? [...uses.values()] : []));
  }

  /**
   * Whether `of` gives all uses: there are endpoints, each of them links what can be told (no ARN, no value that is not known, no slip), and nothing else refers to it.
   */
  isKnown({ address }: Resource, { referencedResources }: Root): boolean {
    this.#made();
    return (
      this.#some &&
      !this.#hasUndeterminedLinks &&
      referencedResources !== undefined &&
      !referencedResources.referred.has(withoutKey(address))
    );
  }

  /** Whether an endpoint names it, be it behind a condition: then it can't be removed alone. */
  isNamed({ address }: Resource, { referencedResources }: Root): boolean {
    const named = referencedResources?.named;
    return named?.has(address) === true || named?.has(withoutKey(address)) === true;
  }

  #made(): ReadonlyMap<string, ReadonlyMap<string, CertificateUse>> {
    if (this.#index !== undefined) return this.#index;
    const index = new Map<string, Map<string, CertificateUse>>();
    for (const { endpoint } of this.#endpoints()) {
      this.#some = true;
      for (const { argument, link } of endpoint.links) {
        if (link.state === 'none') continue;
        if (link.state !== 'linked') {
          this.#hasUndeterminedLinks = true;
          continue;
        }
        for (const key of [link.address, `${withoutKey(link.address)} *`]) {
          const uses = index.get(key) ?? new Map<string, CertificateUse>();
          index.set(key, uses);
          const name = `${endpoint.address} ${argument}`;
          const { all = [], ...use } = uses.get(name) ?? { endpoint, argument };
          uses.set(name, { ...use, all: [...all, endpoint] });
        }
      }
    }
    this.#index = index;
    return index;
  }
}

function withoutKey(address: string): string {
  return address.endsWith(']') ? address.replace(/\[(?:\d+|\?|"(?:[^"\\]|\\.)*")\]$/, '') : address;
}
