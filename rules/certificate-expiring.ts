import { type Certificate, describe509, ENDING_DAYS, validityOf } from '../src/dms/certificates/certificate.ts';
import { certificateRule, fail, notApplicable, type Outcome, pass } from '../src/lint/rule.ts';

export const certificateExpiring = certificateRule({
  id: 'certificate-expiring',
  level: 'warning',
  securitySeverity: '4.0',
  precision: 'very-high',
  tags: ['security', 'external/cwe/cwe-298'],
  title: 'The last valid certificate in it ends soon',
  check,
  message: ({ name, until, days, fingerprint }, address) => ({
    fact: `${address} holds no certificate that is valid for ${days} days more: ${JSON.stringify(name)} ends on ${until} (SHA-256 ${fingerprint}).`,
    remedy: 'Add the next certificate of the authority to the file.',
    lines: ['certificate_pem = file("${path.module}/ca.pem")'],
  }),
});

function check(certificate: Certificate): Outcome {
  const validity = validityOf(certificate);
  if (validity === undefined) return notApplicable('it has no certificate that can be read');
  const { state, last } = validity;
  if (state === 'expired') return notApplicable('it has expired');
  if (state === 'valid') return pass(certificate.pem.place);
  return fail(certificate.pem.place, { ...describe509(last), days: ENDING_DAYS });
}
