let segmenter: Intl.Segmenter | undefined;
let beforeConjoined: RegExp | undefined;

/** Newer versions of Unicode join Indic consonants, Terraform's does not. Thai and Lao vowels are joined in all. */
const BEFORE_CONJOINED = () => /(?<=[\p{M}\u200d])(?=(?![\u0e33\u0eb3])\p{Lo})/u;

/** The grapheme clusters of a string, which are Terraform's unit for length and substr. */
export function graphemesOf(text: string): string[] {
  if (/^[\x20-\x7e\n\t]*$/.test(text)) return text.split('');
  segmenter ??= new Intl.Segmenter('en', { granularity: 'grapheme' });
  beforeConjoined ??= BEFORE_CONJOINED();
  const before = beforeConjoined;
  return Array.from(segmenter.segment(text), ({ segment }) => segment).flatMap((cluster) =>
    cluster.length === 1 ? cluster : cluster.split(before),
  );
}
