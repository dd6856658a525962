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

const tool = process.env.MAKE_PLAN;
const [first, last] = process.argv.slice(2).map(Number);
if (!tool || !(first <= last)) throw new Error('MAKE_PLAN=…/make-plan.mjs node scripts/make-generated.mjs FIRST LAST');
const output = path.resolve(import.meta.dirname, '../test/fixtures/generated/plans.json');
const AT_ONCE = 2;

/** Computed attributes that are never known, and say nothing. */
const ALWAYS = new Set(['id', 'endpoint_arn', 'tags_all', 'region', 'kms_key_arn']);

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

function shortened({ resource_changes = [] }) {
  const resources = {};
  for (const { address, type, change } of resource_changes) {
    if (!type.startsWith('aws_dms_')) continue;
    const unknown = withoutEmpty(change.after_unknown) ?? {};
    for (const name of ALWAYS) delete unknown[name];
    if (type === 'aws_dms_certificate') delete unknown.certificate_arn;
    resources[address] = {
      after: withoutEmpty(change.after) ?? {},
      ...(Object.keys(unknown).length > 0 ? { unknown } : {}),
    };
  }
  return resources;
}

/** Without nulls, false marks and empty lists; undefined where nothing is left. A list keeps its length. */
function withoutEmpty(value) {
  if (value === null || value === false) return value === false ? false : undefined;
  if (Array.isArray(value)) return value.length === 0 ? undefined : value.map((item) => withoutEmpty(item) ?? null);
  if (typeof value !== 'object') return value;
  const entries = Object.entries(value).flatMap(([key, item]) => {
    const left = withoutEmpty(item);
    return left === undefined ? [] : [[key, left]];
  });
  return entries.length === 0 ? undefined : Object.fromEntries(entries);
}

function write() {
  const lines = Object.entries(plans).map(([seed, plan]) => `${JSON.stringify(seed)}: ${JSON.stringify(plan)}`);
  writeFileSync(output, `{\n${lines.join(',\n')}\n}\n`);
}
