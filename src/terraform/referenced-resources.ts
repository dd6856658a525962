import { stringKeyText } from '../graph/address.ts';
import type { ReferencedResources } from '../graph/graph.ts';
import type { Expression } from '../hcl/syntax.ts';
import { eachPart, isExpression } from '../hcl/walk.ts';
import { memoBy } from '../memo.ts';
import type { Module } from './modules/module.ts';

/** Blocks that name a resource without using it. */
const NAMES_ONLY = new Set(['moved', 'removed', 'import']);

/** References that are asked for. */
export interface Referenced {
  /** The resource types that they lead to. */
  readonly types: readonly string[];
  /** Rules follow the references of these resource types, wherever a value leads to them. Those of `types` themselves do not count. */
  readonly followedFrom: readonly string[];
}

/** The resources of some types that something in a module refers to, by their addresses in it. */
export const referencedIn = memoBy((module: Module, { types, followedFrom }: Referenced): ReferencedResources => {
  const referred = new Set<string>();
  const named = new Set<string>();
  const wanted = types.filter((type) => [...module.resources.values()].some((one) => one.type === type));
  if (wanted.length === 0) return { referred, named };
  const [own, followed] = [new Set(types), new Set(followedFrom)];
  for (const { source, file } of module.files) {
    // In JSON, a name can be written with escapes.
    if (!source.path.endsWith('.json') && !wanted.some((type) => source.text.includes(type))) continue;
    for (const item of file.body.items) {
      if (item.kind === 'block' && NAMES_ONLY.has(item.type)) continue;
      const type = item.kind === 'block' && item.type === 'resource' ? item.labels[0]?.value : undefined;
      if (type !== undefined && own.has(type)) continue;
      const node = item.kind === 'block' ? item.body : item.value;
      if (type !== undefined && followed.has(type))
        search(
          node,
          (one) => namedBy(one, wanted),
          named,
          (one) => keyOfInstance(one, wanted),
        );
      else search(node, (one) => referredBy(one, wanted), referred);
    }
  }
  return { referred, named };
});

type Names = (node: Expression) => string | undefined;

function referredBy(node: Expression, wanted: readonly string[]): string | undefined {
  return node.kind === 'attribute-of' && node.on.kind === 'variable' && wanted.includes(node.on.name)
    ? `${node.on.name}.${node.name}`
    : undefined;
}

/** A resource, be it in `depends_on`; of one whose instance is selected this instance, if its key is written there. */
function namedBy(node: Expression, wanted: readonly string[]): string | undefined {
  if (node.kind !== 'index') return referredBy(node, wanted);
  const resource = referredBy(node.on, wanted);
  const key = node.key.kind === 'literal' ? node.key.value : undefined;
  if (resource === undefined || key === undefined || key === null || typeof key === 'boolean') return undefined;
  return resource + (typeof key === 'string' ? stringKeyText(key) : `[${key.number}]`);
}

/** `onlyIn`: the part of an expression in which alone names are searched; undefined: in all of it. */
function search(tree: object, names: Names, found: Set<string>, onlyIn: OnlyIn = () => undefined): void {
  const inside = (node: object): void => {
    const name = isExpression(node) ? names(node) : undefined;
    if (name !== undefined) found.add(name);
    const only = isExpression(node) ? onlyIn(node) : undefined;
    if (only === undefined) eachPart(node, inside);
    else inside(only);
  };
  inside(tree);
}

type OnlyIn = (node: Expression) => Expression | undefined;

/** The key by which an instance of a resource is selected: the resource itself is not named. */
function keyOfInstance(node: Expression, wanted: readonly string[]): Expression | undefined {
  return node.kind === 'index' && referredBy(node.on, wanted) !== undefined ? node.key : undefined;
}
