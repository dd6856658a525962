import { bool, number, unknown } from '../../graph/make.ts';
import { BOOL } from '../../graph/type.ts';
import type { Value } from '../../graph/value.ts';
import { add, compare, fromFloat, negate } from '../values/arithmetic.ts';
import { eachBranch, toBoolValue, toNumberValue } from '../values/convert.ts';
import { binary } from '../values/operators.ts';
import {
  any,
  digitsOf,
  type Family,
  itemsOf,
  lists,
  num,
  pure,
  refuse,
  structural,
  tooMuch,
  wholeOf,
} from './define.ts';

export const numeric: Family = {
  abs: pure([num('num')], 'number', ([value]) => number(digitsOf(value).replace('-', ''))),
  ceil: pure([num('num')], 'number', ([value]) => number(rounded(digitsOf(value), 'up'))),
  floor: pure([num('num')], 'number', ([value]) => number(rounded(digitsOf(value), 'down'))),
  log: pure([num('num'), num('base')], 'number', ([value, base]) =>
    float(Math.log(Number(digitsOf(value))) / Math.log(Number(digitsOf(base)))),
  ),
  max: pure([], 'number', (values) => extreme(values, 1), num('numbers')),
  min: pure([], 'number', (values) => extreme(values, -1), num('numbers')),
  parseint: pure([any('number'), num('base')], 'number', ([text, base]) => parseInteger(text!, wholeOf(base, 'base'))),
  pow: pure([num('num'), num('power')], 'number', ([value, power]) =>
    float(Number(digitsOf(value)) ** Number(digitsOf(power))),
  ),
  signum: pure([num('num')], 'number', ([value]) => number(Math.sign(wholeOf(value, 'num')))),
  sum: pure([any('list')], 'number', ([items]) => sum(items!)),
  alltrue: structural('shallow', [lists('list', BOOL)], 'bool', ([items]) => connected(items!, '&&')),
  anytrue: structural('shallow', [lists('list', BOOL)], 'bool', ([items]) => connected(items!, '||')),
};

function rounded(digits: string, towards: 'up' | 'down'): string {
  const point = digits.indexOf('.');
  if (point < 0) return digits;
  const whole = digits.slice(0, point);
  const negative = digits.startsWith('-');
  const cut = whole === '-0' ? '0' : whole;
  if (towards === 'up') return negative ? cut : add(cut, '1');
  return negative ? add(cut, '-1') : cut;
}

function float(value: number): Value {
  if (Number.isNaN(value)) refuse('The result is not a number.');
  if (!Number.isFinite(value)) return unknown({ kind: 'limit', what: 'an infinite number' });
  const digits = fromFloat(value);
  // Terraform counts on with all digits of the binary number, but writes fewer.
  return Number.isInteger(value) && BigInt(value).toString() !== digits
    ? unknown({ kind: 'limit', what: 'a power of more than 15 digits' }, { type: 'number', notNull: true })
    : number(digits);
}

function extreme(values: readonly Value[], sign: 1 | -1): Value {
  if (values.length === 0) refuse('It requires at least one number.');
  return number(values.map(digitsOf).reduce((best, digits) => (compare(digits, best) * sign > 0 ? digits : best)));
}

function parseInteger(value: Value, base: number): Value {
  if (value.kind !== 'string') refuse('The argument "number" must be a string.');
  if (base < 2 || base > 62) refuse('The argument "base" must be between 2 and 62.');
  const sign = /^[+-]/.test(value.value) ? value.value[0] : '';
  const text = value.value.slice(sign ? 1 : 0);
  if (text === '') refuse('The argument "number" has no digits.');
  if (text.length > 1000) tooMuch('a number with thousands of digits');
  let result = 0n;
  for (const character of text) {
    const digit = digitIn(character, base);
    if (digit < 0 || digit >= base) refuse('The argument "number" has a character that is not a digit in this base.');
    result = result * BigInt(base) + BigInt(digit);
  }
  const digits = result.toString();
  return number(sign === '-' ? negate(digits) : digits);
}

/** Up to base 36 letters are the same in upper and lower case; beyond, lower case comes first. */
function digitIn(character: string, base: number): number {
  if (/^[0-9]$/.test(character)) return Number(character);
  if (/^[a-z]$/.test(character)) return character.charCodeAt(0) - 87;
  if (/^[A-Z]$/.test(character)) return character.charCodeAt(0) - (base <= 36 ? 55 : 29);
  return -1;
}

function sum(value: Value): Value {
  if (value.kind !== 'list') refuse('The argument "list" must be a list, set or tuple.');
  if (value.items.length === 0) refuse('The list must not be empty.');
  let total = '0';
  for (const item of value.items) {
    const converted = toNumberValue(item);
    if (converted.kind !== 'number') refuse('The argument "list" must contain only numbers.');
    total = add(total, converted.digits);
  }
  return number(total);
}

/** A null is not true. */
function connected(value: Value, operator: '&&' | '||'): Value {
  let result: Value = bool(operator === '&&');
  for (const item of itemsOf(value)) {
    const truth = eachBranch(item, (branch) => (branch.kind === 'null' ? bool(false) : toBoolValue(branch)));
    result = binary(operator, result, truth);
    if (result.kind === 'bool' && result.value !== (operator === '&&')) break;
  }
  return result;
}
