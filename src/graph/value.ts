import type { Range } from '../text/source.ts';
import type { Type } from './type.ts';

/**
 * A value of Terraform's language, known in whole, in part or not at all. Immutable.
 * Numbers are canonical decimal digits (`src/graph/number.ts`), so that none is ever rounded.
 */
export type Value =
  | StringValue
  | NumberValue
  | BoolValue
  | NullValue
  | ListValue
  | ObjectValue
  | UnknownValue
  | ErrorValue
  | ChoiceValue
  | AbsentValue;

/** What every value carries besides its content. */
export interface Meta {
  /** Marked by a sensitive variable, attribute or function: never printed. */
  readonly sensitive?: boolean;
  /** From an ephemeral variable, output or resource: Terraform stores it nowhere. What is ephemeral is `sensitive`, too. */
  readonly ephemeral?: true;
  /** Its text must not be quoted, although Terraform does not mark it sensitive. Bools and nulls never carry it. */
  readonly withheld?: Withheld;
  /** Whether there is such a value depends on instances that are undetermined, for this reason: outside of `try` and `can` it is this value. */
  readonly uncertain?: Reason;
  /** The steps from the literal to here, newest first. */
  readonly trace?: Trace;
}

/** Why a text must not be quoted. */
export interface Withheld {
  /** Where it comes from, which is shown instead: `file("x")`, `TF_VAR_mode`; undefined if it has the name of a secret. */
  readonly from: string | undefined;
  /** It is the whole text of a file of this format: the values that its own decoder takes from it are quotable. */
  readonly data?: DataFormat;
  /** The text holds a private key: no function may look into it. */
  readonly holdsKey?: true;
}

export type DataFormat = 'yaml' | 'json' | 'csv';

/** What goes with a value into all that is made from it. */
export type Marks = Pick<Meta, 'sensitive' | 'ephemeral' | 'withheld' | 'uncertain'>;

/** `5`, `"5"` and `true` of a resource type without a schema, or beside an unknown in a list: Terraform may convert it, so it can only be compared once it has a type. */
interface Scalar extends Meta {
  readonly untyped?: true;
}

export interface StringValue extends Scalar {
  readonly kind: 'string';
  readonly value: string;
}

export interface NumberValue extends Scalar {
  readonly kind: 'number';
  readonly digits: string;
}

export interface BoolValue extends Scalar {
  readonly kind: 'bool';
  readonly value: boolean;
}

/** `null`, written or by omission. */
export interface NullValue extends Meta {
  readonly kind: 'null';
  /** The failed lookup of a `try()`, `lookup()` or optional() attribute that this null is the fallback for. */
  readonly missed?: Missed;
  /** Its type, where that is known. */
  readonly of?: Type;
}

export interface ListValue extends Meta {
  readonly kind: 'list';
  readonly type: 'list' | 'tuple' | 'set';
  /** Sets: without duplicates, in Terraform's order (strings sorted by code point). */
  readonly items: readonly Value[];
  /** Of an empty list or set: the type of its elements, where that is known. */
  readonly of?: Type;
}

export interface ObjectValue extends Meta {
  readonly kind: 'object';
  readonly type: 'object' | 'map';
  /** Callers iterate in Terraform's order (keys sorted by code point). A choice that contains `absent` is an entry that exists only in some worlds. */
  readonly entries: ReadonlyMap<string, Value>;
  /** Attributes that are not among the entries: of a resource instance (computed by an apply) or of a module that is not installed. */
  readonly rest?: (name: string) => Value;
  /** The names of all attributes, if `rest` has no others. */
  readonly names?: readonly string[];
  /** Of an empty map: the type of its elements, where that is known. */
  readonly of?: Type;
}

/** Undetermined from this input. */
export interface UnknownValue extends Meta {
  readonly kind: 'unknown';
  readonly reason: Reason;
  /**
   * Identifies the unknown: `var.env`, `aws_dms_certificate.ca.certificate_arn`, or an expression over such values (`substr(terraform.workspace, 4, 99)`).
   * Equal subjects have equal values. The text may be shown.
   */
  readonly subject?: string;
  /** The type, if it is known. */
  readonly type?: 'string' | 'number' | 'bool' | 'list' | 'object';
  /** The resource attribute whose value this is, unchanged. */
  readonly reference?: Reference;
  /** A plan shows of its expression `reference` alone: it may also be a part of the attribute, or be made of it. */
  readonly byReferences?: true;
  /** The resource attributes that this value was computed from (without `reference`). */
  readonly madeFrom?: readonly Reference[];
  /** Of a string: what it is known to begin and end with. */
  readonly prefix?: string;
  readonly suffix?: string;
  readonly notNull?: boolean;
  /** Of a string: it is neither null nor empty. Of a number: it is at least one. */
  readonly notEmpty?: true;
  /** Of a string: it is `before`, the value and `after`, one after the other. */
  readonly around?: { readonly before: string; readonly value: UnknownValue; readonly after: string };
  /** Of a string: it is the JSON text of this value, which is known in part. */
  readonly encodes?: Value;
  /** Of a map or object: entries that it is known to have. It may have others. */
  readonly knownEntries?: ReadonlyMap<string, Value>;
  /** Of a map or object some of whose keys are unknown: all its entries. */
  readonly entries?: readonly (readonly [key: Value, entry: Value])[];
  /** Of a list or set: items that it is known to have, in this order. It may have others before, between and after them. */
  readonly knownItems?: readonly Value[];
  /** Of a list: the items that it is known to begin with. */
  readonly head?: readonly Value[];
  /** Of a number: it is at least this. */
  readonly atLeast?: number;
  /** What Terraform accepts as its value, by the validation of a variable. */
  readonly allowed?: Allowed;
  /** How it is computed, to compute it again in a world where an operand is known. */
  readonly derived?: { readonly operands: readonly Value[]; readonly make: (operands: readonly Value[]) => Value };
}

