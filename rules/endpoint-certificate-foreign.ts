import type { Endpoint } from '../src/dms/endpoint.ts';
import { effectsOn, settingForLink } from '../src/dms/remedy.ts';
import { endpointRule, fail, notApplicable, type Outcome, pass, unreported, unsafely } from '../src/lint/rule.ts';

interface Args {
  readonly argument: string;
  readonly what: string;
}

export const endpointCertificateForeign = endpointRule<Args>({
  id: 'endpoint-certificate-foreign',
  level: 'error',
  securitySeverity: '5.9',
  precision: 'very-high',
  cwe: [295],
  controls: [
    { id: 'DMS.9', how: 'beyond' },
    { id: 'CT.DMS.PR.2', how: 'beyond' },
  ],
  topics: ['correctness'],
  title: "The linked certificate is not a DMS certificate of the endpoint's region",
  link: 'certificate',
  silences: ['endpoint-certificate-unused'],
  check,
  message: ({ argument, what }, address) => ({
    fact: `${address} sets ${argument} to ${what}; DMS accepts only certificates that were imported into DMS in the same region.`,
    remedy:
      IMPORT.find(([end]) => argument.endsWith(end))?.[1] ??
      'Import the CA certificate with aws_dms_certificate, and link it.',
    lines: [],
  }),
});

/** A client shows the broker its own certificate. */
const IMPORT: readonly (readonly [argument: string, remedy: string])[] = [
  ['client_certificate_arn', "Import the client's own certificate as a PEM with aws_dms_certificate, and link it."],
  [
    'client_key_arn',
    "Import the private key of the client's certificate as a PEM with aws_dms_certificate, and link it.",
  ],
];

function check(endpoint: Endpoint): Outcome<Args>[] | Outcome<Args> {
  const outcomes = endpoint.links.flatMap(({ argument, link }): Outcome<Args>[] => {
    if (link.state === 'foreign')
      return [fail(link.location, { argument, what: link.what }, fixOf(endpoint, argument))];
    if (link.state === 'undetermined') return [unreported(`${argument} is undetermined`)];
    return link.state === 'linked' || link.state === 'literal' ? [pass(link.location)] : [];
  });
  return outcomes.length > 0 ? outcomes : notApplicable('no certificate is linked');
}

/** What a client shows the broker is not for us to choose. */
function fixOf(endpoint: Endpoint, argument: string) {
  if (argument !== 'certificate_arn') return { why: 'which certificate is meant is not known' };
  const link = settingForLink(endpoint);
  return unsafely('why' in link ? link : [link], effectsOn(endpoint));
}
