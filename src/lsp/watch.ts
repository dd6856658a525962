import path from 'node:path';
import { type FSWatcher, watch } from 'chokidar';
import { SKIPPED } from '../discover/search.ts';

/** Watches folders for a client that does not tell what else changes in them. */
export class Watcher {
  readonly #changed: (file: string, how: 'written' | 'made') => void;
  #watcher: FSWatcher | undefined;

  constructor(changed: (file: string, how: 'written' | 'made') => void) {
    this.#changed = changed;
  }

  add(folders: readonly string[]): void {
    if (folders.length === 0) return;
    if (this.#watcher !== undefined) {
      this.#watcher.add([...folders]);
      return;
    }
    this.#watcher = watch([...folders], {
      ignoreInitial: true,
      followSymlinks: false,
      ignored: (file) => SKIPPED.has(path.basename(file)),
    });
    this.#watcher.on('all', (event, file) => this.#changed(file, event === 'change' ? 'written' : 'made'));
    // A directory that cannot be watched is one whose changes are not seen.
    this.#watcher.on('error', () => {});
  }

  remove(folder: string): void {
    this.#watcher?.unwatch(folder);
  }

  async close(): Promise<void> {
    await this.#watcher?.close();
  }
}
