import { describeReason } from '../../graph/reason.ts';
import { certificateKind } from '../certificates/certificate.ts';
import { type Link, missedText } from '../certificates/link.ts';
import { nameOf } from '../connection/name.ts';
import { ORACLE_TCP_PORT, portOf } from '../database/ports.ts';
import { type Endpoint, ignoresChanges } from '../endpoint.ts';
import { type Engine, intendedEngine, type Mode } from '../engines.ts';
import { type Field, quoted } from '../field.ts';
import { settingOf } from '../settings.ts';
import { SETTINGS_ENGINES, settingsEngine } from '../settings-engines.ts';
import { clearTextOf } from './clear-text.ts';
import { settingsTlsOf } from './settings.ts';

/**
 * What an endpoint in one world says of its TLS, as a short clause for a diagram: the mode or protocol, what is missing or wrong with its certificate, or why
 * it can't be known. Free of secrets. It is no verdict: that comes from the rules.
 */
export function tlsFacts(endpoint: Endpoint): string {
  const { engine } = endpoint;
  const clear = clearTextOf(endpoint);
  if (clear !== undefined) return clear.setting;
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

function byUnknownName({ value: name, shown }: Field & { state: 'set' }, { root }: Endpoint): string {
  if (name === 's3') return 's3 is not an engine of the AWS provider';
  // What Terraform has accepted may be newer than dmslint.
  if (intendedEngine(name) === undefined || root.acceptedByTerraform) return `unknown engine ${shown}`;
  return `${shown} is not a DMS engine`;
}

function byOpenEngine({ mode }: Endpoint, { field }: Endpoint['engine'] & { state: 'undetermined' }): string {
  if (mode.state === 'undetermined') return describeReason(mode.field.reason);
  if (mode.state === 'invalid') return noMode(quoted(mode.field));
  return field.state === 'absent' ? 'engine_name is not set' : describeReason(field.reason);
}

function byEngine(endpoint: Endpoint, engine: Engine): string {
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
function always(endpoint: Endpoint, engine: Engine): string {
  const { mode } = endpoint;
  if (mode.state === 'undetermined') return describeReason(mode.field.reason);
  return unsupported(endpoint, engine) ?? wrongLink(endpoint) ?? 'always TLS';
}

function bySettings(endpoint: Endpoint): string {
  const tls = settingsTlsOf(endpoint)!;
  if (tls.state === 'undetermined') return describeReason(tls.reason);
  if (tls.state === 'invalid') return `${tls.invalid.shown} is not a DMS protocol`;
  const client = clientOf(endpoint);
  if (client !== undefined) return client;
  const { mode } = endpoint;
  if (mode.state === 'invalid') return noMode(quoted(mode.field));
  if (tls.state === 'missing') return `${tls.argument} is not set`;
  return wrongLink(endpoint) ?? settingText(endpoint);
}

/** The protocol as it is set, or the scheme of the address. */
function settingText({ engine, settings }: Endpoint): string {
  const own = engine.state === 'known' ? settingsEngine(engine.engine.name) : undefined;
  if (own?.tls.by !== 'protocol') return 'HTTPS';
  const field = settingOf(settings, own, own.tls.argument);
  if (field?.state === 'set' && field.value !== '') return field.shown;
  return own.tls.unset === 'encrypts'
    ? `${own.tls.argument} is not set, encrypted by default`
    : `encrypted by ${own.tls.connectionAttribute} in extra_connection_attributes`;
}

/** What is missing for the mutual TLS of Kafka. */
function clientOf({ settings }: Endpoint): string | undefined {
  const { kafka } = SETTINGS_ENGINES;
  const protocol = settingOf(settings, kafka, kafka.tls.argument);
  if (protocol?.state !== 'set' || protocol.value !== kafka.client.protocol) return undefined;
  const client = settings.links.filter(({ argument }) => argument.includes('client')).map(({ link }) => link);
  const unknown = client.find((link) => link.state === 'undetermined');
  if (unknown !== undefined) return `client certificate: ${describeReason(unknown.reason)}`;
  return client.some(({ state }) => state === 'none') ? 'ssl-authentication without its client certificate' : undefined;
}

function byMode(endpoint: Endpoint, engine: Engine | undefined): string {
  const { mode } = endpoint;
  if (mode.state === 'undetermined') return describeReason(mode.field.reason);
  if (mode.state === 'invalid') return noMode(quoted(mode.field));
  const wrong = engine === undefined ? undefined : unsupported(endpoint, engine);
  if (wrong !== undefined) return wrong;
  const isVerifying = mode.state === 'set' && (mode.mode === 'verify-ca' || mode.mode === 'verify-full');
  if (engine?.switch === 'undocumented' && (!isVerifying || engine.certificate === 'undocumented'))
    return `AWS does not say whether ssl_mode controls TLS for ${engine.title}`;
  if (ignoresChanges(endpoint, 'ssl_mode')) return describeReason({ kind: 'ignored-changes', attribute: 'ssl_mode' });
  if (mode.state === 'absent') return 'ssl_mode is not set';
  if (engine === undefined && mode.mode !== 'verify-full')
    return `cannot determine whether the engine supports ${mode.shown}`;
  if (!isVerifying) return `${mode.shown}: the server is not verified`;
  return byCertificate(endpoint, mode.shown) ?? byServer(endpoint, mode.mode) ?? mode.shown;
}

function byCertificate(endpoint: Endpoint, mode: string): string | undefined {
  const { certificate } = endpoint;
  if (certificate.state === 'none') return `${mode} without a certificate`;
  if (certificate.state === 'undetermined') return `certificate: ${describeReason(certificate.reason)}`;
  const wrong = wrongLink(endpoint);
  if (certificate.state === 'dangling') return wrong;
  // Where the mode is covered, too, it is open for that.
  if (ignoresChanges(endpoint, 'certificate_arn') && !ignoresChanges(endpoint, 'ssl_mode'))
    return describeReason({ kind: 'ignored-changes', attribute: 'certificate_arn' });
  return wrong;
}

/** What contradicts a verifying mode where the endpoint connects to. */
function byServer(endpoint: Endpoint, mode: Mode): string | undefined {
  const { engine } = endpoint;
  if (engine.state !== 'known') return undefined;
  if (engine.engine.switch === 'mode' && mode === 'verify-full' && nameOf(endpoint).state === 'address')
    return `${mode}, but server_name is an IP address`;
  const port = engine.engine.name === 'oracle' ? portOf(endpoint) : undefined;
  return port?.state === 'set' && port.value === ORACLE_TCP_PORT
    ? `${mode}, but port ${ORACLE_TCP_PORT} is the listener without TLS`
    : undefined;
}

/** A mode that AWS does not document for the engine, or that is none. */
function unsupported({ mode }: Endpoint, engine: Engine): string | undefined {
  if (mode.state === 'invalid') return noMode(quoted(mode.field));
  if (mode.state !== 'set' || engine.modes === undefined || engine.modes.includes(mode.mode)) return undefined;
  return `${engine.title} does not support ${mode.shown}`;
}

function noMode(value: string): string {
  return `${value} is not a valid mode`;
}

/** The first link to a certificate that can't work. */
function wrongLink({ engine, links, world }: Endpoint): string | undefined {
  for (const { argument, link } of links) {
    const what = wrongWith(link, argument);
    if (what !== undefined) return what;
    if (link.state !== 'linked' || link.certificate === undefined || engine.state !== 'known') continue;
    const takes = argument === 'certificate_arn' ? engine.engine.certificate : 'pem';
    const kind = certificateKind(link.certificate, world);
    if ((takes === 'pem' || takes === 'wallet') && kind !== undefined && kind !== takes)
      return `the certificate is a ${NAMES[kind]}, not a ${NAMES[takes]}`;
  }
  return undefined;
}

const NAMES = { pem: 'PEM', wallet: 'wallet' } as const;

function wrongWith(link: Link, argument: string): string | undefined {
  if (link.state === 'dangling') return `no certificate: ${missedText(link.missed)}`;
  return link.state === 'foreign' ? `${argument.replace(/.*\./, '')} is ${link.what}` : undefined;
}
