import { databaseOf } from '../src/dms/connection/server.ts';
import { connectionAttribute } from '../src/dms/connection-attributes.ts';
import { listenerOf } from '../src/dms/database/listeners.ts';
import { oraclePortsOf } from '../src/dms/database/oracle-port.ts';
import { type BrokerPort, brokerPort, listenerFor, portOf } from '../src/dms/database/ports.ts';
import { type Endpoint, ignoresChanges } from '../src/dms/endpoint.ts';
import { type Field, quoted } from '../src/dms/field.ts';
import { locationOfResource, withRelated } from '../src/dms/location.ts';
import { effectsOn } from '../src/dms/remedy.ts';
import { settingOf } from '../src/dms/settings.ts';
import { SETTINGS_ENGINES } from '../src/dms/settings-engines.ts';
import { brokersOf, plainOf, SCRAM, SCRAM_SETTING } from '../src/dms/tls/broker-remedy.ts';
import { shownAttribute } from '../src/dms/tls/protocol.ts';
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
  readonly setting: string;
  readonly named: string;
  /** A clause: `is for clear text`. */
  readonly why: string;
  readonly remedy: string;
  readonly lines: readonly string[];
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
  message: ({ setting, named, why, remedy, lines }, address) => ({
    fact: `${address} has ${setting}, but connects to ${named}, which ${why}.`,
    remedy,
    lines,
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

const KAFKA = SETTINGS_ENGINES.kafka;

function kafka(endpoint: Endpoint): Outcome<Args> {
  const { settings, extraAttributes } = endpoint;
  const field = settingOf(settings, KAFKA, KAFKA.tls.argument);
  const broker = settingOf(settings, KAFKA, KAFKA.server);
  const undetermined = unreported('security_protocol is undetermined');
  if (settings.block(KAFKA).state === 'undetermined' || field?.state === 'undetermined' || field?.state === 'error')
    return undetermined;
  const extra = connectionAttribute(extraAttributes, KAFKA.tls.connectionAttribute);
  const own = field?.state === 'set' && field.value !== '' ? field : undefined;
  const protocol = own?.value ?? extra ?? '';
  if ((extra ?? protocol) !== protocol || (extra === undefined && extraAttributes.state === 'undetermined'))
    return undetermined;
  if (protocol === '' || broker === undefined) return notApplicable('security_protocol is not set');
  if (![...KAFKA.tls.encrypted, 'plaintext'].includes(protocol) || ignoresChanges(endpoint, KAFKA.block))
    return undetermined;
  const at = brokerPort(broker);
  if (at === undefined)
    return broker.state === 'undetermined'
      ? unreported('the broker is undetermined')
      : notApplicable('the broker is not a broker of Amazon MSK, or its ports differ');
  const setting = own ? `security_protocol = ${quoted(own)}` : inAttributes(extraAttributes, protocol);
  if (at.listener.protocols.includes(protocol))
    return byMechanism(endpoint, at, protocol) ?? byCluster(endpoint, broker, at, { setting, protocol });
  const { fix, ...advice } = adviseBroker(endpoint, at, protocol, own !== undefined);
  const args = { setting, named: `${at.named} of Amazon MSK`, why: `is for ${at.listener.title}`, ...advice };
  return fail(broker.location, args, fix);
}

/** Brokers of MSK take SCRAM-SHA-512 only (docs/facts.md, section 6). */
function byMechanism(endpoint: Endpoint, { named }: BrokerPort, protocol: string): Outcome<Args> | undefined {
  const mechanism = plainOf(endpoint, protocol);
  if (mechanism === undefined) return undefined;
  const why = 'is for SCRAM-SHA-512';
  const args = { setting: `sasl_mechanism = ${quoted(mechanism)}`, named: `${named} of Amazon MSK`, why };
  return fail(
    mechanism.location,
    { ...args, remedy: `Set ${SCRAM}.`, lines: [SCRAM] },
    unsafely([SCRAM_SETTING], effectsOn(endpoint)),
  );
}

/** The protocol itself only where the whole text may be quoted. */
function inAttributes(field: Field, protocol: string): string {
  const shown = shownAttribute(field, protocol);
  const where = 'in extra_connection_attributes';
  return shown === JSON.stringify(protocol) ? `securityProtocol=${protocol} ${where}` : `securityProtocol ${where}`;
}

/** Whether the cluster has the listener, where it stands in the same configuration. */
function byCluster(
  endpoint: Endpoint,
  { location }: Field,
  at: BrokerPort,
  { setting, protocol }: { readonly setting: string; readonly protocol: string },
): Outcome<Args> {
  const link = databaseOf(endpoint);
  const cluster = link.state === 'linked' && link.database.type === 'aws_msk_cluster' ? link.database : undefined;
  const found = cluster && listenerOf(cluster, at.listener, protocol);
  if (found?.state !== 'missing') return pass(location);
  const { why, by, remedy } = found;
  const related = { range: locationOfResource(cluster!), label: by, beside: true } as const;
  const named = `${at.named} of ${cluster!.address}`;
  return fail(
    withRelated(location, related),
    { setting, named, why: `${why}: ${by}`, remedy, lines: [] },
    { why: 'that would change the cluster, or who may log in to it' },
  );
}

interface Advice {
  readonly remedy: string;
  readonly lines: readonly string[];
  readonly fix: ReturnType<typeof unsafely>;
}

/** Who logs in wants SASL. Else the protocol counts, if it encrypts, and the listener if not. `isInBlock`: the protocol is set in the block. */
function adviseBroker(endpoint: Endpoint, at: BrokerPort, protocol: string, isInBlock: boolean): Advice {
  const { listener } = at;
  const encrypts = protocol !== 'plaintext';
  const wanted = logsIn(endpoint) ? 'sasl-ssl' : encrypts ? protocol : (listener.protocols[0] ?? KAFKA.tls.preferred);
  const right = listenerFor(wanted, listener) ?? listener;
  const moves = right !== listener;
  const isPlain = plainOf(endpoint, wanted) !== undefined;
  const value = moves ? brokersOf(endpoint, at, right.attribute) : undefined;
  const port = right.port === undefined ? '' : ` (port ${right.port})`;
  const remedy = [
    ...(moves ? [`Use the brokers of ${right.attribute}${port}`] : []),
    ...(wanted === protocol
      ? []
      : [`${moves ? 'set' : 'Set'} security_protocol = "${wanted}"${lacking(endpoint, wanted)}`]),
    ...(isPlain ? [`set ${SCRAM}`] : []),
  ];
  const settings = [
    ...(value === undefined ? [] : [{ attribute: `${KAFKA.block}.broker`, value }]),
    ...(wanted === protocol ? [] : [{ attribute: `${KAFKA.block}.security_protocol`, value: JSON.stringify(wanted) }]),
    ...(isPlain ? [SCRAM_SETTING] : []),
  ];
  const name = (attribute: string) => attribute.replace(/^.*\./, '');
  const width = Math.max(...settings.map(({ attribute }) => name(attribute).length));
  return {
    remedy: `${remedy.join(', and ')}.`,
    lines: (lacking(endpoint, wanted) === '' ? settings : []).map(
      (one) => `${name(one.attribute).padEnd(width)} = ${one.value}`,
    ),
    fix: unsafely(
      !isInBlock
        ? { why: 'dmslint does not edit extra_connection_attributes' }
        : moves && value === undefined
          ? { why: 'this module has no name for the other brokers' }
          : lacking(endpoint, wanted) === ''
            ? settings
            : { why: `${lacking(endpoint, wanted).replace(/^, with /, '')} would have to be set as well` },
    ),
  };
}

/** What a protocol needs besides, and is not set. */
function lacking({ settings }: Endpoint, protocol: string): string {
  if (protocol !== KAFKA.sasl.protocol) return '';
  const missing = KAFKA.sasl.required.filter((one) => settingOf(settings, KAFKA, one)?.state === 'absent');
  return missing.length === 0 ? '' : `, with ${missing.join(' and ')}`;
}

/** Whether a login of SASL is set, or may be. */
function logsIn({ settings, extraAttributes }: Endpoint): boolean {
  const isSet = (field: Field | undefined) =>
    field !== undefined && field.state !== 'absent' && !(field.state === 'set' && field.value === '');
  return (
    ['sasl_username', 'sasl_password', 'sasl_mechanism'].some((one) => isSet(settingOf(settings, KAFKA, one))) ||
    ['saslUsername', 'saslPassword'].some((one) => connectionAttribute(extraAttributes, one) !== undefined)
  );
}

function oracle(endpoint: Endpoint): Outcome<Args> {
  const { mode } = endpoint;
  const port = portOf(endpoint);
  if (mode.state === 'undetermined') return unreported('ssl_mode is undetermined');
  if (mode.state !== 'set' || mode.mode !== 'verify-ca') return notApplicable('ssl_mode is not verify-ca');
  if (port.state === 'absent') return notApplicable('no port is set');
  const { database, tls, right, isClear } = oraclePortsOf(endpoint);
  if (port.state === 'set' && port.value === right) return pass(port.location);
  if (!isClear && port.state !== 'set') return unreported('the port is undetermined');
  if (!isClear && right === undefined)
    return tls?.state === 'off' ? notApplicable(`${database!.address} has no TLS listener`) : pass(port.location);
  const args = {
    setting: 'ssl_mode = "verify-ca"',
    named: port.state === 'set' ? `port ${port.shown}` : `the port of ${database!.address}`,
    why: isClear ? "is for Oracle's listener without TLS" : `is not the port of the option SSL, ${right}`,
    remedy:
      right === undefined
        ? 'Set the port of the TCPS listener: 2484, or that of the SSL option on RDS.'
        : 'Set the port of the option SSL.',
    lines: [`port = ${right ?? '2484'}`],
  };
  return fail(
    port.location,
    args,
    unsafely(
      right === undefined
        ? { why: 'the port of its TCPS listener is not known' }
        : [{ attribute: endpoint.path('port'), value: right }],
    ),
  );
}
