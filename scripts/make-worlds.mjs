// Makes test/fixtures/generated/worlds/plans.json: what a judge, the real Terraform or OpenTofu, plans for random configurations with undecided variables,
// each with several values of these.
//
//   MAKE_PLAN=…/make-plan.mjs [TERRAFORM=…/terraform] node scripts/make-worlds.mjs FIRST LAST
//
// Seeds FIRST to LAST are planned by that binary (the `terraform` of the path, if none is named), and replace those that it has made. What it refuses is kept
// with its error. scripts/build-judge.mjs builds a binary.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { generate, languageOf } from '../test/fixtures/generated/worlds/generate.mjs';
import { judgeOf } from './worlds/judge.mjs';
import { plansOf } from './worlds/plans.mjs';
import { shortened } from './worlds/shortened.mjs';

const tool = process.env.MAKE_PLAN;
const binary = process.env.TERRAFORM ?? 'terraform';
const [first, last] = process.argv.slice(2).map(Number);
if (!tool || !(first <= last)) throw new Error('MAKE_PLAN=…/make-plan.mjs node scripts/make-worlds.mjs FIRST LAST');
const output = path.resolve(import.meta.dirname, '../test/fixtures/generated/worlds/plans.json');

const judge = judgeOf(binary);
const seeds = Array.from({ length: last - first + 1 }, (_, index) => first + index);
const cases = seeds.flatMap((seed) => {
  const { files, cases } = generate(seed, languageOf(judge));
  return cases.map((one, index) => ({ ...one, name: `s${seed}_${index}`, files, seed, index }));
});
const results = new Map();
for (const workspace of new Set(cases.map((one) => one.workspace))) {
  const some = cases.filter((one) => one.workspace === workspace);
  for (const [name, result] of await plansOf(some, workspace, { tool, binary })) results.set(name, result);
}

const others = (existsSync(output) ? JSON.parse(readFileSync(output, 'utf8')) : []).filter(
  (one) => one.judge !== judge || !seeds.includes(one.seed),
);
const made = seeds.map((seed) => ({
  judge,
  seed,
  plans: cases.filter((one) => one.seed === seed).map(({ name }) => resultOf(results.get(name))),
}));
const all = [...others, ...made].sort((a, b) => a.judge.localeCompare(b.judge, 'en') || a.seed - b.seed);
writeFileSync(output, `[\n${all.map((one) => JSON.stringify(one)).join(',\n')}\n]\n`);

function resultOf({ plan, refused }) {
  return plan === undefined ? { refused } : shortened(plan);
}
