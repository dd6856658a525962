import type { Endpoint } from '../src/dms/endpoint.ts';
import { settingsTlsOf } from '../src/dms/tls/settings.ts';
import { endpointRule, fail, notApplicable, type Outcome, open, pass } from '../src/lint/rule.ts';

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

function check(endpoint: Endpoint): Outcome {
  const tls = settingsTlsOf(endpoint);
  switch (tls?.state) {
    case undefined:
      return notApplicable('the TLS switch of this engine is not in settings, or the engine is not known');
    case 'clear':
      return fail(tls.place, { argument: tls.argument, value: tls.shown, lines: tls.lines });
    case 'open':
      return open(
        tls.place,
        tls.reason,
        tls.where === 'settings' ? WHAT : 'extra_connection_attributes may ask for clear text',
      );
    case 'missing':
      return notApplicable(`${tls.argument} is not set, and the provider refuses the endpoint without it`);
    // No protocol at all is what kafka-protocol-unset is about.
    case 'unset':
      return tls.ignored === undefined ? pass(tls.place) : open(tls.place, tls.ignored, WHAT);
    case 'encrypted':
      return pass(tls.place);
  }
}
