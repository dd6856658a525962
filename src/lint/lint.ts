import { withoutKeys } from '../graph/address.ts';
import { type Resource, type ResourceGraph, type Root, rootKey } from '../graph/graph.ts';
import { describeWorlds, type World } from '../graph/possible-worlds.ts';
import { adviceOn, describeReason } from '../graph/reason.ts';
import { type Range, rangeKey } from '../text/source.ts';
import { causeIn, joinAdvice } from './advice-args.ts';
import { Blocks } from './blocks.ts';
import { type CheckedWorld, Evidence } from './evidence.ts';
import type { Args, Finding, RuleMeta, Subject } from './finding.ts';
import { findingOrder, joinFix, Merged, type RuleResult } from './merge.ts';
import { type CheckingRule, notApplicable, type Outcome, type RuleSet, short, type UndeterminedArgs } from './rule.ts';
import { type RuleTarget, ruleTargetsOf, type WorldCheck } from './rule-targets.ts';
import { levelOf, type Settings } from './settings.ts';

export interface LintResult {
  readonly findings: readonly Finding[];
  readonly evidence: Evidence | undefined;
  readonly endpoints: number;
  readonly passed: number;
  readonly undetermined: number;
  /** Endpoints that were skipped because the plan does not change them. */
  readonly unchanged: number;
}

/** How rules are run. */
export interface LintContext {
  readonly rules: RuleSet;
  /** The day of the run. */
  readonly now: Date;
  /** Collected only on request. */
  readonly evidence: boolean;
  readonly settingsOf: (root: string) => Settings;
  /** `changed`: resources that a plan does not change are not checked. */
  readonly which: 'all' | 'changed';
  /** Whether the time is up: what is not checked by then is left out. */
  readonly isOver?: () => boolean;
  /** Resources that are left out, since their results are known. */
  readonly isKnown?: ((resource: Resource, root: Root) => boolean) | undefined;
}

/** Runs every rule on every resource of the graph that it is about. */
export function lint(
  graph: ResourceGraph,
  { rules, now, evidence: withEvidence, settingsOf, which, isOver, isKnown }: LintContext,
): LintResult {
  const merged = new Merged(findingOrder(rules.all));
  const blocks = new Blocks(graph.outlines);
  const evidence = withEvidence ? new Evidence(rules.all) : undefined;
  let endpoints = 0;
  let passed = 0;
  let undetermined = 0;
  let unchanged = 0;
  for (const root of graph.roots) {
    const settings = settingsOf(root.path);
    const kinds = byType(ruleTargetsOf(root, rules.all, now, settings));
    const spoiled = new Set<string>();
    const verdicts: { results: readonly RuleResult[]; linked: () => readonly string[] }[] = [];
    for (const resource of root.resources.values()) {
      if (isOver?.()) break;
      const kind = resource.mode === 'managed' ? kinds.get(resource.type) : undefined;
      if (kind === undefined || isKnown?.(resource, root)) continue;
      const checks = kind.worlds(resource);
      if (checks.length === 0) continue;
      if (which === 'changed' && isUnchanged(resource)) {
        if (kind.about === 'endpoint') unchanged++;
        continue;
      }
      const subject: Subject = {
        root: root.path,
        address: resource.address,
        ...(root.environment ? { environment: root.environment } : {}),
      };
      const { results, checked } = checkWorlds(checks, {
        input: inputOf(root),
        settings,
        undetermined: rules.undetermined,
      });
      const about = kind.uncontrolled?.includes(resource.type) ? undefined : kind.about;
      evidence?.add(about, subject, resource, checked);
      const all = checks.map(({ world }) => world);
      const contextLocations = results.length === 0 ? [] : (kind.contextLocations?.(resource) ?? []);
      const block = (at: Range) => (blocks.holds(resource, at) ? undefined : withoutKeys(resource.address));
      const context = { contextLocations, block, installed: resource.at.source.installed };
      for (const one of results) merged.add(one, subject, whenOf(resource, one.worlds, all), context);
      if (kind.about === 'endpoint') verdicts.push({ results, linked: () => kind.linked?.(resource) ?? [] });
      else if (results.some(isSpoiling)) spoiled.add(resource.address);
    }
    for (const { results, linked } of verdicts) {
      endpoints++;
      if (results.some(({ rule }) => rule.id === rules.undetermined.id)) undetermined++;
      else if (!results.some(isSpoiling) && (spoiled.size === 0 || !linked().some((address) => spoiled.has(address))))
        passed++;
    }
  }
  return {
    findings: inEnvironments(merged.findings(), graph.roots),
    evidence,
    endpoints,
    passed,
    undetermined,
    unchanged,
  };
}

function byType(kinds: readonly RuleTarget[]): ReadonlyMap<string, RuleTarget> {
  return new Map(kinds.flatMap((kind) => kind.types.map((type) => [type, kind] as const)));
}

/** The condition under which a result holds. */
function whenOf({ onlyWhen }: Resource, holding: readonly World[], all: readonly World[]): string | undefined {
  const when = describeWorlds(holding, all);
  return onlyWhen === undefined || when === undefined ? (onlyWhen ?? when) : `${onlyWhen} and ${when}`;
}

