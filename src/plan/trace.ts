import { checkedName, checkedType } from '../aws/cloud-control.ts';
import { schemaOf } from '../aws/index.ts';
import type { Missed, Reference } from '../graph/value.ts';
import { type Context, childOf, join, keyAt, nameAt, type Plan, type Scope } from './plan.ts';
import { fullReferences, keyText, type Step, stepsOf } from './references.ts';
import type { Expression, Json } from './shape.ts';

/**
 * The origins of an expression's value, by its references: attributes of resources that are known after apply, and names that a plan does not
 * resolve. Constants, variables and other values that the plan knows are left out.
 */
export interface Sources {
  readonly attributes: readonly Source[];
  /** Names of what a plan does not resolve: `local.mode`. */
  readonly undetermined: readonly string[];
}

export interface Source {
  readonly reference: Reference;
  /** Every step of the trace refers to this attribute alone, so that the value is this attribute, as far as a plan shows. */
  readonly alone: boolean;
  /** Set when there is no such attribute or instance. */
  readonly missed?: Missed;
}

interface Search {
  readonly plan: Plan;
  readonly attributes: Map<string, Source>;
  readonly undetermined: Set<string>;
  /** Expressions that are being followed, to stop at cycles between modules. */
  depth: number;
}

const DEEPEST = 64;

/** Follows an expression's references through variables, `each`, module arguments and outputs. */
export function sourcesOf(plan: Plan, expression: Expression, context: Context): Sources {
  const search: Search = { plan, attributes: new Map(), undetermined: new Set(), depth: 0 };
  follow(search, expression, context, [], true);
  return { attributes: [...search.attributes.values()], undetermined: [...search.undetermined] };
}

function follow(
  search: Search,
  expression: Expression | undefined,
  context: Context,
  rest: readonly Step[],
  alone: boolean,
): void {
  if (expression === undefined || isConstant(expression)) return;
  if (expression.references === undefined || expression.references.length === 0) {
    search.undetermined.add('the result of a function call');
    return;
  }
  if (search.depth === DEEPEST) {
    search.undetermined.add('where a chain of so many references ends');
    return;
  }
  search.depth++;
  const references = fullReferences(expression.references);
  for (const reference of references) {
    const steps = stepsOf(reference);
    if (steps === undefined) search.undetermined.add(reference);
    else followReference(search, reference, [...steps, ...rest], context, alone && references.length === 1);
  }
  search.depth--;
}

function followReference(search: Search, text: string, steps: readonly Step[], context: Context, alone: boolean): void {
  const { scope } = context;
  switch (nameAt(steps, 0)) {
    case 'count':
    case 'path':
    case 'self':
    case 'terraform':
      return;
    case 'var': {
      const name = nameAt(steps, 1);
      if (name === undefined || scope.parent === undefined) return;
      const { call, key } = scope.parent;
      follow(
        search,
        call.expressions[name],
        { scope: scope.parent.scope, forEach: call.forEach, key },
        steps.slice(2),
        alone,
      );
      return;
    }
    case 'each':
      // each.value is the for_each expression's element under each.key.
      if (nameAt(steps, 1) === 'value' && context.key !== undefined) {
        follow(search, context.forEach, { scope }, [{ key: context.key }, ...steps.slice(2)], alone);
      }
      return;
    case 'module': {
      const name = nameAt(steps, 1);
      const key = keyAt(steps, 2);
      const output = nameAt(steps, key === undefined ? 2 : 3);
      const child = name === undefined ? undefined : childOf(scope, name, key);
      const expression = output === undefined ? undefined : child?.module.outputs[output]?.expression;
      if (child === undefined || expression === undefined || (key === undefined && child.parent?.call.repeated))
        search.undetermined.add(text);
      else follow(search, expression, { scope: child }, steps.slice(key === undefined ? 3 : 4), alone);
      return;
    }
    case 'data':
      followResource(search, 'data', steps.slice(1), context, alone);
      return;
    case 'local':
    case 'ephemeral':
    case undefined:
      search.undetermined.add(text);
      return;
    default:
      followResource(search, 'managed', steps, context, alone);
  }
}

