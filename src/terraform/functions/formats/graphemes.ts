let segmenter: Intl.Segmenter | undefined;

/** What a reader takes for one character each: Terraform counts and cuts strings by these. */
export function graphemesOf(text: string): string[] {
  if (/^[\x20-\x7e\n\t]*$/.test(text)) return text.split('');
  segmenter ??= new Intl.Segmenter('en', { granularity: 'grapheme' });
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}
