import { error, joinMarks, marked, nothing, object, string, unknown } from '../../graph/make.ts';
import type { Marks, UnknownValue, Value } from '../../graph/value.ts';
import { hiddenText } from '../../graph/withhold.ts';
import { choose } from '../../graph/worlds.ts';
import type { Expression, GetAttribute, Index, SplatItem, Variable } from '../../hcl/syntax.ts';
import type { Range } from '../../text/source.ts';
import type { Declared } from '../modules/module.ts';
import { rangeOf } from '../modules/module.ts';
import { havingEntries } from '../values/known-part.ts';
import { keyInside } from '../values/lift.ts';
import { byUnknownKey } from '../values/unknown-key.ts';
import { getAttribute, getIndex, noSuchKey } from './access.ts';
import { evaluate } from './expression.ts';
import { nameIn, type Scope } from './scope.ts';

type Traversal = Variable | GetAttribute | Index | SplatItem;
type Step = GetAttribute | Index;

/** `var.x.y`, `aws_dms_certificate.this[each.key].certificate_arn`, `each.value["k"]`, `f(x).y`. */
export function evaluateTraversal(expression: Traversal, scope: Scope): Value {
  const steps: Step[] = [];
  let base: Expression = expression;
  while (base.kind === 'attribute-of' || base.kind === 'index') {
    steps.push(base);
    base = base.on;
  }
  steps.reverse();
  if (base.kind !== 'variable') return follow(evaluate(base, scope), steps, scope);
  const named = nameIn(scope, base.name);
  if (named !== undefined) return follow(named, steps, scope);
  return fromModule(base, steps, scope);
}

/** Applies the steps to a value. */
function follow(value: Value, steps: readonly Step[], scope: Scope): Value {
  let result = value;
  for (const step of steps) {
    const access = { text: textOf(step.on, scope), at: rangeOf(scope.source, step) };
    result =
      step.kind === 'attribute-of'
        ? getAttribute(result, step.name, access)
        : getIndex(result, evaluate(step.key, scope), access);
  }
  return result;
}

/** The text of a traversal; other expressions are not quoted. */
function textOf(expression: Expression, scope: Scope): string {
  switch (expression.kind) {
    case 'variable':
      return expression.name;
    case 'attribute-of':
      return `${textOf(expression.on, scope)}.${expression.name}`;
    case 'index':
      return `${textOf(expression.on, scope)}[${expression.key.kind === 'literal' ? scope.source.text.slice(expression.key.start, expression.key.end) : textOf(expression.key, scope)}]`;
    case 'splat-item':
      return 'an item';
    default:
      return 'the value';
  }
}

function fromModule(base: Variable, steps: readonly Step[], scope: Scope): Value {
  const module = scope.module;
  const at = rangeOf(scope.source, base);
  const name = (index: number): string | undefined => {
    const step = steps[index];
    if (step?.kind === 'attribute-of') return step.name;
    return step?.kind === 'index' && step.key.kind === 'literal' && typeof step.key.value === 'string'
      ? step.key.value
      : undefined;
  };
  const first = name(0);
  switch (base.name) {
    case 'var':
      return first === undefined ? incomplete('var', at) : follow(module.variable(first, at), steps.slice(1), scope);
    case 'local':
      return first === undefined ? incomplete('local', at) : follow(module.local(first, at), steps.slice(1), scope);
    case 'path':
      return pathOf(first, scope);
    case 'terraform':
    case 'tofu':
      if (first === 'applying') return APPLYING;
      return first === 'workspace' ? module.root.workspace : undeclared(`${base.name}.${first ?? ''}`, at);
    case 'each':
    case 'count':
    case 'self':
      return unknown({ kind: 'invalid', what: `${base.name} is not defined here` });
    case 'module': {
      if (first === undefined) return incomplete('module', at);
      const call = module.module.calls.get(first);
      return call === undefined ? undeclared(`module.${first}`, at) : throughCall(call, steps.slice(1), scope);
    }
    case 'data':
    case 'resource':
    case 'ephemeral': {
      const second = name(1);
      if (first === undefined || second === undefined) return incomplete(base.name, at);
      if (base.name === 'ephemeral') return ephemeral(`${first}.${second}`, steps.slice(2), at, scope);
      return throughResource(base.name === 'data' ? 'data.' : '', first, second, steps.slice(2), base, scope);
    }
    default:
      if (first === undefined) return undeclared(base.name, at);
      return throughResource('', base.name, first, steps.slice(1), base, scope);
  }
}

