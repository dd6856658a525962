let segmenter: Intl.Segmenter | undefined;

/** The grapheme clusters of a string, which are Terraform's unit for length and substr. */
export function graphemesOf(text: string): string[] {
  if (/^[\x20-\x7e\n\t]*$/.test(text)) return text.split('');
  segmenter ??= new Intl.Segmenter('en', { granularity: 'grapheme' });
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}
