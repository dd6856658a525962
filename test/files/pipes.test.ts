import { execFileSync, spawn } from 'node:child_process';
import path from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { NO_WRITER, readNamed } from '../../src/files/read.ts';
import { tree } from '../check.ts';

/** A named pipe, and what is written to it. */
function pipe(command?: string): string {
  const file = path.join(tree({}), 'plan.json');
  execFileSync('mkfifo', [file]);
  if (command === undefined) return file;
  const child = spawn('sh', ['-c', command, 'sh', file], { stdio: 'ignore' });
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  return file;
}

describe.skipIf(process.platform === 'win32')('a named pipe on the command line', () => {
  test.each([
    ['is read to its end', 'printf abc > "$1"', 'abc'],
    ['is waited for', 'sleep 0.3; { printf abc; sleep 0.3; printf def; } > "$1"', 'abcdef'],
    ['may be long', 'head -c 300000 /dev/zero | tr "\\0" x > "$1"', 'x'.repeat(300_000)],
  ])('%s', (_, command, expected) => {
    expect(readNamed(pipe(command), 1e6, 10_000).toString()).toBe(expected);
  });

  test.each([
    ['nobody writes to it', undefined, NO_WRITER],
    ['nothing is written', 'exec 3> "$1"; sleep 20', 'ETIMEDOUT'],
    ['it never ends', 'cat /dev/zero > "$1"', 'EFBIG'],
  ])('is not waited for: %s', (_, command, code) => {
    const start = performance.now();
    expect(() => readNamed(pipe(command), 1e6, 1_500)).toThrow(expect.objectContaining({ code }));
    expect(performance.now() - start).toBeLessThan(10_000);
  });
});