/** What the validation of a variable accepts. */
export interface Allowed {
  /** All values that it accepts, where the condition lists them. */
  readonly values?: readonly Value[];
  readonly refuses: (value: Value) => boolean;
}

/** Terraform would reject this expression. `try` and `can` catch it, everything else passes it on. */
export interface ErrorValue extends Meta {
  readonly kind: 'error';
  readonly problem: Problem;
}

/** One value if the condition holds, another if it does not. */
export interface ChoiceValue extends Meta {
  readonly kind: 'choice';
  readonly condition: Condition;
  readonly then: Value;
  readonly else: Value;
}

/** Nothing exists in this world. Only a branch of a choice inside an object or list, or of a resource's existence. */
export interface AbsentValue extends Meta {
  readonly kind: 'absent';
}

/** `subject` equals the literal. For a bool unknown: `equals: 'true'`, type `bool`. */
export interface Condition {
  readonly subject: string;
  readonly type: 'string' | 'number' | 'bool' | 'null';
  /** The literal as text (a number's digits; `true`). For type null: `null`. */
  readonly equals: string;
  /** The unknown's reason, for messages. */
  readonly reason: Reason;
  /** The marks that keep the literal from being shown. */
  readonly marks?: Marks;
  /** The literals of this type that the subject can equal, where they are known. */
  readonly among?: readonly string[];
  /** The unknown itself, if it is computed from others: a world that decides those may decide it. */
  readonly of?: UnknownValue;
}

/** Why a value is unknown. `src/graph/reason.ts` describes it. */
export type Reason =
  | { readonly kind: 'after-apply'; readonly of: string }
  | { readonly kind: 'no-value'; readonly variable: string }
  | { readonly kind: 'data-source'; readonly of: string }
  | { readonly kind: 'module-not-installed'; readonly module: string }
  | { readonly kind: 'workspace' }
  | { readonly kind: 'impure'; readonly function: string }
  /** `meant`: a function with a similar name. */
  | { readonly kind: 'unknown-function'; readonly function: string; readonly meant?: string }
  | { readonly kind: 'provider-function'; readonly function: string }
  | { readonly kind: 'file-missing'; readonly path: string }
  /** dmslint does not read the file, or does not process its content. */
  | { readonly kind: 'off-limits'; readonly what: string }
  | { readonly kind: 'unsupported'; readonly what: string }
  | { readonly kind: 'invalid'; readonly what: string; readonly advice?: string }
  | { readonly kind: 'limit'; readonly what: string }
  | { readonly kind: 'plan'; readonly what: string }
  | { readonly kind: 'ignored-changes'; readonly attribute: string }
  | { readonly kind: 'error'; readonly problem: Problem };

/** What is wrong with an expression. */
export interface Problem {
  readonly code:
    | 'undeclared'
    | 'no-such-attribute'
    | 'no-such-key'
    | 'null-access'
    | 'wrong-type'
    | 'invalid'
    | 'cycle';
  /** A whole sentence without secrets. */
  readonly message: string;
  /** Terraform rejects it for any values, so `try` does not catch it. */
  readonly always?: true;
  /** A look-up by an unknown key, in the worlds where there is no such key: Terraform rejects those, so no resource exists in them. */
  readonly excluded?: true;
  readonly missed?: Missed;
  readonly at?: Range;
}

/** A failed lookup. */
export interface Missed {
  /** `deleted`: it is there, and the plan deletes it. */
  readonly kind: 'undeclared' | 'attribute' | 'key' | 'deleted';
  /** What was looked into: `aws_dms_certificate.this`, `each.value`, `aws_dms_certificate.ca`. */
  readonly in: string;
  /** The key, index or name that was looked up. */
  readonly wanted: string;
  /** The existing keys (at most 20, sorted). */
  readonly exists: readonly string[];
  /** True for a lookup in a resource or its instances, which makes it a dangling reference. */
  readonly resource?: { readonly type: string; readonly name: string; readonly module: string };
  /** The resource of which the missing value would have selected an instance. */
  readonly selects?: { readonly type: string; readonly name: string; readonly module: string };
  /** The trace of the collection; its `key` is the map key of the entry that lacks the name. */
  readonly of?: Trace;
  /** The trace of the key. */
  readonly key?: Trace;
  readonly at?: Range;
}

/** An attribute of a resource instance. */
export interface Reference {
  /** Full address of the instance: `module.db["a"].aws_dms_certificate.ca[0]`; `…[?]` when the instance key is unknown. */
  readonly address: string;
  readonly type: string;
  readonly mode: 'managed' | 'data';
  /** Attribute path: `certificate_arn`. Empty for the whole instance. */
  readonly attribute: string;
}

/** One step of a value's trace, and the steps before it (nearer to the literal). */
export interface Trace {
  readonly role:
    | 'literal'
    | 'expression'
    | 'variable'
    | 'local'
    | 'argument'
    | 'output'
    | 'attribute'
    | 'default'
    | 'entry'
    | 'command-line'
    | 'environment'
    | 'plan'
    | 'call';
  /** What the step is called: `var.mode`, `ssl_mode`, `module.dms`. */
  readonly name: string;
  readonly range: Range;
  /** The name or key of the value (`ssl_mode` in `ssl_mode = "none"`, `orders` in `orders = {`). */
  readonly key?: Range;
  /** Where the same value is also written: an unknown key selects one of these. */
  readonly alike?: readonly Range[];
  readonly from?: Trace;
}
