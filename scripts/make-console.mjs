// Asks the real Terraform what the expressions in test/terraform/console/expressions.txt are, and writes its answers to test/terraform/console.json. One from
// 1.12 on, and OpenTofu, are asked those in newer.txt; their answers are put into console-newer.json.
//   node scripts/make-console.mjs [terraform]
// Without an argument it is TERRAFORM of the environment, or that of the path; scripts/build-judge.mjs builds others.
import { execFile } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { languageOf } from '../test/fixtures/generated/worlds/generate.mjs';
import { judgeOf } from './worlds/judge.mjs';

const terraform = process.argv[2] ?? process.env.TERRAFORM ?? 'terraform';
const judge = judgeOf(terraform);
const isNewer = languageOf(judge) !== '1.11';
const test = path.join(path.dirname(import.meta.dirname), 'test', 'terraform');
const expressions = readFileSync(path.join(test, 'console', isNewer ? 'newer.txt' : 'expressions.txt'), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'));

const env = { ...process.env, TF_CLI_CONFIG_FILE: os.devNull, CHECKPOINT_DISABLE: '1', NO_COLOR: '1' };

/** The answer as the console prints it, or the first line of its complaint. */
function ask(expression, directory) {
  return new Promise((resolve) => {
    const child = execFile(
      terraform,
      ['console'],
      { cwd: directory, env, maxBuffer: 1 << 24 },
      (failed, stdout, stderr) => {
        if (!failed) return resolve({ expression, result: stdout.replace(/\n$/, '') });
        const plain = `${stdout}\n${stderr}`.replace(/\u001b\[[0-9;]*m/g, '');
        resolve({ expression, error: /Error: (.*)/.exec(plain)?.[1]?.trim() ?? 'Error' });
      },
    );
    child.stdin.end(`${expression}\n`);
  });
}

const answers = new Array(expressions.length);
let next = 0;
/** Each in a directory of its own, for the console locks its state. */
async function work() {
  const directory = mkdtempSync(path.join(os.tmpdir(), 'console-'));
  cpSync(path.join(test, 'console', 'files'), directory, { recursive: true });
  while (next < expressions.length) {
    const index = next++;
    answers[index] = await ask(expressions[index], directory);
  }
  rmSync(directory, { recursive: true });
}
await Promise.all(Array.from({ length: os.availableParallelism() }, work));
if (isNewer) putBeside();
else await writeWithFunctions();
console.log(
  `${answers.length} expressions, ${answers.filter((answer) => answer.error).length} of them refused, by ${judge}`,
);

/** The answers beside those of other judges. */
function putBeside() {
  const file = path.join(test, 'console-newer.json');
  const others = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).filter((one) => one.judge !== judge) : [];
  const all = [...others, { judge, answers }].sort((a, b) => a.judge.localeCompare(b.judge, 'en'));
  writeFileSync(file, `${JSON.stringify(all, null, 2)}\n`);
}

async function writeWithFunctions() {
  const asked = (...args) =>
    new Promise((resolve) =>
      execFile(terraform, args, { env, maxBuffer: 1 << 26 }, (_, stdout) => resolve(JSON.parse(stdout))),
    );
  const { terraform_version: version } = await asked('version', '-json');
  const { function_signatures: signatures } = await asked('metadata', 'functions', '-json');
  const functions = Object.keys(signatures).filter((name) => !name.includes('::'));
  writeFileSync(
    path.join(test, 'console.json'),
    `${JSON.stringify({ terraform: version, functions, answers }, null, 2)}\n`,
  );
}
