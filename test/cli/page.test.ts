import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { pageText } from '../../src/cli/page.ts';

const plain = (markdown: string) => pageText(markdown, { color: false, width: undefined });

test.each([
  ['# rule-id\n\nText.\n', 'rule-id\n\nText.\n'],
  ['## Why it matters\ntext', 'WHY IT MATTERS\ntext\n'],
  [
    'Set `ssl_mode = "none"`, **never** *so*; a_b_c and 2 * 3 * 4 stay.',
    'Set ssl_mode = "none", never so; a_b_c and 2 * 3 * 4 stay.\n',
  ],
  ['See [AWS](https://aws.example/x) and [other](other.md).', 'See AWS (https://aws.example/x) and other.\n'],
  [
    'How: [databases/README.md](databases/README.md), [x.md](x.md).',
    'How: dmslint explain databases, dmslint explain x.\n',
  ],
  ['```hcl\nresource "a" {\n\n  x = "`*y*`"\n}\n```\nafter', '    resource "a" {\n\n      x = "`*y*`"\n    }\nafter\n'],
  ['- one\n- two\n  goes on\n', '- one\n- two goes on\n'],
  ['| a | b |\n| --- | --- |\n| `x` | y |\n', 'a  b\nx  y\n'],
  ['| long | b |\n| --- | --- |\n| x | y |\ntext', 'long  b\nx     y\ntext\n'],
  ['<!-- example: fails -->\ntext', 'text\n'],
])('%j reads %j', (markdown, text) => {
  expect(plain(markdown)).toBe(text);
});

test('lines are wrapped at 80 columns, list items under their text', () => {
  const lines = plain(`- ${'word '.repeat(40)}\n\n${'word '.repeat(40)}`).split('\n');
  expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(80);
  expect(lines[1]).toMatch(/^ {2}word/);
});

test('a table is wrapped within its columns; one that has no room is a paragraph for each row', () => {
  const rows = (long: string) => `| a | b |\n| --- | --- |\n| ${long} | x |\n| ${'word '.repeat(30)} | y |\n`;
  const wrapped = plain(rows('short')).split('\n');
  expect(Math.max(...wrapped.map((line) => line.length))).toBeLessThanOrEqual(80);
  expect(wrapped[1]).toMatch(/^-+ {2}-$/);
  expect(
    plain(rows('w'.repeat(79)))
      .split('\n')
      .slice(0, 4),
  ).toEqual(['w'.repeat(79), '  b  x', '', expect.any(String)]);
});

const pages = ['rules', 'rules/databases'].flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.md'))
    .map((name) => `${folder}/${name}`),
);

test.each(pages)('%s fits a terminal of 80 columns, but for code and addresses', (page) => {
  const wide = plain(readFileSync(page, 'utf8'))
    .split('\n')
    .filter((line) => line.length > 80 && !/^ {4}|https?:/.test(line));
  expect(wide).toEqual([]);
});
