import { bool, joinMarks, marked, marksOf, number, string, unknown } from '../../graph/make.ts';
import { canonical } from '../../graph/number.ts';
import { ANY, sameType } from '../../graph/type.ts';
import type { Condition, ListValue, ObjectValue, StringValue, UnknownValue, Value } from '../../graph/value.ts';
import { assume, choose, MOST_ALTERNATIVES } from '../../graph/worlds.ts';
import { isSecretName } from '../../text/secret-name.ts';
import { compare } from './arithmetic.ts';
import { isSomething, keyInside, lift, sensitivityOf } from './lift.ts';
import { identityOf } from './sets.ts';
import { elementType } from './unify.ts';

/**
 * Whether two values are equal, without conversion (`1 == "1"` is false). Comparing an unknown that has a subject with a scalar gives a choice, which creates worlds.
 * Null equals null of any type, and does not equal an unknown that cannot be null.
 */
export function equal(left: Value, right: Value): Value {
  const result = decide(left, right, { left: MOST_ALTERNATIVES });
  const uncertain = left.uncertain ?? right.uncertain;
  return marked(result, { ...sensitivityOf(left, right), ...(uncertain ? { uncertain } : {}) });
}

function decide(left: Value, right: Value, budget: { left: number }): Value {
  if (left.kind === 'error') return left;
  if (right.kind === 'error') return right;
  const deferred = left.kind === 'choice' ? left : right.kind === 'choice' ? right : undefined;
  if (deferred !== undefined) {
    const { condition } = deferred;
    budget.left -= 1;
    if (budget.left < 0)
      return unknown({ kind: 'limit', what: `more than ${MOST_ALTERNATIVES} alternatives` }, { type: 'bool' });
    const assuming = (truth: boolean) =>
      decide(assume(left, condition, truth), assume(right, condition, truth), budget);
    return choose(condition, assuming(true), assuming(false));
  }
  const withheld = left.withheld?.holdsKey ? left.withheld : right.withheld?.holdsKey ? right.withheld : undefined;
  if (withheld !== undefined && left.kind !== 'null' && right.kind !== 'null') return keyInside(withheld);
  if (left.kind === 'unknown')
    return right.kind === 'unknown' ? bothUnknown(left, right) : oneUnknown(left, right, left, right);
  if (right.kind === 'unknown') return oneUnknown(right, left, left, right);
  if (left.kind === 'null' || right.kind === 'null') return bool(left.kind === right.kind);
  if (left.kind === 'list' && right.kind === 'list') return sameLists(left, right, budget);
  if (left.kind === 'object' && right.kind === 'object') return sameObjects(left, right, budget);
  if (isUntyped(left) || isUntyped(right)) return ofUntyped(left, right);
  return bool(identityOf(left) === identityOf(right) && left.kind === right.kind);
}

function isUntyped(value: Value): boolean {
  return (value.kind === 'string' || value.kind === 'number' || value.kind === 'bool') && value.untyped === true;
}

/** Whether they are equal depends on the type that Terraform gives to one of them; what differs as text is never equal. */
function ofUntyped(left: Value, right: Value): Value {
  return textOf(left) !== undefined && textOf(left) === textOf(right)
    ? unknown({ kind: 'unsupported', what: 'a comparison of values whose types are not known' }, { type: 'bool' })
    : bool(false);
}

function textOf(value: Value): string | undefined {
  if (value.kind === 'string') return value.value;
  if (value.kind === 'number') return value.digits;
  return value.kind === 'bool' ? String(value.value) : undefined;
}

function bothUnknown(left: UnknownValue, right: UnknownValue): Value {
  if (left === right || (left.subject !== undefined && left.subject === right.subject)) return bool(true);
  return undecidable(left, right);
}

function oneUnknown(asked: UnknownValue, known: Value, left: Value, right: Value): Value {
  const { subject, reason } = asked;
  switch (known.kind) {
    case 'null':
      if (asked.notNull) return bool(false);
      return subject === undefined
        ? undecidable(left, right)
        : choose({ subject, type: 'null', equals: 'null', reason }, bool(true), bool(false));
    case 'string':
    case 'number':
    case 'bool': {
      if (asked.type !== undefined && asked.type !== known.kind) return bool(false);
      if (known.untyped) return undecidable(left, right);
      if (asked.allowed?.refuses(known)) return bool(false);
      if (known.kind === 'string' && asked.around !== undefined) {
        const inner = insideOf(asked.around, known);
        return inner === undefined ? bool(false) : equal(marked(asked.around.value, asked), marked(inner, known));
      }
      if (known.kind === 'number' && asked.notEmpty && compare(known.digits, '1') < 0) return bool(false);
      if (known.kind === 'string') {
        if (known.value === '' && isSomething(asked)) return bool(false);
        if (!known.value.startsWith(asked.prefix ?? '') || !known.value.endsWith(asked.suffix ?? ''))
          return bool(false);
      }
      if (subject === undefined) return undecidable(left, right);
      const own = joinMarks(marksOf(known), isSecret(subject, known) ? { withheld: { from: undefined } } : {});
      const marks = joinMarks(own, { sensitive: asked.sensitive });
      const more = {
        ...(marks.sensitive || marks.withheld ? { marks } : {}),
        ...(asked.derived ? { of: asked } : {}),
        ...amongOf(asked, known.kind),
      };
      if (known.kind === 'bool') {
        // Both bool literals share one condition, so that a world that decides `x` also decides `x == false`.
        const condition = { subject, type: 'bool', equals: 'true', reason, ...more } as const;
        return choose(condition, bool(known.value), bool(!known.value));
      }
      const equals = known.kind === 'number' ? known.digits : known.value;
      const only = more.among?.length === 1 && more.among[0] === equals;
      return only
        ? bool(true)
        : choose({ subject, type: known.kind, equals, reason, ...more }, bool(true), bool(false));
    }
    default:
      if (asked.type !== undefined && asked.type !== known.kind) return bool(false);
      return undecidable(left, right);
  }
}

