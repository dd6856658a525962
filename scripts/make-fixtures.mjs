// Makes fixtures/*/plan.json (and state.json, refusal.txt) with the real Terraform.
//
//   MAKE_PLAN=…/make-plan.mjs node scripts/make-fixtures.mjs [case…]
//
// MAKE_PLAN (or --make-plan FILE) is the tool that plans without an account: it takes `DIR -o plan.json [--prior DIR0] [--state FILE] [--chdir SUB] [-- ARGS…]`.
// Of each case: config/ is planned; prior/, if it is there, is applied before; `args` of case.json are dmslint's and become Terraform's
// (`--var`, `--var-file`, `--workspace`), `planArgs` and `priorArgs` are Terraform's alone; `root` is the directory in config/ that is planned;
// With `existing` a second plan is made, existing.json: that of config/ when it is applied already. `noValidate` lets through what version 6 of the provider refuses.
// `schemas.json` has the types that the tool lacks, here with attributes that are objects: `{ "NAME": { "flags": …, "attrs": … } }`.
// What differs from run to run is taken out or sorted: the timestamp, relevant_attributes, child_modules.
import { execFile } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { schemasOf, translate } from './fixture-plans.mjs';

const argv = process.argv.slice(2);
const named = argv.indexOf('--make-plan');
const tool = named >= 0 ? argv.splice(named, 2)[1] : process.env.MAKE_PLAN;
if (!tool) throw new Error('Name the plan tool: MAKE_PLAN=…/make-plan.mjs node scripts/make-fixtures.mjs');
const fixtures = path.resolve(import.meta.dirname, '../fixtures');
const AT_ONCE = 2;

const cases = (argv.length > 0 ? argv : readdirSync(fixtures)).filter((name) =>
  existsSync(path.join(fixtures, name, 'case.json')),
);
const waiting = [...cases];
await Promise.all(
  Array.from({ length: AT_ONCE }, async () => {
    for (let name = waiting.shift(); name !== undefined; name = waiting.shift()) await make(name);
  }),
);

async function make(name) {
  const folder = path.join(fixtures, name);
  const file = (one) => path.join(folder, one);
  const {
    plan,
    args = [],
    planArgs = [],
    priorArgs,
    root,
    noValidate,
    existing,
  } = JSON.parse(readFileSync(file('case.json'), 'utf8'));
  const prior = existsSync(file('prior'));
  const scratch = path.join(tmpdir(), `fixture-${process.pid}-${name}.json`);
  for (const old of ['plan.json', 'existing.json', 'state.json', 'refusal.txt']) rmSync(file(old), { force: true });
  const { workspace, forTerraform } = translate(args);
  const schemas = path.join(tmpdir(), `fixture-schemas-${process.pid}-${name}.json`);
  writeFileSync(schemas, JSON.stringify(schemasOf(folder)));
  const run = async (...before) => {
    const given = [
      file('config'),
      '-o',
      scratch,
      ...before,
      ...(root ? ['--chdir', root] : []),
      '--schemas',
      schemas,
      ...(noValidate ? ['--no-validate'] : []),
      '--',
      ...forTerraform,
      ...planArgs,
      ...(priorArgs ? ['--prior-args', ...priorArgs] : []),
    ];
    await promisify(execFile)(process.execPath, [tool, ...given], {
      env: { ...process.env, ...(workspace ? { TF_WORKSPACE: workspace } : {}) },
      maxBuffer: 1 << 28,
    });
    return JSON.parse(readFileSync(scratch, 'utf8'));
  };
  const write = (name, json) => writeFileSync(file(name), `${JSON.stringify(reproducible(json), null, 1)}\n`);
  try {
    const json = await run(...(prior ? ['--prior', file('prior'), '--state', file('state.json')] : []));
    if (plan === 'refused') console.error(`${name}: Terraform plans it, though the case says refused`);
    write('plan.json', json);
    if (prior) write('state.json', JSON.parse(readFileSync(file('state.json'), 'utf8')));
    if (existing) write('existing.json', await run('--prior', file('config')));
  } catch (error) {
    const text = String(error.stderr ?? error);
    if (plan === 'refused') writeFileSync(file('refusal.txt'), refusal(text));
    else console.error(`${name}: ${text}`);
  } finally {
    rmSync(scratch, { force: true });
    rmSync(schemas);
  }
}

/** The headings of Terraform's errors and where they stand. */
function refusal(text) {
  const lines = text.split('\n').map((line) => line.replace(/^[│╷╵\s]+/, '').trimEnd());
  return `${lines.filter((line) => /^Error: |^on .+ line \d+/.test(line)).join('\n')}\n`;
}

function reproducible(plan) {
  delete plan.timestamp;
  plan.relevant_attributes?.sort(byText);
  const visit = (value) => {
    if (typeof value !== 'object' || value === null) return;
    if (Array.isArray(value.child_modules)) value.child_modules.sort((a, b) => (a.address < b.address ? -1 : 1));
    Object.values(value).forEach(visit);
  };
  visit(plan);
  return plan;
}

function byText(a, b) {
  const [left, right] = [JSON.stringify(a), JSON.stringify(b)];
  return left < right ? -1 : left > right ? 1 : 0;
}
