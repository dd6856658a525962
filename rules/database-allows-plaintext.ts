import { databaseOf } from '../src/dms/connection/server.ts';
import { speaks, tlsOf } from '../src/dms/database/database-tls.ts';
import type { Endpoint } from '../src/dms/endpoint.ts';
import {
  endpointRule,
  fail,
  notApplicable,
  type Outcome,
  pass,
  unlinked,
  unreported,
  withoutEngine,
} from '../src/lint/rule.ts';

interface Args {
  readonly database: string;
  readonly group: string;
  readonly parameter: string;
  readonly value: string;
  readonly on: string;
}

export const databaseAllowsPlaintext = endpointRule<Args>({
  id: 'database-allows-plaintext',
  level: 'note',
  securitySeverity: '3.7',
  precision: 'very-high',
  cwe: [319],
  title: 'The database is configured to accept connections without TLS',
  tls: 'unrelated',
  check,
  message: ({ database, group, parameter, value, on }, address) => ({
    fact: `${address} connects to ${database}, whose ${group} allows connections without TLS: ${parameter} is "${value}".`,
    remedy: `Set ${parameter} = "${on}" once every client uses TLS.`,
    lines: [],
  }),
});

function check(endpoint: Endpoint): Outcome<Args> {
  const link = databaseOf(endpoint);
  if (link.state !== 'linked') return unlinked(link);
  const { database } = link;
  const tls = tlsOf(database, endpoint.root);
  if (tls.state === 'forced') return pass(tls.location ?? endpoint.serverName.location);
  if (tls.state === 'unknown') return unreported(`whether ${database.address} enforces TLS is undetermined`);
  // DocumentDB has no optional TLS: database-offers-no-tls is about it.
  if (tls.state !== 'switched-off' || tls.protocol === 'docdb')
    return notApplicable(`no parameter group turns TLS enforcement off for ${database.address}`);
  const { parameter, value, on, index, group, location, protocol } = tls;
  if (endpoint.engine.state === 'undetermined') return withoutEngine(endpoint.engine);
  if (!speaks(endpoint, protocol)) return notApplicable(`the endpoint's engine does not match ${database.address}`);
  return fail(
    location,
    { database: database.address, group: group.address, parameter, value, on },
    {
      address: group.address,
      changes: [{ attribute: `parameter[${index}].value`, value: JSON.stringify(on) }],
      safe: false,
      effects: ['Clients that connect without TLS are refused then.'],
    },
  );
}
