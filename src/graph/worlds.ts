import { memo } from '../memo.ts';
import { bool, joinMarks, marked, nothing, number, string } from './make.ts';
import type { Condition, Value } from './value.ts';
import { hiddenText } from './withhold.ts';

/** More alternatives than this are given up as unknown. */
export const MOST_ALTERNATIVES = 64;

export function sameCondition(a: Condition, b: Condition): boolean {
  return a === b || (a.subject === b.subject && a.type === b.type && a.equals === b.equals);
}

/** A choice, or its one outcome when both are the same. */
export function choose(condition: Condition, yes: Value, no: Value): Value {
  return sameScalar(yes, no)
    ? marked(yes, no)
    : { kind: 'choice', condition, then: yes, else: no, ...(yes.sensitive || no.sensitive ? { sensitive: true } : {}) };
}

function sameScalar(a: Value, b: Value): boolean {
  if (a === b) return true;
  if (a.trace !== b.trace) return false;
  switch (a.kind) {
    case 'string':
    case 'bool':
      return a.kind === b.kind && a.value === b.value;
    case 'number':
      return b.kind === 'number' && a.digits === b.digits;
    case 'null':
      return b.kind === 'null' && a.missed === b.missed;
    case 'absent':
      return b.kind === 'absent';
    default:
      return false;
  }
}

const NONE: readonly Condition[] = [];

/** Every condition in the value, at any depth, each once. */
export function conditionsOf(value: Value): readonly Condition[] {
  switch (value.kind) {
    case 'choice':
    case 'list':
    case 'object':
    case 'unknown':
      return collected(value);
    default:
      return NONE;
  }
}

const collected = memo((value: Value): readonly Condition[] => {
  const parts: readonly Value[] =
    value.kind === 'choice'
      ? [value.then, value.else]
      : value.kind === 'list'
        ? value.items
        : value.kind === 'object'
          ? [...value.entries.values()]
          : value.kind === 'unknown'
            ? (value.derived?.operands ?? [])
            : [];
  const found: Condition[] = value.kind === 'choice' ? [value.condition] : [];
  for (const part of parts) {
    for (const condition of conditionsOf(part)) {
      if (!found.some((known) => sameCondition(known, condition))) found.push(condition);
    }
  }
  return found.length === 0 ? NONE : found;
});

const NO_SUBJECTS: ReadonlySet<string> = new Set();

/** The subjects of all unknowns and conditions in the value. */
function subjectsOf(value: Value): ReadonlySet<string> {
  if (value.kind !== 'choice' && value.kind !== 'list' && value.kind !== 'object' && value.kind !== 'unknown')
    return NO_SUBJECTS;
  return subjectsIn(value);
}

const subjectsIn = memo((value: Value): ReadonlySet<string> => {
  const all = new Set<string>();
  const add = (part: Value) => {
    for (const subject of subjectsOf(part)) all.add(subject);
  };
  switch (value.kind) {
    case 'choice':
      all.add(value.condition.subject);
      add(value.then);
      add(value.else);
      break;
    case 'list':
      value.items.forEach(add);
      break;
    case 'object':
      value.entries.forEach(add);
      break;
    case 'unknown':
      if (value.subject !== undefined) all.add(value.subject);
      value.derived?.operands.forEach(add);
  }
  return all.size === 0 ? NO_SUBJECTS : all;
});

/** The value in the worlds where the condition is `truth`: choices are taken, and an equality with a literal fixes the unknown. */
export function assume(value: Value, condition: Condition, truth: boolean): Value {
  if (!subjectsOf(value).has(condition.subject)) return value;
  switch (value.kind) {
    case 'choice': {
      const decided = decide(value.condition, condition, truth);
      const left =
        decided !== undefined
          ? assume(decided ? value.then : value.else, condition, truth)
          : choose(value.condition, assume(value.then, condition, truth), assume(value.else, condition, truth));
      // A branch that was computed stands where the choice stands.
      return left.trace === undefined && value.trace !== undefined && left.kind !== 'absent'
        ? { ...left, trace: value.trace }
        : left;
    }
    case 'list':
      return {
        ...value,
        items: value.items.map((item) => assume(item, condition, truth)).filter((item) => item.kind !== 'absent'),
      };
    case 'object': {
      const entries = new Map<string, Value>();
      for (const [key, entry] of value.entries) {
        const left = assume(entry, condition, truth);
        if (left.kind !== 'absent') entries.set(key, left);
      }
      return { ...value, entries };
    }
    case 'unknown': {
      if (value.subject === condition.subject) {
        if (!truth) return value;
        const literal = marked(literalOf(condition), joinMarks(value, condition.marks ?? {}));
        return value.trace ? { ...literal, trace: value.trace } : literal;
      }
      if (value.derived === undefined) return value;
      const operands = value.derived.operands.map((operand) => assume(operand, condition, truth));
      const made = marked(value.derived.make(operands), value);
      return value.trace ? { ...made, trace: value.trace } : made;
    }
    default:
      return value;
  }
}

