import { type Dirent, readdirSync } from 'node:fs';
import { readRegular } from '../files/read.ts';
import { absolute, join, type Tree } from '../files/tree.ts';

/** Directories that are not searched: what other tools have put there. */
export const SKIPPED: ReadonlySet<string> = new Set(['.terraform', '.git', 'node_modules', '.terragrunt-cache']);

/** What a byte search says of a directory with configuration files, before anything is parsed. */
export interface Directory {
  readonly path: string;
  /** A file has `aws_dms_` in it. */
  readonly dms: boolean;
  /** Directories (in the tree) of local modules that are called from here. */
  readonly calls: readonly string[];
  /** Sources of other modules that name DMS, or any where modules are installed. */
  readonly foreign: readonly string[];
  /** It has a backend or cloud block, or files of variables that Terraform loads by itself. */
  readonly rootlike: boolean;
  readonly terragrunt: boolean;
}

/** What a search found so far. */
export class Searched {
  /** Directories with configuration files, by their paths. */
  readonly directories = new Map<string, Directory>();
  /** Directories that can not be listed. */
  readonly closed = new Set<string>();
}

/** Searches all directories at and below the given one, but for those that `searched` has already. */
export function searchBelow(tree: Tree, start: string, searched = new Searched()): Searched {
  const { directories, closed } = searched;
  const waiting = [start];
  for (let directory = waiting.pop(); directory !== undefined; directory = waiting.pop()) {
    if (directories.has(directory)) continue;
    const entries = entriesOf(tree, directory);
    if (entries === undefined) {
      closed.add(directory);
      continue;
    }
    for (const entry of entries)
      if (entry.isDirectory() && !SKIPPED.has(entry.name)) waiting.push(join(directory, entry.name));
    const read = readDirectory(tree, directory, entries);
    if (read !== undefined) directories.set(directory, read);
  }
  return searched;
}

/** One directory; undefined where it has no configuration files. */
export function searchDirectory(tree: Tree, directory: string): Directory | undefined {
  return readDirectory(tree, directory, entriesOf(tree, directory) ?? []);
}

/** What lies in a directory, nothing where there is none; undefined when it can not be listed. */
function entriesOf(tree: Tree, directory: string): Dirent[] | undefined {
  try {
    return readdirSync(absolute(tree, directory), { withFileTypes: true });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    return code === 'ENOENT' || code === 'ENOTDIR' ? [] : undefined;
  }
}

function readDirectory(tree: Tree, directory: string, entries: readonly Dirent[]): Directory | undefined {
  let any = false;
  let dms = false;
  let rootlike = false;
  let terragrunt = false;
  const calls: string[] = [];
  const foreign: string[] = [];
  for (const entry of entries) {
    if (entry.isDirectory()) continue;
    const { name } = entry;
    if (name === 'terragrunt.hcl') terragrunt = true;
    if (/^terraform\.tfvars(\.json)?$|\.auto\.tfvars(\.json)?$/.test(name)) rootlike = true;
    if (!/\.(tf|tofu)(\.json)?$/.test(name)) continue;
    any = true;
    const bytes = read(absolute(tree, join(directory, name)));
    if (bytes === undefined) continue;
    dms ||= bytes.includes('aws_dms_');
    const mayCall = bytes.includes('module');
    const maySet = bytes.includes('backend') || bytes.includes('cloud');
    if (!mayCall && !maySet) continue;
    const text = bytes.toString('latin1');
    if (maySet && ROOTLIKE.test(text)) rootlike = true;
    if (!mayCall) continue;
    for (const [, source = ''] of text.replace(COMMENTED_OUT, '').matchAll(SOURCE)) {
      if (/^\.\.?(\/|$)/.test(source)) calls.push(join(directory, source));
      else foreign.push(source);
    }
  }
  return any || terragrunt ? { path: directory, dms, calls, foreign, rootlike, terragrunt } : undefined;
}

// Strangers' files are searched: each expression takes linear time, whatever the text.
/** The header of a block, which stands on one line, or a name in the JSON syntax. */
const ROOTLIKE = /^[^\S\n]*(?:backend[^\S\n]+"?\w+"?|cloud)[^\S\n]*\{|"(?:backend|cloud)"[^\S\n]*:/m;
const SOURCE = /(?:^|[\s{,])"?source"?\s*[=:]\s*"([^"\n]*)"/g;
/** Comments that begin their line: a call that was commented out calls nothing. */
const COMMENTED_OUT = /^[^\S\n]*(?:#|\/\/).*|^[^\S\n]*\/\*[\s\S]*?(?:\*\/|(?![\s\S]))/gm;

/** A file that can't be read is told when its module is, so it counts as one that has what is looked for; what is not there counts as nothing. */
function read(file: string): Buffer | undefined {
  try {
    return readRegular(file);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    return code === 'ENOENT' || code === 'EISDIR' ? undefined : Buffer.from('aws_dms_');
  }
}
