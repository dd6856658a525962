import { isSurelyEqual } from '../graph/equal.ts';
import { marksOf } from '../graph/make.ts';
import type { ObjectValue, Value } from '../graph/value.ts';
import type { Expansion } from './expand.ts';
import type { ModuleInstance } from './instance.ts';
import { rangeOf } from './modules/module.ts';

/** The instances of a module, by their addresses. */
export type Instances = ReadonlyMap<string, ModuleInstance>;

/**
 * Whether an attribute of a variable or a local, an output, or the instances of a call (`module.db.count`) are surely the same in all instances of a module
 * before and after edits: then nothing that uses it differs for its sake. `name`: as others use it. `path`: the names of the attributes, one in the other.
 */
export function isSameIn(before: Instances, after: Instances, name: string, path: readonly string[]): boolean {
  const partIn = partNamed(name);
  if (partIn === undefined || before.size !== after.size) return false;
  return [...after].every(([address, instance]) => {
    const earlier = before.get(address);
    if (earlier === undefined) return false;
    const [was, is] = [partIn(earlier), partIn(instance)];
    return was !== undefined && is !== undefined && isSameAt(was, is, path);
  });
}

/** Goes as far into two values as both are objects with the same marks. */
function isSameAt(was: Part, is: Part, [step, ...further]: readonly string[]): boolean {
  const [outer, other] = [plainObject(was), plainObject(is)];
  if (step === undefined || outer === undefined || other === undefined) return isSurelyEqual(was, is);
  if (!isSurelyEqual(marksOf(outer), marksOf(other))) return false;
  const [inner, another] = [outer.entries.get(step), other.entries.get(step)];
  if (inner === undefined || another === undefined) return inner === another;
  return isSameAt(inner, another, further);
}

type Part = Value | Omit<Expansion, 'find' | 'undetermined' | 'unknownInstance'>;

/** An object or map that has no attributes beside its entries. */
function plainObject(part: Part): ObjectValue | undefined {
  return 'kind' in part && part.kind === 'object' && part.rest === undefined ? part : undefined;
}

/** What has a name in an instance of a module: undefined where it is not declared. Resources and arguments are not compared. */
function partNamed(name: string): ((instance: ModuleInstance) => Part | undefined) | undefined {
  const [kind, own = '', argument] = name.split('.');
  if (kind === 'local') return localIn(own);
  if (kind === 'var') return variableIn(own);
  if (kind === 'output') return outputIn(own);
  return kind === 'module' && (argument === 'count' || argument === 'for_each') ? expansionIn(own) : undefined;
}

function localIn(name: string) {
  return (instance: ModuleInstance) => {
    const placed = instance.module.locals.get(name);
    return placed && instance.local(name, rangeOf(placed.source, placed.node));
  };
}

function variableIn(name: string) {
  return (instance: ModuleInstance) => {
    const declared = instance.module.variables.get(name);
    return declared && instance.variable(name, declared.header);
  };
}

function outputIn(name: string) {
  return (instance: ModuleInstance) => (instance.module.outputs.has(name) ? instance.output(name) : undefined);
}

function expansionIn(name: string) {
  return (instance: ModuleInstance) => {
    const call = instance.module.calls.get(name);
    if (call === undefined) return undefined;
    const { single, counted, reason, instances } = instance.callInstances(call);
    return { single, counted, reason, instances };
  };
}
