/**
 * The syntax trees of HCL. Every node has its exact range as UTF-16 offsets `start` and `end` (exclusive) into the source's text.
 * Strings are decoded as Terraform decodes them (escapes, `$${`, `%%{`, heredoc indentation, `~`, NFC); numbers keep their digits.
 */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export interface SyntaxFile {
  readonly body: Body;
  readonly comments: readonly Comment[];
}

export interface Comment extends Span {
  /** With its marks (`#`, `//`, `/* … *\/`). */
  readonly text: string;
}

/** The range between the braces (the whole text for a file). */
export interface Body extends Span {
  /** In the order of the source. */
  readonly items: readonly (Attribute | Block)[];
  /** Some text in it could not be read, so that attributes or blocks may be missing. */
  readonly incomplete?: boolean;
}

export interface Attribute extends Span {
  readonly kind: 'attribute';
  readonly name: string;
  readonly nameSpan: Span;
  readonly value: Expression;
}

export interface Block extends Span {
  readonly kind: 'block';
  readonly type: string;
  readonly labels: readonly Label[];
  /** From the type to the last label (without the brace). */
  readonly header: Span;
  readonly body: Body;
}

export interface Label extends Span {
  readonly value: string;
}

export type Expression =
  | Literal
  | Template
  | Tuple
  | ObjectExpression
  | Variable
  | GetAttribute
  | Index
  | Splat
  | SplatItem
  | Call
  | ForTuple
  | ForObject
  | Unary
  | Binary
  | Conditional
  | Parentheses
  | Invalid;

/** A number (its canonical or source digits as text), bool, null, or a string without any template in it. */
export interface Literal extends Span {
  readonly kind: 'literal';
  readonly value: { readonly number: string } | string | boolean | null;
}

/** A quoted string or heredoc with at least one interpolation or directive. A lone `"${x}"` is a template of one interpolation. */
export interface Template extends Span {
  readonly kind: 'template';
  readonly parts: readonly TemplatePart[];
}

export type TemplatePart =
  | { readonly kind: 'text'; readonly text: string; readonly start: number; readonly end: number }
  | { readonly kind: 'interpolation'; readonly value: Expression; readonly start: number; readonly end: number }
  | {
      readonly kind: 'if';
      readonly condition: Expression;
      readonly then: readonly TemplatePart[];
      readonly else: readonly TemplatePart[];
      readonly start: number;
      readonly end: number;
    }
  | {
      readonly kind: 'for';
      readonly keyName: string | undefined;
      readonly valueName: string;
      readonly collection: Expression;
      readonly body: readonly TemplatePart[];
      readonly start: number;
      readonly end: number;
    };

export interface Tuple extends Span {
  readonly kind: 'tuple';
  readonly items: readonly Expression[];
}

export interface ObjectExpression extends Span {
  readonly kind: 'object';
  readonly items: readonly ObjectItem[];
}

export interface ObjectItem extends Span {
  /** A bare name (`x = 1`, also `true = 1`) is a literal string; `(x)` is Parentheses; a quoted key a literal or template. */
  readonly key: Expression;
  readonly value: Expression;
}

/** The first name of a traversal: `var`, `local`, `aws_dms_endpoint`, `each`, the variable of a for-expression, … */
export interface Variable extends Span {
  readonly kind: 'variable';
  readonly name: string;
}

/** `on.name`. */
export interface GetAttribute extends Span {
  readonly kind: 'attribute-of';
  readonly on: Expression;
  readonly name: string;
  readonly nameSpan: Span;
}

/** `on[key]`, and the legacy `on.0` (a literal number). */
export interface Index extends Span {
  readonly kind: 'index';
  readonly on: Expression;
  readonly key: Expression;
}

/** `on[*].rest` (full: `rest` holds attributes and indexes) or `on.*.rest` (attribute-only: attributes and legacy indexes). */
export interface Splat extends Span {
  readonly kind: 'splat';
  readonly on: Expression;
  /** The expression applied to each item; its innermost node is the SplatItem. */
  readonly each: Expression;
}

/** The item of the innermost splat around it. */
export interface SplatItem extends Span {
  readonly kind: 'splat-item';
}

export interface Call extends Span {
  readonly kind: 'call';
  /** With namespaces: `provider::aws::arn_parse`. */
  readonly name: string;
  readonly args: readonly Expression[];
  /** `f(list...)`. */
  readonly expandLast: boolean;
}

export interface ForTuple extends Span {
  readonly kind: 'for-tuple';
  readonly keyName: string | undefined;
  readonly valueName: string;
  readonly collection: Expression;
  readonly value: Expression;
  readonly condition: Expression | undefined;
}

export interface ForObject extends Span {
  readonly kind: 'for-object';
  readonly keyName: string | undefined;
  readonly valueName: string;
  readonly collection: Expression;
  readonly key: Expression;
  readonly value: Expression;
  readonly condition: Expression | undefined;
  /** `key => value...`. */
  readonly grouped: boolean;
}

export interface Unary extends Span {
  readonly kind: 'unary';
  readonly operator: '-' | '!';
  readonly operand: Expression;
}

export type BinaryOperator = '||' | '&&' | '==' | '!=' | '<' | '<=' | '>' | '>=' | '+' | '-' | '*' | '/' | '%';

export interface Binary extends Span {
  readonly kind: 'binary';
  readonly operator: BinaryOperator;
  readonly left: Expression;
  readonly right: Expression;
}

export interface Conditional extends Span {
  readonly kind: 'conditional';
  readonly condition: Expression;
  readonly then: Expression;
  readonly else: Expression;
}

export interface Parentheses extends Span {
  readonly kind: 'parentheses';
  readonly inner: Expression;
}

/** An expression that could not be read (a diagnostic says why): its value is unknown, not missing. */
export interface Invalid extends Span {
  readonly kind: 'invalid';
}
