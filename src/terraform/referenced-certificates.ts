import type { Body, Expression } from '../hcl/syntax.ts';
import type { Module } from './modules/module.ts';

/** Blocks that refer to a resource without using it. */
const NAMES_ONLY = new Set(['moved', 'removed', 'import']);

const TYPE = 'aws_dms_certificate';
/** The rules follow the references of these themselves. */
const FOLLOWED = new Set([TYPE, 'aws_dms_endpoint', 'aws_dms_s3_endpoint']);

const known = new WeakMap<Module, ReadonlySet<string>>();

/**
 * The DMS certificates that something in a module refers to, as `type.name`: outputs, locals, module calls and resources other than endpoints.
 * The referring expressions may be unused themselves, so this is an upper bound.
 */
export function referencedCertificates(module: Module): ReadonlySet<string> {
  const found = known.get(module) ?? find(module);
  known.set(module, found);
  return found;
}

function find(module: Module): ReadonlySet<string> {
  const found = new Set<string>();
  if (![...module.resources.values()].some(({ type }) => type === TYPE)) return found;
  for (const { file } of module.files) {
    for (const item of file.body.items) {
      if (item.kind === 'block' && NAMES_ONLY.has(item.type)) continue;
      if (item.kind === 'block' && item.type === 'resource' && FOLLOWED.has(item.labels[0]?.value ?? '')) continue;
      search(item.kind === 'block' ? item.body : item.value, found);
    }
  }
  return found;
}

function search(node: Body | Expression, found: Set<string>): void {
  if ('kind' in node && node.kind === 'attribute-of' && node.on.kind === 'variable' && node.on.name === TYPE)
    found.add(`${TYPE}.${node.name}`);
  for (const part of Object.values(node) as unknown[]) {
    for (const one of Array.isArray(part) ? (part as unknown[]) : [part])
      if (typeof one === 'object' && one !== null) search(one as Expression, found);
  }
}
