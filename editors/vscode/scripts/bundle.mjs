// Makes out/ and server/: the extension, the script of its webview, and the linter, each with all that it needs.
import { execFileSync } from 'node:child_process';
import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import * as esbuild from 'esbuild';

const here = path.dirname(import.meta.dirname);
const root = path.resolve(here, '../..');

for (const folder of ['out', 'server']) rmSync(path.join(here, folder), { recursive: true, force: true });
cpSync(path.join(root, 'dist'), path.join(here, 'server'), { recursive: true });
// What the Action runs.
rmSync(path.join(here, 'server/action.js'));

const common = {
  absWorkingDir: here,
  bundle: true,
  minify: true,
  legalComments: 'none',
  metafile: true,
  logLevel: 'warning',
};

const extension = await esbuild.build({
  ...common,
  entryPoints: { extension: 'src/extension.ts' },
  outdir: 'out',
  outExtension: { '.js': '.cjs' },
  platform: 'node',
  format: 'cjs',
  target: 'node20.19',
  external: ['vscode'],
  define: { HAS_RUNBOOK: String(hasCommand('runbook')) },
});

/** dmslint draws flowcharts only: other diagrams, formulas and layouts are left out, and cannot be asked for by a hostile text either. */
const flowchartsOnly = {
  name: 'flowcharts-only',
  setup(build) {
    build.onResolve({ filter: /./ }, ({ path: file, kind, importer }) =>
      kind === 'dynamic-import' && importer.includes('mermaid') && !/\/(?:flowDiagram|dagre)-/.test(file)
        ? { path: file, namespace: 'left-out' }
        : undefined,
    );
    build.onLoad({ filter: /./, namespace: 'left-out' }, () => ({
      contents: 'throw new Error("not part of this bundle");',
    }));
  },
};

const view = await esbuild.build({
  ...common,
  entryPoints: { diagram: 'src/diagram/view.ts' },
  outdir: 'out',
  platform: 'browser',
  format: 'iife',
  target: 'chrome134',
  plugins: [flowchartsOnly],
});
if (!Object.keys(view.metafile.inputs).some((file) => file.includes('flowDiagram-')))
  throw new Error('Mermaid has renamed its flowcharts: see flowchartsOnly');

writeFileSync(path.join(here, 'THIRD-PARTY-LICENSES.txt'), licences([extension, view]));

function hasCommand(name) {
  const help = execFileSync(process.execPath, [path.join(here, 'server/cli.js'), '--help'], { encoding: 'utf8' });
  return new RegExp(`^  ${name} `, 'm').test(help);
}

function licences(builds) {
  const folders = new Set();
  for (const { metafile } of builds)
    for (const [input, { bytes }] of Object.entries(metafile.inputs)) {
      const found = /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(input);
      if (found !== null && bytes > 0) folders.add(found[0]);
    }
  const texts = [...folders].sort().map((folder) => {
    const { name, version, license } = JSON.parse(readFileSync(path.join(here, folder, 'package.json'), 'utf8'));
    const file = readdirSync(path.join(here, folder)).find((entry) => /^licen[cs]e/i.test(entry));
    const text =
      file === undefined
        ? `Its package names the licence only: ${license}.`
        : readFileSync(path.join(here, folder, file), 'utf8');
    const rule = '-'.repeat(80);
    return `${rule}\n${name} ${version} (${license})\n${rule}\n\n${text.replaceAll('\r\n', '\n').trim()}\n`;
  });
  return `dmslint is licensed under the Apache License 2.0 (see LICENSE).
out/ contains the work of others, under these licences; server/ has a list of its own.

${texts.join('\n')}`;
}
