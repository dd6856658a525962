import { string } from '../../../graph/make.ts';
import { toBig } from '../../../graph/number.ts';
import type { Value } from '../../../graph/value.ts';
import { binary } from '../../values/arithmetic.ts';
import { toBoolValue, toNumberValue, toStringValue } from '../../values/convert.ts';
import { lift } from '../../values/lift.ts';
import { MOST_TEXT } from '../../values/size.ts';
import { guarded, made, refuse, tooMuch } from '../define.ts';
import { graphemesOf } from './graphemes.ts';
import { jsonText } from './json.ts';

/** One verb of a format string, such as `%-5.2f`. */
interface Verb {
  readonly flags: string;
  readonly width: number | undefined;
  readonly precision: number | undefined;
  readonly mode: string;
}

/** The pieces of `format(text, args...)`: literal text and the formatted arguments, unknown if the argument is. */
export function formatPieces(text: string, args: readonly Value[]): readonly Value[] {
  const pieces: Value[] = [];
  let next = 1;
  let highest = 0;
  let at = 0;
  while (at < text.length) {
    const percent = text.indexOf('%', at);
    if (percent !== at) pieces.push(string(text.slice(at, percent < 0 ? undefined : percent)));
    if (percent < 0) break;
    if (text.startsWith('%%', percent)) {
      pieces.push(string('%'));
      at = percent + 2;
      continue;
    }
    const found = /^%([0#+ -]*)([1-9]\d*)?(\.\d*)?(?:\[([1-9]\d*)\])?([a-zA-Z])/.exec(
      text.slice(percent, percent + 64),
    );
    if (!found) refuse('The format string has an invalid verb.');
    const [raw, flags = '', width, precision, index, mode = ''] = found;
    const number = index === undefined ? next : Number(index);
    const arg = args[number - 1];
    if (arg === undefined) refuse(`The format string refers to argument ${number}, but there are only ${args.length}.`);
    if (Number(width ?? 0) > MOST_TEXT || Number(precision?.slice(1) ?? 0) > 4096)
      tooMuch('a string of more than a million characters');
    const verb: Verb = {
      flags,
      mode,
      width: width === undefined ? undefined : Number(width),
      precision: precision === undefined ? undefined : Number(precision.slice(1)),
    };
    pieces.push(formatted(verb, arg));
    highest = Math.max(highest, number);
    next = number + 1;
    at = percent + raw.length;
  }
  if (highest < args.length) refuse(`The format string uses ${highest} of ${args.length} arguments.`);
  return pieces.length === 0 ? [string('')] : pieces;
}

function formatted(verb: Verb, arg: Value): Value {
  const asIs =
    (verb.mode === 's' || (verb.mode === 'v' && !verb.flags.includes('#'))) &&
    verb.width === undefined &&
    verb.precision === undefined;
  if (asIs && arg.kind === 'unknown') return verb.mode === 's' ? toStringValue(arg) : arg;
  const make = ([known]: readonly Value[]) => guarded(() => made(textFor(verb, known!)));
  return lift({ text: ([text]) => `format("%${verb.mode}", ${text})`, need: 'deep', type: 'string', make }, [arg]);
}

function textFor(verb: Verb, arg: Value): string {
  if (verb.mode !== 'v' && arg.kind === 'null') refuse(`The verb %${verb.mode} cannot format null.`);
  switch (verb.mode) {
    case 'v':
      return asIs(verb, arg);
    case 't': {
      const truth = toBoolValue(arg);
      return truth.kind === 'bool' ? String(truth.value) : refuse('The verb %t requires a bool.');
    }
    case 's':
    case 'q': {
      const text = toStringValue(arg);
      if (text.kind !== 'string') refuse(`The verb %${verb.mode} requires a string.`);
      const cut = verb.precision ? graphemesOf(text.value).slice(0, verb.precision).join('') : text.value;
      return padded(verb, verb.mode === 's' ? cut : jsonText(string(cut)));
    }
    case 'b':
    case 'd':
    case 'o':
    case 'x':
    case 'X':
      return integer(verb, numberFor(verb, arg));
    case 'e':
    case 'E':
    case 'f':
    case 'g':
    case 'G':
      return float(verb, numberFor(verb, arg));
    default:
      return refuse(`%${verb.mode} is not a format verb.`);
  }
}

function numberFor(verb: Verb, arg: Value): string {
  const number = toNumberValue(arg);
  return number.kind === 'number' ? number.digits : refuse(`The verb %${verb.mode} requires a number.`);
}

function asIs(verb: Verb, arg: Value): string {
  if (!verb.flags.includes('#')) {
    if (arg.kind === 'string') return padded(verb, arg.value);
    if (arg.kind === 'number') return padded(verb, general(arg.digits, undefined, 'e'));
  }
  return padded(verb, jsonText(arg));
}

function padded(verb: Verb, text: string): string {
  if (verb.width === undefined) return text;
  const missing = verb.width - graphemesOf(text).length;
  if (missing <= 0) return text;
  const padding = (verb.flags.includes('0') ? '0' : ' ').repeat(missing);
  return verb.flags.includes('-') ? text + padding : padding + text;
}

/** As Go formats a big.Int. */
function integer(verb: Verb, digits: string): string {
  if (digits.includes('.')) refuse(`The verb %${verb.mode} requires a whole number.`);
  const bases: Record<string, [number, string]> = {
    b: [2, '0b'],
    d: [10, ''],
    o: [8, '0'],
    x: [16, '0x'],
    X: [16, '0X'],
  };
  const [base, prefix] = bases[verb.mode]!;
  const value = BigInt(digits);
  let text = (value < 0n ? -value : value).toString(base);
  if (verb.mode === 'X') text = text.toUpperCase();
  // Not even the width is filled then.
  if (verb.precision === 0 && value === 0n) return '';
  const sign = value < 0n ? '-' : verb.flags.includes('+') ? '+' : verb.flags.includes(' ') ? ' ' : '';
  const head = sign + (verb.flags.includes('#') ? prefix : '');
  text = text.padStart(verb.precision ?? 0, '0');
  const zeros = verb.flags.includes('0') && !verb.flags.includes('-') && verb.precision === undefined;
  if (zeros && verb.width !== undefined) text = text.padStart(verb.width - head.length, '0');
  return aligned(verb, head + text);
}

/** As Go formats a big.Float. */
function float(verb: Verb, digits: string): string {
  const negative = digits.startsWith('-');
  const positive = negative ? digits.slice(1) : digits;
  const exponentMark = verb.mode === 'E' || verb.mode === 'G' ? 'E' : 'e';
  let text: string;
  if (verb.mode === 'f') text = toBig(binary(positive)).toFixed(verb.precision ?? 6, 2);
  else if (verb.mode === 'e' || verb.mode === 'E') text = scientific(positive, verb.precision ?? 6, exponentMark);
  else text = general(positive, verb.precision, exponentMark);
  const sign = negative ? '-' : verb.flags.includes('+') ? '+' : verb.flags.includes(' ') ? ' ' : '';
  if (verb.flags.includes('0') && !verb.flags.includes('-') && verb.width !== undefined) {
    text = text.padStart(verb.width - sign.length, '0');
  }
  return aligned(verb, sign + text);
}

function aligned(verb: Verb, text: string): string {
  return verb.flags.includes('-') ? text.padEnd(verb.width ?? 0) : text.padStart(verb.width ?? 0);
}

function scientific(digits: string, locations: number, mark: string): string {
  const [mantissa = '0', exponent = '+0'] = toBig(binary(digits)).toExponential(locations, 2).split('e');
  const power = Number(exponent);
  return `${mantissa}${mark}${power < 0 ? '-' : '+'}${String(Math.abs(power)).padStart(2, '0')}`;
}

/** `%g`: scientific for large and small powers; without a precision with as many digits as needed. */
function general(digits: string, precision: number | undefined, mark: string): string {
  const locations = precision === undefined ? undefined : Math.max(1, precision);
  const shown = locations === undefined ? toBig(digits) : toBig(binary(digits)).prec(locations, 2);
  const significant = shown.c.length;
  const limit =
    locations === undefined ? 6 : locations > significant && significant > shown.e ? significant : locations;
  return shown.e < -4 || shown.e >= limit ? scientific(shown.toFixed(), significant - 1, mark) : shown.toFixed();
}
