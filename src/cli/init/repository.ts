import { existsSync } from 'node:fs';
import path from 'node:path';
import { remotesOf } from '../../discover/remotes.ts';
import { readInside, type Tree } from '../../files/tree.ts';

/** What the repository has that decides what `dmslint init` writes. */
export interface Repository {
  readonly services: readonly Service[];
  /** The branch that pull requests are merged into. */
  readonly defaultBranch: string;
  /** What runs hooks at a commit instead of pre-commit, and the file to add a command to. */
  readonly hooks?: { readonly by: string; readonly file: string };
}

export type Service = 'github' | 'gitlab';

/** Reads files of `.git`, and starts nothing. */
export function repositoryIn(tree: Tree): Repository {
  const text = (file: string) => Buffer.from(readInside(tree, file) ?? '').toString('utf8');
  const hooks = HOOKS.find(({ file }) => existsSync(path.join(tree.root, file)));
  const own = /pre-commit/.test(text('.git/hooks/pre-commit')) ? undefined : '.git/hooks/pre-commit';
  const ownHook =
    own !== undefined && existsSync(path.join(tree.root, own)) ? { by: 'a hook of this clone', file: own } : undefined;
  return {
    services: servicesOf(remotesOf(readInside(tree, '.git/config')), tree),
    // Of a clone, the branch that its remote names; of a repository without one, its own.
    defaultBranch:
      branchIn(text('.git/refs/remotes/origin/HEAD'), 'refs/remotes/origin/') ??
      (/^\s*\[\s*remote\b/m.test(text('.git/config')) ? undefined : branchIn(text('.git/HEAD'), 'refs/heads/')) ??
      'main',
    hooks: hooks ?? ownHook,
  };
}

const HOOKS = [
  { by: 'husky', file: '.husky/pre-commit' },
  { by: 'lefthook', file: 'lefthook.yml' },
  { by: 'lefthook', file: '.lefthook.yml' },
] as const;

/** By the hosts of the remotes and by what CI the repository has; GitHub, if nothing says otherwise. */
function servicesOf(remotes: readonly string[], { root }: Tree): Service[] {
  const hosts = remotes.map(
    (remote) => /^(?:[a-z+]+:\/\/)?(?:[^@/]*@)?([^/:]+)/i.exec(remote)?.[1]?.toLowerCase() ?? '',
  );
  const has = (file: string) => existsSync(path.join(root, file));
  const gitlab = hosts.some((host) => /\bgitlab\b/.test(host)) || has('.gitlab-ci.yml');
  const github = hosts.some((host) => /\bgithub\b/.test(host)) || has('.github/workflows');
  return [...(github || !gitlab ? (['github'] as const) : []), ...(gitlab ? (['gitlab'] as const) : [])];
}

/** `ref: refs/heads/develop`: `develop`. A name that would need quoting is left alone. */
function branchIn(reference: string, prefix: string): string | undefined {
  const name = /^ref: (\S+)\s*$/.exec(reference)?.[1];
  if (!name?.startsWith(prefix)) return undefined;
  const branch = name.slice(prefix.length);
  return /^[A-Za-z][\w./-]*$/.test(branch) ? branch : undefined;
}
