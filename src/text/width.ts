/** The width of texts on a terminal, and wrapping. Texts must not contain control characters. */

/** Texts in which every code unit is a character of one column: ASCII, Latin, the ellipsis, ✓ and ✗. The segmenter is slow to load. */
const simple = /^[\x20-\x7e\u00a1-\u02ff\u2026\u2713\u2717]*$/;

let segmenter: Intl.Segmenter | undefined;

/** The grapheme clusters of a text. */
export function characters(text: string): string[] {
  if (simple.test(text)) return text.split('');
  segmenter ??= new Intl.Segmenter('en', { granularity: 'grapheme' });
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}

/** Columns of a text. */
export function widthOf(text: string): number {
  if (simple.test(text)) return text.length;
  return characters(text).reduce((sum, character) => sum + columns(character), 0);
}

/** East Asian Wide and Fullwidth, emoji; marks and format characters have no width (Unicode 15, UAX 11). */
function columns(character: string): number {
  const code = character.codePointAt(0)!;
  if (/^[\p{Mn}\p{Me}\p{Cf}]/u.test(character)) return 0;
  if (/\p{Emoji_Presentation}|\ufe0f/u.test(character)) return 2;
  return wide.some(([from, to]) => code >= from && code <= to) ? 2 : 1;
}

const wide: readonly (readonly [number, number])[] = [
  [0x1100, 0x115f],
  [0x2e80, 0x303e],
  [0x3041, 0x4dbf],
  [0x4e00, 0xa4cf],
  [0xa960, 0xa97f],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe30, 0xfe6f],
  [0xff01, 0xff60],
  [0xffe0, 0xffe6],
  [0x1b000, 0x1b2ff],
  [0x20000, 0x3fffd],
];

/** The text in lines of at most `width` columns, broken at spaces; longer words are kept whole, so that addresses and paths can be copied. */
export function wrap(text: string, width: number): string[] {
  const isSimple = simple.test(text);
  if (isSimple && text.length <= width && !text.startsWith(' ')) return [text];
  const lines: string[] = [];
  let line = '';
  let used = 0;
  for (const word of text.split(' ')) {
    const size = isSimple ? word.length : widthOf(word);
    if (line !== '' && used + 1 + size > width) {
      lines.push(line);
      line = word;
      used = size;
    } else {
      used += line === '' ? size : size + 1;
      line = line === '' ? word : `${line} ${word}`;
    }
  }
  return [...lines, line];
}
