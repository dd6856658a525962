import { databaseOf } from '../src/dms/connection/server.ts';
import { casOf, RETIRED } from '../src/dms/database/database-ca.ts';
import type { Endpoint } from '../src/dms/endpoint.ts';
import {
  endpointRule,
  fail,
  notApplicable,
  type Outcome,
  pass,
  unlinked,
  unreported,
  unsafely,
} from '../src/lint/rule.ts';

interface Args {
  readonly server: string;
  readonly ca: string;
  readonly year: string;
}

export const databaseCaRetired = endpointRule<Args>({
  id: 'database-ca-retired',
  level: 'warning',
  securitySeverity: '4.8',
  precision: 'very-high',
  cwe: [298],
  title: 'The CA of the database server has expired',
  tls: 'unrelated',
  check,
  message: ({ server, ca, year }, address) => ({
    fact: `${address} connects to ${server}, whose certificate is issued by the CA "${ca}", which expired in ${year}.`,
    remedy: 'Set a current CA, and link a bundle that contains it to the endpoint.',
    lines: [],
  }),
});

/** The default of new instances: Amazon RDS user guide, "Certificate authorities". */
const CURRENT = 'rds-ca-rsa2048-g1';
const RESTART =
  'A client whose bundle lacks the new CA is locked out: install the bundle on all of them first. Some engine versions restart for it.';

function check(endpoint: Endpoint): Outcome<Args> | Outcome<Args>[] {
  const link = databaseOf(endpoint);
  if (link.state !== 'linked') return unlinked(link);
  const outcomes = casOf(link.database, endpoint.root).flatMap(({ server, argument, field }): Outcome<Args>[] => {
    if (field.state === 'undetermined') return [unreported(`the CA of ${server.address} is undetermined`)];
    if (field.state !== 'set') return [];
    const year = RETIRED[field.value];
    if (year === undefined) return [pass(field.location)];
    const fix = unsafely([{ attribute: argument, value: JSON.stringify(CURRENT) }], [RESTART]);
    const args = { server: server.address, ca: field.shown, year };
    return [fail(field.location, args, { ...fix, address: server.address })];
  });
  return outcomes.length > 0 ? outcomes : notApplicable('its database sets no CA');
}
