import type { X509Certificate } from 'node:crypto';
import { table } from '../../table.ts';

/** A certificate out of a PEM. What it tells of itself is input of strangers: bounded here, escaped by reporters. */
export class Certificate509 {
  readonly #certificate: X509Certificate;

  /** Throws for what is no certificate. */
  constructor(readonly der: Buffer) {
    this.#certificate = new (process.getBuiltinModule('node:crypto').X509Certificate)(der);
  }

  /** The common name, else the whole subject; at most 100 characters. */
  get name(): string {
    return nameIn(this.#certificate.subject);
  }

  /** The issuer, as `name`. */
  get issuer(): string {
    return nameIn(this.#certificate.issuer);
  }

  /** The begin of its validity; undefined where it has none that can be read. */
  get validFrom(): Date | undefined {
    return timeOf(this.#certificate.validFrom);
  }

  /** The end of its validity; undefined where it has none that can be read. */
  get validTo(): Date | undefined {
    return timeOf(this.#certificate.validTo);
  }

  /** Whether it is valid on a day, as far as its dates can be read. */
  isValidOn(now: Date): boolean {
    const time = now.getTime();
    return (this.validFrom?.getTime() ?? -Infinity) <= time && time <= (this.validTo?.getTime() ?? Infinity);
  }

  /** SHA-256, `5F:0A:…`. */
  get fingerprint(): string {
    return this.#certificate.fingerprint256;
  }

  get isSelfSigned(): boolean {
    return this.#certificate.subject === this.#certificate.issuer;
  }

  /** Something can chain to it: an authority (CA:TRUE), or a self-signed certificate, which is its own. */
  get isCa(): boolean {
    return this.#certificate.ca || this.isSelfSigned;
  }

  /** The bits of an RSA key; undefined for other keys. */
  get rsaBits(): number | undefined {
    try {
      const { asymmetricKeyType, asymmetricKeyDetails } = this.#certificate.publicKey;
      return asymmetricKeyType?.startsWith('rsa') ? asymmetricKeyDetails?.modulusLength : undefined;
    } catch {
      return undefined; // A kind of key that OpenSSL does not know.
    }
  }

  /** `MD5` or `SHA-1`, where its signature is made with it. */
  get weakHash(): string | undefined {
    const oid = signatureOid(this.der);
    return oid && WEAK_SIGNATURES[oid];
  }
}

function timeOf(text: string): Date | undefined {
  const time = Date.parse(text);
  return Number.isNaN(time) ? undefined : new Date(time);
}

const LONGEST_NAME = 100;

function nameIn(subject: string | undefined): string {
  const lines = (subject ?? '').split('\n');
  const found = lines.find((line) => line.startsWith('CN='))?.slice(3) ?? lines.join(', ');
  const characters = [...found];
  return characters.length > LONGEST_NAME ? `${characters.slice(0, LONGEST_NAME).join('')}…` : found || '(no name)';
}

/** Object identifiers of signature algorithms, DER in hexadecimal: RFC 3279 sections 2.2.1 to 2.2.3. */
const WEAK_SIGNATURES = table<string>({
  '2a864886f70d010102': 'MD2',
  '2a864886f70d010104': 'MD5',
  '2a864886f70d010105': 'SHA-1',
  '2a8648ce380403': 'SHA-1',
  '2a8648ce3d0401': 'SHA-1',
});

/** Certificate ::= SEQUENCE { tbsCertificate, signatureAlgorithm SEQUENCE { algorithm OBJECT IDENTIFIER, … }, … } (RFC 5280, section 4.1). */
function signatureOid(der: Buffer): string | undefined {
  const body = elementAt(der, 0);
  const signed = body && elementAt(der, body.start);
  const algorithm = signed && elementAt(der, signed.end);
  const oid = algorithm && elementAt(der, algorithm.start);
  return oid && der.subarray(oid.start, oid.end).toString('hex');
}

/** Where the content of the DER element at an offset starts and ends. */
function elementAt(der: Buffer, at: number): { start: number; end: number } | undefined {
  const first = der[at + 1];
  if (first === undefined) return undefined;
  if (first < 0x80) return { start: at + 2, end: at + 2 + first };
  const size = first & 0x7f;
  if (size === 0 || size > 4 || at + 2 + size > der.length) return undefined;
  const start = at + 2 + size;
  return { start, end: start + der.readUIntBE(at + 2, size) };
}
