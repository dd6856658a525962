import { describe, expect, test } from 'vitest';
import { readNative } from '../../src/hcl/read.ts';
import type { Body } from '../../src/hcl/syntax.ts';
import { sourceOf } from './judge.ts';

/** One line for a body: names, `name!` for what can't be read, `type.label{…}` for blocks, `…` where something may be missing. */
function outline(body: Body): string {
  const items = body.items.map((item) => {
    if (item.kind === 'attribute') return item.value.kind === 'invalid' ? `${item.name}!` : item.name;
    return `${[item.type, ...item.labels.map(({ value }) => value)].join('.')}{${outline(item.body)}}`;
  });
  if (body.incomplete) items.push('…');
  return items.join(' ');
}

const next = '\nresource "t" "next" {\n  z = 1\n}\n';

/** What is written, what is read of it, and how many errors are told. */
const cases: readonly [string, string, string, number][] = [
  ['a broken value', 'r "t" "n" {\n  x = [1 2]\n  y = 1\n}\n', 'r.t.n{x! y}', 1],
  ['a missing value', 'r "t" "n" {\n  x =\n  y = 1\n}\n', 'r.t.n{x! y}', 1],
  ['two broken values', 'r "t" "n" {\n  x = 1 +\n  y = 1\n  z = f(,)\n}\n', 'r.t.n{x! y z!}', 2],
  ['single quotes', 'r "t" "n" {\n  x = \'none\'\n  y = 1\n}\n', 'r.t.n{x! y}', 1],
  ['curly quotes', 'r "t" "n" {\n  x = “none”\n  y = 1\n}\n', 'r.t.n{x! y}', 1],
  ['an open string', 'r "t" "n" {\n  x = "none\n  y = 1\n}\n', 'r.t.n{x! y}', 1],
  ['a wrong escape', 'r "t" "n" {\n  x = "\\d"\n  y = 1\n}\n', 'r.t.n{x! y}', 1],
  ['two values on a line', 'r "t" "n" {\n  x = "a" "b"\n  y = 1\n}\n', 'r.t.n{x! y}', 1],
  ['an open list', 'r "t" "n" {\n  x = [1,\n  y = 1\n}\n', 'r.t.n{x! y …}', 1],
  ['an open object', 'r "t" "n" {\n  x = {\n    k = 1\n  y = 1\n}\n', 'r.t.n{x …}', 1],
  ['an open call', 'r "t" "n" {\n  x = f(1\n  y = 1\n}\n', 'r.t.n{x! y …}', 1],
  ['an open interpolation', 'r "t" "n" {\n  x = "${f(y)"\n  y = 1\n}\n', 'r.t.n{x! y …}', 1],
  ['an open heredoc', 'r "t" "n" {\n  x = <<EOT\n  y = "no argument"\n}\n', 'r.t.n{x! …}', 1],
  [
    'a broken value of several lines',
    'r "t" "n" {\n  x = {\n    k = [1 2]\n    l = 2\n  }\n  y = 1\n}\n',
    'r.t.n{x! y}',
    1,
  ],
  ['a conditional that goes on below', 'r "t" "n" {\n  x = y == 1\n    ? 1\n    : 2\n  y = 1\n}\n', 'r.t.n{x! y …}', 2],
  ['a sum that goes on below', 'r "t" "n" {\n  x = 1\n    + 2\n  y = 1\n}\n', 'r.t.n{x! y …}', 1],
  ['an argument without equals sign', 'r "t" "n" {\n  x "none"\n  y = 1\n}\n', 'r.t.n{y …}', 1],
  ['a colon for an equals sign', 'r "t" "n" {\n  x: 1\n  y = 1\n}\n', 'r.t.n{y …}', 1],
  ['prose between arguments', 'r "t" "n" {\n  y = 1\n  this is, well, prose\n  z = 1\n}\n', 'r.t.n{y z …}', 1],
  ['a semicolon', 'r "t" "n" {\n  x = 1; y = 2\n}\n', 'r.t.n{x y}', 1],
  ['a comma', 'r "t" "n" {\n  x = 1,\n  y = 2\n}\n', 'r.t.n{x y}', 1],
  ['two arguments on a line', 'r "t" "n" {\n  x = 1 y = 2\n}\n', 'r.t.n{x y}', 1],
  ['a block on one line with two arguments', 'b { x = 1, y = 2 }\n', 'b{x y}', 2],
  ['a block in a block on one line', 'b { c { x = 1 } }\n', 'b{c{x}}', 2],
  ['a block that opens on one line', 'b { x = 1\n  y = 2\n}\n', 'b{x y}', 1],
  ['the brace on the next line', 'r "t" "n"\n{\n  x = 1\n}\n', 'r.t.n{x}', 1],
  ['a label without closing quote', 'r "t" "n {\n  x = 1\n}\n', 'r.t.n{x}', 1],
  ['a template in a label', 'r "t" "${n}" {\n  x = 1\n}\n', 'r.t.n{x}', 1],
  ['a nested block without header', 'r "t" "n" {\n  = {\n    k = 1\n  }\n  y = 1\n}\n', 'r.t.n{y …}', 1],
  ['an argument twice', 'r "t" "n" {\n  x = 1\n  x = 2\n}\n', 'r.t.n{x x}', 1],
  ['a missing brace', 'r "t" "n" {\n  x = 1\n', 'r.t.n{x …}', 1],
  ['a missing brace of a nested block', 'r "t" "n" {\n  s {\n    x = 1\n  y = 1\n}\n', 'r.t.n{s{x y …} …}', 1],
  ['a brace too many', 'r "t" "n" {\n  s {\n  }\n  }\n  y = 1\n}\n', 'r.t.n{s{…} …} y', 1],
  ['prose between blocks', 'r "t" "n" {\n}\nsome prose, (with a bracket and don\'t {\n', 'r.t.n{} …', 1],
  ['a conflict', 'r "t" "n" {\n<<<<<<< HEAD\n  x = 1\n=======\n  x = 2\n>>>>>>> b\n}\n', 'r.t.n{x x …}', 4],
  ['an open comment', 'r "t" "n" {\n  x = 1\n  /* y = 1\n}\n', 'r.t.n{x …}', 1],
  ['a quoted name', 'r "t" "n" {\n  "x" = 1\n  y = 1\n}\n', 'r.t.n{y …}', 1],
  ['tabs and no indentation', 'r "t" "n" {\nx = [1\ny = 2\n}\n', 'r.t.n{x! y …}', 1],
];

