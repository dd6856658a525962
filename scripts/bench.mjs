// `npm run bench`: how long the bundle takes, as ratios to a yardstick measured in the same run, in turns, by the median.
//   node scripts/bench.mjs [rounds] [name…]    names: start monorepo plan endpoints watch lsp
// It never fails on a ratio: machines differ, and a slow one would only teach to ignore it.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { endpoints, monorepo, nothing, plan, small } from './bench/inputs.mjs';

const [rounds = '11', ...wanted] = process.argv.slice(2);
const node = process.env.DMSLINT_NODE || process.execPath;
const cli = path.join(import.meta.dirname, '../dist/cli.js');
const walk = path.join(import.meta.dirname, 'bench/walk.mjs');
const parse = path.join(import.meta.dirname, 'bench/parse.mjs');
const version = spawnSync(node, ['--version'], { encoding: 'utf8' }).stdout.trim();
const major = Number.parseInt(version.slice(1), 10);
const base = mkdtempSync(path.join(tmpdir(), 'dmslint-bench-'));
const empty = ['-e', '0'];
const rows = [];

try {
  if (asked('start')) start();
  if (asked('monorepo')) wholeRepository();
  if (asked('plan')) bigPlan();
  if (asked('endpoints')) manyEndpoints();
  if (asked('watch')) saves();
  if (asked('lsp')) keystrokes();
} finally {
  rmSync(base, { recursive: true, force: true });
}
console.log(`Node ${version}, medians of ${rounds} rounds (of the plan: ${few()})\n`);
console.log(table([['what', 'measured', 'against', 'ratio', 'limit', ''], ...rows]));

function start() {
  const [bare, found, none, version] = measure([empty, [cli, small(base)], [cli, nothing(base)], [cli, '--version']]);
  ratio('a small root with findings', found, 'node -e 0', bare, major < 22 ? 2 : 3);
  ratio('a tree without DMS', none, 'node -e 0', bare, 1.6);
  ratio('dmslint --version', version, 'node -e 0', bare);
}

function wholeRepository() {
  const folder = monorepo(base, 4000);
  const [read, checked] = measure([
    [walk, folder],
    [cli, folder],
  ]);
  ratio('a monorepo of 4,000 files', checked, 'walk and read it', read, 2);
}

function bigPlan() {
  const file = plan(base, 100e6);
  const size = statSync(file).size;
  const [parsed, checked] = measure(
    [
      [parse, file],
      [cli, '--no-source', file],
    ],
    few(),
  );
  ratio(`a plan of ${Math.round(size / 1e6)} MB`, checked, 'read and JSON.parse', parsed, 0.7);
  const [most, limit] = [memory([cli, '--no-source', file]), size + 150e6];
  rows.push([
    '  its memory',
    megabytes(most),
    `JSON.parse ${megabytes(memory([parse, file]))}`,
    '',
    `${megabytes(limit)}`,
    most <= limit ? '' : 'over',
  ]);
}

function manyEndpoints() {
  const counts = [500, 1000, 2000];
  const [bare, ...times] = measure([empty, ...counts.map((count) => [cli, '--format=json', endpoints(base, count)])]);
  times.forEach((time, i) => {
    rows.push([
      `${counts[i]} endpoints in one root`,
      milliseconds(time),
      '',
      '',
      counts[i] === 2000 ? '1000 ms' : '',
      counts[i] === 2000 && time > 1000 ? 'over' : '',
    ]);
  });
  ratio('  2,000 without the start', times[2] - bare, '1,000', times[1] - bare, 2.2);
}

function saves() {
  const folder = small(path.join(base, 'watched'));
  const { stdout } = spawnSync(node, [path.join(import.meta.dirname, 'bench/watch.mjs'), cli, folder, rounds], {
    encoding: 'utf8',
  });
  const times = stdout.trimEnd().split('\n').map(Number);
  if (times.length < Number(rounds)) throw new Error('--watch did not write after every save');
  const time = median(times);
  rows.push(['a save until its SARIF is there', milliseconds(time), '', '', '200 ms', time > 200 ? 'over' : '']);
}

function keystrokes() {
  const folder = endpoints(path.join(base, 'edited'), 100);
  const { stdout } = spawnSync(node, [path.join(import.meta.dirname, 'bench/lsp.mjs'), cli, folder, rounds], {
    encoding: 'utf8',
  });
  const times = stdout.trimEnd().split('\n').map(Number);
  if (times.length < Number(rounds)) throw new Error('the language server did not answer every keystroke');
  const time = median(times);
  rows.push([
    'a keystroke until its diagnostics are there',
    milliseconds(time),
    '',
    '',
    '50 ms',
    time > 50 ? 'over' : '',
  ]);
}

/** Median milliseconds of each command; the commands take turns. */
function measure(commands, times = Number(rounds)) {
  const taken = commands.map(() => []);
  for (let round = 0; round < times; round++) {
    commands.forEach((argv, i) => {
      const before = process.hrtime.bigint();
      run(argv);
      taken[i].push(Number(process.hrtime.bigint() - before) / 1e6);
    });
  }
  return taken.map(median);
}

function median(numbers) {
  return numbers.sort((a, b) => a - b)[Math.floor(numbers.length / 2)];
}

function run(argv) {
  const { status, signal } = spawnSync(node, argv, {
    stdio: ['ignore', 'pipe', 'pipe'],
    maxBuffer: 1 << 30,
    cwd: base,
  });
  if (status === null || status > 1) throw new Error(`node ${argv.join(' ')} ended with ${status ?? signal}`);
}

/** The most bytes that the command held. */
function memory(argv) {
  const told = path.join(base, 'memory');
  const tell = path.join(base, 'tell.cjs');
  writeFileSync(
    tell,
    `process.on('exit', () => require('node:fs').writeFileSync(${JSON.stringify(told)}, String(process.resourceUsage().maxRSS)));`,
  );
  run(['--require', tell, ...argv]);
  return Number(readFileSync(told, 'utf8')) * 1024;
}

function ratio(what, time, against, yardstick, limit) {
  const times = time / yardstick;
  rows.push([
    what,
    milliseconds(time),
    `${against} ${milliseconds(yardstick)}`,
    `${times.toFixed(2)} ×`,
    limit === undefined ? '' : `${limit} ×`,
    limit !== undefined && times > limit ? 'over' : '',
  ]);
}

function asked(name) {
  return wanted.length === 0 || wanted.includes(name);
}

function few() {
  return Math.max(3, Math.ceil(Number(rounds) / 4));
}

function milliseconds(time) {
  return `${time.toFixed(0)} ms`;
}

function megabytes(bytes) {
  return `${Math.round(bytes / 1e6)} MB`;
}

function table(lines) {
  const widths = lines[0].map((_, i) => Math.max(...lines.map((line) => line[i].length)));
  return lines
    .map((line) =>
      line
        .map((cell, i) => (i === 0 || i === 2 ? cell.padEnd(widths[i]) : cell.padStart(widths[i])))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
