import { describe, expect, test } from 'vitest';
import { decodeSource, readNative } from '../../src/hcl/read.ts';
import type { Block, Expression } from '../../src/hcl/syntax.ts';
import { positionAt } from '../../src/text/source.ts';
import { sourceOf } from './judge.ts';

/** The expression that is written between ⟦ and ⟧ must have exactly that range, and the kind given. */
const marked: readonly [Expression['kind'], string][] = [
  ['literal', 'a = ⟦1.50⟧ # c'],
  ['literal', 'a = ⟦"x"⟧'],
  ['literal', 'a = ⟦"😀 é"⟧ # 😀'],
  ['literal', '# 😀\na = { x = "😀", y = ⟦true⟧ }'],
  ['template', 'a = ⟦"😀${x}"⟧'],
  ['variable', 'a = "😀${ ⟦x⟧ }"'],
  ['literal', 'a = "\\n${f(⟦"y"⟧)}"'],
  ['literal', 'a = ⟦<<E\nx\n  E⟧\nb = 1'],
  ['template', 'a = ⟦<<-E\n    x ${y}\n  E⟧\nb = 1'],
  ['variable', 'a = <<-E\n    x\n      😀 ${⟦y⟧}\n  E\n'],
  ['variable', 'a = "%{ if ⟦x⟧ }y%{ endif }"'],
  ['variable', 'a = "%{ for k, v in ⟦x⟧ }${y}%{ endfor }"'],
  ['tuple', 'a = ⟦[ 1, 2 ]⟧ '],
  ['object', 'a = ⟦{\n x = 1\n}⟧\n'],
  ['literal', 'a = { ⟦x⟧ = 1 }'],
  ['parentheses', 'a = { ⟦(x)⟧ = 1 }'],
  ['parentheses', 'a = ⟦( x )⟧ + 1'],
  ['attribute-of', 'a = ⟦x.y⟧[0]'],
  ['index', 'a = ⟦x.y[ 0 ]⟧.z'],
  ['index', 'a = ⟦x.0⟧.y'],
  ['splat', 'a = ⟦x[*].y⟧'],
  ['splat-item', 'a = x⟦[*]⟧.y'],
  ['splat', 'a = ⟦x.*.y⟧[0]'],
  ['call', 'a = 1 + ⟦a::b( x, y... )⟧'],
  ['for-tuple', 'a = ⟦[ for x in y : x ]⟧'],
  ['for-object', 'a = ⟦{ for x in y : x => x }⟧'],
  ['unary', 'a = x + ⟦- y.z⟧ * 2'],
  ['binary', 'a = ⟦x * y⟧ + z'],
  ['binary', 'a = ⟦x * y + z⟧'],
  ['conditional', 'a = [⟦x ? y : z⟧]'],
  ['invalid', 'a = ⟦[1 2]⟧\nb = 1'],
  ['invalid', 'a = "x${⟦"\\d"⟧}"'],
];

describe('an expression has exactly its range', () => {
  test.each(marked)('%s: %s', (kind, text) => {
    for (const newline of ['\n', '\r\n']) {
      const withMarks = text.replaceAll('\n', newline);
      const start = withMarks.indexOf('⟦');
      const end = withMarks.indexOf('⟧') - 1;
      const { file } = readNative(sourceOf(withMarks.replace(/[⟦⟧]/g, '')));
      expect(spansOf(file.body)).toContainEqual(`${kind} ${start}-${end}`);
    }
  });
});

function spansOf(tree: unknown): string[] {
  if (typeof tree !== 'object' || tree === null) return [];
  const own = 'kind' in tree && 'start' in tree && 'end' in tree ? [`${tree.kind} ${tree.start}-${tree.end}`] : [];
  return own.concat(Object.values(tree).flatMap(spansOf));
}

test('blocks, labels, arguments and bodies have exact ranges', () => {
  const text = '# 😀\n  resource "a b" c {\n  x = 1 # d\n  }\n';
  const block = readNative(sourceOf(text)).file.body.items[0] as Block;
  const part = ({ start, end }: { start: number; end: number }): string => text.slice(start, end);
  expect(part(block)).toBe('resource "a b" c {\n  x = 1 # d\n  }');
  expect(part(block.header)).toBe('resource "a b" c');
  expect(block.labels.map(part)).toEqual(['"a b"', 'c']);
  expect(part(block.body)).toBe('\n  x = 1 # d\n  ');
  const [x] = block.body.items;
  expect(part(x!)).toBe('x = 1');
  expect(x).toMatchObject({
    kind: 'attribute',
    nameSpan: { start: text.indexOf('x ='), end: text.indexOf('x =') + 1 },
  });
});

test('comments are kept with their marks and ranges, each once', () => {
  const text = '# a\r\nx = [ // b\n1 /* c\n */ ] # d\ny = "# no ${z /* e */}"\n#';
  const { comments } = readNative(sourceOf(text)).file;
  expect(comments.map((comment) => comment.text)).toEqual(['# a', '// b', '/* c\n */', '# d', '/* e */', '#']);
  for (const { text: comment, start, end } of comments) expect(text.slice(start, end)).toBe(comment);
});

test('columns count UTF-16 code units', () => {
  const source = sourceOf('a = 1\r\nb = "😀" + x\r\n');
  expect(positionAt(source, source.text.indexOf('x'))).toEqual({ line: 2, column: 12 });
});

describe('bytes to text', () => {
  const bytes = (...parts: (string | number[])[]): Uint8Array =>
    Buffer.concat(parts.map((part) => Buffer.from(part as string)));

  test('a byte order mark is removed', () => {
    expect(decodeSource(bytes('\ufeffa = 1\n'), 'x.tf', false)).toEqual({
      source: { path: 'x.tf', text: 'a = 1\n', installed: false },
      diagnostics: [],
    });
  });

  test('what is not UTF-8 is told at its place, and the rest is read', () => {
    const { source, diagnostics } = decodeSource(bytes('# \ufffd é\na = "', [0xe9], '"\nb = 1\n'), 'x.tf', true);
    expect(source.text).toBe('# \ufffd é\na = "\ufffd"\nb = 1\n');
    expect(diagnostics).toMatchObject([{ severity: 'error', code: 'not-utf8', at: { start: 11, end: 12 } }]);
    expect(positionAt(source, diagnostics[0]!.at!.start)).toEqual({ line: 2, column: 6 });
  });

  test.each([
    ['little', [0xff, 0xfe, 0x61, 0x00]],
    ['big', [0xfe, 0xff, 0x00, 0x61]],
  ])('UTF-16, %s endian, is refused by name', (_name, encoded) => {
    const { source, diagnostics } = decodeSource(bytes(encoded), 'x.tf', false);
    expect(source.text).toBe('');
    expect(diagnostics.map(({ message }) => message)).toEqual([
      'The file is in UTF-16, which Terraform does not read. Save it as UTF-8.',
    ]);
  });
});
