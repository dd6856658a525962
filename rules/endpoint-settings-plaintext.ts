import { connectionAttribute } from '../src/dms/connection-attributes.ts';
import { type Endpoint, ignoresChanges } from '../src/dms/endpoint.ts';
import type { Field } from '../src/dms/field.ts';
import type { Place } from '../src/dms/place.ts';
import { settingForProtocol } from '../src/dms/remedy.ts';
import type { Reason } from '../src/graph/value.ts';
import { endpointRule, fail, notApplicable, type Outcome, open, pass, unsafely } from '../src/lint/rule.ts';

export const endpointSettingsPlaintext = endpointRule({
  id: 'endpoint-settings-plaintext',
  level: 'error',
  securitySeverity: '7.5',
  precision: 'very-high',
  tags: ['security', 'external/cwe/cwe-319', 'DMS.12'],
  title: 'The settings of the endpoint ask for clear text',
  check,
  message: ({ argument, value, lines }, address) => ({
    fact: `${address} sends its traffic in clear text: ${argument} is ${value}.`,
    remedy: String(argument).includes('extra_connection_attributes')
      ? 'Take it out there, and ask for encryption in the settings block.'
      : 'Ask for encryption there.',
    lines: (lines as readonly string[] | undefined) ?? [],
  }),
});

const WHAT = "Whether the connection is encrypted can't be known from the settings of the endpoint";

/** What encrypts. An empty protocol of Kafka is not sent: kafka-protocol-unset. */
const PROTOCOLS: Readonly<Record<'redis' | 'kafka', readonly string[]>> = {
  redis: ['ssl-encryption'],
  kafka: ['ssl-encryption', 'ssl-authentication', 'sasl-ssl', ''],
};

function check(endpoint: Endpoint): Outcome {
  if (endpoint.engine.state !== 'known') return notApplicable('the engine is not known');
  switch (endpoint.engine.engine.name) {
    case 'redis':
      return protocol(
        endpoint,
        'redis',
        'ssl_security_protocol',
        'sslSecurityProtocol',
        'ssl_security_protocol = "ssl-encryption"',
      );
    case 'kafka':
      return protocol(
        endpoint,
        'kafka',
        'security_protocol',
        'securityProtocol',
        'security_protocol = "ssl-encryption"',
      );
    case 'elasticsearch':
    case 'opensearch':
      return search(endpoint);
    default:
      return notApplicable('the TLS switch of this engine is not in settings');
  }
}

/** A protocol in the settings block, and in the extra connection attributes: the weaker counts. */
function protocol(
  endpoint: Endpoint,
  which: 'redis' | 'kafka',
  attribute: string,
  extra: string,
  line: string,
): Outcome {
  const argument = `${which}_settings.${attribute}`;
  const hidden = connectionAttribute(endpoint.extraAttributes, extra);
  if (hidden?.toLowerCase() === 'plaintext') {
    return fail(endpoint.extraAttributes.place, {
      argument: `${extra} in extra_connection_attributes`,
      value: '"plaintext"',
      lines: [`${which}_settings {`, `  ${line}`, '}'],
    });
  }
  const block = endpoint.settings[which];
  if (block.state === 'open') return open(block.field.place, block.field.reason, WHAT);
  const field = block.state === 'there' ? block.get(attribute) : undefined;
  if (field?.state === 'set' && field.value.toLowerCase() === 'plaintext') {
    const value = field.sensitive ? '(sensitive)' : '"plaintext"';
    const setting = settingForProtocol(endpoint, which);
    return fail(
      field.place,
      { argument, value, lines: [`${which}_settings {`, `  ${line}`, '}'] },
      setting && unsafely([setting]),
    );
  }
  if (field?.state === 'open' || field?.state === 'error') return open(field.place, field.reason, WHAT);
  if (field?.state === 'set' && !PROTOCOLS[which].includes(field.value)) {
    const values = PROTOCOLS[which].filter((one) => one !== '').join(', ');
    const reason: Reason = {
      kind: 'invalid',
      what: `${argument} is no protocol of DMS`,
      advice: `Write one of ${values}.`,
    };
    return open(field.place, reason, WHAT);
  }
  const more = endpoint.extraAttributes;
  if (hidden === undefined && more.state === 'open')
    return open(more.place, more.reason, 'extra_connection_attributes may ask for clear text');
  return passUnlessIgnored(endpoint, `${which}_settings`, field?.place ?? more.place);
}

function search(endpoint: Endpoint): Outcome {
  const block = endpoint.settings.elasticsearch;
  if (block.state === 'open') return open(block.field.place, block.field.reason, WHAT);
  const uri: Field | undefined = block.state === 'there' ? block.get('endpoint_uri') : undefined;
  if (uri === undefined || uri.state === 'absent') return notApplicable('endpoint_uri is not set');
  if (uri.state === 'error') return open(uri.place, uri.reason, WHAT);
  const known = uri.state === 'set' ? uri.value : uri.prefix;
  if (/^http:\/\//i.test(known))
    return fail(uri.place, {
      argument: 'elasticsearch_settings.endpoint_uri',
      value: 'an http:// address',
      lines: ['elasticsearch_settings {', '  endpoint_uri = "https://…"', '}'],
    });
  if (uri.state === 'set' || /^https:\/\//i.test(known) || isServiceAddress(uri))
    return passUnlessIgnored(endpoint, 'elasticsearch_settings', uri.place);
  return open(uri.place, uri.reason, WHAT);
}

function passUnlessIgnored(endpoint: Endpoint, attribute: string, place: Place): Outcome {
  if (!ignoresChanges(endpoint, attribute)) return pass(place);
  return open(place, { kind: 'ignored-changes', attribute }, WHAT);
}

/** The address of a domain of the service comes without a scheme, and DMS then uses HTTPS. */
function isServiceAddress(uri: Field & { state: 'open' }): boolean {
  return (
    /^aws_(opensearch|elasticsearch)_domain$/.test(uri.reference?.type ?? '') && uri.reference?.attribute === 'endpoint'
  );
}
