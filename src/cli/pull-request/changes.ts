import path from 'node:path';
import { SETTINGS_FILE } from '../../files/settings-file.ts';
import type { JsonReport } from '../../report/json.ts';

/** How a file differs between two commits. */
export interface Change {
  readonly how: 'added' | 'changed' | 'removed';
  /** The objects; all zeros where there is none. */
  readonly before: string;
  readonly after: string;
  readonly isSubmodule: boolean;
}

export interface ChangedFile {
  readonly path: string;
  readonly how: Change['how'];
}

/** What a pull request changes of how it is checked. Paths are relative to the root of the checked tree, but for the workflow's. */
export interface JudgeChanges {
  /** `ignored`: how many findings of this run its `ignore` blocks suppress. */
  readonly settings: readonly (ChangedFile & { readonly ignored: number })[];
  readonly baseline: ChangedFile | undefined;
  readonly workflow: ChangedFile | undefined;
  /** Comments that suppress findings of this run, and that the base does not have there. */
  readonly suppressions: readonly { readonly path: string; readonly line: number }[];
  /** Files of OpenTofu that are new beside one of Terraform with the same name, which is then not checked. */
  readonly replacing: readonly { readonly path: string; readonly replaced: string }[];
  /** Directories that something calls now, so that they are no longer root modules. */
  readonly called: readonly string[];
  /** Settings that this run did not use. */
  readonly unused: readonly ChangedFile[];
  /** Submodules that have changed and contain one of the files. Their content was not compared. */
  readonly submodules: readonly string[];
}

/** What is known of the two commits. Paths are relative to the root of the repository. */
export interface Commits {
  readonly changes: ReadonlyMap<string, Change>;
  /** The text of a file by its object. */
  readonly text: (object: string) => string | undefined;
  /** A path of the checkout, with the links on the way to it: all the paths that decide what is read there, itself last. */
  readonly reached: (path: string) => readonly string[];
  /** Whether something is there in the checkout. */
  readonly isThere: (path: string) => boolean;
  /** The root of the checked tree in the repository, `.` or a path. */
  readonly tree: string;
  /** The root modules of the base that no longer are. Relative to the checked tree. */
  readonly lostRoots: readonly string[];
}

/** Compares settings, baseline, suppressions and workflow. `workflow`: the file in the repository, if the pull request can change it. */
export function judgeChanges(
  { settings, settingsFrom, baseline, suppressions }: NonNullable<JsonReport['judgedBy']>,
  workflow: string | undefined,
  commits: Commits,
): JudgeChanges {
  const submodules = new Set<string>();
  const inRepository = (file: string) => path.posix.join(commits.tree, file);
  const changed = (file: string): ChangedFile[] => {
    const change = changeOf(inRepository(file), commits, submodules);
    return change === undefined ? [] : [{ path: file, how: change.how }];
  };
  const ignored = (file: string) => suppressions.filter(({ how, at }) => how === 'ignore' && at.path === file).length;
  const used = settings.flatMap(changed);
  const others = [...commits.changes]
    .map(([file, { how }]) => ({ path: path.posix.relative(commits.tree, file), how }))
    .filter(({ path: file }) => path.posix.basename(file) === SETTINGS_FILE && !file.startsWith('../'))
    .filter(({ path: file }) => !used.some((one) => one.path === file));
  // A removed file applied to some directory, unless one was named on the command line.
  const [removed, unused] = partition(others, ({ how }) => settingsFrom === 'nearest' && how === 'removed');
  const workflowChange = workflow === undefined ? undefined : commits.changes.get(workflow);
  return {
    settings: [...used, ...removed].map((one) => ({ ...one, ignored: ignored(one.path) })),
    baseline: baseline === undefined ? undefined : changed(baseline)[0],
    workflow: workflow !== undefined && workflowChange ? { path: workflow, how: workflowChange.how } : undefined,
    suppressions: newSuppressions(suppressions, inRepository, commits, submodules),
    replacing: replacing(commits),
    called: commits.lostRoots,
    unused,
    submodules: [...submodules],
  };
}

