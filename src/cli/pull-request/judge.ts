import { existsSync, readlinkSync } from 'node:fs';
import path from 'node:path';
import { isBelow, MOST_LINKS } from '../../files/tree.ts';
import { decidesRoots, lostRoots } from '../../lost-roots.ts';
import type { JsonReport } from '../../report/json.ts';
import { baseOf, type Event, eventIn, type NotCompared } from './base.ts';
import { type Change, type JudgeChanges, judgeChanges } from './changes.ts';
import { Git, repositoryOf, type Unanswered } from './git.ts';
import { changeStatements, notCompared, type Statement } from './sentences.ts';

export interface Around {
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Where the run was started. */
  readonly cwd: string;
  /** An empty directory, for git to be started in. */
  readonly empty: string;
  /** What is checked, from `cwd` on; all, if there are none. */
  readonly paths: readonly string[];
}

/** A run in which nothing was found to check. */
const NOTHING: NonNullable<JsonReport['judgedBy']> = {
  root: '.',
  settings: [],
  settingsFrom: 'nearest',
  suppressions: [],
};

/**
 * Reports what a pull request changes of its own settings, baseline and suppressions, or why that cannot be determined. Other events: nothing.
 */
export function judgeStatements(judgedBy: JsonReport['judgedBy'], around: Around): Statement[] {
  const event = eventIn(around.environment);
  if (event?.pull_request === undefined && event?.merge_group === undefined) return [];
  const subject = event.merge_group === undefined ? 'pull request' : 'merge group';
  const changes = compare(judgedBy ?? NOTHING, event, around);
  return 'why' in changes ? [notCompared(changes, subject)] : changeStatements(changes, subject);
}

function compare(
  judgedBy: NonNullable<JsonReport['judgedBy']>,
  event: Event,
  { environment, cwd, empty, paths }: Around,
): JudgeChanges | NotCompared {
  const tree = path.resolve(cwd, judgedBy.root);
  const root = repositoryOf(tree);
  if (root === undefined)
    return { why: 'the checked directory is not in a git checkout', remedy: 'Check it out with actions/checkout.' };
  const git = new Git(root, empty, environment);
  const commits = baseOf(event, environment, git);
  if ('why' in commits) return commits;
  const changes = git.changes(commits.base, commits.head);
  if ('why' in changes) return changes;
  const inRepository = path.relative(root, tree).split(path.sep).join('/') || '.';
  const base = textsAtBase(changes, inRepository, git);
  if ('why' in base) return base;
  return judgeChanges(judgedBy, workflowIn(environment), {
    changes,
    text: (object) => git.text(object),
    reached: (file) => reached(root, file),
    isThere: (file) => existsSync(path.join(root, file)),
    tree: inRepository,
    lostRoots: lostRoots(tree, cwd, paths, base),
  });
}

/** Of the changed files that decide which directories are root modules, the texts before; empty for those that are new. */
function textsAtBase(
  changes: ReadonlyMap<string, Change>,
  tree: string,
  git: Git,
): ReadonlyMap<string, string> | Unanswered {
  const deciding = [...changes].filter(
    ([file, { isSubmodule }]) => !isSubmodule && decidesRoots(file) && isBelow(file, tree),
  );
  const texts = git.texts(deciding.flatMap(([, { how, before }]) => (how === 'added' ? [] : [before])));
  if ('why' in texts) return texts;
  return new Map(
    deciding.map(([file, { before }]) => [path.posix.relative(tree, file), texts.get(before) ?? ''] as const),
  );
}

/** The workflow's file, where it is the pull request's: not that of another repository (a required workflow), nor of the base. */
function workflowIn({
  GITHUB_EVENT_NAME: name,
  GITHUB_REPOSITORY: repository = '',
  GITHUB_WORKFLOW_REF: reference = '',
}: Around['environment']): string | undefined {
  if (name === 'pull_request_target' || !reference.startsWith(`${repository}/`)) return undefined;
  return /^(\.github\/workflows\/.+?\.ya?ml)@/.exec(reference.slice(repository.length + 1))?.[1];
}

/** A path below `root`, behind the links on the way to it; it ends where a link leads to an absolute path or goes round in circles. */
function reached(root: string, file: string): string[] {
  const steps: string[] = [];
  const names = file.split('/');
  let at = '';
  for (let name = names.shift(); name !== undefined; name = names.shift()) {
    const next = path.posix.join(at, name);
    const link = linkAt(path.join(root, next));
    if (link === undefined) {
      at = next;
      continue;
    }
    steps.push(next);
    if (path.isAbsolute(link) || steps.length > MOST_LINKS) return steps;
    names.unshift(...link.split('/'));
  }
  return [...steps, at];
}

/** Where a link leads; undefined where there is none. */
function linkAt(file: string): string | undefined {
  try {
    return readlinkSync(file);
  } catch {
    return undefined;
  }
}
