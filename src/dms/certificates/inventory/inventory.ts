import type { Resource, ResourceGraph, Root } from '../../../graph/graph.ts';
import { describeWorlds } from '../../../graph/possible-worlds.ts';
import { describeReason } from '../../../graph/reason.ts';
import { compareText } from '../../../text/compare.ts';
import type { Range } from '../../../text/source.ts';
import { describeEndpoint } from '../../advice.ts';
import { SERVER_TITLES } from '../../connection/server-kind.ts';
import { ENDPOINT_TYPES, endpointWorlds } from '../../endpoint.ts';
import { locationOfResource } from '../../location.ts';
import { tlsFacts } from '../../tls/facts.ts';
import { CERTIFICATE_TYPES, type Certificate, certificateWorlds } from '../certificate.ts';
import { type Link, missedText } from '../link.ts';
import { shownServerOf } from '../server-bundle.ts';
import { type CertificateUse, CertificateUses } from '../uses.ts';
import { type Expiry, earliest, expiryFor, expiryOf, stateOf } from './expiry.ts';
import { type Held, heldBy } from './held.ts';

/** A certificate of DMS in one case or in all: what it serves, and until when. Nothing of it is secret. */
export interface ListedCertificate {
  /** `Root.path`. */
  readonly root: string;
  readonly environment?: string;
  /** Of one that is not in the configuration: `certificate ABC…`, the end of its ARN. */
  readonly address: string;
  readonly isElsewhere?: true;
  /** Its `certificate_id`, as far as it may be shown. */
  readonly id?: string;
  readonly at: Range;
  /** The condition under which it is so; without it, always. */
  readonly when?: string;
  readonly held: Held;
  readonly serves: readonly ServedEndpoint[];
  /** Something else may use it: an output or another resource refers to it, or a link is undetermined. */
  readonly mayServeMore: boolean;
  /** The earliest of what it serves. */
  readonly expiry: Expiry;
  readonly state: 'expired' | 'expiring' | 'valid' | 'undetermined';
}

export interface ServedEndpoint {
  readonly address: string;
  /** `MySQL source` */
  readonly named: string;
  /** `certificate_arn`, `kafka_settings.ssl_client_key_arn`, … */
  readonly argument: string;
  readonly at: Range;
  /** What the endpoint says of TLS: `verify-full`. */
  readonly tls: string;
  /** `an RDS instance in eu-west-1` */
  readonly server?: string;
  /** Its `server_name`, as far as it may be shown. */
  readonly name?: string;
  readonly expiry: Expiry;
}

/** A certificate argument that leads to no certificate that is known. */
export interface UnknownLink {
  readonly root: string;
  readonly environment?: string;
  readonly address: string;
  readonly argument: string;
  readonly at: Range;
  readonly reason: string;
}

export interface CertificateInventory {
  /** Those that expire first are first; at the end those whose date is undetermined. */
  readonly certificates: readonly ListedCertificate[];
  readonly unknownLinks: readonly UnknownLink[];
  /** Why there may be more, as whole sentences. */
  readonly gaps: readonly string[];
}

/** All certificates of all roots. `now`: the day of the run. */
export function certificateInventory({ roots }: ResourceGraph, now: Date): CertificateInventory {
  const certificates = roots.flatMap((root) => certificatesIn(root, now));
  return {
    certificates: certificates.sort(byDate),
    unknownLinks: roots.flatMap(unknownLinksIn),
    gaps: [...new Set(roots.flatMap(({ gaps }) => gaps))],
  };
}

const LAST = '~';

function byDate(a: ListedCertificate, b: ListedCertificate): number {
  const key = ({ expiry, root, environment, address, when }: ListedCertificate) => [
    expiry.state === 'known' ? `${expiry.first} ${expiry.last}` : LAST,
    root,
    environment ?? '',
    address,
    when ?? '',
  ];
  const others = key(b);
  for (const [i, one] of key(a).entries()) if (one !== others[i]) return compareText(one, others[i]!);
  return 0;
}

function endpointsIn(root: Root) {
  return [...root.resources.values()]
    .filter(({ mode, type }) => mode === 'managed' && ENDPOINT_TYPES.includes(type))
    .flatMap((resource) => endpointWorlds(resource, root));
}

function certificatesIn(root: Root, now: Date): ListedCertificate[] {
  const uses = new CertificateUses(() => endpointsIn(root));
  const declared = [...root.resources.values()]
    .filter(({ type }) => CERTIFICATE_TYPES.includes(type))
    .flatMap((resource) => listedIn(resource, root, uses, now));
  return [...declared, ...elsewhere(root)];
}