/** How what is read at a path has changed: the file, or a link that leads to it. */
function changeOf(file: string, { changes, reached }: Commits, submodules: Set<string>): Change | undefined {
  const steps = reached(file);
  for (const step of steps) {
    const change = changes.get(step);
    if (change !== undefined && !change.isSubmodule) return step === file ? change : { ...change, how: 'changed' };
    const module = partsOf(step).find((part) => changes.get(part)?.isSubmodule);
    if (module !== undefined) submodules.add(module);
  }
  return undefined;
}

function replacing({ changes, isThere, tree }: Commits): JudgeChanges['replacing'] {
  return [...changes].flatMap(([file, { how }]) => {
    const replaced = file.replace(/\.tofu(\.json)?$/, '.tf$1');
    if (how !== 'added' || replaced === file || !isThere(replaced)) return [];
    const [added, other] = [file, replaced].map((one) => path.posix.relative(tree, one));
    return added!.startsWith('../') ? [] : [{ path: added!, replaced: other! }];
  });
}

/** `a/b/c`: a, a/b, a/b/c. */
function partsOf(file: string): string[] {
  return file.split('/').map((_, i, names) => names.slice(0, i + 1).join('/'));
}

function newSuppressions(
  suppressions: NonNullable<JsonReport['judgedBy']>['suppressions'],
  inRepository: (file: string) => string,
  commits: Commits,
  submodules: Set<string>,
): JudgeChanges['suppressions'] {
  const byFile = new Map<string, Lines[]>();
  for (const { how, at } of suppressions) {
    if (how === 'ignore') continue;
    // A comment that has its line end in it ends at the begin of the next line.
    const last = at.end.column === 1 ? at.end.line - 1 : at.end.line;
    const lines = byFile.get(at.path) ?? [];
    if (!lines.some(({ first }) => first === at.start.line)) lines.push({ first: at.start.line, last });
    byFile.set(at.path, lines);
  }
  return [...byFile].flatMap(([file, lines]) => {
    const change = changeOf(inRepository(file), commits, submodules);
    if (change === undefined) return [];
    const after = commits.text(change.after);
    const before = change.how === 'added' ? '' : commits.text(change.before);
    return newComments(lines, before ?? '', after ?? '').map(({ first }) => ({ path: file, line: first }));
  });
}

/** The lines of a comment, from 1. */
export interface Lines {
  readonly first: number;
  readonly last: number;
}

/**
 * The comments that are new in a text: the text before has none with the same words, above the same line, in the same block. If the line below an
 * unchanged comment changes, the comment counts as new.
 */
export function newComments(comments: readonly Lines[], before: string, after: string): Lines[] {
  const [old, now] = [locationsOf(before), locationsOf(after)];
  const [countOld, countNow] = [counter(old), counter(now)];
  return comments
    .filter(({ first, last }) => {
      const locations = now.slice(first - 1, last);
      return locations.length === 0 || locations.some((location) => countNow(location) > countOld(location));
    })
    .sort((a, b) => a.first - b.first);
}

function counter(locations: readonly string[]): (location: string) => number {
  const counts = new Map<string, number>();
  for (const location of locations) counts.set(location, (counts.get(location) ?? 0) + 1);
  return (location) => counts.get(location) ?? 0;
}

/** Each line with its context: the block's header, the line itself, and for a comment the line below it. */
function locationsOf(text: string): string[] {
  const lines = text.split(/\r?\n/);
  const below: string[] = [];
  for (let i = lines.length - 1, next = ''; i >= 0; i--) {
    const line = lines[i]!.trim();
    const isComment = /^(#|\/\/|\/\*|\*)/.test(line);
    below[i] = isComment ? next : '';
    if (line !== '' && !isComment) next = line;
  }
  let header = '';
  return lines.map((line, i) => {
    const isInside = /^\s/.test(line);
    if (!isInside && /\S/.test(line)) header = line;
    return JSON.stringify([isInside ? header : '', line.trim(), below[i]]);
  });
}

function partition<T>(items: readonly T[], isFirst: (item: T) => boolean): [T[], T[]] {
  return [items.filter(isFirst), items.filter((item) => !isFirst(item))];
}
