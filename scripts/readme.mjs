// Keeps the README true: what stands after `$ dmslint …` in a block, the pictures and the table of rules are what the bundle prints.
//   node scripts/readme.mjs           writes it
//   node scripts/readme.mjs --check   fails when something else stands there
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const root = path.dirname(import.meta.dirname);
const file = path.join(root, 'README.md');
const node = process.env.DMSLINT_NODE || process.execPath;

const written = readFileSync(file, 'utf8');
const fresh = written
  .replace(
    /^(```console\n\$ (?:dmslint|node dist\/cli\.js) (.*)\n)[\s\S]*?^```$/gm,
    (_, head, argv) => `${head}${dmslint(argv.split(' ')).trimEnd()}\n\`\`\``,
  )
  .replace(
    /^(<!-- picture of (\S+) -->\n)[\s\S]*?^(<!-- \/picture -->)$/gm,
    (_, start, input, end) => `${start}\n${dmslint(['graph', '--mermaid', input])}\n${end}`,
  )
  .replace(/^(<!-- rules -->\n)[\s\S]*?^(<!-- \/rules -->)$/m, (_, start, end) => start + rulesTable() + end);

if (process.argv.includes('--check')) {
  if (fresh !== written) {
    console.error('README.md does not show what dmslint prints: run `node scripts/readme.mjs`.');
    process.exitCode = 1;
  }
} else writeFileSync(file, fresh);

function dmslint(argv) {
  const { status, stdout, stderr } = spawnSync(node, ['dist/cli.js', ...argv], {
    cwd: root,
    encoding: 'utf8',
    env: { PATH: process.env.PATH },
  });
  if (status === null || stderr !== '') throw new Error(`dmslint ${argv.join(' ')} went wrong: ${stderr}`);
  return stdout;
}

function rulesTable() {
  const rows = dmslint(['rules'])
    .trimEnd()
    .split('\n')
    .map((line) => line.split(/ {2,}/))
    .map(([id, level, title]) => [`[${id}](rules/${id}.md)`, level, title.replaceAll('|', '\\|')]);
  const all = [['rule', 'level', 'finds'], ...rows];
  const widths = all[0].map((_, i) => Math.max(...all.map((row) => row[i].length)));
  const line = (cells, fill) => `| ${cells.map((cell, i) => cell.padEnd(widths[i], fill)).join(' | ')} |\n`;
  return [line(all[0]), line(['', '', ''], '-'), ...rows.map((row) => line(row))].join('');
}
