import { readRegular } from '../../files/read.ts';
import { type Git, isHash, type Unanswered } from './git.ts';

/** The parts of a workflow's event that are read: https://docs.github.com/en/webhooks/webhook-events-and-payloads. Any of it may be missing. */
export interface Event {
  readonly pull_request?: {
    readonly base?: { readonly sha?: unknown };
    readonly head?: { readonly sha?: unknown };
    readonly merge_commit_sha?: unknown;
  };
  readonly merge_group?: { readonly base_sha?: unknown; readonly head_sha?: unknown };
}

/** The event that the workflow runs for; undefined if it cannot be read. */
export function eventIn({ GITHUB_EVENT_PATH: file }: Readonly<Record<string, string | undefined>>): Event | undefined {
  if (!file) return undefined;
  try {
    return JSON.parse(readRegular(file).toString('utf8')) ?? undefined;
  } catch (error) {
    if (error instanceof SyntaxError || (error as NodeJS.ErrnoException).code !== undefined) return undefined;
    throw error;
  }
}

export interface Compared {
  readonly base: string;
  readonly head: string;
}

/** Why the base cannot be compared, as a clause, and what to do, as a sentence. */
export interface NotCompared extends Unanswered {
  readonly remedy?: string;
}

const DEPTH_2 = 'Set fetch-depth: 2 for actions/checkout.';
const DEPTH_0 = 'Set fetch-depth: 0 for actions/checkout.';
const NOT_IN_CHECKOUT = 'the base commit is not in the checkout';
const ELSEWHERE: NotCompared = {
  why: 'the checkout is neither the merge commit nor the head of the pull request',
  remedy: 'Check out one of them.',
};

/** The commit that a pull request, or a group in a merge queue, is to be compared with, and the one that is checked out. */
export function baseOf(
  { pull_request: pullRequest, merge_group: group }: Event,
  environment: Readonly<Record<string, string | undefined>>,
  git: Git,
): Compared | NotCompared {
  const head = git.head();
  if ('why' in head) return head;
  const compared = (base: string, remedy: string): Compared | NotCompared =>
    git.has(base) ? { base, head: head.id } : { why: NOT_IN_CHECKOUT, remedy };
  if (group !== undefined) {
    if (!isHash(group.base_sha)) return { why: 'the event does not name the base commit' };
    // A group that is rebased has more than one commit.
    return group.head_sha === head.id
      ? compared(group.base_sha, `${DEPTH_2} If the queue rebases, use fetch-depth: 0.`)
      : { why: 'the checkout is not the commit of the merge group' };
  }
  const [base, tip] = [pullRequest?.base?.sha, pullRequest?.head?.sha];
  if (!isHash(base) || !isHash(tip)) return { why: 'the event does not name the base and head commits' };
  // GitHub's own merge commit, which `pull_request` checks out: its first parent is the base as it was merged with, which may be newer than the
  // event's. A merge that the pull request brings itself has a first parent that its author chose.
  const [onto, merged, ...others] = head.parents;
  const isWhole = onto !== undefined && merged !== undefined && others.length === 0 && head.id !== tip;
  const isMadeByGitHub =
    head.id === pullRequest?.merge_commit_sha ||
    // Of `pull_request_target` that is the base itself.
    (environment.GITHUB_EVENT_NAME !== 'pull_request_target' && head.id === environment.GITHUB_SHA) ||
    (onto === base && merged === tip);
  if (isWhole && isMadeByGitHub) return compared(onto, DEPTH_2);
  // Otherwise compare with the merge base: what others have changed on the base since then is not part of the pull request.
  const common = git.has(base) ? git.mergeBase(head.id, base) : undefined;
  if (common === head.id) return ELSEWHERE;
  if (common !== undefined) return compared(common, DEPTH_0);
  return head.id === tip ? { why: NOT_IN_CHECKOUT, remedy: DEPTH_0 } : ELSEWHERE;
}
