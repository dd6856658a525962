import { type Certificate, type Described509, describe509 } from '../src/dms/certificates/certificate.ts';
import type { Certificate509 } from '../src/dms/certificates/x509.ts';
import { certificateRule, fail, notApplicable, type Outcome, pass, withoutContent } from '../src/lint/rule.ts';

interface Args extends Described509 {
  readonly weakness: string;
}

export const certificateWeak = certificateRule<Args>({
  id: 'certificate-weak',
  level: 'warning',
  securitySeverity: '4.0',
  precision: 'high',
  cwe: [326, 327],
  title: 'The certificate has a short key or a weak signature',
  check,
  message: ({ name, fingerprint, weakness }, address) => ({
    fact: `${address} contains ${JSON.stringify(name)} (SHA-256 ${fingerprint}), which has ${weakness}: anyone who can forge it can impersonate the server.`,
    remedy:
      'Replace it with a CA certificate that uses RSA with at least 2048 bits or an elliptic curve, and is signed with SHA-256 or better.',
    lines: ['certificate_pem = file("${path.module}/ca.pem")'],
  }),
});

const LEAST_RSA_BITS = 2048;

function check(certificate: Certificate): Outcome<Args> {
  const all = certificate.content?.certificates ?? [];
  const valid = all.filter(({ validTo }) => validTo === undefined || validTo >= certificate.now);
  if (all.length === 0) return withoutContent(certificate);
  if (valid.length === 0) return notApplicable('it contains no valid certificate');
  for (const one of valid) {
    const weakness = weaknessOf(one);
    if (weakness !== undefined)
      return fail(
        certificate.pem.location,
        { ...describe509(one), weakness },
        { why: 'a stronger CA certificate is not known' },
      );
  }
  return pass(certificate.pem.location);
}

/** A root is trusted for itself: its own signature is not looked at. */
function weaknessOf({ rsaBits, weakHash, isSelfSigned }: Certificate509): string | undefined {
  if (rsaBits !== undefined && rsaBits < LEAST_RSA_BITS) return `an RSA key of ${rsaBits} bits`;
  return weakHash !== undefined && !isSelfSigned ? `a signature with ${weakHash}` : undefined;
}
