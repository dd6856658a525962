import type { Resource } from '../graph/graph.ts';
import { stepsOf } from '../graph/trace.ts';
import type { AbsentValue, NullValue, Trace, Value } from '../graph/value.ts';
import { SENSITIVE } from '../graph/withhold.ts';
import { type Range, rangeKey, spanning } from '../text/source.ts';

/** Where a finding points, and the other places on the value's way. */
export interface Location {
  readonly at: Range;
  /** `beside`: the finding rests on it, and it is no step of the value's way. */
  readonly related: readonly {
    readonly range: Range;
    readonly label: string;
    readonly beside?: true;
    /** The same value, for another key. */
    readonly alike?: true;
  }[];
  /** What is written at `at` lacks it. */
  readonly missing?: true;
  /** The value is sensitive: its text is not to be shown. */
  readonly secret?: boolean;
  readonly written?: Written;
}

/** How an attribute is written at a place outside of its block: as an entry of a map, a default, an argument of a module. */
export interface Written {
  readonly attribute: string;
  /** What it is called there. */
  readonly name: string;
  /** It is missing there, and the place is the key of what lacks it. */
  readonly missing: boolean;
}

function isShown(range: Range): boolean {
  return !range.source.installed;
}

/** `name = value` of a step, or the value alone. */
function lineOf(step: Trace): Range {
  return step.key && step.key.source === step.range.source ? spanning(step.key, step.range) : step.range;
}

/** Found out when it is asked for: most values are judged without anyone asking where they are written. */
class LocationOnDemand implements Location {
  readonly #find: () => Location;
  #found: Location | undefined;

  constructor(find: () => Location) {
    this.#find = find;
  }

  get #all(): Location {
    this.#found ??= this.#find();
    return this.#found;
  }

  get at(): Location['at'] {
    return this.#all.at;
  }

  get related(): Location['related'] {
    return this.#all.related;
  }

  get missing(): Location['missing'] {
    return this.#all.missing;
  }

  get secret(): Location['secret'] {
    return this.#all.secret;
  }

  get written(): Location['written'] {
    return this.#all.written;
  }
}

/** A location with further places beside it. */
export function withRelated(
  { at, related, missing, secret, written }: Location,
  ...more: Location['related']
): Location {
  return {
    at,
    related: [...related, ...more],
    ...(missing ? { missing } : {}),
    ...(secret === undefined ? {} : { secret }),
    ...(written ? { written } : {}),
  };
}

/** The place of a value: the literal it comes from, in a file of the tree. */
export function locationOfValue(value: Value, attribute: string, resource: Resource): Location {
  return new LocationOnDemand(() => whereIs(value, attribute, resource));
}

function whereIs(value: Value, attribute: string, resource: Resource): Location {
  const steps = stepsOf(value.trace).filter((step) => step.range.source.text !== '' || step.role === 'plan');
  const written = resource.locations.get(attribute);
  const candidates = [...steps].reverse().map((step) => ({ range: lineOf(step), label: labelOf(step) }));
  const alike = steps
    .flatMap((step) => step.alike ?? [])
    .map((range) => ({ range, label: 'the same value', ...ALIKE }));
  if (written) candidates.push({ range: written, label: `${attribute} of ${resource.address}` });
  const calls = callSteps(resource);
  const shown = candidates.find(({ range }) => isShown(range)) ??
    calls.find(({ range }) => isShown(range)) ?? { range: resource.at, label: resource.address };
  const first = steps.at(-1);
  const argument = shown.range === first?.range ? undefined : argumentOf(steps, calls, shown);
  return {
    at: shown.range,
    related: others(shown.range, [...candidates, ...calls, ...alike]),
    ...(value.sensitive || (value.withheld && value.withheld.from === undefined) ? { secret: true } : {}),
    ...(first?.key && shown === candidates[0] && isLiteral(value) && first.role !== 'attribute'
      ? { written: { attribute, name: textOf(first.key), missing: false } }
      : argument === undefined
        ? {}
        : { written: { attribute, name: argument, missing: true } }),
  };
}

/**
 * The argument that a module call lacks, where the value is the default of a variable of that module, passed on as it is: the call can set it, and nothing
 * else of the user's can.
 */
