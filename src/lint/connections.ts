import { linkFacts } from '../dms/connection/facts.ts';
import type { FailureMessage } from '../dms/connection/failure-message.ts';
import { messagesOfRule } from '../dms/connection/failure-messages.ts';
import { LINKS, type LinkName } from '../dms/connection/links.ts';
import { type Endpoint, endpointWorlds } from '../dms/endpoint.ts';
import { locationOfResource } from '../dms/location.ts';
import { tlsFacts } from '../dms/tls/facts.ts';
import type { TlsVerdict } from '../dms/tls/verdict.ts';
import type { Resource, ResourceGraph, Root } from '../graph/graph.ts';
import { describeWorlds } from '../graph/possible-worlds.ts';
import type { Range } from '../text/source.ts';
import type { RuleMeta } from './finding.ts';
import type { CheckingRule, Outcome, Rule } from './rule.ts';
import { type RuleTarget, ruleTargetsOf, type WorldCheck } from './rule-targets.ts';
import { tlsVerdictOf } from './tls-verdicts.ts';

export type Answer = 'yes' | 'no' | 'unknown';

/** One link of a connection: whether it holds, and by what. */
export interface LinkAnswer {
  readonly link: LinkName;
  readonly answer: Answer;
  /** A clause or sentence, without secrets. */
  readonly what: string;
  /** Of what does not hold: the rule that says so, and where. */
  readonly rule?: RuleMeta;
  readonly at?: Range;
  /** Of what does not hold: what DMS or `terraform apply` would say. */
  readonly says?: readonly FailureMessage[];
}

/** Whether DMS can connect to an endpoint as it is configured, in one case or in all. */
export interface ConnectionAnswer {
  /** `Root.path`. */
  readonly root: string;
  readonly environment?: string;
  readonly address: string;
  /** `MySQL source` */
  readonly named: string;
  /** Its `engine_name`, if that is known. */
  readonly engine?: string;
  readonly at: Range;
  /** The condition under which it holds; without it, always. */
  readonly when?: string;
  readonly connects: Answer;
  readonly encrypted: Answer;
  readonly verified: Answer;
  /** What the endpoint says of TLS: `verify-full`, `ssl_mode is not set`. */
  readonly tls: string;
  readonly links: readonly LinkAnswer[];
}

/** The connections of all endpoints, by all rules, whatever the settings of a run say of these rules. `now`: the day of the run. */
export function connectionsOf(graph: ResourceGraph, rules: readonly Rule[], now: Date): ConnectionAnswer[] {
  return graph.roots.flatMap((root) => {
    const answers = connectionsIn(root, rules, now);
    return [...root.resources.values()].flatMap(answers);
  });
}

/** The same of a root, resource by resource; nothing is known of one that is no endpoint. */
export function connectionsIn(
  root: Root,
  rules: readonly Rule[],
  now: Date,
): (resource: Resource) => readonly ConnectionAnswer[] {
  const targets = ruleTargetsOf(root, rules, now, EVERYTHING);
  const endpoints = targets.find(({ about }) => about === 'endpoint');
  const certificates = targets.find(({ about }) => about === 'certificate');
  return (resource) =>
    endpoints !== undefined && resource.mode === 'managed' && endpoints.types.includes(resource.type)
      ? connectionsTo(resource, { root, endpoints, certificates, now })
      : [];
}

const EVERYTHING = { rules: new Map(), ignores: [], failOn: undefined } as const;

interface Checked {
  readonly root: Root;
  readonly endpoints: RuleTarget;
  readonly certificates: RuleTarget | undefined;
  readonly now: Date;
}

function connectionsTo(resource: Resource, { root, endpoints, certificates, now }: Checked): ConnectionAnswer[] {
  const checks = endpoints.worlds(resource);
  const worlds = endpointWorlds(resource, root);
  const all = worlds.map(({ world }) => world);
  const cases = worlds.map(({ endpoint }, i) => answerIn(endpoint, checks[i]!, certificates, now));
  const same = new Map<string, number[]>();
  for (const [i, one] of cases.entries()) {
    const key = JSON.stringify([
      one.connects,
      one.encrypted,
      one.verified,
      one.tls,
      one.links.map((link) => [link.answer, link.what]),
    ]);
    same.set(key, [...(same.get(key) ?? []), i]);
  }
  return [...same.values()].map((indexes) => {
    const decided = describeWorlds(
      indexes.map((i) => all[i]!),
      all,
    );
    const when = [resource.onlyWhen, decided].filter((one) => one !== undefined).join(' and ');
    return { ...cases[indexes[0]!]!, ...(when === '' ? {} : { when }) };
  });
}

