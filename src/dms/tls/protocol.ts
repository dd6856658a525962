import { byLetters, lettersOf, meantOne, nearest } from '../../text/suggest.ts';
import { connectionAttribute } from '../connection-attributes.ts';
import type { Endpoint } from '../endpoint.ts';
import { type Field, quoted } from '../field.ts';
import type { Location } from '../location.ts';
import { settingOf } from '../settings.ts';
import { type ProtocolSwitch, SETTINGS_ENGINES, type SettingsEngine, settingsEngine } from '../settings-engines.ts';

/** What a protocol is to DMS: clear text, also under the server's own name for it, one that encrypts, or none. */
export type ProtocolKind = 'clear' | 'encrypted' | 'invalid';

/** A protocol that is written and that DMS does not have. */
export interface InvalidProtocol {
  /** `kafka_settings.security_protocol`, or the attribute in extra_connection_attributes. */
  readonly argument: string;
  readonly where: 'settings' | 'extra_connection_attributes';
  /** What messages may show of it. */
  readonly shown: string;
  readonly location: Location;
  /** The encrypting protocol that is meant, as far as that can be told; `sure`: no other can be. */
  readonly meant: string | undefined;
  readonly sure: boolean;
  /** All that DMS has. */
  readonly protocols: readonly string[];
}

const CLEAR = 'plaintext';

const KAFKA = SETTINGS_ENGINES.kafka;
const MECHANISM = 'sasl_mechanism';

/** An encrypting protocol has to be written as DMS writes it: case counts. Clear text by any spelling sends nothing encrypted. */
export function protocolKind(written: string, { encrypted, aliases }: ProtocolSwitch): ProtocolKind {
  if (encrypted.includes(written)) return 'encrypted';
  const letters = lettersOf(written);
  return letters === CLEAR || aliases[letters]?.is === CLEAR ? 'clear' : 'invalid';
}

/** The same of an extra connection attribute: nothing says that case counts there. */
export function attributeKind(written: string, tls: ProtocolSwitch): ProtocolKind {
  return protocolKind(written.toLowerCase(), tls);
}

/** What an endpoint's settings block, and its extra connection attributes, say instead of a protocol. */
export function invalidProtocols(endpoint: Endpoint): InvalidProtocol[] {
  const engine = endpoint.engine.state === 'known' ? settingsEngine(endpoint.engine.engine.name) : undefined;
  return engine?.tls.by === 'protocol'
    ? [...inBlock(endpoint, engine, engine.tls), ...inAttributes(endpoint, engine, engine.tls)]
    : [];
}

/** hashicorp/aws takes nothing else, so that what it has accepted is a protocol that dmslint does not know yet. */
function isAccepted({ root, resource }: Endpoint): boolean {
  return root.acceptedByTerraform && resource.declaredType === undefined;
}

/** A mechanism of SASL that the provider refuses, whichever the protocol is. */
export function invalidMechanism(endpoint: Endpoint): InvalidProtocol | undefined {
  const field = settingOf(endpoint.settings, KAFKA, MECHANISM);
  if (field?.state !== 'set' || isAccepted(endpoint)) return undefined;
  const protocols = KAFKA.sasl.mechanisms;
  if (protocols.some((one) => one === field.value)) return undefined;
  return {
    argument: `${KAFKA.block}.${MECHANISM}`,
    where: 'settings',
    shown: quoted(field),
    location: field.location,
    meant: nearest(field.value, protocols, byLetters),
    sure: protocols.some((one) => lettersOf(one) === lettersOf(field.value)),
    protocols,
  };
}

function inBlock(endpoint: Endpoint, engine: SettingsEngine, tls: ProtocolSwitch): InvalidProtocol[] {
  const field = settingOf(endpoint.settings, engine, tls.argument);
  if (field?.state !== 'set' || isProtocol(field.value, tls) || isAccepted(endpoint)) return [];
  return [
    {
      argument: `${engine.block}.${tls.argument}`,
      where: 'settings',
      shown: quoted(field),
      location: field.location,
      ...meaning(field.value, endpoint, engine, tls),
    },
  ];
}

function inAttributes(endpoint: Endpoint, engine: SettingsEngine, tls: ProtocolSwitch): InvalidProtocol[] {
  const field = endpoint.extraAttributes;
  const written = connectionAttribute(field, tls.connectionAttribute);
  if (written === undefined || written === '' || isProtocol(written.toLowerCase(), tls)) return [];
  return [
    {
      argument: `${tls.connectionAttribute} in extra_connection_attributes`,
      where: 'extra_connection_attributes',
      shown: shownAttribute(field, written),
      location: field.location,
      ...meaning(written, endpoint, engine, tls),
    },
  ];
}

/** What messages may show of a protocol in extra connection attributes: a name, where the whole may be quoted. */
export function shownAttribute(field: Field, written: string): string {
  const hidden = (field.state === 'set' || field.state === 'undetermined') && field.hidden;
  if (written.toLowerCase() === CLEAR) return JSON.stringify(CLEAR);
  return hidden || !/^[\w.-]{1,40}$/.test(written) ? 'a value that is not shown' : JSON.stringify(written);
}

function isProtocol(written: string, { encrypted }: ProtocolSwitch): boolean {
  return written === CLEAR || encrypted.includes(written);
}

function meaning(written: string, { settings }: Endpoint, engine: SettingsEngine, tls: ProtocolSwitch) {
  const protocols = [...tls.encrypted, CLEAR];
  const alias = tls.aliases[lettersOf(written)];
  // Clear text is never advised: what encrypts in its place is a choice, and so is a protocol that other arguments contradict.
  if (alias !== undefined) {
    const ofOthers = [...(engine.sasl?.arguments ?? []), ...(engine.client?.certificates ?? [])];
    const others = ofOthers.some((name) => settingOf(settings, engine, name)?.state !== 'absent');
    const isPlain = alias.encrypts === tls.preferred && !others;
    return {
      meant: isPlain || alias.is === CLEAR ? alias.encrypts : undefined,
      sure: isPlain && alias.is !== CLEAR,
      protocols,
    };
  }
  const near = nearest(written, protocols, byLetters);
  const only = tls.encrypted.length === 1 ? tls.encrypted[0] : undefined;
  if (near === undefined || near === CLEAR) return { meant: only, sure: false, protocols };
  return { meant: near, sure: meantOne(written, protocols, byLetters) === near, protocols };
}
