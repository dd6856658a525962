import { error as errorValue, joinMarks, marked, unknown } from '../../graph/make.ts';
import type { Condition, Marks, Reference, UnknownValue, Value, Withheld } from '../../graph/value.ts';
import { assume, choose, conditionsOf, MOST_ALTERNATIVES } from '../../graph/worlds.ts';

/**
 * Which parts of its operands an operation must know:
 * `deep`: all, at every depth; `shallow`: the operand itself and, of a list or object, which items or keys there are (the items may be unknown or choices);
 * `raw`: like shallow, but the operation handles items and entries that exist only in some worlds (choices with `absent`).
 */
export type Need = 'deep' | 'shallow' | 'raw';

/** What is known about a result that is unknown. */
export type About = Pick<
  UnknownValue,
  'notNull' | 'notEmpty' | 'encodes' | 'knownEntries' | 'entries' | 'knownItems' | 'head' | 'atLeast'
>;

export interface Operation {
  /** The text of the operation from the texts of its operands, for subjects: `upper(var.x)`. Undefined where these do not tell its values apart. */
  readonly text: (operands: readonly string[]) => string | undefined;
  readonly need: Need;
  /** The result's type, where it does not depend on the operands. */
  readonly type?: UnknownValue['type'];
  /** What is known about the result if an operand is unknown. */
  readonly about?: (operands: readonly Value[]) => About;
  /** The result for operands of which some are unknown, if it can be told apart by what they equal. */
  readonly whenUnknown?: (operands: readonly Value[]) => Value | undefined;
  /** The marks of the result; by default those of the operands. */
  readonly marks?: (operands: readonly Value[], need: Need) => Marks;
  /** Called with sufficiently known operands. Must not throw. */
  readonly make: (operands: readonly Value[]) => Value;
}

/**
 * Applies an operation to operands that may be choices, unknowns or errors. Errors are passed on, choices are distributed (the same condition is decided
 * the same way in all operands), an unknown makes the result unknown, with a subject of its own where all operands have one. Sensitive marks are passed on.
 */
export function lift(operation: Operation, operands: readonly Value[]): Value {
  return distribute(operation, operands, { left: MOST_ALTERNATIVES });
}

function distribute(operation: Operation, operands: readonly Value[], budget: { left: number }): Value {
  for (const operand of operands) if (operand.kind === 'error' || operand.kind === 'absent') return operand;
  const condition = firstCondition(operands, operation.need);
  if (condition !== undefined) {
    budget.left -= 1;
    if (budget.left < 0) return unknown({ kind: 'limit', what: `more than ${MOST_ALTERNATIVES} alternatives` });
    const yes = distribute(
      operation,
      operands.map((operand) => assume(operand, condition, true)),
      budget,
    );
    const no = distribute(
      operation,
      operands.map((operand) => assume(operand, condition, false)),
      budget,
    );
    return choose(condition, yes, no);
  }
  const blocking = operands
    .map((operand) => firstUnknown(operand, operation.need))
    .find((found) => found !== undefined);
  if (blocking?.kind === 'error') return blocking;
  const marks = (operation.marks ?? marksOver)(operands, operation.need);
  if (marks.withheld?.holdsKey) return keyInside(marks.withheld);
  if (blocking !== undefined)
    return marked(operation.whenUnknown?.(operands) ?? derived(operation, operands, blocking), marks);
  return marked(operation.make(operands), marks);
}

/** The unknown result of an operation on these operands. */
function derived(operation: Operation, operands: readonly Value[], blocking: UnknownValue): UnknownValue {
  const texts = operands.map(subjectText);
  const known = texts.every((text) => text !== undefined);
  const subject = known ? operation.text(texts as string[]) : undefined;
  const references = operands.flatMap(referencesIn);
  return unknown(blocking.reason, {
    ...(subject !== undefined && subject.length <= 200 ? { subject } : {}),
    ...(operation.type ? { type: operation.type } : {}),
    ...operation.about?.(operands),
    ...(references.length > 0 ? { madeFrom: references } : {}),
    derived: { operands, make: (again) => lift(operation, again) },
  });
}

function firstCondition(operands: readonly Value[], need: Need): Condition | undefined {
  for (const operand of operands) {
    if (operand.kind === 'choice') return operand.condition;
    if (need === 'deep' && operand.kind !== 'unknown') {
      const inside = conditionsOf(operand);
      if (inside.length > 0) return inside[0];
    } else if (need === 'shallow') {
      const members =
        operand.kind === 'list' ? operand.items : operand.kind === 'object' ? operand.entries.values() : [];
      for (const member of members) if (member.kind === 'choice' && mayBeAbsent(member)) return member.condition;
    }
  }
  return undefined;
}

/** Whether the value is absent in some world. */
export function mayBeAbsent(value: Value): boolean {
  return value.kind === 'absent' || (value.kind === 'choice' && (mayBeAbsent(value.then) || mayBeAbsent(value.else)));
}

