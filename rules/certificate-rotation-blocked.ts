import {
  type Certificate,
  ENDING_DAYS,
  ignoresContent,
  nameOfId,
  validityOf,
} from '../src/dms/certificates/certificate.ts';
import { locationOfResource } from '../src/dms/location.ts';
import { literalIn } from '../src/dms/secrets.ts';
import { isReplaced } from '../src/dms/tls-change.ts';
import { certificateRule, fail, notApplicable, type Outcome, pass, unreported } from '../src/lint/rule.ts';

interface Args {
  readonly constant: boolean;
  readonly now: boolean;
  readonly prefix: string;
  readonly hash: string;
  /** What certificate_id is called. */
  readonly id: string;
  /** It is in an installed module, which makes it from an entry of the caller, or by itself. */
  readonly installed?: 'entry' | 'itself';
}

export const certificateRotationBlocked = certificateRule<Args>({
  id: 'certificate-rotation-blocked',
  level: 'note',
  securitySeverity: '1.0',
  precision: 'high',
  cwe: [298],
  topics: ['maintainability'],
  title: 'The certificate cannot be replaced while endpoints use it',
  check,
  message: ({ constant, now, prefix, hash, id, installed }, address) => ({
    fact: constant
      ? `${address} cannot be replaced ${now ? 'by this plan' : 'when its content changes'}: the new certificate is created before the old one is deleted, but both have the same ${id}, which must be unique.`
      : `${address} cannot be replaced ${now ? 'by this plan' : 'when its content changes'}: without create_before_destroy, Terraform deletes it while endpoints still use it.`,
    remedy:
      installed === 'entry'
        ? 'The module is not yours to edit: add the new certificate under another key, link the endpoints to it, then remove the old one.'
        : installed === 'itself'
          ? 'The module is not yours to edit: it has to set create_before_destroy.'
          : `Include a hash of the file in ${id}, and set create_before_destroy.`,
    lines: installed
      ? []
      : [`${id} = "${prefix}-\${substr(${hash}, 0, 8)}"`, 'lifecycle {', '  create_before_destroy = true', '}'],
  }),
});

function check(certificate: Certificate): Outcome<Args> {
  const { resource, root, id, uses } = certificate;
  if (!root.lifecycleKnown) return unreported('a plan contains no lifecycle blocks');
  if (ignoresContent(resource)) return notApplicable('lifecycle.ignore_changes covers its content');
  if (uses.length === 0) return notApplicable('no endpoint here uses it');
  if (!isDue(certificate)) return notApplicable('no rotation is due or planned');
  // Terraform hands create_before_destroy on to what a resource depends on.
  const before =
    resource.lifecycle.createBeforeDestroy ||
    uses.some(({ endpoint }) => endpoint.resource.lifecycle.createBeforeDestroy);
  const args = {
    now: isReplaced(resource),
    id: nameOfId(resource),
    ...suggested(resource),
    ...installedAs(resource),
  };
  if (!before) return fail({ at: locationOfResource(resource), related: [] }, { constant: false, ...args });
  const written = resource.values.get('certificate_id');
  return written !== undefined && literalIn(written) !== undefined
    ? fail(id.location, { constant: true, ...args })
    : pass(id.location);
}

/** A rotation is planned, or due, or its content comes from a resource or data source that renews it. */
function isDue(certificate: Certificate): boolean {
  if (isReplaced(certificate.resource)) return true;
  const state = validityOf(certificate, ENDING_DAYS)?.state;
  if (state !== undefined) return state !== 'valid';
  return [certificate.pem, certificate.wallet].some(
    (field) => field.state === 'undetermined' && (field.reference !== undefined || field.madeFrom.length > 0),
  );
}

function installedAs({ at, key }: Certificate['resource']): Pick<Args, 'installed'> {
  return at.source.installed ? { installed: key?.kind === 'string' ? 'entry' : 'itself' } : {};
}

/** What an id that follows the content is made of: the present one, and the file, where they are written plainly. */
function suggested({ locations }: Certificate['resource']): { prefix: string; hash: string } {
  const written = (attribute: string, pattern: RegExp) => {
    const range = locations.get(attribute);
    return range === undefined ? undefined : pattern.exec(range.source.text.slice(range.start, range.end))?.[1];
  };
  const prefix = written('certificate_id', /^\w+\s*=\s*"([A-Za-z][\w.-]*)"$/);
  const file =
    written('certificate_pem', /^certificate_pem\s*=\s*file\(\s*("[^"\n]+"|[\w.]+)\s*\)$/) ??
    written('certificate_wallet', /^certificate_wallet\s*=\s*filebase64\(\s*("[^"\n]+"|[\w.]+)\s*\)$/);
  return { prefix: prefix ?? 'ca', hash: `filesha256(${file ?? '"${path.module}/ca.pem"'})` };
}
