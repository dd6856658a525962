import { memo } from '../memo.ts';
import { type Range, rangeKey } from '../text/source.ts';
import { fingerprint } from './fingerprint.ts';
import { stepsOf } from './trace.ts';
import type { Condition, Value } from './value.ts';
import { hiddenText } from './withhold.ts';
import { assume, assumeNone, conditionsOf, holdsFor, sameCondition } from './worlds.ts';

/** Decisions on the conditions of one subject: which of its literals it equals, if any. */
export interface Decision {
  readonly subject: string;
  /** All conditions on the subject. */
  readonly conditions: readonly Condition[];
  /** The one that holds; undefined: none of them. */
  readonly holds: Condition | undefined;
  /** Others that could hold instead, with the same values. */
  readonly also?: readonly (Condition | undefined)[];
}

/** One consistent way in which all conditions can be decided. */
export type World = readonly Decision[];

/** Whether both can be the case: no condition is decided one way in one and another way in the other. */
export function areCompatible(a: World, b: World): boolean {
  return a.every((one) => {
    const other = b.find(({ subject }) => subject === one.subject);
    return other === undefined || one.also?.length || other.also?.length || !excludes(one, other);
  });
}

function excludes(a: Decision, b: Decision): boolean {
  if (a.holds !== undefined && b.holds !== undefined) return !sameCondition(a.holds, b.holds);
  const decidesAgainst = (one: Decision, other: Decision) =>
    one.holds === undefined && other.holds !== undefined && one.conditions.some((c) => sameCondition(c, other.holds!));
  return decidesAgainst(a, b) || decidesAgainst(b, a);
}

/** What depends on more of them is left undetermined. */
const MOST_WORLDS = 16;

/** The maximum number of worlds that are compared to find those with the same values. */
const MOST_COMPARED = 1024;

type Subject = readonly [name: string, conditions: readonly Condition[]];

/**
 * Every world over the conditions in these values that a resource can be in, or undefined when there are too many. Then worlds with the same values count as
 * one. There is none for what Terraform rejects, unless it rejects all.
 */
export function worldsOf(values: readonly Value[]): readonly World[] | undefined {
  const subjects = subjectsOf(values.flatMap(conditionsOf));
  if (subjects.length === 0) return [[]];
  return (enumerate(subjects, values, 'apart') ?? enumerate(subjects, values, 'joined'))?.filter(isConsistent);
}

/** The conditions by their subject. */
export function subjectsOf(conditions: readonly Condition[]): readonly Subject[] {
  const bySubject = new Map<string, Condition[]>();
  for (const condition of conditions) {
    const known = bySubject.get(condition.subject);
    if (known === undefined) bySubject.set(condition.subject, [condition]);
    else if (!known.some((one) => sameCondition(one, condition))) known.push(condition);
  }
  return [...bySubject];
}

/** What can hold of a subject: one of its conditions, or none. */
export function optionsOf([, conditions]: Subject): readonly (Condition | undefined)[] {
  return isExhaustive(conditions) ? conditions : [...conditions, undefined];
}

/** Whether one of the conditions must hold. */
function isExhaustive(conditions: readonly Condition[]): boolean {
  if (conditions.length === 2 && conditions.every(({ type }) => type === 'bool')) return true;
  const among = conditions[0]?.among;
  return among?.every((literal) => conditions.some(({ equals }) => equals === literal)) ?? false;
}

