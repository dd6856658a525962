import { fitsKey, keyOfEntry } from '../graph/entry-subject.ts';
import type { Resource } from '../graph/graph.ts';
import { type Decision, inWorld, optionsOf, subjectsOf, type World } from '../graph/possible-worlds.ts';
import type { Condition, Value } from '../graph/value.ts';
import { conditionsOf, subjectsWithin } from '../graph/worlds.ts';
import type { Told } from './slices.ts';

/**
 * What a plan shows of conditions that its configuration leaves undecided: by what it knows of their subjects (`known`), and by values that are planned.
 * Where `terraform.workspace == "prod" ? "verify-full" : "none"` is verify-full, everything else holds for prod, too. `before`: what is decided already.
 */
export function decisionsBy(
  pairs: readonly (readonly [plan: Resource, source: Resource | undefined])[],
  known: (subject: string) => Told | undefined,
  before: World = [],
): World {
  const decided = new Map<string, Decision>(before.map((one) => [one.subject, one]));
  const shown = textsIn(pairs);
  const textOf = (subject: string) => known(subject) ?? shown.get(subject);
  for (const [plan, source] of pairs) {
    if (source === undefined) continue;
    for (const value of [source.exists, ...source.values.values()])
      for (const [subject, conditions] of subjectsOf(conditionsOf(value))) {
        const entry = decided.has(subject) ? undefined : entryBy(plan.address, subject, conditions);
        if (entry !== undefined) decided.set(subject, entry);
        // Whether a text is taken for a number or compared with one, a condition on it does not say.
        const asked = conditions.every(({ type }) => type === 'string' || type === 'null') && !decided.has(subject);
        const told = asked ? textOf(subject) : undefined;
        if (told !== undefined) decided.set(subject, isText(conditions[0]!, told));
        for (const one of computedFrom(conditions[0]!)) {
          const text = decided.has(one.subject) ? undefined : textOf(one.subject);
          if (text !== undefined) decided.set(one.subject, isText(one, text));
        }
      }
  }
  for (const [plan, source] of pairs) {
    if (source === undefined) continue;
    for (const [value, planned] of compared(plan, source)) {
      for (const one of decisionsIn(inWorld(value, [...decided.values()]), planned))
        decided.set(one.subject, bothOf(decided.get(one.subject), one));
    }
  }
  return [...decided.values()];
}

/** Which of the entries whose keys the configuration does not show an instance is made of, by its key in the plan. */
function entryBy(address: string, subject: string, conditions: readonly Condition[]): Decision | undefined {
  const key = keyOfEntry(subject, address);
  if (key === undefined) return undefined;
  const written = conditions[0]?.among ?? conditions.map(({ equals }) => equals);
  const fitting = written.filter((one) => fitsKey(one, key));
  if (fitting.length !== 1) return undefined;
  return { subject, conditions, holds: conditions.find(({ equals }) => equals === fitting[0]) };
}

/** The subjects that the one of a condition is computed from (`lower(data.aws_ssm_parameter.stage.value)`). */
function computedFrom({ of, ...condition }: Condition): Condition[] {
  if (of?.derived === undefined) return [];
  return [...subjectsWithin(of)].flatMap((subject) =>
    subject === condition.subject ? [] : [{ ...condition, subject }],
  );
}

/** That the subject of a condition is a text, which decides all conditions on it. */
function isText({ subject, reason, marks }: Condition, { text, sensitive }: Told): Decision {
  const joint = sensitive ? { ...marks, sensitive } : marks;
  const holds: Condition = { subject, type: 'string', equals: text, reason, ...(joint ? { marks: joint } : {}) };
  return { subject, conditions: [holds], holds };
}

/** What two decisions on a subject say together: none of the literals of both, if neither holds. */
function bothOf(before: Decision | undefined, one: Decision): Decision {
  if (before === undefined || one.holds !== undefined) return one;
  return { ...one, conditions: [...before.conditions, ...one.conditions] };
}

/** The resource in a world. */
export function resourceIn(resource: Resource, world: World): Resource {
  if (world.length === 0) return resource;
  return { ...resource, values: new Map([...resource.values].map(([name, value]) => [name, inWorld(value, world)])) };
}

