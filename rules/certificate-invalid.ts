import { type Certificate, ignoresContent } from '../src/dms/certificates/certificate.ts';
import { type Flaw, readWallet } from '../src/dms/certificates/pem.ts';
import type { Field } from '../src/dms/field.ts';
import { certificateRule, fail, notApplicable, type Outcome, pass, unreported } from '../src/lint/rule.ts';

interface Args {
  readonly what: string;
  readonly wallet?: true;
  readonly both?: true;
}

export const certificateInvalid = certificateRule<Args>({
  id: 'certificate-invalid',
  level: 'error',
  securitySeverity: '5.9',
  precision: 'very-high',
  cwe: [295],
  topics: ['correctness'],
  title: "DMS cannot read the certificate's content",
  link: 'certificate',
  check,
  message: ({ what, wallet, both }, address) => ({
    fact: `${address} ${what}.`,
    remedy: both
      ? 'Keep only certificate_pem, or only certificate_wallet for an Oracle endpoint.'
      : wallet
        ? 'Set it to the base64 of an Oracle wallet; a PEM belongs in certificate_pem.'
        : 'Set certificate_pem to the CA certificate as PEM, or certificate_wallet to a wallet for Oracle.',
    lines: both
      ? []
      : [wallet ? 'certificate_wallet = filebase64("cwallet.sso")' : 'certificate_pem = file("${path.module}/ca.pem")'],
  }),
});

function check({ resource, pem, wallet, content }: Certificate): Outcome<Args> {
  if (pem.state === 'absent' && wallet.state === 'absent') {
    return ignoresContent(resource)
      ? notApplicable('lifecycle.ignore_changes covers its content')
      : fail(
          pem.written ? pem.location : wallet.location,
          {
            what: 'has neither certificate_pem nor certificate_wallet',
          },
          UNKNOWN,
        );
  }
  if (isThere(pem) && isThere(wallet))
    return fail(
      pem.location,
      { what: 'has both certificate_pem and certificate_wallet', both: true },
      { why: 'it is not known which of them is meant' },
    );
  if (content !== undefined)
    return content.flaw === undefined ? pass(pem.location) : fail(pem.location, { what: inPem(content.flaw) }, UNKNOWN);
  if (wallet.state !== 'set') return unreported('its content is undetermined');
  const what = IN_WALLET[readWallet(wallet.value)];
  return what === undefined ? pass(wallet.location) : fail(wallet.location, { what, wallet: true }, UNKNOWN);
}

const UNKNOWN = { why: 'the file with the right content is not known' };

/** Set to something, known or not; what is unknown for want of a value may also be null. */
function isThere(field: Field): boolean {
  return field.state === 'set' || (field.state === 'undetermined' && field.reason.kind === 'file-missing');
}

const IN_WALLET = {
  wallet: undefined,
  pem: 'has a PEM in certificate_wallet, which must be the base64 of an Oracle wallet',
  'base64-of-pem': 'has the base64 of a PEM in certificate_wallet, which must be the base64 of an Oracle wallet',
  'no-base64': 'has a certificate_wallet that is not base64',
} as const;

function inPem(flaw: Flaw): string {
  switch (flaw.kind) {
    case 'literal-newlines':
      return 'has a certificate_pem whose line breaks are the two characters \\n';
    case 'file-name':
      return 'has a file name in certificate_pem instead of the content of the file';
    case 'base64':
      return `has ${IN_BASE64[flaw.of]} in certificate_pem, which must be the PEM itself`;
    case 'block':
      return `has a certificate_pem whose ${flaw.number === 1 ? 'first block' : `block ${flaw.number}`} is not a readable certificate`;
    case 'other':
      return `has no certificate in certificate_pem${flaw.label ? `, but a ${flaw.label}` : ''}`;
    case 'no-pem':
      return 'has no PEM in certificate_pem: -----BEGIN CERTIFICATE----- is missing';
  }
}

const IN_BASE64 = {
  pem: 'the base64 of a PEM',
  der: 'the base64 of a certificate without its PEM lines',
  other: 'base64 that is not a certificate (an Oracle wallet belongs in certificate_wallet)',
} as const;
