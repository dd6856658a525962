import { databaseOf } from '../src/dms/connection/server.ts';
import { speaks } from '../src/dms/database/database-tls.ts';
import { tlsVersionsOf } from '../src/dms/database/tls-versions.ts';
import type { Endpoint } from '../src/dms/endpoint.ts';
import { tlsRequestOf } from '../src/dms/tls/tls-request.ts';
import { endpointRule, fail, notApplicable, type Outcome, pass, unlinked, unreported } from '../src/lint/rule.ts';

interface Args {
  readonly database: string;
  readonly by: string;
  readonly only: string;
  readonly remedy: string;
  readonly lines: readonly string[];
}

export const databaseTlsVersionUnsupported = endpointRule<Args>({
  id: 'database-tls-version-unsupported',
  level: 'error',
  securitySeverity: '5.3',
  precision: 'high',
  topics: ['correctness', 'availability'],
  title: 'The database accepts no TLS version that DMS supports',
  link: 'tls-version',
  tls: 'unrelated',
  check,
  message: ({ database, by, only, remedy, lines }, address) => ({
    fact: `${address} connects with TLS to ${database}, which accepts only ${only}: ${by}. DMS does not support that version for this engine.`,
    remedy,
    elsewhere: true,
    lines,
  }),
});

function check(endpoint: Endpoint): Outcome<Args> {
  const link = databaseOf(endpoint);
  if (link.state !== 'linked') return unlinked(link);
  const { database } = link;
  const versions = tlsVersionsOf(database, endpoint.root);
  if (versions.state === 'unrestricted')
    return notApplicable(`nothing restricts the TLS versions of ${database.address}`);
  const request = tlsRequestOf(endpoint);
  if (request.state === 'no') return notApplicable(request.why);
  if (versions.state === 'unknown') return unreported(versions.why);
  if (request.state === 'unknown') return unreported(request.why);
  if (versions.state === 'yes') return pass(versions.location);
  const { protocol, by, only, remedy, lines, change, location } = versions;
  if (!speaks(endpoint, protocol)) return notApplicable(`the endpoint's engine does not match ${database.address}`);
  return fail(
    location,
    { database: database.address, by, only, remedy, lines },
    change
      ? { address: change.address, changes: [{ attribute: change.attribute, value: change.value }], safe: false }
      : { why: 'it takes more than a change of one setting' },
  );
}
