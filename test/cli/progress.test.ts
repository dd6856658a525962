import { expect, test } from 'vitest';
import { progressLine } from '../../src/cli/progress.ts';

function setUp(isTTY: boolean, columns = 20) {
  let time = 0;
  const written: string[] = [];
  const line = progressLine({ isTTY, columns, write: (text) => written.push(text) }, () => time);
  return { ...line, written, wait: (milliseconds: number) => (time += milliseconds) };
}

test('a line is shown after a second, cut to the width, and taken away', () => {
  const { tell, clear, wait, written } = setUp(true);
  tell('reading');
  expect(written).toEqual([]);
  wait(1000);
  tell('evaluating modules/dms/a/b/c');
  wait(50);
  tell('too soon');
  clear();
  expect(written).toEqual(['\r\u001b[2Kevaluating modules/', '\r\u001b[2K']);
});

test('nothing is shown where it is no terminal', () => {
  const { tell, clear, wait, written } = setUp(false);
  wait(5000);
  tell('reading');
  clear();
  expect(written).toEqual([]);
});

test('a directory can not write to the terminal', () => {
  const { tell, wait, written } = setUp(true);
  wait(1000);
  tell('a\u001b[2Jb\n');
  expect(written).toEqual(['\r\u001b[2Ka\\u001b[2Jb\\n']);
});

test('0 columns are no width', () => {
  const { tell, wait, written } = setUp(true, 0);
  wait(1000);
  tell('reading');
  expect(written).toEqual(['\r\u001b[2Kreading']);
});
