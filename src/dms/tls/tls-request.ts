import { type Endpoint, ignoresChanges } from '../endpoint.ts';
import { quoted } from '../field.ts';
import type { Location } from '../location.ts';
import { settingOf } from '../settings.ts';
import { settingsEngine } from '../settings-engines.ts';
import { settingsTlsOf } from './settings.ts';

/** Whether an endpoint connects with TLS or not at all. `what` is what says so, as a clause. */
export type TlsRequest =
  | { readonly state: 'yes'; readonly what: string; readonly location: Location }
  | { readonly state: 'no'; readonly why: string }
  | { readonly state: 'unknown'; readonly why: string };

export function tlsRequestOf(endpoint: Endpoint): TlsRequest {
  const { engine } = endpoint;
  switch (engine.state) {
    case 'undetermined':
      return { state: 'unknown', why: 'the engine is undetermined' };
    case 'unlisted':
      return { state: 'no', why: 'engine_name is not a DMS engine' };
    case 'relational':
      return byMode(endpoint);
    case 'known':
      switch (engine.engine.switch) {
        case 'mode':
          return byMode(endpoint);
        case 'settings':
          return bySettings(endpoint);
        case 'always':
          return { state: 'yes', what: 'DMS always uses TLS for this engine', location: engine.location };
        case 'undocumented':
          return { state: 'unknown', why: 'whether ssl_mode controls TLS for this engine is not documented' };
      }
  }
}

function byMode(endpoint: Endpoint): TlsRequest {
  const { mode } = endpoint;
  if (ignoresChanges(endpoint, 'ssl_mode')) return { state: 'unknown', why: 'ssl_mode is undetermined' };
  switch (mode.state) {
    case 'undetermined':
    case 'invalid':
      return { state: 'unknown', why: 'ssl_mode is undetermined' };
    case 'absent':
      return { state: 'no', why: 'ssl_mode is not set' };
    case 'set':
      return mode.mode === 'none'
        ? { state: 'no', why: 'ssl_mode is "none"' }
        : { state: 'yes', what: `ssl_mode is "${mode.shown}"`, location: mode.location };
  }
}

function bySettings(endpoint: Endpoint): TlsRequest {
  const { engine, settings } = endpoint;
  const tls = settingsTlsOf(endpoint)!;
  if (tls.state === 'undetermined') return { state: 'unknown', why: 'the protocol is undetermined' };
  if (tls.state !== 'encrypted') return { state: 'no', why: 'the settings of the endpoint do not encrypt' };
  const own = engine.state === 'known' ? settingsEngine(engine.engine.name) : undefined;
  if (own?.tls.by !== 'protocol') return { state: 'yes', what: 'endpoint_uri uses HTTPS', location: tls.location };
  const { argument, connectionAttribute } = own.tls;
  const field = settingOf(settings, own, argument);
  if (field?.state === 'set' && field.value !== '' && isWritten(endpoint, own.block, argument))
    return { state: 'yes', what: `${own.block}.${argument} is ${quoted(field)}`, location: tls.location };
  const what =
    own.tls.unset === 'encrypts'
      ? `${own.block}.${argument} is not set, and encrypts by default`
      : `${connectionAttribute} in extra_connection_attributes encrypts`;
  return { state: 'yes', what, location: tls.location };
}

/** A default of the provider comes from nowhere. */
function isWritten({ valueOf: inWorld }: Endpoint, block: string, argument: string): boolean {
  const value = inWorld(block);
  const inner = value?.kind === 'list' ? value.items[0] : value;
  return inner?.kind !== 'object' || inner.entries.get(argument)?.trace !== undefined;
}
