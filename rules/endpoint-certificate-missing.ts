import { linkNeeds } from '../src/dms/advice.ts';
import { danglingSettings } from '../src/dms/certificates/dangling.ts';
import { missedText } from '../src/dms/certificates/link.ts';
import { type Endpoint, ignoresChanges, takesWallet } from '../src/dms/endpoint.ts';
import { effectsOn, settingForLink } from '../src/dms/remedy.ts';
import { settingOf } from '../src/dms/settings.ts';
import { SETTINGS_ENGINES } from '../src/dms/settings-engines.ts';
import {
  endpointRule,
  fail,
  notApplicable,
  type Outcome,
  pass,
  safely,
  undetermined,
  unreported,
  unsafely,
  withoutEngine,
} from '../src/lint/rule.ts';

interface Args {
  /** The mode or the protocol, as it is written. */
  readonly mode: string;
  readonly argument: string;
  readonly missed?: string;
  /** Which certificate is to be linked, as sentences. */
  readonly needs?: string;
}

export const endpointCertificateMissing = endpointRule<Args>({
  id: 'endpoint-certificate-missing',
  level: 'error',
  securitySeverity: '5.9',
  precision: 'very-high',
  cwe: [295],
  controls: [
    { id: 'DMS.9', how: 'beyond' },
    { id: 'CT.DMS.PR.2', how: 'beyond' },
  ],
  title: 'The mode verifies the server, but no certificate is linked',
  link: 'certificate',
  check,
  message: ({ mode, argument, missed, needs }, address) => ({
    fact: `${address} has ${mode}, which requires a certificate according to AWS, but ${argument} is not set${missed ? ` (${missed})` : ''}.`,
    remedy:
      argument === 'certificate_arn'
        ? `Link the CA certificate.${needs === undefined ? '' : ` ${needs}`}`
        : 'Import the client certificate and its key, and link both.',
    lines: [],
  }),
});

function check(endpoint: Endpoint): Outcome<Args> | Outcome<Args>[] {
  const { engine, mode, certificate } = endpoint;
  if (engine.state === 'known' && engine.engine.name === 'kafka') return mutualTls(endpoint);
  if (engine.state === 'unlisted' || engine.state === 'undetermined') return withoutEngine(engine);
  if (
    engine.state === 'known' &&
    (engine.engine.certificate === 'none' || engine.engine.certificate === 'undocumented')
  )
    return notApplicable('the engine uses no certificate');
  if (mode.state === 'undetermined') return unreported('ssl_mode is undetermined');
  if (mode.state !== 'set' || (mode.mode !== 'verify-ca' && mode.mode !== 'verify-full'))
    return notApplicable('ssl_mode does not verify the server');
  const kind = takesWallet(endpoint) ? 'wallet' : 'pem';
  const needs = linkNeeds(endpoint, kind).join(' ') || undefined;
  const args = { mode: `ssl_mode = "${mode.shown}"`, argument: 'certificate_arn', needs };
  switch (certificate.state) {
    case 'none': {
      const link = settingForLink(endpoint);
      return fail(certificate.location, args, unsafely('why' in link ? link : [link], effectsOn(endpoint)));
    }
    case 'dangling':
      return certificate.none
        ? fail(
            certificate.location,
            { ...args, missed: missedText(certificate.missed) },
            safely(danglingSettings(endpoint, 'certificate_arn', certificate)),
          )
        : notApplicable('the certificate reference does not resolve');
    case 'undetermined':
      return undetermined(
        certificate.location,
        certificate.reason,
        'whether the certificate that this mode requires is linked',
      );
    default:
      // Where the mode is open for the same cause, that is told already.
      return ignoresChanges(endpoint, 'certificate_arn') && !ignoresChanges(endpoint, 'ssl_mode')
        ? undetermined(
            certificate.location,
            { kind: 'ignored-changes', attribute: 'certificate_arn' },
            'whether the endpoint actually has this certificate',
          )
        : pass(certificate.location);
  }
}

const CLIENT = { why: 'the certificate and the key of the client are not known' };

/** Mutual TLS needs the client's certificate and key. */
function mutualTls(endpoint: Endpoint): Outcome<Args> | Outcome<Args>[] {
  const { kafka } = SETTINGS_ENGINES;
  const block = endpoint.settings.block(kafka);
  const protocol = settingOf(endpoint.settings, kafka, kafka.tls.argument);
  if (block.state === 'undetermined' || protocol?.state === 'undetermined')
    return unreported('kafka_settings is undetermined');
  if (protocol?.state !== 'set' || protocol.value !== kafka.client.protocol)
    return notApplicable('Kafka needs client certificates only with ssl-authentication');
  return endpoint.settings.links
    .filter(({ argument }) => argument.includes('client'))
    .map(({ argument, link }) => {
      if (link.state === 'none' || (link.state === 'dangling' && link.none))
        return fail(link.location, { mode: 'security_protocol = "ssl-authentication"', argument }, CLIENT);
      return link.state === 'undetermined'
        ? undetermined(link.location, link.reason, `whether ${argument} is linked`)
        : pass(link.location);
    });
}
