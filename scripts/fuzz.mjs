// Checks random inputs for crashes, hangs and harmful output: node scripts/fuzz.mjs --seconds 60
//   --seed N      begins with this seed instead of a new one
//   --count N     ends after so many inputs
//   --kind KIND   makes inputs of one kind only
//   --corpus      writes what fails, minimised, to test/fuzz/corpus
// Each input follows from its seed: node scripts/fuzz.mjs --seed N --count 1 runs it again.
import { fork } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import * as esbuild from 'esbuild';

const root = path.dirname(import.meta.dirname);
/** An input that takes longer hangs, whatever else the machine does. In milliseconds. */
const HANGS = 90_000;
const MEMORY = 900;
const BATCH = 200;

const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '60' },
    seed: { type: 'string' },
    count: { type: 'string' },
    kind: { type: 'string', default: '' },
    corpus: { type: 'boolean', default: false },
  },
});

const work = mkdtempSync(path.join(tmpdir(), 'dmslint-fuzz-'));
try {
  process.exitCode = await fuzz();
} finally {
  rmSync(work, { recursive: true, force: true });
}

async function fuzz() {
  await bundle();
  const end = performance.now() + Number(values.seconds) * 1000;
  const first = values.seed === undefined ? randomInt(2 ** 31) : Number(values.seed);
  const count = values.count === undefined ? Number.POSITIVE_INFINITY : Number(values.count);
  console.log(`fuzz: seeds from ${first}`);
  const found = [];
  let tried = 0;
  while (tried < count && performance.now() < end) {
    const many = Math.min(BATCH, count - tried);
    tried += await batch(first + tried, many, end, found);
  }
  console.log(`fuzz: ${tried} inputs, ${found.length} problems`);
  return found.length === 0 && tried > 0 ? 0 : 1;
}

async function bundle() {
  await esbuild.build({
    entryPoints: [path.join(root, 'test/fuzz/child.ts')],
    outfile: path.join(work, 'child.mjs'),
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20.19',
    mainFields: ['module', 'main'],
    logLevel: 'error',
    define: {
      'import.meta.dirname': JSON.stringify(path.join(root, 'src')),
      'import.meta.url': JSON.stringify(`file://${root}/src/x.ts`),
    },
    banner: {
      js: `import { createRequire as requireOf } from 'node:module'; const require = requireOf(${JSON.stringify(`file://${root}/src/x.ts`)});`,
    },
  });
}

/** Runs some seeds in a process of their own; a hang or the end of its memory is the fault of the seed that it was at. */
function batch(first, count, end, found) {
  return new Promise((resolve) => {
    let seed = first;
    let finished = false;
    const child = fork(
      path.join(work, 'child.mjs'),
      [path.join(root, 'fixtures'), first, count, values.kind].map(String),
      {
        execArgv: [`--max-old-space-size=${MEMORY}`],
        stdio: ['ignore', 'inherit', 'pipe', 'ipc'],
        cwd: work,
      },
    );
    let words = '';
    child.stderr.on('data', (data) => {
      words = (words + data).slice(-2000);
    });
    let late = setTimeout(() => child.kill('SIGKILL'), HANGS);
    child.on('message', (message) => {
      if (message.done) finished = true;
      else if (message.problem !== undefined) tell(found, message);
      else {
        seed = message.seed;
        clearTimeout(late);
        late = setTimeout(() => child.kill('SIGKILL'), HANGS);
        if (performance.now() > end) {
          finished = true;
          child.kill('SIGKILL');
        }
      }
    });
    child.on('exit', (code, signal) => {
      clearTimeout(late);
      if (!finished) tell(found, { seed, problem: `the process ended (${signal ?? code}): ${words}` });
      resolve(seed - first + 1);
    });
  });
}

function tell(found, { seed, problem, input }) {
  found.push(seed);
  console.log(`fuzz: seed ${seed}: ${problem}`);
  if (input === undefined || !values.corpus) return;
  writeFileSync(path.join(root, `test/fuzz/corpus/${input.kind}-${seed}.json`), `${JSON.stringify(input, null, 1)}\n`);
}
