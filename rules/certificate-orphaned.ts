import type { Certificate } from '../src/dms/certificates/certificate.ts';
import { certificateRule, fail, type Outcome, pass, undecided } from '../src/lint/rule.ts';

export const certificateOrphaned = certificateRule({
  id: 'certificate-orphaned',
  level: 'note',
  securitySeverity: '1.0',
  precision: 'high',
  topics: ['maintainability'],
  title: 'No endpoint uses the certificate',
  check,
  message: (_args, address) => ({
    fact: `${address} is used by no endpoint of this configuration, and nothing passes it on.`,
    remedy: 'Link it from the endpoint that it is meant for, or remove it.',
    lines: ['certificate_arn = aws_dms_certificate.NAME.certificate_arn'],
  }),
});

function check({ resource, uses, usesKnown }: Certificate): Outcome {
  const place = { at: resource.at, related: [] };
  if (uses.length > 0) return pass(place);
  return usesKnown ? fail(place, {}) : undecided('it may be used elsewhere');
}
