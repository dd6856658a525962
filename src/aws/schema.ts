/**
 * The schema of a resource type or data source of the AWS provider, as far as rules, references and normalization need it.
 */
export interface ResourceSchema {
  /** True if every attribute and block is listed, so that any other name does not exist. */
  readonly complete: boolean;
  readonly attributes: Readonly<Record<string, AttributeSchema>>;
  readonly blocks: Readonly<Record<string, BlockSchema>>;
}

export interface AttributeSchema {
  readonly type: 'string' | 'number' | 'bool' | 'list' | 'set' | 'map' | 'any';
  /** Argument, result, or an argument that the provider fills in when it is omitted. */
  readonly use: 'required' | 'optional' | 'computed' | 'optional-computed';
  readonly sensitive?: boolean;
  /** The provider's default, as Terraform would write it. */
  readonly default?: string | number | boolean;
}

export interface BlockSchema {
  readonly attributes: Readonly<Record<string, AttributeSchema>>;
  readonly blocks?: Readonly<Record<string, BlockSchema>>;
  /** At most one. */
  readonly single?: boolean;
  /** Optional and computed: if omitted, its content is known only after apply. */
  readonly computed?: boolean;
}
