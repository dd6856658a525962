import { type Certificate, type Described509, describe509, validityOf } from '../src/dms/certificates/certificate.ts';
import { certificateRule, fail, type Outcome, pass, withoutContent } from '../src/lint/rule.ts';

interface Args extends Described509 {
  /** How many more expired before it. */
  readonly others: number;
}

export const certificateExpired = certificateRule<Args>({
  id: 'certificate-expired',
  level: 'error',
  securitySeverity: '5.9',
  precision: 'very-high',
  cwe: [298],
  title: 'The certificate contains only expired CA certificates',
  link: 'ca',
  check,
  message: ({ name, issuer, until, fingerprint, others }, address) => ({
    fact: `${address} contains only expired certificates: ${JSON.stringify(name)}, issued by ${issuer === 'itself' ? issuer : JSON.stringify(issuer)}, expired on ${until} (SHA-256 ${fingerprint})${others ? `, and ${others} more before that` : ''}.`,
    remedy: 'Replace it with the current CA certificate.',
    lines: ['certificate_pem = file("${path.module}/ca.pem")'],
  }),
});

function check(certificate: Certificate): Outcome<Args> {
  const validity = validityOf(certificate);
  if (validity === undefined) return withoutContent(certificate);
  const { state, last, judged } = validity;
  if (state !== 'expired') return pass(certificate.pem.location);
  return fail(
    certificate.pem.location,
    { ...describe509(last), others: judged - 1 },
    {
      why: 'the current CA certificate is not known',
    },
  );
}
