import { list, string, unknown } from '../../graph/make.ts';
import { toInteger } from '../../graph/number.ts';
import { ANY, listOf, NUMBER, STRING, type Type } from '../../graph/type.ts';
import type { DataFormat, ListValue, ObjectValue, StringValue, UnknownValue, Value } from '../../graph/value.ts';
import { type About, type Need, wrong } from '../values/lift.ts';
import { MOST_TEXT } from '../values/size.ts';
import { emptyOf } from '../values/unify.ts';

/** The files that functions can read: those of the checked tree, by paths relative to the root module's directory. */
export interface FunctionContext {
  readFile(path: string): /** `path`: where it really lies, through links. */
    | { readonly text: string; readonly bytes: Uint8Array; readonly path: string }
    | 'missing'
    | 'outside'
    /** It must not be read: below `.git`, `.env*`, a state. */
    | 'off-limits';
  /** Called for a missing file whose path may be shown. */
  fileMissing(path: string): void;
  /** Undefined if it cannot be determined. */
  fileExists(path: string): boolean | undefined;
  /** The files below a directory that match a pattern of `fileset`, sorted. */
  listFiles?(directory: string, pattern: string): readonly string[] | undefined;
  /** The source of the provider with this local name: `hashicorp/aws`; undefined if it is not known. */
  providerSource?(localName: string): string | undefined;
  /** Counts work; false if there is too much of it. */
  spend?(units: number): boolean;
  /** Called where a call would be too much work. */
  ranOut?(): void;
  evaluateTemplate(text: string, path: string, variables: Map<string, Value>): Value;
}

export interface Parameter {
  readonly name: string;
  readonly type: Type;
  readonly nullable?: true;
  /**
   * What the function accepts as the argument: `known` (the default) no unknowns or choices; `maybe` unknowns but no choices;
   * `untouched` anything but an error.
   */
  readonly as?: 'maybe' | 'untouched';
}

export interface Definition {
  readonly parameters: readonly Parameter[];
  /** Any number of further arguments. */
  readonly rest?: Parameter;
  readonly need: Need;
  /** The result's type, where it is always the same. */
  readonly result?: UnknownValue['type'];
  /** What is known about the result if an argument is unknown. */
  readonly about?: (args: readonly Value[]) => About;
  /** The result if an argument is unknown, and worlds can tell its values apart. */
  readonly whenUnknown?: (args: readonly Value[]) => Value | undefined;
  /** It reads a whole text as data: what it decodes from the text of a file of these formats is quotable, but for what stands under the name of a secret. */
  readonly decodes?: readonly DataFormat[];
  /** The arguments are converted to their types. May throw a Refusal or a Limit. */
  readonly call: (args: readonly Value[], context: FunctionContext) => Value;
}

export type Family = Readonly<Record<string, Definition>>;

/** What a function refuses, in a whole sentence without values. */
class Refusal extends Error {}

/** What would take too much time or memory. */
class Limit extends Error {}

export function refuse(message: string): never {
  throw new Refusal(message);
}

export function tooMuch(what: string): never {
  throw new Limit(what);
}

/** Counts work, and stops the call where it is too much. */
export function pay({ spend }: FunctionContext, units: number, what: string): void {
  if (spend?.(units) === false) tooMuch(what);
}

/** The result of the call, with a Refusal or Limit as a value. `ranOut` is called for a Limit. */
export function guarded(call: () => Value, name?: string, ranOut?: () => void): Value {
  try {
    return call();
  } catch (caught) {
    if (caught instanceof Refusal)
      return wrong(name ? `Invalid arguments for ${name}(). ${caught.message}` : caught.message);
    if (caught instanceof Limit || caught instanceof RangeError) ranOut?.();
    if (caught instanceof Limit) return unknown({ kind: 'limit', what: caught.message });
    if (caught instanceof RangeError) return unknown({ kind: 'limit', what: 'a result that is too large' });
    throw caught;
  }
}

/** The maximum number of items in a result. */
export const MOST_ITEMS = 100_000;

export const str = (name: string): Parameter => ({ name, type: STRING });
export const num = (name: string): Parameter => ({ name, type: NUMBER });
export const any = (name: string): Parameter => ({ name, type: ANY });
export const lists = (name: string, of: Type): Parameter => ({ name, type: listOf(of) });

/** A function whose arguments must be completely known. */
export function pure(
  parameters: readonly Parameter[],
  result: UnknownValue['type'],
  call: Definition['call'],
  rest?: Parameter,
): Definition {
  return { parameters, need: 'deep', call, ...(result ? { result } : {}), ...(rest ? { rest } : {}) };
}

/** A function that only needs to know which items or keys exist. */
export function structural(
  need: 'shallow' | 'raw',
  parameters: readonly Parameter[],
  result: UnknownValue['type'],
  call: Definition['call'],
  rest?: Parameter,
): Definition {
  return { parameters, need, call, ...(result ? { result } : {}), ...(rest ? { rest } : {}) };
}

/** The text of an argument whose type is string. */
export const textOf = (value: Value | undefined): string => (value as StringValue).value;
export const digitsOf = (value: Value | undefined): string => (value as { digits: string }).digits;
export const itemsOf = (value: Value | undefined): readonly Value[] => (value as ListValue).items;
export const entriesOf = (value: Value | undefined): ReadonlyMap<string, Value> => (value as ObjectValue).entries;

/** The argument's whole number; refuses fractions. */
export function wholeOf(value: Value | undefined, name: string): number {
  const whole = toInteger(digitsOf(value));
  if (whole === undefined) refuse(`The argument "${name}" must be a whole number.`);
  return whole;
}

/** The texts of a list of strings; refuses nulls. */
export function textsOf(value: Value | undefined, name: string): string[] {
  return itemsOf(value).map((item) =>
    item.kind === 'null' ? refuse(`The argument "${name}" contains a null value.`) : textOf(item),
  );
}

/** A string result: normalized as Terraform does, and not too long. */
export function made(text: string): StringValue {
  if (text.length > MOST_TEXT) tooMuch('a string of more than a million characters');
  return string(text.normalize('NFC'));
}

export const stringList = (texts: readonly string[]): ListValue => typedList(texts.map(made), STRING);

/** A list with this element type, even if it is empty. */
export const typedList = (items: readonly Value[], of: Type): ListValue =>
  list(items, 'list', emptyOf(items.length, of));

/** Unknown, because the result differs from run to run. */
export function impure(name: string): Value {
  return unknown({ kind: 'impure', function: name }, { type: 'string', notNull: true });
}
