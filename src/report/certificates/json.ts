import type { Expiry } from '../../dms/certificates/inventory/expiry.ts';
import type { Held, HeldCertificate } from '../../dms/certificates/inventory/held.ts';
import type { CertificateInventory, ListedCertificate } from '../../dms/certificates/inventory/inventory.ts';
import { toJson } from '../../text/escape.ts';
import { type LocationJson, locationOf } from '../connections/json.ts';
import { certificatesOf } from './texts.ts';

/** What `dmslint certificates --format json` prints. Paths are relative to the checked tree, days are those of UTC. */
export interface CertificatesJson {
  readonly format: 1;
  /** Those that expire first are first; those without a date are last. */
  readonly certificates: readonly {
    readonly root: string;
    readonly environment?: string;
    readonly address: string;
    readonly certificateId?: string;
    readonly when?: string;
    readonly location: LocationJson;
    readonly state: ListedCertificate['state'];
    readonly expires: ExpiryJson;
    readonly holds: {
      readonly from: Held['state'];
      readonly address?: string;
      /** False: part of the file cannot be read. */
      readonly whole?: boolean;
      readonly certificates: readonly HeldJson[];
    };
    readonly serves: readonly {
      readonly address: string;
      readonly description: string;
      readonly argument: string;
      readonly tls: string;
      readonly server?: string;
      readonly serverName?: string;
      readonly location: LocationJson;
      readonly expires: ExpiryJson;
    }[];
    /** Something that this input does not show may use it as well. */
    readonly mayServeMore: boolean;
  }[];
  /** Certificate arguments that lead to no certificate that is known. */
  readonly unknownLinks: readonly {
    readonly root: string;
    readonly environment?: string;
    readonly address: string;
    readonly argument: string;
    readonly reason: string;
    readonly location: LocationJson;
  }[];
  /** Why there may be more. */
  readonly gaps: readonly string[];
}

/** `first` is the first day on which a CA that counts expires, `last` that of the last one; without them, the reason. */
type ExpiryJson = { readonly first: string; readonly last: string } | { readonly undetermined: string };

interface HeldJson {
  readonly name: string;
  readonly issuer: string;
  readonly ca: boolean;
  readonly kind?: 'rds' | 'amazon';
  readonly region?: string;
  readonly from: string | null;
  readonly until: string | null;
  readonly sha256: string;
}

export function certificatesJson({ certificates, unknownLinks, gaps }: CertificateInventory): string {
  const made: CertificatesJson = {
    format: 1,
    certificates: certificates.map(certificateJson),
    unknownLinks: unknownLinks.map(({ root, environment, address, argument, reason, at }) => ({
      root,
      ...(environment === undefined ? {} : { environment }),
      address,
      argument,
      reason,
      location: locationOf(at),
    })),
    gaps,
  };
  return `${toJson(made)}\n`;
}

function certificateJson(one: ListedCertificate): CertificatesJson['certificates'][number] {
  const { root, environment, address, id, when, at, state, expiry, held, serves, mayServeMore } = one;
  return {
    root,
    ...(environment === undefined ? {} : { environment }),
    address,
    ...(id === undefined ? {} : { certificateId: id }),
    ...(when === undefined ? {} : { when }),
    location: locationOf(at),
    state,
    expires: expiryJson(expiry),
    holds: {
      from: held.state,
      ...(held.state === 'fetched' && held.address !== undefined ? { address: held.address } : {}),
      ...(held.state === 'read' ? { whole: held.isWhole } : {}),
      certificates: certificatesOf(held).map(heldJson),
    },
    serves: serves.map((use) => ({
      address: use.address,
      description: use.named,
      argument: use.argument,
      tls: use.tls,
      ...(use.server === undefined ? {} : { server: use.server }),
      ...(use.name === undefined ? {} : { serverName: use.name }),
      location: locationOf(use.at),
      expires: expiryJson(use.expiry),
    })),
    mayServeMore,
  };
}

function expiryJson(expiry: Expiry): ExpiryJson {
  return expiry.state === 'known' ? { first: expiry.first, last: expiry.last } : { undetermined: expiry.reason };
}

function heldJson({ name, issuer, isCa, ca, from, until, fingerprint }: HeldCertificate): HeldJson {
  const region = ca?.kind === 'rds' ? ca.region : undefined;
  return {
    name,
    issuer,
    ca: isCa,
    ...(ca === undefined ? {} : { kind: ca.kind }),
    ...(region ? { region } : {}),
    from: from ?? null,
    until: until ?? null,
    sha256: fingerprint,
  };
}
