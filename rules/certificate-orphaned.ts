import type { Certificate } from '../src/dms/certificates/certificate.ts';
import { locationOfResource } from '../src/dms/location.ts';
import { certificateRule, fail, type Outcome, pass, unreported } from '../src/lint/rule.ts';

interface Args {
  readonly isNamed: boolean;
  /** The reference that links it; what differs between several is left out. */
  readonly needs?: string;
}

export const certificateOrphaned = certificateRule<Args>({
  id: 'certificate-orphaned',
  level: 'note',
  securitySeverity: '1.0',
  precision: 'high',
  topics: ['maintainability'],
  title: 'No endpoint uses the certificate',
  check,
  message: ({ isNamed, needs }, address) => ({
    fact: `${address} is not used by any endpoint in this configuration${isNamed ? ', although one refers to it' : ', and nothing else refers to it'}.`,
    remedy: `Link it from the endpoint that needs it, or remove it${isNamed ? ' with that reference' : ''}.`,
    elsewhere: true,
    lines: needs === undefined ? [] : [`certificate_arn = ${needs}`],
  }),
});

function check({ resource, uses, usesKnown, isNamed }: Certificate): Outcome<Args> {
  const location = { at: locationOfResource(resource), related: [] };
  if (uses.length > 0) return pass(location);
  return usesKnown
    ? fail(location, { isNamed, needs: `${inItsModule(resource)}.certificate_arn` })
    : unreported('it may be used in another configuration');
}

function inItsModule({ address, module }: Certificate['resource']): string {
  return module === '' ? address : address.slice(module.length + 1);
}
