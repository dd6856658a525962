import { posix } from 'node:path';
import type { Range } from '../text/source.ts';
import { callerOf } from './address.ts';
import type { Resource } from './graph.ts';
import { stepsOf } from './trace.ts';
import type { Trace, Value } from './value.ts';

/** Where the value of a resource's attribute is written, or would be: in its own module, or in one that calls it. */
export interface Given {
  /** How many module calls it is away from the resource; 0: in the same module. */
  readonly outwards: number;
  /** The module call that lacks the argument, so that the variable has its default: its header, and the argument's name. */
  readonly lacking?: { readonly call: Range; readonly argument: string };
}

const DEFAULT = 'the default of var.';

/** Undefined: in none of these modules, in files of variables or defaults of the root module among others. */
export function givenAt(value: Value, resource: Resource): Given | undefined {
  const missed = value.kind === 'null' && value.missed?.resource === undefined ? value.missed : undefined;
  const written = stepsOf(missed?.of ?? value.trace).at(-1);
  if (written === undefined) return undefined;
  const calls = callsOf(resource);
  const directory = posix.dirname(written.range.source.path);
  const outwards = [resource.at, ...calls.map(({ range }) => range)].findIndex(
    ({ source }) => posix.dirname(source.path) === directory,
  );
  if (outwards < 0) return undefined;
  if (written.role !== 'default' || !written.name.startsWith(DEFAULT)) return { outwards };
  const call = calls[outwards]?.range;
  const argument = written.name.slice(DEFAULT.length);
  return call && { outwards: outwards + 1, lacking: { call, argument } };
}

/** The directory of the module that is so many calls away from a resource. */
export function directoryAt(resource: Resource, outwards: number): string | undefined {
  const at = outwards === 0 ? resource.at : callsOf(resource)[outwards - 1]?.range;
  return at && posix.dirname(at.source.path);
}

/** The address of the module instance that is so many calls away from another one. */
export function moduleAt(module: string, outwards: number): string {
  let at = module;
  for (let left = outwards; left > 0 && at !== ''; left--) at = callerOf(at);
  return at;
}

/** The module calls that lead to a resource, the innermost first. */
export function callsOf({ trace }: Resource): readonly Trace[] {
  return stepsOf(trace).filter(({ role }) => role === 'call');
}
