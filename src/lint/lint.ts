import { endpointUndetermined } from '../../rules/endpoint-undetermined.ts';
import type { Resource, ResourceGraph, Root } from '../graph/graph.ts';
import { adviceOn, describeReason } from '../graph/reason.ts';
import { describeWorlds, type World } from '../graph/worlds.ts';
import type { Args, CheckResult, Finding, Level, RuleMeta, Subject } from './finding.ts';
import { certificatesOf, kindsOf, type WorldCheck } from './kinds.ts';
import { Merged, placeKey, type Said, sameFix } from './merge.ts';
import type { Outcome } from './rule.ts';

export interface LintResult {
  readonly findings: readonly Finding[];
  readonly evidence: readonly CheckResult[] | undefined;
  readonly endpoints: number;
  readonly clean: number;
  readonly open: number;
}

/** Runs every rule on every resource of the graph that it is about. `now` is the day of the run; evidence is gathered only when it is asked for. */
export function lint(graph: ResourceGraph, now: Date, withEvidence: boolean): LintResult {
  const merged = new Merged();
  const evidence: CheckResult[] | undefined = withEvidence ? [] : undefined;
  let endpoints = 0;
  let clean = 0;
  let open = 0;
  for (const root of graph.roots) {
    const kinds = kindsOf(root, now);
    const spoiled = new Set<string>();
    const verdicts: { resource: Resource; said: readonly Said[] }[] = [];
    for (const resource of root.resources.values()) {
      const kind = resource.mode === 'managed' ? kinds.find(({ types }) => types.includes(resource.type)) : undefined;
      const checks = kind?.worlds(resource) ?? [];
      if (kind === undefined || checks.length === 0) continue;
      const subject: Subject = {
        root: root.path,
        address: resource.address,
        ...(root.environment ? { environment: root.environment } : {}),
      };
      const said = checkWorlds(checks, subject, resource, evidence, inputOf(root));
      const all = checks.map(({ world }) => world);
      for (const one of said) merged.add(one, subject, describeWorlds(one.worlds, all));
      if (kind.about === 'endpoint') verdicts.push({ resource, said });
      else if (said.some(isSpoiling)) spoiled.add(resource.address);
    }
    for (const { resource, said } of verdicts) {
      endpoints++;
      if (said.some(({ rule }) => rule.id === endpointUndetermined.id)) open++;
      else if (
        !said.some(isSpoiling) &&
        (spoiled.size === 0 || !certificatesOf(resource, root).some((address) => spoiled.has(address)))
      )
        clean++;
    }
  }
  return { findings: merged.findings(), evidence, endpoints, clean, open };
}

type Input = Parameters<typeof adviceOn>[1];

function inputOf({ acceptedByTerraform, lifecycleKnown }: Root): Input {
  if (!acceptedByTerraform) return 'sources';
  return lifecycleKnown ? 'plan-with-sources' : 'plan';
}

/** An endpoint is not clean with a warning or an error against it or its certificate. */
function isSpoiling({ rule }: Said): boolean {
  return rule.level !== 'note';
}

/** The outcomes of all rules about one resource in all of its worlds. */
function checkWorlds(
  checks: readonly WorldCheck[],
  subject: Subject,
  resource: Resource,
  evidence: CheckResult[] | undefined,
  input: Input,
): Said[] {
  const said = new Map<string, Said>();
  const results = new Map<RuleMeta, Outcome[]>();
  for (const { world, named, check } of checks) {
    const outcomes = check();
    const silenced = new Set(
      outcomes.flatMap(([rule, found]) => (found.some(({ kind }) => kind === 'fail') ? (rule.silences ?? []) : [])),
    );
    for (const [rule, found] of outcomes) {
      if (silenced.has(rule.id)) continue;
      if (evidence) results.set(rule, [...(results.get(rule) ?? []), ...found]);
      for (const outcome of found)
        if (outcome.kind === 'fail' || (outcome.kind === 'open' && rule.about === 'endpoint'))
          say(said, rule, outcome, world, named, input);
    }
  }
  for (const [rule, outcomes] of results) evidence?.push(resultOf(rule, outcomes, subject, resource));
  return [...said.values()];
}

function say(
  said: Map<string, Said>,
  rule: RuleMeta,
  outcome: Outcome & { kind: 'fail' | 'open' },
  world: World,
  subject: string,
  input: Input,
): void {
  const open = outcome.kind === 'open';
  const args: Args = {
    ...(open
      ? { what: outcome.what, because: describeReason(outcome.reason), advice: adviceOn(outcome.reason, input) }
      : outcome.args),
    subject,
  };
  const of = open ? endpointUndetermined : rule;
  // One cause is told once, by the rule that comes first.
  const key = open ? `${of.id} ${args.because}` : `${of.id} ${placeKey(outcome.place.at)} ${JSON.stringify(args)}`;
  const known = said.get(key);
  if (known === undefined)
    said.set(key, {
      rule: of,
      args,
      place: outcome.place,
      worlds: [world],
      ...(outcome.kind === 'fail' && outcome.fix ? { fix: outcome.fix } : {}),
    });
  else {
    if (!known.worlds.includes(world)) known.worlds.push(world);
    if (!sameFix(known.fix, outcome.kind === 'fail' ? outcome.fix : undefined)) known.fix = undefined;
  }
}

function resultOf(rule: RuleMeta, outcomes: readonly Outcome[], subject: Subject, resource: Resource): CheckResult {
  const worst = (['fail', 'open', 'pass', 'not-applicable'] as const)
    .map((kind) => outcomes.find((outcome) => outcome.kind === kind))
    .find((outcome) => outcome !== undefined);
  if (worst === undefined)
    return { rule, subject, outcome: 'not-applicable', why: 'another rule says it', at: resource.at };
  const at = 'place' in worst ? worst.place.at : resource.at;
  const why =
    worst.kind === 'open'
      ? `${worst.what}, because ${describeReason(worst.reason)}`
      : worst.kind === 'not-applicable'
        ? worst.why
        : undefined;
  return { rule, subject, outcome: worst.kind, at, ...(why ? { why } : {}) };
}

/** Whether any finding is at or above a level. */
export function reaches(findings: readonly Finding[], level: Level | 'never'): boolean {
  const rank = { error: 3, warning: 2, note: 1, never: 4 };
  return findings.some((finding) => rank[finding.level] >= rank[level]);
}
