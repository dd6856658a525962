import type { Body, Expression } from '../hcl/syntax.ts';
import { memoBy } from '../memo.ts';
import type { Module } from './modules/module.ts';

/** Blocks that name a resource without using it. */
const NAMES_ONLY = new Set(['moved', 'removed', 'import']);

/** References that are asked for. */
export interface Referenced {
  /** The resource types that they lead to. */
  readonly types: readonly string[];
  /** Those of these resource types do not count, besides those of these types themselves: rules follow them. */
  readonly followedFrom: readonly string[];
}

/**
 * The resources of a type that something in a module refers to, as `type.name`: outputs, locals, module calls and resources of other types.
 * What refers to them may be used by nothing: this is the most that may be used.
 */
export const referencedIn = memoBy((module: Module, { types, followedFrom }: Referenced): ReadonlySet<string> => {
  const found = new Set<string>();
  const wanted = types.filter((type) => [...module.resources.values()].some((one) => one.type === type));
  if (wanted.length === 0) return found;
  const followed = new Set([...types, ...followedFrom]);
  for (const { source, file } of module.files) {
    // In JSON, a name can be written with escapes.
    if (!source.path.endsWith('.json') && !wanted.some((type) => source.text.includes(type))) continue;
    for (const item of file.body.items) {
      if (item.kind === 'block' && NAMES_ONLY.has(item.type)) continue;
      if (item.kind === 'block' && item.type === 'resource' && followed.has(item.labels[0]?.value ?? '')) continue;
      search(item.kind === 'block' ? item.body : item.value, wanted, found);
    }
  }
  return found;
});

function search(node: Body | Expression, wanted: readonly string[], found: Set<string>): void {
  if ('kind' in node && node.kind === 'attribute-of' && node.on.kind === 'variable' && wanted.includes(node.on.name))
    found.add(`${node.on.name}.${node.name}`);
  for (const part of Object.values(node) as unknown[]) {
    for (const one of Array.isArray(part) ? (part as unknown[]) : [part])
      if (typeof one === 'object' && one !== null) search(one as Expression, wanted, found);
  }
}