/** What is known of `asked` when `given` is `truth`. */
function decide(asked: Condition, given: Condition, truth: boolean): boolean | undefined {
  if (asked.subject !== given.subject) return undefined;
  if (sameCondition(asked, given)) return truth;
  return truth ? false : undefined;
}

function literalOf(condition: Condition): Value {
  switch (condition.type) {
    case 'string':
      return string(condition.equals);
    case 'number':
      return number(condition.equals);
    case 'bool':
      return bool(condition.equals === 'true');
    case 'null':
      return nothing();
  }
}

/** Decisions on the conditions of one subject: which of its literals it equals, if any. */
export interface Decision {
  readonly subject: string;
  /** All conditions on the subject. */
  readonly conditions: readonly Condition[];
  /** The one that holds; undefined: none of them. */
  readonly holds: Condition | undefined;
}

/** One consistent way in which all conditions can be decided. */
export type World = readonly Decision[];

/** What depends on more of them is left undetermined. */
const MOST_WORLDS = 16;

/** Every world over the conditions, or undefined when there are too many. */
export function worldsOver(conditions: readonly Condition[]): World[] | undefined {
  const bySubject = new Map<string, Condition[]>();
  for (const condition of conditions) {
    const known = bySubject.get(condition.subject) ?? [];
    if (!known.some((one) => sameCondition(one, condition))) bySubject.set(condition.subject, [...known, condition]);
  }
  let worlds: World[] = [[]];
  for (const [subject, all] of bySubject) {
    const options: (Condition | undefined)[] = [...all, undefined];
    // A bool is one or the other: "neither" is impossible where both are asked.
    if (all.length === 2 && all.every(({ type }) => type === 'bool')) options.pop();
    if (worlds.length * options.length > MOST_WORLDS) return undefined;
    worlds = worlds.flatMap((world) => options.map((holds) => [...world, { subject, conditions: all, holds }]));
  }
  return worlds;
}

/** The value in a world. */
export function inWorld(value: Value, world: World): Value {
  let left = value;
  for (const { conditions, holds } of world) {
    if (holds !== undefined) left = assume(left, holds, true);
    else for (const condition of conditions) left = assume(left, condition, false);
  }
  return left;
}

/** `var.env is "prod"`, `var.env is not "prod"`. */
function describeDecision({ subject, conditions, holds }: Decision): string {
  const literal = ({ type, equals, marks = {} }: Condition) =>
    hiddenText(marks) ?? (type === 'string' ? JSON.stringify(equals) : equals);
  if (holds !== undefined) return `${subject} is ${literal(holds)}`;
  const [first, ...rest] = conditions;
  if (first === undefined) return '';
  if (rest.length === 0 && first.type === 'bool') return `${subject} is ${first.equals === 'true' ? 'false' : 'true'}`;
  return rest.length === 0
    ? `${subject} is not ${literal(first)}`
    : `${subject} is none of ${conditions.map(literal).join(', ')}`;
}

/**
 * The condition under which something holds, given the worlds where it does; undefined when it holds in all. Only the subjects that matter are named.
 */
export function describeWorlds(holding: readonly World[], all: readonly World[]): string | undefined {
  if (holding.length === all.length) return undefined;
  const subjects = new Set(all[0]?.map(({ subject }) => subject));
  const project = (world: World) => world.filter(({ subject }) => subjects.has(subject));
  const key = (world: World) => project(world).map(describeDecision).join(' and ');
  const decides = () => {
    const yes = new Set(holding.map(key));
    return !all.some((world) => !holding.includes(world) && yes.has(key(world)));
  };
  for (const subject of [...subjects]) {
    subjects.delete(subject);
    if (!decides()) subjects.add(subject);
  }
  const texts = [...new Set(holding.map(key))];
  const shown = texts.slice(0, 3).join(', or ');
  return texts.length > 3 ? `${shown}, or in ${texts.length - 3} more cases` : shown;
}