function firstUnknown(value: Value, need: Need): UnknownValue | Extract<Value, { kind: 'error' }> | undefined {
  if (value.kind === 'unknown' || value.kind === 'error') return value;
  if (need !== 'deep') return undefined;
  const members = value.kind === 'list' ? value.items : value.kind === 'object' ? value.entries.values() : [];
  for (const member of members) {
    const found = firstUnknown(member, need);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Whether a part of the value is unknown in some world. */
export function hasUnknown(value: Value): boolean {
  switch (value.kind) {
    case 'unknown':
      return true;
    case 'choice':
      return hasUnknown(value.then) || hasUnknown(value.else);
    case 'list':
      return value.items.some(hasUnknown);
    case 'object':
      return value.rest !== undefined || [...value.entries.values()].some(hasUnknown);
    default:
      return false;
  }
}

/** Whether one of the values, or a part of one, is sensitive or ephemeral. */
export function sensitivityOf(...values: readonly Value[]): Pick<Marks, 'sensitive' | 'ephemeral'> {
  return sensitivityOver(values);
}

/** The same of any number of values. */
export function sensitivityOver(values: readonly Value[]): Pick<Marks, 'sensitive' | 'ephemeral'> {
  let marks: Pick<Marks, 'sensitive' | 'ephemeral'> = NONE;
  for (const value of values) {
    const { sensitive, ephemeral } = deepMarks(value);
    if (ephemeral) return { sensitive: true, ephemeral };
    if (sensitive) marks = { sensitive };
  }
  return marks;
}

/** The marks of the operands, at every depth that the operation reads. A result made from the text of a data file is not itself such a text. */
export function marksOver(operands: readonly Value[], need: Need): Marks {
  let marks: Marks = NONE;
  for (const operand of operands) marks = joinMarks(marks, need === 'deep' ? deepMarks(operand) : operand);
  const { withheld } = marks;
  return withheld?.data ? { ...marks, withheld: madeFrom(withheld) } : marks;
}

const NONE: Marks = {};

function madeFrom({ from, holdsKey }: Withheld): Withheld {
  return { from, ...(holdsKey ? { holdsKey } : {}) };
}

/** The marks of a value and all its parts. */
export function deepMarks(value: Value): Marks {
  const members = value.kind === 'list' ? value.items : value.kind === 'object' ? value.entries.values() : [];
  let marks: Marks = value;
  for (const member of members) {
    const more = deepMarks(member);
    if (
      (more.sensitive && !marks.sensitive) ||
      (more.ephemeral && !marks.ephemeral) ||
      (more.withheld && more.withheld !== marks.withheld)
    )
      marks = joinMarks(marks, more);
  }
  return marks;
}

/** The unknown result of an operation on text that functions must not process. */
export function keyInside({ from }: Withheld): UnknownValue {
  const what = `${from ?? 'the text'} contains a private key, which dmslint does not process`;
  return unknown({ kind: 'off-limits', what }, { notNull: true });
}

/** An object with the marks of its keys; unknown where one of them holds a private key, since their order would tell of it. */
export function withMarksOfKeys(made: Value, keys: Marks): Value {
  return keys.withheld?.holdsKey ? keyInside(keys.withheld) : marked(made, keys);
}

function subjectText(value: Value): string | undefined {
  if (value.sensitive || value.withheld) return undefined;
  switch (value.kind) {
    case 'unknown':
      return value.subject;
    case 'string':
      return value.value.length <= 60 ? JSON.stringify(value.value) : undefined;
    case 'number':
      return value.digits;
    case 'bool':
      return String(value.value);
    case 'null':
      return 'null';
    default:
      return undefined;
  }
}

/** Known not to be null and not to be an empty string. */
export function isSomething(value: Value): boolean {
  if (value.kind !== 'unknown') return value.kind !== 'null' && !(value.kind === 'string' && value.value === '');
  const { type, notNull, notEmpty, prefix, suffix } = value;
  return notNull === true && (notEmpty || (type !== undefined && type !== 'string') || Boolean(prefix || suffix));
}

/** The resource attributes that a value is or was made from. */
export function referencesIn(value: Value): readonly Reference[] {
  switch (value.kind) {
    case 'unknown':
      return value.reference ? [value.reference] : (value.madeFrom ?? []);
    case 'list':
      return value.items.flatMap(referencesIn).slice(0, 20);
    case 'object':
      return [...value.entries.values()].flatMap(referencesIn).slice(0, 20);
    case 'choice':
      return [...referencesIn(value.then), ...referencesIn(value.else)].slice(0, 20);
    default:
      return [];
  }
}

/** An error that Terraform would report, as a whole sentence without secrets. */
export function wrong(message: string): Value {
  return errorValue({ code: 'wrong-type', message });
}
