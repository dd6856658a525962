import type { Endpoint } from '../src/dms/endpoint.ts';
import { quoted } from '../src/dms/field.ts';
import { settingOf } from '../src/dms/settings.ts';
import { type SettingsEngine, settingsEngine } from '../src/dms/settings-engines.ts';
import { hasBrokersOfMsk, needsScram, SCRAM_MECHANISM, SCRAM_SETTING } from '../src/dms/tls/broker-remedy.ts';
import { type InvalidProtocol, invalidMechanism, invalidProtocols } from '../src/dms/tls/protocol.ts';
import {
  endpointRule,
  fail,
  found,
  notApplicable,
  type Outcome,
  pass,
  safely,
  unreported,
  unsafely,
  withoutEngine,
} from '../src/lint/rule.ts';

interface Args {
  readonly argument: string;
  readonly shown: string;
  readonly protocols: readonly string[];
  readonly meant?: string;
  /** The argument that is to be set, where that is not the one that is written. */
  readonly instead?: string;
  /** What the values are, if not protocols. */
  readonly what?: 'SASL mechanism';
}

export const endpointSettingsInvalid = endpointRule<Args>({
  id: 'endpoint-settings-invalid',
  level: 'error',
  securitySeverity: '5.9',
  precision: 'very-high',
  cwe: [1188],
  controls: [
    { id: 'DMS.9', how: 'beyond' },
    { id: 'DMS.12', how: 'beyond' },
  ],
  title: 'The security protocol is not a DMS protocol',
  link: 'mode',
  tls: 'refused',
  check,
  message: ({ argument, shown, protocols, meant, instead, what }, address) => ({
    fact: `${address}: ${argument} is ${shown}, which is not a DMS ${what ?? 'protocol'}; the ${what === undefined ? 'protocols' : 'mechanisms'} are ${list(protocols, 'and')}.`,
    remedy: what
      ? `Write ${meant === undefined ? list(protocols, 'or') : JSON.stringify(meant)}.`
      : instead === undefined
        ? `Write ${meant === undefined ? list(protocols.slice(0, -1), 'or') : JSON.stringify(meant)}.`
        : `Remove it, and set ${instead} to ${meant === undefined ? list(protocols.slice(0, -1), 'or') : JSON.stringify(meant)}.`,
    lines: [],
  }),
});

/** The last of the protocols is clear text. */
function list(names: readonly string[], word: 'and' | 'or'): string {
  const all = names.map((name) => JSON.stringify(name));
  return all.length < 2 ? all.join('') : `${all.slice(0, -1).join(', ')} ${word} ${all.at(-1)}`;
}

function check(endpoint: Endpoint): Outcome<Args> | Outcome<Args>[] {
  const { engine } = endpoint;
  if (engine.state === 'relational') return notApplicable('the engine has no settings that control TLS');
  if (engine.state !== 'known') return withoutEngine(engine);
  const row = settingsEngine(engine.engine.name);
  if (row?.tls.by !== 'protocol') return notApplicable('TLS of this engine is not controlled by a protocol');
  const protocols = invalidProtocols(endpoint).map((one) => failed(endpoint, row, one));
  const mechanism = row.sasl && invalidMechanism(endpoint);
  const invalid = mechanism === undefined ? protocols : [...protocols, failedMechanism(endpoint, mechanism)];
  return invalid.length > 0 ? invalid : withoutInvalid(endpoint, row);
}

function failedMechanism(endpoint: Endpoint, invalid: InvalidProtocol): Outcome<Args> {
  const { argument, shown, location, protocols, sure } = invalid;
  // Brokers of MSK take but one.
  const meant = hasBrokersOfMsk(endpoint) ? SCRAM_MECHANISM : invalid.meant;
  const args: Args = { argument, shown, protocols, what: 'SASL mechanism' };
  if (meant === undefined) return fail(location, args, { why: 'it is not known which mechanism is meant' });
  const changes = [{ attribute: SCRAM_SETTING.attribute, value: JSON.stringify(meant) }];
  return fail(location, { ...args, meant }, sure && meant === invalid.meant ? safely(changes) : unsafely(changes));
}

function failed(endpoint: Endpoint, engine: SettingsEngine, invalid: InvalidProtocol): Outcome<Args> {
  const { argument, where, shown, location, meant, protocols } = invalid;
  const attribute = `${engine.block}.${engine.tls.argument}`;
  const isInBlock = where === 'settings';
  const outcome = fail<Args>(
    location,
    {
      argument,
      shown,
      protocols,
      ...(meant === undefined ? {} : { meant }),
      ...(isInBlock ? {} : { instead: attribute }),
    },
    isInBlock ? fixOf(endpoint, attribute, invalid) : { why: 'dmslint does not edit extra_connection_attributes' },
  );
  return found(`${argument} is ${shown}`, outcome);
}

/** What is refused now is corrected safely where only one protocol can be meant. */
function fixOf(endpoint: Endpoint, attribute: string, { meant, sure }: InvalidProtocol) {
  if (meant === undefined) return { why: 'it is not known which protocol is meant' };
  const changes = [
    { attribute, value: JSON.stringify(meant) },
    ...(needsScram(endpoint, meant) ? [SCRAM_SETTING] : []),
  ];
  return sure ? safely(changes) : unsafely(changes);
}

function withoutInvalid(endpoint: Endpoint, engine: SettingsEngine): Outcome<Args> {
  const block = endpoint.settings.block(engine);
  if (block.state === 'undetermined') return unreported(`${engine.block} is undetermined`);
  const field = settingOf(endpoint.settings, engine, engine.tls.argument);
  if (field?.state === 'undetermined' || field?.state === 'error')
    return unreported(`${engine.tls.argument} is undetermined`);
  if (endpoint.extraAttributes.state === 'undetermined')
    return unreported('extra_connection_attributes is undetermined');
  if (field?.state !== 'set' || field.value === '') return notApplicable(`${engine.tls.argument} is not set`);
  return isListed(engine, field.value)
    ? found(`${engine.block}.${engine.tls.argument} is ${quoted(field)}`, pass(field.location))
    : unreported(`${engine.tls.argument} is not a known DMS protocol, but Terraform has accepted it`);
}

function isListed({ tls }: SettingsEngine, protocol: string): boolean {
  return tls.by === 'protocol' && (protocol === 'plaintext' || tls.encrypted.includes(protocol));
}
