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

/** What every value carries besides itself. */
export interface Meta {
  /** Marked by a sensitive variable, attribute or function: never printed. */
  readonly sensitive?: boolean;
  /** Its text may not be quoted, though Terraform knows nothing of that. Bools and nulls never carry it. */
  readonly withheld?: Withheld;
  /** The way from the literal to here, newest step first. */
  readonly trace?: Trace;
}

/** Why a text may not be quoted. */
export interface Withheld {
  /** Where it comes from, as that is shown in its place: `file("x")`, `TF_VAR_mode`; undefined: the name that it stands under is one of a secret. */
  readonly from: string | undefined;
  /** It is the whole text of a file of this format: the values that its own decoder takes from it are quotable. */
  readonly data?: DataFormat;
  /** The text holds a private key: no function may look into it. */
  readonly holdsKey?: true;
}

export type DataFormat = 'yaml' | 'json' | 'csv';

/** What keeps a value from being shown. */
export type Marks = Pick<Meta, 'sensitive' | 'withheld'>;

export interface StringValue extends Meta {
  readonly kind: 'string';
  readonly value: string;
}

export interface NumberValue extends Meta {
  readonly kind: 'number';
  readonly digits: string;
}

export interface BoolValue extends Meta {
  readonly kind: 'bool';
  readonly value: boolean;
}

/** `null`, written or by omission. */
export interface NullValue extends Meta {
  readonly kind: 'null';
  /** What a `try()`, `lookup()` or an optional() attribute did not find, when this null stands in for it. */
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
  /** Iterated in Terraform's order (keys sorted by code point) by whoever iterates. A value that is a choice with `absent` in it is an entry that is there in some worlds only. */
  readonly entries: ReadonlyMap<string, Value>;
  /** Attributes beyond the entries: those of a resource instance (computed after apply) or of a module that is not installed. */
  readonly rest?: (name: string) => Value;
  /** Of an empty map: the type of its elements, where that is known. */
  readonly of?: Type;
}

/** Not known from this input. */
export interface UnknownValue extends Meta {
  readonly kind: 'unknown';
  readonly reason: Reason;
  /**
   * What is the same unknown wherever it stands: `var.env`, `aws_dms_certificate.ca.certificate_arn`, or an expression over such (`substr(terraform.workspace, 4, 99)`).
   * Equal subjects have equal values; the text is fit to be shown.
   */
  readonly subject?: string;
  /** The type, where it is known though the value is not. */
  readonly type?: 'string' | 'number' | 'bool' | 'list' | 'object';
  /** The attribute of a resource instance that this value is, unchanged. */
  readonly reference?: Reference;
  /** The attributes of resources that this value was made from (without `reference`). */
  readonly madeFrom?: readonly Reference[];
  /** Of a string: what it is known to begin and end with. */
  readonly prefix?: string;
  readonly suffix?: string;
  readonly notNull?: boolean;
  /** Of a string that is not null: it is not empty either. Of a number: it is at least one. */
  readonly notEmpty?: true;
  /** How it is made, so that it can be made anew where a world makes an operand known. */
  readonly derived?: { readonly operands: readonly Value[]; readonly make: (operands: readonly Value[]) => Value };
}

/** Terraform would refuse this expression: `try` and `can` catch it, all else passes it on. */
export interface ErrorValue extends Meta {
  readonly kind: 'error';
  readonly problem: Problem;
}

/** One value where the condition holds and another where it does not. */
export interface ChoiceValue extends Meta {
  readonly kind: 'choice';
  readonly condition: Condition;
  readonly then: Value;
  readonly else: Value;
}

/** Only as a branch of a choice inside an object or list, or at the top of a resource's existence: nothing is there in that world. */
export interface AbsentValue extends Meta {
  readonly kind: 'absent';
}

/** `subject` equals the literal. A bool unknown that is asked has `equals: 'true'`, type `bool`. */
export interface Condition {
  readonly subject: string;
  readonly type: 'string' | 'number' | 'bool' | 'null';
  /** The literal as text (a number's digits; `true`). For type null: `null`. */
  readonly equals: string;
  /** The unknown's reason, for messages. */
  readonly reason: Reason;
  /** What keeps the literal from being shown. */
  readonly marks?: Marks;
}

/** Why a value is unknown. Text is made in `src/graph/reason.ts`. */
export type Reason =
  | { readonly kind: 'after-apply'; readonly of: string }
  | { readonly kind: 'no-value'; readonly variable: string }
  | { readonly kind: 'data-source'; readonly of: string }
  | { readonly kind: 'module-not-installed'; readonly module: string }
  | { readonly kind: 'workspace' }
  | { readonly kind: 'impure'; readonly function: string }
  | { readonly kind: 'file-missing'; readonly path: string }
  /** No function may read it, or look into it. */
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
    | 'no-such-function'
    | 'null-access'
    | 'wrong-type'
    | 'invalid'
    | 'cycle';
  /** A whole sentence without secrets. */
  readonly message: string;
  /** Terraform refuses it whatever the values are: what stands beside it in an object or tuple is judged all the same. */
  readonly always?: true;
  readonly missed?: Missed;
  readonly at?: Range;
}

/** A look-up that found nothing. */
export interface Missed {
  readonly kind: 'undeclared' | 'attribute' | 'key';
  /** What was looked into: `aws_dms_certificate.this`, `each.value`, `aws_dms_certificate.ca`. */
  readonly in: string;
  /** The key, index or name that was looked up. */
  readonly wanted: string;
  /** What is there (at most 20, sorted). */
  readonly exists: readonly string[];
  /** True when what was looked into is a resource (or its instances), so that the miss is a dangling link. */
  readonly resource?: { readonly type: string; readonly name: string; readonly module: string };
  /** Where what was looked into comes from: its `key` is the map key whose entry lacks it. */
  readonly of?: Trace;
  /** Where the key that was looked up comes from. */
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

/** One step of a value's way, and the steps before it (nearer the literal). */
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
  /** The name or key that stands before the value (`ssl_mode` in `ssl_mode = "none"`, `orders` in `orders = {`). */
  readonly key?: Range;
  readonly from?: Trace;
}
