import { posix } from 'node:path';
import { directoryAt } from '../graph/given.ts';
import type { Resource, ResourceGraph } from '../graph/graph.ts';
import { stepsOf } from '../graph/trace.ts';
import type { Trace, Value } from '../graph/value.ts';
import type { FixIntent, RemedyEdit } from '../lint/finding.ts';
import { largest, pushAll } from '../spread.ts';
import type { Edit } from '../text/edit.ts';
import { type Range, rangeKey } from '../text/source.ts';
import { lackingAt } from './caller.ts';
import { type Addition, type Container, containerOf, insertions, jsonValue } from './insert.ts';
import { additionOf } from './new-resource.ts';
import { keySlip, slipOf } from './slip.ts';
import { blockAt, expressionAt, isJson, namesOf } from './syntax.ts';
import { holderOf, isIn, isInLargerExpression, isInScope, mayRefer, type Name, namesIn, passingOf } from './trace.ts';

/** `beside`: the value now of what a caller gives, if any of the changes is for one. */
type Change = FixIntent['changes'][number] & { readonly beside?: Value | undefined };

/** The edits that make the changes to a resource, or why there are none. */
export type Made = Edits | { readonly why: string };

export interface Edits {
  readonly edits: readonly RemedyEdit[];
  /** The expressions that pass the value on, if it is edited outside the resource's own block. */
  readonly trace: readonly Range[];
  /** The variables and locals that hold the edited value as a whole: everything that uses them changes too. */
  readonly names: readonly Name[];
  /** All edits are in the resource's own block, or one adds an attribute to it: so every instance of the block changes. */
  readonly own: boolean;
  /** Why some of the changes have no edit: what the others do may suffice. */
  readonly lacks?: string;
}

type Target =
  | {
      readonly kind: 'replace';
      readonly edit: Edit;
      readonly trace: readonly Range[];
      readonly names: readonly Name[];
      readonly own: boolean;
    }
  | {
      readonly kind: 'add';
      readonly into: Container;
      readonly addition: Addition;
      readonly trace: readonly Range[];
      readonly own: boolean;
    }
  | { readonly kind: 'none'; readonly why: string };

const none = (why: string): Target => ({ kind: 'none', why });

/** `root` is the directory of the root module. */
export function editsFor({ changes }: FixIntent, resource: Resource, root: string, graph: ResourceGraph): Made {
  const furthest = largest(changes.map(({ outwards = 0 }) => outwards));
  const given = furthest === 0 ? undefined : changes.find(({ outwards }) => outwards === furthest);
  const beside = given && resource.values.get(given.attribute);
  const targets = changes.map((change) => targetOf({ outwards: furthest, beside, ...change }, resource, root));
  const edits: RemedyEdit[] = [];
  for (const [index, { adds }] of changes.entries()) {
    const target = targets[index]!;
    if (adds === undefined || target.kind === 'none') continue;
    const beside = target.kind === 'replace' ? target.edit : target.into;
    const added = additionOf(adds, beside, graph);
    if ('why' in added) return added;
    edits.push(added);
  }
  const added = new Map<string, { into: Container; additions: Addition[] }>();
  const lacks: string[] = [];
  for (const [index, target] of targets.entries()) {
    if (target.kind === 'none') {
      // The first change is what the finding is about. What else it takes may follow from it: `mode == "verify-full" ? local.ca : null`.
      if (index === 0) return { why: target.why };
      lacks.push(target.why);
    } else if (target.kind === 'replace') edits.push(target.edit);
    else {
      const key = rangeKey(target.into);
      const known = added.get(key) ?? { into: target.into, additions: [] };
      added.set(key, { ...known, additions: [...known.additions, target.addition] });
    }
  }
  for (const { into, additions } of added.values()) {
    const lines = insertions(into, additions);
    if (lines === undefined) return { why: 'dmslint cannot add an argument to text of this form' };
    pushAll(edits, lines);
  }
  const found = targets.filter((target) => target.kind !== 'none');
  return {
    edits,
    // What has no edit may follow from the others: `certificate_arn = var.mode == "none" ? null : …`.
    trace: [
      ...found.flatMap(({ trace }) => trace),
      ...changes.flatMap(({ attribute }) => resource.locations.get(attribute) ?? []),
    ],
    names: found.flatMap((target) => (target.kind === 'replace' ? target.names : [])),
    own: found.every(({ own }) => own) || targets.some((target, index) => isForAll(target, changes[index]!)),
    ...(lacks.length === 0 ? {} : { lacks: lacks[0]! }),
  };
}

/** Whether all instances of a block get the attribute. */
function isForAll(target: Target, { attribute }: Change): boolean {
  return target.kind === 'add' && target.own && !attribute.includes('.');
}

