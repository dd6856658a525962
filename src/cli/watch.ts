import { statSync } from 'node:fs';
import path from 'node:path';
import { watch as watchFiles } from 'chokidar';
import type { WhatWasRead } from '../check.ts';
import { SKIPPED } from '../discover/search.ts';

export interface Watching {
  /** What is checked: absolute directories and files. */
  readonly named: readonly string[];
  /** Absolute directories in which every JSON file counts. */
  readonly plans: readonly string[];
  /** One run. Fails when the command line asks for what can't be. */
  readonly run: () => Promise<WhatWasRead>;
  /** Whether nobody reads any more what a run prints. */
  readonly isOver: () => boolean;
}

/** Saves come in bursts: editors write a file and rename it. In milliseconds. */
const SETTLED = 20;
/** The watcher tells of one change of a file in 50 ms; what comes after it in that time is found by looking. */
const UNTOLD = 80;

/** Runs once, and again after every change of something that a run reads, until the process is told to end, nobody reads what it prints, or a run fails. */
export async function watch({ named, plans, run, isOver }: Watching): Promise<void> {
  const watcher = watchFiles([...named, ...plans], {
    ignoreInitial: true,
    ignored: (file) => SKIPPED.has(path.basename(file)) && !named.includes(file),
  });
  let [stop, fail]: [() => void, (error: unknown) => void] = [() => {}, () => {}];
  const end = new Promise<void>((resolve, reject) => {
    [stop, fail] = [resolve, reject];
  });
  // What changes from here on is seen: a change between the first run and a watcher that is not ready would be lost.
  await new Promise<void>((resolve) => watcher.once('ready', resolve));
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
    await end;
  } finally {
    soon.stop();
    unreported.stop();
    await running;
    await watcher.close();
  }
}

/** Files that are read by their names, wherever they are put. */
const BY_NAME = /\.(tf|tofu)(\.json)?$|\.tfvars(\.json)?$|^\.dmslint\.hcl$|^terragrunt\.hcl$/;

/** Whether a change bears on the outcome: what a run writes itself, or what others write beside it, does not. */
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
