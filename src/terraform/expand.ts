import type { InstanceKey } from '../graph/graph.ts';
import { bool, marksOf, number, object, unknown } from '../graph/make.ts';
import { toInteger } from '../graph/number.ts';
import type { Allowed, ListValue, Marks, ObjectValue, Reason, UnknownValue, Value } from '../graph/value.ts';
import { hiddenText } from '../graph/withhold.ts';
import { assume, choose } from '../graph/worlds.ts';
import type { Attribute } from '../hcl/syntax.ts';
import type { Construct } from '../work.ts';
import { itemsOf } from './expressions/access.ts';
import { evaluate } from './expressions/expression.ts';
import { inFile, type Scope } from './expressions/scope.ts';
import type { Content, Placed } from './modules/module.ts';
import type { RootContext } from './root.ts';
import { toNumberValue } from './values/convert.ts';
import { refusedEphemeral } from './values/ephemeral.ts';
import { entriesOfUnknown, knownPart } from './values/known-part.ts';
import { keyInside, sensitivityOf } from './values/lift.ts';
import { isTrue } from './values/operators.ts';
import { oneOfUnknownKeys } from './values/unknown-keys.ts';

const MOST_INSTANCES = 20_000;

/** One instance of a resource, module call or dynamic block. */
export interface Instance {
  readonly key: InstanceKey | undefined;
  /** True, or a choice of bools. */
  readonly exists: Value;
  /** `each` or `count`. */
  readonly names: readonly (readonly [string, Value])[];
  /** The entry of the for_each map, for locations. */
  readonly entry?: Value;
  /** The marks of the key. */
  readonly marks?: Marks;
}

/** The instances created by count, for_each or enabled. */
export class Expansion {
  /** Neither count nor for_each. */
  readonly single: boolean;
  readonly counted: boolean;
  readonly instances: readonly Instance[];
  /** Why there may be other instances. */
  readonly reason: Reason | undefined;
  readonly #byKey = new Map<string, Instance>();

  constructor(kind: 'single' | 'count' | 'for_each', instances: readonly Instance[], reason?: Reason) {
    this.single = kind === 'single';
    this.counted = kind === 'count';
    this.instances = instances;
    this.reason = reason;
    for (const instance of instances) {
      if (instance.key?.kind === 'string') this.#byKey.set(instance.key.key, instance);
      if (instance.key?.kind === 'number') this.#byKey.set(String(instance.key.index), instance);
    }
  }

  /** Whether the keys are unknown. */
  get undetermined(): boolean {
    return this.reason !== undefined;
  }

  find(key: string): Instance | undefined {
    return this.#byKey.get(key);
  }

  /** The instance that represents all those with an unknown key. */
  unknownInstance(): Instance {
    return (
      this.instances.find(({ key }) => key?.kind === 'unknown') ??
      unknownInstance(
        this.counted ? 'count' : 'for_each',
        this.reason ?? { kind: 'invalid', what: 'the instance key cannot be determined' },
        undefined,
      )
    );
  }
}

const YES = bool(true);

/** The instances of a block with `count`, `for_each` or OpenTofu's `lifecycle { enabled }`; `text` names it in subjects. */
export function expand(content: Content, scope: Scope, text: string): Expansion {
  const forEach = content.attributes.get('for_each');
  const count = content.attributes.get('count');
  if (forEach !== undefined) {
    const value = writtenValue(forEach, scope);
    return merge(
      'for_each',
      alternatives(value, (leaf) => byKey(leaf, text, scope.module.root, forEach)),
    );
  }
  if (count !== undefined) {
    const value = toNumberValue(writtenValue(count, scope));
    return merge(
      'count',
      alternatives(value, (leaf) => byCount(leaf, text, scope.module.root, count)),
    );
  }
  return new Expansion('single', [{ key: undefined, exists: enabled(content, scope), names: [] }]);
}

/** Terraform keeps the keys of instances, and therefore refuses ephemeral values here. */
function writtenValue(written: Placed<Attribute>, scope: Scope): Value {
  const { node, source } = written;
  const value = scope.module.root.share.within(written, () => evaluate(node.value, inFile(scope, source)));
  return sensitivityOf(value).ephemeral ? refusedEphemeral(`${node.name} cannot be an ephemeral value.`) : value;
}