function targetOf(change: Change, resource: Resource, root: string): Target {
  const steps = change.attribute.split('.');
  const inner = steps.pop()!;
  if (steps.length === 0) {
    if (resource.locations.has(change.attribute)) {
      const value = resource.values.get(change.attribute);
      return value === undefined
        ? none('its value is unknown')
        : byValue(value, change, change.attribute, resource, root);
    }
    return toBlock(resource, resource.at, { name: change.attribute, value: change.value });
  }
  const block = steps.join('.');
  const item = blockIn(steps, resource.values);
  if (item?.kind !== 'object') return none(`the block ${block} may not exist`);
  const value = item.entries.get(inner);
  if (value?.trace !== undefined) return byValue(value, change, inner, resource, root);
  const at = item.trace?.range;
  return at === undefined
    ? none(`dmslint cannot tell where the block ${block} is written`)
    : toBlock(resource, at, { name: inner, value: change.value });
}

/** The block that a path leads to: `kafka_settings`, `parameter[1]`, `settings`, `mysql_settings`. */
export function blockIn(steps: readonly string[], values: ReadonlyMap<string, Value>): Value | undefined {
  let at: Value | undefined;
  let within: ReadonlyMap<string, Value> | undefined = values;
  for (const step of steps) {
    const [, name = '', index] = /^(\w+)(?:\[(\d+)\])?$/.exec(step) ?? [];
    const held: Value | undefined = within?.get(name);
    at = held?.kind === 'list' ? held.items[Number(index ?? 0)] : held;
    within = at?.kind === 'object' ? at.entries : undefined;
  }
  return at;
}

/** Adds an attribute to the block with this header, or to the object that represents the block in the JSON syntax. */
function toBlock(resource: Resource, header: Range, addition: Addition): Target {
  if (resource.incomplete !== undefined) return none(resource.incomplete);
  const { source } = header;
  const block = blockAt(source, header);
  const content =
    block?.type === 'dynamic'
      ? block.body.items.find((item) => item.kind === 'block' && item.type === 'content')
      : block;
  if (content?.kind === 'block')
    return content.body.incomplete
      ? none('part of the block cannot be read')
      : { kind: 'add', into: containerOf(source, content), addition, trace: [], own: true };
  const object = expressionAt(source, header);
  return object?.kind === 'object'
    ? { kind: 'add', into: containerOf(source, object), addition, trace: [], own: true }
    : none('the block was not found in the file');
}

/** Edits an attribute that is set: the mistaken reference, the object that lacks the key, or the literal that the value comes from. */
function byValue(value: Value, change: Change, name: string, resource: Resource, root: string): Target {
  if (value.kind === 'choice') return none('its value depends on a condition');
  const steps = stepsOf(value.trace);
  const constant = isConstant(change.value);
  const key = constant ? undefined : keySlip(value, change.value);
  if (key !== undefined) {
    const target = toLiteral(key.steps, { ...change, value: key.value }, resource, root, true, 'the key');
    const lookup = steps.map(({ range }) => range);
    return target.kind === 'none' ? target : { ...target, trace: [...target.trace, ...lookup] };
  }
  const renamed = constant ? undefined : slipIn(steps, change.value, resource);
  if (renamed !== undefined) return renamed;
  if (change.renames) return none('the certificate is in another module');
  const literal = () => toLiteral(steps, change, resource, root, constant, name);
  if (value.kind === 'null' && value.missed !== undefined && value.missed.resource === undefined) {
    const entry = toEntry(value.missed.wanted, stepsOf(value.missed.of), steps, change, resource, constant);
    // What is read from a file, or computed, has no place for an entry: what it falls back to is written.
    const fallback = entry.kind === 'none' && constant ? literal() : entry;
    return fallback.kind === 'none' ? entry : fallback;
  }
  return toCaller(value, change, resource, constant) ?? literal();
}

export function isConstant(expression: string): boolean {
  return /^("[^"\\$%]*"|true|false|null|-?\d+(\.\d+)?)$/.test(expression);
}

/** Adds what a caller leaves to a default: the call of the module, or its entry, gives it. */
function toCaller(value: Value, change: Change, resource: Resource, isConstant: boolean): Target | undefined {
  const place = lackingAt(value, change, resource, isConstant);
  if (place === undefined) return undefined;
  const target = toBlock(resource, place.at, { name: place.name, value: change.value });
  return target.kind === 'add'
    ? { ...target, trace: stepsOf(value.trace).map(({ range }) => range), own: false }
    : target;
}

/** Corrects a reference to the same resource; the rest of the expression is kept. */
function slipIn(steps: readonly Trace[], value: string, resource: Resource): Target | undefined {
  const slip = slipOf(steps, value);
  if (slip === undefined) return undefined;
  return 'why' in slip ? none(slip.why) : replacing(slip.range, slip.edit, steps, resource);
}

