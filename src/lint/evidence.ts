import { type Mapped, rulesOf } from '../dms/controls/control-mapping.ts';
import { CONTROLS, type Control, isAbout } from '../dms/controls/controls.ts';
import type { EngineOf } from '../dms/endpoint.ts';
import type { Resource } from '../graph/graph.ts';
import { describeWorlds, type World } from '../graph/possible-worlds.ts';
import { describeReason } from '../graph/reason.ts';
import { pushAll } from '../spread.ts';
import type { CheckResult, ControlResult, Subject } from './finding.ts';
import { type CheckingRule, notApplicable, type Outcome } from './rule.ts';

/** The outcomes of all rules about one resource in one of its worlds. */
export interface CheckedWorld {
  readonly world: World;
  /** A description shown after the address: `MySQL source`. */
  readonly named: string;
  /** Of endpoints. */
  readonly engine?: EngineOf;
  readonly outcomes: readonly (readonly [CheckingRule, readonly Outcome[]])[];
}

/** What was checked and how it ended, by rule and by control. */
export class Evidence {
  readonly checks: CheckResult[] = [];
  readonly controls: ControlResult[] = [];
  readonly #table: readonly { readonly control: Control; readonly deciding: ReadonlySet<string> }[];

  /** `rules`: all of the run. */
  constructor(rules: readonly Mapped[]) {
    this.#table = CONTROLS.map((control) => ({ control, deciding: new Set(rulesOf(control, 'decides', rules)) }));
  }

  /** `about`: undefined if no control covers this kind of resource. */
  add(
    about: CheckingRule['about'] | undefined,
    subject: Subject,
    resource: Resource,
    checked: readonly CheckedWorld[],
  ): void {
    const results = new Map<CheckingRule, Outcome[]>();
    for (const { outcomes } of checked) {
      for (const [rule, found] of outcomes) {
        const known = results.get(rule);
        if (known === undefined) results.set(rule, [...found]);
        else pushAll(known, found);
      }
    }
    for (const [rule, outcomes] of results) this.checks.push({ rule, subject, ...resultOf(worst(outcomes), resource) });
    for (const { control, deciding } of this.#table)
      if (control.about === about) this.controls.push(controlResult(control, deciding, subject, resource, checked));
  }
}

/** The gravest first: a fail in one world is a fail. */
const ORDER: readonly Outcome['kind'][] = ['fail', 'undetermined', 'unreported', 'pass', 'not-applicable'];

function worst(outcomes: readonly Outcome[]): Outcome {
  let gravest: Outcome | undefined;
  for (const outcome of outcomes)
    if (gravest === undefined || ORDER.indexOf(outcome.kind) < ORDER.indexOf(gravest.kind)) gravest = outcome;
  return gravest ?? notApplicable('no check applies');
}

function resultOf(outcome: Outcome, resource: Resource): Pick<ControlResult, 'outcome' | 'at' | 'why'> {
  switch (outcome.kind) {
    case 'pass':
    case 'fail':
      return { outcome: outcome.kind, at: outcome.location.at };
    case 'undetermined':
      return {
        outcome: 'undetermined',
        at: outcome.location.at,
        why: `cannot determine ${outcome.what}, because ${describeReason(outcome.reason)}`,
      };
    case 'unreported':
      return { outcome: 'undetermined', at: resource.at, why: outcome.why };
    case 'not-applicable':
      return { outcome: 'not-applicable', at: resource.at, why: outcome.why };
  }
}

/** Fail if a deciding rule fails in a world where the control covers the resource; else undetermined if one is undetermined; else pass, if the control covers the resource at all. */
function controlResult(
  control: Control,
  deciding: ReadonlySet<string>,
  subject: Subject,
  resource: Resource,
  checked: readonly CheckedWorld[],
): ControlResult {
  const inWorlds = checked.map(({ world, named, engine, outcomes }) => {
    const decided = outcomes.filter(([rule]) => deciding.has(rule.id));
    const outcome =
      engine !== undefined && !isAbout(control, engine)
        ? notApplicable(notAbout(engine))
        : worst(decided.flatMap(([, found]) => found));
    const rule = decided.find(([, found]) => found.includes(outcome)) ?? decided[0];
    return { world, named, outcome, rule: rule?.[0].id ?? '' };
  });
  const outcome = worst(inWorlds.map((one) => one.outcome));
  const holding = inWorlds.filter((one) => one.outcome.kind === outcome.kind);
  const { named, rule } = inWorlds.find((one) => one.outcome === outcome) ?? { named: '', rule: '' };
  const when = describeWorlds(
    holding.map(({ world }) => world),
    checked.map(({ world }) => world),
  );
  const found = holding.flatMap((one) => ('found' in one.outcome && one.outcome.found ? [one.outcome.found] : []));
  return {
    control,
    subject,
    named,
    rule,
    ...resultOf(outcome, resource),
    ...(found.length === 0 ? {} : { found: [...new Set(found)].join(' or ') }),
    ...(when === undefined ? {} : { when }),
    exemptions: [],
    reported: false,
  };
}

function notAbout(engine: EngineOf): string {
  return engine.state === 'known'
    ? `the control does not cover ${engine.engine.title}`
    : 'the control does not cover relational databases';
}
