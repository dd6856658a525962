import { string } from '../../graph/make.ts';
import type { Value } from '../../graph/value.ts';
import { assume } from '../../graph/worlds.ts';
import { eachBranch, toStringValue } from '../values/convert.ts';
import { lift, wrong } from '../values/lift.ts';
import { MOST_TEXT } from '../values/size.ts';
import { tooMuch } from './define.ts';

/** Concatenates strings. A single one is passed on unchanged; a known beginning and end of an unknown result are kept. */
export function joinTexts(parts: readonly Value[]): Value {
  if (parts.length === 1) return eachBranch(parts[0]!, textPart);
  const made = lift(
    {
      text: (texts) => `"${texts.map((text) => (text.startsWith('"') ? text.slice(1, -1) : `\${${text}}`)).join('')}"`,
      need: 'deep',
      type: 'string',
      make: concatenate,
    },
    parts,
  );
  return withEnds(made, parts, joinTexts);
}

function concatenate(parts: readonly Value[]): Value {
  let text = '';
  for (const part of parts) {
    const piece = textPart(part);
    if (piece.kind !== 'string') return piece;
    text += piece.value;
    if (text.length > MOST_TEXT) tooMuch('a string of more than a million characters');
  }
  return string(text);
}

function textPart(part: Value): Value {
  if (part.kind === 'null') return wrong('A null value cannot be part of a string.');
  if (part.kind === 'list' || part.kind === 'object') {
    return wrong(
      `Only strings, numbers and bools can be part of a string, and this is ${part.kind === 'list' ? 'a list' : 'an object'}.`,
    );
  }
  return toStringValue(part);
}

/** Puts the known beginning and end of concatenated parts on a result that is unknown, or on those of its branches that are. */
function withEnds(made: Value, parts: readonly Value[], again: (parts: readonly Value[]) => Value): Value {
  if (made.kind === 'choice') {
    const { condition } = made;
    const branch = (value: Value, truth: boolean) =>
      withEnds(
        value,
        parts.map((part) => assume(part, condition, truth)),
        again,
      );
    return { ...made, then: branch(made.then, true), else: branch(made.else, false) };
  }
  if (made.kind !== 'unknown') return made;
  const prefix = knownStart(parts, 'prefix');
  const suffix = knownStart([...parts].reverse(), 'suffix');
  return {
    ...made,
    notNull: true,
    ...(prefix ? { prefix } : {}),
    ...(suffix ? { suffix } : {}),
    ...(made.derived ? { derived: { operands: parts, make: again } } : {}),
  };
}

function knownStart(parts: readonly Value[], end: 'prefix' | 'suffix'): string {
  let known = '';
  for (const part of parts) {
    const text = part.kind === 'unknown' ? part : toStringValue(part);
    const piece =
      text.kind === 'string' ? text.value : text.kind === 'unknown' && text.type !== 'list' ? (text[end] ?? '') : '';
    if (text.sensitive || text.withheld) break;
    known = end === 'prefix' ? known + piece : piece + known;
    if (text.kind !== 'string' || known.length > 4096) break;
  }
  return known;
}
