import type { Body, Expression } from '../hcl/syntax.ts';
import { memoBy } from '../memo.ts';
import type { Module } from './modules/module.ts';

/** Blocks that name a resource without using it. */
const NAMES_ONLY = new Set(['moved', 'removed', 'import']);

/** References that are asked for. */
export interface Referenced {
  /** The resource type that they lead to. */
  readonly type: string;
  /** Those of these resource types do not count, besides those of the type itself: rules follow them. */
  readonly followedFrom: readonly string[];
}

/**
 * The resources of a type that something in a module refers to, as `type.name`: outputs, locals, module calls and resources of other types.
 * What refers to them may be used by nothing: this is the most that may be used.
 */
export const referencedIn = memoBy(
  (module: Module, { type: wanted, followedFrom }: Referenced): ReadonlySet<string> => {
    const found = new Set<string>();
    if (![...module.resources.values()].some(({ type }) => type === wanted)) return found;
    const followed = new Set([wanted, ...followedFrom]);
    for (const { file } of module.files) {
      for (const item of file.body.items) {
        if (item.kind === 'block' && NAMES_ONLY.has(item.type)) continue;
        if (item.kind === 'block' && item.type === 'resource' && followed.has(item.labels[0]?.value ?? '')) continue;
        search(item.kind === 'block' ? item.body : item.value, wanted, found);
      }
    }
    return found;
  },
);

function search(node: Body | Expression, wanted: string, found: Set<string>): void {
  if ('kind' in node && node.kind === 'attribute-of' && node.on.kind === 'variable' && node.on.name === wanted)
    found.add(`${wanted}.${node.name}`);
  for (const part of Object.values(node) as unknown[]) {
    for (const one of Array.isArray(part) ? (part as unknown[]) : [part])
      if (typeof one === 'object' && one !== null) search(one as Expression, wanted, found);
  }
}
