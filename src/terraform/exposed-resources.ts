import { withoutKeys } from '../graph/address.ts';
import type { Value } from '../graph/value.ts';
import type { Expression } from '../hcl/syntax.ts';
import type { ModuleInstance } from './instance.ts';

/** The resources, without instance keys, that a root module's outputs are made from or that it imports. */
export function exposedResources(root: ModuleInstance): ReadonlySet<string> {
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
  for (const { file } of root.module.files) {
    for (const item of file.body.items) {
      if (item.kind !== 'block' || item.type !== 'import') continue;
      const to = item.body.items.find((one) => one.kind === 'attribute' && one.name === 'to');
      if (to?.kind === 'attribute') found.add(addressIn(to.value));
    }
  }
  return found;
}

/** A traversal without its keys. */
function addressIn(expression: Expression): string {
  switch (expression.kind) {
    case 'variable':
      return expression.name;
    case 'attribute-of':
      return `${addressIn(expression.on)}.${expression.name}`;
    case 'index':
      return addressIn(expression.on);
    default:
      return '';
  }
}

function partsOf(value: Value): readonly Value[] {
  switch (value.kind) {
    case 'list':
      return value.items;
    case 'object':
      // A whole resource: its computed attributes identify it.
      return [...value.entries.values(), ...(value.rest ? [value.rest('id')] : [])];
    case 'choice':
      return [value.then, value.else];
    case 'unknown':
      return value.derived?.operands ?? [];
    default:
      return [];
  }
}
