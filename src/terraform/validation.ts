import { error, object, string } from '../graph/make.ts';
import type { Allowed, Value } from '../graph/value.ts';
import type { Expression } from '../hcl/syntax.ts';
import type { Range } from '../text/source.ts';
import { evaluate } from './expressions/expression.ts';
import { inFile, type Scope, withNames } from './expressions/scope.ts';
import { contentOf, type Declared, type Placed } from './modules/module.ts';
import { identityOf } from './values/sets.ts';

/** What the `validation` blocks of a variable accept; undefined if it has none. */
export function allowedBy(declared: Declared, scope: Scope, others: (name: string) => Value): Allowed | undefined {
  const conditions = declared.content.blocks.flatMap(({ source, node }) => {
    const condition = node.type === 'validation' ? contentOf(source, node.body).attributes.get('condition') : undefined;
    return condition === undefined ? [] : [{ source: condition.source, node: condition.node.value }];
  });
  if (conditions.length === 0) return undefined;
  const variable = declared.name;
  const values = intersection(
    conditions.map((condition) => listedBy(condition.node, variable, inFile(scope, condition.source))),
  );
  return {
    ...(values ? { values } : {}),
    refuses: (value) => conditions.some((condition) => isFalse(condition, variable, value, scope, others)),
  };
}

/** What two validations accept. */
export function bothAllow(a: Allowed | undefined, b: Allowed): Allowed {
  if (a === undefined) return b;
  const values = intersection([a.values, b.values]);
  return { ...(values ? { values } : {}), refuses: (value) => a.refuses(value) || b.refuses(value) };
}

/** The value of a variable in the worlds where its validation refuses the one that it is given. */
export function refused(name: string, at: Range): Value {
  return error({ code: 'invalid', message: `The validation of var.${name} refuses this value.`, excluded: true, at });
}

/** Whether it is refused in every world. */
export function isRefused(value: Value): boolean {
  if (value.kind === 'choice') return isRefused(value.then) && isRefused(value.else);
  return value.kind === 'error' && value.problem.excluded === true;
}

/** Whether a condition does not hold for a value of its variable. */
function isFalse(
  { source, node }: Placed<Expression>,
  variable: string,
  value: Value,
  scope: Scope,
  others: (name: string) => Value,
): boolean {
  const variables: Value = {
    ...object([]),
    rest: (name) => (name === variable ? value : others(name)),
  };
  const result = evaluate(node, withNames(inFile(scope, source), [['var', variables]]));
  return result.kind === 'bool' && !result.value;
}

/** The values that a condition lists: `contains([…], var.x)`, `var.x == …`, `can(regex("^(a|b)$", var.x))`, and such conditions with `&&` and `||`. */
function listedBy(condition: Expression, variable: string, scope: Scope): readonly Value[] | undefined {
  switch (condition.kind) {
    case 'parentheses':
      return listedBy(condition.inner, variable, scope);
    case 'binary': {
      const { operator, left, right } = condition;
      if (operator === '&&') return intersection([left, right].map((side) => listedBy(side, variable, scope)));
      if (operator === '||') {
        const [a, b] = [listedBy(left, variable, scope), listedBy(right, variable, scope)];
        return a && b && [...a, ...b];
      }
      if (operator !== '==') return undefined;
      if (isVariable(left, variable)) return scalars([evaluate(right, scope)]);
      return isVariable(right, variable) ? scalars([evaluate(left, scope)]) : undefined;
    }
    case 'call': {
      const [first, second] = condition.args;
      if (condition.name === 'contains' && second !== undefined && isVariable(second, variable)) {
        const list = evaluate(first!, scope);
        return list.kind === 'list' ? scalars(list.items) : undefined;
      }
      return condition.name === 'can' && first?.kind === 'call' && first.name === 'regex' && first.args.length === 2
        ? alternatives(first.args[0]!, first.args[1]!, variable, scope)
        : undefined;
    }
    default:
      return undefined;
  }
}

/** The alternatives of a pattern that is nothing else: `^(dev|prod)$`. */
function alternatives(pattern: Expression, text: Expression, variable: string, scope: Scope): Value[] | undefined {
  const written = isVariable(text, variable) ? evaluate(pattern, scope) : undefined;
  const listed = written?.kind === 'string' ? /^\^\(?(?:\?:)?([\w-]+(?:\|[\w-]+)*)(\)?)\$$/.exec(written.value) : null;
  if (listed === null || (listed[1]!.includes('|') && listed[2] === '')) return undefined;
  return listed[1]!.split('|').map((one) => string(one));
}

function isVariable(expression: Expression, name: string): boolean {
  if (expression.kind === 'parentheses') return isVariable(expression.inner, name);
  return (
    expression.kind === 'attribute-of' &&
    expression.name === name &&
    expression.on.kind === 'variable' &&
    expression.on.name === 'var'
  );
}

/** The values, if all of them are known scalars that may be quoted. */
function scalars(values: readonly Value[]): readonly Value[] | undefined {
  const plain = values.every(
    (value) =>
      (value.kind === 'string' || value.kind === 'number' || value.kind === 'bool') &&
      !value.sensitive &&
      !value.withheld,
  );
  return plain ? values : undefined;
}

/** The values that are in all of the lists; a list that is undefined has any. */
function intersection(lists: readonly (readonly Value[] | undefined)[]): readonly Value[] | undefined {
  return lists.reduce((common, list) => {
    if (common === undefined || list === undefined) return common ?? list;
    const others = new Set(list.map(identityOf));
    return common.filter((value) => others.has(identityOf(value)));
  }, undefined);
}
