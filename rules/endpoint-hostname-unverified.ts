import { certificateNameOf } from '../src/dms/connection/certificate-name.ts';
import { nameOf } from '../src/dms/connection/name.ts';
import type { Endpoint } from '../src/dms/endpoint.ts';
import { strongestMode } from '../src/dms/engines.ts';
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
  readonly mode: string;
}

export const endpointHostnameUnverified = endpointRule<Args>({
  id: 'endpoint-hostname-unverified',
  level: 'note',
  securitySeverity: '3.0',
  precision: 'high',
  cwe: [297],
  controls: [
    { id: 'DMS.9', how: 'beyond' },
    { id: 'CT.DMS.PR.2', how: 'beyond' },
  ],
  title: 'The certificate is verified, but the host name is not',
  check,
  message: ({ mode }, address) => ({
    fact: `${address} verifies the server's certificate, but not its host name: ssl_mode is "${mode}", although server_name is a host name.`,
    remedy: 'Set ssl_mode = "verify-full".',
    lines: [],
  }),
});

function check(endpoint: Endpoint): Outcome<Args> {
  const { engine, mode } = endpoint;
  if (engine.state === 'undetermined') return withoutEngine(engine);
  if (engine.state !== 'known' || engine.engine.switch !== 'mode')
    return notApplicable('the engine does not support verify-full');
  if (mode.state === 'undetermined') return unreported('ssl_mode is undetermined');
  if (mode.state !== 'set' || (mode.mode !== 'verify-ca' && mode.mode !== 'verify-full'))
    return notApplicable('no certificate is verified');
  if (mode.mode === 'verify-full') return pass(mode.location);
  if (strongestMode(engine.engine) !== 'verify-full')
    return notApplicable(`${engine.engine.title} does not support verify-full`);
  const { state } = nameOf(endpoint);
  if (state === 'unknown') return unreported('server_name is undetermined');
  if (state !== 'name') return notApplicable('server_name is not a host name');
  if (certificateNameOf(endpoint).answer === 'no')
    return notApplicable("the server's certificate cannot have this name");
  return fail(
    mode.location,
    { mode: mode.shown },
    unsafely(settingsForMode(endpoint, 'verify-full'), effectsOn(endpoint)),
  );
}
