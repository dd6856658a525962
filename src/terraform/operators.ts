import { bool, marked, number, string, unknown } from '../graph/make.ts';
import type { NumberValue, UnknownValue, Value } from '../graph/value.ts';
import { assume, choose, MOST_ALTERNATIVES } from '../graph/worlds.ts';
import type { BinaryOperator, Unary } from '../hcl/syntax.ts';
import { add, compare, divide, multiply, negate, remainder, subtract } from './arithmetic.ts';
import { toBoolValue, toNumberValue, toStringValue } from './convert.ts';
import { equal } from './equality.ts';
import { isSensitive, lift, wrong } from './lift.ts';

/** An operation on two values, with Terraform's conversions and its errors. */
export function binary(operator: BinaryOperator, left: Value, right: Value): Value {
  switch (operator) {
    case '==':
      return equal(left, right);
    case '!=':
      return not(equal(left, right));
    case '&&':
      return connect(left, right, '&&', { left: MOST_ALTERNATIVES });
    case '||':
      return connect(left, right, '||', { left: MOST_ALTERNATIVES });
    default:
      return lift(
        {
          text: ([a, b]) => `${a} ${operator} ${b}`,
          need: 'deep',
          type: operator === '<' || operator === '<=' || operator === '>' || operator === '>=' ? 'bool' : 'number',
          make: ([a, b]) => calculate(operator, a!, b!),
        },
        [left, right],
      );
  }
}

export function unary(operator: Unary['operator'], value: Value): Value {
  if (operator === '!') return not(value);
  return lift(
    {
      text: ([a]) => `-${a}`,
      need: 'deep',
      type: 'number',
      make: ([a]) => {
        const operand = operandOf(a!, toNumberValue, '-');
        return operand.kind === 'number' ? number(negate(operand.digits)) : operand;
      },
    },
    [value],
  );
}

/** A condition's truth: a bool, a choice of bools, an unknown without a subject, or an error. */
export function isTrue(value: Value): Value {
  return truthOf(value, 'The condition of a conditional');
}

/** The text of a template from its parts; what is known of its beginning and end stays known. */
export function joinTexts(parts: readonly Value[]): Value {
  const only = parts.length === 1 ? parts[0]! : undefined;
  if (only !== undefined && only.kind !== 'choice') {
    const text = textPart(only);
    if (text.kind === 'unknown') return text;
  }
  const made = lift(
    {
      text: (texts) => `"${texts.map((text) => (text.startsWith('"') ? text.slice(1, -1) : `\${${text}}`)).join('')}"`,
      need: 'deep',
      type: 'string',
      make: concatenate,
    },
    parts,
  );
  return withEnds(made, parts, joinTexts);
}

function concatenate(parts: readonly Value[]): Value {
  let text = '';
  for (const part of parts) {
    const piece = textPart(part);
    if (piece.kind !== 'string') return piece;
    text += piece.value;
    if (text.length > MOST_TEXT)
      return unknown({ kind: 'limit', what: 'a text of more than a million characters' }, { type: 'string' });
  }
  return string(text);
}

function textPart(part: Value): Value {
  if (part.kind === 'null') return wrong('A null value cannot be included in a string template.');
  if (part.kind === 'list' || part.kind === 'object') {
    return wrong(
      `A string template can include text, numbers and bools only, and this is ${part.kind === 'list' ? 'a list' : 'an object'}.`,
    );
  }
  return toStringValue(part);
}

/** Longer texts are not made. */
export const MOST_TEXT = 1 << 20;

/** Puts the known beginning and end of concatenated parts on a result that is unknown, or on those of its branches that are. */
export function withEnds(made: Value, parts: readonly Value[], again: (parts: readonly Value[]) => Value): Value {
  if (made.kind === 'choice') {
    const { condition } = made;
    const branch = (value: Value, truth: boolean) =>
      withEnds(
        value,
        parts.map((part) => assume(part, condition, truth)),
        again,
      );
    return { ...made, then: branch(made.then, true), else: branch(made.else, false) };
  }
  if (made.kind !== 'unknown') return made;
  const prefix = knownStart(parts, 'prefix');
  const suffix = knownStart([...parts].reverse(), 'suffix');
  return {
    ...made,
    notNull: true,
    ...(prefix ? { prefix } : {}),
    ...(suffix ? { suffix } : {}),
    ...(made.derived ? { derived: { operands: parts, make: again } } : {}),
  };
}

function knownStart(parts: readonly Value[], end: 'prefix' | 'suffix'): string {
  let known = '';
  for (const part of parts) {
    const text = part.kind === 'unknown' ? part : toStringValue(part);
    const piece =
      text.kind === 'string' ? text.value : text.kind === 'unknown' && text.type !== 'list' ? (text[end] ?? '') : '';
    if (text.sensitive) break;
    known = end === 'prefix' ? known + piece : piece + known;
    if (text.kind !== 'string' || known.length > 4096) break;
  }
  return known;
}

