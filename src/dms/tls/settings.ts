import type { Reason } from '../../graph/value.ts';
import { connectionAttributeValues } from '../connection-attributes.ts';
import { type Endpoint, ignoresChanges } from '../endpoint.ts';
import { type Field, quoted } from '../field.ts';
import type { Location } from '../location.ts';
import { acceptedText } from '../narrowed.ts';
import { type ProtocolSwitch, type SchemeSwitch, type SettingsEngine, settingsEngine } from '../settings-engines.ts';
import { attributeKind, type InvalidProtocol, invalidProtocols, protocolKind, shownAttribute } from './protocol.ts';
import { protocolRemedy } from './protocol-remedy.ts';

/** What the settings of an endpoint say of TLS, for the engines whose switch is there. */
export type SettingsTls =
  /** `shown` is what messages may show of the value. */
  | {
      readonly state: 'clear';
      readonly argument: string;
      readonly shown: string;
      readonly location: Location;
      /** What to do, as a sentence. */
      readonly remedy: string;
    }
  /** Kafka names no protocol. `ignored`: lifecycle.ignore_changes covers it, so the endpoint may have one all the same. */
  | {
      readonly state: 'unset';
      readonly argument: string;
      readonly location: Location;
      /** What to do, as a sentence. */
      readonly remedy: string;
      readonly ignored: Reason | undefined;
    }
  | { readonly state: 'encrypted'; readonly location: Location }
  /** Not a protocol of DMS: what endpoint-settings-invalid is about. */
  | { readonly state: 'invalid'; readonly invalid: InvalidProtocol; readonly location: Location }
  | {
      readonly state: 'undetermined';
      readonly reason: Reason;
      readonly location: Location;
      readonly where: 'settings' | 'extra_connection_attributes';
      /** `acceptedText` of the field. */
      readonly accepted?: string;
    }
  /** What the provider asks for is not there. */
  | { readonly state: 'missing'; readonly argument: string; readonly location: Location };

/** Undefined for engines whose switch is elsewhere, and where the engine is not known. */
export function settingsTlsOf(endpoint: Endpoint): SettingsTls | undefined {
  if (endpoint.engine.state !== 'known') return undefined;
  const engine = settingsEngine(endpoint.engine.engine.name);
  if (engine === undefined) return undefined;
  return engine.tls.by === 'protocol'
    ? byProtocol(endpoint, engine, engine.tls)
    : byScheme(endpoint, engine, engine.tls);
}

/** A protocol in the settings block, and in the extra connection attributes: the weaker counts. An empty one is not sent. */
function byProtocol(endpoint: Endpoint, engine: SettingsEngine, tls: ProtocolSwitch): SettingsTls {
  const more = endpoint.extraAttributes;
  const argument = `${engine.block}.${tls.argument}`;
  const remedy = protocolRemedy(endpoint, engine, tls);
  const written = connectionAttributeValues(more, tls.connectionAttribute).filter((one) => one !== '');
  const clear = written.find((one) => attributeKind(one, tls) === 'clear');
  if (clear !== undefined) {
    const where = `${tls.connectionAttribute} in extra_connection_attributes`;
    return { state: 'clear', argument: where, shown: shownAttribute(more, clear), location: more.location, remedy };
  }
  const extra = written.at(-1);
  const block = endpoint.settings.block(engine);
  if (block.state === 'undetermined') return undeterminedBy(block.field);
  const field = block.state === 'there' ? block.get(tls.argument) : undefined;
  if (field?.state === 'undetermined' || field?.state === 'error') return undeterminedBy(field);
  const value = field?.state === 'set' ? field.value : '';
  if (field?.state === 'set' && protocolKind(value, tls) === 'clear')
    return { state: 'clear', argument, shown: quoted(field), location: field.location, remedy };
  const isUnset = value === '' && (tls.unset === 'plaintext' || field?.state !== 'set');
  if (field !== undefined && !isUnset && !tls.encrypted.includes(value))
    return notDocumented(endpoint, argument, field);
  if (extra === undefined && more.state === 'undetermined')
    return { ...undeterminedBy(more), where: 'extra_connection_attributes' };
  const invalid = invalidProtocols(endpoint).find(({ where }) => where === 'extra_connection_attributes');
  if (invalid !== undefined) return { state: 'invalid', invalid, location: invalid.location };
  const location = field?.location ?? more.location;
  const ignored = ignoredIn(endpoint, engine.block);
  if (tls.unset === 'plaintext' && field !== undefined && isUnset && extra === undefined)
    return { state: 'unset', argument, location, remedy, ignored };
  if (ignored !== undefined) return { state: 'undetermined', reason: ignored, location, where: 'settings' };
  return field === undefined && extra === undefined
    ? { state: 'missing', argument: engine.block, location }
    : { state: 'encrypted', location };
}

/** A value in the settings block that is not a protocol, or that only a newer provider than dmslint knows. */
function notDocumented(endpoint: Endpoint, argument: string, { location }: Field): SettingsTls {
  const invalid = invalidProtocols(endpoint).find(({ where }) => where === 'settings');
  if (invalid !== undefined) return { state: 'invalid', invalid, location };
  const reason: Reason = {
    kind: 'invalid',
    what: `${argument} is not a known DMS protocol, but Terraform has accepted it`,
    advice: 'Update dmslint, if the protocol is new.',
  };
  return { state: 'undetermined', reason, location, where: 'settings' };
}

function byScheme(endpoint: Endpoint, engine: SettingsEngine, tls: SchemeSwitch): SettingsTls {
  const argument = `${engine.block}.${tls.argument}`;
  const block = endpoint.settings.block(engine);
  if (block.state === 'undetermined') return undeterminedBy(block.field);
  const uri = block.state === 'there' ? block.get(tls.argument) : undefined;
  if (uri === undefined || uri.state === 'absent')
    return { state: 'missing', argument, location: uri?.location ?? endpoint.modeField.location };
  if (uri.state === 'error') return undeterminedBy(uri);
  const known = uri.state === 'set' ? uri.value : uri.prefix;
  if (/^http:\/\//i.test(known)) {
    const remedy = 'Use an https:// address.';
    return { state: 'clear', argument, shown: 'an http:// address', location: uri.location, remedy };
  }
  if (uri.state === 'undetermined' && !/^https:\/\//i.test(known) && !isServiceAddress(uri, tls, endpoint))
    return undeterminedBy(uri);
  const ignored = ignoredIn(endpoint, engine.block);
  return ignored === undefined
    ? { state: 'encrypted', location: uri.location }
    : { state: 'undetermined', reason: ignored, location: uri.location, where: 'settings' };
}

/** The address of a domain of the service comes without a scheme, and DMS then uses HTTPS. A plan alone does not tell what is written around it. */
function isServiceAddress(
  uri: Field & { state: 'undetermined' },
  { services }: SchemeSwitch,
  { root }: Endpoint,
): boolean {
  return (
    (!root.acceptedByTerraform || root.lifecycleKnown) &&
    services.test(uri.reference?.type ?? '') &&
    uri.reference?.attribute === 'endpoint'
  );
}

function ignoredIn(endpoint: Endpoint, attribute: string): Reason | undefined {
  return ignoresChanges(endpoint, attribute) ? { kind: 'ignored-changes', attribute } : undefined;
}

function undeterminedBy(field: Field & { state: 'undetermined' | 'error' }): SettingsTls & { state: 'undetermined' } {
  const { reason, location } = field;
  const accepted = acceptedText(field);
  return { state: 'undetermined', reason, location, where: 'settings', ...(accepted ? { accepted } : {}) };
}
