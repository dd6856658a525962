import type { Resource } from '../graph/graph.ts';
import { bool } from '../graph/make.ts';
import { describeDecision } from '../graph/possible-worlds.ts';
import type { Condition, Value } from '../graph/value.ts';
import { choose } from '../graph/worlds.ts';
import { everyExpression } from '../hcl/walk.ts';
import { type EmptyBlock, type MakeRoot, type Switch, textOf } from './default-switches.ts';
import { FollowedResource } from './followed-resource.ts';
import type { ModuleInstance } from './instance.ts';

/** A block that the defaults of variables switch off, and each way to switch it on. */
export interface SwitchedOff {
  readonly address: string;
  readonly block: EmptyBlock;
  readonly ways: readonly (readonly Switch[])[];
}

/** A root is evaluated once for each: what needs more stays a gap. */
const MOST_WORLDS = 16;

/**
 * The resources that there are where variables that nobody sets have other values than their defaults, each under the condition for it. `collect` gives all
 * resources of an evaluation of the root, which `make` makes with further assumptions; those in `known` are there anyway.
 */
export function assumedResources(
  all: readonly SwitchedOff[],
  make: MakeRoot,
  collect: (root: ModuleInstance, make: MakeRoot) => ReadonlyMap<string, Resource>,
  known: ReadonlyMap<string, Resource>,
): Map<string, Resource> {
  const worlds = new Map<string, readonly Switch[]>();
  for (const one of all) {
    const way = one.ways.find((switches) => isSure(switches) || !needsKey(one.block));
    if (way !== undefined) worlds.set(JSON.stringify(way.map(({ address, on }) => [address, on && textOf(on)])), way);
  }
  const found = new Map<string, Resource>();
  for (const way of [...worlds.values()].slice(0, MOST_WORLDS)) {
    const assumed = way.map(({ address, on }) => [address, on ?? 'unknown'] as const);
    const makeMore: MakeRoot = (more) => make({ ...more, assumed: new Map([...assumed, ...more.assumed]) });
    for (const [address, resource] of collect(makeMore({ assumed: new Map() }), makeMore))
      if (!known.has(address) && !found.has(address)) found.set(address, existingUnder(way, resource));
  }
  return found;
}

function existingUnder(way: readonly Switch[], resource: Resource): Resource {
  const [exists, onlyWhen] = [under(way, resource.exists), textFor(way)];
  return resource instanceof FollowedResource ? resource.under(exists, onlyWhen) : { ...resource, exists, onlyWhen };
}

/** Whether a block has instances now. */
export function isAmong({ address }: SwitchedOff, resources: ReadonlyMap<string, Resource>): boolean {
  return [...resources.keys()].some((one) => one.startsWith(address) && /^(?:$|[.[])/.test(one.slice(address.length)));
}

function isSure(switches: readonly Switch[]): boolean {
  return switches.every(({ on }) => on !== undefined);
}

/** Whether the body of a block says something of the instance that it is: then a single one would not do. */
function needsKey({ declared: { content } }: EmptyBlock): boolean {
  let needs = false;
  const parts = [...content.attributes].filter(([name]) => name !== 'count' && name !== 'for_each');
  for (const part of [...parts.map(([, { node }]) => node), ...content.blocks.map(({ node }) => node)])
    everyExpression(part, (expression) => {
      needs ||= expression.kind === 'variable' && (expression.name === 'each' || expression.name === 'count');
    });
  return needs;
}

/** `exists`, where the variables have the values that the block needs. */
function under(way: readonly Switch[], exists: Value): Value {
  return way.reduce((left, { address, value, on }) => {
    const condition = conditionOn(address, on ?? value);
    return on === undefined ? choose(condition, bool(false), left) : choose(condition, left, bool(false));
  }, exists);
}

/** `var.enable_dms is true`. */
function textFor(way: readonly Switch[]): string {
  const texts = way.map(({ address, value, on }) => {
    const condition = conditionOn(address, on ?? value);
    return describeDecision({
      subject: address,
      conditions: [condition],
      holds: on === undefined ? undefined : condition,
    });
  });
  return texts.join(' and ');
}

/** That a variable has a value; collections are told apart only by whether they are what they are by default. */
function conditionOn(subject: string, value: Value): Condition {
  const reason = { kind: 'no-value', variable: subject } as const;
  switch (value.kind) {
    case 'string':
    case 'number':
    case 'bool': {
      const { sensitive, withheld } = value;
      const marks = { ...(sensitive ? { sensitive } : {}), ...(withheld ? { withheld } : {}) };
      return { subject, type: value.kind, equals: textOf(value) ?? '', reason, marks };
    }
    default:
      return { subject, type: 'null', equals: nameOf(value), reason };
  }
}

function nameOf(value: Value): string {
  if (value.kind === 'null') return 'null';
  const isEmpty =
    value.kind === 'list' ? value.items.length === 0 : value.kind === 'object' && value.entries.size === 0;
  return isEmpty ? 'empty' : 'its default';
}
