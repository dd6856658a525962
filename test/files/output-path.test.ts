import { mkdirSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { linkInside } from '../../src/files/output-path.ts';
import { tree } from '../check.ts';

/** A tree `repo`, and what a stranger or its owner has linked in and beside it: `link -> target`, relative to the link. */
const LINKS: readonly (readonly [link: string, target: string])[] = [
  ['repo/out', '../home/.ssh'],
  ['repo/near', 'a'],
  ['repo/file.sarif', '../home/.bashrc'],
  ['repo/nowhere.sarif', '../home/none'],
  ['repo/a/up', '..'],
  ['repo/loop', 'loop'],
  ['home/reports', 'mnt'],
  ['home/latest.sarif', 'mnt/x.sarif'],
  ['home/repo', '../repo'],
  ['home/through', 'repo/out'],
  ['home/dots', '../repo/a/../out/deep'],
  ['home/loop', 'loop'],
];

const TABLE: readonly (readonly [written: string, link: string | undefined])[] = [
  // In the tree: the last part and every directory before it, wherever they lead.
  ['repo/x.sarif', undefined],
  ['repo/a/new/x.sarif', undefined],
  ['repo/file.sarif', 'repo/file.sarif'],
  ['repo/nowhere.sarif', 'repo/nowhere.sarif'],
  ['repo/loop/x.sarif', 'repo/loop'],
  ['repo/out/x.sarif', 'repo/out'],
  ['repo/out/new/x.sarif', 'repo/out'],
  ['repo/near/x.sarif', 'repo/near'],
  ['repo/a/up/x.sarif', 'repo/a/up'],
  // Beside it, links are its owner's.
  ['home/x.sarif', undefined],
  ['home/reports/x.sarif', undefined],
  ['home/latest.sarif', undefined],
  ['home/loop/x.sarif', undefined],
  // Into the tree by a link, and out again.
  ['home/repo/x.sarif', undefined],
  ['home/repo/file.sarif', 'repo/file.sarif'],
  ['home/repo/out/x.sarif', 'repo/out'],
  ['home/through/x.sarif', 'repo/out'],
  ['home/dots/x.sarif', 'repo/out'],
  // A tree's name is no other's beginning.
  ['repo-2/x.sarif', undefined],
];

describe('the link in the tree on the way to', () => {
  test.each(TABLE)('%s: %s', (written, link) => {
    const base = tree({ 'repo/a/main.tf': '', 'home/.ssh/id': '', 'home/.bashrc': '', 'home/mnt/x.sarif': '' });
    for (const [from, target] of LINKS) symlinkSync(target, path.join(base, from));
    const trees = [{ root: path.join(base, 'repo'), git: true }];
    expect(linkInside(trees, path.join(base, written))).toBe(link && path.join(base, link));
  });

  test('one of several trees', () => {
    const base = tree({ 'a/x': '', 'b/x': '', 'home/x': '' });
    symlinkSync('../home', path.join(base, 'b/out'));
    const trees = ['a', 'b'].map((one) => ({ root: path.join(base, one), git: true }));
    expect(linkInside(trees, path.join(base, 'b/out/y'))).toBe(path.join(base, 'b/out'));
  });

  test.each(['/dev/stdout', '/dev/stderr', '/dev/fd/1', '/dev/null', '/proc/self/fd/1'])(
    '%s: none, even where everything is the tree',
    (file) => {
      expect(linkInside([{ root: '/', git: false }], file)).toBeUndefined();
    },
  );

  test('a name in a tree that only looks like an opened one', () => {
    const base = tree({ 'dev/x': '', 'home/x': '' });
    symlinkSync('../home', path.join(base, 'dev/fd'));
    mkdirSync(path.join(base, 'home/1'));
    expect(linkInside([{ root: base, git: false }], path.join(base, 'dev/fd/1'))).toBe(path.join(base, 'dev/fd'));
  });
});