/** The blocks of a dynamic block: one for each element of a list (by index) or entry of a map. */
export function expandDynamic(content: Content, scope: Scope, text: string): Expansion {
  const forEach = content.attributes.get('for_each');
  if (forEach === undefined) return new Expansion('for_each', []);
  const value = evaluate(forEach.node.value, inFile(scope, forEach.source));
  return merge(
    'for_each',
    alternatives(value, (leaf): Some => {
      // Blocks have no keys: those of a map need not be known.
      const all = leaf.kind === 'unknown' ? entriesOfUnknown(leaf) : itemsOf(leaf);
      const part = all === undefined ? knownPart(leaf) : undefined;
      const items = all ?? (part && itemsOf(part)) ?? [];
      if (items.length > MOST_INSTANCES) return tooMany('for_each', text, scope.module.root, forEach);
      const instances = items.map(([key, item], index) => ({
        key: leaf.kind === 'object' || leaf.kind === 'list' ? dynamicKey(leaf, key, index, scope) : byIndex(index),
        exists: presence(item),
        names: eachOf(key, item),
      }));
      if (all !== undefined) return { instances };
      const reason = reasonOf(leaf, 'for_each is not a list, map or set');
      return { instances: [...instances, unknownInstance('for_each', reason, text)], reason };
    }),
  );
}

function dynamicKey(collection: ListValue | ObjectValue, key: Value, index: number, scope: Scope): InstanceKey {
  const isList = collection.kind === 'list' && collection.type !== 'set';
  return isList ? byIndex(index) : keyOf(key, scope.module.root);
}

const byIndex = (index: number): InstanceKey => ({ kind: 'number', index });

/** `each` of an entry. */
function eachOf(key: Value, item: Value): Instance['names'] {
  const each = object([
    ['key', key],
    ['value', present(item)],
  ]);
  return [['each', each]];
}

function keyOf(key: Value, root: RootContext): InstanceKey {
  if (key.kind === 'number') return { kind: 'number', index: Number(key.digits) };
  const text = key.kind === 'string' ? key.value : JSON.stringify(key.kind === 'bool' ? key.value : null);
  const shown = root.shownKey(text, key);
  return { kind: 'string', key: text, ...(shown === undefined ? {} : { shown }) };
}

function enabled(content: Content, scope: Scope): Value {
  for (const { source, node } of content.blocks) {
    if (node.type !== 'lifecycle') continue;
    const attribute = node.body.items.find((item) => item.kind === 'attribute' && item.name === 'enabled');
    if (attribute?.kind !== 'attribute') continue;
    const value = isTrue(evaluate(attribute.value, inFile(scope, source)));
    if (value.kind === 'bool' || value.kind === 'choice') return value;
  }
  return YES;
}

interface Some {
  readonly instances: readonly Instance[];
  readonly reason?: Reason;
}

/** The instances in every alternative of the count or for_each value. */
function alternatives(value: Value, make: (leaf: Value) => Some): Some {
  if (value.kind === 'error' && value.problem.excluded) return { instances: [] };
  if (value.kind !== 'choice') return make(value);
  const yes = alternatives(value.then, make);
  const no = alternatives(value.else, make);
  const NO = bool(false);
  const nameOf = ({ key }: Instance) =>
    key?.kind === 'string' ? `s${key.key}` : key?.kind === 'number' ? `n${key.index}` : '?';
  const others = new Map(no.instances.map((instance) => [nameOf(instance), instance]));
  const joined = yes.instances.map((instance): Instance => {
    const other = others.get(nameOf(instance));
    others.delete(nameOf(instance));
    if (other === undefined) return { ...instance, exists: choose(value.condition, instance.exists, NO) };
    return {
      ...instance,
      exists: choose(
        value.condition,
        assume(instance.exists, value.condition, true),
        assume(other.exists, value.condition, false),
      ),
      names: instance.names.map(([name, mine]) => {
        const theirs = other.names.find(([also]) => also === name)?.[1];
        return [name, theirs === undefined ? mine : choose(value.condition, mine, theirs)] as const;
      }),
    };
  });
  for (const other of others.values()) joined.push({ ...other, exists: choose(value.condition, NO, other.exists) });
  return { instances: joined, reason: yes.reason ?? no.reason };
}

function merge(kind: 'count' | 'for_each', some: Some): Expansion {
  return new Expansion(kind, some.instances, some.reason);
}

function byCount(value: Value, text: string, root: RootContext, at: Construct): Some {
  const count = value.kind === 'number' ? toInteger(value.digits) : undefined;
  if (count !== undefined && count >= 0) {
    if (count > MOST_INSTANCES || !root.expands(count)) return tooMany('count', text, root, at);
    return { instances: Array.from({ length: count }, (_, index) => counted(index)) };
  }
  const reason = reasonOf(value, count === undefined ? 'count is not a whole number' : 'count is negative');
  const least = value.kind === 'unknown' ? (value.atLeast ?? (value.notEmpty ? 1 : 0)) : 0;
  if (least > MOST_INSTANCES || !root.expands(least)) return tooMany('count', text, root, at);
  const certain = Array.from({ length: least }, (_, index) => counted(index));
  const indexes = certain.map((_, index) => String(index));
  return { instances: [...certain, unknownInstance('count', reason, text, indexes)], reason };
}

