// Plans with the real Terraform what the fixes make of the fixtures and of the pages' examples: an edit that Terraform refuses is a bug.
//
//   npm run check-advice -- [--terraform PATH] [NAME…]
//
// PATH is a terraform or tofu, or a tool that makes plans without an account (scripts/make-fixtures.mjs says how it is called). NAME is a fixture, or a page
// without `.md`. Each configuration is copied twice: `--fix` is made in one copy, `--fix-unsafe` in the other, and what they changed is planned. The figures
// count fixed findings, by rule. Where Terraform refuses a configuration for the same reason without its fixes, nothing can be said of them.
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import * as esbuild from 'esbuild';
import { configurations } from './check-advice/configurations.mjs';
import { planner, saysMore } from './check-advice/planning.mjs';

const root = path.dirname(import.meta.dirname);
const AT_ONCE = 2;

const { values, positionals } = parseArgs({
  options: { terraform: { type: 'string', default: 'terraform' } },
  allowPositionals: true,
});
const refusalOf = planner(values.terraform);
const scratch = mkdtempSync(path.join(tmpdir(), 'check-advice-'));
try {
  process.exitCode = await checkAdvice(configurations(positionals));
} finally {
  rmSync(scratch, { recursive: true, force: true });
}

async function checkAdvice(all) {
  const { makeFixes } = await bundled();
  const results = [];
  const waiting = all.flatMap((one) => ['safe', 'all'].map((which) => ({ one, which })));
  await Promise.all(
    Array.from({ length: AT_ONCE }, async (_, worker) => {
      for (let next = waiting.shift(); next !== undefined; next = waiting.shift())
        results.push(...(await resultsOf(makeFixes, next, path.join(scratch, `${worker}`))));
    }),
  );
  print(results);
  return results.some(({ kind }) => kind === 'refused') ? 1 : 0;
}

/** One result for each rule whose findings are fixed. */
async function resultsOf(makeFixes, { one, which }, folder) {
  const made = edited(makeFixes, one, which, folder);
  const count = (rule, kind, why) => ({
    name: one.name,
    which,
    rule,
    kind,
    why,
    findings: made.fixed.filter((fixed) => fixed === rule).length,
  });
  const rules = [...new Set(made.fixed)];
  if (rules.length === 0) return [];
  const why = await refusalOf(folder, one.plan);
  if (why === undefined) return rules.map((rule) => count(rule, 'planned'));
  place(one, folder);
  const before = (await refusalOf(folder, one.plan)) ?? '';
  if (before !== '' && !saysMore(why, before)) return rules.map((rule) => count(rule, 'not plannable', why));
  // Which of them it is, shows each alone; if none, all.
  const alone = [];
  for (const rule of rules) {
    edited(makeFixes, one, which, folder, rule);
    const own = await refusalOf(folder, one.plan);
    alone.push(count(rule, own === undefined ? 'planned' : saysMore(own, before) ? 'refused' : 'not plannable', own));
  }
  return alone.some(({ kind }) => kind === 'refused') ? alone : rules.map((rule) => count(rule, 'refused', why));
}

function edited(makeFixes, one, which, folder, rule) {
  place(one, folder);
  const { root: at, args, now } = one;
  const made = makeFixes({ directory: folder, root: at, args, now, which, ...(rule === undefined ? {} : { rule }) });
  for (const { path: file, text } of made.files) fetchBundles(path.join(folder, path.dirname(file)), text);
  return made;
}

function place({ from, files }, folder) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  cpSync(from, folder, { recursive: true });
  for (const [name, text] of Object.entries(files)) writeFileSync(path.join(folder, name), text);
}

/** In the place of the user, who is told to fetch the bundle that an added certificate reads. */
function fetchBundles(directory, text) {
  for (const [, name] of text.matchAll(/file\("\$\{path\.module\}\/([\w-]+-bundle\.pem)"\)/g))
    if (!existsSync(path.join(directory, name)))
      cpSync(path.join(root, 'fixtures/certificates/rds-eu-west-1.pem'), path.join(directory, name));
}

async function bundled() {
  const outfile = path.join(scratch, 'fixes.mjs');
  const here = JSON.stringify(`file://${root}/src/x.ts`);
  await esbuild.build({
    entryPoints: [path.join(root, 'scripts/check-advice/fixes.ts')],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20.19',
    mainFields: ['module', 'main'],
    logLevel: 'error',
    define: { 'import.meta.dirname': JSON.stringify(path.join(root, 'src')), 'import.meta.url': here },
    banner: { js: `import { createRequire as requireOf } from 'node:module'; const require = requireOf(${here});` },
  });
  return import(pathToFileURL(outfile).href);
}

function print(results) {
  for (const { name, which, rule, why } of results.filter(({ kind }) => kind === 'refused'))
    console.log(`REFUSED ${name} ${which} ${rule}: ${why}`);
  const open = new Map(results.flatMap(({ name, kind, why }) => (kind === 'not plannable' ? [[name, why]] : [])));
  for (const [name, why] of open) console.log(`not plannable either before: ${name}: ${why}`);
  console.log(`${'rule'.padEnd(40)} planned refused not plannable`);
  for (const rule of [...new Set(results.map((one) => one.rule))].sort()) {
    const sum = (kind) =>
      results.reduce((all, one) => all + (one.rule === rule && one.kind === kind ? one.findings : 0), 0);
    const [planned, refused, other] = ['planned', 'refused', 'not plannable'].map((kind) => String(sum(kind)));
    console.log(`${rule.padEnd(40)} ${planned.padStart(7)} ${refused.padStart(7)} ${other.padStart(13)}`);
  }
}
