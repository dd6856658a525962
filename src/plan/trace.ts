import { checkedName, checkedType } from '../aws/cloud-control.ts';
import { schemaOf } from '../aws/index.ts';
import type { Missed, Reference } from '../graph/value.ts';
import { isConstant } from './constants.ts';
import { type Context, childOf, join, keyAt, nameAt, type Plan, type Scope } from './plan.ts';
import { fullReferences, keyText, type Step, stepsOf } from './references.ts';
import type { Expression } from './shape.ts';

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

/** What is done with the value of an expression that another one refers to. */
interface Use {
  /**
   * The steps that are taken into the value: `each.value.arn` takes a key and `.arn` into that of `for_each`. Whether the value is what the expression
   * refers to, or a map, list or for-expression made of it, a plan does not show.
   */
  readonly steps: readonly Step[];
  readonly alone: boolean;
}

const PLAIN: Use = { steps: [], alone: true };

const DEEPEST = 64;

/** Follows an expression's references through variables, `each`, module arguments and outputs. */
export function sourcesOf(plan: Plan, expression: Expression, context: Context): Sources {
  const search: Search = { plan, attributes: new Map(), undetermined: new Set(), depth: 0 };
  follow(search, expression, context, PLAIN);
  return { attributes: [...search.attributes.values()], undetermined: [...search.undetermined] };
}

function follow(search: Search, expression: Expression | undefined, context: Context, use: Use): void {
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
  for (const text of references) {
    const written = stepsOf(text);
    if (written === undefined) search.undetermined.add(text);
    else
      followReference(search, { text, written, use: { ...use, alone: use.alone && references.length === 1 } }, context);
  }
  search.depth--;
}

/** A reference in an expression. */
interface Referring {
  readonly text: string;
  readonly written: readonly Step[];
  readonly use: Use;
}

/** The use of a value that a reference leads to after some of its own steps. */
function useAfter({ written, use }: Referring, steps: number, before: readonly Step[] = []): Use {
  return { steps: [...before, ...written.slice(steps), ...use.steps], alone: use.alone };
}

function followReference(search: Search, referring: Referring, context: Context): void {
  const { text, written } = referring;
  const { scope } = context;
  switch (nameAt(written, 0)) {
    case 'count':
    case 'path':
    case 'self':
    case 'terraform':
      return;
    case 'var': {
      const name = nameAt(written, 1);
      if (name === undefined || scope.parent === undefined) return;
      const { call, key } = scope.parent;
      const outside = { scope: scope.parent.scope, forEach: call.forEach, key };
      follow(search, call.expressions[name], outside, useAfter(referring, 2));
      return;
    }
    case 'each':
      // each.value is the for_each expression's element under each.key.
      if (nameAt(written, 1) === 'value' && context.key !== undefined)
        follow(search, context.forEach, { scope }, useAfter(referring, 2, [{ key: context.key }]));
      return;
    case 'module':
      followOutput(search, referring, scope);
      return;
    case 'data':
      followResource(search, { ...referring, written: written.slice(1) }, { mode: 'data', scope });
      return;
    case 'local':
    case 'ephemeral':
    case undefined:
      search.undetermined.add(text);
      return;
    default:
      followResource(search, referring, { mode: 'managed', scope });
  }
}

function followOutput(search: Search, referring: Referring, scope: Scope): void {
  const { text, written } = referring;
  const name = nameAt(written, 1);
  const key = keyAt(written, 2);
  const output = nameAt(written, key === undefined ? 2 : 3);
  const child = name === undefined ? undefined : childOf(scope, name, key);
  const expression = output === undefined ? undefined : child?.module.outputs[output]?.expression;
  if (child === undefined || expression === undefined || (key === undefined && child.parent?.call.repeated))
    search.undetermined.add(text);
  else follow(search, expression, { scope: child }, useAfter(referring, key === undefined ? 3 : 4));
}

/** A resource that a reference names. */
interface Named {
  readonly mode: 'managed' | 'data';
  readonly type: string;
  readonly name: string;
  /** In its module. */
  readonly local: string;
  readonly scope: Scope;
  readonly keys: readonly (string | number | undefined)[];
}

