import type { Certificate } from '../dms/certificates/certificate.ts';
import type { LinkName } from '../dms/connection/links.ts';
import { tagsOf } from '../dms/controls/control-mapping.ts';
import type { Endpoint } from '../dms/endpoint.ts';
import type { Location } from '../dms/location.ts';
import type { NoChanges } from '../dms/remedy.ts';
import type { InstanceProfile, ReplicationConfig, ReplicationInstance } from '../dms/replication.ts';
import type { Reason } from '../graph/value.ts';
import type { Arg, FixIntent, Message, RuleMeta } from './finding.ts';
import type { RuleOptions } from './settings.ts';

/** How a check ended; `Of` is the type of the arguments of the rule's messages. */
export type Outcome<Of = object> =
  | { readonly kind: 'pass'; readonly location: Location; readonly found?: string }
  | Failed<Of>
  /** `what` cannot be determined: `whether the connection is encrypted`. */
  | {
      readonly kind: 'undetermined';
      readonly reason: Reason;
      readonly what: string;
      /** What is known all the same, as a sentence. */
      readonly known?: string;
      readonly location: Location;
    }
  /** Undetermined, and another rule reports it or nothing depends on it alone: no finding of its own, undetermined in the evidence. */
  | { readonly kind: 'unreported'; readonly why: string }
  | { readonly kind: 'not-applicable'; readonly why: string };

interface Failed<Of> {
  readonly kind: 'fail';
  readonly args: Of;
  readonly location: Location;
  readonly fix?: FixIntent;
  readonly noFix?: string;
  readonly found?: string;
}

/** A rule about one kind of resource: a pure function of one of them in one world. One that can fail in several arguments gives several outcomes. */
interface RuleAbout<Kind extends string, View> extends RuleMeta {
  readonly about: Kind;
  readonly check: (view: View, options: RuleOptions) => Outcome | readonly Outcome[];
  /**
   * What a failure says of the connection itself, for the verdict of the diagram: that it is in clear text, that it is refused, that it is not what it should be
   * (the default), or nothing.
   */
  readonly tls?: 'clear-text' | 'refused' | 'unrelated';
  /** The link of the connection that does not hold where this one fails. */
  readonly link?: LinkName;
  /** Rules that say nothing where this one fails. */
  readonly silences?: readonly string[];
}

export type EndpointRule = RuleAbout<'endpoint', Endpoint>;
export type CertificateRule = RuleAbout<'certificate', Certificate>;
export type ReplicationInstanceRule = RuleAbout<'replication-instance', ReplicationInstance>;
export type InstanceProfileRule = RuleAbout<'instance-profile', InstanceProfile>;
export type ReplicationConfigRule = RuleAbout<'replication-config', ReplicationConfig>;
/** A rule with a check. */
export type CheckingRule =
  | EndpointRule
  | CertificateRule
  | ReplicationInstanceRule
  | InstanceProfileRule
  | ReplicationConfigRule;
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

/** The arguments that the run itself gives the messages of `RuleSet.undetermined`. */
export interface UndeterminedArgs {
  /** What would follow, as a sentence without a full stop. */
  readonly what: string;
  readonly because: string;
  /** What is known all the same, as a sentence. */
  readonly known?: string;
  readonly advice: string | undefined;
}

/** Those of `suppressionExpired` and `suppressionUnused`. */
export interface SuppressionArgs {
  readonly rules: string;
  /** The day to which it held. */
  readonly until: string | undefined;
}

/** A rule as its file declares it; `Of` are the arguments with which its check fails, and of which its messages are made. */
interface Declared<Of> extends Omit<RuleMeta, 'tags' | 'message'> {
  readonly topics?: readonly Topic[];
  readonly message: (args: Of, address: string) => Message;
}

interface DeclaredCheck<Of, View> extends Declared<Of> {
  readonly check: (view: View, options: RuleOptions) => Outcome<Of> | readonly Outcome<Of>[];
  readonly tls?: 'clear-text' | 'refused' | 'unrelated';
  readonly link?: LinkName;
  readonly silences?: readonly string[];
}

/** Arguments by name, each a plain value. */
type Plain<Of> = { readonly [Name in keyof Of]: Arg };

/** Declares a rule about endpoints. Its messages name the endpoint with engine and role, which the runner puts into `args.subject`: `aws_dms_endpoint.orders (MySQL source)`. */
export function endpointRule<Of extends Plain<Of>>(rule: DeclaredCheck<Of, Endpoint>): EndpointRule {
  return { ...rule, ...erased(rule), about: 'endpoint' };
}

/** Declares a rule about `aws_dms_certificate` resources. */
export function certificateRule<Of extends Plain<Of>>(rule: DeclaredCheck<Of, Certificate>): CertificateRule {
  return { ...rule, ...erased(rule), about: 'certificate' };
}