function followResource(
  search: Search,
  mode: 'managed' | 'data',
  steps: readonly Step[],
  context: Context,
  alone: boolean,
): void {
  const type = nameAt(steps, 0);
  const name = nameAt(steps, 1);
  if (type === undefined || name === undefined) {
    search.undetermined.add('where a chain of so many references ends');
    return;
  }
  const { plan } = search;
  const local = `${mode === 'data' ? 'data.' : ''}${type}.${name}`;
  const base = join(context.scope.address, local);
  const keys = plan.keysOf(base);
  const written = keyAt(steps, 2);
  const after = steps.slice(written === undefined ? 2 : 3);
  const attribute = nameAt(after, 0) ?? '';
  const key = written ?? (keys.length === 1 ? keys[0] : undefined);
  const determined = written !== undefined || keys.length < 2;
  const address = base + (determined ? (key === undefined ? '' : keyText(key)) : '[?]');
  if (written === undefined ? plan.knowsAll(base, attribute) : plan.knows(address, attribute)) return;

  const reference: Reference = { address, type: checkedType(type), mode, attribute: checkedName(type, attribute) };
  const exact = alone && determined && attribute !== '' && after.length === 1;
  const missed = exact
    ? missedIn({ ...reference, type, attribute }, key, keys, { local, module: context.scope.address, name })
    : undefined;
  search.attributes.set(`${address} ${attribute}`, { reference, alone: exact, ...(missed ? { missed } : {}) });
}

/** What a `try()` did not find, when there is no such instance or attribute. */
function missedIn(
  { type, mode, attribute }: Reference,
  key: string | number | undefined,
  keys: readonly (string | number | undefined)[],
  resource: { readonly local: string; readonly module: string; readonly name: string },
): Missed | undefined {
  const of = { in: resource.local, resource: { type, name: resource.name, module: resource.module } };
  if (!keys.includes(key)) {
    const exists = keys.filter((known) => known !== undefined).map(String);
    return { kind: 'key', wanted: key === undefined ? '' : String(key), exists: exists.sort().slice(0, 20), ...of };
  }
  const schema = schemaOf(mode, type);
  if (schema?.complete && !Object.hasOwn(schema.attributes, attribute) && !Object.hasOwn(schema.blocks, attribute)) {
    return { kind: 'attribute', wanted: attribute, exists: Object.keys(schema.attributes).sort().slice(0, 20), ...of };
  }
  return undefined;
}

/**
 * The value of an expression that is a constant, or one variable passed on unchanged (as far as a plan shows); undefined for any other.
 * Elements of variables are left out: a plan does not show the defaults of optional() attributes.
 */
export function constantOf(plan: Plan, expression: Expression | undefined, scope: Scope, depth = 0): Json | undefined {
  if (expression === undefined || depth > DEEPEST) return undefined;
  if (isConstant(expression)) return hasTemplate(expression.constant_value) ? undefined : expression.constant_value;
  const references = fullReferences(expression.references ?? []);
  const steps = references.length === 1 ? stepsOf(references[0]!) : undefined;
  const name = steps?.length === 2 && nameAt(steps, 0) === 'var' ? nameAt(steps, 1) : undefined;
  if (name === undefined) return undefined;
  if (scope.parent === undefined) return plan.variable(name);
  const standard = scope.module.variables[name]?.default;
  const argument = scope.parent.call.expressions[name];
  if (argument === undefined) return standard;
  const value = constantOf(plan, argument, scope.parent.scope, depth + 1);
  // A variable that is not nullable replaces null by its default; a plan does not show which ones are.
  return value === null && standard !== undefined && standard !== null ? undefined : value;
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
