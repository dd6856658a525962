/** The URLs of a checkout's remotes, from the text of `.git/config`. */
export function remotesOf(config: Uint8Array | undefined): string[] {
  if (config === undefined) return [];
  const urls: string[] = [];
  let inRemote = false;
  for (const line of new TextDecoder().decode(config).split('\n')) {
    const section = /^\s*\[\s*([\w-]+)/.exec(line);
    if (section) inRemote = section[1]!.toLowerCase() === 'remote';
    const url = /^\s*url\s*=\s*(\S+)\s*$/.exec(line)?.[1];
    if (inRemote && url !== undefined) urls.push(url);
  }
  return urls;
}

/** `host/owner/name` of a git URL in any of its forms, lower case. */
function repositoryOf(url: string): string | undefined {
  const plain = url.replace(/^git::/, '').replace(/\?.*$/, '');
  const match = /^(?:[a-z+]+:\/\/)?(?:[^@/]+@)?([\w.-]+)(?::\d+(?=\/))?[:/](.+?)(?:\.git)?\/?$/i.exec(plain);
  return match ? `${match[1]}/${match[2]}`.toLowerCase() : undefined;
}

/** The directory in the tree that a module source refers to, if its repository is one of the remotes. */
export function sameRepository(source: string, remotes: readonly string[]): string | undefined {
  if (!/^(git::|git@|github\.com\/|bitbucket\.org\/|gitlab\.com\/)/.test(source)) return undefined;
  const bare = source.replace(/^git::/, '').replace(/\?.*$/, '');
  const scheme = /^[a-z+]+:\/\//.exec(bare)?.[0] ?? '';
  const [repository, ...rest] = bare.slice(scheme.length).split('//');
  const wanted = repositoryOf(scheme + repository);
  if (wanted === undefined || !remotes.some((remote) => repositoryOf(remote) === wanted)) return undefined;
  const directory = rest.join('/').replace(/\/+$/, '');
  return directory === '' ? '.' : directory.split('/').includes('..') ? undefined : directory;
}
