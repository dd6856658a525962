import { object, unknown } from '../graph/make.ts';
import type { Reason, Value } from '../graph/value.ts';
import { choose } from '../graph/worlds.ts';
import type { Block } from '../hcl/syntax.ts';
import { memo } from '../memo.ts';
import { pushAll } from '../spread.ts';
import type { Range } from '../text/source.ts';
import { BLOCK } from '../work.ts';
import { expandDynamic } from './expand.ts';
import { evaluateAttribute } from './expressions/expression.ts';
import { inFile, type Scope, withNames } from './expressions/scope.ts';
import {
  blockTypeOf,
  type Content,
  contentOf,
  META_ATTRIBUTES,
  META_BLOCKS,
  type Placed,
  rangeOf,
} from './modules/module.ts';
import { refusedEphemeral } from './values/ephemeral.ts';
import { havingItems } from './values/known-part.ts';
import { sensitivityOf } from './values/lift.ts';

/** The written attributes of a block, evaluated, and its nested blocks as lists of objects. */
export function evaluateBody(content: Content, scope: Scope): Map<string, Value> {
  const values = new Map<string, Value>();
  for (const name of writtenIn(content)) {
    const value = evaluateWritten(content, name, scope);
    if (value !== undefined) values.set(name, value);
  }
  return values;
}

/** One of the values that `evaluateBody` makes; undefined where nothing is written. */
export function evaluateWritten(content: Content, name: string, scope: Scope): Value | undefined {
  const attribute = content.attributes.get(name);
  if (attribute !== undefined && !META_ATTRIBUTES.has(name))
    return stored(name, evaluateAttribute(attribute, inFile(scope, attribute.source)));
  const blocks = blocksByType(content).get(name);
  return blocks && evaluateBlocks(name, blocks, scope);
}

/** The names of the written attributes and nested blocks. */
export const writtenIn = memo((content: Content): ReadonlySet<string> => {
  const attributes = [...content.attributes.keys()].filter((name) => !META_ATTRIBUTES.has(name));
  return new Set([...attributes, ...blocksByType(content).keys()]);
});

/** Terraform stores the arguments of resources, except those that are write-only, and refuses ephemeral values for them. */
function stored(name: string, value: Value): Value {
  if (name.endsWith('_wo') || !sensitivityOf(value).ephemeral) return value;
  // It is to be corrected here, wherever the value comes from.
  const trace = value.trace && { ...value.trace, from: undefined };
  return refusedEphemeral(`An ephemeral value cannot be given to ${name}.`, trace);
}

/** The range of each attribute and block. */
export function locationsOf(content: Content): Map<string, Range> {
  const locations = new Map<string, Range>();
  for (const [name, { source, node }] of content.attributes) locations.set(name, rangeOf(source, node));
  for (const { source, node } of content.blocks) {
    const type = blockTypeOf(node);
    if (!locations.has(type)) locations.set(type, rangeOf(source, node.header));
  }
  return locations;
}

const blocksByType = memo((content: Content): ReadonlyMap<string, readonly Placed<Block>[]> => {
  const groups = new Map<string, Placed<Block>[]>();
  for (const block of content.blocks) {
    if (META_BLOCKS.has(block.node.type)) continue;
    const type = blockTypeOf(block.node);
    const others = groups.get(type);
    if (others === undefined) groups.set(type, [block]);
    else others.push(block);
  }
  return groups;
});

/** The blocks of one type as a list; those from a dynamic block may exist only in some worlds. */
export function evaluateBlocks(type: string, blocks: readonly Placed<Block>[], scope: Scope): Value {
  const items: Value[] = [];
  let open: Reason | undefined;
  const first = blocks[0]!;
  const trace = { role: 'attribute', name: type, range: rangeOf(first.source, first.node.header) } as const;
  for (const block of blocks) {
    const { source, node } = block;
    if (node.type !== 'dynamic') {
      items.push(blockObject(contentOf(source, node.body), inFile(scope, source), rangeOf(source, node.header), type));
      continue;
    }
    const place = { source, node: node.header };
    const made = scope.module.root.share.within(place, () => dynamicBlocks(type, block, scope));
    pushAll(items, made.items);
    open ??= made.unknown;
  }
  return open
    ? unknown(open, { type: 'list', trace, ...havingItems(items) })
    : { kind: 'list', type: 'list', items, trace };
}

/** The blocks that a dynamic block makes, and why there may be others. */
function dynamicBlocks(
  type: string,
  { source, node }: Placed<Block>,
  scope: Scope,
): { readonly items: readonly Value[]; readonly unknown?: Reason } {
  const { root } = scope.module;
  const content = contentOf(source, node.body);
  const inside = content.blocks.find((block) => block.node.type === 'content');
  const expansion = expandDynamic(content, inFile(scope, source), `dynamic ${type}`);
  const iteratorName = iteratorOf(content) ?? type;
  const items: Value[] = [];
  for (const instance of expansion.instances) {
    if (inside === undefined) break;
    if (!root.share.spend(BLOCK)) return { items: [], unknown: root.limited('too many blocks') };
    const each = instance.names.map(([, value]) => [iteratorName, value] as const);
    const inner = withNames(inFile(scope, inside.source), each);
    const body = contentOf(inside.source, inside.node.body);
    const header = rangeOf(inside.source, node.header);
    const value = root.share.within(undefined, () => blockObject(body, inner, header, type));
    if (instance.key?.kind === 'unknown')
      return {
        items,
        unknown: expansion.reason ?? { kind: 'invalid', what: 'the for_each of a dynamic block cannot be evaluated' },
      };
    items.push(whereExists(instance.exists, value));
  }
  return { items };
}

function iteratorOf(content: Content): string | undefined {
  const iterator = content.attributes.get('iterator')?.node.value;
  if (iterator?.kind === 'variable') return iterator.name;
  return iterator?.kind === 'literal' && typeof iterator.value === 'string' ? iterator.value : undefined;
}

function whereExists(exists: Value, value: Value): Value {
  if (exists.kind === 'choice')
    return choose(exists.condition, whereExists(exists.then, value), whereExists(exists.else, value));
  return exists.kind === 'bool' && !exists.value ? { kind: 'absent' } : value;
}

function blockObject(content: Content, scope: Scope, header: Range, type: string): Value {
  return object(evaluateBody(content, scope), 'object', {
    trace: { role: 'attribute', name: type, range: header, key: header },
  });
}