describe('an error costs only what it is about', () => {
  test.each(cases)('%s', (_name, text, expected, errors) => {
    const alone = readNative(sourceOf(text));
    expect(outline(alone.file.body)).toBe(expected);
    expect(alone.diagnostics.map(({ message }) => message)).toHaveLength(errors);
    const followed = outline(readNative(sourceOf(text + next)).file.body);
    expect(followed).toBe(
      expected.endsWith('} …') ? `${expected.slice(0, -1)}resource.t.next{z} …` : `${expected} resource.t.next{z}`,
    );
  });
});

test('a file that ends in a string has all its blocks', () => {
  const { file, diagnostics } = readNative(sourceOf(`${next}locals {\n  x = "abc`));
  expect(outline(file.body)).toBe('resource.t.next{z} locals{x! …}');
  expect(diagnostics).toHaveLength(2);
});

test('a heredoc that ends with the file is read, and told', () => {
  const { file, diagnostics } = readNative(sourceOf('a = <<E\nx\nE'));
  expect(file.body.items).toMatchObject([{ name: 'a', value: { kind: 'literal', value: 'x\n' } }]);
  expect(diagnostics).toHaveLength(1);
});

test('diagnostics are errors with a place, and never quote the input', () => {
  for (const [, text] of cases) {
    const secret = text.replaceAll('none', 'hunter2').replaceAll('prose', 'hunter2');
    const { diagnostics } = readNative(sourceOf(secret));
    for (const { severity, code, message, at } of diagnostics) {
      expect({ severity, code }).toEqual({ severity: 'error', code: 'syntax-error' });
      expect(message).not.toContain('hunter2');
      expect(message).toMatch(/^[A-Z].*[.}]$/s);
      expect(at!.end).toBeLessThanOrEqual(secret.length);
    }
  }
});

test('a valid file with top-level names inside blocks, unindented, is not cut', () => {
  const text = 'check "c" {\ndata "t" "n" {\nx = 1\n}\nassert {\ny = 1\n}\n}\n';
  const { file, diagnostics } = readNative(sourceOf(text));
  expect(outline(file.body)).toBe('check.c{data.t.n{x} assert{y}}');
  expect(diagnostics).toEqual([]);
});
