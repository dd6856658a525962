import type { Trace, Value } from '../graph/value.ts';
import type { ModuleInstance } from './instance.ts';
import type { ResourceInstance } from './resource.ts';

/** The entry of the for_each map that an instance comes from, then the module calls. */
export function traceOf(node: ResourceInstance, module: ModuleInstance): Trace | undefined {
  const calls = module.trace();
  const entry = entryTrace(node.instance.entry);
  if (entry === undefined) return calls;
  return {
    role: 'entry',
    name: entry.name,
    range: entry.range,
    ...(entry.key ? { key: entry.key } : {}),
    ...(calls ? { from: calls } : {}),
  };
}

function entryTrace(entry: Value | undefined): Trace | undefined {
  if (entry === undefined) return undefined;
  if (entry.kind === 'choice') return entryTrace(entry.then) ?? entryTrace(entry.else);
  return entry.trace?.key ? entry.trace : undefined;
}
