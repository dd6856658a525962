import { type Dirent, lstatSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { isDmsType, mentionsDms } from '../aws/dms-types.ts';
import { readRegular } from '../files/read.ts';
import { absolute, editedAt, isConfigurationName, join, type Tree, withEditedNames } from '../files/tree.ts';
import { compareText } from '../text/compare.ts';
import { Beside } from './beside.ts';
import { configurationFiles } from './configuration-files.ts';
import { type Call, type Declared, readDeclared } from './declared.ts';
import { isLocal, slashed } from './local.ts';
import { skim } from './skim.ts';
import { skimJson } from './skim-json.ts';

/** Directories of other tools, which are not searched. */
export const SKIPPED: ReadonlySet<string> = new Set(['.terraform', '.git', 'node_modules', '.terragrunt-cache']);

/** What a search finds out about a directory with configuration files. */
export interface Directory {
  readonly path: string;
  /** A file contains the name of a DMS resource type, or may contain it. */
  readonly dms: boolean;
  /** Directories (in the tree) of local modules that files here call. */
  readonly calls: readonly string[];
  /** Those of them that are certainly called, after override files. */
  readonly called: readonly string[];
  /** The sources of other modules that have DMS in their names, or all of them if modules are installed. */
  readonly foreign: readonly string[];
  /** It calls a module whose source is an expression. */
  readonly obscure: boolean;
  /** It has a backend or cloud block, or variables files that Terraform loads automatically. */
  readonly rootlike: boolean;
  readonly terragrunt: boolean;
}

/** The results of the searches so far. */
export class Searched {
  /** Directories with configuration files, by their paths. */
  readonly directories = new Map<string, Directory>();
  /** Directories that can not be listed. */
  readonly closed = new Set<string>();
  readonly beside = new Beside();
}

/** Searches the given directory and all below it, except those in `searched`. */
export function searchBelow(tree: Tree, start: string, searched = new Searched()): Searched {
  const { directories, closed, beside } = searched;
  const waiting = [start];
  for (let directory = waiting.pop(); directory !== undefined; directory = waiting.pop()) {
    if (directories.has(directory)) continue;
    const entries = entriesOf(tree, directory);
    if (entries === undefined) {
      closed.add(directory);
      continue;
    }
    for (const entry of entries) {
      const { name } = entry;
      if (entry.isDirectory()) {
        if (!SKIPPED.has(name)) waiting.push(join(directory, name));
      } else beside.add(directory, name, () => read(absolute(tree, directory) + path.sep + name, name));
    }
    const found = readDirectory(tree, directory, entries);
    if (found !== undefined) directories.set(directory, found);
  }
  return searched;
}

/** One directory; undefined where it has no configuration files. */
export function searchDirectory(tree: Tree, directory: string): Directory | undefined {
  return readDirectory(tree, directory, entriesOf(tree, directory) ?? []);
}

/** The entries of a directory, none if it does not exist; undefined if it cannot be listed. */
function entriesOf(tree: Tree, directory: string): Dirent[] | undefined {
  try {
    return readdirSync(absolute(tree, directory), { withFileTypes: true });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    // A file name that is not UTF-8 cannot be opened.
    return (code === 'ENOENT' && !directory.includes('\ufffd')) || code === 'ENOTDIR' ? [] : undefined;
  }
}

function readDirectory(tree: Tree, directory: string, entries: readonly Dirent[]): Directory | undefined {
  const listed = entries.filter((entry) => !entry.isDirectory()).map(({ name }) => name);
  const names = withEditedNames(tree, directory, listed);
  const terragrunt = names.includes('terragrunt.hcl');
  const files = names.filter(isConfigurationName);
  if (files.length === 0 && !terragrunt) return undefined;
  let dms = false;
  let rootlike = names.some((name) => /^terraform\.tfvars(\.json)?$|\.auto\.tfvars(\.json)?$/.test(name));
  const calls = new Map<string, readonly Call[]>();
  // A name has no separator in it: joining it properly would cost more than the search.
  const folder = absolute(tree, directory) + path.sep;
  for (const name of files) {
    const bytes = (tree.edited?.size && editedAt(tree, join(directory, name))) || read(folder + name, name);
    if (bytes === undefined) continue;
    dms ||= mentionsDms(bytes);
    const declared = declaredBy(bytes, name);
    if (declared === undefined) continue;
    dms ||= declared.unclear || declared.types.some(isDmsType);
    rootlike ||= declared.rootlike;
    if (declared.calls.length > 0) calls.set(name, declared.calls);
  }
  return { path: directory, dms, rootlike, terragrunt, ...followed(directory, files, calls) };
}

/** The declarations of a file, if it contains anything that discovery needs. */
function declaredBy(bytes: Buffer, name: string): Declared | undefined {
  if (!WORDS.some((word) => holds(bytes, word)) && !hasEscape(bytes) && !isUtf16(bytes)) return undefined;
  const plain = name.endsWith('.json') ? skimJson(bytes) : skim(bytes.toString('latin1'));
  return plain ?? readDeclared(bytes, name);
}

/** A file in which none of these words stands alone, and without escapes, calls no module and has no backend. */
const WORDS = ['module', 'backend', 'cloud'].map((word) => Buffer.from(word));
const BACKSLASH = 92;

/** Whether a word stands alone somewhere: `aws_cloudwatch_log_group` and `module.network.id` are no blocks. */
function holds(bytes: Buffer, word: Buffer): boolean {
  for (let at = bytes.indexOf(word); at >= 0; at = bytes.indexOf(word, at + word.length))
    if (!isInName(bytes[at - 1]) && !isInName(bytes[at + word.length])) return true;
  return false;
}

/** A letter or digit of ASCII, or one of `_-.`: with another letter beside it, the word is one too many, and skimmed. */
function isInName(byte: number | undefined): boolean {
  if (byte === undefined) return false;
  const letter = byte | 32;
  return (letter >= 97 && letter <= 122) || (byte >= 48 && byte <= 57) || byte === 95 || byte === 45 || byte === 46;
}

/** Letters can be written as `\u0061` and `\U00000061`. */
function hasEscape(bytes: Buffer): boolean {
  return bytes.includes(BACKSLASH) && (bytes.includes('\\u') || bytes.includes('\\U'));
}

/** Terraform rejects UTF-16, and it cannot be searched. */
function isUtf16(bytes: Buffer): boolean {
  const [first, second] = bytes;
  return first === 0 || second === 0 || (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
}

type Followed = Pick<Directory, 'calls' | 'called' | 'foreign' | 'obscure'>;

/** The directories that a directory's files call: all of them, and those left after `.tofu` files and overrides are applied. */
function followed(directory: string, files: readonly string[], calls: ReadonlyMap<string, readonly Call[]>): Followed {
  if (calls.size === 0) return NOTHING_CALLED;
  const all = [...calls.values()].flat();
  const sources = all.flatMap(({ source }) => source ?? []);
  const effective = new Map<string, string>();
  for (const { name, override } of configurationFiles([...files].sort(compareText)))
    for (const call of calls.get(name) ?? [])
      if (override ? call.source !== undefined || call.obscure : !effective.has(call.name))
        effective.set(call.name, call.source ?? '');
  effective.delete('');
  const locals = (some: Iterable<string>) =>
    [...some].filter(isLocal).map((source) => join(directory, slashed(source)));
  return {
    calls: locals(sources),
    called: locals(effective.values()),
    foreign: sources.filter((source) => !isLocal(source)),
    obscure: all.some(({ obscure }) => obscure),
  };
}

const NOTHING_CALLED: Followed = { calls: [], called: [], foreign: [], obscure: false };

function isLink(file: string): boolean {
  return lstatSync(file, { throwIfNoEntry: false })?.isSymbolicLink() === true;
}

/** An unreadable file counts as one that may have DMS types, so that reading its module reports it. A missing file counts as empty. */
function read(file: string, name: string): Buffer | undefined {
  try {
    return readRegular(file);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    // A file name that is not UTF-8 cannot be opened. A link whose target is not there is no missing file: Terraform fails at it.
    const isMissing = code === 'ENOENT' && !name.includes('\ufffd') && !isLink(file);
    return isMissing || code === 'EISDIR' ? undefined : Buffer.from('aws_dms_');
  }
}
