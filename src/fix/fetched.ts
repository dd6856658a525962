import { existsSync } from 'node:fs';
import { posix } from 'node:path';
import { absolute } from '../files/tree.ts';
import type { FixPlan } from './plan.ts';

/** A file that added resources read, and that the user has to fetch: Terraform refuses the configuration without it. */
export interface FileToFetch {
  /** In the tree. */
  readonly path: string;
  readonly from: string;
  /** It is an Oracle wallet, made from what is fetched. */
  readonly as?: 'wallet';
}

export function filesToFetch({ added, tree }: FixPlan): FileToFetch[] {
  const wanted = new Map<string, FileToFetch>();
  for (const { path, resource } of added) {
    const { from, as } = resource.reads;
    const file = posix.join(posix.dirname(path), resource.reads.file);
    if (!existsSync(absolute(tree, file))) wanted.set(file, { path: file, from, ...(as && { as }) });
  }
  return [...wanted.values()];
}
