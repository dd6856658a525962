import { stringKeyText } from '../graph/address.ts';
import type { Body, Expression } from '../hcl/syntax.ts';
import { memoBy } from '../memo.ts';
import type { Module } from './modules/module.ts';

/** Blocks that name a resource without using it. */
const NAMES_ONLY = new Set(['moved', 'removed', 'import']);

/** References that are asked for. */
export interface Referenced {
  /** The resource types that they lead to. */
  readonly types: readonly string[];
  /**
   * Those of these resource types count only where they name what they mean, since rules follow the others: a certificate behind a condition that is never true
   * has no use, and can't be removed either. Those of `types` themselves do not count.
   */
  readonly followedFrom: readonly string[];
}

/**
 * The resources of a type that something in a module refers to, as `type.name`: outputs, locals, module calls and resources of other types; and as
 * `type.name["key"]` too, where resources that rules follow name an instance.
 * What refers to them may be used by nothing: this is the most that may be used.
 */
export const referencedIn = memoBy((module: Module, { types, followedFrom }: Referenced): ReadonlySet<string> => {
  const found = new Set<string>();
  const wanted = types.filter((type) => [...module.resources.values()].some((one) => one.type === type));
  if (wanted.length === 0) return found;
  const [own, followed] = [new Set(types), new Set(followedFrom)];
  for (const { source, file } of module.files) {
    // In JSON, a name can be written with escapes.
    if (!source.path.endsWith('.json') && !wanted.some((type) => source.text.includes(type))) continue;
    for (const item of file.body.items) {
      if (item.kind === 'block' && NAMES_ONLY.has(item.type)) continue;
      const type = item.kind === 'block' && item.type === 'resource' ? item.labels[0]?.value : undefined;
      if (type !== undefined && own.has(type)) continue;
      const names = type !== undefined && followed.has(type) ? namedBy : referredBy;
      search(item.kind === 'block' ? item.body : item.value, (node) => names(node, wanted), found);
    }
  }
  return found;
});

type Names = (node: Expression) => string | undefined;

function referredBy(node: Expression, wanted: readonly string[]): string | undefined {
  return node.kind === 'attribute-of' && node.on.kind === 'variable' && wanted.includes(node.on.name)
    ? `${node.on.name}.${node.name}`
    : undefined;
}

/** An attribute of a resource or of an instance whose key is written there; of all its instances, too. */
function namedBy(node: Expression, wanted: readonly string[]): string | undefined {
  if (node.kind !== 'attribute-of' && node.kind !== 'splat') return undefined;
  const { on } = node;
  if (on.kind !== 'index') return referredBy(on, wanted);
  const resource = referredBy(on.on, wanted);
  const key = on.key.kind === 'literal' ? on.key.value : undefined;
  if (resource === undefined || key === undefined || key === null || typeof key === 'boolean') return undefined;
  return resource + (typeof key === 'string' ? stringKeyText(key) : `[${key.number}]`);
}

function search(node: Body | Expression, names: Names, found: Set<string>): void {
  const name = 'kind' in node ? names(node) : undefined;
  if (name !== undefined) found.add(name);
  for (const part of Object.values(node) as unknown[]) {
    for (const one of Array.isArray(part) ? (part as unknown[]) : [part])
      if (typeof one === 'object' && one !== null) search(one as Expression, names, found);
  }
}
