// Writes on the page of each rule what is said when it fails, and all of it with its sources into docs/messages.md, from
// src/dms/connection/failure-messages.ts. A test holds the pages to it.
//   node scripts/failure-messages.mjs
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import * as esbuild from 'esbuild';

const root = path.dirname(import.meta.dirname);
const { outputFiles } = esbuild.buildSync({
  absWorkingDir: root,
  entryPoints: ['src/dms/connection/failure-messages.ts'],
  bundle: true,
  format: 'esm',
  write: false,
});
const { FAILURE_MESSAGES } = await import(
  `data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`
);
const rulesOf = ({ rules, perhaps = [] }) => [...rules, ...perhaps];

for (const rule of new Set(FAILURE_MESSAGES.flatMap(rulesOf))) {
  const file = path.join(root, 'rules', `${rule}.md`);
  if (!existsSync(file)) continue;
  const list = FAILURE_MESSAGES.filter((one) => rulesOf(one).includes(rule)).map(itemOf);
  const text = readFileSync(file, 'utf8').replace(/\nWhat is said when it fails:\n\n(?:[- ] .*\n)+/, '');
  const made = text.replace('\n## Fails\n', () => `\nWhat is said when it fails:\n\n${list.join('')}\n## Fails\n`);
  writeFileSync(file, made);
}

const LIST = path.join(root, 'docs', 'messages.md');
const [head] = readFileSync(LIST, 'utf8').split(/^\| message \|/m);
writeFileSync(
  LIST,
  `${head}| message | from | means | source |\n| --- | --- | --- | --- |\n${FAILURE_MESSAGES.map(rowOf).join('')}`,
);

/** A row of the table of all messages. */
function rowOf({ example, seenIn, means, source }) {
  const cell = (text) => text.replaceAll('|', '\\|');
  return `| \`${cell(example)}\` | ${seenIn} | ${cell(means)} | ${cell(source)} |\n`;
}

/** An item of a list, in 80 columns. */
function itemOf({ example, seenIn }) {
  const lines = [];
  let line = '-';
  for (const word of `\`${example}\` (from ${seenIn})`.split(' ')) {
    if (line.length + 1 + word.length > 80) {
      lines.push(line);
      line = ' ';
    }
    line = `${line} ${word}`;
  }
  return `${[...lines, line].join('\n')}\n`;
}