/** Known only while Terraform runs, and stored nowhere. */
const APPLYING = unknown(
  { kind: 'invalid', what: 'terraform.applying is known only when Terraform runs' },
  { subject: 'terraform.applying', type: 'bool', notNull: true, sensitive: true, ephemeral: true },
);

/** An ephemeral resource: of its attributes nothing is known. */
function ephemeral(name: string, steps: readonly Step[], at: Range, scope: Scope): Value {
  const { address, module } = scope.module;
  if (!module.ephemerals.has(name)) return undeclared(`ephemeral.${name}`, at);
  const of = `${address === '' ? '' : `${address}.`}ephemeral.${name}`;
  const whole = unknown(
    { kind: 'invalid', what: `${of} is an ephemeral resource, which has values only when Terraform runs` },
    { subject: of, sensitive: true, ephemeral: true },
  );
  return follow(whole, steps, scope);
}

function incomplete(what: string, at: ReturnType<typeof rangeOf>): Value {
  return unknown(
    { kind: 'unsupported', what: `a reference to ${what} as a whole` },
    { trace: { role: 'expression', name: what, range: at } },
  );
}

function undeclared(
  name: string,
  at: ReturnType<typeof rangeOf>,
  resource?: { type: string; name: string; module: string },
  exists: readonly string[] = [],
): Value {
  return error({
    code: 'undeclared',
    message: `${name} is not declared.`,
    always: true,
    at,
    ...(resource ? { missed: { kind: 'undeclared', in: name, wanted: name, exists, resource, at } } : {}),
  });
}

function pathOf(which: string | undefined, scope: Scope): Value {
  const { root, module } = scope.module;
  if (which === 'module') return string(relativeTo(root.directory, module.directory));
  if (which === 'root') return string('.');
  return unknown(
    { kind: 'unsupported', what: `path.${which ?? ''}` },
    { type: 'string', subject: `path.${which ?? ''}` },
  );
}

/** path.module as in Terraform: relative to the root module's directory. */
function relativeTo(from: string, to: string): string {
  const a = from === '.' ? [] : from.split('/');
  const b = to === '.' ? [] : to.split('/');
  let same = 0;
  while (same < a.length && same < b.length && a[same] === b[same]) same++;
  return [...a.slice(same).map(() => '..'), ...b.slice(same)].join('/') || '.';
}

function throughCall(call: Declared, steps: readonly Step[], scope: Scope): Value {
  const expansion = scope.module.callInstances(call);
  const output = (instance: (typeof expansion.instances)[number], rest: readonly Step[]): Value => {
    const [step] = rest;
    const name = step?.kind === 'attribute-of' ? step.name : undefined;
    const child = scope.module.child(call, instance);
    return name === undefined
      ? follow(child.outputs(), rest, scope)
      : follow(child.output(name, rangeOf(scope.source, step!)), rest.slice(1), scope);
  };
  return throughInstances({ expansion, text: `module.${call.name}`, resource: undefined, value: output }, steps, scope);
}

function throughResource(
  mode: '' | 'data.',
  type: string,
  name: string,
  steps: readonly Step[],
  base: Variable,
  scope: Scope,
): Value {
  const declared = scope.module.module.resources.get(`${mode}${type}.${name}`);
  const at = rangeOf(scope.source, steps.length > 0 ? { start: base.start, end: steps[0]!.on.end } : base);
  if (declared === undefined) {
    const exists = [...scope.module.module.resources.keys()].filter((one) => one.startsWith(`${mode}${type}.`));
    return type.includes('_') || mode
      ? undeclared(`${mode}${type}.${name}`, at, { type, name, module: scope.module.address }, exists)
      : undeclared(`${type}.${name}`, at);
  }
  const expansion = scope.module.resourceInstances(declared, mode === 'data.' ? 'data' : 'managed');
  const value = (instance: (typeof expansion.instances)[number], rest: readonly Step[]): Value => {
    const node = scope.module.resource(declared, mode === 'data.' ? 'data' : 'managed', instance);
    const [step] = rest;
    const attribute = step?.kind === 'attribute-of' ? step.name : undefined;
    return attribute === undefined
      ? follow(node.whole(), rest, scope)
      : follow(node.attribute(attribute, rangeOf(scope.source, step!)), rest.slice(1), scope);
  };
  const resource = { type, name, module: scope.module.address };
  return throughInstances({ expansion, text: `${mode}${type}.${name}`, resource, value }, steps, scope);
}

