// The parts of Terraform's JSON output that are read: https://developer.hashicorp.com/terraform/internals/json-format

export type Json = null | string | number | boolean | readonly Json[] | { readonly [name: string]: Json };
export type JsonObject = { readonly [name: string]: Json };
export type Action = 'create' | 'read' | 'update' | 'delete' | 'no-op' | 'forget';

/** An element of `resource_changes`. */
export interface ChangeSlice {
  readonly address: string;
  readonly module_address?: string;
  readonly mode: 'managed' | 'data';
  readonly type: string;
  readonly name: string;
  readonly index?: string | number;
  readonly deposed?: string;
  readonly action_reason?: string;
  readonly change: {
    readonly actions: readonly Action[];
    readonly before?: JsonObject | null;
    readonly after?: JsonObject | null;
    readonly after_unknown?: JsonObject | boolean;
    readonly before_sensitive?: JsonObject | boolean;
    readonly after_sensitive?: JsonObject | boolean;
    readonly replace_paths?: readonly (readonly (string | number)[])[];
  };
}

/** A resource of a state: of `values`, or of `prior_state.values` in a plan. */
export interface StateSlice {
  readonly address: string;
  readonly mode: 'managed' | 'data';
  readonly type: string;
  readonly name: string;
  readonly index?: string | number;
  readonly values?: JsonObject | null;
  readonly sensitive_values?: JsonObject;
}

/** What a plan contains of an expression: its constant value, its references, or (for a call without references) nothing. */
export interface Expression {
  readonly constant_value?: Json;
  readonly references?: readonly string[];
}

/** Of a block: its attributes' expressions, and those of its blocks. */
export interface Expressions {
  readonly [name: string]: Expression | Expressions | readonly Expressions[];
}

export interface ResourceConfiguration {
  readonly mode: 'managed' | 'data';
  readonly type: string;
  readonly name: string;
  readonly provider_config_key?: string;
  readonly expressions?: Expressions;
  readonly count_expression?: Expression;
  readonly for_each_expression?: Expression;
}

export interface ModuleCall {
  readonly expressions: Readonly<Record<string, Expression>>;
  readonly repeated: boolean;
  readonly forEach: Expression | undefined;
  readonly module: ModuleConfiguration;
}

export interface ModuleConfiguration {
  /** The resources of the requested types, by `type.name`, data sources by `data.type.name`. */
  readonly resources: ReadonlyMap<string, ResourceConfiguration>;
  readonly calls: ReadonlyMap<string, ModuleCall>;
  readonly outputs: Readonly<Record<string, { readonly expression?: Expression }>>;
  readonly variables: Readonly<Record<string, { readonly default?: Json; readonly sensitive?: boolean }>>;
}

export interface ProviderConfiguration {
  readonly name?: string;
  /** Of a provider that a module configures itself. */
  readonly module_address?: string;
  readonly version_constraint?: string;
  readonly expressions?: Expressions;
}
