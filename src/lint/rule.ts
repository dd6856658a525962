import type { Certificate } from '../dms/certificates/certificate.ts';
import { tagsOf } from '../dms/controls/control-mapping.ts';
import type { Endpoint } from '../dms/endpoint.ts';
import type { Location } from '../dms/location.ts';
import type { ReplicationConfig, ReplicationInstance } from '../dms/replication.ts';
import type { Reason } from '../graph/value.ts';
import type { Args, FixIntent, RuleMeta } from './finding.ts';
import type { RuleOptions } from './settings.ts';

/** How a check ended. */
export type Outcome =
  | { readonly kind: 'pass'; readonly location: Location; readonly found?: string }
  | {
      readonly kind: 'fail';
      readonly args: Args;
      readonly location: Location;
      readonly fix?: FixIntent;
      readonly found?: string;
    }
  /** `what` cannot be determined: `whether the connection is encrypted`. */
  | { readonly kind: 'undetermined'; readonly reason: Reason; readonly what: string; readonly location: Location }
  /** Undetermined, and another rule reports it or nothing depends on it alone: no finding of its own, undetermined in the evidence. */
  | { readonly kind: 'unreported'; readonly why: string }
  | { readonly kind: 'not-applicable'; readonly why: string };

/** A rule about one kind of resource: a pure function of one of them in one world. One that can fail in several arguments gives several outcomes. */
interface RuleAbout<Kind extends string, View> extends RuleMeta {
  readonly about: Kind;
  readonly check: (view: View, options: RuleOptions) => Outcome | readonly Outcome[];
  /** Rules that say nothing where this one fails. */
  readonly silences?: readonly string[];
}

export type EndpointRule = RuleAbout<'endpoint', Endpoint>;
export type CertificateRule = RuleAbout<'certificate', Certificate>;
export type ReplicationInstanceRule = RuleAbout<'replication-instance', ReplicationInstance>;
export type ReplicationConfigRule = RuleAbout<'replication-config', ReplicationConfig>;
/** A rule with a check. */
export type CheckingRule = EndpointRule | CertificateRule | ReplicationInstanceRule | ReplicationConfigRule;
/** A rule whose findings the run itself makes: it checks nothing, and is no evidence of anything. */
export type RunRule = RuleMeta & { readonly about: 'run' };
export type Rule = CheckingRule | RunRule;

/** What a run is given to check by. */
export interface RuleSet {
  /** All rules, in the order in which findings at one place are told. */
  readonly all: readonly Rule[];
  /** Those that say what a run itself could not know, or had no use for. */
  readonly undetermined: RuleMeta;
  readonly suppressionExpired: RuleMeta;
  readonly suppressionUnused: RuleMeta;
}

/** What a rule is about beside security. */
export type Topic = 'correctness' | 'availability' | 'maintainability';

/** A rule as its file declares it: what it has to do with controls and weaknesses stands in `src/dms/controls`, from which its tags are made. */
type Declared<Of extends Rule> = Omit<Of, 'about' | 'tags'> & { readonly topics?: readonly Topic[] };

/** Declares a rule about endpoints. Its messages name the endpoint with engine and role, which the runner puts into `args.subject`: `aws_dms_endpoint.orders (MySQL source)`. */
export function endpointRule(rule: Declared<EndpointRule>): EndpointRule {
  return { ...tagged(rule), about: 'endpoint', message: named(rule.message) };
}

/** Declares a rule about `aws_dms_certificate` resources. */
export function certificateRule(rule: Declared<CertificateRule>): CertificateRule {
  return { ...tagged(rule), about: 'certificate', message: named(rule.message) };
}

/** Declares a rule about `aws_dms_replication_instance` resources. */
export function replicationInstanceRule(rule: Declared<ReplicationInstanceRule>): ReplicationInstanceRule {
  return { ...tagged(rule), about: 'replication-instance' };
}

/** Declares a rule about `aws_dms_replication_config` resources (serverless replication). */
export function replicationConfigRule(rule: Declared<ReplicationConfigRule>): ReplicationConfigRule {
  return { ...tagged(rule), about: 'replication-config' };
}

/** Declares a rule about the run: what it could not know, or had no use for. Where a message names an endpoint, it does as those of `endpointRule`. */
export function runRule(rule: Declared<RunRule>): RunRule {
  return { ...tagged(rule), about: 'run', message: named(rule.message) };
}

function tagged<Of extends { readonly id: string; readonly topics?: readonly Topic[] }>({ topics = [], ...rule }: Of) {
  return { ...rule, tags: ['security', ...tagsOf(rule.id), ...topics] };
}

function named(message: RuleMeta['message']): RuleMeta['message'] {
  return (args, address) => message(args, args.subject ? `${address} (${args.subject})` : address);
}

export const fail = (location: Location, args: Args, fix?: FixIntent): Outcome => ({
  kind: 'fail',
  location,
  args,
  ...(fix ? { fix } : {}),
});
/** An intent for what is refused now, so that nothing that runs can break; none where nothing can be written. */
export const safely = (changes: FixIntent['changes'] | undefined): FixIntent | undefined =>
  changes && { changes, safe: true };
/** An intent for what may be running as it is. */
export const unsafely = (changes: FixIntent['changes'] | undefined): FixIntent | undefined =>
  changes && { changes, safe: false };
export const pass = (location: Location): Outcome => ({ kind: 'pass', location });
export const undetermined = (location: Location, reason: Reason, what: string): Outcome => ({
  kind: 'undetermined',
  location,
  reason,
  what,
});
export const notApplicable = (why: string): Outcome => ({ kind: 'not-applicable', why });
export const unreported = (why: string): Outcome => ({ kind: 'unreported', why });

/** The outcome where a rule asks for an engine by name, and there is none. */
export function withoutEngine({ state }: Exclude<Endpoint['engine'], { state: 'known' }>): Outcome {
  return state === 'unlisted'
    ? notApplicable('engine_name is not a DMS engine')
    : unreported('the engine is undetermined');
}

/** The outcome where a rule is about the certificates in a PEM, and there are none. */
export function withoutContent({ pem }: Certificate): Outcome {
  return pem.state === 'undetermined' || pem.state === 'error'
    ? unreported('certificate_pem is undetermined')
    : notApplicable('it contains no readable certificate');
}

/** The outcome where a rule is about the database of an endpoint, and there is none, or none that can be told. */
export function unlinked({ state, why }: { readonly state: 'none' | 'undetermined'; readonly why: string }): Outcome {
  return state === 'none' ? notApplicable(why) : unreported(why);
}

/** An outcome with what was found, for the evidence: a phrase with the value, `ssl_mode is "none"`, never a secret. */
export function found(what: string | undefined, outcome: Outcome): Outcome {
  return what === undefined || (outcome.kind !== 'pass' && outcome.kind !== 'fail')
    ? outcome
    : { ...outcome, found: short(what) };
}

const LONGEST = 500;

/** A text from the input, as much of it as a message takes. */
export function short(text: string): string {
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST)}…`;
}