/** Marks findings that apply in every environment of their roots. */
function inEnvironments(findings: readonly Finding[], roots: readonly Root[]): readonly Finding[] {
  const all = new Map<string, Set<string>>();
  for (const { path, environment } of roots)
    if (environment !== undefined) all.set(path, (all.get(path) ?? new Set()).add(environment));
  if (all.size === 0) return findings;
  return findings.map((finding) => {
    const held = new Set(finding.subjects.map(({ root, environment }) => rootKey({ path: root, environment })));
    const everywhere = finding.subjects.every(({ root }) =>
      [...(all.get(root) ?? [])].every((environment) => held.has(rootKey({ path: root, environment }))),
    );
    return everywhere ? { ...finding, everywhere } : finding;
  });
}

/** Whether a plan leaves the resource as it is. Without a plan every resource counts as changed. */
function isUnchanged({ change }: Resource): boolean {
  return change?.actions.every((action) => action === 'no-op' || action === 'read') ?? false;
}

type Input = Parameters<typeof adviceOn>[1];

function inputOf({ acceptedByTerraform, lifecycleKnown }: Root): Input {
  if (!acceptedByTerraform) return 'sources';
  return lifecycleKnown ? 'plan-with-sources' : 'plan';
}

/** An endpoint is not passed with a warning or an error against it or its certificate. */
function isSpoiling({ level }: RuleResult): boolean {
  return level === 'error' || level === 'warning';
}

/** What is the same for all resources of a root. */
interface Around {
  readonly input: Input;
  readonly settings: Settings;
  readonly undetermined: RuleMeta;
}

/** The outcomes of all rules for one resource in all of its worlds, and those that become findings. Rules that are off report nothing. */
function checkWorlds(
  checks: readonly WorldCheck[],
  around: Around,
): { results: RuleResult[]; checked: CheckedWorld[] } {
  const results = new Map<string, RuleResult>();
  const isOn = (rule: CheckingRule) => levelOf(rule, around.settings) !== 'off';
  const checked = checks.map(({ world, named, engine, check }): CheckedWorld => {
    const outcomes = unsilenced(check(), isOn);
    for (const [rule, found] of outcomes)
      for (const outcome of found)
        if ((outcome.kind === 'fail' || (outcome.kind === 'undetermined' && rule.about === 'endpoint')) && isOn(rule))
          addResult(results, rule, outcome, world, named, around);
    return { world, named, engine, outcomes };
  });
  return { results: [...results.values()], checked };
}

/** Replaces the outcomes of rules that a failing rule silences. */
function unsilenced(outcomes: readonly RuleOutcomes[], isOn: (rule: CheckingRule) => boolean): readonly RuleOutcomes[] {
  const silenced = new Set<string>();
  for (const [rule, found] of outcomes) {
    if (rule.silences === undefined || !found.some(({ kind }) => kind === 'fail') || !isOn(rule)) continue;
    for (const id of rule.silences) silenced.add(id);
  }
  if (silenced.size === 0) return outcomes;
  return outcomes.map(([rule, found]) => [rule, silenced.has(rule.id) ? SILENCED : found]);
}

type RuleOutcomes = readonly [CheckingRule, readonly Outcome[]];

const SILENCED: readonly Outcome[] = [notApplicable('another rule reports it')];

function addResult(
  results: Map<string, RuleResult>,
  rule: RuleMeta,
  outcome: Outcome & { kind: 'fail' | 'undetermined' },
  world: World,
  subject: string,
  { input, settings, undetermined }: Around,
): void {
  const isUndetermined = outcome.kind === 'undetermined';
  const args: Args = shortened({ ...(isUndetermined ? undeterminedArgs(outcome, input) : outcome.args), subject });
  const of = isUndetermined ? undetermined : rule;
  // An unknown value is reported once, by the first rule that needs it.
  const key = isUndetermined
    ? `${of.id} ${args.because}`
    : `${of.id} ${rangeKey(outcome.location.at)} ${JSON.stringify(causeIn(args))}`;
  const known = results.get(key);
  if (known === undefined)
    results.set(key, {
      rule: of,
      level: levelOf(of, settings),
      args,
      location: outcome.location,
      worlds: [world],
      ...(isUndetermined ? {} : fixOf(outcome)),
    });
  else {
    if (!known.worlds.includes(world)) known.worlds.push(world);
    known.args = joinAdvice(known.args, args);
    joinFix(known, isUndetermined ? {} : fixOf(outcome), 'what is to be written depends on a condition');
  }
}

function fixOf({ fix, noFix }: Outcome & { kind: 'fail' }): Pick<RuleResult, 'fix' | 'noFix'> {
  return { ...(fix && { fix }), ...(noFix && { noFix }) };
}

function undeterminedArgs({ what, reason, known }: Outcome & { kind: 'undetermined' }, input: Input): UndeterminedArgs {
  return {
    what,
    because: describeReason(reason),
    advice: adviceOn(reason, input),
    ...(known === undefined ? {} : { known }),
  };
}

/** A value of the input can be a million characters long; nobody reads them in a message. */
function shortened(args: Args): Args {
  return Object.fromEntries(
    Object.entries(args).map(([name, value]) => [name, typeof value === 'string' ? short(value) : value]),
  );
}
