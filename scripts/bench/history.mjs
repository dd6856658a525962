// The figures of earlier runs: history.jsonl has one run a line, which `--append` adds by hand before a commit.
import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { arch, cpus } from 'node:os';
import path from 'node:path';

const file = path.join(import.meta.dirname, 'history.jsonl');

/** Ratios compare between machines of one class only. */
const machine = `${cpus()[0]?.model ?? 'unknown'}, ${cpus().length} × ${arch()}`;

/** The figures of the last run on such a machine and Node, by their names. */
export function lastFigures(major) {
  if (!existsSync(file)) return {};
  const runs = readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
    .filter((run) => run.machine === machine && run.node === major);
  return Object.assign({}, ...runs.map(({ figures }) => figures));
}

export function append(major, figures) {
  const day = new Date().toISOString().slice(0, 10);
  appendFileSync(file, `${JSON.stringify({ day, machine, node: major, figures })}\n`);
}
