import { databaseOf } from '../src/dms/connection/server.ts';
import { speaks } from '../src/dms/database/database-tls.ts';
import { tlsOfferOf } from '../src/dms/database/tls-offer.ts';
import type { Endpoint } from '../src/dms/endpoint.ts';
import { withRelated } from '../src/dms/location.ts';
import { tlsRequestOf } from '../src/dms/tls/tls-request.ts';
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
  readonly what: string;
  readonly database: string;
  readonly by: string;
  readonly remedy: string;
  readonly lines: readonly string[];
}

export const databaseOffersNoTls = endpointRule<Args>({
  id: 'database-offers-no-tls',
  level: 'error',
  securitySeverity: '5.3',
  precision: 'high',
  topics: ['correctness', 'availability'],
  title: 'The endpoint uses TLS, and the database offers none',
  link: 'tls-offered',
  tls: 'unrelated',
  check,
  message: ({ what, database, by, remedy, lines }, address) => ({
    fact: `${address} connects with TLS (${what}) to ${database}, which offers none: ${by}.`,
    remedy,
    elsewhere: true,
    lines,
  }),
});

function check(endpoint: Endpoint): Outcome<Args> {
  const link = databaseOf(endpoint);
  if (link.state !== 'linked') return unlinked(link);
  const { database } = link;
  if (endpoint.engine.state === 'undetermined') return withoutEngine(endpoint.engine);
  const request = tlsRequestOf(endpoint);
  if (request.state === 'no') return notApplicable(request.why);
  const offer = tlsOfferOf(database, endpoint.root);
  if (offer.state === 'unknown') return unreported(offer.why);
  if (!speaks(endpoint, offer.protocol))
    return notApplicable(`the endpoint's engine does not match ${database.address}`);
  if (request.state === 'unknown') return unreported(request.why);
  if (offer.state === 'yes') return pass(offer.location ?? request.location);
  const { location, what } = request;
  const { by, remedy, lines, change } = offer;
  const related = { range: offer.location.at, label: by, beside: true } as const;
  return fail(
    withRelated(location, related),
    { what, database: database.address, by, remedy, lines },
    change
      ? { address: change.address, changes: change.settings, safe: false }
      : { why: 'it takes more than a change of one setting' },
  );
}
