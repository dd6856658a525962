import type { Mode } from './engines.ts';

/** What a mode proves, as a sentence (docs/facts.md, section 1; AWS DMS user guide, "Using SSL with AWS DMS"). */
export const MODE_MEANINGS: Readonly<Record<Mode, string>> = {
  none: 'The connection is not encrypted: whoever is on the way can read and change the data.',
  require: 'The connection is encrypted, but the server is not verified: whoever is on the way can pose as it.',
  'verify-ca':
    "The connection is encrypted, and the server's certificate is verified by the CA certificate that is linked, but not the name in it.",
  'verify-full':
    "The connection is encrypted, the server's certificate is verified by the CA certificate that is linked, and the name in it is that of the server.",
};
