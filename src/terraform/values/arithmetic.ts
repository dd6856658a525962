import { toInteger } from '../../graph/number.ts';

/**
 * Terraform's arithmetic: binary floating point numbers with 512 bits of mantissa, written with the fewest digits that identify them.
 * Operands and results are canonical digits; integers below 2^512 are exact.
 */
const PRECISION = 512;

/** A quotient of integers; the divisor is positive. */
interface Ratio {
  readonly up: bigint;
  readonly down: bigint;
}

export const add = (a: string, b: string): string =>
  small(a, b, (x, y) => x + y) ??
  combine(a, b, (x, y) => ({ up: x.up * y.down + y.up * x.down, down: x.down * y.down }));
export const subtract = (a: string, b: string): string => add(a, negate(b));
export const multiply = (a: string, b: string): string =>
  small(a, b, (x, y) => x * y) ?? combine(a, b, (x, y) => ({ up: x.up * y.up, down: x.down * y.down }));

/** The divisor must not be zero. */
export function divide(a: string, b: string): string {
  return combine(a, b, quotient);
}

/** The remainder of a division that rounds towards zero; the divisor must not be zero. */
export function remainder(a: string, b: string): string {
  return combine(a, b, (x, y) => {
    const rounded = round(quotient(x, y));
    const times = rounded.up / rounded.down;
    const product = round({ up: times * y.up, down: y.down });
    return { up: x.up * product.down - product.up * x.down, down: x.down * product.down };
  });
}

export function negate(a: string): string {
  return a === '0' ? a : a.startsWith('-') ? a.slice(1) : `-${a}`;
}

/** Negative if a is less than b, 0 if they are equal. */
export function compare(a: string, b: string): number {
  if (a === b) return 0;
  const x = exact(a);
  const y = exact(b);
  const left = x.up * y.down;
  const right = y.up * x.down;
  return left < right ? -1 : left > right ? 1 : 0;
}

/** All digits of the binary number that stands for a decimal one: 0.35 is a little less. */
export function binary(digits: string): string {
  const { up, down } = round(exact(digits));
  if (down === 1n) return up.toString();
  const places = bits(down) - 1;
  const [sign, all] = up < 0n ? ['-', -up] : ['', up];
  const text = (all * 5n ** BigInt(places)).toString().padStart(places + 1, '0');
  return `${sign}${text.slice(0, -places)}.${text.slice(-places)}`;
}

/** The digits of a finite JavaScript number. */
export function fromFloat(value: number): string {
  const text = String(value);
  return text.includes('e') ? expand(text) : text;
}

function quotient(x: Ratio, y: Ratio): Ratio {
  const ratio = { up: x.up * y.down, down: x.down * y.up };
  return ratio.down < 0n ? { up: -ratio.up, down: -ratio.down } : ratio;
}

function small(a: string, b: string, operate: (x: number, y: number) => number): string | undefined {
  const x = toInteger(a);
  const y = toInteger(b);
  if (x === undefined || y === undefined) return undefined;
  const result = operate(x, y);
  return Number.isSafeInteger(result) ? String(result === 0 ? 0 : result) : undefined;
}

function combine(a: string, b: string, operate: (x: Ratio, y: Ratio) => Ratio): string {
  return write(round(operate(round(exact(a)), round(exact(b)))));
}

function exact(digits: string): Ratio {
  const point = digits.indexOf('.');
  if (point < 0) return { up: BigInt(digits), down: 1n };
  return { up: BigInt(digits.replace('.', '')), down: 10n ** BigInt(digits.length - point - 1) };
}

function expand(text: string): string {
  const [mantissa = '0', exponent = '0'] = text.split('e');
  const negative = mantissa.startsWith('-');
  const [whole = '0', fraction = ''] = mantissa.replace('-', '').split('.');
  const point = whole.length + Number(exponent);
  const all = whole + fraction;
  const shown =
    point <= 0
      ? `0.${'0'.repeat(-point)}${all}`
      : point >= all.length
        ? all.padEnd(point, '0')
        : `${all.slice(0, point)}.${all.slice(point)}`;
  return negative ? `-${shown}` : shown;
}

const bits = (value: bigint): number =>
  value.toString(16).length * 4 - Math.clz32(Number.parseInt(value.toString(16)[0]!, 16)) + 28;

/** Rounds to 512 bits, half to even. */
function round({ up, down }: Ratio): Ratio {
  if (up === 0n) return { up: 0n, down: 1n };
  if (down === 1n && bits(up < 0n ? -up : up) <= PRECISION) return { up, down };
  const positive = up < 0n ? -up : up;
  let shift = PRECISION - (bits(positive) - bits(down));
  const scaled = (by: number) =>
    (by >= 0 ? [positive << BigInt(by), down] : [positive, down << BigInt(-by)]) as [bigint, bigint];
  let [top, bottom] = scaled(shift);
  if (bits(top / bottom) > PRECISION) {
    shift -= 1;
    [top, bottom] = scaled(shift);
  }
  let mantissa = top / bottom;
  const twice = (top % bottom) * 2n;
  if (twice > bottom || (twice === bottom && mantissa % 2n === 1n)) mantissa += 1n;
  const signed = up < 0n ? -mantissa : mantissa;
  return reduce(shift >= 0 ? { up: signed, down: 1n << BigInt(shift) } : { up: signed << BigInt(-shift), down: 1n });
}

function reduce({ up, down }: Ratio): Ratio {
  if (down === 1n) return { up, down };
  const zeros = Math.min(trailingZeros(up), bits(down) - 1);
  return { up: up >> BigInt(zeros), down: down >> BigInt(zeros) };
}

function trailingZeros(value: bigint): number {
  const text = value.toString(2);
  return text.length - 1 - text.lastIndexOf('1');
}

/** The shortest decimal that rounds to the number. */
function write(ratio: Ratio): string {
  if (ratio.down === 1n && bits(ratio.up < 0n ? -ratio.up : ratio.up) <= PRECISION) return ratio.up.toString();
  const positive = ratio.up < 0n ? -ratio.up : ratio.up;
  // The power of ten above the number.
  let power = positive / ratio.down > 0n ? (positive / ratio.down).toString().length : 0;
  if (power === 0) while (positive * 10n ** BigInt(1 - power) < ratio.down) power -= 1;
  let low = 1;
  let high = 160;
  while (low < high) {
    const middle = (low + high) >> 1;
    const tried = round(exact(decimal(positive, ratio.down, middle, power)));
    if (tried.up === positive && tried.down === ratio.down) high = middle;
    else low = middle + 1;
  }
  const text = decimal(positive, ratio.down, low, power);
  const shown = text.includes('.') ? text.replace(/\.?0+$/, '') : text;
  return ratio.up < 0n ? `-${shown}` : shown;
}

/** Rounded to so many significant digits. */
function decimal(up: bigint, down: bigint, digits: number, power: number): string {
  const locations = digits - power;
  if (locations <= 0) {
    const unit = down * 10n ** BigInt(-locations);
    return (((2n * up + unit) / (2n * unit)) * 10n ** BigInt(-locations)).toString();
  }
  const rounded = (2n * up * 10n ** BigInt(locations) + down) / (2n * down);
  const text = rounded.toString().padStart(locations + 1, '0');
  return `${text.slice(0, -locations)}.${text.slice(-locations)}`;
}
