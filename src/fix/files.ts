import { accessSync, constants, lstatSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { absolute, inTree, type Tree } from '../files/tree.ts';
import { codeOf, replaceFile } from '../files/write.ts';
import type { Source } from '../text/source.ts';

/** The real path in the tree of a source's file, or why it must not be edited. */
export type EditableFile = { readonly path: string } | { readonly why: string };

export function editableFile(tree: Tree, { path: named, installed, standIn }: Source): EditableFile {
  if (standIn) return { why: 'it is in a module that is not installed' };
  if (installed || named.split('/').includes('.terraform')) return { why: 'it is in an installed module' };
  const file = absolute(tree, named);
  if (path.isAbsolute(named) || lstatSync(file, { throwIfNoEntry: false }) === undefined)
    return { why: 'it is not in a file of the checked tree' };
  const inside = inTree(tree, file);
  if (inside === undefined) return { why: 'its file is outside the checked tree' };
  if (inside.split('/').includes('.terraform')) return { why: 'it is in an installed module' };
  return { path: inside };
}

/** The same, if the file can be written. */
export function writableFile(tree: Tree, source: Source): EditableFile {
  const file = editableFile(tree, source);
  return 'why' in file || isWritable(absolute(tree, file.path)) ? file : { why: `${file.path} is read-only` };
}

/** Only the file is checked; a directory without write permission is reported when the file is written. */
function isWritable(file: string): boolean {
  try {
    accessSync(file, constants.W_OK);
    return (statSync(file).mode & 0o222) !== 0;
  } catch {
    return false;
  }
}

/** A file and its new text. */
export interface FixedFile {
  /** The real path in the tree. */
  readonly path: string;
  /** As it was read, without a byte order mark. */
  readonly before: string;
  readonly after: string;
}

export interface Written {
  readonly written: readonly string[];
  /** Why the other files were not changed, as whole sentences. */
  readonly failed: readonly { readonly path: string; readonly why: string }[];
}

/**
 * Writes each file atomically if its text on disk is still the one that was read; its permissions are kept.
 * `groups`: paths of files that are written together or not at all.
 */
export function writeFiles(tree: Tree, files: readonly FixedFile[], groups: readonly ReadonlySet<string>[]): Written {
  const failed = new Map<string, string>();
  for (const file of files) {
    const why = whyNot(tree, file);
    if (why !== undefined) failed.set(file.path, why);
  }
  for (let more = true; more; ) {
    more = false;
    for (const group of groups) {
      const bad = [...group].find((one) => failed.has(one));
      for (const one of bad === undefined ? [] : group) {
        if (failed.has(one)) continue;
        failed.set(one, `${one} was not changed because its edits depend on those of ${bad}.`);
        more = true;
      }
    }
  }
  const written: string[] = [];
  for (const file of files) {
    if (failed.has(file.path)) continue;
    const why = replace(tree, file);
    if (why === undefined) written.push(file.path);
    else failed.set(file.path, why);
  }
  return { written, failed: [...failed].map(([one, why]) => ({ path: one, why })) };
}

const MARK = Buffer.from([0xef, 0xbb, 0xbf]);

function whyNot(tree: Tree, { path: inside, before }: FixedFile): string | undefined {
  const file = absolute(tree, inside);
  if (lstatSync(file, { throwIfNoEntry: false }) === undefined) return `${inside} no longer exists.`;
  if (inTree(tree, file) !== inside) return `${inside} is no longer the file that dmslint read.`;
  if (!isWritable(file)) return `${inside} is read-only.`;
  try {
    return withoutMark(readFileSync(file)).equals(Buffer.from(before))
      ? undefined
      : `${inside} has changed since dmslint read it. Run dmslint again.`;
  } catch (error) {
    return `Cannot read ${inside} (${codeOf(error)}).`;
  }
}

function withoutMark(bytes: Buffer): Buffer {
  return bytes.subarray(0, 3).equals(MARK) ? bytes.subarray(3) : bytes;
}

/** Why the file could not be replaced. */
function replace(tree: Tree, { path: inside, after }: FixedFile): string | undefined {
  const file = absolute(tree, inside);
  try {
    const mark = readFileSync(file).subarray(0, 3).equals(MARK) ? MARK : Buffer.alloc(0);
    replaceFile(file, Buffer.concat([mark, Buffer.from(after)]), statSync(file).mode);
    return undefined;
  } catch (error) {
    return `Cannot write ${inside} (${codeOf(error)}).`;
  }
}