type Expansion = ReturnType<Scope['module']['callInstances']>;

/** A resource or module call in a traversal, with its instances. */
interface Passage {
  readonly expansion: Expansion;
  /** As written: `module.db`, `data.aws_vpc.main`. */
  readonly text: string;
  readonly resource: { readonly type: string; readonly name: string; readonly module: string } | undefined;
  /** The value of the remaining steps in an instance. */
  readonly value: (instance: Expansion['instances'][number], rest: readonly Step[]) => Value;
}

/** Selects one instance of a resource or module call (by the index that follows), or all of them. */
function throughInstances(passage: Passage, steps: readonly Step[], scope: Scope): Value {
  const { expansion, text, resource, value } = passage;
  const [step, ...rest] = steps;
  const at = step ? rangeOf(scope.source, step) : undefined;
  if (expansion.single) {
    const only = expansion.instances[0];
    // The outputs of a module are an object, so `module.m["mode"]` is one of them. Terraform refuses an index on a single resource.
    if (step?.kind === 'index' && resource !== undefined)
      return noInstance(passage, `[${scope.source.text.slice(step.key.start, step.key.end)}]`, at);
    if (only === undefined) return noInstance(passage, 'at all', at);
    return under(
      only.exists,
      () => value(only, steps),
      // OpenTofu: what is not enabled is null.
      () => (step === undefined ? nothing() : noInstance(passage, 'at all', at)),
    );
  }
  if (step?.kind === 'index') return instanceBy(evaluate(step.key, scope), passage, rest, at);
  if (step?.kind === 'attribute-of') {
    return error({
      code: 'no-such-key',
      message: `${text} has ${expansion.counted ? 'count' : 'for_each'} set, so .${step.name} requires an instance key: ${text}[${expansion.counted ? '0' : '"key"'}].${step.name}.`,
      missed: { kind: 'key', in: text, wanted: `.${step.name}`, exists: keysOf(expansion), resource, at },
      at,
    });
  }
  return all(expansion, value);
}

/** Selects the instance of a resource or module call that a key names. */
function instanceBy(key: Value, passage: Passage, rest: readonly Step[], at: Range | undefined): Value {
  const { expansion, text, value } = passage;
  switch (key.kind) {
    case 'choice':
      return choose(key.condition, instanceBy(key.then, passage, rest, at), instanceBy(key.else, passage, rest, at));
    case 'error':
      return key.problem.missed === undefined || passage.resource === undefined
        ? key
        : { ...key, problem: { ...key.problem, missed: { ...key.problem.missed, selects: passage.resource } } };
    case 'unknown':
      return instanceByUnknown(key, passage, rest, at);
    case 'null':
      return error({
        code: 'null-access',
        message: `The key used to index ${text} is null.`,
        missed: key.missed
          ? { ...key.missed, ...(passage.resource ? { selects: passage.resource } : {}) }
          : { kind: 'key', in: text, wanted: 'null', exists: keysOf(expansion), at },
        at,
      });
    case 'string':
    case 'number':
    case 'bool': {
      if (key.withheld?.holdsKey) return instanceBy(keyInside(key.withheld), passage, rest, at);
      const wanted = key.kind === 'string' ? key.value : key.kind === 'number' ? key.digits : String(key.value);
      const found = expansion.find(wanted);
      if (found === undefined) {
        if (expansion.undetermined) return mayNotExist(passage, value(expansion.unknownInstance(), rest));
        const shown = hiddenText(key) ?? (expansion.counted ? wanted : JSON.stringify(wanted));
        return noInstance(passage, shown, at, key);
      }
      return under(
        found.exists,
        () => chosenBy(key, value(found, rest), at),
        () =>
          expansion.undetermined
            ? mayNotExist(passage, value(expansion.unknownInstance(), rest))
            : noInstance(passage, hiddenText(key) ?? wanted, at),
      );
    }
    default:
      return error({ code: 'wrong-type', message: `${text} cannot be indexed with this value.`, at });
  }
}