/** The worlds; `joined`: of which those with the same values count as one. */
function enumerate(
  subjects: readonly Subject[],
  values: readonly Value[],
  equal: 'apart' | 'joined',
): World[] | undefined {
  let states: { readonly world: World; readonly values: readonly Value[] }[] = [{ world: [], values }];
  let compared = 0;
  for (const one of subjects) {
    const [subject, conditions] = one;
    const next: typeof states = [];
    const rejected: typeof states = [];
    for (const state of states) {
      const groups = new Map<
        string,
        { holds: Condition | undefined; also: (Condition | undefined)[]; values: readonly Value[] }
      >();
      for (const holds of optionsOf(one)) {
        compared++;
        if (compared > MOST_COMPARED) return undefined;
        const left = state.values.map((value) => inWorld(value, [{ subject, conditions, holds }]));
        if (left.some(isExcluded)) {
          rejected.push({ world: [...state.world, { subject, conditions, holds }], values: left });
          continue;
        }
        const key = equal === 'apart' ? String(groups.size) : left.map(fingerprint).join('\n');
        const group = groups.get(key);
        if (group === undefined) groups.set(key, { holds, also: [], values: left });
        else group.also.push(holds);
        if (groups.size > MOST_WORLDS) return undefined;
      }
      for (const { holds, also, values: left } of groups.values())
        next.push({ world: [...state.world, { subject, conditions, holds, also }], values: left });
      if (next.length > MOST_WORLDS) return undefined;
    }
    states = next.length > 0 ? next : rejected.slice(0, 1);
  }
  return states.map(({ world }) => world);
}

/** Whether the decisions on computed values agree with those on what they are computed from. */
function isConsistent(world: World): boolean {
  return world.every(({ subject, conditions, holds, also = [] }) => {
    const { of } = conditions[0]!;
    if (of === undefined) return true;
    const computed = world.reduce<Value>(
      (value, other) =>
        other.holds && other.subject !== subject && !other.also?.length ? assume(value, other.holds, true) : value,
      of,
    );
    if (computed.kind === 'unknown' || computed.kind === 'choice') return true;
    return [holds, ...also].includes(conditions.find((condition) => holdsFor(condition, computed)));
  });
}

/** Whether Terraform rejects what is in this world: it looks up a key that does not exist. */
function isExcluded(value: Value): boolean {
  switch (value.kind) {
    case 'error':
      return value.problem.excluded === true;
    case 'list':
    case 'object':
      return mayBeExcluded(value) && [...members(value)].some(isExcluded);
    default:
      return false;
  }
}

function members(value: Value & { kind: 'list' | 'object' }): Iterable<Value> {
  return value.kind === 'list' ? value.items : value.entries.values();
}

/** Whether `isExcluded` in some world. */
function mayBeExcluded(value: Value): boolean {
  switch (value.kind) {
    case 'error':
      return value.problem.excluded === true;
    case 'choice':
    case 'list':
    case 'object':
      return holdsExcluded(value);
    default:
      return false;
  }
}

const holdsExcluded = memo((value: Value & { kind: 'choice' | 'list' | 'object' }): boolean =>
  (value.kind === 'choice' ? [value.then, value.else] : [...members(value)]).some(mayBeExcluded),
);

/** The value in a world; a scalar with the places where the same one is written for the others that the world stands for. */
export function inWorldWithAlike(value: Value, world: World): Value {
  const made = inWorld(value, world);
  if (!world.some(({ also }) => also?.length)) return made;
  if ((made.kind !== 'string' && made.kind !== 'number' && made.kind !== 'bool') || made.trace === undefined)
    return made;
  const alike = new Map<string, Range>();
  for (const [index, { also = [] }] of world.entries()) {
    for (const holds of also) {
      const other = inWorld(value, world.with(index, { ...world[index]!, holds }));
      const range = stepsOf(other.trace).at(-1)?.range;
      if (range !== undefined) alike.set(rangeKey(range), range);
    }
  }
  alike.delete(rangeKey(stepsOf(made.trace).at(-1)!.range));
  return alike.size === 0 ? made : { ...made, trace: { ...made.trace, alike: [...alike.values()] } };
}

/** The value in a world. */
export function inWorld(value: Value, world: World): Value {
  let left = value;
  for (const { subject, conditions, holds } of world)
    left = holds === undefined ? assumeNone(left, subject, conditions) : assume(left, holds, true);
  return left;
}

const MOST_LITERALS = 4;

