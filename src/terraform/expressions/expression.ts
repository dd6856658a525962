import { bool, error, list, marksOf, nothing, number, object, passed, string, unknown } from '../../graph/make.ts';
import type { ErrorValue, Reason, Trace, Value, Withheld } from '../../graph/value.ts';
import { holdsSecret, withhold } from '../../graph/withhold.ts';
import { choose } from '../../graph/worlds.ts';
import type { Attribute, Binary, Call, Conditional, Expression, ObjectExpression, Tuple } from '../../hcl/syntax.ts';
import { callFunction } from '../functions/index.ts';
import type { Placed } from '../modules/module.ts';
import { rangeOf } from '../modules/module.ts';
import { TOO_LARGE } from '../root.ts';
import { convert, toStringValue, unify } from '../values/convert.ts';
import { lift, marksOver, referencesIn, withMarksOfKeys, wrong } from '../values/lift.ts';
import { binary, isTrue, unary } from '../values/operators.ts';
import { hasNoKnownOrder, orderUnknown } from '../values/sets.ts';
import { parseType } from '../values/types.ts';
import { havingUnknownKeys } from '../values/unknown-keys.ts';
import { getAttribute, getIndex } from './access.ts';
import { evaluateForTuple } from './for.ts';
import { evaluateForObject } from './for-object.ts';
import type { Scope } from './scope.ts';
import { evaluateTemplate } from './template.ts';
import { evaluateTraversal } from './traversal.ts';

/** The value of an expression in its scope. Errors in the input are values, not exceptions. */
export function evaluate(expression: Expression, scope: Scope): Value {
  switch (expression.kind) {
    case 'literal':
      return literal(expression.value, {
        trace: { role: 'literal', name: '', range: rangeOf(scope.source, expression) },
      });
    case 'template':
      return at(scope.module.root.bounded(evaluateTemplate(expression.parts, scope)), expression, scope);
    case 'tuple':
      return scope.module.root.bounded(tuple(expression, scope));
    case 'object':
      return scope.module.root.bounded(objectOf(expression, scope));
    case 'parentheses':
      return evaluate(expression.inner, scope);
    case 'variable':
    case 'attribute-of':
    case 'index':
    case 'splat-item':
      return evaluateTraversal(expression, scope);
    case 'splat':
      return scope.module.root.bounded(splatOver(evaluate(expression.on, scope), expression.each, scope));
    case 'call':
      return scope.module.root.bounded(call(expression, scope));
    case 'for-tuple':
      return at(scope.module.root.bounded(evaluateForTuple(expression, scope)), expression, scope);
    case 'for-object':
      return at(scope.module.root.bounded(evaluateForObject(expression, scope)), expression, scope);
    case 'unary':
      return at(unary(expression.operator, evaluate(expression.operand, scope)), expression, scope);
    case 'binary':
      return at(binaryOf(expression, scope), expression, scope);
    case 'conditional':
      return conditional(expression, scope);
    case 'invalid':
      return unknown(
        { kind: 'invalid', what: 'the expression cannot be read' },
        { trace: { role: 'expression', name: '', range: rangeOf(scope.source, expression) } },
      );
  }
}

function binaryOf({ operator, left, right }: Binary, scope: Scope): Value {
  const { root } = scope.module;
  return binary(operator, root.bounded(evaluate(left, scope)), root.bounded(evaluate(right, scope)));
}

/** The value of an attribute (`name = value`), with the attribute as a step of its trace. */
export function evaluateAttribute(
  { source, node }: Placed<Attribute>,
  scope: Scope,
  role: Trace['role'] = 'attribute',
  name = node.name,
): Value {
  const { root } = scope.module;
  const value = root.share.within({ source, node }, () => root.bounded(evaluate(node.value, scope)));
  return named(bySecretName(node.name, value), {
    role,
    name,
    range: rangeOf(source, node.value),
    key: rangeOf(source, node.nameSpan),
  });
}

/** A value under a name. If the name is that of a secret, the value must not be quoted. */
export function bySecretName(name: string, value: Value): Value {
  return holdsSecret(name) ? withhold(value, SECRET) : value;
}

const SECRET: Withheld = { from: undefined };

