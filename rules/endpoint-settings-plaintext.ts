import type { Endpoint } from '../src/dms/endpoint.ts';
import { quoted } from '../src/dms/field.ts';
import { settingForProtocol } from '../src/dms/remedy.ts';
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

export const endpointSettingsPlaintext = endpointRule({
  id: 'endpoint-settings-plaintext',
  level: 'error',
  securitySeverity: '7.5',
  precision: 'very-high',
  title: "The endpoint's settings select clear text",
  check: (endpoint) => {
    const outcome = check(endpoint);
    return found(valueText(endpoint, outcome), outcome);
  },
  message: ({ argument, value, lines }, address) => ({
    fact: `${address} sends its traffic in clear text: ${argument} is ${value}.`,
    remedy: String(argument).includes('extra_connection_attributes')
      ? 'Remove it, and enable encryption in the settings block.'
      : 'Enable encryption there.',
    lines: (lines as readonly string[] | undefined) ?? [],
  }),
});

const WHAT = 'whether the connection is encrypted';

function check(endpoint: Endpoint): Outcome {
  if (endpoint.engine.state !== 'known') return withoutEngine(endpoint);
  const tls = settingsTlsOf(endpoint);
  switch (tls?.state) {
    case undefined:
      return notApplicable('TLS of this engine is not controlled by its settings');
    case 'clear':
      return fail(
        tls.location,
        { argument: tls.argument, value: tls.shown, lines: tls.lines },
        fixOf(endpoint, tls.argument),
      );
    case 'undetermined':
      return undetermined(
        tls.location,
        tls.reason,
        tls.where === 'settings' ? WHAT : 'whether extra_connection_attributes selects clear text',
      );
    case 'missing':
      return notApplicable(`${tls.argument} is not set, and the provider rejects the endpoint without it`);
    // No protocol at all is what kafka-protocol-unset is about.
    case 'unset':
      return tls.ignored === undefined ? pass(tls.location) : undetermined(tls.location, tls.ignored, WHAT);
    case 'encrypted':
      return pass(tls.location);
  }
}

/** What stands in extra_connection_attributes or is an address is not set anew. */
function fixOf(endpoint: Endpoint, argument: string) {
  const which = /^(redis|kafka)_settings\./.exec(argument)?.[1] as 'redis' | 'kafka' | undefined;
  const setting = which && settingForProtocol(endpoint, which);
  return setting && unsafely([setting]);
}

/** DMS takes an endpoint of these engines only with its settings block, so without one the engine is another (docs/facts.md, section 3). */
function withoutEngine({ engine, settings: { redis, kafka, elasticsearch } }: Endpoint): Outcome {
  const isElsewhere =
    engine.state === 'relational' || [redis, kafka, elasticsearch].every(({ state }) => state === 'absent');
  return isElsewhere
    ? notApplicable('the endpoint has no settings that control TLS')
    : unreported('the engine is undetermined');
}

/** What was found, for the evidence: what Redis is told, or what asks for clear text. */
function valueText({ settings: { redis } }: Endpoint, outcome: Outcome): string | undefined {
  if (outcome.kind === 'fail') return `${outcome.args.argument} is ${outcome.args.value}`;
  const field = redis.state === 'there' ? redis.get('ssl_security_protocol') : undefined;
  return field?.state === 'set' ? `redis_settings.ssl_security_protocol is ${quoted(field)}` : undefined;
}
