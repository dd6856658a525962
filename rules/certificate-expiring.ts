import {
  type Certificate,
  type Described509,
  describe509,
  ENDING_DAYS,
  validityOf,
} from '../src/dms/certificates/certificate.ts';
import { certificateRule, fail, notApplicable, type Outcome, pass, withoutContent } from '../src/lint/rule.ts';
import type { RuleOptions } from '../src/lint/settings.ts';

interface Args extends Described509 {
  readonly days: number;
}

export const certificateExpiring = certificateRule<Args>({
  id: 'certificate-expiring',
  level: 'warning',
  securitySeverity: '4.0',
  precision: 'very-high',
  cwe: [298],
  title: 'The last valid CA certificate expires soon',
  options: {
    days: { default: ENDING_DAYS, least: 1, most: 3650, what: 'the number of days before expiry' },
  },
  check,
  message: ({ name, until, days, fingerprint }, address) => ({
    fact: `${address} contains no certificate that is valid for another ${days} days: ${JSON.stringify(name)} expires on ${until} (SHA-256 ${fingerprint}).`,
    remedy: 'Add the next CA certificate to the file.',
    lines: ['certificate_pem = file("${path.module}/ca.pem")'],
  }),
});

function check(certificate: Certificate, { days = 0 }: RuleOptions): Outcome<Args> {
  const validity = validityOf(certificate, days);
  if (validity === undefined) return withoutContent(certificate);
  const { state, last } = validity;
  if (state === 'expired') return notApplicable('it has expired');
  if (state === 'valid') return pass(certificate.pem.location);
  return fail(
    certificate.pem.location,
    { ...describe509(last), days },
    {
      why: 'the next CA certificate is not known',
    },
  );
}
