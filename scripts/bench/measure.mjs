// Times whole processes. The commands of a measurement take turns, so that a machine that slows down slows all of them.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

export const node = process.env.DMSLINT_NODE || process.execPath;
export const version = spawnSync(node, ['--version'], { encoding: 'utf8' }).stdout.trim();
export const major = Number.parseInt(version.slice(1), 10);

/** Where inputs are made; compiled code is kept elsewhere, since it is not used from below the working directory. */
export const base = mkdtempSync(path.join(tmpdir(), 'dmslint-bench-'));
const kept = mkdtempSync(path.join(tmpdir(), 'dmslint-bench-kept-'));
const told = path.join(base, 'told');
const tell = path.join(base, 'tell.cjs');
writeFileSync(
  tell,
  `process.on('exit', () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  require('node:fs').writeFileSync(${JSON.stringify(told)}, JSON.stringify({ cpu: (userCPUTime + systemCPUTime) / 1000, bytes: maxRSS * 1024 }));
});`,
);

export function cleanUp() {
  for (const folder of [base, kept]) rmSync(folder, { recursive: true, force: true });
}

/** Median milliseconds of each command: what Node runs, or `{ program, argv }`. */
export function wall(commands, rounds, env) {
  for (const argv of commands) run(argv, env);
  return medians(commands, rounds, (argv) => {
    const before = process.hrtime.bigint();
    run(argv, env);
    return Number(process.hrtime.bigint() - before) / 1e6;
  });
}

/** Median milliseconds of CPU of each command, on all its threads. */
export function cpu(commands, rounds) {
  return medians(commands, rounds, (argv) => resources(argv).cpu);
}

/** The most bytes that a command held. */
export function memory(argv) {
  return resources(argv).bytes;
}

function resources(argv) {
  run(['--require', tell, ...argv]);
  return JSON.parse(readFileSync(told, 'utf8'));
}

function medians(commands, rounds, measured) {
  const taken = commands.map(() => []);
  for (let round = 0; round < rounds; round++)
    for (const [i, argv] of commands.entries()) taken[i].push(measured(argv));
  return taken.map(median);
}

export function median(numbers) {
  return numbers.sort((a, b) => a - b)[Math.floor(numbers.length / 2)];
}

function run(command, env) {
  const { program, argv } = Array.isArray(command) ? { program: node, argv: command } : command;
  const { status, signal } = spawnSync(program, argv, {
    stdio: ['ignore', 'pipe', 'pipe'],
    maxBuffer: 1 << 30,
    cwd: base,
    // As on a developer's machine.
    env: { ...process.env, CI: '', XDG_CACHE_HOME: kept, LOCALAPPDATA: kept, ...env },
  });
  if (status === null || status > 1) throw new Error(`node ${argv.join(' ')} ended with ${status ?? signal}`);
}
