import { withoutKeys } from '../graph/address.ts';
import type { Value } from '../graph/value.ts';
import type { ModuleInstance } from './instance.ts';

/** The resources, without instance keys, whose attributes a root module's outputs are, or are made from. */
export function givenOut(root: ModuleInstance): ReadonlySet<string> {
  const found = new Set<string>();
  const seen = new Set<Value>();
  const visit = (value: Value): void => {
    if (seen.has(value)) return;
    seen.add(value);
    for (const part of partsOf(value)) visit(part);
    if (value.kind !== 'unknown') return;
    for (const { address } of [...(value.reference ? [value.reference] : []), ...(value.madeFrom ?? [])])
      found.add(withoutKeys(address));
  };
  for (const name of root.module.outputs.keys()) visit(root.output(name));
  return found;
}

function partsOf(value: Value): readonly Value[] {
  switch (value.kind) {
    case 'list':
      return value.items;
    case 'object':
      // A whole resource: any of its computed attributes tells which.
      return [...value.entries.values(), ...(value.rest ? [value.rest('id')] : [])];
    case 'choice':
      return [value.then, value.else];
    case 'unknown':
      return value.derived?.operands ?? [];
    default:
      return [];
  }
}
