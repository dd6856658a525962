import path from 'node:path';
import type { Diagnostic } from 'vscode-languageserver';
import { largest, pushAll } from '../spread.ts';
import { diagnosticsOf } from './diagnostics.ts';
import { Documents } from './documents.ts';
import { Folder, type FolderParts, isConfiguration } from './folder.ts';
import { isWithin, pathOf, realPath } from './paths.ts';
import { nameOf, type Unit } from './unit.ts';

/** After a check, the next one waits for as long as that took, so that half of the time is left for requests; at most so many milliseconds. */
const MOST_CALM = 300;
/** Files change in bursts when a branch is checked out; in milliseconds. */
const BURST = 100;
/** Folders of documents that are in none of the workspace. */
const MOST_GUESTS = 16;

export interface WorkspaceEvents {
  /** Something was checked, and diagnostics may have changed. */
  readonly checked: () => void;
  /** A bug: an error with this name. */
  readonly failed: (name: string, where: string) => void;
}

/** The folders of the workspace, and when they are checked. */
export class Workspace {
  readonly documents = new Documents();
  readonly #parts: FolderParts;
  readonly #events: WorkspaceEvents;
  #folders: Folder[] = [];
  /** Folders of documents outside the workspace. */
  #guests: Folder[] = [];
  readonly #undiscovered = new Set<Folder>();
  #timer: NodeJS.Timeout | undefined;
  #immediate: NodeJS.Immediate | undefined;
  #due = 0;
  /** Something was checked since `checked` was called last. */
  #isUntold = false;
  #told = 0;
  /** When the last check ended. */
  #ended = 0;

  constructor(parts: FolderParts, events: WorkspaceEvents) {
    this.#parts = parts;
    this.#events = events;
  }

