import { brokerPort, ORACLE_TCP_PORT, portOf } from '../src/dms/database/ports.ts';
import type { Endpoint } from '../src/dms/endpoint.ts';
import { quoted } from '../src/dms/field.ts';
import { settingOf } from '../src/dms/settings.ts';
import { SETTINGS_ENGINES } from '../src/dms/settings-engines.ts';
import { protocolKind } from '../src/dms/tls/protocol.ts';
import { endpointRule, fail, notApplicable, type Outcome, pass, unreported, withoutEngine } from '../src/lint/rule.ts';

interface Args {
  readonly setting: string;
  readonly named: string;
  readonly speaks: string;
  readonly remedy: string;
  readonly line?: string;
}

export const endpointPortMismatch = endpointRule<Args>({
  id: 'endpoint-port-mismatch',
  level: 'warning',
  securitySeverity: '3.0',
  precision: 'high',
  topics: ['correctness'],
  title: 'The port does not match the TLS setting',
  link: 'port',
  check,
  message: ({ setting, named, speaks, remedy, line }, address) => ({
    fact: `${address} has ${setting}, but connects to ${named}, which is for ${speaks}.`,
    remedy,
    lines: line ? [line] : [],
  }),
});

function check(endpoint: Endpoint): Outcome<Args> {
  const { engine } = endpoint;
  if (engine.state === 'relational') return unreported('the relational engine is undetermined');
  if (engine.state !== 'known') return withoutEngine(engine);
  if (engine.engine.name === 'kafka') return kafka(endpoint);
  return engine.engine.name === 'oracle'
    ? oracle(endpoint)
    : notApplicable('the port of this engine does not depend on TLS');
}

function kafka({ settings }: Endpoint): Outcome<Args> {
  const engine = SETTINGS_ENGINES.kafka;
  const protocol = settingOf(settings, engine, engine.tls.argument);
  const broker = settingOf(settings, engine, engine.server);
  if (settings.block(engine).state === 'undetermined' || protocol?.state === 'undetermined')
    return unreported('security_protocol is undetermined');
  if (protocol?.state !== 'set' || broker === undefined) return notApplicable('security_protocol is not set');
  const port = brokerPort(broker);
  if (port === undefined)
    return broker.state === 'undetermined'
      ? unreported('the broker is undetermined')
      : notApplicable('the broker is not a broker of Amazon MSK');
  const kind = protocolKind(protocol.value, engine.tls);
  if (kind === 'invalid') return unreported('security_protocol is not a DMS protocol');
  const encrypted = kind === 'encrypted';
  if (port.tls === encrypted) return pass(broker.location);
  return fail(broker.location, {
    setting: `security_protocol = ${quoted(protocol)}`,
    named: `${port.named} of Amazon MSK`,
    speaks: port.tls ? 'TLS' : 'clear text',
    remedy: encrypted
      ? 'Use the TLS port of the brokers: 9094, or 9096 with SASL/SCRAM.'
      : 'Set security_protocol = "ssl-encryption".',
    line: encrypted ? undefined : 'security_protocol = "ssl-encryption"',
  });
}

function oracle(endpoint: Endpoint): Outcome<Args> {
  const { mode } = endpoint;
  const port = portOf(endpoint);
  if (mode.state === 'undetermined') return unreported('ssl_mode is undetermined');
  if (mode.state !== 'set' || mode.mode !== 'verify-ca') return notApplicable('ssl_mode is not verify-ca');
  if (port.state === 'absent') return notApplicable('no port is set');
  if (port.state !== 'set') return unreported('the port is undetermined');
  if (port.value !== ORACLE_TCP_PORT) return pass(port.location);
  return fail(port.location, {
    setting: 'ssl_mode = "verify-ca"',
    named: `port ${ORACLE_TCP_PORT}`,
    speaks: "Oracle's listener without TLS",
    remedy: 'Set the port of the TCPS listener: 2484, or that of the SSL option on RDS.',
    line: 'port = 2484',
  });
}
