import { isDmsType } from '../aws/dms-types.ts';
import { schemaOf } from '../aws/index.ts';
import type { Change, Resource, Root } from '../graph/graph.ts';
import type { ListValue, Trace, UnknownValue, Value } from '../graph/value.ts';
import { counterparts } from './counterparts.ts';
import { decisionsBy, resourceIn } from './decisions.ts';
import type { PlanReading } from './read.ts';
import type { Told } from './slices.ts';

/** A plan with its configuration; or an address of the plan that the configuration does not have. */
export type WithSources =
  | { readonly kind: 'joined'; readonly root: Root }
  | { readonly kind: 'differs'; readonly address: string };

/**
 * Joins a plan with the configuration that it was made from (`told`: the texts of data sources in it): resources get their locations, and values that the plan lacks come from the evaluator.
 * The configuration must have every DMS address of the plan.
 */
export function withSources(root: Root, sources: Root, told: PlanReading['told']): WithSources {
  const pairs = [...root.resources.values()].map((resource) => [resource, sourceOf(resource, sources)] as const);
  const isOwn = ([{ address }, source]: (typeof pairs)[number]) => source?.address === address;
  const stranger = pairs.find(
    ([{ mode, type }, source]) => source === undefined && mode === 'managed' && isDmsType(type),
  );
  if (stranger !== undefined) return { kind: 'differs', address: stranger[0].address };
  const known = (subject: string) => told.get(subject) ?? plannedText(root, subject);
  const decided = decisionsBy(pairs.filter(isOwn), known);
  const resources = new Map(
    pairs.map((pair) => {
      const [resource, source] = pair;
      // What an instance with a key that the configuration does not show decides holds for that instance alone: `each.key` is another one in each.
      const world = source === undefined || isOwn(pair) ? decided : decisionsBy([pair], known, decided);
      return [resource.address, source === undefined ? resource : joined(resource, resourceIn(source, world))];
    }),
  );
  return {
    kind: 'joined',
    root: {
      ...root,
      resources,
      lifecycleKnown: true,
      referencedResources: sources.referencedResources,
      ...(sources.exposedResources ? { exposedResources: sources.exposedResources } : {}),
      awsProviderVersion: sources.awsProviderVersion,
    },
  };
}

/** The text that a plan has for an attribute: `data.aws_db_instance.orders.engine`. */
function plannedText({ resources }: Root, subject: string): Told | undefined {
  const at = subject.lastIndexOf('.');
  const value = resources.get(subject.slice(0, at))?.values.get(subject.slice(at + 1));
  if (value?.kind !== 'string') return undefined;
  return { text: value.value, sensitive: value.sensitive === true || value.withheld !== undefined };
}

/** The resource of the configuration for an address: the same one, or the instance with an unknown key that covers it. */
function sourceOf(resource: Resource, sources: Root): Resource | undefined {
  const exact = sources.resources.get(resource.address);
  if (exact !== undefined) return exact;
  return [...sources.resources.values()].find(
    (source) =>
      source.type === resource.type && source.name === resource.name && stands(source.address, resource.address),
  );
}