/** Declares a rule about `aws_dms_replication_instance` resources. */
export function replicationInstanceRule<Of extends Plain<Of>>(
  rule: DeclaredCheck<Of, ReplicationInstance>,
): ReplicationInstanceRule {
  return { ...rule, ...erased(rule), about: 'replication-instance' };
}

/** Declares a rule about `aws_dms_instance_profile` resources. */
export function instanceProfileRule<Of extends Plain<Of>>(
  rule: DeclaredCheck<Of, InstanceProfile>,
): InstanceProfileRule {
  return { ...rule, ...erased(rule), about: 'instance-profile' };
}

/** Declares a rule about `aws_dms_replication_config` resources (serverless replication). */
export function replicationConfigRule<Of extends Plain<Of>>(
  rule: DeclaredCheck<Of, ReplicationConfig>,
): ReplicationConfigRule {
  return { ...rule, ...erased(rule), about: 'replication-config' };
}

/** Declares a rule about the run: what it could not know, or had no use for. */
export function runRule<Of extends Plain<Of>>(rule: Declared<Of>): RunRule {
  return { ...rule, ...erased(rule), about: 'run' };
}

/** What is made for reporters. To them arguments are data, which they hand back to the rule that failed with them. */
function erased<Of>(rule: Declared<Of>): Pick<RuleMeta, 'tags' | 'message'> {
  return {
    tags: ['security', ...tagsOf(rule), ...(rule.topics ?? [])],
    message: (args, address) => rule.message(args as Of, args.subject ? `${address} (${args.subject})` : address),
  };
}

/** `args` are exactly those of the outcome that is asked for: a name that the rule's messages do not know is a type error. */
export const fail = <Of>(location: Location, args: NoInfer<Of>, fix?: FixIntent | NoChanges): Failed<Of> => ({
  kind: 'fail',
  location,
  args,
  ...(fix === undefined ? {} : 'why' in fix ? { noFix: fix.why } : { fix }),
});
/**
 * An intent for what is refused now, so that nothing that runs can break; none where nothing can be written. A resource that is added reads a file that has to be
 * fetched first: Terraform would refuse everything until then.
 */
export const safely = (changes: FixIntent['changes'] | NoChanges): FixIntent | NoChanges =>
  'why' in changes ? changes : { changes, safe: changes.every(({ adds }) => adds === undefined) };
/** An intent for what may be running as it is. `effects`: what the change does to that, as sentences. */
export function unsafely(changes: FixIntent['changes'], effects?: readonly string[]): FixIntent;
export function unsafely(changes: FixIntent['changes'] | NoChanges, effects?: readonly string[]): FixIntent | NoChanges;
export function unsafely(changes: FixIntent['changes'] | NoChanges, effects: readonly string[] = []) {
  return 'why' in changes ? changes : { changes, safe: false, ...(effects.length > 0 ? { effects } : {}) };
}
export const pass = (location: Location): Outcome<never> => ({ kind: 'pass', location });
export const undetermined = (location: Location, reason: Reason, what: string, known?: string): Outcome<never> => ({
  kind: 'undetermined',
  location,
  reason,
  what,
  ...(known === undefined ? {} : { known }),
});
export const notApplicable = (why: string): Outcome<never> => ({ kind: 'not-applicable', why });
export const unreported = (why: string): Outcome<never> => ({ kind: 'unreported', why });

/** The outcome where a rule asks for an engine by name, and there is none. */
export function withoutEngine({ state }: Exclude<Endpoint['engine'], { state: 'known' }>): Outcome<never> {
  return state === 'unlisted'
    ? notApplicable('engine_name is not a DMS engine')
    : unreported('the engine is undetermined');
}

/** The outcome where a rule is about the certificates in a PEM, and there are none. */
export function withoutContent({ pem }: Certificate): Outcome<never> {
  return pem.state === 'undetermined' || pem.state === 'error'
    ? unreported('certificate_pem is undetermined')
    : notApplicable('it contains no readable certificate');
}

/** The outcome where a rule is about the database of an endpoint, and there is none, or none that can be told. */
export function unlinked({
  state,
  why,
}: {
  readonly state: 'none' | 'undetermined';
  readonly why: string;
}): Outcome<never> {
  return state === 'none' ? notApplicable(why) : unreported(why);
}

/** An outcome with what was found, for the evidence: a phrase with the value, `ssl_mode is "none"`, never a secret. */
export function found<Of>(what: string | undefined, outcome: Outcome<Of>): Outcome<Of> {
  return what === undefined || (outcome.kind !== 'pass' && outcome.kind !== 'fail')
    ? outcome
    : { ...outcome, found: short(what) };
}

const LONGEST = 500;

/** A text from the input, as much of it as a message takes. */
export function short(text: string): string {
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST)}…`;
}
