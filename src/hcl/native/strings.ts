import { isHexDigit } from './characters.ts';
import type { Lexer } from './lexer.ts';
import { Refusal } from './lexer.ts';

/** Decodes the escapes of a quoted string between two offsets. Invalid escapes are reported and kept unchanged. */
export function unescaped(lexer: Lexer, start: number, end: number): string {
  const text = lexer.text.slice(start, end);
  let result = '';
  let from = 0;
  for (let i = text.indexOf('\\'); i >= 0; i = text.indexOf('\\', from)) {
    result += text.slice(from, i);
    const found = escapeAt(text, i);
    if (typeof found === 'string') {
      lexer.note(new Refusal(found, { start: start + i, end: Math.min(start + i + 2, end) }));
      result += text.slice(i, i + 2);
      from = i + 2;
    } else {
      result += found.character;
      from = i + found.length;
    }
  }
  return result + text.slice(from);
}

const simple: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', '"': '"', '\\': '\\' };

/** The value and length of the escape at the backslash, or an error. */
function escapeAt(text: string, at: number): { character: string; length: number } | string {
  const selector = text[at + 1] ?? '';
  const character = simple[selector];
  if (character !== undefined) return { character, length: 2 };
  if (selector !== 'u' && selector !== 'U') {
    return 'Invalid escape sequence. Write \\\\ for a backslash; the others are \\n, \\r, \\t, \\", \\uNNNN and \\UNNNNNNNN.';
  }
  const digits = selector === 'u' ? 4 : 8;
  let i = at + 2;
  while (i < at + 2 + digits && isHexDigit(text.charCodeAt(i))) i++;
  if (i < at + 2 + digits) return `\\${selector} must be followed by ${digits} hexadecimal digits.`;
  const point = Number.parseInt(text.slice(at + 2, i), 16);
  if (point > 0x10ffff || (point >= 0xd800 && point <= 0xdfff)) {
    return 'This escape is not a Unicode character. Write the character itself, or \\UNNNNNNNN with its code point.';
  }
  return { character: String.fromCodePoint(point), length: digits + 2 };
}
