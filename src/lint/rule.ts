import type { Certificate } from '../dms/certificates/certificate.ts';
import type { Endpoint } from '../dms/endpoint.ts';
import type { Place } from '../dms/place.ts';
import type { ReplicationConfig, ReplicationInstance } from '../dms/replication.ts';
import type { Reason } from '../graph/value.ts';
import type { Args, FixIntent, RuleMeta } from './finding.ts';

/** How a check ended. */
export type Outcome =
  | { readonly kind: 'pass'; readonly place: Place }
  | { readonly kind: 'fail'; readonly args: Args; readonly place: Place; readonly fix?: FixIntent }
  /** It can't be known: `what` says what would follow, as a whole sentence without a full stop. */
  | { readonly kind: 'open'; readonly reason: Reason; readonly what: string; readonly place: Place }
  | { readonly kind: 'not-applicable'; readonly why: string };

/** A rule about one kind of resource: a pure function of one of them in one world. One that can fail in several arguments gives several outcomes. */
interface RuleAbout<Kind extends string, View> extends RuleMeta {
  readonly about: Kind;
  readonly check: (view: View) => Outcome | readonly Outcome[];
  /** Rules that say nothing where this one fails. */
  readonly silences?: readonly string[];
}

export type EndpointRule = RuleAbout<'endpoint', Endpoint>;
export type CertificateRule = RuleAbout<'certificate', Certificate>;
export type ReplicationInstanceRule = RuleAbout<'replication-instance', ReplicationInstance>;
export type ReplicationConfigRule = RuleAbout<'replication-config', ReplicationConfig>;
export type Rule = EndpointRule | CertificateRule | ReplicationInstanceRule | ReplicationConfigRule;

/** Declares a rule about endpoints. Its messages name the endpoint with engine and role, which the runner puts into `args.subject`: `aws_dms_endpoint.orders (MySQL source)`. */
export function endpointRule(rule: Omit<EndpointRule, 'about'>): EndpointRule {
  return { ...rule, about: 'endpoint', message: named(rule.message) };
}

/** Declares a rule about `aws_dms_certificate` resources. */
export function certificateRule(rule: Omit<CertificateRule, 'about'>): CertificateRule {
  return { ...rule, about: 'certificate', message: named(rule.message) };
}

/** Declares a rule about `aws_dms_replication_instance` resources. */
export function replicationInstanceRule(rule: Omit<ReplicationInstanceRule, 'about'>): ReplicationInstanceRule {
  return { ...rule, about: 'replication-instance' };
}

/** Declares a rule about `aws_dms_replication_config` resources (serverless replication). */
export function replicationConfigRule(rule: Omit<ReplicationConfigRule, 'about'>): ReplicationConfigRule {
  return { ...rule, about: 'replication-config' };
}

function named(message: RuleMeta['message']): RuleMeta['message'] {
  return (args, address) => message(args, args.subject ? `${address} (${args.subject})` : address);
}

export const fail = (place: Place, args: Args, fix?: FixIntent): Outcome => ({
  kind: 'fail',
  place,
  args,
  ...(fix ? { fix } : {}),
});
/** An intent for what is refused now, so that nothing that runs can break; none where nothing can be written. */
export const safely = (changes: FixIntent['changes'] | undefined): FixIntent | undefined =>
  changes && { changes, safe: true };
/** An intent for what may be running as it is. */
export const unsafely = (changes: FixIntent['changes'] | undefined): FixIntent | undefined =>
  changes && { changes, safe: false };
export const pass = (place: Place): Outcome => ({ kind: 'pass', place });
export const open = (place: Place, reason: Reason, what: string): Outcome => ({ kind: 'open', place, reason, what });
export const notApplicable = (why: string): Outcome => ({ kind: 'not-applicable', why });
