import { type Certificate, isClientKey } from '../src/dms/certificates/certificate.ts';
import {
  certificateRule,
  fail,
  notApplicable,
  type Outcome,
  pass,
  unreported,
  withoutContent,
} from '../src/lint/rule.ts';

interface Args {
  readonly alone: boolean;
}

export const certificatePrivateKey = certificateRule<Args>({
  id: 'certificate-private-key',
  level: 'error',
  securitySeverity: '8.0',
  precision: 'very-high',
  cwe: [321],
  title: 'certificate_pem contains a private key',
  check,
  message: ({ alone }, address) => ({
    fact: `${address} contains a private key in certificate_pem, which is imported into DMS and stored in the state${alone ? '' : '; verifying a server needs no private key'}.`,
    remedy: 'Remove the key, treat it as compromised, and rotate it.',
    lines: ['certificate_pem = file("${path.module}/ca.pem")'],
  }),
});

function check(certificate: Certificate): Outcome<Args> {
  const { content, pem, uses, usesKnown } = certificate;
  if (content === undefined) return withoutContent(certificate);
  if (!content.hasPrivateKey) return pass(pem.location);
  if (isClientKey(certificate)) return notApplicable('it is the key of a Kafka client');
  const alone = content.certificates.length === 0;
  if (alone && uses.length === 0 && !usesKnown)
    return unreported('it may be the key of a Kafka client in another configuration');
  return fail(pem.location, { alone }, { why: 'a file without the key is not known' });
}