const EXISTS: Value = { kind: 'bool', value: true };

/** The values of the configuration with those of the plan. Where changes are ignored, the plan has that of the state. */
function planned(plan: Resource, source: Resource): (readonly [Value, Value])[] {
  const { ignoreChanges } = source.lifecycle;
  return [...source.values].flatMap(([name, value]) => {
    const inPlan = plan.values.get(name);
    const isKept =
      ignoreChanges === 'all' ||
      ignoreChanges.some((path) => path.split(/[.[]/)[0] === name) ||
      plan.change?.inherited.has(name);
    return inPlan === undefined || isKept ? [] : [[value, inPlan] as const];
  });
}

/** The texts that the values of a plan show of what is unknown in the configuration: `dms-prod`, planned for `"dms-${terraform.workspace}"`, has the workspace. */
function textsIn(pairs: Parameters<typeof decisionsBy>[0]): ReadonlyMap<string, Told> {
  const texts = new Map<string, Told>();
  const visit = (value: Value, shown: Value | undefined): void => {
    if (value.kind === 'object' && shown?.kind === 'object')
      for (const [name, entry] of value.entries) visit(entry, shown.entries.get(name));
    if (value.kind === 'list' && shown?.kind === 'list' && value.type !== 'set' && shown.type !== 'set')
      value.items.forEach((item, index) => {
        visit(item, shown.items[index]);
      });
    if (value.kind !== 'unknown' || shown?.kind !== 'string') return;
    const { before, value: inner, after } = value.around ?? { before: '', value, after: '' };
    const isWithin = shown.value.length >= before.length + after.length;
    if (inner.subject === undefined || !isWithin || !shown.value.startsWith(before) || !shown.value.endsWith(after))
      return;
    const text = shown.value.slice(before.length, shown.value.length - after.length);
    texts.set(inner.subject, { text, sensitive: shown.sensitive === true || shown.withheld !== undefined });
  };
  for (const [plan, source] of pairs)
    if (source !== undefined) for (const [value, shown] of planned(plan, source)) visit(value, shown);
  return texts;
}

/** The values of the configuration that are undecided, with those of the plan. */
function compared(plan: Resource, source: Resource): (readonly [Value, Value])[] {
  const exists = plan.mode === 'managed' ? [[source.exists, EXISTS] as const] : [];
  return [...exists, ...planned(plan, source)].filter(([value]) => conditionsOf(value).length > 0);
}

/** The conditions that must be decided in one way for the value to be what is planned. */
function decisionsIn(value: Value, planned: Value): Decision[] {
  return subjectsOf(conditionsOf(value)).flatMap((one) => {
    const [subject, conditions] = one;
    const possible = optionsOf(one).filter((holds) => canBe(inWorld(value, [{ subject, conditions, holds }]), planned));
    return possible.length === 1 ? [{ subject, conditions, holds: possible[0] }] : [];
  });
}

/** Whether Terraform can plan this for a value. The provider may choose what is not set. */
function canBe(value: Value, planned: Value): boolean {
  switch (value.kind) {
    case 'choice':
      return canBe(value.then, planned) || canBe(value.else, planned);
    case 'error':
      return value.problem.excluded !== true;
    case 'string':
    case 'bool':
      return value.untyped === true || planned.kind !== value.kind || planned.value === value.value;
    case 'number':
      return value.untyped === true || planned.kind !== 'number' || planned.digits === value.digits;
    case 'list':
      return (
        planned.kind !== 'list' ||
        planned.type === 'set' ||
        planned.items.length !== value.items.length ||
        value.items.every((item, index) => canBe(item, planned.items[index]!))
      );
    case 'object':
      return planned.kind !== 'object' || [...value.entries].every(([name, entry]) => canEntry(entry, planned, name));
    default:
      return true;
  }
}

function canEntry(entry: Value, { entries }: Value & { kind: 'object' }, name: string): boolean {
  const planned = entries.get(name);
  return planned === undefined || canBe(entry, planned);
}
