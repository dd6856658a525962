// Plans a folder with Terraform itself, or with a tool that is called as scripts/make-fixtures.mjs calls it.
import { execFile } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** `tool`: a program named terraform or tofu, or else a plan maker. */
export function planner(tool) {
  const isTerraform = /^(terraform|tofu)/.test(path.basename(tool));
  return isTerraform
    ? (folder, plan) => byTerraform(tool, folder, plan)
    : (folder, plan) => byMaker(tool, folder, plan);
}

/** What Terraform says if it refuses the configuration in `folder`, else undefined. */
async function byMaker(tool, folder, { chdir, workspace, args, noValidate, schemas }) {
  const out = `${folder}.json`;
  const told = `${folder}.schemas.json`;
  writeFileSync(told, JSON.stringify(schemas));
  const given = [
    folder,
    '-o',
    out,
    '--chdir',
    chdir,
    '--schemas',
    told,
    ...(noValidate ? ['--no-validate'] : []),
    '--',
    ...args,
  ];
  const [program, ...before] = /\.[cm]?js$/.test(tool) ? [process.execPath, tool] : [tool];
  try {
    return await refusal(program, [...before, ...given], { env: environment(workspace) });
  } finally {
    rmSync(out, { force: true });
    rmSync(told);
  }
}

async function byTerraform(tool, folder, { chdir, workspace, args }) {
  const cwd = path.join(folder, chdir);
  writeFileSync(path.join(cwd, 'check_advice_override.tf'), 'terraform {\n  backend "local" {}\n}\n');
  const env = environment(workspace);
  return (
    (await refusal(tool, ['init', '-input=false', '-no-color'], { cwd, env: environment(undefined) })) ??
    (await refusal(tool, ['plan', '-input=false', '-no-color', '-lock=false', '-refresh=false', ...args], { cwd, env }))
  );
}

async function refusal(program, given, options) {
  try {
    await run(program, given, { maxBuffer: 1 << 28, ...options });
    return undefined;
  } catch (error) {
    // Terraform itself, or its provider, has not judged the configuration.
    if (typeof error.code !== 'number') throw error;
    return messageOf(`${error.stderr}`);
  }
}

function environment(workspace) {
  return { ...process.env, ...(workspace ? { TF_WORKSPACE: workspace } : {}) };
}

/** The headings of Terraform's errors and where they stand. */
function messageOf(text) {
  const lines = text.split('\n').map((line) => line.replace(/^[│╷╵\s]+/, '').trimEnd());
  const told = lines.filter((line) => /^Error: |^on .+ line \d+/.test(line));
  return (told.length > 0 ? told : lines.filter(Boolean).slice(0, 4)).join('; ');
}

/** Whether Terraform says something of the edited configuration that it does not say of the one before. Lines may have moved. */
export function saysMore(after, before) {
  const errorsOf = (text) => text.split('; ').filter((line) => !line.startsWith('on '));
  const known = new Set(errorsOf(before));
  return errorsOf(after).some((error) => !known.has(error));
}