/** A certificate in each case in which something else is to be said of it. */
function listedIn(resource: Resource, root: Root, uses: CertificateUses, now: Date): ListedCertificate[] {
  const worlds = certificateWorlds(resource, root, uses, now);
  const all = worlds.map(({ world }) => world);
  const cases = new Map<string, { readonly one: ListedCertificate; readonly indexes: number[] }>();
  for (const [i, { certificate }] of worlds.entries()) {
    const one = listed(certificate);
    const key = JSON.stringify([one.id, one.held, one.expiry]);
    const known = cases.get(key);
    if (known === undefined) cases.set(key, { one, indexes: [i] });
    else known.indexes.push(i);
  }
  return [...cases.values()].map(({ one, indexes }) => {
    const decided = describeWorlds(
      indexes.map((i) => all[i]!),
      all,
    );
    const when = [resource.onlyWhen, decided].filter((part) => part !== undefined).join(' and ');
    return { ...one, ...(when === '' ? {} : { when }) };
  });
}

function listed(certificate: Certificate): ListedCertificate {
  const { resource, root, id, uses, usesKnown, now } = certificate;
  const held = heldBy(certificate);
  const serves = uses.map((use) => served(use, held, now));
  const expiry = overall(held, serves, now);
  return {
    root: root.path,
    ...(root.environment === undefined ? {} : { environment: root.environment }),
    address: resource.address,
    ...(id.state === 'set' && !id.hidden ? { id: id.shown } : {}),
    at: locationOfResource(resource),
    held,
    serves,
    mayServeMore: !usesKnown,
    expiry,
    state: expiry.state === 'known' ? stateOf(expiry, now) : 'undetermined',
  };
}

/** What it serves first decides; without anything that it can serve, what it holds. */
function overall(held: Held, serves: readonly ServedEndpoint[], now: Date): Expiry {
  return earliest(serves.map(({ expiry }) => expiry)) ?? expiryOf(held, serves[0]?.argument ?? '', now);
}

function served({ endpoint, argument, all }: CertificateUse, held: Held, now: Date): ServedEndpoint {
  const { address, resource, serverName } = endpoint;
  const server = shownServerOf(endpoint);
  return {
    address,
    named: describeEndpoint(endpoint),
    argument,
    at: locationOfResource(resource),
    tls: [...new Set(all.map(tlsFacts))].join(', or '),
    ...(server === undefined ? {} : { server: serverText(server) }),
    ...(serverName.state === 'set' && !serverName.hidden ? { name: serverName.shown } : {}),
    expiry: expiryFor(held, argument, endpoint, now),
  };
}

function serverText({ kind, region }: NonNullable<ReturnType<typeof shownServerOf>>): string {
  return `${SERVER_TITLES[kind]}${region === undefined ? '' : ` in ${region}`}`;
}

const ELSEWHERE =
  'it is not in this configuration: aws dms describe-certificates shows its ValidToDate, which is that of one certificate in it';

/** The certificates that endpoints name by an ARN. */
function elsewhere(root: Root): ListedCertificate[] {
  const found = new Map<string, ListedCertificate & { readonly serves: ServedEndpoint[] }>();
  const held: Held = { state: 'undetermined', reason: ELSEWHERE };
  for (const { endpoint } of endpointsIn(root)) {
    for (const { argument, link } of endpoint.links) {
      if (link.state !== 'literal') continue;
      const one = found.get(link.arn) ?? {
        root: root.path,
        ...(root.environment === undefined ? {} : { environment: root.environment }),
        address: `certificate ${link.shown}`,
        isElsewhere: true,
        at: link.location.at,
        held,
        serves: [],
        mayServeMore: true,
        expiry: held,
        state: 'undetermined',
      };
      found.set(link.arn, one);
      if (one.serves.some((known) => known.address === endpoint.address && known.argument === argument)) continue;
      one.serves.push(served({ endpoint, argument, all: [endpoint] }, held, new Date(0)));
    }
  }
  return [...found.values()];
}

function unknownLinksIn(root: Root): UnknownLink[] {
  const found = new Map<string, UnknownLink>();
  for (const { endpoint } of endpointsIn(root)) {
    for (const { argument, link } of endpoint.links) {
      const reason = unknownBecause(link);
      if (reason === undefined) continue;
      const { address } = endpoint;
      const { path, environment } = root;
      const one = { root: path, ...(environment === undefined ? {} : { environment }), address, argument };
      found.set(JSON.stringify([address, argument, reason]), { ...one, at: link.location.at, reason });
    }
  }
  return [...found.values()];
}

function unknownBecause(link: Link): string | undefined {
  switch (link.state) {
    case 'undetermined':
      return describeReason(link.reason);
    case 'dangling':
      return missedText(link.missed);
    case 'foreign':
      return `it is ${link.what}`;
    case 'linked':
      // An instance that is not known may be any of those that are listed.
      return link.certificate === undefined && !link.address.endsWith('[?]')
        ? `${link.address} is not among the resources that were read`
        : undefined;
    default:
      return undefined;
  }
}
