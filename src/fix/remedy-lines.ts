import type { RemedyEdit, RemedyLines } from '../lint/finding.ts';
import { largest } from '../spread.ts';
import { applied } from '../text/edit.ts';
import { type Hunk, hunksOf } from '../text/lines.ts';
import { lineText, positionAt, type Source } from '../text/source.ts';
import { appliedAndAligned } from './align/align.ts';
import { withSpaces } from './align/edits.ts';
import { type Candidate, editKey, type FileEdit } from './candidate.ts';
import { addedIn, type Known, maskedLines, sensitiveIn, setIn } from './diff.ts';
import { isJson, syntaxOf } from './syntax.ts';

/** The edits of a candidate with those that align what they touch, and the lines that are new then. */
export function linesOf(candidate: Candidate): {
  readonly edits: readonly RemedyEdit[];
  readonly shown: RemedyLines[];
} {
  const known = {
    secrets: sensitiveIn([candidate.finding]),
    own: addedIn([candidate.finding]),
    set: setIn([candidate.finding]),
  };
  const edits: RemedyEdit[] = [];
  const shown: RemedyLines[] = [];
  for (const { source, start, own } of windowsOf(
    candidate.edits.filter((edit) => !isBlock(edit) && !isProperty(edit)),
  )) {
    // What is not edited need not be read again: a file can have hundreds of endpoints.
    const shifted = own.map((edit) => ({ ...edit, source, start: edit.start - start, end: edit.end - start }));
    const after = isJson(source) ? applied(source.text, shifted) : appliedAndAligned(source.text, shifted);
    const now: Source = { path: source.path, text: after, installed: false };
    const hunks = hunksOf(source.text.split('\n'), after.split('\n'));
    const whole = own[0]!.source;
    for (const edit of withSpaces(shifted, source.text, after))
      edits.push({ ...edit, source: whole, start: edit.start + start, end: edit.end + start });
    const above = positionAt(whole, start).line - 1;
    const only = own.length === 1 ? own[0]!.adds : undefined;
    for (const lines of hunks.flatMap((hunk) => newLines(source, now, hunk, known)))
      shown.push({ ...lines, line: lines.line + above, ...(only && { adds: only }) });
  }
  for (const { path: _, ...edit } of candidate.edits.filter(isBlock)) {
    edits.push(edit);
    const { source, end, text, adds } = edit;
    const line = positionAt(source, end).line + 1;
    shown.push({ path: source.path, line, isNew: true, adds, lines: text.trim().split(/\r?\n/) });
  }
  for (const { path: _, ...edit } of candidate.edits.filter(isProperty)) {
    edits.push(edit);
    const { source, start, text, adds } = edit;
    const indent = text.slice(text.indexOf('\n') + 1).search(/\S/);
    const lines = text.split(/\r?\n/).slice(1);
    const shownLines = ['},', ...lines.map((line) => line.slice(indent))];
    shown.push({ path: source.path, line: positionAt(source, start).line, isNew: false, adds, lines: shownLines });
  }
  return { edits, shown: shown.sort((a, b) => (a.path === b.path ? a.line - b.line : 0)) };
}

/** A whole block that is added below another one: nothing of it is a secret, and nothing beside it changes. */
function isBlock({ source, adds }: FileEdit): boolean {
  return adds !== undefined && !isJson(source);
}

/** The same in JSON: a property on lines of its own, after one that ends its line. */
function isProperty({ source, start, text, adds }: FileEdit): boolean {
  if (adds === undefined || !isJson(source) || !/^,\r?\n/.test(text)) return false;
  const own = lineText(source, positionAt(source, start).line);
  return own.trim() === '}';
}

interface Window {
  /** The top-level block that is edited, as a source of its own; the whole file where it is no block. */
  readonly source: Source;
  /** Where it begins in the file. */
  readonly start: number;
  readonly own: readonly FileEdit[];
}

function windowsOf(edits: readonly FileEdit[]): Window[] {
  const windows = new Map<string, { source: Source; start: number; own: FileEdit[] }>();
  for (const edit of edits) {
    const { source } = edit;
    const block = isJson(source)
      ? undefined
      : syntaxOf(source).body.items.find(
          ({ kind, start, end }) => kind === 'block' && start <= edit.start && edit.end <= end,
        );
    const start = block === undefined ? 0 : source.text.lastIndexOf('\n', block.start - 1) + 1;
    const newLine = block === undefined ? -1 : source.text.indexOf('\n', block.end);
    const end = newLine < 0 ? source.text.length : newLine;
    const key = `${edit.path} ${start}`;
    const known = windows.get(key) ?? {
      source: { path: source.path, text: source.text.slice(start, end), installed: source.installed },
      start,
      own: [],
    };
    windows.set(key, known);
    if (!known.own.some((other) => editKey(other) === editKey(edit))) known.own.push(edit);
  }
  return [...windows.values()].sort((a, b) =>
    a.source.path < b.source.path ? -1 : a.source.path > b.source.path ? 1 : a.start - b.start,
  );
}

function squeezed(line: string): string {
  return line.replace(/\s+/g, '');
}

/** The new lines of a hunk, without those that only move. */
function newLines(source: Source, now: Source, hunk: Hunk, known: Known): RemedyLines[] {
  const [, added] = maskedLines(source, [hunk.from, hunk.count], now, [hunk.to, hunk.others], known);
  const linesIn = ({ text }: Source, from: number, count: number) => text.split('\n').slice(from, from + count);
  const moved = new Set(linesIn(source, hunk.from, hunk.count).map(squeezed));
  const whole = linesIn(now, hunk.to, hunk.others);
  const lines = added
    .map((line, index) => ({ line, index }))
    .filter(({ index }) => !moved.has(squeezed(whole[index]!)));
  const [first] = lines;
  if (first === undefined) return [];
  const indent = -largest(lines.filter(({ line }) => line !== '').map(({ line }) => -/^\s*/.exec(line)![0].length));
  return [
    {
      path: source.path,
      line: hunk.from + first.index + 1,
      isNew: hunk.count === hunk.others - lines.length,
      lines: lines.map(({ line }) => line.slice(indent)).filter((line, index) => index > 0 || line !== ''),
    },
  ];
}
