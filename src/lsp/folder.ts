import path from 'node:path';
import { type CheckOptions, type CheckOutcome, foundBy } from '../check.ts';
import type { Found } from '../discover/inputs.ts';
import { searchDirectory } from '../discover/search.ts';
import { SETTINGS_FILE } from '../files/settings-file.ts';
import { absolute, filesIn, findTree, inTree, isConfigurationName, join, type Tree } from '../files/tree.ts';
import type { Source } from '../text/source.ts';
import type { Documents } from './documents.ts';
import { isWithin, realPath, uriBelow, uriOf } from './paths.ts';
import { type Check, runUnit, type Unit, unitOf } from './unit.ts';

export interface FolderParts {
  readonly check: Check;
  readonly now: () => Date;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** What decides which roots there are: names of configuration, of variables and of settings. */
const DISCOVERED =
  /\.(tf|tofu)(\.json)?$|\.tfvars(\.json)?$|^\.dmslint\.hcl$|^terragrunt\.hcl$|\.tf(component|deploy|stack)\.hcl$/;
/** Files that belong to the roots that read them; two roots with one in common are checked together. */
const SHARED = /\.(tf|tofu)(\.json)?$|\.tfvars(\.json)?$/;

/** For so many milliseconds files are not read again while texts in the editor change: some changes on disk are not told. */
const MOST_TRUSTED = 30_000;

/** One folder of the workspace: its root modules, and what the checks of them found. */
export class Folder {
  readonly uri: string;
  /** The real, absolute path. */
  readonly path: string;
  readonly #parts: FolderParts;
  readonly #documents: Documents;
  #found: Found | undefined;
  #units: Unit[] = [];
  /** What a search said of the directories of open documents. */
  readonly #searched = new Map<string, string>();
  readonly #real = new Map<string, string>();
  /** The real paths of sources. */
  readonly #files = new Map<string, string | undefined>();

  readonly #checked: 'all below' | 'itself';
  /** Paths of the tree by real paths. */
  readonly #insides = new Map<string, string | undefined>();

  /** `itself`: only the folder is checked, and nothing below it is searched. */
  constructor(
    { uri, path, checked }: { uri: string; path: string; checked: 'all below' | 'itself' },
    documents: Documents,
    parts: FolderParts,
  ) {
    this.uri = uri;
    this.path = path;
    this.#checked = checked;
    this.#documents = documents;
    this.#parts = parts;
  }

  get units(): readonly Unit[] {
    return this.#units;
  }

  /** The inputs, once they have been looked for. */
  get found(): Found | undefined {
    return this.#found;
  }

  /** The options of a check in this folder, of the texts as they are in the editor now. */
  options(): CheckOptions {
    return {
      paths: [],
      cwd: this.path,
      env: this.#parts.env,
      variables: [],
      varFiles: [],
      evidence: false,
      now: this.#parts.now(),
      edited: this.#edited(this.#found?.tree ?? findTree(this.path, [], undefined)),
    };
  }

  /** Looks for the root modules. Units whose roots are still there stay. `isMine`: whether no other folder has a root. */
  discover(isMine: (root: string) => boolean): void {
    this.#real.clear();
    this.#files.clear();
    this.#searched.clear();
    this.#insides.clear();
    this.#found = undefined;
    const found = this.#checked === 'itself' ? this.#foundItself() : foundBy(this.options());
    this.#found = found;
    const roots = found.roots.filter((root) => isMine(absolute(found.tree, root)));
    const left = new Set(roots);
    const kept = this.#units.filter((unit) => [...unit.roots].every((root) => left.has(root)));
    const known = new Set(kept.flatMap((unit) => [...unit.roots]));
    this.#units = [...kept, ...roots.filter((root) => !known.has(root)).map((root) => this.#unit(root))];
    for (const { path: file } of this.#documents.all()) this.#searched.set(path.dirname(file), this.#search(file));
  }

  /** A document may lie in a directory with anything below it, such as a home directory. */
  #foundItself(): Found {
    const tree = findTree(this.path, [], undefined);
    const directory = inTree(tree, this.path) ?? '.';
    return {
      tree,
      named: [directory],
      roots: [directory],
      rootCount: 1,
      unsettled: { callable: new Set(), onlyWith: new Map() },
      plans: [],
      stdin: false,
      diagnostics: [],
      gaps: [],
    };
  }

