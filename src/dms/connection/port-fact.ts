import { listenerOf } from '../database/listeners.ts';
import { type BrokerPort, brokerPort } from '../database/ports.ts';
import type { Endpoint } from '../endpoint.ts';
import { portOf } from '../network/port.ts';
import { settingOf } from '../settings.ts';
import { SETTINGS_ENGINES } from '../settings-engines.ts';
import { type LinkFact, unknown, yes } from './links.ts';
import { type DatabaseLink, databaseOf } from './server.ts';

const KAFKA = SETTINGS_ENGINES.kafka;

function engineName({ engine }: Endpoint): string | undefined {
  return engine.state === 'known' ? engine.engine.name : undefined;
}

/** The port that an endpoint connects to, and of Amazon MSK the listener at it. */
export function portFact(endpoint: Endpoint): LinkFact {
  const link = databaseOf(endpoint);
  const brokers = brokerPort(settingOf(endpoint.settings, KAFKA, KAFKA.server));
  if (brokers !== undefined && engineName(endpoint) === 'kafka') return listenerFact(brokers, endpoint, link);
  const port = portOf(endpoint, link.state === 'linked' ? [link.database] : []);
  return port === undefined ? unknown('the port is undetermined') : yes(String(port.number));
}

/** Of MSK, each port has a listener of its own, which a cluster of this configuration has or not. */
function listenerFact({ listener }: BrokerPort, endpoint: Endpoint, link: DatabaseLink): LinkFact {
  const { port, attribute, title } = listener;
  const named = `${port ?? attribute}, for ${title}`;
  if (link.state !== 'linked' || link.database.type !== 'aws_msk_cluster') return yes(named);
  const protocol = settingOf(endpoint.settings, KAFKA, KAFKA.tls.argument);
  const found = listenerOf(link.database, listener, protocol?.state === 'set' ? protocol.value : undefined);
  return found.state === 'there'
    ? yes(named)
    : unknown(`${named}: ${found.state === 'unknown' ? found.why : found.by}`);
}