  get folders(): readonly Folder[] {
    return [...this.#folders, ...this.#guests];
  }

  addFolder(uri: string): void {
    const file = pathOf(uri);
    if (file === undefined || this.#folders.some((one) => one.uri === uri)) return;
    this.#folders.push(this.#made(uri, realPath(file), 'all below'));
    this.#guests = this.#guests.filter((one) => !this.#folders.some((folder) => isWithin(one.path, folder.path)));
    this.#forget();
    this.#schedule(0);
  }

  removeFolder(uri: string): void {
    this.#folders = this.#folders.filter((one) => one.uri !== uri);
    this.#forget();
    for (const { path: file } of this.documents.all()) this.#host(file);
    this.#isUntold = true;
    this.#schedule(0);
  }

  /** A document was opened, or its text has changed. */
  changed(file: string): void {
    this.#host(file);
    let took = 0;
    for (const folder of this.folders) {
      const touched = folder.touch(file, 'changed');
      if (!this.#undiscovered.has(folder) && folder.isRearranged(file)) this.#undiscovered.add(folder);
      took = Math.max(took, largest(touched.map((unit) => unit.took)));
    }
    this.#schedule(Math.min(took, MOST_CALM) - (performance.now() - this.#ended));
  }

  /** A document was closed: the file on disk counts again. */
  closed(file: string): void {
    const isUsed = (guest: Folder) => this.documents.all().some((one) => isWithin(one.path, guest.path));
    this.#guests = this.#guests.filter(isUsed);
    this.#isUntold = true;
    this.changedOnDisk([file]);
  }

  /** Files were written by something else. Those that are open count by their texts in the editor. */
  writtenOnDisk(files: readonly string[]): void {
    this.changedOnDisk(files.filter((file) => this.documents.at(file) === undefined));
  }

  /** Files were made or removed by something else. */
  changedOnDisk(files: readonly string[]): void {
    if (files.length === 0) return;
    for (const folder of this.folders)
      for (const file of files) {
        folder.touch(file, 'made');
        if (folder.isDiscoveredBy(file)) this.#undiscovered.add(folder);
      }
    this.#schedule(BURST);
  }

  /** Everything may have changed. */
  recheck(): void {
    this.#forget();
    this.#schedule(0);
  }

  /** Checks at once what a document matters to, so that a request finds the text as it is now. */
  settle(file: string): void {
    for (const folder of this.folders) {
      this.#discover(folder);
      for (let left = this.#mostUnits(folder); left > 0; left--) {
        const stale = folder.units.find((unit) => unit.isStale && isNear(unit, file));
        if (stale === undefined) break;
        this.#run(folder, stale);
      }
    }
    // The client has not heard of it yet.
    if (this.#isUntold && this.#timer === undefined) this.#schedule(0);
  }

  /** Checks everything that has changed. */
  settleAll(): void {
    while (this.#step()) {}
  }

  /** The folders that a file is in, or that read it. */
  foldersOf(file: string): Folder[] {
    return this.folders.filter((folder) => folder.unitsOf(file).length > 0);
  }

  /** The diagnostics by URI. */
  diagnostics(): ReadonlyMap<string, readonly Diagnostic[]> {
    const all = new Map<string, Diagnostic[]>();
    for (const folder of this.folders)
      for (const [file, diagnostics] of diagnosticsOf(folder)) {
        const uri = folder.uriOfFile(file);
        const known = all.get(uri);
        if (known === undefined) all.set(uri, [...diagnostics]);
        else pushAll(known, diagnostics);
      }
    return all;
  }

  dispose(): void {
    clearTimeout(this.#timer);
    clearImmediate(this.#immediate);
    this.#folders = [];
    this.#guests = [];
  }

  #made(uri: string, file: string, checked: 'all below' | 'itself'): Folder {
    const folder = new Folder({ uri, path: file, checked }, this.documents, this.#parts);
    this.#undiscovered.add(folder);
    return folder;
  }

  /** A configuration that is in no folder is checked with those beside it. */
  #host(file: string): void {
    if (!isConfiguration(file) || this.folders.some((one) => isWithin(file, one.path))) return;
    if (this.#guests.length >= MOST_GUESTS) this.#guests.shift();
    const directory = path.dirname(file);
    const uri = this.documents.at(file)?.uri.replace(/\/[^/]*$/, '') ?? '';
    this.#guests.push(this.#made(uri, directory, 'itself'));
  }

  #forget(): void {
    for (const folder of this.folders) {
      this.#undiscovered.add(folder);
      for (const unit of folder.units) {
        unit.isStale = true;
        unit.read = undefined;
      }
    }
  }

  #schedule(delay: number): void {
    const now = performance.now();
    // Changes that keep coming put a check off, but not for ever.
    if (this.#timer === undefined) this.#due = now + MOST_CALM;
    else clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#tick(), Math.max(0, Math.min(delay, this.#due - now)));
  }

  /** One unit at a time, so that requests and further changes come in between. */
  #tick(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const isMoreLeft = this.#stepSafely();
    this.#tell();
    if (!isMoreLeft) return;
    clearImmediate(this.#immediate);
    this.#immediate = setImmediate(() => {
      if (this.#timer === undefined) this.#tick();
    });
  }

  /** Tells of what was checked: at once if that is all, else now and then. */
  #tell(): void {
    const now = performance.now();
    const isBusy =
      this.#undiscovered.size > 0 || this.folders.some(({ units }) => units.some(({ isStale }) => isStale));
    if (!this.#isUntold || (isBusy && now - this.#told < BURST)) return;
    this.#isUntold = false;
    this.#told = now;
    try {
      this.#events.checked();
    } catch (error) {
      this.#events.failed(nameOf(error), 'diagnostics');
    }
  }

  /** A bug in one step does not end the server. */
  #stepSafely(): boolean {
    try {
      return this.#step();
    } catch (error) {
      this.#events.failed(nameOf(error), 'a check');
      return true;
    }
  }

  /** Whether something was done, and more may be left. */
  #step(): boolean {
    const waiting = [...this.#undiscovered][0];
    if (waiting !== undefined) {
      this.#discover(waiting);
      return true;
    }
    const stale = this.folders.flatMap((folder) =>
      folder.units.filter(({ isStale }) => isStale).map((unit) => ({ folder, unit })),
    );
    const open = this.documents.all();
    const next = stale.find(({ unit }) => open.some(({ path: file }) => isNear(unit, file))) ?? stale[0];
    if (next === undefined) return false;
    this.#run(next.folder, next.unit);
    return true;
  }

  #discover(folder: Folder): void {
    if (!this.#undiscovered.delete(folder)) return;
    this.#isUntold = true;
    const others = this.folders.slice(0, this.folders.indexOf(folder));
    const isMine = (root: string) => !others.some((one) => isWithin(root, one.path));
    try {
      folder.discover(isMine);
    } catch (error) {
      this.#events.failed(nameOf(error), folder.path);
    }
  }

  #run(folder: Folder, unit: Unit): void {
    this.#isUntold = true;
    folder.run(unit);
    this.#ended = performance.now();
    for (const [root, name] of unit.crashes) this.#events.failed(name, root);
  }

  /** Joining units makes stale ones, at most as many as there are. */
  #mostUnits({ units }: Folder): number {
    return units.length * 2 + 1;
  }
}

/** Whether a file may matter to a unit. */
function isNear(unit: Unit, file: string): boolean {
  return unit.files.has(file) || unit.directories.has(path.dirname(file));
}