/** Adds a name to a value's trace. A literal right here gets one step, not two. */
export function named(value: Value, step: Omit<Trace, 'from'>): Value {
  const written = value.trace;
  if (
    written &&
    written.from === undefined &&
    (written.role === 'literal' || written.role === 'expression') &&
    sameRange(written, step)
  ) {
    return { ...value, trace: step };
  }
  return passed(value, step);
}

function sameRange(a: Trace, b: Omit<Trace, 'from'>): boolean {
  return a.range.source === b.range.source && a.range.start === b.range.start && a.range.end === b.range.end;
}

/** A value that is computed here: its trace starts again, unless the expression only passes a value on. */
function at(value: Value, expression: Expression, scope: Scope): Value {
  return value.trace
    ? value
    : { ...value, trace: { role: 'expression', name: '', range: rangeOf(scope.source, expression) } };
}

function literal(value: { readonly number: string } | string | boolean | null, meta: { trace: Trace }): Value {
  if (value === null) return nothing(meta);
  if (typeof value === 'string') return string(value, meta);
  if (typeof value === 'boolean') return bool(value, meta);
  return number(value.number, meta);
}

/** An entry or item, which may spend only a part of what is left for the whole. */
function evaluatePartOf(expression: Expression, scope: Scope): Value {
  if (COSTS_NOTHING.has(expression.kind)) return evaluate(expression, scope);
  const { source } = scope;
  const { share, templates } = scope.module.root;
  const at = templates.has(source) ? undefined : { source, node: expression };
  return share.within(at, () => evaluate(expression, scope));
}

/** What others are the parts of, or is kept, spends nothing of its own. */
const COSTS_NOTHING: ReadonlySet<Expression['kind']> = new Set(['literal', 'variable', 'attribute-of', 'invalid']);

/** What a written list or map takes of memory, beside its parts: it is made anew in each round of a loop. In units of work. */
const LITERAL = 20;
const PART = 3;

function isTooMuch({ items }: Tuple | ObjectExpression, { module }: Scope): boolean {
  return !module.root.share.spend(LITERAL + items.length * PART);
}

function tuple(expression: Tuple, scope: Scope): Value {
  if (isTooMuch(expression, scope)) return scope.module.root.limit(TOO_LARGE);
  const items = expression.items.map((item) => evaluatePartOf(item, scope));
  return list(items, 'tuple', { trace: { role: 'literal', name: '', range: rangeOf(scope.source, expression) } });
}

function objectOf(expression: ObjectExpression, scope: Scope): Value {
  if (isTooMuch(expression, scope)) return scope.module.root.limit(TOO_LARGE);
  const trace: Trace = { role: 'literal', name: '', range: rangeOf(scope.source, expression) };
  const keys: Value[] = [];
  const values: Value[] = [];
  for (const item of expression.items) {
    const value = evaluatePartOf(item.value, scope);
    const key = toStringValue(evaluate(item.key, scope));
    const name = key.kind === 'string' ? key.value : '';
    keys.push(key);
    values.push(
      named(bySecretName(name, value), {
        role: 'entry',
        name,
        range: rangeOf(scope.source, item.value),
        key: rangeOf(scope.source, item.key),
      }),
    );
  }
  if (keys.every((key) => key.kind === 'string')) {
    const made = object(
      keys.map((key, index) => [(key as { value: string }).value, values[index]!] as const),
      'object',
      { trace },
    );
    return withMarksOfKeys(made, marksOver(keys, 'shallow'));
  }
  const make = (known: readonly Value[]): Value => {
    const entries = new Map<string, Value>();
    for (const [index, key] of known.entries()) {
      if (key.kind !== 'string') return wrong('A key of this object is null or not a string.');
      entries.set(key.value, values[index]!);
    }
    return object(entries, 'object', { trace });
  };
  const about = (known: readonly Value[]) => havingUnknownKeys(known.map((key, index) => [key, values[index]!]));
  return lift({ text: () => undefined, need: 'shallow', type: 'object', about, make }, keys);
}

