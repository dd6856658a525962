let segmenter: Intl.Segmenter | undefined;
let beforeConjoined: RegExp | undefined;

/** Newer versions of Unicode join Indic consonants, Terraform's does not. Thai and Lao vowels are joined in all. */
const BEFORE_CONJOINED = () => /(?<=[\p{M}\u200d])(?=(?![\u0e33\u0eb3])\p{Lo})/u;

/** How much is looked at together. The segmenter takes longer for each cluster of a longer text. */
const WINDOW = 256;

/** The grapheme clusters of a string, which are Terraform's unit for length and substr. In linear time. */
export function graphemesOf(text: string): string[] {
  if (/^[\x20-\x7e\n\t]*$/.test(text)) return text.split('');
  beforeConjoined ??= BEFORE_CONJOINED();
  const found: string[] = [];
  for (const cluster of clustersOf(text)) {
    if (cluster.length === 1) found.push(cluster);
    else for (const part of cluster.split(beforeConjoined)) found.push(part);
  }
  return found;
}

/** What comes before a boundary decides nothing about what follows, so the last cluster of a window, which may go on behind it, is the first of the next one. */
function* clustersOf(text: string): Generator<string> {
  segmenter ??= new Intl.Segmenter('en', { granularity: 'grapheme' });
  let size = WINDOW;
  for (let start = 0; start < text.length; ) {
    const isLast = start + size >= text.length;
    const clusters = Array.from(segmenter.segment(text.slice(start, start + size)), ({ segment }) => segment);
    const last = isLast ? undefined : clusters.pop();
    for (const cluster of clusters) {
      yield cluster;
      start += cluster.length;
    }
    // One cluster fills the window.
    size = last !== undefined && clusters.length === 0 ? size * 2 : WINDOW;
    if (isLast) return;
  }
}
