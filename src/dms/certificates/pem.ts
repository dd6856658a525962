import { Certificate509 } from './x509.ts';

/** What a text that should be PEM holds. */
export interface PemContent {
  readonly certificates: readonly Certificate509[];
  readonly hasPrivateKey: boolean;
  /** Why it is no PEM with certificates or keys that can all be read. */
  readonly flaw: Flaw | undefined;
}

export type Flaw =
  /** `\n` as two characters where lines should end. */
  | { readonly kind: 'literal-newlines' }
  /** One line that names a file. */
  | { readonly kind: 'file-name' }
  /** Base64 of something: of a PEM, of one certificate in DER, or of what else (a wallet). */
  | { readonly kind: 'base64'; readonly of: 'pem' | 'der' | 'other' }
  /** A block that can't be read, or that has no end; the first is 1. */
  | { readonly kind: 'block'; readonly number: number }
  /** Blocks, but none with a certificate or a key: what the first is called, where that is a usual name. */
  | { readonly kind: 'other'; readonly label: string | undefined }
  | { readonly kind: 'no-pem' };

/** Reads a PEM: certificates and keys in any number, with any text between them, lines ending in any way. Linear in its length. */
export function readPem(text: string): PemContent {
  const certificates: Certificate509[] = [];
  let hasPrivateKey = false;
  let broken: number | undefined;
  const blocks = blocksOf(text);
  for (const [index, { label, body }] of blocks.entries()) {
    if (label.endsWith('PRIVATE KEY')) hasPrivateKey = true;
    if (!CERTIFICATES.has(label)) continue;
    const certificate = body === undefined ? undefined : certificateIn(body);
    if (certificate !== undefined) certificates.push(certificate);
    else broken ??= index + 1;
  }
  const fine = certificates.length > 0 || hasPrivateKey;
  return { certificates, hasPrivateKey, flaw: flawOf(text, blocks, broken, fine) };
}

/** What a certificate_wallet holds. */
export function readWallet(text: string): 'wallet' | 'pem' | 'base64-of-pem' | 'no-base64' {
  if (text.includes(BEGIN)) return 'pem';
  const bytes = fromBase64(text);
  if (bytes === undefined) return 'no-base64';
  return bytes.includes(BEGIN) ? 'base64-of-pem' : 'wallet';
}

const BEGIN = '-----BEGIN ';
const CERTIFICATES = new Set(['CERTIFICATE', 'X509 CERTIFICATE', 'TRUSTED CERTIFICATE']);
const OTHERS = new Set([
  'CERTIFICATE REQUEST',
  'NEW CERTIFICATE REQUEST',
  'PUBLIC KEY',
  'RSA PUBLIC KEY',
  'PKCS7',
  'CMS',
  'X509 CRL',
]);

interface Block {
  readonly label: string;
  /** Undefined where the block has no end. */
  readonly body: string | undefined;
}

function blocksOf(text: string): Block[] {
  const blocks: Block[] = [];
  for (let at = text.indexOf(BEGIN); at >= 0; ) {
    const next = text.indexOf(BEGIN, at + BEGIN.length);
    const piece = text.slice(at + BEGIN.length, next < 0 ? undefined : next);
    const [, label = '', rest = ''] = /^([A-Z0-9 ]{1,40})-----([\s\S]*)$/.exec(piece) ?? [];
    const end = rest.indexOf(`-----END ${label}-----`);
    blocks.push({ label, body: end < 0 ? undefined : rest.slice(0, end) });
    at = next;
  }
  return blocks;
}

function certificateIn(body: string): Certificate509 | undefined {
  const der = fromBase64(body);
  if (der === undefined) return undefined;
  try {
    return new Certificate509(der);
  } catch {
    return undefined;
  }
}

/** Undefined for what is no base64, or empty. */
function fromBase64(text: string): Buffer | undefined {
  const digits = text.replace(/\s+/g, '');
  return /^[A-Za-z0-9+/]+={0,2}$/.test(digits) && digits.length % 4 !== 1 ? Buffer.from(digits, 'base64') : undefined;
}

function flawOf(text: string, blocks: readonly Block[], broken: number | undefined, fine: boolean): Flaw | undefined {
  const [first] = blocks;
  if (first === undefined) return withoutBlocks(text.trim());
  if (broken === undefined && fine) return undefined;
  if (blocks.some(({ label, body }) => label === '' || (body ?? '\\n').includes('\\n')) && text.includes('\\n'))
    return { kind: 'literal-newlines' };
  if (broken !== undefined || first.label === '') return { kind: 'block', number: broken ?? 1 };
  return { kind: 'other', label: OTHERS.has(first.label) ? first.label : undefined };
}

function withoutBlocks(text: string): Flaw {
  if (/^[^\s]{1,300}\.(pem|crt|cer|der|p7b|sso)$/i.test(text)) return { kind: 'file-name' };
  const bytes = text.length < 100 ? undefined : fromBase64(text);
  if (bytes === undefined) return { kind: 'no-pem' };
  return { kind: 'base64', of: bytes.includes(BEGIN) ? 'pem' : isDer(bytes) ? 'der' : 'other' };
}

function isDer(bytes: Buffer): boolean {
  try {
    return new Certificate509(bytes).der.length > 0;
  } catch {
    return false;
  }
}
