import { memo } from '../memo.ts';
import { bool, joinMarks, marked, nothing, number, string } from './make.ts';
import type { Condition, Value } from './value.ts';

/** A value with more alternatives becomes unknown. */
export const MOST_ALTERNATIVES = 64;

export function sameCondition(a: Condition, b: Condition): boolean {
  return a === b || (a.subject === b.subject && a.type === b.type && a.equals === b.equals);
}

/** A choice, or the common value if both branches are the same. */
export function choose(condition: Condition, yes: Value, no: Value): Value {
  return sameScalar(yes, no)
    ? marked(yes, no)
    : {
        kind: 'choice',
        condition,
        then: yes,
        else: no,
        ...(yes.sensitive || no.sensitive ? { sensitive: true } : {}),
        ...(yes.ephemeral || no.ephemeral ? { ephemeral: true } : {}),
      };
}

/** What `make` gives for each alternative of a value, under the same conditions. */
export function mapAlternatives(value: Value, make: (leaf: Value) => Value): Value {
  if (value.kind !== 'choice') return make(value);
  const { condition } = value;
  return choose(
    condition,
    assume(mapAlternatives(value.then, make), condition, true),
    assume(mapAlternatives(value.else, make), condition, false),
  );
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
      if (value.condition.of) add(value.condition.of);
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
      // A computed branch has the trace of the choice.
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
  if (asked.subject !== given.subject)
    return truth && asked.of ? holdsFor(asked, assume(asked.of, given, true)) : undefined;
  if (sameCondition(asked, given)) return truth;
  return truth ? false : undefined;
}

/** Whether the condition holds for a value of its subject; undefined if that is undetermined. */
export function holdsFor({ type, equals }: Condition, value: Value): boolean | undefined {
  switch (value.kind) {
    case 'string':
      return type === 'string' && value.value === equals;
    case 'number':
      return type === 'number' && value.digits === equals;
    case 'bool':
      return type === 'bool' && String(value.value) === equals;
    case 'null':
      return type === 'null';
    default:
      return undefined;
  }
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
