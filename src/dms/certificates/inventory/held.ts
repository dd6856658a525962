import { awsCaRows } from '../../../generated/aws-cas.ts';
import { describeReason } from '../../../graph/reason.ts';
import { fieldOf } from '../../field.ts';
import { type AwsCa, awsCa } from '../aws-cas.ts';
import { bundleAt } from '../bundles.ts';
import type { Certificate } from '../certificate.ts';
import { type Fetched, fetchedBundle } from '../fetched.ts';
import type { Certificate509 } from '../x509.ts';

/** One certificate in a file or bundle. Days are `YYYY-MM-DD`, in UTC. */
export interface HeldCertificate {
  readonly name: string;
  /** `itself`: it is self-signed. */
  readonly issuer: string;
  readonly isCa: boolean;
  /** The CA of AWS that it is. */
  readonly ca: AwsCa | undefined;
  readonly from: string | undefined;
  readonly until: string | undefined;
  /** SHA-256, `5F:0A:…`. */
  readonly fingerprint: string;
}

/** What a DMS certificate holds. */
export type Held =
  | {
      readonly state: 'read';
      readonly certificates: readonly HeldCertificate[];
      /** False: part of the file cannot be read, and there may be more. */
      readonly isWhole: boolean;
    }
  /** Terraform fetches it: what AWS publishes at that address, as far as dmslint knows the CAs of AWS. */
  | {
      readonly state: 'fetched';
      /** `the bundle of eu-west-1` */
      readonly what: string;
      readonly address: string | undefined;
      readonly certificates: readonly HeldCertificate[];
      /** The day on which the last of them expires, where they are not listed. */
      readonly until?: string;
    }
  /** DMS has said so (a plan or state that has read it). */
  | { readonly state: 'told'; readonly until: string }
  /** A private key does not expire. */
  | { readonly state: 'key' }
  | { readonly state: 'undetermined'; readonly reason: string };

type Body = Pick<Certificate, 'content' | 'pem' | 'wallet' | 'resource' | 'root' | 'world'>;

/** What a certificate holds, or why that is undetermined. Nothing of it is secret. */
export function heldBy(certificate: Body): Held {
  const { content, pem, wallet, resource } = certificate;
  if (content !== undefined) {
    const certificates = content.certificates.map(described);
    if (certificates.length > 0) return { state: 'read', certificates, isWhole: content.flaw === undefined };
    if (content.hasPrivateKey) return { state: 'key' };
    return { state: 'undetermined', reason: 'what certificate_pem holds cannot be read as PEM' };
  }
  const told = fieldOf(resource.values.get('valid_to_date'), 'valid_to_date', resource);
  const day = told.state === 'set' ? /^\d{4}-\d\d-\d\d(?=T)/.exec(told.value)?.[0] : undefined;
  if (day !== undefined) return { state: 'told', until: day };
  const fetched = fetchedBundle(certificate);
  if (fetched !== undefined) return byAddress(fetched);
  if (pem.state === 'undetermined' || pem.state === 'error')
    return { state: 'undetermined', reason: fetchedElsewhere(certificate) ?? describeReason(pem.reason) };
  if (wallet.state === 'set') return { state: 'undetermined', reason: WALLET };
  if (wallet.state === 'undetermined' || wallet.state === 'error')
    return { state: 'undetermined', reason: describeReason(wallet.reason) };
  return {
    state: 'undetermined',
    reason: resource.mode === 'data' ? DATA_SOURCE : 'it has neither certificate_pem nor certificate_wallet',
  };
}

const DATA_SOURCE = 'it is in AWS: a plan or state that has read it shows its valid_to_date';
const WALLET = 'it is an Oracle wallet, which dmslint does not open: orapki wallet display shows what is in it';

function described(certificate: Certificate509): HeldCertificate {
  const { name, issuer, isCa, isSelfSigned, validFrom, validTo, fingerprint } = certificate;
  return {
    name,
    issuer: isSelfSigned ? 'itself' : issuer,
    isCa,
    ca: awsCa(certificate),
    from: dayOf(validFrom),
    until: dayOf(validTo),
    fingerprint,
  };
}

function dayOf(time: Date | undefined): string | undefined {
  return time?.toISOString().slice(0, 10);
}

/** A response of another address than those of AWS: which one, as far as it may be told. */
function fetchedElsewhere({ pem, root }: Body): string | undefined {
  if (pem.state !== 'undetermined') return undefined;
  const [reference] = pem.reference === undefined ? pem.madeFrom : [pem.reference];
  if (reference?.type !== 'http' || reference.mode !== 'data') return undefined;
  const source = root.resources.get(reference.address);
  const url = source && fieldOf(source.values.get('url'), 'url', source);
  const from = url?.state === 'set' && !url.hidden ? url.shown.replace(/[?#].*/s, '') : reference.address;
  return `it is fetched from ${from} when Terraform runs, and dmslint fetches nothing`;
}

/** The last day on which a CA of the legacy bundles was valid (docs/facts.md, section 4). */
const LEGACY_UNTIL = '2025-06-01';

/** What AWS publishes at an address; undefined for addresses that it does not document. */
export function heldAt(address: string): Held | undefined {
  const bundle = bundleAt(address);
  return bundle && byAddress({ bundle, shown: address.replace(/https?:\/\//, '') });
}

function byAddress({ bundle, shown: address }: Pick<Fetched, 'bundle' | 'shown'>): Held {
  const { kind, region, partition, isRetired, isPartlyKnown } = bundle;
  if (isPartlyKnown)
    return { state: 'undetermined', reason: "which bundle of AWS's truststore is fetched is not known" };
  if (isRetired)
    return { state: 'fetched', what: "AWS's legacy bundle", address, certificates: [], until: LEGACY_UNTIL };
  if (kind === 'amazon') {
    const certificates = published((name) => name === rootAt(address));
    return certificates.length === 0
      ? { state: 'undetermined', reason: "which of Amazon's root CAs is fetched is not known" }
      : { state: 'fetched', what: 'a root CA of Amazon', address, certificates };
  }
  const certificates = published(
    (name, of) => CURRENT.test(name) && partition === 'aws' && (region === undefined || of === region),
  );
  const what = region === undefined ? 'the bundle of all regions' : `the bundle of ${region}`;
  return certificates.length === 0
    ? { state: 'undetermined', reason: `dmslint does not have the CAs in ${what} (${partition})` }
    : { state: 'fetched', what, address, certificates };
}

/** The CAs of RDS that are in use: those of 2019 have expired, and those for tests are in no bundle. */
const CURRENT = /^Amazon RDS [a-z]{2}-[a-z0-9-]+ Root CA (?:RSA|ECC)\d+ G\d+$/;

function published(isIn: (name: string, region: string) => boolean): HeldCertificate[] {
  return awsCaRows()
    .filter(([name, , region]) => isIn(name, region))
    .map(([name, kind, region, from, until, fingerprint]) => ({
      name,
      issuer: 'itself',
      isCa: true,
      ca: kind === 'rds' ? { kind, region } : { kind },
      from,
      until,
      fingerprint: fingerprint.toUpperCase().replace(/..(?!$)/g, '$&:'),
    }));
}

/** Which root a file of Amazon's repository has. */
function rootAt(address: string | undefined): string | undefined {
  const found = address?.match(/^[^?#]*\/(?:AmazonRootCA(\d)|SFSRootCAG2)\.pem/);
  if (!found) return undefined;
  return found[1] === undefined ? 'Starfield Services Root Certificate Authority - G2' : `Amazon Root CA ${found[1]}`;
}
