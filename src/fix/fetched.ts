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

export function filesToFetch({ applied, files, tree }: FixPlan): FileToFetch[] {
  const wanted = new Map<string, FileToFetch>();
  for (const { adds } of applied.flatMap(({ fix }) => fix?.changes ?? [])) {
    if (adds === undefined) continue;
    for (const { path, before, after } of files) {
      const header = path.endsWith('.json') ? `"${adds.name}": {` : `resource "${adds.type}" "${adds.name}" {`;
      const file = posix.join(posix.dirname(path), adds.reads.file);
      if (after.includes(header) && !before.includes(header) && !existsSync(absolute(tree, file)))
        wanted.set(file, { path: file, from: adds.reads.from, ...(adds.reads.as ? { as: adds.reads.as } : {}) });
    }
  }
  return [...wanted.values()];
}
