import type { Endpoint } from '../src/dms/endpoint.ts';
import { quoted } from '../src/dms/field.ts';
import { effectsOn, settingsForProtocol } from '../src/dms/remedy.ts';
import { settingOf } from '../src/dms/settings.ts';
import { ALL_SETTINGS_ENGINES, SETTINGS_ENGINES } from '../src/dms/settings-engines.ts';
import { settingsTlsOf } from '../src/dms/tls/settings.ts';
import {
  endpointRule,
  fail,
  found,
  notApplicable,
  type Outcome,
  pass,
  undetermined,
  unreported,
  unsafely,
} from '../src/lint/rule.ts';

interface Args {
  readonly argument: string;
  readonly value: string;
  /** What to do, as a sentence. */
  readonly needs: string;
}

export const endpointSettingsPlaintext = endpointRule<Args>({
  id: 'endpoint-settings-plaintext',
  level: 'error',
  securitySeverity: '7.5',
  precision: 'very-high',
  cwe: [319],
  controls: [
    { id: 'DMS.9', how: 'beyond' },
    { id: 'DMS.12', how: 'decides', relation: 'subset' },
  ],
  title: "The endpoint's settings select clear text",
  tls: 'clear-text',
  check: (endpoint) => {
    const outcome = check(endpoint);
    return found(valueText(endpoint, outcome), outcome);
  },
  message: ({ argument, value, needs }, address) => ({
    fact: `${address} sends its traffic in clear text: ${argument} is ${value}.`,
    remedy: argument.includes('extra_connection_attributes') ? `Remove it. ${needs}` : needs,
    lines: [],
  }),
});

const WHAT = 'whether the connection is encrypted';

function check(endpoint: Endpoint): Outcome<Args> {
  if (endpoint.engine.state !== 'known') return withoutEngine(endpoint);
  const tls = settingsTlsOf(endpoint);
  switch (tls?.state) {
    case undefined:
      return notApplicable('TLS of this engine is not controlled by its settings');
    case 'clear':
      return fail(
        tls.location,
        { argument: tls.argument, value: tls.shown, needs: tls.remedy },
        fixOf(endpoint, tls.argument),
      );
    case 'undetermined':
      return undetermined(
        tls.location,
        tls.reason,
        tls.where === 'settings' ? WHAT : 'whether extra_connection_attributes selects clear text',
        tls.accepted,
      );
    case 'missing':
      return notApplicable(`${tls.argument} is not set, and the provider rejects the endpoint without it`);
    // No protocol at all is what kafka-protocol-unset is about.
    case 'unset':
      return tls.ignored === undefined ? pass(tls.location) : undetermined(tls.location, tls.ignored, WHAT);
    case 'invalid':
      return unreported(`${tls.invalid.argument} is not a DMS protocol`);
    case 'encrypted':
      return pass(tls.location);
  }
}

/** What stands in extra_connection_attributes is not set anew. */
function fixOf(endpoint: Endpoint, argument: string) {
  const engine = ALL_SETTINGS_ENGINES.find(({ block }) => argument.startsWith(`${block}.`));
  if (engine === undefined) return { why: 'dmslint does not edit extra_connection_attributes' };
  const settings = settingsForProtocol(endpoint, engine);
  return unsafely(settings, effectsOn(endpoint));
}

/** DMS takes an endpoint of these engines only with its settings block, so without one the engine is another (docs/facts.md, section 3). */
function withoutEngine({ engine, settings }: Endpoint): Outcome<Args> {
  const isElsewhere =
    engine.state === 'relational' || ALL_SETTINGS_ENGINES.every((one) => settings.block(one).state === 'absent');
  return isElsewhere
    ? notApplicable('the endpoint has no settings that control TLS')
    : unreported('the engine is undetermined');
}

/** What was found, for the evidence: what Redis is told, or what asks for clear text. */
function valueText({ settings }: Endpoint, outcome: Outcome<Args>): string | undefined {
  if (outcome.kind === 'fail') return `${outcome.args.argument} is ${outcome.args.value}`;
  const { redis } = SETTINGS_ENGINES;
  const field = settingOf(settings, redis, redis.tls.argument);
  return field?.state === 'set' ? `${redis.block}.${redis.tls.argument} is ${quoted(field)}` : undefined;
}