/** Whether an address with `[?]` in it covers another. */
function stands(pattern: string, address: string): boolean {
  if (!pattern.includes('[?]')) return false;
  const escaped = pattern.split('[?]').map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${escaped.join('\\[(?:\\d+|"(?:[^"\\\\]|\\\\.)*")\\]')}$`).test(address);
}

function joined(plan: Resource, source: Resource): Resource {
  const values = new Map<string, Value>();
  for (const name of new Set([...plan.values.keys(), ...source.values.keys()])) {
    const value = join(plan.values.get(name), source.values.get(name), plan.change?.inherited.has(name) === true);
    if (value !== undefined) values.set(name, value);
  }
  return {
    ...plan,
    ...(plan.change ? { change: { ...plan.change, inherited: inheritedBy(plan, plan.change, source) } } : {}),
    values,
    locations: source.locations,
    at: source.at,
    trace: source.trace,
    incomplete: source.incomplete,
    lifecycle: source.lifecycle,
    region: plan.region ?? source.region,
  };
}

/** The attributes that come from the state: those that are not set, and those that the configuration sets to null through a variable or key, which a plan does not show. */
function inheritedBy({ mode, type, values }: Resource, change: Change, source: Resource): ReadonlySet<string> {
  if (change.before === undefined || change.actions.some((action) => action !== 'update' && action !== 'no-op'))
    return change.inherited;
  const attributes = schemaOf(mode, type)?.attributes ?? {};
  const nulls = [...values].flatMap(([name, value]) => {
    const before = change.before?.get(name);
    const isKept = value.kind === 'string' && before?.kind === 'string' && before.value === value.value;
    return isKept && attributes[name]?.use === 'optional-computed' && source.values.get(name)?.kind === 'null'
      ? [name]
      : [];
  });
  return nulls.length === 0 ? change.inherited : new Set([...change.inherited, ...nulls]);
}

/** The plan's value with the trace of the configuration; the configuration's value if the plan does not know it. */
function join(plan: Value | undefined, source: Value | undefined, inherited: boolean): Value | undefined {
  if (plan === undefined)
    return source === undefined || source.kind === 'null' || isEmpty(source) ? source : resolved(source);
  if (source === undefined || inherited) return withoutLocation(plan);
  switch (plan.kind) {
    case 'unknown':
      return isVague(source) && plan.reference !== undefined
        ? placed({ ...plan, ...expressionIn(source, plan.subject) }, source.trace)
        : source;
    case 'list':
      return joinLists(plan, source);
    case 'object': {
      const theirs = source.kind === 'object' ? source.entries : new Map<string, Value>();
      const entries = new Map<string, Value>();
      for (const name of new Set([...plan.entries.keys(), ...theirs.keys()])) {
        const [entry, other] = [plan.entries.get(name), theirs.get(name)];
        // An attribute omitted in a dynamic block is unknown in the plan, which does not show how such blocks are written.
        if (entry?.kind === 'unknown' && other === undefined && source.kind === 'object') continue;
        const value = join(entry, other, false);
        if (value !== undefined) entries.set(name, value);
      }
      return { ...plan, entries, trace: source.trace };
    }
    case 'null':
      // What a lookup did not find is better known where it is written.
      return source.kind === 'null' ? source : placed(plan, locationIn(source));
    default:
      return placed(plan, locationIn(source));
  }
}

/** Whether the plan knows more about the value, from the references of the expression. */
function isVague(source: Value): boolean {
  if (source.kind !== 'unknown' || source.encodes !== undefined) return false;
  return source.reference === undefined && !source.prefix && !source.suffix;
}

/** How the configuration makes the value of the attribute that a plan refers to. */
function expressionIn(source: Value, own: string | undefined): Pick<UnknownValue, 'subject' | 'byReferences'> {
  const isOver = source.kind === 'unknown' && own !== undefined && source.subject?.includes(own) === true;
  return isOver ? { subject: source.subject!, byReferences: undefined } : {};
}

/** Plans order sets, and blocks that are sets, differently. */
function joinLists(plan: ListValue, source: Value): Value {
  if (source.kind !== 'list' || source.items.length !== plan.items.length) return placed(plan, source.trace);
  // The plan does not show which elements of a partly known set are unknown.
  if (plan.type === 'set' && plan.items.some(({ kind }) => kind === 'unknown')) return source;
  const counterpart = counterparts(plan.items, source.items);
  return {
    ...placed(plan, source.trace),
    items: plan.items.map((item, index) => {
      const other = counterpart[index];
      return (other && join(item, other, false)) ?? placed(item, source.trace);
    }),
  };
}

/** The value is missing in the plan, which decides a choice of the configuration, and whether its blocks are there. */
function resolved(source: Value): Value | undefined {
  if (source.kind === 'choice') return undefined;
  if (source.kind !== 'list' || !source.items.some(mayBeAbsent)) return source;
  const items = source.items.filter((item) => !mayBeAbsent(item));
  return items.length === 0 ? undefined : { ...source, items };
}

/** Whether it is absent in some world. */
function mayBeAbsent(value: Value): boolean {
  return value.kind === 'choice' ? mayBeAbsent(value.then) || mayBeAbsent(value.else) : value.kind === 'absent';
}

function isEmpty(value: Value): boolean {
  return value.kind === 'list' && value.items.length === 0;
}

function locationIn(source: Value): Trace | undefined {
  return source.trace ?? (source.kind === 'choice' ? (locationIn(source.then) ?? locationIn(source.else)) : undefined);
}

function placed<V extends Value>(value: V, trace: Trace | undefined): V {
  return trace === undefined ? withoutLocation(value) : { ...value, trace };
}

/** A trace that ends at the plan file is dropped, so that the block's own location is used. */
function withoutLocation<V extends Value>(value: V): V {
  return value.trace === undefined ? value : { ...value, trace: undefined };
}
