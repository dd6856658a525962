// Makes a standalone executable for the platform and the Node that it runs on, with Node's single executable applications.
//   node scripts/release/make-executable.mjs DIR   writes DIR/dmslint (dmslint.exe) and the licences
import { execFileSync, spawnSync } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { inject } from 'postject';

const root = path.resolve(import.meta.dirname, '../..');
const dist = path.join(root, 'dist');
const main = path.join(import.meta.dirname, 'executable.cjs');
/** Node looks for this text in its own binary: https://nodejs.org/api/single-executable-applications.html */
const FUSE = 'NODE_SEA_FUSE_fce680ab2cc467b6e072b8b5df1996b2';

const out = process.argv[2];
if (out === undefined) {
  console.error('Usage: node scripts/release/make-executable.mjs DIR');
  process.exit(2);
}
const work = mkdtempSync(path.join(tmpdir(), 'dmslint-executable-'));
try {
  await make(path.resolve(out));
} finally {
  rmSync(work, { recursive: true, force: true });
}

async function make(directory) {
  mkdirSync(directory, { recursive: true });
  const executable = path.join(directory, process.platform === 'win32' ? 'dmslint.exe' : 'dmslint');
  const blob = blobOf(assets());
  rmSync(executable, { force: true });
  copyFileSync(process.execPath, executable);
  chmodSync(executable, 0o755);
  // A signature does not survive the change. On Windows, a signature that does not fit is only a warning.
  if (process.platform === 'darwin') execFileSync('codesign', ['--remove-signature', executable]);
  await inject(executable, 'NODE_SEA_BLOB', readFileSync(blob), {
    sentinelFuse: FUSE,
    ...(process.platform === 'darwin' ? { machoSegmentName: 'NODE_SEA' } : {}),
  });
  if (process.platform === 'darwin') execFileSync('codesign', ['--sign', '-', executable]);
  copyFileSync(path.join(root, 'LICENSE'), path.join(directory, 'LICENSE'));
  copyFileSync(path.join(dist, 'THIRD-PARTY-LICENSES.txt'), path.join(directory, 'THIRD-PARTY-LICENSES.txt'));
  const licence = nodeLicence();
  if (licence === undefined) console.error('The licence of Node is not beside it: add it before you publish.');
  else copyFileSync(licence, path.join(directory, 'NODE-LICENSE.txt'));
  console.log(`${executable}  ${Math.ceil(statSync(executable).size / 1024 / 1024)} MB, Node ${process.versions.node}`);
}

/** The files of dist/ and what V8 makes of the scripts, by their names in the executable. */
function assets() {
  const names = readdirSync(dist).filter((name) => !['action.js', 'cli.js', 'package.json'].includes(name));
  const caches = path.join(work, 'caches');
  mkdirSync(caches);
  // Each run overwrites the caches of the scripts that it loads: those of the most frequent run come last.
  for (const argv of [['completion', 'bash'], ['init', '--help'], [path.join(root, 'fixtures/migration/config')]]) {
    const { status, stderr } = spawnSync(process.execPath, [main, ...argv], {
      cwd: root,
      env: { PATH: process.env.PATH, DMSLINT_DIST: dist, DMSLINT_CACHES: caches },
      encoding: 'utf8',
    });
    if (status !== 0 && status !== 1) throw new Error(`dmslint ${argv.join(' ')} failed: ${stderr}`);
  }
  const all = [
    ...names.map((name) => [name, path.join(dist, name)]),
    ...readdirSync(caches).map((name) => [name, path.join(caches, name)]),
  ];
  const list = path.join(work, 'names.json');
  writeFileSync(list, JSON.stringify(all.map(([name]) => name)));
  return Object.fromEntries([...all, ['names', list]]);
}

function blobOf(embedded) {
  const output = path.join(work, 'blob');
  const config = path.join(work, 'config.json');
  writeFileSync(config, JSON.stringify({ main, output, disableExperimentalSEAWarning: true, assets: embedded }));
  run(['--experimental-sea-config', config]);
  return output;
}

/** In the archives of nodejs.org, LICENSE lies above bin/; on Windows beside node.exe. */
function nodeLicence() {
  const directory = path.dirname(process.execPath);
  return [path.join(directory, '../LICENSE'), path.join(directory, 'LICENSE')].find((file) => existsSync(file));
}

function run(argv) {
  const { status, stdout, stderr } = spawnSync(process.execPath, argv, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`node ${argv.join(' ')} failed:\n${stdout}${stderr}`);
}
