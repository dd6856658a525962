import { expect, test } from 'vitest';
import { appliedAndAligned } from '../../src/fix/align/align.ts';
import { withSpaces } from '../../src/fix/align/edits.ts';
import { applied } from '../../src/text/edit.ts';

/** Who applies the edits of a remedy gets text that is aligned, as `--fix-unsafe` writes it. */

const SOURCE = { path: 'main.tf', installed: false };

test.each<[name: string, before: string, edits: readonly [was: string, is: string][]]>([
  [
    'a value and a longer name after it',
    'resource "a" "b" {\n  endpoint_id = "a"\n  ssl_mode    = "none"\n  port        = 1 # x\n}\n',
    [
      ['"none"', '"verify-full"'],
      ['"none"', '"none"\n  certificate_arn = c.arn'],
    ],
  ],
  [
    'a shorter name in its place',
    'resource "a" "b" {\n  x              = "a"\n  long_attribute = "none"\n}\n',
    [['long_attribute', 'ab']],
  ],
  [
    'a comment behind the value',
    'resource "a" "b" {\n  x = "none" # one\n  y = "a"    # two\n}\n',
    [['"none"', '"verify-full"']],
  ],
  [
    'a value that is all spaces',
    'resource "a" "b" {\n  x = "   "\n  y = "none"\n}\n',
    [['"none"', '"none"\n  certificate_arn = " "']],
  ],
])('%s', (_, text, pieces) => {
  const source = { ...SOURCE, text };
  const edits = pieces.map(([was, is]) => {
    const [start, end] = [text.indexOf(was), text.indexOf(was) + was.length];
    return is.startsWith(was)
      ? { source, start: end, end, text: is.slice(was.length) }
      : { source, start, end, text: is };
  });
  const after = appliedAndAligned(text, edits);
  expect(after).not.toBe(applied(text, edits));
  const made = withSpaces(edits, text, after);
  expect(applied(text, made)).toBe(after);
  expect(made.length).toBeGreaterThanOrEqual(edits.length);
});

test('an edit of what is no space stands alone', () => {
  const source = { ...SOURCE, text: 'x = 1\n' };
  const edits = [{ source, start: 4, end: 5, text: '2' }];
  expect(withSpaces(edits, source.text, 'x = 3\n')).toEqual(edits);
});
