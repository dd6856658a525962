import path from 'node:path';
import { watch as watchFiles } from 'chokidar';
import type { WhatWasRead } from '../check.ts';
import { SKIPPED } from '../discover/search.ts';

export interface Watching {
  /** What is checked: absolute directories and files. */
  readonly named: readonly string[];
  /** Absolute directories in which every JSON file counts. */
  readonly plans: readonly string[];
  /** One run. Never fails. */
  readonly run: () => Promise<WhatWasRead>;
}

/** Saves come in bursts: editors write a file and rename it. In milliseconds. */
const SETTLED = 20;

/** Runs once, and again after every change of something that a run reads, until the process is told to end. */
export async function watch({ named, plans, run }: Watching): Promise<void> {
  const watcher = watchFiles([...named, ...plans], {
    ignoreInitial: true,
    ignored: (file) => SKIPPED.has(path.basename(file)) && !named.includes(file),
  });
  let read = await run();
  const again = async () => {
    read = await run();
    watcher.add([...read.directories]);
  };
  watcher.add([...read.directories]);
  let timer: NodeJS.Timeout | undefined;
  let running = Promise.resolve();
  watcher.on('all', (event, file) => {
    if (!bears(file, event, read) && !plans.some((plan) => file.startsWith(plan) && file.endsWith('.json'))) return;
    clearTimeout(timer);
    timer = setTimeout(() => {
      running = running.then(again);
    }, SETTLED);
  });
  await new Promise<void>((resolve) => {
    process.once('SIGINT', resolve).once('SIGTERM', resolve);
  });
  clearTimeout(timer);
  await running;
  await watcher.close();
}

/** Files that are read by their names, wherever they are put. */
const BY_NAME = /\.(tf|tofu)(\.json)?$|\.tfvars(\.json)?$|^\.dmslint\.hcl$|^terragrunt\.hcl$/;

/** Whether a change bears on the outcome: what a run writes itself, or what others write beside it, does not. */
function bears(file: string, event: string, { files, listed }: WhatWasRead): boolean {
  if (BY_NAME.test(path.basename(file)) || files.has(file)) return true;
  return event !== 'change' && listed.some((directory) => file.startsWith(directory));
}
