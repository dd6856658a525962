import { type Certificate, describe509, judgedIn } from '../src/dms/certificates/certificate.ts';
import { certificateRule, fail, notApplicable, type Outcome, pass } from '../src/lint/rule.ts';
import type { RuleOptions } from '../src/lint/settings.ts';

export const certificateExpiring = certificateRule({
  id: 'certificate-expiring',
  level: 'warning',
  securitySeverity: '4.0',
  precision: 'very-high',
  title: 'The last valid certificate in it ends soon',
  options: { days: { default: 90, least: 1, most: 3650, what: 'the days before its end on which it is told' } },
  check,
  message: ({ name, until, days, fingerprint }, address) => ({
    fact: `${address} holds no certificate that is valid for ${days} days more: ${JSON.stringify(name)} ends on ${until} (SHA-256 ${fingerprint}).`,
    remedy: 'Add the next certificate of the authority to the file.',
    lines: ['certificate_pem = file("${path.module}/ca.pem")'],
  }),
});

function check(certificate: Certificate, { days = 0 }: RuleOptions): Outcome {
  const judged = judgedIn(certificate);
  if (judged.length === 0) return notApplicable('it has no certificate that can be read');
  const ends = judged.map((one) => one.validTo?.getTime() ?? Infinity);
  const last = Math.max(...ends);
  const now = certificate.now.getTime();
  if (last < now) return notApplicable('it has expired');
  if (last >= now + days * 24 * 60 * 60 * 1000) return pass(certificate.pem.place);
  return fail(certificate.pem.place, { ...describe509(judged[ends.indexOf(last)]!), days });
}
