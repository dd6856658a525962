// `npm run bench`: how long the bundle takes, as ratios to a yardstick measured in the same run, in turns, by the median.
//   node scripts/bench.mjs [--append] [rounds] [name…]    names: start monorepo estate plan endpoints watch lsp executable, and huge (2 GB), only if it is named
// DMSLINT_EXECUTABLE names a standalone executable (`npm run executable`), made with the same Node; without it, it is left out.
// It never fails on a ratio: machines differ, and a slow one would only teach to ignore it. What is above its limit is marked, and what is a tenth slower
// than the last run on such a machine in bench/history.jsonl, to which --append adds this one.
import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import path from 'node:path';
import { estate } from './bench/estate.mjs';
import { append, lastFigures } from './bench/history.mjs';
import { endpoints, monorepo, nothing, plan, planOfEndpoints, small } from './bench/inputs.mjs';
import { base, cleanUp, cpu, major, median, memory, node, version, wall } from './bench/measure.mjs';

const words = process.argv.slice(2);
const [given = '11', ...wanted] = words.filter((word) => word !== '--append');
const rounds = Number(given);
const few = Math.max(3, Math.ceil(rounds / 4));
const cli = path.join(import.meta.dirname, '../dist/cli.js');
const walk = path.join(import.meta.dirname, 'bench/walk.mjs');
const parse = path.join(import.meta.dirname, 'bench/parse.mjs');
const empty = ['-e', '0'];
const before = lastFigures(major);
const figures = {};
const rows = [];

const BENCHES = {
  start,
  monorepo: wholeRepository,
  estate: platform,
  plan: bigPlan,
  endpoints: manyEndpoints,
  watch: saves,
  lsp: keystrokes,
  executable,
  huge: hugePlan,
};

try {
  for (const [name, bench] of Object.entries(BENCHES))
    if (wanted.length === 0 ? name !== 'huge' : wanted.includes(name)) bench();
} finally {
  cleanUp();
}
console.log(`Node ${version}, medians of ${rounds} rounds (of what takes long: ${few})\n`);
console.log(table([['what', 'measured', 'against', 'ratio', 'limit', 'before', ''], ...rows]));
if (words.includes('--append')) append(major, figures);

function start() {
  const [bare, found, none, printed] = wall(
    [empty, [cli, small(base)], [cli, nothing(base)], [cli, '--version']],
    rounds,
  );
  ratio('a small root with findings', found, 'node -e 0', bare, major < 22 ? 1.7 : 2.5);
  ratio('a tree without DMS', none, 'node -e 0', bare, 1.4);
  ratio('dmslint --version', printed, 'node -e 0', bare, 1.2);
  const [again, anew] = wall([empty, [cli, small(base)]], rounds, { DMSLINT_NO_COMPILE_CACHE: '1' });
  ratio('a small root, with no compiled code kept', anew, 'node -e 0', again);
}

function executable() {
  if (!process.env.DMSLINT_EXECUTABLE) return;
  const file = path.resolve(process.env.DMSLINT_EXECUTABLE);
  for (const [what, argument] of [
    ['a small root with findings', small(base)],
    ['a tree without DMS', nothing(base)],
    ['dmslint --version', '--version'],
  ]) {
    const [script, alone] = wall([[cli, argument], { program: file, argv: [argument] }], rounds);
    ratio(`the executable: ${what}`, alone, 'dist/cli.js', script);
  }
}

function wholeRepository() {
  const folder = monorepo(base, 4000);
  const [read, checked] = wall(
    [
      [walk, folder],
      [cli, folder],
    ],
    rounds,
  );
  ratio('a monorepo of 4,000 files', checked, 'walk and read it', read, 2);
}

function platform() {
  const folder = estate(base);
  const commands = [
    [walk, folder],
    [cli, folder],
  ];
  const [read, checked] = wall(commands, few);
  ratio('an estate of 4,000 files', checked, 'walk and read it', read, 3);
  const [reading, checking] = cpu(commands, few);
  ratio('  its CPU', checking, 'walk and read it', reading, 4);
  held('  its memory', memory([cli, folder]), `walk and read it ${megabytes(memory([walk, folder]))}`);
}

