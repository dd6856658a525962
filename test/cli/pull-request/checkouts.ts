import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';

/** Files by path: a text, a link's target, or nothing in the place of what was there. */
export type Files = Readonly<Record<string, string | { readonly link: string } | undefined>>;

/** A directory of its own; gone after the test. */
export function temporary(): string {
  const made = realpathSync(mkdtempSync(path.join(tmpdir(), 'dmslint-pull-request-')));
  onTestFinished(() => {
    rmSync(made, { recursive: true, force: true });
  });
  return made;
}

/** Runs git as anybody would; its output. */
export function git(cwd: string, ...argv: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync('git', argv, {
    cwd,
    encoding: 'utf8',
    env: {
      PATH: process.env.PATH,
      GIT_CONFIG_NOSYSTEM: '1',
      GIT_CONFIG_GLOBAL: '/dev/null',
      GIT_AUTHOR_NAME: 'a',
      GIT_AUTHOR_EMAIL: 'a',
      GIT_COMMITTER_NAME: 'a',
      GIT_COMMITTER_EMAIL: 'a',
      GIT_ALLOW_PROTOCOL: 'file',
    },
  });
  if (status !== 0) throw new Error(`git ${argv.join(' ')}: ${stderr}`);
  return stdout.trim();
}

function write(root: string, files: Files): void {
  for (const [name, content] of Object.entries(files)) {
    const file = path.join(root, name);
    rmSync(file, { force: true, recursive: true });
    if (content === undefined) continue;
    mkdirSync(path.dirname(file), { recursive: true });
    if (typeof content === 'string') writeFileSync(file, content);
    else symlinkSync(content.link, file);
  }
}

export function commit(root: string, files: Files): string {
  write(root, files);
  git(root, 'add', '-A', '--force');
  git(root, 'commit', '-q', '--allow-empty', '-m', 'x');
  return git(root, 'rev-parse', 'HEAD');
}

/** A pull request on GitHub, as three commits of `origin`. */
export interface PullRequest {
  readonly trace: string;
  /** What it left the base at, the base now, its head, and GitHub's merge of both. */
  readonly left: string;
  readonly base: string;
  readonly head: string;
  readonly merge: string;
}

/** `since`: what others have changed on the base since the pull request left it. */
export function pullRequest({
  base,
  change,
  since = {},
}: {
  readonly base: Files;
  readonly change: Files;
  readonly since?: Files;
}): PullRequest {
  const trace = temporary();
  git(trace, 'init', '-q', '-b', 'main');
  git(trace, 'config', 'uploadpack.allowAnySHA1InWant', 'true');
  const left = commit(trace, base);
  git(trace, 'checkout', '-q', '-b', 'feature');
  const head = commit(trace, change);
  git(trace, 'checkout', '-q', 'main');
  const now = commit(trace, since);
  git(trace, 'checkout', '-q', '--detach');
  git(trace, 'merge', '-q', '--no-ff', '-X', 'theirs', '-m', 'merge', head);
  const merge = git(trace, 'rev-parse', 'HEAD');
  return { trace, left, base: now, head, merge };
}

/** As actions/checkout does; `depth` 0: the whole history. */
export function checkout({ trace }: PullRequest, commit: string, depth: number): string {
  const root = temporary();
  git(root, 'init', '-q');
  git(root, 'remote', 'add', 'origin', `file://${trace}`);
  const how = depth === 0 ? ['+refs/heads/*:refs/remotes/origin/*'] : [`--depth=${depth}`];
  git(root, 'fetch', '-q', '--no-tags', ...how.filter((one) => one.startsWith('-')), 'origin', commit);
  if (depth === 0) git(root, 'fetch', '-q', '--no-tags', 'origin', ...how);
  git(root, 'checkout', '-q', '--detach', commit);
  return root;
}

/** The event that GitHub writes for it. */
export function eventOf({ base, head, merge }: PullRequest) {
  return { pull_request: { base: { sha: base }, head: { sha: head }, merge_commit_sha: merge } };
}
