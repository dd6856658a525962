import { type CertificateName, certificateNameOf } from '../src/dms/connection/certificate-name.ts';
import { addressField } from '../src/dms/connection/server.ts';
import { SERVER_TITLES } from '../src/dms/connection/server-kind.ts';
import { serverSetting } from '../src/dms/connection/setting.ts';
import type { Endpoint } from '../src/dms/endpoint.ts';
import { effectsOn, settingsForLess } from '../src/dms/remedy.ts';
import { withOptions } from '../src/lint/fix-options.ts';
import { endpointRule, fail, notApplicable, type Outcome, pass, unreported, unsafely } from '../src/lint/rule.ts';

interface Args {
  readonly why: string;
  /** The name of the server itself, as it is written in the endpoint's module. */
  readonly own: string | undefined;
  readonly weaker: boolean;
}

export const endpointHostnameMismatch = endpointRule<Args>({
  id: 'endpoint-hostname-mismatch',
  level: 'error',
  securitySeverity: '4.0',
  precision: 'high',
  cwe: [297],
  topics: ['availability'],
  controls: [
    { id: 'DMS.9', how: 'beyond' },
    { id: 'CT.DMS.PR.2', how: 'beyond' },
  ],
  title: "The server's certificate cannot have the name that the mode verifies",
  link: 'certificate-name',
  tls: 'refused',
  check,
  message: ({ why, own, weaker }, address) => ({
    fact: `${address} verifies the host name with ssl_mode = "verify-full", but ${why}.`,
    remedy: `Set server_name to ${own ?? 'the name that AWS gives the server'}${
      weaker ? ', or set ssl_mode = "verify-ca", which does not verify the name' : ''
    }.`,
    lines: [],
  }),
});

const NO_NAME = { why: 'it is not known how this module names the server' };

function check(endpoint: Endpoint): Outcome<Args> {
  const { engine, mode } = endpoint;
  if (engine.state === 'unlisted' || (engine.state === 'known' && engine.engine.switch !== 'mode'))
    return notApplicable('the engine does not support verify-full');
  if (mode.state === 'undetermined') return unreported('ssl_mode is undetermined');
  if (mode.state !== 'set' || mode.mode !== 'verify-full') return notApplicable('the host name is not verified');
  const found = certificateNameOf(endpoint);
  if (found.answer === 'unknown') return unreported(found.what);
  const { location } = addressField(endpoint) ?? endpoint.serverName;
  if (found.answer === 'yes') return pass(location);
  const setting = serverSetting(endpoint);
  const weaker = engine.state === 'known' && engine.engine.modes?.includes('verify-ca') === true;
  const byMode = weaker ? unsafely(settingsForLess(endpoint, 'verify-ca'), effectsOn(endpoint)) : NO_NAME;
  const options = [...(setting ? [unsafely([setting])] : []), ...('why' in byMode ? [] : [byMode])];
  const args = { why: reasonOf(found), own: setting?.value, weaker };
  return fail(location, args, withOptions(options) ?? byMode);
}

function reasonOf(found: CertificateName & { answer: 'no' }): string {
  if (found.why === 'own')
    return 'the linked certificate contains only RDS CAs, and their servers have no certificate for this name';
  const { alias, server } = found;
  const what = alias.kind === 'record' ? 'the DNS record' : 'the load balancer';
  return `server_name is ${what} ${alias.resource.address} in front of ${SERVER_TITLES[server.kind]}, whose certificate contains only the names that AWS gives it`;
}