function bigPlan() {
  const file = plan(base, 100e6);
  const size = statSync(file).size;
  const [parsed, checked] = wall(
    [
      [parse, file],
      [cli, '--no-source', file],
    ],
    few,
  );
  ratio(`a plan of ${Math.round(size / 1e6)} MB`, checked, 'read and JSON.parse', parsed, 0.6);
  held(
    '  its memory',
    memory([cli, '--no-source', file]),
    `JSON.parse ${megabytes(memory([parse, file]))}`,
    size + 100e6,
  );
  const some = [10_000, 100_000].map((count) => planOfEndpoints(base, count));
  const [tenth, all] = wall(
    some.map((one) => [cli, '--no-source', '--format=json', one]),
    few,
  );
  ratio('a plan of 100,000 endpoints', all, 'one of 10,000', tenth, 11);
}

function hugePlan() {
  const [tenth, whole] = [200e6, 2000e6].map((size) => plan(base, size, `plan-${size}.json`));
  const [part, all] = wall(
    [tenth, whole].map((file) => [cli, '--no-source', file]),
    3,
  );
  ratio('a plan of 2 GB', all, 'one of 200 MB', part, 11);
  held('  its memory', memory([cli, '--no-source', whole]), '', 500e6);
}

function manyEndpoints() {
  const counts = [1000, 2000, 20_000];
  const [bare, half, some, many] = wall(
    [empty, ...counts.map((count) => [cli, '--format=json', endpoints(base, count)])],
    few,
  );
  ratio('2,000 endpoints in one root', some, 'node -e 0', bare, 8);
  ratio('  without the start', some - bare, '1,000', half - bare, 2.2);
  ratio('20,000 endpoints in one root', many - bare, '2,000', some - bare, 11);
}

function saves() {
  const folder = small(path.join(base, 'watched'));
  const { stdout } = spawnSync(node, [path.join(import.meta.dirname, 'bench/watch.mjs'), cli, folder, String(rounds)], {
    encoding: 'utf8',
  });
  const times = stdout.trimEnd().split('\n').map(Number);
  if (times.length < rounds) throw new Error('--watch did not write after every save');
  const time = median(times);
  rows.push(['a save until its SARIF is there', milliseconds(time), '', '', '200 ms', '', time > 200 ? 'over' : '']);
}

function keystrokes() {
  const folder = endpoints(path.join(base, 'edited'), 100);
  const { stdout } = spawnSync(node, [path.join(import.meta.dirname, 'bench/lsp.mjs'), cli, folder, String(rounds)], {
    encoding: 'utf8',
  });
  const times = stdout.trimEnd().split('\n').map(Number);
  if (times.length < rounds) throw new Error('the language server did not answer every keystroke');
  const time = median(times);
  const what = 'a keystroke until its diagnostics are there';
  rows.push([what, milliseconds(time), '', '', '50 ms', '', time > 50 ? 'over' : '']);
}

function ratio(what, time, against, yardstick, limit) {
  row(
    what,
    milliseconds(time),
    `${against} ${milliseconds(yardstick)}`,
    time / yardstick,
    limit,
    (times) => `${times.toFixed(2)} ×`,
  );
}

function held(what, bytes, against, limit) {
  row(what, megabytes(bytes), against, bytes, limit, megabytes);
}

/** `figure`: what is compared with the limit and with earlier runs. */
function row(what, measured, against, figure, limit, show) {
  const name = what.startsWith(' ')
    ? `${rows.findLast(([one]) => !one.startsWith(' '))?.[0]}:${what.trimStart()}`
    : what;
  figures[name] = Number(figure.toPrecision(4));
  const last = before[name];
  const isOver = limit !== undefined && figure > limit;
  const isSlower = last !== undefined && figure > last * 1.1;
  rows.push([
    what,
    measured,
    against,
    show === megabytes ? '' : show(figure),
    limit === undefined ? '' : show === megabytes ? megabytes(limit) : `${limit} ×`,
    last === undefined ? '' : show(last),
    [isOver ? 'over' : '', isSlower ? 'more than before' : ''].filter(Boolean).join(', '),
  ]);
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
