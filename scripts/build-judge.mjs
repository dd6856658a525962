// Builds a Terraform or OpenTofu of any version, to judge with: from its Go module, by the Go toolchain. It takes some minutes.
//
//   node scripts/build-judge.mjs terraform 1.16.1 DIR
//   node scripts/build-judge.mjs opentofu 1.12.6 DIR
//
// The binary is DIR/terraform or DIR/tofu. `TERRAFORM=DIR/terraform` makes scripts/make-worlds.mjs and scripts/make-console.mjs ask it.
// `go install` refuses both, since their go.mod files have `replace`. So a copy of the module is built; and since the backends of Terraform that are modules
// of their own are not part of it, that copy is built without them: a judge has its state beside it.
import { execFileSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const PRODUCTS = {
  terraform: { module: 'github.com/hashicorp/terraform', main: '.', binary: 'terraform' },
  opentofu: { module: 'github.com/opentofu/opentofu', main: './cmd/tofu', binary: 'tofu' },
};

const [name, version, target] = process.argv.slice(2);
const product = PRODUCTS[name];
if (product === undefined || !/^\d+\.\d+\.\d+/.test(version ?? '') || target === undefined)
  throw new Error('node scripts/build-judge.mjs terraform|opentofu VERSION DIR');
const directory = path.resolve(target);
const sources = path.join(directory, `${name}-${version}`);
const env = { ...process.env, GOFLAGS: '-buildvcs=false -mod=mod' };
const go = (...args) =>
  execFileSync('go', args, { cwd: sources, env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });

mkdirSync(sources, { recursive: true });
const { Dir: downloaded } = JSON.parse(go('mod', 'download', '-json', `${product.module}@v${version}`));
cpSync(downloaded, sources, { recursive: true });
makeWritable(sources);
if (name === 'terraform') leaveOutModules();
go('build', '-o', path.join(directory, product.binary), product.main);

/** The module cache is read-only. */
function makeWritable(at) {
  chmodSync(at, 0o755);
  for (const entry of readdirSync(at, { withFileTypes: true })) {
    const inner = path.join(at, entry.name);
    if (entry.isDirectory()) makeWritable(inner);
    else chmodSync(inner, 0o644);
  }
}

/** Takes out what go.mod replaces by a directory that the module does not have, and the backends that are imported from there. */
function leaveOutModules() {
  const replaced = JSON.parse(go('mod', 'edit', '-json')).Replace ?? [];
  const absent = replaced.filter(({ New }) => New.Path.startsWith('./') && !existsSync(path.join(sources, New.Path)));
  for (const { Old } of absent) go('mod', 'edit', `-droprequire=${Old.Path}`, `-dropreplace=${Old.Path}`);
  const file = path.join(sources, 'internal/backend/init/init.go');
  let text = readFileSync(file, 'utf8');
  for (const { Old } of absent) {
    const imported = new RegExp(`^\\s*(\\w+) "${Old.Path}"\\n`, 'm').exec(text);
    if (imported === null) continue;
    text = text.replace(imported[0], '').replace(new RegExp(`^.*\\b${imported[1]}\\.New.*\\n`, 'gm'), '');
  }
  writeFileSync(file, text);
}
