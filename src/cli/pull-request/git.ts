import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { devNull } from 'node:os';
import path from 'node:path';
import { table } from '../../table.ts';
import { plain } from '../../text/escape.ts';
import type { Change } from './changes.ts';

/** Why git gave no answer, as a clause: "git is not installed". */
export interface Unanswered {
  readonly why: string;
}

export interface Commit {
  readonly id: string;
  /** As the commit names them: a shallow checkout has them in the commit, but not as objects. */
  readonly parents: readonly string[];
}

/** The full hash of an object, SHA-1 or SHA-256. */
export function isHash(text: unknown): text is string {
  return typeof text === 'string' && /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(text);
}

/** The directory that has `.git` in it: this one or one above. */
export function repositoryOf(directory: string): string | undefined {
  if (existsSync(path.join(directory, '.git'))) return directory;
  const parent = path.dirname(directory);
  return parent === directory ? undefined : repositoryOf(parent);
}

/** A git that hangs would hold the job. */
const MOST_MS = 20_000;
const MOST_BYTES = 1 << 26;

/**
 * The git repository of a checkout, asked for objects that it has, and for nothing else. The files of the checkout are a stranger's, and so are its
 * commits; `.git` itself is the runner's: git refuses paths with such a part.
 *
 * - Only plumbing that reads objects (`rev-parse`, `cat-file`, `diff-tree --raw`, `merge-base`): it runs no hook, no pager, no fsmonitor, no
 *   filter and no textconv, and reads neither the index nor the files of the checkout. What .gitmodules asks for is overruled.
 * - No shell; arguments are fixed but for hashes that are hashes by `isHash`.
 * - `--git-dir` is named: a directory of the pull request that looks like a bare repository is never taken for one. It also means that git
 *   does not ask who owns the checkout (`safe.directory`), which in container jobs is often somebody else; what that asks for, a configuration
 *   that starts programs, has nothing to start here.
 * - It is started in an empty directory, with the PATH outside of the checkout: on Windows a program is looked for in the working directory first.
 * - It fetches nothing: in a partial clone an object that is not there is not there.
 */
export class Git {
  readonly #gitDirectory: string;
  readonly #cwd: string;
  readonly #environment: Readonly<Record<string, string>>;

