import { lstatSync, readlinkSync } from 'node:fs';
import path from 'node:path';
import { statOf } from './read.ts';
import { inTree, MOST_LINKS, type Tree } from './tree.ts';

/** A file would be written through a link that a stranger can have committed. */
export class LinkInTree extends Error {
  readonly code = 'ELOOP';
  /** The absolute path of the link. */
  readonly link: string;
  constructor(link: string) {
    super('a symbolic link in the checked tree');
    this.link = link;
  }
}

/** What the system or the shell has opened for us, by the names that it gives: links to what they stand for, wherever the tree is. */
const OPENED = /^\/dev\/(?:stdout|stderr|null|tty|fd\/\d+)$|^\/proc\/(?:self|\d+)\/fd\/\d+$/;

export function isOpened(file: string): boolean {
  return OPENED.test(file);
}

/**
 * The first symbolic link in one of the trees on the way to an absolute path, the last part included. Links elsewhere are followed, one step after
 * the other, as the system does: one of them may lead into the tree, and out of it again.
 */
export function linkInside(trees: readonly Tree[], file: string): string | undefined {
  if (isOpened(file)) return undefined;
  // Always a real path.
  let at = path.parse(file).root;
  const left = partsOf(file);
  let links = 0;
  for (let part = left.pop(); part !== undefined; part = left.pop()) {
    const next = path.join(at, part);
    const found = part === '..' ? undefined : statOf(next, lstatSync);
    if (found?.isSymbolicLink()) {
      const parent = at;
      if (trees.some((tree) => inTree(tree, parent) !== undefined)) return next;
      links += 1;
      if (links > MOST_LINKS) return undefined;
      const target = readlinkSync(next);
      if (path.isAbsolute(target)) at = path.parse(target).root;
      left.push(...partsOf(target));
    } else if (part !== '..' && found === undefined) return undefined;
    else at = next;
  }
  return undefined;
}

/** The parts of a path without its root, the last one first. */
function partsOf(file: string): string[] {
  return file
    .slice(path.parse(file).root.length)
    .split(path.sep)
    .filter((part) => part !== '' && part !== '.')
    .reverse();
}
