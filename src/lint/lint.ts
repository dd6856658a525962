import { rules } from '../../rules/index.ts';
import { endpointUndetermined } from '../../rules/endpoint-undetermined.ts';
import { describeEndpoint } from '../dms/advice.ts';
import { ENDPOINT_TYPES, endpointWorlds } from '../dms/endpoint.ts';
import type { Resource, ResourceGraph } from '../graph/graph.ts';
import { adviceOn, describeReason } from '../graph/reason.ts';
import { describeWorlds, type World } from '../graph/worlds.ts';
import { positionAt, type Range } from '../text/source.ts';
import type { Place } from '../dms/place.ts';
import type { Args, CheckResult, Finding, FixIntent, Level, RuleMeta, Subject } from './finding.ts';
import type { EndpointRule, Outcome } from './rule.ts';

export interface LintResult {
  readonly findings: readonly Finding[];
  readonly evidence: readonly CheckResult[];
  readonly endpoints: number;
  readonly clean: number;
  readonly open: number;
}

/** What one rule says of one endpoint at one place, and in which worlds. */
interface Said {
  readonly rule: RuleMeta;
  readonly args: Args;
  readonly place: Place;
  readonly fix?: FixIntent;
  readonly worlds: World[];
}

/** Runs every rule on every endpoint of the graph. */
export function lint(graph: ResourceGraph): LintResult {
  const merged = new Map<string, Finding & { subjects: Subject[] }>();
  const evidence: CheckResult[] = [];
  let endpoints = 0;
  let clean = 0;
  let open = 0;
  for (const root of graph.roots) {
    for (const resource of root.resources.values()) {
      if (resource.mode !== 'managed' || !ENDPOINT_TYPES.includes(resource.type)) continue;
      const worlds = endpointWorlds(resource, root);
      if (worlds.length === 0) continue;
      endpoints++;
      const subject: Subject = { root: root.path, address: resource.address, ...(root.environment ? { environment: root.environment } : {}) };
      const said = checkEndpoint(worlds, subject, evidence);
      const all = worlds.map(({ world }) => world);
      for (const one of said) add(merged, one, subject, describeWorlds(one.worlds, all));
      const isOpen = said.some(({ rule }) => rule.id === endpointUndetermined.id);
      if (isOpen) open++;
      else if (!said.some(({ rule }) => rule.level !== 'note')) clean++;
    }
  }
  return { findings: [...merged.values()].sort(compareFindings), evidence, endpoints, clean, open };
}

function checkEndpoint(worlds: ReturnType<typeof endpointWorlds>, subject: Subject, evidence: CheckResult[]): Said[] {
  const said = new Map<string, Said>();
  const results = new Map<EndpointRule, Outcome[]>();
  for (const { endpoint, world } of worlds) {
    const outcomes = rules.map((rule) => [rule, [rule.check(endpoint)].flat() as Outcome[]] as const);
    const silenced = new Set(outcomes.flatMap(([rule, found]) => (found.some(({ kind }) => kind === 'fail') ? (rule.silences ?? []) : [])));
    for (const [rule, found] of outcomes) {
      if (silenced.has(rule.id)) continue;
      results.set(rule, [...(results.get(rule) ?? []), ...found]);
      for (const outcome of found) if (outcome.kind === 'fail' || outcome.kind === 'open') say(said, rule, outcome, world, describeEndpoint(endpoint));
    }
  }
  for (const rule of rules) evidence.push(resultOf(rule, results.get(rule) ?? [], subject, worlds[0]!.endpoint.resource));
  return [...said.values()];
}

function say(said: Map<string, Said>, rule: RuleMeta, outcome: Outcome & { kind: 'fail' | 'open' }, world: World, subject: string): void {
  const open = outcome.kind === 'open';
  const args: Args = { ...(open ? { what: outcome.what, because: describeReason(outcome.reason), advice: adviceOn(outcome.reason) } : outcome.args), subject };
  const of = open ? endpointUndetermined : rule;
  // One cause is told once, by the rule that comes first.
  const key = open ? `${of.id} ${args.because}` : `${of.id} ${placeKey(outcome.place.at)} ${JSON.stringify(args)}`;
  const known = said.get(key);
  if (known === undefined) said.set(key, { rule: of, args, place: outcome.place, worlds: [world], ...(outcome.kind === 'fail' && outcome.fix ? { fix: outcome.fix } : {}) });
  else if (!known.worlds.includes(world)) known.worlds.push(world);
}

function resultOf(rule: RuleMeta, outcomes: readonly Outcome[], subject: Subject, resource: Resource): CheckResult {
  const worst = (['fail', 'open', 'pass', 'not-applicable'] as const).map((kind) => outcomes.find((outcome) => outcome.kind === kind)).find((outcome) => outcome !== undefined);
  if (worst === undefined) return { rule, subject, outcome: 'not-applicable', why: 'another rule says it', at: resource.at };
  const at = 'place' in worst ? worst.place.at : resource.at;
  const why = worst.kind === 'open' ? `${worst.what}, because ${describeReason(worst.reason)}` : worst.kind === 'not-applicable' ? worst.why : undefined;
  return { rule, subject, outcome: worst.kind, at, ...(why ? { why } : {}) };
}

/** Findings with one cause are one: same rule, place, arguments and condition. */
function add(merged: Map<string, Finding & { subjects: Subject[] }>, said: Said, subject: Subject, when: string | undefined): void {
  const key = JSON.stringify([said.rule.id, placeKey(said.place.at), said.args, when]);
  const known = merged.get(key);
  if (known !== undefined) {
    if (!known.subjects.some(({ root, address, environment }) => root === subject.root && address === subject.address && environment === subject.environment)) known.subjects.push(subject);
    return;
  }
  merged.set(key, {
    rule: said.rule,
    level: said.rule.level,
    subjects: [subject],
    args: said.args,
    at: said.place.at,
    related: said.place.related,
    ...(when ? { when } : {}),
    ...(said.fix ? { fix: said.fix } : {}),
  });
}

function placeKey({ source, start, end }: Range): string {
  return `${source.path}:${start}:${end}`;
}

const ORDER = new Map(rules.map(({ id }, index) => [id, index]));

function compareFindings(a: Finding, b: Finding): number {
  const [left, right] = [positionAt(a.at.source, a.at.start), positionAt(b.at.source, b.at.start)];
  return (
    compareText(a.at.source.path, b.at.source.path) ||
    left.line - right.line ||
    left.column - right.column ||
    (ORDER.get(a.rule.id) ?? 0) - (ORDER.get(b.rule.id) ?? 0) ||
    compareText(a.subjects[0]?.address ?? '', b.subjects[0]?.address ?? '') ||
    compareText(JSON.stringify(a.args), JSON.stringify(b.args))
  );
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Whether any finding is at or above a level. */
export function reaches(findings: readonly Finding[], level: Level | 'never'): boolean {
  const rank = { error: 3, warning: 2, note: 1, never: 4 };
  return findings.some((finding) => rank[finding.level] >= rank[level]);
}

