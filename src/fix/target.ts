import type { Resource } from '../graph/graph.ts';
import { stepsOf } from '../graph/trace.ts';
import type { Trace, Value } from '../graph/value.ts';
import type { FixIntent } from '../lint/finding.ts';
import type { Edit } from '../text/edit.ts';
import { type Range, rangeKey } from '../text/source.ts';
import { type Addition, type Container, containerOf, insertions, jsonValue } from './insert.ts';
import { blockAt, expressionAt, isJson, namesOf, passedBy } from './syntax.ts';
import { holderOf, isIn, isInLargerExpression, mayRefer, type Name, passingOf } from './trace.ts';

type Change = FixIntent['changes'][number];

/** The edits that make the changes at a resource, or why there are none. */
export type Made = Edits | { readonly why: string };

export interface Edits {
  readonly edits: readonly Edit[];
  /** The expressions through which a value comes that is edited elsewhere than in the resource's own block. */
  readonly trace: readonly Range[];
  /** What holds the value there by name, as scalars: who else uses it gets another value. */
  readonly names: readonly Name[];
  /** All of it is in the resource's own block. */
  readonly own: boolean;
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
export function editsFor({ changes }: FixIntent, resource: Resource, root: string): Made {
  const targets = changes.map((change) => targetOf(change, resource, root));
  const edits: Edit[] = [];
  const added = new Map<string, { into: Container; additions: Addition[] }>();
  for (const target of targets) {
    if (target.kind === 'none') return { why: target.why };
    if (target.kind === 'replace') edits.push(target.edit);
    else {
      const key = rangeKey(target.into);
      const known = added.get(key) ?? { into: target.into, additions: [] };
      added.set(key, { ...known, additions: [...known.additions, target.addition] });
    }
  }
  for (const { into, additions } of added.values()) {
    const lines = insertions(into, additions);
    if (lines === undefined) return { why: 'the text has a form in which nothing can be added' };
    edits.push(...lines);
  }
  const found = targets.filter((target) => target.kind !== 'none');
  return {
    edits,
    trace: found.flatMap(({ trace }) => trace),
    names: found.flatMap((target) => (target.kind === 'replace' ? target.names : [])),
    own: found.every(({ own }) => own),
  };
}

function targetOf(change: Change, resource: Resource, root: string): Target {
  const steps = change.attribute.split('.');
  const inner = steps.pop()!;
  if (steps.length === 0) {
    if (resource.locations.has(change.attribute)) {
      const value = resource.values.get(change.attribute);
      return value === undefined
        ? none('its value is not known')
        : byValue(value, change, change.attribute, resource, root);
    }
    return toBlock(resource, resource.at, { name: change.attribute, value: change.value });
  }
  const block = steps.join('.');
  const item = blockIn(steps, resource.values);
  if (item?.kind !== 'object') return none(`there is no block ${block} that is surely there`);
  const value = item.entries.get(inner);
  if (value?.trace !== undefined) return byValue(value, change, inner, resource, root);
  const at = item.trace?.range;
  return at === undefined
    ? none(`the block ${block} has no place of its own`)
    : toBlock(resource, at, { name: inner, value: change.value });
}

/** The block that a path leads to: `kafka_settings`, `parameter[1]`, `settings`, `mysql_settings`. */
function blockIn(steps: readonly string[], values: ReadonlyMap<string, Value>): Value | undefined {
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

/** An attribute that is not written, to the block with the header; or to the object that stands for one (JSON syntax). */
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
      ? none("a part of the block can't be read")
      : { kind: 'add', into: containerOf(source, content), addition, trace: [], own: true };
  const object = expressionAt(source, header);
  return object?.kind === 'object'
    ? { kind: 'add', into: containerOf(source, object), addition, trace: [], own: true }
    : none("the block can't be found in the text");
}

/** An attribute that is written: the reference that slipped, the object that lacks the key, or the literal that the value comes from. */
function byValue(value: Value, change: Change, name: string, resource: Resource, root: string): Target {
  if (value.kind === 'choice') return none('its value depends on a condition');
  const steps = stepsOf(value.trace);
  const isConstant = /^("[^"\\$%]*"|true|false|null|-?\d+(\.\d+)?)$/.test(change.value);
  const renamed = isConstant ? undefined : slipIn(steps, change.value, resource);
  if (renamed !== undefined) return renamed;
  if (value.kind === 'null' && value.missed !== undefined && value.missed.resource === undefined)
    return toEntry(value.missed.wanted, stepsOf(value.missed.of), steps, change, resource, isConstant);
  return toLiteral(steps, change, resource, root, isConstant, name);
}

/** A reference to the same resource with another last name: only that is replaced, the keys stay as they are written. */
function slipIn(steps: readonly Trace[], value: string, resource: Resource): Target | undefined {
  const wanted = value.replace(/\[(?:"(?:[^"\\]|\\.)*"|[^"\]]*)\]/g, '').split('.');
  const right = wanted.at(-1)!;
  for (const { range } of [...steps].reverse()) {
    const expression = expressionAt(range.source, range);
    const found = expression && namesOf(passedBy(expression));
    if (found?.names.length !== wanted.length || found.names.at(-1) === right) continue;
    if (!found.names.slice(0, -1).every((name, index) => name === wanted[index])) continue;
    const { start, end } = found.last;
    if (range.source.text.slice(start, end) !== found.names.at(-1))
      return none('the reference is written with escapes');
    return {
      kind: 'replace',
      edit: { source: range.source, start, end, text: right },
      trace: steps.map((step) => step.range),
      names: [],
      own: isIn(resource, range),
    };
  }
  return undefined;
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
    return none('its value is missing from what an expression makes');
  const passing = passingOf(of.slice(0, -1));
  if (passing === undefined || isInLargerExpression(written.range.source, written.range))
    return none('its value is missing from what an expression makes');
  if (!isConstant && !mayRefer(written.range, resource))
    return none('the certificate can not be referred to where the value is missing');
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
  if (first === undefined) return none(`${attribute} has no place in the text`);
  const given = GIVEN[first.role];
  if (given !== undefined) return none(`its value is given by ${given}`);
  const { source, start, end } = first.range;
  const text = source.text.slice(start, end);
  if (first.role === 'literal') return none('its value stands inside a larger expression');
  if (!PLAIN.test(text)) return none('its value is made by an expression');
  const passing = passingOf(steps.slice(0, -1));
  if (passing === undefined) return none('its value is made by an expression');
  if (isInLargerExpression(source, first.range)) return none('its value stands inside a larger expression');
  if (!isConstant && !mayRefer(first.range, resource))
    return none('the certificate can not be referred to where the value is written');
  const own = steps.length === 1 && isIn(resource, first.range);
  return {
    kind: 'replace',
    edit: { source, start, end, text: isJson(source) ? jsonValue(change.value) : change.value },
    trace: steps.map(({ range }) => range),
    names: own ? [] : [...holderOf(first, root), ...passing],
    own,
  };
}
