import { strongestLines, strongestModeOf } from './advice.ts';
import { connectionAttribute } from './connection-attributes.ts';
import type { Endpoint } from './endpoint.ts';
import type { Place } from './place.ts';

/** That an endpoint connects without TLS: what says so, where, and what to write instead. */
export interface ClearText {
  readonly what: string;
  readonly place: Place;
  readonly lines: readonly string[];
}

/** Undefined where the endpoint uses TLS, or where it can't be known whether it does. */
export function clearTextOf(endpoint: Endpoint): ClearText | undefined {
  const { engine, mode } = endpoint;
  if (engine.state === 'known' && engine.engine.name === 'redis')
    return byProtocol(endpoint, 'redis', 'ssl_security_protocol', 'sslSecurityProtocol');
  if (engine.state === 'known' && engine.engine.name === 'kafka')
    return byProtocol(endpoint, 'kafka', 'security_protocol', 'securityProtocol');
  const isByMode = engine.state === 'relational' || (engine.state === 'known' && engine.engine.switch === 'mode');
  if (!isByMode || (mode.state !== 'absent' && !(mode.state === 'set' && mode.mode === 'none'))) return undefined;
  const what = mode.state === 'absent' ? 'ssl_mode is not set, and DMS then uses "none"' : 'ssl_mode is "none"';
  return { what, place: mode.place, lines: strongestLines(strongestModeOf(endpoint)) };
}

/** Redis is encrypted where nothing is said, Kafka is not. */
function byProtocol(
  endpoint: Endpoint,
  which: 'redis' | 'kafka',
  attribute: string,
  extra: string,
): ClearText | undefined {
  const block = endpoint.settings[which];
  const field = block.state === 'there' ? block.get(attribute) : undefined;
  const more = endpoint.extraAttributes;
  const hidden = connectionAttribute(more, extra);
  if (field === undefined || more.state === 'open' || (hidden !== undefined && hidden.toLowerCase() !== 'plaintext'))
    return undefined;
  const argument = `${which}_settings.${attribute}`;
  const lines = [`${which}_settings {`, `  ${attribute} = "ssl-encryption"`, '}'];
  if (hidden !== undefined)
    return { what: `${extra} in extra_connection_attributes is "plaintext"`, place: more.place, lines };
  const value = field.state === 'set' ? field.value : field.state === 'absent' ? '' : undefined;
  if (value === 'plaintext') return { what: `${argument} is "plaintext"`, place: field.place, lines };
  return value === '' && which === 'kafka' ? { what: `${argument} is not set`, place: field.place, lines } : undefined;
}
