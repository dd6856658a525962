import { type AwsCa, awsCa } from './aws-cas.ts';
import type { Certificate } from './certificate.ts';
import { type Fetched, fetchedBundle } from './fetched.ts';
import { bundleIssues, issues, type Verdict, type VerifiedServer } from './issuing.ts';
import type { Certificate509 } from './x509.ts';

/** What the CAs of a certificate are that count. */
export type Trust =
  | {
      readonly state: 'read';
      readonly cas: readonly TrustedCa[];
      /** False: part of the file cannot be read, and there may be more. */
      readonly isWhole: boolean;
      /** `some`: they do not count. `all`: there are no others, so they stand for what was meant. */
      readonly expired: 'none' | 'some' | 'all';
    }
  /** Its content is not known, but where it comes from. */
  | { readonly state: 'fetched'; readonly fetched: Fetched };

export interface TrustedCa {
  readonly certificate: Certificate509;
  /** Undefined: it is not of AWS. */
  readonly ca: AwsCa | undefined;
}

/** Undefined where nothing is known of it, or where it holds no CA. A CA verifies only on the days on which it is valid. */
export function trustOf(
  certificate: Pick<Certificate, 'content' | 'now' | 'pem' | 'resource' | 'root' | 'world'>,
): Trust | undefined {
  const { content, now } = certificate;
  if (content === undefined) {
    const fetched = fetchedBundle(certificate);
    return fetched && { state: 'fetched', fetched };
  }
  const all = content.certificates.filter(({ isCa }) => isCa);
  if (all.length === 0) return undefined;
  const valid = all.filter((one) => one.isValidOn(now));
  const counted = valid.length > 0 ? valid : all;
  return {
    state: 'read',
    cas: counted.map((one) => ({ certificate: one, ca: awsCa(one) })),
    isWhole: content.flaw === undefined,
    expired: valid.length === 0 ? 'all' : valid.length === all.length ? 'none' : 'some',
  };
}

/** Whether a server can be verified by them. */
export function verifies(trust: Trust, server: VerifiedServer, now: Date): Verdict {
  if (trust.state === 'fetched') return bundleIssues(trust.fetched.bundle, server, now);
  const verdicts = trust.cas.map(({ ca }) => issues(ca, server, now));
  if (verdicts.includes('yes')) return 'yes';
  return verdicts.includes('undetermined') || !trust.isWhole ? 'undetermined' : 'no';
}