function replacing(
  range: Range,
  edit: Omit<Edit, 'source'>,
  steps: readonly Trace[],
  resource: Resource,
): Target & { kind: 'replace' } {
  return {
    kind: 'replace',
    edit: { source: range.source, ...edit },
    trace: steps.map((step) => step.range),
    names: [],
    own: isIn(resource, range),
  };
}

/** The step in which the value is a plain reference to a resource, which another one can replace. */
function referenceIn(steps: readonly Trace[], change: Change, resource: Resource): number | undefined {
  const found = steps.findIndex(({ range }) => {
    const expression = expressionAt(range.source, range);
    const [first] = (expression && expression.kind !== 'splat' && namesOf(expression)?.names) || [];
    return first !== undefined && first !== 'var' && first !== 'local' && first !== 'each' && first !== 'module';
  });
  if (found < 0) return undefined;
  const { range } = steps[found]!;
  return isIn(resource, range) || isInReach(range, change, resource) ? found : undefined;
}

/** Whether a reference to what is in scope where the resource is, or to what its caller has, can be written at a location. */
function isInReach(range: Range, { outwards = 0 }: Change, resource: Resource): boolean {
  return outwards === 0
    ? mayRefer(range, resource)
    : isInScope(range) && posix.dirname(range.source.path) === directoryAt(resource, outwards);
}

/** The same, where what it refers to may be added first. */
function isReferable(range: Range, change: Change, resource: Resource): boolean {
  return change.adds !== undefined && (change.outwards ?? 0) === 0
    ? isInScope(range)
    : isInReach(range, change, resource);
}

function relinked(at: number, steps: readonly Trace[], change: Change, resource: Resource): Target {
  const { range } = steps[at]!;
  const passing = passingOf(steps.slice(0, at));
  if (passing === undefined || isInLargerExpression(range.source, range))
    return none('its value is part of a larger expression');
  const target = replacing(
    range,
    { start: range.start, end: range.end, text: isJson(range.source) ? jsonValue(change.value) : change.value },
    steps,
    resource,
  );
  return { ...target, names: passing };
}

/** The entry of a map that lacks the key. */
function toEntry(
  key: string,
  of: readonly Trace[],
  steps: readonly Trace[],
  change: Change,
  resource: Resource,
  isConstant: boolean,
): Target {
  const written = of.at(-1);
  const object = written && expressionAt(written.range.source, written.range);
  if (written === undefined || object?.kind !== 'object' || !/^[A-Za-z_][\w-]*$/.test(key))
    return none('its value is missing from the result of an expression');
  const passing = passingOf(of.slice(0, -1));
  if (passing === undefined || isInLargerExpression(written.range.source, written.range))
    return none('its value is missing from the result of an expression');
  if (!isConstant && !isReferable(written.range, change, resource))
    return none('the certificate is not in scope where the value is missing');
  return {
    kind: 'add',
    into: containerOf(written.range.source, object),
    addition: { name: key, value: change.value },
    trace: [...steps, ...of].map(({ range }) => range),
    own: false,
  };
}

/** A plain literal: quotes without escapes or templates, a number, a bool, null. */
const PLAIN = /^(?:"(?:[^"\\$%\n]|[$%](?!\{))*"|-?\d+(?:\.\d+)?|true|false|null)$/;

const GIVEN: Partial<Record<Trace['role'], string>> = {
  'command-line': 'the command line',
  environment: 'the environment',
  plan: 'the plan',
};

function toLiteral(
  steps: readonly Trace[],
  change: Change,
  resource: Resource,
  root: string,
  isConstant: boolean,
  attribute: string,
): Target {
  const first = steps.at(-1);
  if (first === undefined) return none(`dmslint cannot tell where ${attribute} is written`);
  const given = GIVEN[first.role];
  if (given !== undefined) return none(`its value comes from ${given}`);
  const { source, start, end } = first.range;
  const text = source.text.slice(start, end);
  const reference = isConstant ? undefined : referenceIn(steps, change, resource);
  if (reference !== undefined) return relinked(reference, steps, change, resource);
  if (!PLAIN.test(text)) return none('its value is computed by an expression');
  const passing = isConstant ? namesIn(steps) : passingOf(steps.slice(0, -1));
  if (passing === undefined) return none('its value is computed by an expression');
  // A constant can stand wherever the value comes from: in the branch of a condition, or as what `coalesce` or `lookup` falls back to. Whether it has the effect there, the trial shows.
  if (!isConstant && (first.role === 'literal' || isInLargerExpression(source, first.range)))
    return none('its value is part of a larger expression');
  if (!isConstant && !isReferable(first.range, change, resource))
    return none('the certificate is not in scope where the value is written');
  const own = steps.length === 1 && isIn(resource, first.range);
  return {
    kind: 'replace',
    edit: { source, start, end, text: isJson(source) ? jsonValue(change.value) : change.value },
    trace: steps.map(({ range }) => range),
    names: own ? [] : [...holderOf(first, root), ...passing],
    own,
  };
}
