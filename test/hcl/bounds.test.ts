import { describe, expect, test } from 'vitest';
import { readExpression, readJson, readNative } from '../../src/hcl/read.ts';
import { sourceOf } from './judge.ts';

/** In milliseconds: generous, for machines under load; what grows faster than its input takes minutes at these sizes. */
const atOnce = 15_000;

/** What is hostile, or merely large; each must be answered at once. */
const hostile: readonly [string, string][] = [
  ['10,000 nested lists', `a = ${'['.repeat(10_000)}${']'.repeat(10_000)}\n`],
  ['10,000 nested parentheses, not closed', `a = ${'('.repeat(10_000)}\n`],
  ['10,000 nested objects', `a = ${'{ x = '.repeat(10_000)}1${' }'.repeat(10_000)}\n`],
  ['10,000 nested blocks', `${'b {\n'.repeat(10_000)}${'}\n'.repeat(10_000)}`],
  ['10,000 nested blocks, not closed', 'b {\n'.repeat(10_000)],
  ['10,000 nested templates', `a = ${'"${'.repeat(10_000)}1${'}"'.repeat(10_000)}\n`],
  ['10,000 nested calls', `a = ${'f('.repeat(10_000)}1${')'.repeat(10_000)}\n`],
  ['10,000 nested directives', `a = "${'%{ if x }'.repeat(10_000)}${'%{ endif }'.repeat(10_000)}"\n`],
  ['100,000 negations', `a = ${'!'.repeat(100_000)}x\n`],
  ['100,000 terms', `a = 1${'+1'.repeat(100_000)}\n`],
  ['100,000 steps', `a = x${'.y'.repeat(100_000)}\n`],
  ['100,000 splats', `a = x${'[*]'.repeat(100_000)}\n`],
  ['100,000 conditionals', `a = ${'x ? y : '.repeat(100_000)}z\n`],
  ['a million digits', `a = ${'9'.repeat(1_000_000)}\n`],
  ['a million dots', `a = 1${'.'.repeat(1_000_000)}\n`],
  ['an exponent of a million', 'a = 1e1000000\n'],
  ['100,000 open comments', `${'/*'.repeat(100_000)}\n`],
  ['50,000 open heredocs', 'a = <<E\n'.repeat(50_000)],
  ['50,000 open heredocs of different markers', Array.from({ length: 50_000 }, (_, i) => `a${i} = <<E${i}\n`).join('')],
  ['50,000 open strings', 'a = "\n'.repeat(50_000)],
  ['50,000 open brackets on their lines', 'a = [\n'.repeat(50_000)],
  ['100,000 closing braces', '}\n'.repeat(100_000)],
  ['100,000 lines of prose', 'this is prose, not HCL\n'.repeat(100_000)],
  ['one line of a million letters', 'a'.repeat(1_000_000)],
  ['one line of a million quotes', '"'.repeat(1_000_000)],
  ['300,000 wrong escapes', `a = "${'\\d'.repeat(300_000)}"\n`],
  ['300,000 wrong numbers', `a = [${'1..1,'.repeat(300_000)}]\n`],
  ['100,000 arguments of one name', 'a = 1\n'.repeat(100_000)],
  ['binary', String.fromCharCode(...Array.from({ length: 50_000 }, (_, i) => (i * 7919) % 256))],
];

describe('hostile native text is answered at once, and told', () => {
  test.each(hostile)('%s', (_name, text) => {
    const start = performance.now();
    const { diagnostics } = readNative(sourceOf(text));
    expect(performance.now() - start).toBeLessThan(atOnce);
    expect(diagnostics.length).toBeGreaterThan(0);
    expect(diagnostics.length).toBeLessThan(400);
  });

  test('the block behind a hostile one is read', () => {
    const text = `a {\n  x = ${'['.repeat(10_000)}\n}\nresource "t" "n" {\n  y = 1\n}\n`;
    const { file } = readNative(sourceOf(text));
    expect(file.body.items.map((item) => (item.kind === 'block' ? item.type : item.name))).toEqual(['a', 'resource']);
  });
});

