import { TokenReader, tokensOf } from '../hcl/native/tokens.ts';
import type { Span } from '../hcl/syntax.ts';
import { memo } from '../memo.ts';
import type { Source } from '../text/source.ts';
import type { Hidden } from './hidden.ts';
import { Scan } from './scan.ts';

/**
 * The literals and comments of a source, in order. It has to work for text that is not valid: where a string does not end, all that may be inside it is
 * hidden too, since a quotation mark too many or too few turns inside and outside round.
 */
export const hiddenIn = memo(({ text, path }: Source): readonly Hidden[] => {
  const json = path.endsWith('.json');
  const reader = new TokenReader(text, json ? 'plain' : 'templates');
  return withDoubts(new Scan(text, tokensOf(reader), json ? 'json' : 'native').run(), reader.doubts);
});

function withDoubts(hidden: readonly Hidden[], doubts: readonly Span[]): readonly Hidden[] {
  if (doubts.length === 0) return hidden;
  const all = [...hidden, ...doubts.map(({ start, end }): Hidden => ({ start, end, secret: true, shown: undefined }))];
  const joined: Hidden[] = [];
  for (const one of all.sort((a, b) => a.start - b.start)) {
    const last = joined[joined.length - 1];
    if (last === undefined || last.end <= one.start) joined.push(one);
    else {
      const end = Math.max(last.end, one.end);
      joined[joined.length - 1] = { start: last.start, end, secret: last.secret || one.secret, shown: undefined };
    }
  }
  return joined;
}
