import { type Dirent, readdirSync } from 'node:fs';
import { isOffLimitsName } from '../../files/off-limits.ts';
import { absolute, inTree, isOffLimits, join, readInside, recordAsked, type Tree } from '../../files/tree.ts';
import { wholeMatcher } from '../functions/formats/regex.ts';

const MOST_ENTRIES = 20_000;
const LONGEST_PATTERN = 1000;

/**
 * The files below a directory of the tree that match a pattern of Terraform's `fileset` (`*`, `**`, `?`, `[a-z]`, `{a,b}`), relative to the directory, sorted. `look` is called for each file.
 * Undefined if it cannot be determined: not a directory of the tree, a pattern that leads out of it, too many files. Linked directories are not entered.
 */
export function fileset(tree: Tree, directory: string, pattern: string, look: () => void): string[] | undefined {
  const parts = cleaned(pattern);
  if (parts === undefined) return undefined;
  const matches = matcher(parts.join('/'));
  if (matches === undefined) return undefined;
  const deepest = parts.some((part) => part.includes('**') || part.includes('{'))
    ? Number.POSITIVE_INFINITY
    : parts.length;
  const found: string[] = [];
  let left = MOST_ENTRIES;
  const visit = (below: string, depth: number): boolean => {
    const entries = entriesOf(tree, join(directory, below));
    if (entries === undefined) return below !== '';
    for (const entry of entries) {
      if (isOffLimitsName(entry.name)) continue;
      if (--left < 0) return false;
      look();
      const name = below === '' ? entry.name : `${below}/${entry.name}`;
      if (entry.isDirectory()) {
        if (depth < deepest && !visit(name, depth + 1)) return false;
      } else if (matches(name) && (entry.isFile() || isLinkToFile(tree, join(directory, name)))) found.push(name);
    }
    return true;
  };
  return visit('', 1) ? found.sort() : undefined;
}

/** The parts of a pattern as Terraform joins it to the directory; undefined if it leads out of it. */
function cleaned(pattern: string): string[] | undefined {
  const kept: string[] = [];
  for (const part of pattern.split('/')) {
    if (part === '..' && kept.pop() === undefined) return undefined;
    if (part !== '' && part !== '.' && part !== '..') kept.push(part);
  }
  return kept;
}

function isLinkToFile(tree: Tree, relative: string): boolean {
  return !isOffLimits(tree, relative) && readInside(tree, relative) !== undefined;
}

function entriesOf(tree: Tree, relative: string): Dirent[] | undefined {
  const file = absolute(tree, relative);
  recordAsked(tree, `${relative}/`);
  if (relative.startsWith('..') || inTree(tree, file) === undefined) return undefined;
  try {
    return readdirSync(file, { withFileTypes: true });
  } catch {
    return undefined;
  }
}

/** A function that matches paths in linear time for any pattern; undefined if the pattern is malformed or too long. */
function matcher(pattern: string): ((path: string) => boolean) | undefined {
  if (pattern.length > LONGEST_PATTERN) return undefined;
  let text = '';
  let braces = 0;
  for (let i = 0; i < pattern.length; i++) {
    const char = pattern[i]!;
    if (pattern.startsWith('**/', i) && (i === 0 || pattern[i - 1] === '/')) {
      text += '(?:[^/]+/)*';
      i += 2;
    } else if (char === '*') {
      const deep = pattern.slice(i) === '**' && (i === 0 || pattern[i - 1] === '/');
      text += deep ? '.*' : '[^/]*';
      if (pattern[i + 1] === '*') i++;
    } else if (char === '?') text += '[^/]';
    else if (char === '[') {
      const end = pattern.indexOf(']', i + 2);
      if (end < 0) return undefined;
      const set = setOf(pattern.slice(i + 1, end));
      if (set === undefined) return undefined;
      text += set;
      i = end;
    } else if (char === '{') {
      text += '(?:';
      braces++;
    } else if (char === '}' && braces > 0) {
      text += ')';
      braces--;
    } else if (char === ',' && braces > 0) text += '|';
    else if (char === '\\') text += (pattern[++i] ?? '\\').replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
    else text += char.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
  }
  return braces > 0 ? undefined : wholeMatcher(`(?s)${text}`);
}

/** A set of characters, none of which is `/`; undefined where a range goes across it. */
function setOf(written: string): string | undefined {
  const isNegated = /^[!^]/.test(written);
  const inside = isNegated ? written.slice(1) : written;
  for (const [range] of inside.matchAll(/.-./gsu)) if (range < '/' && range.slice(2) >= '/') return undefined;
  const set = inside.replaceAll('/', '').replace(/[\\[\]^]/g, '\\$&');
  return set === '' && !isNegated ? undefined : `[${isNegated ? '^/' : ''}${set}]`;
}
