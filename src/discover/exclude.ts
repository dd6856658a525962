import path from 'node:path';
import { absolute, inTree, type Tree } from '../files/tree.ts';
import { nameMatcher } from '../text/glob.ts';

/** A pattern of paths that are not checked, and the absolute directory that it counts from. */
export interface Exclusion {
  readonly pattern: string;
  readonly from: string;
  readonly by: 'option' | 'settings';
}

export interface Excluder {
  /** Whether a path of the tree, or a directory that it is in, is excluded. */
  readonly isExcluded: (inside: string) => boolean;
  /** The patterns of the command line that matched none of the paths that were asked about; none where nothing was asked. */
  unmatched(): string[];
}

export function excluder(tree: Tree, exclusions: readonly Exclusion[]): Excluder {
  if (exclusions.length === 0) return { isExcluded: () => false, unmatched: () => [] };
  const patterns = exclusions.map((one) => ({ ...one, parts: partsOf(tree, one) }));
  const matched = new Set<string>();
  let isAsked = false;
  return {
    isExcluded: (inside) => {
      isAsked = true;
      const parts = split(absolute(tree, inside));
      const own = patterns.filter((pattern) => matches(pattern.parts, parts));
      for (const { pattern } of own) matched.add(pattern);
      return own.length > 0;
    },
    unmatched: () =>
      patterns.flatMap(({ pattern, by }) => (isAsked && by === 'option' && !matched.has(pattern) ? [pattern] : [])),
  };
}

/** One part of a path: a name, a pattern of names, or any number of directories. */
type Part = string | ((name: string) => boolean) | typeof ANY;

const ANY = Symbol('**');

/** The parts of an absolute pattern. One without a slash inside stands for a name in any directory: of the tree or, as in .gitignore, below that of the file. */
function partsOf(tree: Tree, { pattern, from, by }: Exclusion): Part[] {
  const written = pattern.replace(/\/+$/, '');
  // A path that leads into the tree by a link is meant where it really lies.
  const base = inTree(tree, from);
  const start = split(base === undefined ? from : absolute(tree, base));
  if (!written.includes('/') && written !== '.' && written !== '..')
    return [...(by === 'option' ? split(tree.root) : start), ANY, partOf(written)];
  const parts: Part[] = path.isAbsolute(written) ? [] : start;
  for (const part of written.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(partOf(part));
  }
  return parts;
}

function split(file: string): string[] {
  return file.split(/[\\/]/).filter((part) => part !== '');
}

function partOf(text: string): Part {
  return text === '**' ? ANY : nameMatcher(text);
}

/** Whether a pattern matches a path or the beginning of one. */
function matches(pattern: readonly Part[], parts: readonly string[]): boolean {
  // The numbers of parts that the pattern so far can have matched.
  let reached = new Set([0]);
  for (const part of pattern) {
    const next = new Set<number>();
    for (const at of reached) {
      if (part === ANY) for (let to = at; to <= parts.length; to++) next.add(to);
      else if (at < parts.length && (typeof part === 'string' ? part === parts[at] : part(parts[at]!)))
        next.add(at + 1);
    }
    reached = next;
  }
  return reached.size > 0;
}
