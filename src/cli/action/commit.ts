import { eventIn } from '../pull-request/base.ts';
import { Git, repositoryOf } from '../pull-request/git.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Where GitHub shows the files of the commit that is checked out, for links in the summary; undefined if the checkout is not of a commit that the
 * workflow runs for, since it may be of another repository then. `empty`: an empty directory, for git to be started in.
 */
export function commitUrl(cwd: string, environment: Environment, empty: string): string | undefined {
  const { GITHUB_SERVER_URL: server = '', GITHUB_REPOSITORY: repository = '', GITHUB_SHA: sha } = environment;
  if (!/^https?:\/\/[\w.:-]+$/.test(server) || !/^[\w.-]+\/[\w.-]+$/.test(repository)) return undefined;
  const root = repositoryOf(cwd);
  if (root === undefined) return undefined;
  const head = new Git(root, empty, environment).head();
  if ('why' in head || (head.id !== sha && head.id !== eventIn(environment)?.pull_request?.head?.sha)) return undefined;
  return `${server}/${repository}/blob/${head.id}/`;
}
