import { settingsForArn } from '../src/dms/certificates/dangling.ts';
import type { Link } from '../src/dms/certificates/link.ts';
import type { Endpoint } from '../src/dms/endpoint.ts';
import { effectsOn, settingForLink } from '../src/dms/remedy.ts';
import {
  endpointRule,
  fail,
  notApplicable,
  type Outcome,
  pass,
  safely,
  unreported,
  unsafely,
} from '../src/lint/rule.ts';

interface Args {
  readonly argument: string;
  readonly what: string;
  /** The certificate whose ARN is meant. */
  readonly meant?: string;
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
  message: ({ argument, what, meant }, address) => ({
    fact: `${address} sets ${argument} to ${what}; DMS accepts only certificates that were imported into DMS in the same region.`,
    remedy:
      meant === undefined
        ? (IMPORT.find(([end]) => argument.endsWith(end))?.[1] ??
          'Import the CA certificate with aws_dms_certificate, and link it.')
        : `Use the ARN of ${meant}.`,
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
    if (link.state === 'foreign') return [foreign(endpoint, argument, link)];
    if (link.state === 'undetermined') return [unreported(`${argument} is undetermined`)];
    return link.state === 'linked' || link.state === 'literal' ? [pass(link.location)] : [];
  });
  return outcomes.length > 0 ? outcomes : notApplicable('no certificate is linked');
}

/** AWS refuses an ID in the place of the ARN, so nothing runs that the ARN could break. */
function foreign(
  endpoint: Endpoint,
  argument: string,
  { what, location, certificate }: Link & { state: 'foreign' },
): Outcome<Args> {
  return certificate === undefined
    ? fail(location, { argument, what }, fixOf(endpoint, argument))
    : fail(
        location,
        { argument, what, meant: certificate.address },
        safely(settingsForArn(endpoint, argument, certificate)),
      );
}

/** What a client shows the broker is not for us to choose. */
function fixOf(endpoint: Endpoint, argument: string) {
  if (argument !== 'certificate_arn') return { why: 'which certificate is meant is not known' };
  const link = settingForLink(endpoint);
  return unsafely('why' in link ? link : [link], effectsOn(endpoint));
}
