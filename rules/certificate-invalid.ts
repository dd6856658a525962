import { type Certificate, ignoresContent } from '../src/dms/certificates/certificate.ts';
import { type Flaw, readWallet } from '../src/dms/certificates/pem.ts';
import type { Field } from '../src/dms/field.ts';
import { certificateRule, fail, notApplicable, type Outcome, pass, unreported } from '../src/lint/rule.ts';

export const certificateInvalid = certificateRule({
  id: 'certificate-invalid',
  level: 'error',
  securitySeverity: '5.9',
  precision: 'very-high',
  topics: ['correctness'],
  title: "DMS cannot read the certificate's content",
  check,
  message: ({ what, wallet, both }, address) => ({
    fact: `${address} ${what}.`,
    remedy: both
      ? 'Keep certificate_pem, or for an Oracle endpoint certificate_wallet.'
      : wallet
        ? 'Give the Oracle wallet as base64; a PEM belongs into certificate_pem.'
        : 'Give the certificate of the authority as PEM, or for Oracle a wallet as certificate_wallet.',
    lines: both
      ? []
      : [wallet ? 'certificate_wallet = filebase64("cwallet.sso")' : 'certificate_pem = file("${path.module}/ca.pem")'],
  }),
});

function check({ resource, pem, wallet, content }: Certificate): Outcome {
  if (pem.state === 'absent' && wallet.state === 'absent') {
    return ignoresContent(resource)
      ? notApplicable('lifecycle.ignore_changes covers its content')
      : fail(pem.written ? pem.location : wallet.location, {
          what: 'has neither certificate_pem nor certificate_wallet',
        });
  }
  if (isThere(pem) && isThere(wallet))
    return fail(pem.location, { what: 'has both certificate_pem and certificate_wallet', both: true });
  if (content !== undefined)
    return content.flaw === undefined ? pass(pem.location) : fail(pem.location, { what: inPem(content.flaw) });
  if (wallet.state !== 'set') return unreported("its content can't be known");
  const what = IN_WALLET[readWallet(wallet.value)];
  return what === undefined ? pass(wallet.location) : fail(wallet.location, { what, wallet: true });
}

/** Set to something, known or not; what is unknown for want of a value may also be null. */
function isThere(field: Field): boolean {
  return field.state === 'set' || (field.state === 'undetermined' && field.reason.kind === 'file-missing');
}

const IN_WALLET = {
  wallet: undefined,
  pem: 'has a PEM in certificate_wallet, which takes an Oracle wallet as base64',
  'base64-of-pem': 'has the base64 of a PEM in certificate_wallet, which takes an Oracle wallet',
  'no-base64': 'has a certificate_wallet that is not base64',
} as const;

function inPem(flaw: Flaw): string {
  switch (flaw.kind) {
    case 'literal-newlines':
      return 'has a certificate_pem in which the lines end with the two characters \\n instead of a new line';
    case 'file-name':
      return 'has the name of a file as its certificate_pem, not what is in the file';
    case 'base64':
      return `has ${IN_BASE64[flaw.of]} as its certificate_pem, which takes the PEM itself`;
    case 'block':
      return `has a certificate_pem whose ${flaw.number === 1 ? 'first block' : `block ${flaw.number}`} can't be read as a certificate`;
    case 'other':
      return `has no certificate in its certificate_pem${flaw.label ? `, but a ${flaw.label}` : ''}`;
    case 'no-pem':
      return 'has no PEM in its certificate_pem: there is no -----BEGIN CERTIFICATE-----';
  }
}

const IN_BASE64 = {
  pem: 'the base64 of a PEM',
  der: 'the base64 of a certificate without its PEM lines',
  other: 'base64 that is no certificate (an Oracle wallet goes into certificate_wallet)',
} as const;
