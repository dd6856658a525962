import { nameOf } from '../src/dms/connection/name.ts';
import { addressField } from '../src/dms/connection/server.ts';
import type { Endpoint } from '../src/dms/endpoint.ts';
import { effectsOn, settingsForLess } from '../src/dms/remedy.ts';
import {
  endpointRule,
  fail,
  notApplicable,
  type Outcome,
  pass,
  unreported,
  unsafely,
  withoutEngine,
} from '../src/lint/rule.ts';

interface Args {
  /** Of a Cloud SQL instance, and the engine has verify-ca. */
  readonly cloudSql?: true;
  /** The engine has verify-ca. */
  readonly weaker?: true;
}

export const endpointHostnameIsAddress = endpointRule<Args>({
  id: 'endpoint-hostname-is-address',
  level: 'warning',
  securitySeverity: '4.0',
  precision: 'high',
  cwe: [297],
  controls: [
    { id: 'DMS.9', how: 'beyond' },
    { id: 'CT.DMS.PR.2', how: 'beyond' },
  ],
  title: 'The mode verifies the host name, but server_name is an IP address',
  link: 'certificate-name',
  check,
  message: ({ cloudSql, weaker }, address) =>
    cloudSql
      ? {
          fact: `${address} verifies the host name with ssl_mode = "verify-full", but server_name is the IP address of a Cloud SQL instance, for which the DMS guide does not support verify-full.`,
          remedy: 'Set ssl_mode = "verify-ca".',
          lines: [],
        }
      : {
          fact: `${address} verifies the host name with ssl_mode = "verify-full", but server_name is an IP address, which database certificates rarely contain.`,
          remedy: `Set server_name to the DNS name in the server's certificate${
            weaker ? ', or set ssl_mode = "verify-ca", which does not verify the name' : ''
          }.`,
          lines: [],
        },
});

function check(endpoint: Endpoint): Outcome<Args> {
  const { engine, mode, serverName } = endpoint;
  if (engine.state === 'undetermined') return withoutEngine(engine);
  if (
    engine.state !== 'known' ||
    engine.engine.switch !== 'mode' ||
    engine.engine.modes?.includes('verify-full') === false
  )
    return notApplicable('the engine does not support verify-full');
  if (mode.state === 'undetermined') return unreported('ssl_mode is undetermined');
  if (mode.state !== 'set' || mode.mode !== 'verify-full') return notApplicable('the host name is not verified');
  const { location } = addressField(endpoint) ?? serverName;
  switch (nameOf(endpoint).state) {
    case 'address':
      return engine.engine.modes?.includes('verify-ca')
        ? fail(
            location,
            isCloudSql(serverName) ? { cloudSql: true } : { weaker: true },
            unsafely(settingsForLess(endpoint, 'verify-ca'), effectsOn(endpoint)),
          )
        : fail(location, {}, { why: 'the name of the server is not known' });
    case 'name':
      return pass(location);
    case 'invalid':
      return notApplicable('server_name is not a host name');
    default:
      return serverName.state === 'undetermined'
        ? unreported('server_name is undetermined')
        : notApplicable('server_name is not set');
  }
}

/** AWS DMS user guide, "Using Google Cloud for MySQL as a source": verify-full is not supported. */
function isCloudSql(server: Endpoint['serverName']): boolean {
  if (server.state !== 'undetermined') return false;
  return [server.reference, ...server.madeFrom].some((one) => one?.type === 'google_sql_database_instance');
}
