import { generateKeyPairSync } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';

const folder = new URL('../../../fixtures/certificates/', import.meta.url);

/** The certificates of scripts/make-certificates.mjs by their names, a key that is made for the run, and a wallet. */
export const CERTIFICATE_FILES: Readonly<Record<string, string>> = {
  ...Object.fromEntries(readdirSync(folder).map((name) => [name, readFileSync(new URL(name, folder), 'utf8')])),
  'key.pem': String(
    generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ type: 'pkcs8', format: 'pem' }),
  ),
  'cwallet.sso': '\u0001wallet',
};
