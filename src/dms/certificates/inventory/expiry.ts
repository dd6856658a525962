import { verifiedServerOf } from '../../connection/verified-server.ts';
import type { Endpoint } from '../../endpoint.ts';
import { ENDING_DAYS } from '../certificate.ts';
import { issues } from '../issuing.ts';
import type { Held, HeldCertificate } from './held.ts';

/** Until when something can be verified by a certificate. Days are `YYYY-MM-DD`, in UTC. */
export type Expiry =
  | {
      readonly state: 'known';
      /** The first day on which one of the CAs that count and are valid expires: it may be that of the server. */
      readonly first: string;
      /** The day on which the last of them expires. */
      readonly last: string;
    }
  /** `none`: there are CAs, and none of them can have issued the server's certificate. */
  | { readonly state: 'none'; readonly reason: string }
  | { readonly state: 'undetermined'; readonly reason: string };

/** Of what counts for any server. */
export function expiryOf(held: Held, argument: string, now: Date): Expiry {
  return expiryAmong(held, argument, now, () => true);
}

/** Of what counts for the server of an endpoint, that links it by this argument: the CAs that can have issued its certificate. */
export function expiryFor(held: Held, argument: string, endpoint: Endpoint, now: Date): Expiry {
  const server = verifiedServerOf(endpoint);
  // A client shows its own certificate.
  if (server.state !== 'known' || isOfClient(argument)) return expiryOf(held, argument, now);
  return expiryAmong(held, argument, now, ({ isCa, ca }) => !isCa || issues(ca, server, now) !== 'no');
}

/** The earliest of several; undefined where none is known. */
export function earliest(all: readonly Expiry[]): (Expiry & { state: 'known' }) | undefined {
  const known = all.filter((one) => one.state === 'known');
  if (known.length === 0) return undefined;
  return {
    state: 'known',
    first: known.map(({ first }) => first).sort()[0]!,
    last: known.map(({ last }) => last).sort()[0]!,
  };
}

const DAY = 24 * 60 * 60 * 1000;

/** Whether the last CA has expired, or does so within 90 days. */
export function stateOf({ last }: Expiry & { state: 'known' }, now: Date): 'expired' | 'expiring' | 'valid' {
  // It ends at some time of that day.
  if (last < dayOf(now)) return 'expired';
  return last < dayOf(new Date(now.getTime() + ENDING_DAYS * DAY)) ? 'expiring' : 'valid';
}

function dayOf(time: Date): string {
  return time.toISOString().slice(0, 10);
}

function isOfClient(argument: string): boolean {
  return argument.endsWith('ssl_client_certificate_arn');
}

function expiryAmong(held: Held, argument: string, now: Date, counts: (one: HeldCertificate) => boolean): Expiry {
  switch (held.state) {
    case 'undetermined':
      return held;
    case 'key':
      return { state: 'undetermined', reason: 'it holds a private key, which has no date' };
    case 'told':
      return { state: 'known', first: held.until, last: held.until };
    case 'fetched':
      if (held.until !== undefined) return { state: 'known', first: held.until, last: held.until };
  }
  const judged = judgedIn(held.certificates, argument);
  const counted = judged.filter(counts);
  if (counted.length === 0)
    return { state: 'none', reason: 'none of its CAs can have issued the certificate of this server' };
  const ends = counted.flatMap(({ until }) => until ?? []).sort();
  const last = ends.at(-1);
  if (last === undefined) return { state: 'undetermined', reason: 'its dates cannot be read' };
  const today = dayOf(now);
  return { state: 'known', first: ends.find((end) => end >= today) ?? last, last };
}

/** Those that verify a server: the CAs, or all where there are none. Of a client: its own. */
function judgedIn(all: readonly HeldCertificate[], argument: string): readonly HeldCertificate[] {
  const those = all.filter(({ isCa }) => isCa !== isOfClient(argument));
  return those.length > 0 ? those : all;
}