/** The literals that the validation of a variable accepts, where it lists them and all are of this type. */
function amongOf({ allowed }: UnknownValue, type: Value['kind']): Pick<Condition, 'among'> {
  const values = allowed?.values?.filter((value) => !allowed.refuses(value));
  if (values === undefined || !values.every(({ kind }) => kind === type)) return {};
  return { among: values.map((value) => textOf(value)!) };
}

/** What stands inside of a text that is known around an unknown; undefined if the text is another. */
function insideOf({ before, value, after }: NonNullable<UnknownValue['around']>, text: StringValue): Value | undefined {
  if (!text.value.startsWith(before) || !text.value.endsWith(after)) return undefined;
  if (text.value.length < before.length + after.length) return undefined;
  const inner = text.value.slice(before.length, text.value.length - after.length);
  if (value.type === 'number') return toDigits(inner) === inner ? number(inner) : undefined;
  if (value.type === 'bool') return inner === 'true' || inner === 'false' ? bool(inner === 'true') : undefined;
  return string(inner);
}

function toDigits(text: string): string | undefined {
  return /^-?\d+(\.\d+)?$/.test(text) ? canonical(text) : undefined;
}

/** The subject of a comparison such as `var.token == "…"`, whose literal must not be shown. */
function isSecret(subject: string, known: Value): boolean {
  return known.kind === 'string' && known.value !== '' && isSecretName(/[\w-]*$/.exec(subject)![0]);
}

function undecidable(left: Value, right: Value): Value {
  return lift({ text: ([a, b]) => `${a} == ${b}`, need: 'deep', type: 'bool', make: ([a, b]) => equal(a!, b!) }, [
    left,
    right,
  ]);
}

function sameLists(left: ListValue, right: ListValue, budget: { left: number }): Value {
  if (left.type !== right.type) return bool(false);
  if (left.type === 'set') {
    if (left.items.length === 0 && right.items.length === 0) return bool(!differInElements(left, right));
    const mine = identityOf(left);
    const theirs = identityOf(right);
    if (mine !== undefined && mine === theirs) return bool(true);
    return undecidedParts(left) || undecidedParts(right) ? undecidable(left, right) : bool(false);
  }
  if (left.items.length !== right.items.length || differInElements(left, right)) return bool(false);
  return every(
    left.items.map((item, index) => decideInside(item, right.items[index]!, budget)),
    left,
    right,
    budget,
  );
}

function sameObjects(left: ObjectValue, right: ObjectValue, budget: { left: number }): Value {
  if (left === right) return bool(true);
  if (left.rest !== undefined || right.rest !== undefined)
    return unknown({ kind: 'unsupported', what: 'comparisons of whole resources' }, { type: 'bool' });
  if (left.type !== right.type || left.entries.size !== right.entries.size) return bool(false);
  if (left.type === 'map' && differInElements(left, right)) return bool(false);
  const results: Value[] = [];
  for (const [key, entry] of left.entries) {
    const other = right.entries.get(key);
    if (other === undefined) return bool(false);
    results.push(decideInside(entry, other, budget));
  }
  return every(results, left, right, budget);
}

/** Whether two empty collections are of different types. */
function differInElements(left: ListValue | ObjectValue, right: ListValue | ObjectValue): boolean {
  const size = left.kind === 'list' ? left.items.length : left.entries.size;
  return size === 0 && !sameType(elementType(left), elementType(right));
}

/** Like `decide`, for parts of structures: nulls of different types make the types of the structures differ. */
function decideInside(left: Value, right: Value, budget: { left: number }): Value {
  if (left.kind === 'null' && right.kind === 'null') return bool(sameType(left.of ?? ANY, right.of ?? ANY));
  return decide(left, right, budget);
}

/** Logical and: false if one is false, even if others are unknown. */
function every(results: readonly Value[], left: Value, right: Value, budget: { left: number }): Value {
  let all: Value = bool(true);
  for (const result of results) {
    if (result.kind === 'error') return result;
    if (result.kind === 'bool' && !result.value) return bool(false);
  }
  for (const result of results) {
    if (result.kind === 'choice') {
      budget.left -= 1;
      if (budget.left < 0)
        return unknown({ kind: 'limit', what: `more than ${MOST_ALTERNATIVES} alternatives` }, { type: 'bool' });
      all = both(all, result);
    } else if (result.kind === 'unknown') all = both(all, undecidable(left, right));
  }
  return all;
}

function both(a: Value, b: Value): Value {
  if (a.kind === 'bool') return a.value ? b : a;
  if (b.kind === 'bool') return b.value ? a : b;
  if (a.kind === 'choice')
    return choose(a.condition, both(a.then, assume(b, a.condition, true)), both(a.else, assume(b, a.condition, false)));
  if (b.kind === 'choice')
    return choose(b.condition, both(assume(a, b.condition, true), b.then), both(assume(a, b.condition, false), b.else));
  return a;
}

function undecidedParts(value: Value): boolean {
  switch (value.kind) {
    case 'unknown':
    case 'choice':
      return true;
    case 'list':
      return value.items.some(undecidedParts);
    case 'object':
      return [...value.entries.values()].some(undecidedParts);
    default:
      return false;
  }
}
