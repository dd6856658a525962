import { bool, marked, number, unknown } from '../../graph/make.ts';
import type { NumberValue, UnknownValue, Value } from '../../graph/value.ts';
import { assume, choose, MOST_ALTERNATIVES, mapAlternatives } from '../../graph/worlds.ts';
import type { BinaryOperator, Unary } from '../../hcl/syntax.ts';
import { add, compare, divide, multiply, negate, remainder, subtract } from './arithmetic.ts';
import { toBoolValue, toNumberValue } from './convert.ts';
import { equal } from './equality.ts';
import { lift, sensitivityOf, wrong } from './lift.ts';

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
      return (
        atLeastOne(operator, left, right) ??
        atLeastOne(MIRRORED[operator], right, left) ??
        lift(
          {
            text: ([a, b]) => `${a} ${operator} ${b}`,
            need: 'deep',
            type: operator === '<' || operator === '<=' || operator === '>' || operator === '>=' ? 'bool' : 'number',
            make: ([a, b]) => calculate(operator, a!, b!),
          },
          [left, right],
        )
      );
  }
}

const MIRRORED: Readonly<Partial<Record<BinaryOperator, BinaryOperator>>> = {
  '<': '>',
  '<=': '>=',
  '>': '<',
  '>=': '<=',
};

/** Compares a number that is only known to be at least one with a smaller one. */
function atLeastOne(operator: BinaryOperator | undefined, left: Value, right: Value): Value | undefined {
  if (left.kind !== 'unknown' || left.type !== 'number' || !left.notEmpty || right.kind !== 'number') return undefined;
  const sensitive = sensitivityOf(left, right);
  const under = compare(right.digits, '1');
  if ((operator === '>' && under < 0) || (operator === '>=' && under <= 0)) return bool(true, sensitive);
  if ((operator === '<' && under <= 0) || (operator === '<=' && under < 0)) return bool(false, sensitive);
  return undefined;
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
      return b === '0' ? byZero(a) : number(divide(a, b));
    case '%':
      return number(b === '0' ? a : remainder(a, b));
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

/** Terraform returns infinity, which no attribute accepts. */
function byZero(dividend: string): Value {
  if (dividend === '0') return wrong('Zero cannot be divided by zero.');
  return unknown({ kind: 'limit', what: 'an infinite number' }, { type: 'number', notNull: true });
}

function not(value: Value): Value {
  const truth = truthOf(value, 'The operand of "!"');
  switch (truth.kind) {
    case 'bool':
      return bool(!truth.value, {
        ...sensitivityOf(truth),
        ...(truth.uncertain ? { uncertain: truth.uncertain } : {}),
      });
    case 'choice':
      return marked(choose(truth.condition, not(truth.then), not(truth.else)), truth);
    case 'unknown':
      return lift({ text: ([a]) => `!${a}`, need: 'deep', type: 'bool', make: ([a]) => not(a!) }, [truth]);
    default:
      return truth;
  }
}

/** A bool; an unknown that has a subject becomes a choice between true and false. */
function truthOf(value: Value, what: string): Value {
  switch (value.kind) {
    case 'error':
      return value;
    case 'choice': {
      const yes = truthOf(value.then, what);
      const no = truthOf(value.else, what);
      return yes === value.then && no === value.else
        ? value
        : marked(choose(value.condition, decided(yes, value, true), decided(no, value, false)), value);
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

/** The branch, simplified by the condition of the choice around it. */
function decided(branch: Value, { condition }: Extract<Value, { kind: 'choice' }>, truth: boolean): Value {
  return assume(branch, condition, truth);
}

function asChoice(value: UnknownValue, truth: UnknownValue): Value {
  // A text that equals "true" is no bool.
  const asked = value.type === 'string' ? truth : value;
  const { subject, reason, derived } = asked;
  if (subject === undefined) return truth;
  return marked(
    choose(
      { subject, type: 'bool', equals: 'true', reason, ...(derived ? { of: asked } : {}) },
      bool(true),
      bool(false),
    ),
    value,
  );
}

/**
 * Logical and, or, as they are since Terraform 1.12: where one side decides, that the other fails or is null does not matter
 * (`var.tls != null && var.tls.ca != ""` is false for a null). A null is false for `&&`. What is no bool is an error on either side.
 */
function connect(left: Value, right: Value, operator: '&&' | '||', budget: { left: number }): Value {
  const [a, b] = [truthIn(left, operator), truthIn(right, operator)];
  for (const [truth, operand] of [
    [a, left],
    [b, right],
  ] as const)
    if (truth.kind === 'error' && operand.kind !== 'error' && operand.kind !== 'null') return truth;
  const uncertain = a.uncertain ?? b.uncertain;
  return marked(connectTruths(a, b, operator, budget), { ...sensitivityOf(a, b), ...(uncertain ? { uncertain } : {}) });
}

function truthIn(operand: Value, operator: '&&' | '||'): Value {
  const given =
    operator === '&&'
      ? mapAlternatives(operand, (leaf) => (leaf.kind === 'null' ? marked(bool(false), leaf) : leaf))
      : operand;
  return truthOf(given, `An operand of "${operator}"`);
}

function connectTruths(a: Value, b: Value, operator: '&&' | '||', budget: { left: number }): Value {
  const decisive = operator === '||';
  if (a.kind === 'bool') return a.value === decisive ? a : b;
  if (b.kind === 'bool') return b.value === decisive ? b : a;
  const deferred = a.kind === 'choice' ? a : b.kind === 'choice' ? b : undefined;
  if (deferred !== undefined) {
    const { condition } = deferred;
    budget.left -= 1;
    if (budget.left < 0)
      return unknown({ kind: 'limit', what: `more than ${MOST_ALTERNATIVES} alternatives` }, { type: 'bool' });
    const assuming = (truth: boolean) =>
      connectTruths(assume(a, condition, truth), assume(b, condition, truth), operator, budget);
    return choose(condition, assuming(true), assuming(false));
  }
  if (a.kind === 'error') return a;
  if (b.kind === 'error') return b;
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
