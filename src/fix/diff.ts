import { hiddenIn } from '../mask/mask.ts';
import { plain } from '../text/escape.ts';
import { hunksOf } from '../text/lines.ts';
import { redacted } from '../text/secret-name.ts';
import { lineText, positionAt, type Source } from '../text/source.ts';
import { isAsked } from './conditionals.ts';
import type { FixedFile } from './files.ts';
import { jsonValue } from './insert.ts';
import type { FixPlan } from './plan.ts';
import { isConstant } from './target.ts';

/**
 * The changes of a fix plan as a unified diff without context, for reading only: secrets are replaced by `…`, and so are literals and comments that appear on
 * both sides, so it cannot be applied.
 */
export function diffOf({
  files,
  applied,
  own = '',
}: Pick<FixPlan, 'files' | 'applied'> & { readonly own?: string }): string {
  const known = { secrets: sensitiveIn(applied), own: `${addedIn(applied)}\n${own}`, set: setIn(applied) };
  return [...files]
    .sort((a, b) => (a.path < b.path ? -1 : 1))
    .map((file) => fileDiff(file, known))
    .join('');
}

/** What may be shown or not beside what the syntax says. */
export interface Known {
  readonly secrets: ReadonlySet<string>;
  /** The text of what is added: nothing of it is a secret, whatever the name of the argument. */
  readonly own: string;
  /** What is set: it may stand on both sides, such as in a condition that goes. */
  readonly set: ReadonlySet<string>;
}

/** The constants that findings set, without quotes. */
export function setIn(findings: FixPlan['applied']): ReadonlySet<string> {
  const values = findings.flatMap(({ fix }) => fix?.changes.map(({ value }) => value) ?? []).filter(isConstant);
  return new Set(values.map((value) => value.replace(/^"(.*)"$/, '$1')));
}

/** The values of the resources that findings add, in both syntaxes. */
export function addedIn(findings: FixPlan['applied']): string {
  const changes = findings.flatMap(({ fix }) => fix?.changes ?? []);
  return changes
    .flatMap(({ adds }) => adds?.arguments.flatMap(({ value }) => [value, jsonValue(value)]) ?? [])
    .join('\n');
}

/** The text of sensitive values that findings are about. */
export function sensitiveIn(findings: FixPlan['applied']): ReadonlySet<string> {
  return new Set(
    findings.flatMap(({ secret, at: { source, start, end } }) =>
      secret
        ? hiddenIn(source)
            .filter((hidden) => hidden.start < end && hidden.end > start)
            .map((hidden) => source.text.slice(hidden.start, hidden.end))
        : [],
    ),
  );
}

function fileDiff({ path, before, after }: FixedFile, known: Known): string {
  const [old, now] = [sourceOf(path, before), sourceOf(path, after)];
  const lines = hunksOf(old.text.split('\n'), now.text.split('\n')).flatMap(({ from, count, to, others }) => {
    const [removed, added] = maskedLines(old, [from, count], now, [to, others], known);
    return [
      `@@ -${locationText(from, count)} +${locationText(to, others)} @@`,
      ...removed.map((line) => `-${line}`),
      ...added.map((line) => `+${line}`),
    ];
  });
  return [`--- a/${plain(path)}`, `+++ b/${plain(path)}`, ...lines, ''].join('\n');
}

function sourceOf(path: string, text: string): Source {
  return { path, text, installed: false };
}

/** A range as diff writes it: an empty one names the line before it. */
function locationText(index: number, count: number): string {
  return `${count === 0 ? index : index + 1},${count}`;
}

type Lines = readonly [first: number, count: number];

/** The lines of both sides of a hunk. A literal that appears on both sides was not changed by us and is masked. */
export function maskedLines(
  old: Source,
  removed: Lines,
  now: Source,
  added: Lines,
  { secrets, own, set }: Known,
): [string[], string[]] {
  const [was, is] = [piecesIn(old, removed), piecesIn(now, added)];
  const marked = was.map((piece): Piece => (secrets.has(piece.text) ? { ...piece, hidden: 'secret' } : piece));
  const ours = is.map(
    (piece): Piece =>
      (piece.text.length >= 7 && own.includes(piece.text)) || (piece.hidden === 'literal' && set.has(piece.text))
        ? { ...piece, hidden: 'no' }
        : piece,
  );
  return [shown(marked, is, removed), shown(ours, was, added)];
}

function shown(pieces: readonly Piece[], others: readonly Piece[], [, count]: Lines): string[] {
  if (count === 0) return [];
  const isOurs = ({ hidden, text }: Piece) => hidden === 'literal' && !others.some((other) => other.text === text);
  // The key of an instance is a name.
  const isKey = (index: number) =>
    /\["?$/.test(pieces[index - 1]?.text ?? '') && /^"?\]/.test(pieces[index + 1]?.text ?? '');
  const text = pieces.map((piece, index) => {
    if (piece.hidden === 'no' || (piece.hidden === 'literal' && isKey(index))) return piece.text;
    return isOurs(piece) ? withoutSecrets(piece.text) : masked(piece.text);
  });
  return text.join('').split('\n').map(visible);
}

/** What an edit changes is shown, but not a secret in it (`password=…`), as in an excerpt. */
function withoutSecrets(text: string): string {
  const safe = redacted(text);
  return safe.split('\n').length === text.split('\n').length ? safe : masked(text);
}

function masked(text: string): string {
  return text.replace(/[^\n]+/g, '…');
}

function visible(line: string): string {
  return line.replace(/\r$/, '').split('\t').map(plain).join('\t');
}

interface Piece {
  readonly text: string;
  readonly hidden: 'no' | 'literal' | 'secret';
}

/** The text of some lines in pieces: literals and comments, and what is between them. */
function piecesIn(source: Source, [first, count]: Lines): Piece[] {
  if (count === 0) return [];
  const pieces: Piece[] = [];
  const start = offsetOf(source, first);
  const end = offsetOf(source, first + count - 1) + lineText(source, first + count).length;
  let at = start;
  for (const { start: from, end: to, secret, shown } of hiddenIn(source)) {
    if (shown === 'key') continue;
    if (to <= start || from >= end) continue;
    const [begin, stop] = [Math.max(from, start), Math.min(to, end)];
    pieces.push({ text: source.text.slice(at, begin), hidden: 'no' });
    const isHidden = secret || isAsked(source, { start: from, end: to });
    pieces.push({ text: source.text.slice(begin, stop), hidden: isHidden ? 'secret' : 'literal' });
    at = stop;
  }
  return [...pieces, { text: source.text.slice(at, end), hidden: 'no' }];
}

/** The offset of a line's start, counted from 0. */
function offsetOf(source: Source, line: number): number {
  let [low, high] = [0, source.text.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (positionAt(source, middle).line - 1 < line) low = middle + 1;
    else high = middle;
  }
  return low;
}
