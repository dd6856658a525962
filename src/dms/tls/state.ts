import { describeReason } from '../../graph/reason.ts';
import type { Reason } from '../../graph/value.ts';
import { certificateKind } from '../certificates/certificate.ts';
import { type Link, missedText } from '../certificates/link.ts';
import { hostKind } from '../database/host.ts';
import { ORACLE_TCP_PORT, portOf } from '../database/ports.ts';
import { type Endpoint, ignoresChanges } from '../endpoint.ts';
import { type Engine, intendedEngine, type Mode } from '../engines.ts';
import { type Field, quoted } from '../field.ts';
import { clearTextOf } from './clear-text.ts';
import { settingsTlsOf } from './settings.ts';

/**
 * How an endpoint in one world connects, in agreement with the rules: `plaintext` where one of them finds clear text, `open` where the endpoint is
 * undetermined in its TLS, `verified` where none finds a fault with its TLS, `unverified` for all else.
 */
export interface TlsState {
  readonly kind: TlsKind;
  /** A short clause: the mode, the fault, or why it can't be known. Free of secrets. */
  readonly what: string;
}

/** The weakest first: what can't be known may be clear text. */
export const TLS_KINDS = ['plaintext', 'undetermined', 'unverified', 'verified'] as const;
export type TlsKind = (typeof TLS_KINDS)[number];

export function tlsStateOf(endpoint: Endpoint): TlsState {
  const { engine } = endpoint;
  const clear = clearTextOf(endpoint);
  if (clear !== undefined) return { kind: 'plaintext', what: clear.setting };
  switch (engine.state) {
    case 'unlisted':
      return byUnknownName(engine.field, endpoint);
    case 'undetermined':
      return byOpenEngine(endpoint, engine);
    case 'relational':
      return byMode(endpoint, undefined);
    case 'known':
      return byEngine(endpoint, engine.engine);
  }
}

const undetermined = (reason: Reason): TlsState => ({ kind: 'undetermined', what: describeReason(reason) });
const unverified = (what: string): TlsState => ({ kind: 'unverified', what });

function byUnknownName({ value: name, shown }: Field & { state: 'set' }, { root }: Endpoint): TlsState {
  if (name === 's3') return unverified('s3 is not an engine of the AWS provider');
  // What Terraform has accepted may be newer than dmslint.
  if (intendedEngine(name) === undefined || root.acceptedByTerraform)
    return { kind: 'undetermined', what: `unknown engine ${shown}` };
  return unverified(`${shown} is not a DMS engine`);
}

function byOpenEngine({ mode }: Endpoint, { field }: Endpoint['engine'] & { state: 'undetermined' }): TlsState {
  if (mode.state === 'undetermined') return undetermined(mode.field.reason);
  if (mode.state === 'invalid') return unverified(noMode(quoted(mode.field)));
  return field.state === 'absent'
    ? { kind: 'undetermined', what: 'engine_name is not set' }
    : undetermined(field.reason);
}

function byEngine(endpoint: Endpoint, engine: Engine): TlsState {
  switch (engine.switch) {
    case 'mode':
    case 'undocumented':
      return byMode(endpoint, engine);
    case 'always':
      return always(endpoint, engine);
    case 'settings':
      return bySettings(endpoint);
  }
}

/** TLS whatever is written, as long as the mode is one that AWS takes. */
function always(endpoint: Endpoint, engine: Engine): TlsState {
  const { mode } = endpoint;
  if (mode.state === 'undetermined') return undetermined(mode.field.reason);
  return unsupported(endpoint, engine) ?? wrongLink(endpoint) ?? { kind: 'verified', what: 'always TLS' };
}

/** AWS does not document whether DMS verifies the server here. */
function bySettings(endpoint: Endpoint): TlsState {
  const tls = settingsTlsOf(endpoint);
  if (tls?.state === 'undetermined') return undetermined(tls.reason);
  const client = clientOf(endpoint);
  if (client !== undefined) return client;
  const { mode } = endpoint;
  if (mode.state === 'invalid') return unverified(noMode(quoted(mode.field)));
  if (tls?.state === 'missing') return unverified(`${tls.argument} is not set`);
  return wrongLink(endpoint) ?? unverified('encrypted; verification is not documented');
}

/** What is missing for the mutual TLS of Kafka. */
function clientOf({ settings }: Endpoint): TlsState | undefined {
  const protocol = settings.kafka.state === 'there' ? settings.kafka.get('security_protocol') : undefined;
  if (protocol?.state !== 'set' || protocol.value !== 'ssl-authentication') return undefined;
  const client = settings.links.filter(({ argument }) => argument.includes('client')).map(({ link }) => link);
  const unknown = client.find((link) => link.state === 'undetermined');
  if (unknown !== undefined)
    return { kind: 'undetermined', what: `client certificate: ${describeReason(unknown.reason)}` };
  return client.some(({ state }) => state === 'none')
    ? unverified('ssl-authentication without its client certificate')
    : undefined;
}

