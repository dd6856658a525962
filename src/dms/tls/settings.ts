import type { Reason } from '../../graph/value.ts';
import { connectionAttribute } from '../connection-attributes.ts';
import { type Endpoint, ignoresChanges } from '../endpoint.ts';
import { type Field, quoted } from '../field.ts';
import type { Location } from '../location.ts';

/** What the settings of an endpoint say of TLS, for the engines whose switch is there. */
export type SettingsTls =
  /** `shown` is what messages may show of the value. */
  | {
      readonly state: 'clear';
      readonly argument: string;
      readonly shown: string;
      readonly location: Location;
      readonly lines: readonly string[];
    }
  /** Kafka names no protocol. `ignored`: lifecycle.ignore_changes covers it, so the endpoint may have one all the same. */
  | {
      readonly state: 'unset';
      readonly argument: string;
      readonly location: Location;
      readonly lines: readonly string[];
      readonly ignored: Reason | undefined;
    }
  | { readonly state: 'encrypted'; readonly location: Location }
  | {
      readonly state: 'undetermined';
      readonly reason: Reason;
      readonly location: Location;
      readonly where: 'settings' | 'extra_connection_attributes';
    }
  /** What the provider asks for is not there. */
  | { readonly state: 'missing'; readonly argument: string; readonly location: Location };

/** Undefined for engines whose switch is elsewhere, and where the engine is not known. */
export function settingsTlsOf(endpoint: Endpoint): SettingsTls | undefined {
  if (endpoint.engine.state !== 'known' || endpoint.engine.engine.switch !== 'settings') return undefined;
  switch (endpoint.engine.engine.name) {
    case 'redis':
    case 'kafka':
      return byProtocol(endpoint, endpoint.engine.engine.name);
    default:
      return byAddress(endpoint);
  }
}

/** Where the protocol stands: in the block, or as an extra connection attribute; and what encrypts. An empty protocol of Kafka is not sent. */
const PROTOCOLS = {
  redis: { attribute: 'ssl_security_protocol', extra: 'sslSecurityProtocol', encrypted: ['ssl-encryption'] },
  kafka: {
    attribute: 'security_protocol',
    extra: 'securityProtocol',
    encrypted: ['ssl-encryption', 'ssl-authentication', 'sasl-ssl'],
  },
} as const;

/** A protocol in the settings block, and in the extra connection attributes: the weaker counts. */
function byProtocol(endpoint: Endpoint, which: 'redis' | 'kafka'): SettingsTls {
  const { attribute, extra, encrypted } = PROTOCOLS[which];
  const more = endpoint.extraAttributes;
  const argument = `${which}_settings.${attribute}`;
  const lines = [`${which}_settings {`, `  ${attribute} = "ssl-encryption"`, '}'];
  const hidden = connectionAttribute(more, extra);
  if (hidden?.toLowerCase() === 'plaintext') {
    const where = `${extra} in extra_connection_attributes`;
    return { state: 'clear', argument: where, shown: '"plaintext"', location: more.location, lines };
  }
  const block = endpoint.settings[which];
  if (block.state === 'undetermined') return undeterminedBy(block.field);
  const field = block.state === 'there' ? block.get(attribute) : undefined;
  if (field?.state === 'undetermined' || field?.state === 'error') return undeterminedBy(field);
  const value = field?.state === 'set' ? field.value : '';
  if (field?.state === 'set' && value.toLowerCase() === 'plaintext')
    return {
      state: 'clear',
      argument,
      shown: quoted(field),
      location: field.location,
      lines,
    };
  const isUnset = value === '' && (which === 'kafka' || field?.state !== 'set');
  if (field !== undefined && !isUnset && !(encrypted as readonly string[]).includes(value)) {
    const advice =
      encrypted.length === 1
        ? `Set it to ${encrypted[0]}.`
        : `Set it to ${encrypted.slice(0, -1).join(', ')} or ${encrypted.at(-1)}.`;
    const reason: Reason = { kind: 'invalid', what: `${argument} is not a DMS protocol`, advice };
    return { state: 'undetermined', reason, location: field.location, where: 'settings' };
  }
  if (hidden === undefined && more.state === 'undetermined')
    return { ...undeterminedBy(more), where: 'extra_connection_attributes' };
  const location = field?.location ?? more.location;
  const ignored = ignoredIn(endpoint, `${which}_settings`);
  if (which === 'kafka' && field !== undefined && isUnset && hidden === undefined)
    return { state: 'unset', argument, location, lines, ignored };
  if (ignored !== undefined) return { state: 'undetermined', reason: ignored, location, where: 'settings' };
  return field === undefined && hidden === undefined
    ? { state: 'missing', argument: `${which}_settings`, location }
    : { state: 'encrypted', location };
}

/** Elasticsearch and OpenSearch: by the scheme of the address. */
function byAddress(endpoint: Endpoint): SettingsTls {
  const argument = 'elasticsearch_settings.endpoint_uri';
  const block = endpoint.settings.elasticsearch;
  if (block.state === 'undetermined') return undeterminedBy(block.field);
  const uri = block.state === 'there' ? block.get('endpoint_uri') : undefined;
  if (uri === undefined || uri.state === 'absent')
    return { state: 'missing', argument, location: uri?.location ?? endpoint.modeField.location };
  if (uri.state === 'error') return undeterminedBy(uri);
  const known = uri.state === 'set' ? uri.value : uri.prefix;
  if (/^http:\/\//i.test(known)) {
    const lines = ['elasticsearch_settings {', '  endpoint_uri = "https://…"', '}'];
    return { state: 'clear', argument, shown: 'an http:// address', location: uri.location, lines };
  }
  if (uri.state === 'undetermined' && !/^https:\/\//i.test(known) && !isServiceAddress(uri, endpoint))
    return undeterminedBy(uri);
  const ignored = ignoredIn(endpoint, 'elasticsearch_settings');
  return ignored === undefined
    ? { state: 'encrypted', location: uri.location }
    : { state: 'undetermined', reason: ignored, location: uri.location, where: 'settings' };
}

/** The address of a domain of the service comes without a scheme, and DMS then uses HTTPS. A plan alone does not tell what is written around it. */
function isServiceAddress(uri: Field & { state: 'undetermined' }, { root }: Endpoint): boolean {
  return (
    (!root.acceptedByTerraform || root.lifecycleKnown) &&
    /^aws_(opensearch|elasticsearch)_domain$/.test(uri.reference?.type ?? '') &&
    uri.reference?.attribute === 'endpoint'
  );
}

function ignoredIn(endpoint: Endpoint, attribute: string): Reason | undefined {
  return ignoresChanges(endpoint, attribute) ? { kind: 'ignored-changes', attribute } : undefined;
}

function undeterminedBy({
  reason,
  location,
}: Field & { state: 'undetermined' | 'error' }): SettingsTls & { state: 'undetermined' } {
  return { state: 'undetermined', reason, location, where: 'settings' };
}