/** `var.env is "prod"`, `var.env is "dev" or "test"`, `var.env is not "prod"`; empty if any value will do. */
export function describeDecision({ subject, conditions, holds, also = [] }: Decision): string {
  const held = [holds, ...also];
  const literals = (which: readonly Condition[], last: string) => listed(which.map(literalText), last);
  if (!held.includes(undefined)) {
    const which = held.filter((one) => one !== undefined);
    return isExhaustive(conditions) && which.length === conditions.length && which.length > 1
      ? ''
      : `${subject} is ${literals(which, 'or')}`;
  }
  const others = conditions.filter((one) => !held.includes(one));
  const [first] = others;
  if (first === undefined) return '';
  const left = first.among?.filter((literal) => !others.some(({ equals }) => equals === literal));
  if (left !== undefined && left.length <= MOST_LITERALS)
    return `${subject} is ${literals(
      left.map((equals) => ({ ...first, equals })),
      'or',
    )}`;
  if (others.length === 2) return `${subject} is neither ${literals(others, 'nor')}`;
  if (others.length > 2) return `${subject} is none of ${literals(others, 'and')}`;
  return first.type === 'bool'
    ? `${subject} is ${first.equals === 'true' ? 'false' : 'true'}`
    : `${subject} is not ${literalText(first)}`;
}

function literalText({ type, equals, marks = {} }: Condition): string {
  return hiddenText(marks) ?? (type === 'string' ? JSON.stringify(equals) : equals);
}

/** `"a"`, `"a" or "b"`, `"a", "b", "c" or 4 others`. */
function listed(texts: readonly string[], last: string): string {
  if (texts.length === 1) return texts[0]!;
  const shown = texts.length > MOST_LITERALS ? texts.slice(0, MOST_LITERALS - 1) : texts.slice(0, -1);
  const rest = texts.length - shown.length;
  return `${shown.join(', ')} ${last} ${rest === 1 ? texts.at(-1) : `${rest} others`}`;
}

/**
 * The condition under which something holds, given the worlds where it does; undefined when it holds in all. Only the subjects that matter are named.
 */
export function describeWorlds(holding: readonly World[], all: readonly World[]): string | undefined {
  if (holding.length === all.length) return undefined;
  const subjects = new Set(all[0]?.map(({ subject }) => subject));
  const project = (world: World) => world.filter(({ subject }) => subjects.has(subject));
  const key = (world: World) =>
    project(world)
      .map(describeDecision)
      .filter((text) => text !== '')
      .join(' and ');
  const others = all.filter((world) => !holding.includes(world));
  const decides = () => {
    const yes = holding.map(project);
    return !others.some((world) => yes.some((one) => overlap(one, project(world))));
  };
  for (const subject of [...subjects]) {
    subjects.delete(subject);
    if (!decides()) subjects.add(subject);
  }
  const only = subjects.size === 1 ? holding.flatMap(project) : [];
  if (only.length > 1) return describeDecision(anyOf(only));
  const texts = [...new Set(holding.map(key))];
  const shown = texts.slice(0, 3).join(', or ');
  return texts.length > 3 ? `${shown}, or in ${texts.length - 3} more cases` : shown;
}

/** Whether two worlds, each of which may stand for several, have one in common. */
function overlap(a: World, b: World): boolean {
  return a.every((one) => {
    const other = b.find(({ subject }) => subject === one.subject);
    return other === undefined || heldIn(one).some((held) => heldIn(other).some((its) => isSame(held, its)));
  });
}

function heldIn({ holds, also = [] }: Decision): readonly (Condition | undefined)[] {
  return [holds, ...also];
}

function isSame(a: Condition | undefined, b: Condition | undefined): boolean {
  return a === undefined || b === undefined ? a === b : sameCondition(a, b);
}

/** One of several decisions on a subject. */
function anyOf(decisions: readonly Decision[]): Decision {
  const [first] = decisions;
  const held = [...new Set(decisions.flatMap(({ holds, also = [] }) => [holds, ...also]))];
  return { ...first!, holds: held[0], also: held.slice(1) };
}
