import { mkdirSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { discoverInputs } from '../../src/discover/inputs.ts';
import { filesIn, findTree, readInside, type Tree } from '../../src/files/tree.ts';
import { tree as made } from '../check.ts';

/** Texts that are edited and not saved stand for the files, within the same bounds. */

function edited(root: string, texts: Readonly<Record<string, string>>): Tree {
  return { ...findTree(root, [], root), edited: new Map(Object.entries(texts)) };
}

const text = (tree: Tree, file: string) => {
  const bytes = readInside(tree, file);
  return bytes && Buffer.from(bytes).toString();
};

test('an edited text is read by every path to its file, but not by a name that disguises it', () => {
  const root = made({ 'main.tf': 'old', 'ci.env': 'old', 'real.tf': 'old' });
  symlinkSync('ci.env', path.join(root, 'terraform.tfvars'));
  symlinkSync('real.tf', path.join(root, 'linked.tf'));
  const tree = edited(root, { 'main.tf': 'new', 'ci.env': 'secret', 'real.tf': 'new' });
  expect(['main.tf', 'linked.tf', 'ci.env', 'terraform.tfvars'].map((file) => text(tree, file))).toEqual([
    'new',
    'new',
    'secret',
    undefined,
  ]);
});

test('a text that is on no disk yet is a file of its directory', () => {
  const root = made({ 'main.tf': '', 'sub/x.tf': '' });
  const tree = edited(root, { 'new.tf': 'n', 'main.tf': 'm', 'sub/y.tf': 'y', 'nowhere/z.tf': 'z' });
  expect(filesIn(tree, '.')).toEqual(['main.tf', 'new.tf']);
  expect(filesIn(tree, 'sub')).toEqual(['x.tf', 'y.tf']);
  expect(text(tree, 'new.tf')).toBe('n');
});

test('roots are found by edited texts', () => {
  const root = made({ 'a/main.tf': '', 'b/main.tf': 'resource "aws_dms_endpoint" "b" {}\n' });
  mkdirSync(path.join(root, 'c'));
  const roots = (texts: Record<string, string>) =>
    discoverInputs({ paths: [], cwd: root, edited: new Map(Object.entries(texts)) }).roots;
  expect(roots({})).toEqual(['b']);
  expect(
    roots({
      'a/main.tf': 'resource "aws_dms_endpoint" "a" {}\n',
      'b/main.tf': '',
      'c/new.tf': 'resource "aws_dms_endpoint" "c" {}\n',
    }),
  ).toEqual(['a', 'c']);
});