  #unit(root: string): Unit {
    const unit = unitOf([root]);
    unit.directories = new Set([this.real(absolute(this.#found!.tree, root))]);
    return unit;
  }

  /** A file of a root, to say something of the whole of it. */
  firstFileOf(root: string): string | undefined {
    const { tree } = this.#found!;
    const name = filesIn(tree, root)?.find(isConfigurationName);
    return name === undefined ? undefined : this.fileOf({ path: join(root, name) });
  }

  /** Whether a change of a document makes or unmakes roots, or calls: its directory is searched again. */
  isRearranged(file: string): boolean {
    if (this.#found === undefined) return true;
    if (!DISCOVERED.test(path.basename(file)) || this.#inside(file) === undefined) return false;
    const directory = path.dirname(file);
    const now = this.#search(file);
    const before = this.#searched.get(directory);
    this.#searched.set(directory, now);
    return before !== now;
  }

  /** Whether a file that was made or removed matters for what roots there are. */
  isDiscoveredBy(file: string): boolean {
    if (DISCOVERED.test(path.basename(file))) return this.#inside(file) !== undefined;
    // A directory that is gone, or made, takes roots along.
    const below = file + path.sep;
    return this.#units.some(({ directories }) => [...directories].some((one) => `${one}${path.sep}`.startsWith(below)));
  }

  /** Marks the units that a file matters to, and returns them. `made`: it may be new, or gone. */
  touch(file: string, made: 'made' | 'changed' = 'changed'): Unit[] {
    const directory = path.dirname(file);
    const isBesides = made === 'made' || SHARED.test(file);
    const below = file + path.sep;
    const isSettings = path.basename(file) === SETTINGS_FILE;
    const touched = this.#units.filter(
      (unit) =>
        unit.files.has(file) ||
        (isBesides && unit.directories.has(directory)) ||
        // A directory that is gone takes its files along, and new settings apply to all below them.
        (made === 'made' &&
          ([...unit.files].some((one) => one.startsWith(below)) ||
            (isSettings && [...unit.directories].some((one) => isWithin(one, directory))))),
    );
    for (const unit of touched) {
      unit.isStale = true;
      if (made === 'made') unit.read = undefined;
    }
    return touched;
  }

  /** The units that read a file. */
  unitsOf(file: string): Unit[] {
    return this.#units.filter((unit) => unit.files.has(file));
  }

  /** Checks a unit; afterwards it may be one with others that it shares files with, which is stale then. */
  run(unit: Unit): void {
    const found = this.#found!;
    if (!this.#isReadStill(unit)) unit.read = undefined;
    const [files, directories] = unit.read === undefined ? [[], []] : [unit.files, unit.directories];
    runUnit(unit, { ...found, diagnostics: [] }, this.options(), this.#parts.check);
    const read = unit.outcomes.map((outcome) => outcome.read);
    if (unit.outcomes.length > 0 || unit.files.size === 0) {
      const own = read.flatMap(({ files }) => [...files].map((file) => this.real(file)));
      unit.files = new Set([...files, ...own]);
      unit.directories = new Set(
        [
          ...directories,
          ...[...unit.roots].map((root) => absolute(found.tree, root)),
          ...read.flatMap(({ directories, listed }) => [...directories, ...listed]),
        ].map((directory) => this.real(directory.replace(/[/\\]$/, ''))),
      );
    }
    this.#join(unit);
  }

  /** Whether the files of a unit are as they were read: the client tells of changes in the folders of the workspace only, and not always. */
  #isReadStill({ read, files }: Unit): boolean {
    return (
      read !== undefined &&
      this.#checked === 'all below' &&
      performance.now() - read.at < MOST_TRUSTED &&
      [...files].every((file) => isWithin(file, this.path))
    );
  }

  /** A check of the roots of a unit with further edits, and of every resource type, so that all effects of these show. */
  recheck(unit: Unit, edited: ReadonlyMap<string, string>): CheckOutcome {
    const options = this.options();
    return this.#parts.check(
      { ...options, edited: new Map([...options.edited!, ...edited]), reads: 'all' },
      { ...this.#found!, roots: [...unit.roots], plans: [], stdin: false, diagnostics: [] },
    );
  }

  #join(unit: Unit): void {
    const shared = [...unit.files].filter((file) => SHARED.test(file));
    const others = this.#units.filter((one) => one !== unit && shared.some((file) => one.files.has(file)));
    if (others.length === 0) return;
    const joined = unitOf([unit, ...others].flatMap(({ roots }) => [...roots]));
    // What was found of them is shown until they have been checked together.
    joined.outcomes = [unit, ...others].flatMap(({ outcomes }) => outcomes);
    joined.files = new Set([unit, ...others].flatMap(({ files }) => [...files]));
    joined.directories = new Set([unit, ...others].flatMap(({ directories }) => [...directories]));
    this.#units = [...this.#units.filter((one) => one !== unit && !others.includes(one)), joined];
  }

  /** The outcomes of all checks. */
  outcomes(): CheckOutcome[] {
    return this.#units.flatMap(({ outcomes }) => outcomes);
  }

  /** The real path of a path, looked up once. */
  real(file: string): string {
    const known = this.#real.get(file);
    if (known !== undefined) return known;
    const found = realPath(file);
    this.#real.set(file, found);
    return found;
  }

  /** The real path of a source; undefined where it is no file of the tree. */
  fileOf({ path: named, standIn }: Pick<Source, 'path' | 'standIn'>): string | undefined {
    if (this.#found === undefined || standIn || path.isAbsolute(named) || named.startsWith('<')) return undefined;
    if (this.#files.has(named)) return this.#files.get(named);
    const file = this.real(absolute(this.#found.tree, named));
    const inside = this.#inside(file) === undefined ? undefined : file;
    this.#files.set(named, inside);
    return inside;
  }

  /** The URI of a source, as the client writes it; undefined where it is no file of the tree. */
  uriOf(source: Pick<Source, 'path' | 'standIn'>): string | undefined {
    const file = this.fileOf(source);
    return file === undefined ? undefined : this.uriOfFile(file);
  }

  uriOfFile(file: string): string {
    const open = this.#documents.at(file);
    if (open !== undefined) return open.uri;
    return file.startsWith(this.path + path.sep) ? uriBelow(this.uri, this.path, file) : uriOf(file);
  }

  #inside(file: string): string | undefined {
    if (this.#found === undefined) return undefined;
    if (this.#insides.has(file)) return this.#insides.get(file);
    const inside = inTree(this.#found.tree, file);
    this.#insides.set(file, inside);
    return inside;
  }

  #search(file: string): string {
    const inside = this.#inside(path.dirname(file));
    if (inside === undefined || this.#found === undefined) return '';
    const tree = { ...this.#found.tree, edited: this.#edited(this.#found.tree) };
    return JSON.stringify(searchDirectory(tree, inside)) ?? '';
  }

  #edited(tree: Tree): ReadonlyMap<string, string> {
    const edited = new Map<string, string>();
    for (const [file, text] of this.#documents.texts()) {
      const inside = this.#found === undefined ? inTree(tree, file) : this.#inside(file);
      if (inside !== undefined) edited.set(inside, text);
    }
    return edited;
  }
}

/** Whether a name is one of a file that Terraform reads. */
export function isConfiguration(file: string): boolean {
  return isConfigurationName(path.basename(file));
}
