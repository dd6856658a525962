import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { shellWord } from '../../src/text/shell.ts';

test
  .skipIf(process.platform === 'win32')
  .each([
    'plain',
    'with space',
    "it's",
    '$(id) `id` $HOME ~ * ? [a] {a,b} !! # ; & | < > \\ "',
    '-n',
    '=x',
    'aws_dms_endpoint.this["a\'b"]',
    "'; rm -rf / #",
    'ünïcode ✓',
    '',
  ])('the shell reads the word of %j as that text', (text) => {
  const word = shellWord(text)!;
  expect(execFileSync('sh', ['-c', `printf '%s|' a ${word} b`], { encoding: 'utf8' })).toBe(`a|${text}|b|`);
});

test.each(['a\nb', '\u001b[31m', '\u202ex', 'a\u0000b'])('%j is no word', (text) => {
  expect(shellWord(text)).toBeUndefined();
});