function operandOf(value: Value, convert: (value: Value) => Value, operator: string): Value {
  return value.kind === 'null' ? wrong(`An operand of "${operator}" must not be null.`) : convert(value);
}

function calculate(operator: BinaryOperator, a: Value, b: Value): Value {
  const left = operandOf(a, toNumberValue, operator);
  if (left.kind !== 'number') return left;
  const right = operandOf(b, toNumberValue, operator);
  if (right.kind !== 'number') return right;
  return calculated(operator, left, right);
}

function calculated(operator: BinaryOperator, { digits: a }: NumberValue, { digits: b }: NumberValue): Value {
  switch (operator) {
    case '+':
      return number(add(a, b));
    case '-':
      return number(subtract(a, b));
    case '*':
      return number(multiply(a, b));
    case '/':
      return b === '0' ? wrong('A number cannot be divided by zero.') : number(divide(a, b));
    case '%':
      return b === '0' ? wrong('A number cannot be divided by zero.') : number(remainder(a, b));
    case '<':
      return bool(compare(a, b) < 0);
    case '<=':
      return bool(compare(a, b) <= 0);
    case '>':
      return bool(compare(a, b) > 0);
    default:
      return bool(compare(a, b) >= 0);
  }
}

function not(value: Value): Value {
  const truth = truthOf(value, 'The operand of "!"');
  switch (truth.kind) {
    case 'bool':
      return bool(!truth.value, truth.sensitive ? { sensitive: true } : undefined);
    case 'choice':
      return marked(choose(truth.condition, not(truth.then), not(truth.else)), truth.sensitive);
    case 'unknown':
      return lift({ text: ([a]) => `!${a}`, need: 'deep', type: 'bool', make: ([a]) => not(a!) }, [truth]);
    default:
      return truth;
  }
}

/** A bool, with an unknown that has a subject as the choice between its two values. */
function truthOf(value: Value, what: string): Value {
  switch (value.kind) {
    case 'error':
      return value;
    case 'choice': {
      const yes = truthOf(value.then, what);
      const no = truthOf(value.else, what);
      return yes === value.then && no === value.else
        ? value
        : marked(choose(value.condition, decided(yes, value, true), decided(no, value, false)), value.sensitive);
    }
    case 'null':
      return wrong(`${what} must not be null.`);
    case 'unknown': {
      const truth = toBoolValue(value);
      return truth.kind === 'unknown' ? asChoice(value, truth) : truth;
    }
    default: {
      const truth = toBoolValue(value);
      return truth.kind === 'error' ? wrong(`${what} must be a bool.`) : truth;
    }
  }
}

/** The branch, with what the choice above it has settled taken out. */
function decided(branch: Value, { condition }: Extract<Value, { kind: 'choice' }>, truth: boolean): Value {
  return assume(branch, condition, truth);
}

function asChoice(value: UnknownValue, truth: UnknownValue): Value {
  const { subject, reason } = value;
  if (subject === undefined) return truth;
  return marked(choose({ subject, type: 'bool', equals: 'true', reason }, bool(true), bool(false)), value.sensitive);
}

function connect(left: Value, right: Value, operator: '&&' | '||', budget: { left: number }): Value {
  const a = truthOf(left, `An operand of "${operator}"`);
  if (a.kind === 'error') return a;
  const b = truthOf(right, `An operand of "${operator}"`);
  if (b.kind === 'error') return b;
  return marked(connectTruths(a, b, operator, budget), isSensitive(a) || isSensitive(b));
}

function connectTruths(a: Value, b: Value, operator: '&&' | '||', budget: { left: number }): Value {
  if (a.kind === 'error') return a;
  if (b.kind === 'error') return b;
  const settling = operator === '||';
  if (a.kind === 'bool') return a.value === settling ? a : b;
  if (b.kind === 'bool') return b.value === settling ? b : a;
  const undecided = a.kind === 'choice' ? a : b.kind === 'choice' ? b : undefined;
  if (undecided !== undefined) {
    const { condition } = undecided;
    budget.left -= 1;
    if (budget.left < 0)
      return unknown({ kind: 'limit', what: `more than ${MOST_ALTERNATIVES} alternatives` }, { type: 'bool' });
    const assuming = (truth: boolean) =>
      connectTruths(assume(a, condition, truth), assume(b, condition, truth), operator, budget);
    return choose(condition, assuming(true), assuming(false));
  }
  return lift(
    {
      text: ([x, y]) => `${x} ${operator} ${y}`,
      need: 'deep',
      type: 'bool',
      make: ([x, y]) => connect(x!, y!, operator, { left: MOST_ALTERNATIVES }),
    },
    [a, b],
  );
}