function argumentOf(
  steps: readonly Trace[],
  calls: readonly { readonly range: Range }[],
  shown: { readonly range: Range },
): string | undefined {
  const last = steps.at(-1);
  if (last?.role !== 'default' || isShown(last.range)) return undefined;
  const passing = steps.slice(0, -1);
  const isPassedOn = passing.every(({ range }) =>
    /^var\.[\w-]+$/.test(range.source.text.slice(range.start, range.end)),
  );
  const outwards = passing.filter(({ role }) => role === 'argument').length;
  if (!isPassedOn || calls[outwards]?.range !== shown.range) return undefined;
  return last.name.replace(/^the default of var\./, '');
}

/** The place of what is missing: the key of the map whose entry lacks it, the module call, or the block's header. */
export function locationOfMissing(
  value: NullValue | AbsentValue | undefined,
  attribute: string,
  resource: Resource,
): Location {
  return new LocationOnDemand(() => whereIsMissing(value, attribute, resource));
}

function whereIsMissing(value: NullValue | AbsentValue | undefined, attribute: string, resource: Resource): Location {
  const calls = callSteps(resource);
  const written = resource.locations.get(attribute);
  const block = { range: resource.at, label: resource.address };
  const here = written ? [{ range: written, label: `${attribute} of ${resource.address}` }] : [];
  const missed = value?.kind === 'null' ? value.missed : undefined;
  const lacking = stepsOf(missed?.of)
    .reverse()
    .flatMap((step) =>
      step.key && isShown(step.key) ? [{ range: step.key, label: `the entry without ${attribute}` }] : [],
    );
  const keyed = missed?.resource
    ? stepsOf(missed.key)
        .reverse()
        .map((step) => ({ range: lineOf(step), label: labelOf(step) }))
    : [];
  const steps = stepsOf(value?.trace);
  const last = steps.at(-1);
  const explicit = [...steps].reverse().map((step) => ({ range: lineOf(step), label: labelOf(step) }));
  // A null by default in a called module: what is missing is missing from the call.
  const byDefault = last?.role === 'default' && calls.length > 0;
  const order =
    keyed.length > 0
      ? [...keyed, ...here, ...calls, block]
      : missed?.of
        ? [...lacking, ...here, ...calls, block]
        : byDefault
          ? [...calls, ...explicit, ...here, block]
          : value === undefined
            ? [block, ...calls]
            : [...explicit, ...here, block, ...calls];
  const shown = order.find(({ range }) => isShown(range)) ?? block;
  const argument = argumentOf(steps, calls, shown);
  const lacks = missed !== undefined && missed.kind !== 'undeclared' && lacking.includes(shown);
  return {
    at: shown.range,
    related: others(shown.range, order),
    ...(explicit.includes(shown) ? {} : { missing: true }),
    ...(missed?.wanted === SENSITIVE ? { secret: true } : {}),
    ...(lacks
      ? { written: { attribute, name: missed.wanted, missing: true } }
      : argument === undefined
        ? {}
        : { written: { attribute, name: argument, missing: true } }),
  };
}

/** Only what is one literal can be replaced where it is written. */
function isLiteral({ kind }: Value): boolean {
  return kind === 'string' || kind === 'number' || kind === 'bool' || kind === 'null';
}

function textOf({ source, start, end }: Range): string {
  return source.text.slice(start, end).replace(/^"(.*)"$/s, '$1');
}

/** Where a resource stands: its block, or the call of the module that has it. */
export function locationOfResource(resource: Resource): Range {
  return isShown(resource.at)
    ? resource.at
    : (callSteps(resource).find(({ range }) => isShown(range))?.range ?? resource.at);
}

function callSteps(resource: Resource): { range: Range; label: string }[] {
  return stepsOf(resource.trace)
    .filter((step) => step.role === 'call')
    .map((step) => ({ range: step.range, label: labelOf(step) }));
}

function labelOf(step: Trace): string {
  switch (step.role) {
    case 'variable':
    case 'local':
    case 'default':
    case 'output':
      return step.name;
    case 'argument':
      return `the argument ${step.name}`;
    case 'attribute':
      return `the attribute ${step.name}`;
    case 'entry':
      return `the entry ${step.name}`;
    case 'command-line':
    case 'environment':
      return `set by ${step.name}`;
    case 'call':
      return `called as ${step.name}`;
    case 'plan':
      return 'the plan';
    case 'literal':
    case 'expression':
      return 'written here';
  }
}

const ALIKE = { beside: true, alike: true } as const;

function others(at: Range, locations: Location['related']): Location['related'] {
  const seen = new Set([rangeKey(at)]);
  return locations.filter(({ range }) => {
    const key = rangeKey(range);
    if (seen.has(key) || !isShown(range)) return false;
    seen.add(key);
    return true;
  });
}
