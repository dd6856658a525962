import {
  type Certificate,
  type Described509,
  describe509,
  isClientCertificate,
} from '../src/dms/certificates/certificate.ts';
import {
  certificateRule,
  fail,
  notApplicable,
  type Outcome,
  pass,
  unreported,
  withoutContent,
} from '../src/lint/rule.ts';

export const certificateNotCa = certificateRule<Described509>({
  id: 'certificate-not-ca',
  level: 'warning',
  securitySeverity: '4.0',
  precision: 'high',
  cwe: [295],
  title: 'The certificate is a server certificate, not a CA certificate',
  link: 'ca',
  check,
  message: ({ name, issuer, fingerprint }, address) => ({
    fact: `${address} contains ${JSON.stringify(name)} (SHA-256 ${fingerprint}), which is not a CA certificate (CA:FALSE); DMS needs the certificate of the CA that issued it, ${JSON.stringify(issuer)}.`,
    remedy: 'Replace it with the CA certificate: the root, or the chain up to the root.',
    lines: ['certificate_pem = file("${path.module}/ca.pem")'],
  }),
});

function check(certificate: Certificate): Outcome<Described509> {
  const all = certificate.content?.certificates ?? [];
  const [first] = all;
  if (first === undefined) return withoutContent(certificate);
  if (isClientCertificate(certificate)) return notApplicable('it is the certificate of a Kafka client');
  if (certificate.uses.length === 0 && !certificate.usesKnown)
    return unreported('it may be the certificate of a Kafka client in another configuration');
  return all.some(({ isCa }) => isCa)
    ? pass(certificate.pem.location)
    : fail(certificate.pem.location, describe509(first), { why: 'the file with the CA certificate is not known' });
}