/** What is large but fine. */
const large: readonly [string, string][] = [
  ['a string of a megabyte', `a = "${'x'.repeat(1_000_000)}"\n`],
  ['a string of a megabyte with escapes', `a = "${'x\\n'.repeat(333_333)}"\n`],
  ['a heredoc of a megabyte', `a = <<E\n${'some line $ of text\n'.repeat(50_000)}E\n`],
  ['a dedented heredoc of a megabyte', `a = <<-E\n${'    some line of text\n'.repeat(50_000)}    E\n`],
  ['a template of 100,000 interpolations', `a = "${'${x}'.repeat(100_000)}"\n`],
  ['a million backslashes in a string', `a = "${'\\'.repeat(1_000_000)}"\n`],
  ['300,000 dollars in a string', `a = "${'$'.repeat(300_000)}"\n`],
  ['a list of 500,000 numbers', `a = [${'1,'.repeat(500_000)}]\n`],
  ['100,000 arguments', Array.from({ length: 100_000 }, (_, i) => `a${i} = ${i}\n`).join('')],
  ['20,000 blocks', 'resource "t" "n" {\n  x = var.y\n}\n'.repeat(20_000)],
  ['a comment of a megabyte', `# ${'x'.repeat(1_000_000)}\n`],
  ['100,000 comments', '# x\n/* y */\n'.repeat(50_000)],
  ['150 nested lists', `a = ${'['.repeat(150)}${']'.repeat(150)}\n`],
  ['300 terms', `a = 1${'+1'.repeat(300)}\n`],
];

test.each(large)('large text is read without complaint: %s', (_name, text) => {
  const start = performance.now();
  expect(readNative(sourceOf(text)).diagnostics).toEqual([]);
  expect(performance.now() - start).toBeLessThan(atOnce);
});

test('a file over 8 MiB is not read, and says so', () => {
  const { file, diagnostics } = readNative(sourceOf(`# ${'x'.repeat(8 * 1024 * 1024)}\n`));
  expect(file.body).toMatchObject({ items: [], incomplete: true });
  expect(diagnostics.map(({ message }) => message)).toEqual([
    'This file is larger than 8 MiB and was not read. Split it.',
  ]);
});

test('a number over the bound is invalid, and its neighbours are read', () => {
  const { file, diagnostics } = readNative(sourceOf(`a = [1, ${'9'.repeat(301)}, 1e99999]\n`));
  expect(diagnostics).toHaveLength(2);
  expect(file.body.items).toMatchObject([
    { value: { kind: 'tuple', items: [{ kind: 'literal' }, { kind: 'invalid' }, { kind: 'invalid' }] } },
  ]);
});

const hostileJson: readonly [string, string][] = [
  ['100,000 nested lists', '['.repeat(100_000)],
  ['100,000 nested objects', '{"a":'.repeat(100_000)],
  ['a template nested 10,000 times', `{"locals":{"a":"${'${['.repeat(10_000)}"}}`],
  ['a million digits', `{"locals":{"a":${'9'.repeat(1_000_000)}}}`],
  ['nothing', ''],
  ['50,000 open templates', `{"locals":{${Array.from({ length: 50_000 }, (_, i) => `"a${i}":"\${/*"`).join(',')}}}`],
];

test.each(hostileJson)('hostile JSON is answered at once, and told: %s', (_name, text) => {
  const start = performance.now();
  expect(readJson(sourceOf(text)).diagnostics.length).toBeGreaterThan(0);
  expect(performance.now() - start).toBeLessThan(atOnce);
});

test('a lone expression has the same bounds', () => {
  expect(readExpression(sourceOf('['.repeat(10_000))).diagnostics).toHaveLength(1);
  expect(readExpression(sourceOf('[1, "x"]')).expression).toMatchObject({ kind: 'tuple' });
  expect(readExpression(sourceOf('1 2')).diagnostics).toHaveLength(1);
});
