import type { Body, Expression } from '../hcl/syntax.ts';
import { memo } from '../memo.ts';
import type { Module } from './modules/module.ts';

/** Blocks that name a resource without using it. */
const NAMES_ONLY = new Set(['moved', 'removed', 'import']);

const TYPE = 'aws_dms_certificate';
/** What these refer to is followed by their rules. */
const FOLLOWED = new Set([TYPE, 'aws_dms_endpoint', 'aws_dms_s3_endpoint']);

/**
 * The DMS certificates that something in a module refers to, as `type.name`: outputs, locals, module calls and resources other than endpoints.
 * What refers to them may be used by nothing: this is the most that may be used.
 */
export const referencedCertificates = memo((module: Module): ReadonlySet<string> => {
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
});

function search(node: Body | Expression, found: Set<string>): void {
  if ('kind' in node && node.kind === 'attribute-of' && node.on.kind === 'variable' && node.on.name === TYPE)
    found.add(`${TYPE}.${node.name}`);
  for (const part of Object.values(node) as unknown[]) {
    for (const one of Array.isArray(part) ? (part as unknown[]) : [part])
      if (typeof one === 'object' && one !== null) search(one as Expression, found);
  }
}