function followResource(
  search: Search,
  referring: Referring,
  { mode, scope }: { readonly mode: 'managed' | 'data'; readonly scope: Scope },
): void {
  const { written, use } = referring;
  const [type, name] = [nameAt(written, 0), nameAt(written, 1)];
  if (type === undefined || name === undefined) {
    search.undetermined.add('where a chain of so many references ends');
    return;
  }
  const { plan } = search;
  const local = `${mode === 'data' ? 'data.' : ''}${type}.${name}`;
  const base = join(scope.address, local);
  const named: Named = { mode, type, name, local, scope, keys: plan.keysOf(base) };
  if (named.keys.length === 0 && isSettledWithout(search, named, referring)) return;

  const steps = [...written, ...use.steps];
  const isKeyWritten = written.length > 2 && keyAt(steps, 2) !== undefined;
  const after = steps.slice(keyAt(steps, 2) === undefined ? 2 : 3);
  const attribute = nameAt(after, 0) ?? '';
  const key = isKeyWritten ? keyAt(steps, 2) : named.keys.length === 1 ? named.keys[0] : undefined;
  const isOne = isKeyWritten || named.keys.length < 2;
  const address = base + (isOne ? (key === undefined ? '' : keyText(key)) : '[?]');
  if (isKeyWritten ? plan.knows(address, attribute) : plan.knowsAll(base, attribute)) return;

  const reference: Reference = { address, type: checkedType(type), mode, attribute: checkedName(type, attribute) };
  const isExact =
    use.alone && isOne && attribute !== '' && after.length === 1 && !use.steps.some((step) => 'key' in step);
  const missed = isExact ? missedIn(named, isKeyWritten ? key : undefined, attribute) : undefined;
  // A step that another expression takes leads nowhere in this resource, but perhaps somewhere in what is made of it.
  if (missed !== undefined && use.steps.length > 0) search.undetermined.add(referring.text);
  else search.attributes.set(`${address} ${attribute}`, { reference, alone: isExact, ...(missed ? { missed } : {}) });
}

/**
 * Whether nothing more is to be said of a resource without instances. In a module that is called with `count` or `for_each` there may be no such module
 * instance either; what has neither `count` nor `for_each` and yet does not exist is disabled (OpenTofu) or not in this plan.
 */
function isSettledWithout(search: Search, { scope, local }: Named, { text, use }: Referring): boolean {
  const configured = scope.module.resources.get(local);
  const isExpanded = configured?.count_expression !== undefined || configured?.for_each_expression !== undefined;
  const isSingle = configured !== undefined && !isExpanded;
  if (!isSingle && !isRepeated(scope) && use.steps.length === 0) return false;
  const isModuleMissing = isSingle && isRepeated(scope) && search.plan.slices.complete;
  if (!isModuleMissing) search.undetermined.add(text);
  return true;
}

function isRepeated({ parent }: Scope): boolean {
  return parent !== undefined && (parent.call.repeated || isRepeated(parent.scope));
}

/** What a `try()` did not find, when there is no such instance or attribute. `key`: as it is written. */
function missedIn(
  { mode, type, name, local, scope, keys }: Named,
  key: string | number | undefined,
  attribute: string,
): Missed | undefined {
  const of = { in: local, resource: { type, name, module: scope.address } };
  if (!keys.includes(key)) {
    const exists = keys.filter((known) => known !== undefined).map(String);
    return {
      kind: 'key',
      wanted: key === undefined ? `.${attribute}` : String(key),
      exists: exists.sort().slice(0, 20),
      ...of,
    };
  }
  const schema = schemaOf(mode, type);
  if (schema?.complete && !Object.hasOwn(schema.attributes, attribute) && !Object.hasOwn(schema.blocks, attribute)) {
    return { kind: 'attribute', wanted: attribute, exists: Object.keys(schema.attributes).sort().slice(0, 20), ...of };
  }
  return undefined;
}