function answerIn(
  endpoint: Endpoint,
  check: WorldCheck,
  certificates: RuleTarget | undefined,
  now: Date,
): ConnectionAnswer {
  const { resource, root, address } = endpoint;
  const own = check.check();
  const outcomes = [...own, ...certificateOutcomes(endpoint, certificates)];
  const failures = outcomes.flatMap(([rule, found]) => found.flatMap((one) => failureOf(rule, one, endpoint)));
  const facts = linkFacts(endpoint, now);
  const links = LINKS.flatMap((link): LinkAnswer[] => {
    const failure = failures.find((one) => one.link === link);
    const fact = facts.get(link);
    return failure ? [failure] : fact ? [{ link, ...fact }] : [];
  });
  const verdict = tlsVerdictOf(endpoint, own);
  const connects = worstOf(links.map(({ answer }) => answer));
  return {
    root: root.path,
    ...(root.environment ? { environment: root.environment } : {}),
    address,
    named: check.named,
    ...(endpoint.engine.state === 'known' ? { engine: endpoint.engine.engine.name } : {}),
    at: locationOfResource(resource),
    connects,
    ...protectionBy(endpoint, verdict, links),
    tls: tlsFacts(endpoint),
    links,
  };
}

/** A connection that TLS verifies is verified by the CA that is linked only where that one can have issued the server's certificate. */
function protectionBy(
  { engine }: Endpoint,
  verdict: TlsVerdict,
  links: readonly LinkAnswer[],
): Pick<ConnectionAnswer, 'encrypted' | 'verified'> {
  const isBroken = (link: LinkName) => links.some((one) => one.link === link && one.answer === 'no');
  switch (verdict) {
    case 'plaintext':
      return { encrypted: 'no', verified: 'no' };
    case 'undetermined':
      return { encrypted: 'unknown', verified: 'unknown' };
    case 'unverified':
      return { encrypted: isBroken('mode') ? 'unknown' : 'yes', verified: 'no' };
    case 'verified': {
      // Whether DMS verifies these servers is not documented (docs/facts.md, section 3).
      const isByMode = engine.state !== 'known' || engine.engine.switch === 'mode';
      // Without its settings block it can't be told what such an endpoint would do.
      const isOpen = links.some(({ link, answer }) => link === 'mode' && answer === 'unknown');
      if (!isByMode) return { encrypted: isOpen ? 'unknown' : 'yes', verified: 'unknown' };
      return { encrypted: 'yes', verified: isBroken('ca') || isBroken('certificate') ? 'no' : 'yes' };
    }
  }
}

function worstOf(answers: readonly Answer[]): Answer {
  if (answers.includes('no')) return 'no';
  return answers.includes('unknown') ? 'unknown' : 'yes';
}

type Outcomes = readonly (readonly [CheckingRule, readonly Outcome[]])[];

/** What the rules say of the certificates that are to verify the server: certificate_arn, and that of Kafka and Redis. */
function certificateOutcomes({ links }: Endpoint, certificates: RuleTarget | undefined): Outcomes {
  return links.flatMap(({ argument, link }) => {
    if (argument !== 'certificate_arn' && !argument.endsWith('.ssl_ca_certificate_arn')) return [];
    // What a data source reads is in AWS: no rule is about it.
    if (link.state !== 'linked' || link.certificate === undefined || link.certificate.mode === 'data') return [];
    // In which of several worlds the certificate is, that of the endpoint need not tell.
    const [only, another] = certificates?.worlds(link.certificate) ?? [];
    return only !== undefined && another === undefined ? only.check() : [];
  });
}

function failureOf(rule: CheckingRule, outcome: Outcome, { address, engine }: Endpoint): LinkAnswer[] {
  if (outcome.kind !== 'fail' || rule.link === undefined || rule.level === 'note') return [];
  const args = outcome.args as Readonly<Record<string, unknown>>;
  // A certificate is judged for each of the endpoints that use it.
  if (rule.about === 'certificate' && typeof args.endpoint === 'string' && args.endpoint !== address) return [];
  const { fact } = rule.message(args as never, rule.about === 'endpoint' ? address : 'the certificate');
  const says = messagesOfRule(rule.id, engine.state === 'known' ? engine.engine.name : undefined);
  return [{ link: rule.link, answer: 'no', what: fact, rule, at: outcome.location.at, says }];
}
