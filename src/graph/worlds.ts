import { memo } from '../memo.ts';
import { bool, joinMarks, marked, nothing, number, string } from './make.ts';
import type { Condition, UnknownValue, Value } from './value.ts';

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
  const found = new Map<string, Condition>();
  const add = (condition: Condition) => {
    const key = `${literalKey(condition)} ${condition.subject}`;
    if (!found.has(key)) found.set(key, condition);
  };
  for (const part of partsOf(value)) {
    if ('equals' in part) add(part);
    else conditionsOf(part).forEach(add);
  }
  return found.size === 0 ? NONE : [...found.values()];
});

/** The conditions and parts of a value. A chain of choices is one value: its links are not looked at one by one, each with all that follow. */
function partsOf(value: Value): readonly (Value | Condition)[] {
  switch (value.kind) {
    case 'choice': {
      const parts: (Value | Condition)[] = [];
      let at: Value = value;
      for (; at.kind === 'choice'; at = at.else) parts.push(at.condition, at.then);
      return [...parts, at];
    }
    case 'list':
      return value.items;
    case 'object':
      return [...value.entries.values()];
    case 'unknown':
      return value.derived?.operands ?? [];
    default:
      return [];
  }
}

const NO_SUBJECTS: ReadonlySet<string> = new Set();

/** The subjects of all unknowns and conditions in the value. */
export function subjectsWithin(value: Value): ReadonlySet<string> {
  if (value.kind !== 'choice' && value.kind !== 'list' && value.kind !== 'object' && value.kind !== 'unknown')
    return NO_SUBJECTS;
  return subjectsIn(value);
}

const subjectsIn = memo((value: Value): ReadonlySet<string> => {
  const all = new Set<string>();
  const add = (part: Value) => {
    for (const subject of subjectsWithin(part)) all.add(subject);
  };
  if (value.kind === 'unknown' && value.subject !== undefined) all.add(value.subject);
  for (const part of partsOf(value)) {
    if (!('equals' in part)) add(part);
    else {
      all.add(part.subject);
      if (part.of) add(part.of);
    }
  }
  return all.size === 0 ? NO_SUBJECTS : all;
});

/** The value in the worlds where the condition is `truth`: choices are taken, and an equality with a literal fixes the unknown. */
export function assume(value: Value, condition: Condition, truth: boolean): Value {
  const { subject } = condition;
  return ruled(value, truth ? { subject, holds: condition } : { subject, none: new Set([literalKey(condition)]) });
}

/** The value in the worlds where none of the conditions on a subject holds. */
export function assumeNone(value: Value, subject: string, conditions: readonly Condition[]): Value {
  return ruled(value, { subject, none: new Set(conditions.map(literalKey)) });
}

/** What is known of a subject: the condition that holds, or those that do not. */
type Ruling =
  | { readonly subject: string; readonly holds: Condition; readonly none?: undefined }
  | { readonly subject: string; readonly holds?: undefined; readonly none: ReadonlySet<string> };

function literalKey({ type, equals }: Condition): string {
  return `${type} ${equals}`;
}

function ruled(value: Value, ruling: Ruling): Value {
  const isAbout = value.kind === 'choice' && value.condition.subject === ruling.subject;
  if (!isAbout && !subjectsWithin(value).has(ruling.subject)) return value;
  switch (value.kind) {
    case 'choice': {
      const decided = decide(value.condition, ruling);
      const left =
        decided !== undefined
          ? ruled(decided ? value.then : value.else, ruling)
          : choose(value.condition, ruled(value.then, ruling), ruled(value.else, ruling));
      // A computed branch has the trace of the choice.
      return left.trace === undefined && value.trace !== undefined && left.kind !== 'absent'
        ? { ...left, trace: value.trace }
        : left;
    }
    case 'list':
      return {
        ...value,
        items: value.items.map((item) => ruled(item, ruling)).filter((item) => item.kind !== 'absent'),
      };
    case 'object': {
      const entries = new Map<string, Value>();
      for (const [key, entry] of value.entries) {
        const left = ruled(entry, ruling);
        if (left.kind !== 'absent') entries.set(key, left);
      }
      return { ...value, entries };
    }
    case 'unknown':
      return ruledUnknown(value, ruling);
    default:
      return value;
  }
}

function ruledUnknown(value: UnknownValue, ruling: Ruling): Value {
  const { holds } = ruling;
  if (value.subject === ruling.subject) {
    if (holds === undefined) return onlyAllowed(value, ruling.none) ?? value;
    const literal = marked(literalOf(holds), joinMarks(value, holds.marks ?? {}));
    return value.trace ? { ...literal, trace: value.trace } : literal;
  }
  if (value.derived === undefined) return value;
  const operands = value.derived.operands.map((operand) => ruled(operand, ruling));
  const made = marked(value.derived.make(operands), value);
  return value.trace ? { ...made, trace: value.trace } : made;
}

/** The one value that the validation of a variable accepts besides those that it does not have. */
function onlyAllowed(value: UnknownValue, none: ReadonlySet<string>): Value | undefined {
  const { allowed, trace } = value;
  const left = allowed?.values?.filter((one) => !none.has(keyOf(one)) && !allowed.refuses(one));
  if (left?.length !== 1) return undefined;
  const only = marked(left[0]!, value);
  return trace ? { ...only, trace } : only;
}

function keyOf(value: Value): string {
  if (value.kind === 'number') return `number ${value.digits}`;
  return value.kind === 'string' || value.kind === 'bool' ? `${value.kind} ${value.value}` : value.kind;
}

/** What is known of a condition. */
function decide(asked: Condition, ruling: Ruling): boolean | undefined {
  const { subject, holds, none } = ruling;
  if (asked.subject !== subject) return holds && asked.of ? holdsFor(asked, ruled(asked.of, ruling)) : undefined;
  if (holds !== undefined) return sameCondition(asked, holds);
  return none.has(literalKey(asked)) ? false : undefined;
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