function conditional(expression: Conditional, scope: Scope): Value {
  const condition = isTrue(evaluate(expression.condition, scope));
  if (condition.kind === 'error') return condition;
  // Terraform also evaluates both branches, and ignores errors in the one that is not selected.
  const [yes, no] = unifyBranches(evaluate(expression.then, scope), evaluate(expression.else, scope));
  const decide = (condition: Value): Value => {
    switch (condition.kind) {
      case 'bool':
        return condition.value ? yes : no;
      case 'choice':
        return choose(condition.condition, decide(condition.then), decide(condition.else));
      case 'error':
        return condition;
      case 'unknown':
        return lift(
          {
            text: ([which, yes, no]) => `${which} ? ${yes} : ${no}`,
            need: 'shallow',
            make: ([which, yes, no]) => (which?.kind === 'bool' && which.value ? yes! : no!),
          },
          [condition, yes, no],
        );
      default:
        return wrong('The condition is not a bool.');
    }
  };
  const chosen = decide(condition);
  return condition.sensitive
    ? { ...chosen, sensitive: true, ...(condition.ephemeral ? { ephemeral: true } : {}) }
    : chosen;
}

/** Converts both branches to one type: `cond ? 1 : "a"` to strings, `cond ? [1] : []` to lists. */
function unifyBranches(yes: Value, no: Value): readonly [Value, Value] {
  const [first = yes, second = no] = unify([yes, no]);
  return [yes.kind === 'error' ? yes : first, no.kind === 'error' ? no : second];
}

/** `aws_rds_cluster.a.master_user_secret[*].secret_arn` */
function subjectOver(of: string | undefined, each: Expression): { readonly subject?: string } {
  const rest = attributesIn(each);
  const subject = of !== undefined && rest !== undefined ? `${of}[*]${rest}` : undefined;
  return subject !== undefined && subject.length < 200 ? { subject } : {};
}

function attributesIn(each: Expression): string | undefined {
  if (each.kind === 'splat-item') return '';
  const rest = each.kind === 'attribute-of' ? attributesIn(each.on) : undefined;
  return each.kind === 'attribute-of' && rest !== undefined ? `${rest}.${each.name}` : undefined;
}

/** Applies the rest of a splat expression to each item of a value. */
function splatOver(value: Value, each: Expression, scope: Scope): Value {
  const apply = (value: Value): Value => {
    switch (value.kind) {
      case 'choice':
        return choose(value.condition, apply(value.then), apply(value.else));
      case 'null':
        return list([], 'tuple');
      case 'list': {
        if (hasNoKnownOrder(value)) return orderUnknown(value, apply);
        if (!scope.module.root.spend(value.items.length)) return scope.module.root.limit(TOO_LARGE);
        const items = value.items.map((item) => (item.kind === 'absent' ? item : applyEach(each, item, scope)));
        return list(items, value.type === 'set' ? 'list' : value.type, { ...marksOf(value), trace: value.trace });
      }
      case 'unknown':
        return unknown(value.reason, {
          ...(value.reference ? { madeFrom: [value.reference] } : { madeFrom: value.madeFrom }),
          derived: { operands: [value], make: ([again]) => apply(again!) },
          ...subjectOver(value.subject, each),
          type: 'list',
        });
      case 'error':
        return value;
      default: {
        const item = applyEach(each, value, scope);
        return item.kind === 'error' ? item : list([item], 'tuple');
      }
    }
  };
  return apply(value);
}

function applyEach(each: Expression, item: Value, scope: Scope): Value {
  if (item.kind === 'choice')
    return choose(item.condition, applyEach(each, item.then, scope), applyEach(each, item.else, scope));
  switch (each.kind) {
    case 'splat-item':
      return item;
    case 'attribute-of':
      return getAttribute(applyEach(each.on, item, scope), each.name, {
        text: 'an item',
        at: rangeOf(scope.source, each),
      });
    case 'index':
      return getIndex(applyEach(each.on, item, scope), evaluate(each.key, scope), {
        text: 'an item',
        at: rangeOf(scope.source, each),
      });
    case 'splat':
      return splatOver(applyEach(each.on, item, scope), each.each, scope);
    default:
      return wrong('This splat expression cannot be evaluated.');
  }
}

function call(expression: Call, scope: Scope): Value {
  if (/^(core::)?(try|can)$/.test(expression.name)) return tryOrCan(expression, scope);
  if (/^(core::)?convert$/.test(expression.name)) return at(converted(expression, scope), expression, scope);
  const args = expression.args.map((arg) => scope.module.root.bounded(evaluate(arg, scope)));
  const legacy = removedFunction(expression.name, args);
  if (legacy !== undefined) return at(legacy, expression, scope);
  if (!expression.expandLast || args.length === 0)
    return at(callFunction(expression.name, args, scope.module.functions), expression, scope);
  const make = ([last]: readonly Value[]): Value => {
    if (last?.kind !== 'list')
      return wrong(`The last argument of ${expression.name} is not a list and cannot be expanded.`);
    return callFunction(expression.name, [...args.slice(0, -1), ...last.items], scope.module.functions);
  };
  return at(lift({ text: () => undefined, need: 'shallow', make }, args.slice(-1)), expression, scope);
}

