// What V8 has compiled of the bundle is kept in the user's cache directory: compiling is a third of a small run.
// V8 trusts such data, which must therefore come from nobody else: see `cacheFolder`.
import {
  closeSync,
  constants,
  existsSync,
  fstatSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { Script } from 'node:vm';
import { crc32 } from 'node:zlib';

/** What a process tells about where it runs. */
export interface Surroundings {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform: string;
  readonly cwd: string;
  /** The words of the command line: any may name a tree to check, or a file of one. */
  readonly words: readonly string[];
  /** Undefined on Windows. */
  readonly uid: number | undefined;
}

/** In CI nothing is kept for a next run, and the tree is somebody else's. The user can switch it off, also for all of Node. */
const OFF = ['DMSLINT_NO_COMPILE_CACHE', 'NODE_DISABLE_COMPILE_CACHE', 'NODE_V8_COVERAGE', 'CI'];

/**
 * Where compiled code may be read and written; undefined: nowhere. Makes the folder, but no parents of the user's cache directory.
 * Nothing that others may have written is trusted: the folder belongs to the user, who alone may enter it, and lies neither in a git repository nor in a tree that is checked.
 */
export function cacheFolder(around: Surroundings): string | undefined {
  if (OFF.some((name) => around.env[name])) return undefined;
  const base = userCache(around);
  if (base === undefined) return undefined;
  try {
    const folder = path.join(base, 'dmslint');
    if (!existsSync(folder)) {
      if (!existsSync(base)) mkdirSync(base, { mode: 0o700 });
      mkdirSync(folder, { mode: 0o700 });
    }
    const about = lstatSync(folder);
    if (!about.isDirectory() || !isPrivate(about, around.uid)) return undefined;
    const real = realpathSync(folder);
    return isInTree(real, around) ? undefined : real;
  } catch {
    // There is no home, or it cannot be written.
    return undefined;
  }
}

function userCache({ env, platform }: Surroundings): string | undefined {
  const under = (name: string, ...rest: string[]) => {
    const start = env[name];
    return start !== undefined && path.isAbsolute(start) ? path.join(start, ...rest) : undefined;
  };
  if (platform === 'win32') return under('LOCALAPPDATA');
  return (
    under('XDG_CACHE_HOME') ?? (platform === 'darwin' ? under('HOME', 'Library', 'Caches') : under('HOME', '.cache'))
  );
}

/** Git never writes files that only their owner may read. Windows has no such bits: there the user's folder is private. */
function isPrivate({ uid, mode }: Stats, own: number | undefined): boolean {
  return own === undefined || (uid === own && (mode & 0o077) === 0);
}

function isInTree(folder: string, { cwd, words }: Surroundings): boolean {
  const above = new Set<string>();
  for (let at = folder, next = ''; at !== next; next = at, at = path.dirname(at)) {
    if (existsSync(path.join(at, '.git'))) return true;
    above.add(identityOf(at) ?? at);
  }
  const named = words.flatMap((word) => [word, ...(word.includes('=') ? word.split('=') : [])]);
  return ['.', ...named].some((word) => above.has(identityOf(path.resolve(cwd, word)) ?? ''));
}

/** The same for all names of a file. */
function identityOf(file: string): string | undefined {
  const about = statSync(file, { throwIfNoEntry: false });
  return about && `${about.dev}:${about.ino}`;
}

/** A bundle: files of CommonJS that load each other. */
export interface Bundle {
  readonly directory: string;
  /** Differs between any two bundles. */
  readonly id: string;
  /** For what is not of the bundle. */
  readonly require: (name: string) => unknown;
}

type Load = (file: string) => unknown;

/** What has been compiled of a file, and how often nothing was added to it. */
interface Kept {
  readonly data: Buffer;
  readonly settled: number;
  /** Milliseconds since it was written. */
  readonly age: number;
}

/** Loads the files of a bundle with what is kept of them, and keeps what is new when the process ends. */
export function loaderWith(folder: string, bundle: Bundle): { readonly load: Load; readonly keep: () => void } {
  const modules = new Map<string, { exports: unknown }>();
  const due: { readonly script: Script; readonly file: string; readonly kept: Kept | undefined }[] = [];
  const load: Load = (name) => {
    const known = modules.get(name);
    if (known !== undefined) return known.exports;
    const module = { exports: {} as unknown };
    modules.set(name, module);
    const filename = path.join(bundle.directory, name);
    const file = path.join(folder, keptName(filename, bundle));
    const kept = readKept(file);
    // The bundle is one-byte text.
    const text = `(function(exports,require,module,__filename,__dirname){${readFileSync(filename, 'latin1')}\n})`;
    const script = new Script(text, { filename, ...(kept && { cachedData: kept.data }) });
    if (kept === undefined || script.cachedDataRejected) due.push({ script, file, kept: undefined });
    else if (kept.age >= WAITS[kept.settled]!) due.push({ script, file, kept });
    const require = (other: string) => (other.startsWith('./') ? load(other) : bundle.require(other));
    script.runInThisContext()(module.exports, require, module, filename, bundle.directory);
    return module.exports;
  };
  const keep = () => {
    for (const { script, file, kept } of due) writeKept(file, added(script.createCachedData(), kept));
    if (due.some(({ kept }) => kept === undefined)) removeOld(folder);
  };
  return { load, keep };
}

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** Each run compiles the functions that it calls: how long it takes until the next look at whether a run has added some, by how often none had. */
const WAITS = [0, MINUTE, 60 * MINUTE, DAY];

function added(data: Buffer, kept: Kept | undefined): Omit<Kept, 'age'> {
  if (kept === undefined || data.length > kept.data.length * 1.01) return { data, settled: 0 };
  return { data: kept.data, settled: Math.min(kept.settled + 1, WAITS.length - 1) };
}

/** What was compiled holds for one bundle on one Node only. */
function keptName(file: string, { id }: Bundle): string {
  const { size, mtimeMs } = statSync(file);
  const parts = [path.basename(file, '.js'), id, size, Math.floor(mtimeMs).toString(36), process.version, process.arch];
  return `${parts.join('-')}.bin`;
}

/** Length and sum come first: V8 itself would crash on data of which a bit is not as it was. */
const HEAD = 16;

function readKept(file: string): Kept | undefined {
  let descriptor: number | undefined;
  try {
    descriptor = openSync(file, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0));
    const about = fstatSync(descriptor);
    if (!about.isFile() || !isPrivate(about, process.getuid?.())) return undefined;
    const bytes = readFileSync(descriptor);
    const [data, settled] = [bytes.subarray(HEAD), bytes[HEAD - 1] ?? 0];
    if (settled >= WAITS.length || !headOf({ data, settled }).equals(bytes.subarray(0, HEAD))) return undefined;
    return { data, settled, age: Math.max(0, Date.now() - about.mtimeMs) };
  } catch {
    // Nothing is kept yet.
    return undefined;
  } finally {
    if (descriptor !== undefined) closeSync(descriptor);
  }
}

/** The sum is over all bytes: zlib makes it of a megabyte in a quarter of a millisecond. */
function headOf({ data, settled }: Omit<Kept, 'age'>): Buffer {
  const head = Buffer.alloc(HEAD);
  head.writeUInt32LE(data.length, 0);
  head.writeUInt32LE(crc32(data), 4);
  head[HEAD - 1] = settled;
  return head;
}

function writeKept(file: string, kept: Omit<Kept, 'age'>): void {
  const unfinished = `${file}.${process.pid}`;
  try {
    writeFileSync(unfinished, Buffer.concat([headOf(kept), kept.data]), { mode: 0o600, flag: 'wx' });
    renameSync(unfinished, file);
  } catch {
    // A full or read-only disk is no reason to fail.
    remove(unfinished);
  }
}

/** Removes what earlier versions have left. */
function removeOld(folder: string): void {
  try {
    for (const name of readdirSync(folder)) {
      const file = path.join(folder, name);
      if (name.includes('.bin') && Date.now() - lstatSync(file).mtimeMs > 30 * DAY) remove(file);
    }
  } catch {
    // Another process is at it.
  }
}

function remove(file: string): void {
  try {
    rmSync(file, { force: true });
  } catch {
    // It stays.
  }
}