function counted(index: number): Instance {
  return {
    key: { kind: 'number', index },
    exists: YES,
    names: [['count', object([['index', number(index)]])]],
  };
}

function tooMany(kind: 'count' | 'for_each', text: string, root: RootContext, at: Construct): Some {
  const reason = root.limited('too many instances', 'instances', at);
  return { instances: [unknownInstance(kind, reason, text)], reason };
}

function byKey(value: Value, text: string, root: RootContext, at: Construct): Some {
  const part = knownPart(value);
  const known = part ?? value;
  const items = known.kind === 'list' ? itemsOf(known)?.map(([, item]) => [item, item] as const) : itemsOf(known);
  let reason = part && reasonOf(value, '');
  if (items === undefined) {
    reason = reasonOf(value, 'for_each is not a map or a set of strings');
    return { instances: [unknownInstance('for_each', reason, text)], reason };
  }
  if (items.length > MOST_INSTANCES || !root.expands(items.length)) return tooMany('for_each', text, root, at);
  const instances: Instance[] = [];
  for (const [key, item] of items) {
    if (key.kind === 'string' && !key.withheld?.holdsKey) instances.push(withKey(key, item, root));
    else
      reason ??= key.withheld?.holdsKey
        ? keyInside(key.withheld).reason
        : reasonOf(key, 'a key of for_each is no string');
  }
  if (reason === undefined) return { instances };
  const all = value.kind === 'unknown' ? entriesOfUnknown(value) : undefined;
  const one = all && oneOfUnknownKeys(all, text);
  const keys = instances.flatMap(({ key, exists }) => (key?.kind === 'string' && exists === YES ? [key.key] : []));
  const kind = known.kind === 'list' ? 'set' : 'for_each';
  const others = unknownInstance(kind, reason, text, keys);
  return { instances: [...instances, one ? withEntry(others, one) : others], reason };
}

/** One of the instances whose keys are unknown, where their values are known. */
function withEntry(others: Instance, { key, value }: { readonly key?: Value; readonly value: Value }): Instance {
  const [[, each]] = others.names as readonly [readonly [string, ObjectValue]];
  const names = new Map([...each.entries, ['value', value] as const, ...(key ? [['key', key] as const] : [])]);
  return { ...others, names: [['each', { ...each, entries: names }]], entry: value };
}

function withKey(key: Value & { kind: 'string' }, item: Value, root: RootContext): Instance {
  return {
    key: keyOf(key, root),
    exists: presence(item),
    names: eachOf(key, item),
    entry: item,
    ...(hiddenText(key) === undefined ? {} : { marks: marksOf(key) }),
  };
}

/** Whether an entry exists: a bool or a choice of bools. */
function presence(item: Value): Value {
  if (item.kind === 'absent') return bool(false);
  return item.kind === 'choice' ? choose(item.condition, presence(item.then), presence(item.else)) : YES;
}

/** The entry's value in the worlds where it exists. */
function present(item: Value): Value {
  if (item.kind !== 'choice') return item;
  const yes = present(item.then);
  const no = present(item.else);
  if (yes.kind === 'absent') return no;
  return no.kind === 'absent' ? yes : choose(item.condition, yes, no);
}

/** What stands for the instances with unknown keys, which are none of `others`. */
function unknownInstance(
  kind: 'count' | 'for_each' | 'set',
  reason: Reason,
  text: string | undefined,
  others: readonly string[] = [],
): Instance {
  const at = (name: string, more?: Partial<Pick<UnknownValue, 'type' | 'allowed'>>) =>
    unknown(reason, { ...(text !== undefined ? { subject: `${name} of ${text}` } : {}), ...more });
  const allowed: Pick<UnknownValue, 'allowed'> = others.length > 0 ? { allowed: noneOf(others) } : {};
  const names: Instance['names'] =
    kind === 'count'
      ? [['count', object([['index', at('count.index', { type: 'number', ...allowed })]])]]
      : [
          [
            'each',
            object([
              ['key', at('each.key', { type: 'string', ...allowed })],
              ['value', at('each.value', kind === 'set' ? { type: 'string', ...allowed } : {})],
            ]),
          ],
        ];
  return { key: { kind: 'unknown' }, exists: YES, names };
}

/** Texts of strings, or digits of numbers. */
function noneOf(keys: readonly string[]): Allowed {
  return {
    refuses: (value) =>
      (value.kind === 'string' && keys.includes(value.value)) ||
      (value.kind === 'number' && keys.includes(value.digits)),
  };
}

function reasonOf(value: Value, wrongKind: string): Reason {
  if (value.kind === 'unknown') return value.reason;
  if (value.kind === 'error') return { kind: 'error', problem: value.problem };
  return { kind: 'invalid', what: value.kind === 'null' ? 'count or for_each is null' : wrongKind };
}