/** One of the instances, in the worlds where the key is that of an instance. */
function instanceByUnknown(key: UnknownValue, passage: Passage, rest: readonly Step[], at: Range | undefined): Value {
  const { expansion, text, value } = passage;
  if (!expansion.undetermined) {
    const options = expansion.instances.flatMap((instance) => {
      const name = nameOf(instance);
      if (name === undefined) return [];
      const there = () => marked(value(instance, rest), instance.marks ?? {});
      const gone = () => noSuchKey({ text, ...(at ? { at } : {}) });
      return [{ key: name, marks: instance.marks ?? {}, value: () => under(instance.exists, there, gone) }];
    });
    const found = byUnknownKey(key, options, () => noSuchKey({ text, ...(at ? { at } : {}) }));
    if (found !== undefined) return found;
  }
  const found = value(expansion.unknownInstance(), rest);
  if (found.kind !== 'unknown') return unknown(key.reason, { uncertain: key.reason });
  const reason = key.subject === undefined ? {} : { reason: key.reason };
  return { ...found, ...reason, subject: undefined, uncertain: key.reason };
}

function nameOf({ key }: Expansion['instances'][number]): string | number | undefined {
  if (key?.kind === 'string') return key.key;
  return key?.kind === 'number' ? key.index : undefined;
}

/** What is selected of instances that are undetermined: `try` cannot tell whether it exists. */
function mayNotExist({ expansion, text }: Passage, found: Value): Value {
  return marked(found, {
    uncertain: expansion.reason ?? { kind: 'invalid', what: `the instances of ${text} cannot be determined` },
  });
}

function noInstance({ expansion, text, resource }: Passage, wanted: string, at: Range | undefined, key?: Value): Value {
  return error({
    code: 'no-such-key',
    message: `${text} has no instance ${wanted}.`,
    missed: {
      kind: 'key',
      in: text,
      wanted,
      exists: keysOf(expansion),
      resource,
      at,
      ...(key?.trace ? { key: key.trace } : {}),
    },
    at,
  });
}

/** An attribute known after apply gets the trace of the key that selected its instance, if the key is written elsewhere, such as in the caller's map. */
function chosenBy({ trace }: Value, value: Value, at: Range | undefined): Value {
  if (value.kind !== 'unknown' || value.reference === undefined || value.trace !== undefined) return value;
  return trace === undefined || trace.range.source === at?.source ? value : { ...value, trace };
}

function keysOf(expansion: Expansion): string[] {
  return expansion.instances
    .flatMap(({ key }) =>
      key === undefined || key.kind === 'unknown'
        ? []
        : [key.kind === 'string' ? (key.shown ?? key.key) : String(key.index)],
    )
    .slice(0, 20);
}

function under(exists: Value, there: () => Value, gone: () => Value): Value {
  if (exists.kind === 'choice')
    return choose(exists.condition, under(exists.then, there, gone), under(exists.else, there, gone));
  return exists.kind === 'bool' && !exists.value ? gone() : there();
}

/** All instances, which is the value of a resource without an index: a list by index or an object by key. */
function all(
  expansion: Expansion,
  value: (instance: Expansion['instances'][number], rest: readonly Step[]) => Value,
): Value {
  const present = (instance: Expansion['instances'][number]) =>
    under(
      instance.exists,
      () => value(instance, []),
      () => ({ kind: 'absent' }),
    );
  if (expansion.undetermined) {
    const one = value(expansion.unknownInstance(), []);
    const inner = one.kind === 'object' && one.rest ? one.rest('id') : undefined;
    const reference = inner?.kind === 'unknown' && inner.reference ? { ...inner.reference, attribute: '' } : undefined;
    return unknown(expansion.reason ?? { kind: 'invalid', what: 'the instances cannot be determined' }, {
      ...(reference ? { reference } : {}),
      type: expansion.counted ? 'list' : 'object',
      ...havingEntries(
        new Map(
          expansion.instances.flatMap((instance) =>
            instance.key?.kind === 'string'
              ? [[instance.key.key, marked(present(instance), instance.marks ?? {})]]
              : [],
          ),
        ),
      ),
    });
  }
  if (expansion.counted) return { kind: 'list', type: 'tuple', items: expansion.instances.map(present) };
  const whole = object(
    expansion.instances.map(
      (instance) => [instance.key?.kind === 'string' ? instance.key.key : '', present(instance)] as const,
    ),
  );
  return marked(
    whole,
    expansion.instances.reduce<Marks>((marks, one) => joinMarks(marks, one.marks ?? {}), {}),
  );
}
