import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { HEREDOC, IDENTIFIER, NEWLINE, NUMBER, QUOTE } from '../../src/hcl/native/lexer.ts';
import {
  COMMENT,
  HEREDOC_END,
  QUOTE_END,
  SEQUENCE,
  SEQUENCE_END,
  TEXT,
  TokenReader,
  tokensOf,
} from '../../src/hcl/native/tokens.ts';
import { timeOf } from '../time-of.ts';

const NAMES: ReadonlyMap<number, string> = new Map([
  [COMMENT, 'comment'],
  [TEXT, 'text'],
  [SEQUENCE, 'open'],
  [SEQUENCE_END, 'close'],
  [QUOTE, 'quote'],
  [QUOTE_END, 'quote end'],
  [HEREDOC, 'heredoc'],
  [HEREDOC_END, 'heredoc end'],
  [IDENTIFIER, 'name'],
  [NUMBER, 'number'],
  [NEWLINE, 'line'],
]);

function read(text: string): { readonly tokens: string; readonly doubts: readonly string[] } {
  const reader = new TokenReader(text);
  const named = tokensOf(reader).map(({ kind, start, end }) => NAMES.get(kind) ?? text.slice(start, end));
  return { tokens: named.join(' '), doubts: reader.doubts.map(({ start, end }) => text.slice(start, end)) };
}

describe('the tokens of a text', () => {
  test.each([
    ['a = 1.5 # c\n', 'name = number comment line'],
    ['a /* \n */ = "b"', 'name comment = quote text quote end'],
    ['"a${b}c${"d"}"', 'quote text open name close text open quote text quote end close quote end'],
    ['"${{ a = "}" }}"', 'quote open { name = quote text quote end } close quote end'],
    ['"%{ if a ~}$${b}%%{\\"%{ endif }"', 'quote open name name close text open name close quote end'],
    ['"${~ a ~}"', 'quote open name close quote end'],
    ['<<E\na${b}\n  E\nc', 'heredoc text heredoc end line name'],
    ['<<E\n${f(<<E\na\nE\n)}\nE\n', 'heredoc text heredoc end line'],
    ['a\r\n\r\nb', 'name line line name'],
  ])('%j', (text, tokens) => expect(read(text)).toEqual({ tokens, doubts: [] }));

  test.each<[text: string, tokens: string, doubts: readonly string[]]>([
    ['a = "b\nc', 'name = quote text line name', ['"b']],
    [
      'a = "b" + "${c\nd}\ne',
      'name = quote text quote end + quote open name line name close line name',
      ['"b" + "${c', 'd}'],
    ],
    ['a = "${b\n', 'name = quote open name line', ['"${b']],
    ['a = "${f("b)}"\nc }"', 'name = quote open name ( quote text quote end line name close quote end', []],
    ["a = 'b' # c\nd", "name = ' text ' comment line name", ["'b' # c"]],
    ["a = it's\nb", "name = name ' name line name", ["'s"]],
    ['a = /* b\nc', 'name = comment', []],
    ['<<E\na\nb', 'heredoc text', []],
    ['<<E\n${a\nE\nb', 'heredoc text heredoc end line name', []],
    ['<<"E"\na\nE\n', 'heredoc text heredoc end line', []],
    ['<<E \na\nE\n', 'heredoc text heredoc end line', []],
    ['a <<"E"\nb', 'name < < quote text quote end line name', []],
    ['} ) ] a', '} ) ] name', []],
  ])('of text that is not valid: %j', (text, tokens, doubts) => expect(read(text)).toEqual({ tokens, doubts }));

  test('leave nothing out but white space', () => {
    const pieces = ['"', "'", '{', '}', '${', '%{', '~}', '$${', '\n', '\r\n', '\r', '\\', '#', '/*', '*/', '<<E\n', '<<"E"\n', '\nE\n', '=', ' ', 'a', '1', '漢', '\ud800', '\u00a0']; // biome-ignore format: a table of pieces
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 30 }), (parts) => {
        const text = parts.join('');
        let at = 0;
        for (const { start, end } of tokensOf(new TokenReader(text))) {
          expect(text.slice(at, start)).toMatch(/^[ \t\r]*$/);
          expect(end).toBeGreaterThan(start);
          at = end;
        }
        expect(text.slice(at)).toMatch(/^[ \t\r]*$/);
      }),
      { numRuns: 3000 },
    );
  });

  test.each(['a = "${\n', 'a = <<E\n${\nE\n', '<<E\n${', '"${', '<<"E"\n', "a = 'x\n", '/* ', '${"'])(
    'are read in linear time: %j',
    (piece) => {
      const time = (times: number): number => {
        const text = piece.repeat(times);
        return timeOf(() => tokensOf(new TokenReader(text)));
      };
      time(2000);
      expect(time(40_000)).toBeLessThan(12 * time(10_000) + 50);
    },
  );
});
