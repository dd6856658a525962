import { strongestModeOf } from '../src/dms/advice.ts';
import type { Endpoint } from '../src/dms/endpoint.ts';
import type { Mode } from '../src/dms/engines.ts';
import { effectsOn, settingsForMode } from '../src/dms/remedy.ts';
import {
  endpointRule,
  fail,
  notApplicable,
  type Outcome,
  pass,
  unreported,
  unsafely,
  withoutEngine,
} from '../src/lint/rule.ts';

interface Args {
  readonly why: string;
  readonly strongest?: Mode;
}

export const endpointCertificateUnused = endpointRule<Args>({
  id: 'endpoint-certificate-unused',
  level: 'note',
  securitySeverity: '3.0',
  precision: 'high',
  cwe: [295],
  title: 'The linked certificate has no effect',
  check,
  message: ({ why, strongest }, address) => ({
    fact: `${address} links a certificate that has no effect: ${why}.`,
    remedy: strongest ? `Set ssl_mode = "${strongest}" to verify the server with it.` : 'Remove certificate_arn.',
    lines: [],
  }),
});

function check(endpoint: Endpoint): Outcome<Args> {
  const { certificate, engine, mode } = endpoint;
  if (certificate.state === 'undetermined') return unreported('certificate_arn is undetermined');
  if (certificate.state !== 'linked' && certificate.state !== 'literal')
    return notApplicable('no certificate is linked');
  if (engine.state === 'unlisted' || engine.state === 'undetermined') return withoutEngine(engine);
  if (engine.state === 'known' && engine.engine.certificate === 'none')
    return fail(certificate.location, { why: `${engine.engine.title} endpoints do not use certificate_arn` });
  if (engine.state === 'known' && engine.engine.certificate === 'undocumented')
    return notApplicable(`AWS does not say whether ${engine.engine.title} uses a certificate`);
  if (mode.state === 'undetermined') return unreported('ssl_mode is undetermined');
  if (mode.state === 'invalid') return notApplicable('ssl_mode is not a valid mode');
  const used = mode.state === 'set' && (mode.mode === 'verify-ca' || mode.mode === 'verify-full');
  if (used) return pass(certificate.location);
  const why = mode.state === 'set' ? `ssl_mode = "${mode.shown}" verifies no certificate` : 'ssl_mode is not set';
  const strongest = strongestModeOf(endpoint);
  const isSwitch = engine.state === 'relational' || engine.engine.switch === 'mode';
  return fail(
    certificate.location,
    { why, strongest },
    isSwitch ? unsafely(settingsForMode(endpoint, strongest), effectsOn(endpoint)) : undefined,
  );
}