/** `convert(value, type)` of Terraform 1.15: its second argument is a type as a variable has one. */
function converted({ args: [value, type, ...more] }: Call, scope: Scope): Value {
  if (value === undefined || type === undefined || more.length > 0) return wrong('convert() takes a value and a type.');
  const parsed = parseType(type, (constant) => evaluate(constant, scope));
  return 'type' in parsed ? convert(evaluate(value, scope), parsed.type) : error(parsed.problem);
}

/** `list()` and `map()` of Terraform before 0.15, which old configurations still have. */
function removedFunction(name: string, args: readonly Value[]): Value | undefined {
  const failure = args.find((arg) => arg.kind === 'error');
  if (name !== 'list' && name !== 'map') return undefined;
  if (failure !== undefined) return failure;
  if (name === 'list') return list(args, 'list');
  const keys = args.filter((_, index) => index % 2 === 0);
  if (args.length % 2 !== 0 || !keys.every((key) => key.kind === 'string')) return undefined;
  const made = object(
    keys.map((key, index) => [key.value, bySecretName(key.value, args[2 * index + 1]!)] as const),
    'map',
  );
  return withMarksOfKeys(made, marksOver(keys, 'shallow'));
}

function tryOrCan(expression: Call, scope: Scope): Value {
  if (expression.args.length === 0) return wrong(`${expression.name} requires an argument.`);
  if (expression.name.endsWith('can')) return can(evaluate(expression.args[0]!, scope));
  return firstThatWorks(expression.args, scope);
}

function can(value: Value): Value {
  if (value.kind === 'choice') return choose(value.condition, can(value.then), can(value.else));
  if (value.uncertain !== undefined) return unknown(value.uncertain, { type: 'bool' });
  if (value.kind === 'unknown')
    return unknown(value.reason, { type: 'bool', derived: { operands: [value], make: ([again]) => can(again!) } });
  return bool(failureIn(value) === undefined);
}

/** The error that `try` and `can` see: of the value, or of a part of it. */
function failureIn(value: Value): ErrorValue | undefined {
  if (value.kind === 'error') return value;
  if (value.kind !== 'list' && value.kind !== 'object') return undefined;
  for (const part of value.kind === 'list' ? value.items : value.entries.values()) {
    const found = failureIn(part);
    if (found !== undefined && !found.problem.always) return found;
  }
  return undefined;
}

function firstThatWorks(args: readonly Expression[], scope: Scope): Value {
  const from = (index: number): Value => {
    const value = evaluate(args[index]!, scope);
    return index === args.length - 1 ? value : replaceErrors(value, () => from(index + 1));
  };
  return from(0);
}

function replaceErrors(value: Value, otherwise: () => Value): Value {
  if (value.kind === 'choice')
    return choose(value.condition, replaceErrors(value.then, otherwise), replaceErrors(value.else, otherwise));
  if (value.uncertain !== undefined) return uncertain(value, value.uncertain);
  // What it is derived from may be null in some worlds.
  if (value.kind === 'unknown' && value.derived !== undefined)
    return {
      ...value,
      derived: { operands: [value, otherwise()], make: ([again, other]) => replaceErrors(again!, () => other!) },
    };
  const failure = failureIn(value);
  if (failure === undefined) return value;
  // Which key it was that does not exist is not known.
  const missed = failure.problem.excluded ? undefined : failure.problem.missed;
  const note = (fallback: Value): Value => {
    if (fallback.kind === 'choice') return choose(fallback.condition, note(fallback.then), note(fallback.else));
    return missed && fallback.kind === 'null' && fallback.missed === undefined ? { ...fallback, missed } : fallback;
  };
  return note(otherwise());
}

/** `try` of a value that may not exist: it, or the fallback. */
function uncertain(value: Value, reason: Reason): Value {
  const references = referencesIn(value);
  return unknown(reason, {
    ...marksOf({ ...value, uncertain: undefined }),
    ...(references.length > 0 ? { madeFrom: references } : {}),
    ...(value.trace ? { trace: value.trace } : {}),
  });
}
