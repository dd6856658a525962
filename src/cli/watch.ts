import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { watch as watchFiles } from 'chokidar';
import type { WhatWasRead } from '../check.ts';
import { SKIPPED } from '../discover/search.ts';

export interface Watching {
  /** What is checked: absolute directories and files. */
  readonly named: readonly string[];
  /** Absolute directories in which every JSON file counts. */
  readonly plans: readonly string[];
  /** One run. Throws UsageError. */
  readonly run: () => Promise<WhatWasRead>;
  /** Whether the reader of standard output has gone away. */
  readonly isOver: () => boolean;
}

/** Saves come in bursts: editors write a file and rename it. In milliseconds. */
const SETTLED = 20;
/** The watcher reports at most one change of a file in 50 ms; a later one is found by comparing times and sizes. In milliseconds. */
const UNTOLD = 80;

/** A directory that is replaced, as by a checkout of another branch, is back within this time. In milliseconds. */
const BACK = 1_000;

/** How it ended: `gone`: what is watched no longer exists. */
export type WatchEnd = { readonly kind: 'stopped' } | { readonly kind: 'gone'; readonly name: string };

/** Runs once, and again after every change of something that a run reads, until the process is interrupted, the reader goes away, what is watched does, or a run fails. */
export async function watch({ named, plans, run, isOver }: Watching): Promise<WatchEnd> {
  const watcher = watchFiles([...named, ...plans], {
    ignoreInitial: true,
    ignored: (file) => SKIPPED.has(path.basename(file)) && !named.includes(file),
  });
  let [stop, fail]: [(how?: WatchEnd) => void, (error: unknown) => void] = [() => {}, () => {}];
  const end = new Promise<WatchEnd>((resolve, reject) => {
    [stop, fail] = [(how = { kind: 'stopped' }) => resolve(how), reject];
  });
  // The watcher must be ready before the first run, or a change during that run would be lost.
  await new Promise<void>((resolve) => watcher.once('ready', resolve));
  const there = named.filter((file) => existsSync(file));
  let read: WhatWasRead = { directories: [], files: new Set(), listed: [] };
  let stamp = '';
  const again = async () => {
    const before = stampOf(read);
    const next = await run();
    watcher.add([...next.directories]);
    // A change during the run shows later.
    stamp = sameFiles(next, read) ? before : stampOf(next);
    read = next;
    if (isOver()) stop();
    const gone = there.filter((file) => !existsSync(file));
    if (gone.length === 0) return;
    await new Promise((resolve) => setTimeout(resolve, BACK));
    const lost = gone.find((file) => !existsSync(file));
    if (lost !== undefined) return stop({ kind: 'gone', name: path.basename(lost) });
    watcher.add(gone);
    soon.start();
  };
  let running = again().catch(fail);
  const soon = later(SETTLED, () => {
    running = running.then(again).catch(fail);
  });
  const unreported = later(UNTOLD, () => {
    if (stampOf(read) !== stamp) soon.start();
  });
  watcher.on('all', (event, file) => {
    const isPlan = plans.some((plan) => file.startsWith(plan) && file.endsWith('.json'));
    if (!isPlan && !bears(file, event, read)) return;
    soon.start();
    unreported.start();
  });
  process.once('SIGINT', () => stop()).once('SIGTERM', () => stop());
  try {
    return await end;
  } finally {
    soon.stop();
    unreported.stop();
    await running;
    await watcher.close();
  }
}

/** Files that are read by their names, wherever they are put. */
const BY_NAME =
  /\.(tf|tofu)(\.json)?$|\.tfvars(\.json)?$|^\.dmslint\.hcl$|^terragrunt\.hcl$|\.tf(component|deploy|stack|test)\.(hcl|json)$/;

/** Whether a change can affect the outcome: files that a run writes itself, or unrelated ones beside it, cannot. */
function bears(file: string, event: string, { files, listed }: WhatWasRead): boolean {
  if (BY_NAME.test(path.basename(file)) || files.has(file)) return true;
  return event !== 'change' && listed.some((directory) => file.startsWith(directory));
}

/** When the files were written, and how long they are. */
function stampOf({ files }: WhatWasRead): string {
  return [...files]
    .map((file) => {
      const found = statSync(file, { throwIfNoEntry: false });
      return `${found?.mtimeMs} ${found?.size}`;
    })
    .join();
}

function sameFiles(a: WhatWasRead, b: WhatWasRead): boolean {
  return [...a.files].join('\0') === [...b.files].join('\0');
}

/** Does something once, a while after the last start. */
function later(milliseconds: number, then: () => void): { start: () => void; stop: () => void } {
  let timer: NodeJS.Timeout | undefined;
  const stop = () => clearTimeout(timer);
  return {
    stop,
    start() {
      stop();
      timer = setTimeout(then, milliseconds);
    },
  };
}
