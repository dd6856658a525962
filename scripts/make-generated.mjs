// Makes test/fixtures/generated/plans.json: what the real Terraform plans for random configurations, in short.
//
//   MAKE_PLAN=…/make-plan.mjs node scripts/make-generated.mjs FIRST LAST
//
// Seeds FIRST to LAST are planned (two at a time, about a second each) and put beside those that are there. A seed that Terraform refuses is kept with its error,
// so that what the evaluator makes of it can be looked at.
import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { generate } from '../test/fixtures/generated/generate.mjs';
import { shortened } from './worlds/shortened.mjs';

const tool = process.env.MAKE_PLAN;
const [first, last] = process.argv.slice(2).map(Number);
if (!tool || !(first <= last)) throw new Error('MAKE_PLAN=…/make-plan.mjs node scripts/make-generated.mjs FIRST LAST');
const output = path.resolve(import.meta.dirname, '../test/fixtures/generated/plans.json');
const AT_ONCE = 2;

const plans = existsSync(output) ? JSON.parse(readFileSync(output, 'utf8')) : {};
const waiting = Array.from({ length: last - first + 1 }, (_, index) => first + index);
await Promise.all(
  Array.from({ length: AT_ONCE }, async () => {
    for (let seed = waiting.shift(); seed !== undefined; seed = waiting.shift()) {
      plans[seed] = await planOf(seed);
      write();
    }
  }),
);

async function planOf(seed) {
  const { files, given } = generate(seed);
  const folder = mkdtempSync(path.join(tmpdir(), `generated-${seed}-`));
  try {
    for (const [name, text] of Object.entries(files)) {
      const file = path.join(folder, 'config', name);
      mkdirSync(path.dirname(file), { recursive: true });
      writeFileSync(file, text);
    }
    const out = path.join(folder, 'plan.json');
    const variables = Object.entries(given).flatMap(([name, value]) => ['-var', `${name}=${value}`]);
    await promisify(execFile)(process.execPath, [tool, path.join(folder, 'config'), '-o', out, '--', ...variables], {
      maxBuffer: 1 << 28,
    });
    return shortened(JSON.parse(readFileSync(out, 'utf8')));
  } catch (error) {
    if (error.stderr === undefined) throw error;
    const lines = String(error.stderr)
      .split('\n')
      .map((line) => line.replace(/^[│╷╵\s]+/, '').trimEnd());
    return { refused: lines.filter((line) => /^Error: |^on .+ line \d+/.test(line)).slice(0, 6) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function write() {
  const lines = Object.entries(plans).map(([seed, plan]) => `${JSON.stringify(seed)}: ${JSON.stringify(plan)}`);
  writeFileSync(output, `{\n${lines.join(',\n')}\n}\n`);
}
