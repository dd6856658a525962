import type { Certificate } from '../src/dms/certificates/certificate.ts';
import { locationOfResource } from '../src/dms/location.ts';
import { certificateRule, fail, type Outcome, pass, unreported } from '../src/lint/rule.ts';

interface Args {
  readonly isNamed: boolean;
  readonly link: string;
}

export const certificateOrphaned = certificateRule<Args>({
  id: 'certificate-orphaned',
  level: 'note',
  securitySeverity: '1.0',
  precision: 'high',
  topics: ['maintainability'],
  title: 'No endpoint uses the certificate',
  check,
  message: ({ isNamed, link }, address) => ({
    fact: `${address} is not used by any endpoint in this configuration${isNamed ? ': an endpoint refers to it, but only in a case that does not occur' : ', and nothing else refers to it'}.`,
    remedy: `Link it from the endpoint that needs it, or remove it${isNamed ? ' with these references' : ''}.`,
    elsewhere: true,
    lines: [`certificate_arn = ${link}`],
  }),
});

function check({ resource, uses, usesKnown, isNamed }: Certificate): Outcome<Args> {
  const location = { at: locationOfResource(resource), related: [] };
  if (uses.length > 0) return pass(location);
  return usesKnown
    ? fail(location, { isNamed, link: `${inItsModule(resource)}.certificate_arn` })
    : unreported('it may be used in another configuration');
}

function inItsModule({ address, module }: Certificate['resource']): string {
  return module === '' ? address : address.slice(module.length + 1);
}
