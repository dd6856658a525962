import type { Certificate } from '../src/dms/certificates/certificate.ts';
import { literalIn } from '../src/dms/secrets.ts';
import { certificateRule, fail, notApplicable, type Outcome, pass, undecided } from '../src/lint/rule.ts';

export const certificateRotationBlocked = certificateRule({
  id: 'certificate-rotation-blocked',
  level: 'note',
  securitySeverity: '1.0',
  precision: 'high',
  topics: ['maintainability'],
  title: 'A changed certificate can not be replaced while endpoints use it',
  check,
  message: ({ constant }, address) => ({
    fact: constant
      ? `${address} is replaced when its content changes, before the old one is deleted, but both have the same certificate_id, which is unique.`
      : `${address} is replaced when its content changes: Terraform deletes it while endpoints use it, since it has no create_before_destroy.`,
    remedy: 'Let certificate_id follow the content, and create the new certificate before the old one is destroyed.',
    lines: [
      'certificate_id = "ca-${substr(filesha256("${path.module}/ca.pem"), 0, 8)}"',
      'lifecycle {',
      '  create_before_destroy = true',
      '}',
    ],
  }),
});

function check({ resource, root, id, uses }: Certificate): Outcome {
  if (!root.lifecycleKnown) return undecided('lifecycle blocks are not in a plan');
  if (uses.length === 0) return notApplicable('no endpoint here uses it');
  // Terraform hands create_before_destroy on to what a resource depends on.
  const before =
    resource.lifecycle.createBeforeDestroy ||
    uses.some(({ endpoint }) => endpoint.resource.lifecycle.createBeforeDestroy);
  if (!before) return fail({ at: resource.at, related: [] }, { constant: false });
  const written = resource.values.get('certificate_id');
  return written !== undefined && literalIn(written) !== undefined
    ? fail(id.place, { constant: true })
    : pass(id.place);
}
