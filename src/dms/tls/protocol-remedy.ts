import { mskPortOf } from '../database/ports.ts';
import type { Endpoint } from '../endpoint.ts';
import { settingOf } from '../settings.ts';
import { type ProtocolSwitch, SETTINGS_ENGINES, type SettingsEngine } from '../settings-engines.ts';
import { needsScram, SCRAM } from './broker-remedy.ts';

/** The protocol that an endpoint should have by what else is set: by its login, its client certificate, or the port of its brokers. */
export function protocolFor(endpoint: Endpoint, engine: SettingsEngine, tls: ProtocolSwitch): string {
  const isSet = (argument: string) => {
    const field = settingOf(endpoint.settings, engine, argument);
    return field !== undefined && field.state !== 'absent' && !(field.state === 'set' && field.value === '');
  };
  const port = mskPortOf(settingOf(endpoint.settings, engine, engine.server));
  const { sasl, client } = engine;
  if (sasl !== undefined && (sasl.arguments.some(isSet) || port?.attribute.endsWith('_sasl_scram')))
    return sasl.protocol;
  return client?.certificates.some(isSet) ? client.protocol : tls.preferred;
}

/** What to do, as a sentence: `Set security_protocol = "sasl-ssl" in kafka_settings, with sasl_username and sasl_password.` */
export function protocolRemedy(endpoint: Endpoint, engine: SettingsEngine, tls: ProtocolSwitch): string {
  const protocol = protocolFor(endpoint, engine, tls);
  const needed =
    protocol === engine.sasl?.protocol
      ? engine.sasl.required
      : protocol === engine.client?.protocol
        ? engine.client.certificates
        : [];
  const lacking = needed.filter((argument) => settingOf(endpoint.settings, engine, argument)?.state === 'absent');
  const beside = lacking.length === 0 ? '' : `, with ${lacking.join(' and ')}`;
  const mechanism = engine === SETTINGS_ENGINES.kafka && needsScram(endpoint, protocol) ? `, and ${SCRAM}` : '';
  return `Set ${tls.argument} = "${protocol}" in ${engine.block}${beside}${mechanism}.`;
}