  /** `root`: the directory that has `.git` in it. `cwd`: an empty directory outside of it. Both absolute. */
  constructor(root: string, cwd: string, environment: Readonly<Record<string, string | undefined>>) {
    this.#gitDirectory = path.join(root, '.git');
    this.#cwd = cwd;
    const { SystemRoot } = environment;
    this.#environment = {
      PATH: programsOutside(root, environment.PATH ?? environment.Path ?? ''),
      ...(SystemRoot === undefined ? {} : { SystemRoot }),
      LC_ALL: 'C',
      GIT_CONFIG_NOSYSTEM: '1',
      GIT_CONFIG_GLOBAL: devNull,
      GIT_NO_LAZY_FETCH: '1',
      GIT_NO_REPLACE_OBJECTS: '1',
      GIT_OPTIONAL_LOCKS: '0',
      GIT_TERMINAL_PROMPT: '0',
    };
  }

  /** The commit that is checked out. */
  head(): Commit | Unanswered {
    const named = this.#run(['rev-parse', '--verify', 'HEAD^{commit}']);
    if ('why' in named) return named;
    const id = named.output.toString('latin1').trim();
    if (!isHash(id)) return { why: 'git does not report which commit is checked out' };
    const read = this.#run(['cat-file', 'commit', id]);
    if ('why' in read) return read;
    const [header = ''] = read.output.toString('latin1').split('\n\n', 1);
    const parents = [...header.matchAll(/^parent (\S+)$/gm)].map(([, parent]) => parent).filter(isHash);
    return { id, parents };
  }

  /** Whether a commit and its tree are in the checkout's objects. */
  has(commit: string): boolean {
    return isHash(commit) && !('why' in this.#run(['cat-file', '-e', `${commit}^{tree}`]));
  }

  /** The newest commit that both come from, as far as the history is there; undefined where there is none. */
  mergeBase(one: string, other: string): string | undefined {
    if (!isHash(one) || !isHash(other)) return undefined;
    const found = this.#run(['merge-base', one, other]);
    const id = 'why' in found ? undefined : found.output.toString('latin1').trim();
    return isHash(id) ? id : undefined;
  }

  /** The files that differ between two commits, by path. */
  changes(before: string, after: string): ReadonlyMap<string, Change> | Unanswered {
    if (!isHash(before) || !isHash(after)) return { why: 'the commits have no hashes' };
    const read = this.#run([
      'diff-tree',
      '-r',
      '-z',
      '--raw',
      '--no-abbrev',
      '--no-renames',
      '--no-relative',
      '--no-ext-diff',
      '--no-textconv',
      // A .gitmodules file could ask to leave them out.
      '--ignore-submodules=none',
      before,
      after,
    ]);
    return 'why' in read ? read : parseRaw(read.output.toString('utf8'));
  }

  /** The text of a file by its object; undefined where it is not there. */
  text(object: string): string | undefined {
    if (!isHash(object)) return undefined;
    const read = this.#run(['cat-file', 'blob', object]);
    return 'why' in read ? undefined : read.output.toString('utf8');
  }

  /** The texts of files by their objects; those that are not there are left out. */
  texts(objects: readonly string[]): ReadonlyMap<string, string> | Unanswered {
    const asked = objects.filter(isHash);
    if (asked.length === 0) return new Map();
    const read = this.#run(['cat-file', '--batch'], asked.map((object) => `${object}\n`).join(''));
    return 'why' in read ? read : parseBatch(read.output);
  }

  #run(argv: readonly string[], input?: string): { readonly output: Buffer } | Unanswered {
    const options = ['core.fsmonitor=', `core.hooksPath=${devNull}`, 'protocol.allow=never'];
    const { status, error, stdout, stderr } = spawnSync(
      'git',
      ['--no-pager', `--git-dir=${this.#gitDirectory}`, ...options.flatMap((one) => ['-c', one]), ...argv],
      {
        cwd: this.#cwd,
        env: this.#environment,
        stdio: [input === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe'],
        ...(input === undefined ? {} : { input }),
        timeout: MOST_MS,
        killSignal: 'SIGKILL',
        maxBuffer: MOST_BYTES,
        windowsHide: true,
      },
    );
    if (error !== undefined) return { why: startFailure((error as NodeJS.ErrnoException).code, argv[0]!) };
    if (status === 0) return { output: stdout };
    const [reported = ''] = stderr.toString('utf8').trim().split('\n');
    return { why: `git ${argv[0]} failed${reported === '' ? '' : ` (${plain(reported).slice(0, 200)})`}` };
  }
}

function startFailure(code: string | undefined, command: string): string {
  switch (code) {
    case 'ENOENT':
      return 'git is not installed';
    case 'ETIMEDOUT':
      return `git ${command} took longer than ${MOST_MS / 1000} seconds`;
    case 'ENOBUFS':
      return `git ${command} printed more than ${MOST_BYTES >> 20} MiB`;
    default:
      return `git could not be started (${code})`;
  }
}

function programsOutside(root: string, programs: string): string {
  return programs
    .split(path.delimiter)
    .filter((one) => {
      const inside = path.relative(root, one);
      return path.isAbsolute(one) && (inside.startsWith('..') || path.isAbsolute(inside));
    })
    .join(path.delimiter);
}

/** `<hash> blob <size>\n<bytes>\n` or `<hash> missing\n` for each object, git-cat-file(1), "batch output". */
function parseBatch(output: Buffer): Map<string, string> {
  const texts = new Map<string, string>();
  for (let at = 0; at < output.length; ) {
    const end = output.indexOf(10, at);
    if (end < 0) break;
    const [object = '', type, size] = output.toString('latin1', at, end).split(' ');
    at = end + 1;
    if (size === undefined) continue;
    const last = at + Number(size);
    if (type === 'blob') texts.set(object, output.toString('utf8', at, last));
    at = last + 1;
  }
  return texts;
}

const SUBMODULE = '160000';
const HOW = table<Change['how']>({ A: 'added', D: 'removed' });

/** `:100644 100644 <hash> <hash> M\0<path>\0…`, git-diff-tree(1), "raw output format". */
function parseRaw(output: string): Map<string, Change> {
  const changes = new Map<string, Change>();
  const parts = output.split('\0');
  for (let i = 0; i + 1 < parts.length; i += 2) {
    const [oldMode, newMode, before = '', after = '', status = ''] = parts[i]!.slice(1).split(' ');
    changes.set(parts[i + 1]!, {
      how: HOW[status] ?? 'changed',
      before,
      after,
      isSubmodule: oldMode === SUBMODULE || newMode === SUBMODULE,
    });
  }
  return changes;
}