function byMode(endpoint: Endpoint, engine: Engine | undefined): TlsState {
  const { mode } = endpoint;
  if (mode.state === 'undetermined') return undetermined(mode.field.reason);
  if (mode.state === 'invalid') return unverified(noMode(quoted(mode.field)));
  const wrong = engine === undefined ? undefined : unsupported(endpoint, engine);
  if (wrong !== undefined) return wrong;
  const isVerifying = mode.state === 'set' && (mode.mode === 'verify-ca' || mode.mode === 'verify-full');
  if (engine?.switch === 'undocumented') {
    if (!isVerifying || engine.certificate === 'undocumented')
      return { kind: 'undetermined', what: `AWS does not say whether ssl_mode controls TLS for ${engine.title}` };
  } else if (ignoresChanges(endpoint, 'ssl_mode'))
    return undetermined({ kind: 'ignored-changes', attribute: 'ssl_mode' });
  if (mode.state === 'absent') return unverified('ssl_mode is not set');
  if (engine === undefined && mode.mode !== 'verify-full')
    return { kind: 'undetermined', what: `cannot determine whether the engine supports ${mode.shown}` };
  if (!isVerifying) return unverified(`${mode.shown}: the server is not verified`);
  return byCertificate(endpoint, mode.shown) ?? byServer(endpoint, mode.mode) ?? { kind: 'verified', what: mode.shown };
}

function byCertificate(endpoint: Endpoint, mode: string): TlsState | undefined {
  const { certificate } = endpoint;
  if (certificate.state === 'none') return unverified(`${mode} without a certificate`);
  if (certificate.state === 'undetermined')
    return { kind: 'undetermined', what: `certificate: ${describeReason(certificate.reason)}` };
  const wrong = wrongLink(endpoint);
  if (certificate.state === 'dangling') return wrong;
  // Where the mode is covered, too, it is open for that.
  if (ignoresChanges(endpoint, 'certificate_arn') && !ignoresChanges(endpoint, 'ssl_mode'))
    return undetermined({ kind: 'ignored-changes', attribute: 'certificate_arn' });
  return wrong;
}

/** What contradicts a verifying mode where the endpoint connects to. */
function byServer(endpoint: Endpoint, mode: Mode): TlsState | undefined {
  const { engine, serverName } = endpoint;
  if (engine.state !== 'known') return undefined;
  if (engine.engine.switch === 'mode' && mode === 'verify-full' && hostKind(serverName) === 'address')
    return unverified(`${mode}, but server_name is an IP address`);
  const port = engine.engine.name === 'oracle' ? portOf(endpoint) : undefined;
  return port?.state === 'set' && port.value === ORACLE_TCP_PORT
    ? unverified(`${mode}, but port ${ORACLE_TCP_PORT} is the listener without TLS`)
    : undefined;
}

/** A mode that AWS does not document for the engine, or that is none. */
function unsupported({ mode }: Endpoint, engine: Engine): TlsState | undefined {
  if (mode.state === 'invalid') return unverified(noMode(quoted(mode.field)));
  if (mode.state !== 'set' || engine.modes === undefined || engine.modes.includes(mode.mode)) return undefined;
  return unverified(`${engine.title} does not support ${mode.shown}`);
}

function noMode(value: string): string {
  return `${value} is not a valid mode`;
}

/** The first link to a certificate that can't work. */
function wrongLink({ engine, links, world }: Endpoint): TlsState | undefined {
  for (const { argument, link } of links) {
    const what = wrongWith(link, argument);
    if (what !== undefined) return unverified(what);
    if (link.state !== 'linked' || link.certificate === undefined || engine.state !== 'known') continue;
    const takes = argument === 'certificate_arn' ? engine.engine.certificate : 'pem';
    const kind = certificateKind(link.certificate, world);
    if ((takes === 'pem' || takes === 'wallet') && kind !== undefined && kind !== takes)
      return unverified(`the certificate is a ${NAMES[kind]}, not a ${NAMES[takes]}`);
  }
  return undefined;
}

const NAMES = { pem: 'PEM', wallet: 'wallet' } as const;

function wrongWith(link: Link, argument: string): string | undefined {
  if (link.state === 'dangling') return `no certificate: ${missedText(link.missed)}`;
  return link.state === 'foreign' ? `${argument.replace(/^.*\./, '')} is ${link.what}` : undefined;
}
