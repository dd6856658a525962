import type { Endpoint } from '../src/dms/endpoint.ts';
import { effectsOn, settingsForProtocol } from '../src/dms/remedy.ts';
import { SETTINGS_ENGINES } from '../src/dms/settings-engines.ts';
import { settingsTlsOf } from '../src/dms/tls/settings.ts';
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
  /** What to do, as a sentence. */
  readonly needs: string;
}

export const kafkaProtocolUnset = endpointRule<Args>({
  id: 'kafka-protocol-unset',
  level: 'warning',
  securitySeverity: '5.9',
  precision: 'high',
  cwe: [319],
  controls: [{ id: 'DMS.9', how: 'beyond' }],
  title: 'The Kafka endpoint does not set a security protocol',
  tls: 'clear-text',
  check,
  message: ({ needs }, address) => ({
    fact: `${address} does not set security_protocol: AWS documents only secure protocols as values to set, so without one the connection is assumed to be in clear text.`,
    remedy: needs,
    lines: [],
  }),
});

function check(endpoint: Endpoint): Outcome<Args> {
  const { engine } = endpoint;
  if (engine.state === 'unlisted' || engine.state === 'undetermined') return withoutEngine(engine);
  if (engine.state === 'relational' || engine.engine.name !== 'kafka') return notApplicable('the engine is not Kafka');
  const tls = settingsTlsOf(endpoint);
  const settings = settingsForProtocol(endpoint, SETTINGS_ENGINES.kafka);
  switch (tls?.state) {
    case 'unset':
      return fail(tls.location, { needs: tls.remedy }, unsafely(settings, effectsOn(endpoint)));
    case 'clear':
    case 'encrypted':
    case 'invalid':
      return pass(tls.location);
    case 'undetermined':
      return unreported('kafka_settings is undetermined');
    default:
      return notApplicable('kafka_settings is not set');
  }
}
