import { posix } from 'node:path';
import { directoryAt, givenAt } from '../graph/given.ts';
import type { Resource } from '../graph/graph.ts';
import { stepsOf } from '../graph/trace.ts';
import type { Trace, Value } from '../graph/value.ts';
import type { Range } from '../text/source.ts';
import { expressionAt, passedBy } from './syntax.ts';
import { passingOf } from './trace.ts';

/** The JSON syntax lets any text stand for a name. */
const NAME = /^[A-Za-z_][\w-]*$/;

/** The header of a module call, or an object, that could set a value and leaves it to a default, and the name that the value has there. */
export interface Lacking {
  readonly at: Range;
  readonly name: string;
}

/**
 * Where a caller that gives a module one value, `outwards` calls away, gives it another that has a default now: the default stays what it is for other callers.
 * A constant may be given on the way there, too.
 */
export function lackingAt(
  value: Value,
  { outwards = 0, beside }: { readonly outwards?: number; readonly beside?: Value | undefined },
  resource: Resource,
  isConstant: boolean,
): Lacking | undefined {
  if (outwards === 0) return undefined;
  const steps = stepsOf(value.trace);
  const given = givenAt(value, resource);
  if (given?.lacking !== undefined && (isConstant ? given.outwards <= outwards : given.outwards === outwards))
    return passingOf(steps.slice(0, -1)) && NAME.test(given.lacking.argument)
      ? { at: given.lacking.call, name: given.lacking.argument }
      : undefined;
  return isConstant ? entryWithout(steps, outwards, beside, resource) : undefined;
}

/** The entry of the map that the resource has its instances from, or that lacks what is given beside the value. */
function entryWithout(
  steps: readonly Trace[],
  outwards: number,
  beside: Value | undefined,
  resource: Resource,
): Lacking | undefined {
  const name = fallbackOf(steps);
  if (name === undefined || !NAME.test(name)) return undefined;
  const lacking = beside?.kind === 'null' ? stepsOf(beside.missed?.of).at(-1) : undefined;
  const at = (stepsOf(resource.trace).find(({ role }) => role === 'entry') ?? lacking)?.range;
  if (at === undefined || posix.dirname(at.source.path) !== directoryAt(resource, outwards)) return undefined;
  return expressionAt(at.source, at)?.kind === 'object' ? { at, name } : undefined;
}

/** Of which attribute the value is the fallback: of an optional one, or that of `lookup(each.value, "key", "none")` or `try(each.value.key, "none")`. */
function fallbackOf(steps: readonly Trace[]): string | undefined {
  const [before, last] = steps.slice(-2);
  if (last?.role !== 'literal' || before === undefined) return undefined;
  if (before.role === 'default') return before.name;
  const expression = expressionAt(before.range.source, before.range);
  if (expression?.kind === 'call' && expression.name === 'lookup') {
    const [, key] = expression.args;
    return key?.kind === 'literal' && typeof key.value === 'string' ? key.value : undefined;
  }
  const inner = expression && passedBy(expression);
  return inner?.kind === 'attribute-of' ? inner.name : undefined;
}
