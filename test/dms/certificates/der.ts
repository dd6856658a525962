import { CERTIFICATE_FILES } from '../../rules/support/certificate-files.ts';

/** Certificates that nobody would issue, made of those of the fixtures. DER: ITU-T X.690; what a certificate has: RFC 5280, section 4.1. */

export function der(tag: number, ...parts: readonly Uint8Array[]): Buffer {
  const body = Buffer.concat(parts);
  const { length } = body;
  const head = length < 128 ? [length] : length < 256 ? [0x81, length] : [0x82, length >> 8, length & 255];
  return Buffer.concat([Buffer.from([tag, ...head]), body]);
}

/** The elements in the content of one, each whole. */
function partsOf(element: Buffer): Buffer[] {
  const parts: Buffer[] = [];
  for (let at = contentAt(element); at < element.length; ) {
    const rest = element.subarray(at);
    const end = contentAt(rest) + lengthOf(rest);
    parts.push(rest.subarray(0, end));
    at += end;
  }
  return parts;
}

const contentAt = (element: Buffer) => 2 + (element[1]! < 128 ? 0 : element[1]! & 127);
const lengthOf = (element: Buffer) => (element[1]! < 128 ? element[1]! : element.readUIntBE(2, element[1]! & 127));

const COMMON_NAME = Buffer.from([0x06, 3, 0x55, 4, 3]);
const COUNTRY = Buffer.from([0x06, 3, 0x55, 4, 6]);

/** A name with its parts in order. */
export const nameOf = (...parts: readonly (readonly ['CN' | 'C', string])[]) =>
  der(
    0x30,
    ...parts.map(([type, text]) =>
      der(0x31, der(0x30, type === 'CN' ? COMMON_NAME : COUNTRY, der(0x0c, Buffer.from(text)))),
    ),
  );

const time = (text: string) => der(0x18, Buffer.from(text));

interface Changes {
  readonly subject?: Buffer;
  readonly issuer?: Buffer;
  readonly from?: string;
  readonly to?: string;
  readonly key?: Buffer;
}

/** The DER of a certificate of the fixtures. */
export function derOf(name: string): Buffer {
  return Buffer.from(CERTIFICATE_FILES[`${name}.pem`]!.replace(/-----[A-Z ]+-----/g, ''), 'base64');
}

/** One of the fixtures with something else in it; its signature is no longer right. */
export function altered(name: string, { subject, issuer, from, to, key }: Changes): Buffer {
  const [body, algorithm, signature] = partsOf(derOf(name));
  const [version, serial, hash, oldIssuer, validity, oldSubject, oldKey, extensions] = partsOf(body!);
  const [begin, end] = partsOf(validity!);
  const dates = der(0x30, from === undefined ? begin! : time(from), to === undefined ? end! : time(to));
  const all = [version, serial, hash, issuer ?? oldIssuer, dates, subject ?? oldSubject, key ?? oldKey, extensions];
  return der(0x30, der(0x30, ...all.map((one) => one!)), algorithm!, signature!);
}

export function pemOf(bytes: Buffer, label = 'CERTIFICATE'): string {
  return `-----BEGIN ${label}-----\n${bytes.toString('base64').replace(/.{64}/g, '$&\n')}\n-----END ${label}-----\n`;
}
