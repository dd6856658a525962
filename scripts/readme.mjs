// Keeps README.md and docs/ true: what follows `$ dmslint …` in a block, the diagrams and the table of rules are what the bundle prints, and the
// reference of the command is made from the table of options.
//   node scripts/readme.mjs           writes them
//   node scripts/readme.mjs --check   fails if a document differs
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import * as esbuild from 'esbuild';

const root = path.dirname(import.meta.dirname);
const node = process.env.DMSLINT_NODE || process.execPath;
const documents = [
  'README.md',
  ...readdirSync(path.join(root, 'docs'))
    .filter((name) => name.endsWith('.md'))
    .sort()
    .map((name) => `docs/${name}`),
];

const { outputFiles } = esbuild.buildSync({
  absWorkingDir: root,
  entryPoints: ['scripts/usage.ts'],
  bundle: true,
  platform: 'node',
  format: 'esm',
  write: false,
});
const usage = `data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`;
const { formatsTable, reference } = await import(usage);

/** What stands between `<!-- name -->` and `<!-- /name -->`. */
const GENERATED = {
  rules: rulesTable,
  formats: formatsTable,
  usage: reference,
};

const stale = documents.filter((file) => {
  const written = readFileSync(path.join(root, file), 'utf8');
  const fresh = refreshed(written);
  if (fresh !== written && !process.argv.includes('--check')) writeFileSync(path.join(root, file), fresh);
  return fresh !== written;
});

if (process.argv.includes('--check') && stale.length > 0) {
  console.error(`${stale.join(', ')}: not what dmslint prints. Run \`npm run readme\`.`);
  process.exitCode = 1;
}

function refreshed(text) {
  let fresh = text
    .replace(
      /^(```console\n\$ (?:dmslint|node dist\/cli\.js) (.*)\n)[\s\S]*?^```$/gm,
      (_, head, argv) => `${head}${dmslint(argv.split(' ')).trimEnd()}\n\`\`\``,
    )
    .replace(
      /^(<!-- diagram of (\S+) -->\n)[\s\S]*?^(<!-- \/diagram -->)$/gm,
      (_, start, input, end) => `${start}\n${dmslint(['graph', '--mermaid', input])}\n${end}`,
    );
  for (const [name, make] of Object.entries(GENERATED))
    fresh = fresh.replace(
      new RegExp(`^(<!-- ${name} -->\\n)[\\s\\S]*?^(<!-- /${name} -->)$`, 'm'),
      (_, start, end) => `${start}\n${make().trim()}\n\n${end}`,
    );
  return fresh;
}

/** What a terminal shows: diagnostics, then the report. */
function dmslint(argv) {
  const { status, stdout, stderr } = spawnSync(node, ['dist/cli.js', ...argv], {
    cwd: root,
    encoding: 'utf8',
    env: { PATH: process.env.PATH },
  });
  if (status === null || /^dmslint: [A-Zt]/m.test(stderr))
    throw new Error(`dmslint ${argv.join(' ')} failed: ${stderr}`);
  return stderr + stdout;
}

function rulesTable() {
  const rows = dmslint(['rules'])
    .trimEnd()
    .split('\n')
    .map((line) => line.split(/ {2,}/))
    .map(([id, level, title]) => `| [${id}](../rules/${id}.md) | ${level} | ${title.replaceAll('|', '\\|')} |\n`);
  return `| Rule | Level | Finding |\n| --- | --- | --- |\n${rows.join('')}`;
}
