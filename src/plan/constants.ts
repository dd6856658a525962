import { nameAt, type Plan, type Scope } from './plan.ts';
import { fullReferences, stepsOf } from './references.ts';
import type { Expression, Json } from './shape.ts';

const DEEPEST = 64;

/**
 * The value of an expression that is a constant, or one variable passed on unchanged (as far as a plan shows); undefined for any other.
 * Elements of variables are left out: a plan does not show the defaults of optional() attributes.
 */
export function constantOf(plan: Plan, expression: Expression | undefined, scope: Scope, depth = 0): Json | undefined {
  if (expression === undefined || depth > DEEPEST) return undefined;
  if (isConstant(expression)) return hasTemplate(expression.constant_value) ? undefined : expression.constant_value;
  const name = variableIn(expression);
  if (name === undefined) return undefined;
  if (scope.parent === undefined) return plan.variable(name);
  const standard = scope.module.variables[name]?.default;
  const argument = scope.parent.call.expressions[name];
  if (argument === undefined) return standard;
  const value = constantOf(plan, argument, scope.parent.scope, depth + 1);
  // A variable that is not nullable replaces null by its default; a plan does not show which ones are.
  return value === null && standard !== undefined && standard !== null ? undefined : value;
}

/** The variable that an expression is, as far as a plan shows. */
function variableIn({ references = [] }: Expression): string | undefined {
  const [only, ...others] = fullReferences(references);
  const steps = only === undefined || others.length > 0 ? undefined : stepsOf(only);
  return steps?.length === 2 && nameAt(steps, 0) === 'var' ? nameAt(steps, 1) : undefined;
}

/**
 * Where a known value is written: as a literal, or outside the configuration, as the value of a variable of the root module. Undefined where a plan does not
 * tell: locals, functions and elements of maps may have it from a literal, and so may a variable with a default.
 */
export function originOf(
  plan: Plan,
  expression: Expression | undefined,
  scope: Scope,
  value: Json,
  depth = 0,
): 'literal' | 'variable' | undefined {
  if (expression === undefined || depth > DEEPEST) return undefined;
  if (isConstant(expression)) return expression.constant_value === value && !hasTemplate(value) ? 'literal' : undefined;
  const name = variableIn(expression);
  if (name === undefined) return undefined;
  const standard = scope.module.variables[name]?.default ?? null;
  if (scope.parent === undefined) return standard === null && plan.variable(name) === value ? 'variable' : undefined;
  const argument = scope.parent.call.expressions[name];
  if (argument === undefined) return standard === value ? 'literal' : undefined;
  return originOf(plan, argument, scope.parent.scope, value, depth + 1);
}

/** Whether there are no references. In the JSON syntax a template appears as a constant beside its references. */
export function isConstant({ constant_value, references }: Expression): boolean {
  return constant_value !== undefined && (references === undefined || references.length === 0);
}

/** A constant of the JSON syntax may be a template (`"${null}"`), whose value the plan does not show. */
function hasTemplate(value: Json | undefined): boolean {
  if (typeof value === 'string') return /[$%]\{/.test(value);
  return typeof value === 'object' && value !== null && Object.values(value).some(hasTemplate);
}
