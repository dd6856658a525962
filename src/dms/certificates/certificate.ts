import { writtenName } from '../../aws/cloud-control.ts';
import type { Resource, Root } from '../../graph/graph.ts';
import { inWorld, type World, worldsOf } from '../../graph/possible-worlds.ts';
import { memoBy } from '../../memo.ts';
import { largest } from '../../spread.ts';
import { type Field, fieldOf } from '../field.ts';
import { type PemContent, readPem } from './pem.ts';
import type { CertificateUse, CertificateUses } from './uses.ts';
import type { Certificate509 } from './x509.ts';

/** A DMS certificate in one world: what rules look at. Its PEM and wallet are secret: they are read, never shown. */
export interface Certificate {
  readonly resource: Resource;
  readonly root: Root;
  readonly address: string;
  readonly id: Field;
  readonly pem: Field;
  readonly wallet: Field;
  /** What the PEM holds, where it is known and not empty. */
  readonly content: PemContent | undefined;
  /** The endpoints that link it, and by which argument. */
  readonly uses: readonly CertificateUse[];
  /** There are no other uses: all links of the root's endpoints can be told, and nothing else refers to it. */
  readonly usesKnown: boolean;
  /** An endpoint names it, though it may not use it. */
  readonly isNamed: boolean;
  /** The day of the run. */
  readonly now: Date;
  readonly world: World;
}

export interface CertificateWorld {
  readonly certificate: Certificate;
  readonly world: World;
}

export const CERTIFICATE_TYPES: readonly string[] = ['aws_dms_certificate'];

/** Every world in which the certificate exists. */
export function certificateWorlds(
  resource: Resource,
  root: Root,
  uses: CertificateUses,
  now: Date,
): CertificateWorld[] {
  const values = ['certificate_id', 'certificate_pem', 'certificate_wallet'].flatMap(
    (attribute) => resource.values.get(attribute) ?? [],
  );
  return (worldsOf([resource.exists, ...values]) ?? [[]]).flatMap((world) => {
    const exists = inWorld(resource.exists, world);
    if (exists.kind === 'bool' && !exists.value) return [];
    const { pem, wallet } = bodyOf(resource, world);
    const certificate: Certificate = {
      resource,
      root,
      address: resource.address,
      id: fieldIn(resource, 'certificate_id', world),
      pem,
      wallet,
      content: contentOf(pem, root),
      uses: uses.of(resource),
      usesKnown: uses.isKnown(resource, root),
      isNamed: uses.isNamed(resource, root),
      now,
      world,
    };
    return [{ certificate, world }];
  });
}

/** The two fields of which a certificate has one, in a world. Empty texts count as not set, as in the provider. */
export function bodyOf(resource: Resource, world: World): { readonly pem: Field; readonly wallet: Field } {
  return {
    pem: emptyIsAbsent(fieldIn(resource, 'certificate_pem', world)),
    wallet: emptyIsAbsent(fieldIn(resource, 'certificate_wallet', world)),
  };
}

/** By which of the two is set, where the other surely is not. */
export function certificateKind(resource: Resource, world: World): 'pem' | 'wallet' | undefined {
  const { pem, wallet } = bodyOf(resource, world);
  if (pem.state !== 'absent' && pem.state !== 'error' && wallet.state === 'absent') return 'pem';
  return wallet.state !== 'absent' && wallet.state !== 'error' && pem.state === 'absent' ? 'wallet' : undefined;
}

/** What certificate_id is called where the certificate is written. */
export function nameOfId({ declaredType }: Resource): string {
  return writtenName(declaredType, 'certificate_id');
}

/** Whether an apply leaves the content as it is, whatever is written. */
export function ignoresContent({ lifecycle: { ignoreChanges } }: Resource): boolean {
  return ignoreChanges === 'all' || ignoreChanges.some((name) => /^certificate_(pem|wallet)$/.test(name));
}

function fieldIn(resource: Resource, attribute: string, world: World): Field {
  const value = resource.values.get(attribute);
  return fieldOf(value === undefined ? undefined : inWorld(value, world), attribute, resource);
}

function emptyIsAbsent(field: Field): Field {
  return field.state === 'set' && field.value === ''
    ? { state: 'absent', written: true, location: field.location }
    : field;
}

/** What a PEM holds, where it is known; each text of a root is read once. */
export function contentOf(pem: Field, root: Root): PemContent | undefined {
  return pem.state === 'set' ? readOnce(root, pem.value) : undefined;
}

const readOnce = memoBy((_: Root, pem: string): PemContent => readPem(pem));

/** A Kafka client shows it to the broker: a leaf, rightly so. */
export function isClientCertificate({ uses }: Certificate): boolean {
  return uses.length > 0 && uses.every(({ argument }) => argument.endsWith('ssl_client_certificate_arn'));
}

/** It is linked as the key of a Kafka client, and as nothing else. */
export function isClientKey({ uses }: Certificate): boolean {
  return uses.length > 0 && uses.every(({ argument }) => argument.endsWith('ssl_client_key_arn'));
}

/** Those certificates in the PEM that have to be valid: the authorities; without any, or for a client, all of them. */
function judgedIn(certificate: Certificate): readonly Certificate509[] {
  const all = certificate.content?.certificates ?? [];
  const cas = isClientCertificate(certificate) ? [] : all.filter(({ isCa }) => isCa);
  return cas.length > 0 ? cas : all;
}

/** Until when something in a certificate is valid: that certificate of those that have to be, which ends last. */
export interface Validity {
  readonly state: 'valid' | 'ending' | 'expired';
  readonly last: Certificate509;
  /** How many have to be valid. */
  readonly judged: number;
}

/** One that ends within so many days is ending. */
export const ENDING_DAYS = 90;
const DAY = 24 * 60 * 60 * 1000;

/** Undefined where it holds no certificate that can be read. `days`: it is told so many days before the end. */
export function validityOf(certificate: Certificate, days = ENDING_DAYS): Validity | undefined {
  const judged = judgedIn(certificate);
  const ends = judged.map((one) => one.validTo?.getTime() ?? Infinity);
  const end = largest(ends);
  const last = judged[ends.indexOf(end)];
  if (last === undefined) return undefined;
  const now = certificate.now.getTime();
  const state = end < now ? 'expired' : end < now + days * DAY ? 'ending' : 'valid';
  return { state, last, judged: judged.length };
}

/** What messages tell of a certificate: nothing that is secret. */
export interface Described509 {
  readonly name: string;
  /** `itself`: it is self-signed. */
  readonly issuer: string;
  /** The day on which it ends. */
  readonly until: string | undefined;
  readonly fingerprint: string;
}

export function describe509({ name, issuer, validTo, fingerprint, isSelfSigned }: Certificate509): Described509 {
  return {
    name,
    issuer: isSelfSigned ? 'itself' : issuer,
    until: validTo?.toISOString().slice(0, 10),
    fingerprint,
  };
}
